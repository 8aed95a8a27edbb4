import type { Agency, Field, QuotaClause, Target, UnitClass } from "../../model/plan";
import type { QuotaSubject, SubjectType } from "../../model/subject";
import { expandAbbreviations } from "../../text/abbreviations";
import { foldKey, looseKey } from "../../text/fold";
import { cleanSpaces } from "../../text/unicode";
import { documentParagraphs, type Paragraph } from "./documentParagraphs";
import { readHead } from "./documentHead";
import { bareTitle, fieldBlocks, sentencesOf, type FieldBlock } from "./fieldBlocks";
import { yearsOf, type PlanDraft, type Remark, type UnfinishedPlan, type UnreadSentence } from "./planDraft";
import { asksVaguely, numbersIn, saysLeast, type AskedNumber } from "./quotaNumbers";
import { reviewDates } from "./reviewDates";

/** A text that names no type shuts nobody out; farmers and workers are individuals. */
const anybody: readonly SubjectType[] = ["collective", "individual", "household", "cooperative", "cooperative-group"];

/** A text longer than this is no plan of one office. */
export const longestDocument = 1_000_000;

/**
 * A draft of a plan from the text of its document: head, fields with leads and partners, numbers, named targets, the days of its reviews. Each item quotes its
 * sentence with section and line; what was inferred has a remark, and sentences that ask for something not understood are listed. Never throws.
 */
export function draftPlan(text: string): PlanDraft {
  const paragraphs = documentParagraphs(text.slice(0, longestDocument));
  const head = readHead(paragraphs);
  const draft = new Drafting(paragraphs);
  draft.readFields();
  draft.readUnitQuotas();
  const { start, end } = head.period;
  const years = start !== null && end !== null ? yearsOf({ start, end }) : [];
  const milestones = reviewDates(paragraphs, { first: years[0] ?? 1900, last: years[years.length - 1] ?? 2200 });
  const quarterly = draft.quotas.some(({ per }) => per === "quarter");
  const yearly = draft.quotas.some(({ per }) => per === "year");
  const quarters = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
  const shortTitle = [head.place, start === null || end === null ? "" : `${start.slice(0, 4)}–${end.slice(0, 4)}`]
    .filter((part) => part !== "")
    .join(" ");
  const plan: UnfinishedPlan = {
    format: "neu-guong-plan/1",
    id: idOf(shortTitle === "" ? head.title : shortTitle, "ke-hoach"),
    title: head.title,
    shortTitle,
    number: head.number,
    date: head.date,
    issuer: head.issuer,
    level: head.level,
    places: head.place === "" ? [] : [head.place],
    standingBody: head.standingBody,
    parentPlan: head.parentPlan,
    bases: head.bases,
    period: head.period,
    quotaYears: years,
    quotaQuarters: quarterly ? quarters.filter((quarter) => head.date === null || quarter >= quarterOf(head.date)) : [],
    phases: [],
    agencies: draft.agencies,
    unitClasses: draft.unitClasses,
    fields: draft.fields,
    quotas: draft.quotas,
    targets: draft.targets,
    milestones,
    settings: {
      severalFieldsAllowed: false,
      severalYearsAllowed: false,
      fieldRequired: draft.quotas.some(({ field }) => field !== null) || draft.fields.some(({ leads }) => leads.length > 0),
      yearRequired: yearly || quarterly,
    },
  };
  const missing = (key: string, said: boolean): readonly Remark[] =>
    said ? [] : [{ part: "plan", index: 0, code: "not-said", detail: key }];
  const remarks: Remark[] = [
    ...missing("title", head.title !== ""),
    ...missing("number", head.number !== null),
    ...missing("date", head.date !== null),
    ...missing("issuer", head.issuer !== ""),
    ...missing("period", start !== null),
    ...missing(
      "mid-term",
      milestones.some(({ kind }) => kind === "mid-term"),
    ),
    ...missing(
      "final",
      milestones.some(({ kind }) => kind === "final"),
    ),
    ...(head.issuer !== "" && !head.issuerPrinted
      ? [{ part: "plan", index: 0, code: "issuer-inferred", detail: head.issuer } as const]
      : []),
    ...(yearly ? [{ part: "plan", index: 0, code: "years-assumed", detail: "" } as const] : []),
    ...(quarterly ? [{ part: "plan", index: 0, code: "quarters-assumed", detail: "" } as const] : []),
    ...draft.remarks,
    ...milestones.flatMap(({ inferred, printed }, index): readonly Remark[] =>
      inferred ? [{ part: "milestones", index, code: "window-assumed", detail: printed }] : [],
    ),
  ];
  return { plan, remarks, unread: draft.unread };
}

class Drafting {
  readonly agencies: Agency[] = [];
  readonly unitClasses: UnitClass[] = [];
  readonly fields: Field[] = [];
  readonly quotas: QuotaClause[] = [];
  readonly targets: Target[] = [];
  readonly remarks: Remark[] = [];
  readonly unread: UnreadSentence[] = [];
  /** Lines of paragraphs whose numbers were read under a field. */
  readonly #read = new Set<number>();
  readonly #agencyIds = new Map<string, string>();
  readonly #names = new Set<string>();
  /** Place of the paragraph over each, -1 for none. */
  readonly #parents: readonly number[];
  readonly #places: ReadonlyMap<Paragraph, number>;

  constructor(private readonly paragraphs: readonly Paragraph[]) {
    this.#parents = parentsOf(paragraphs);
    this.#places = new Map(paragraphs.map((paragraph, at) => [paragraph, at]));
  }

  readFields(): void {
    for (const block of fieldBlocks(this.paragraphs)) this.#readField(block);
  }

  /** Numbers that no field owns: for each commune, each division. And all that seems to ask for something and was not taken. */
  readUnitQuotas(): void {
    this.paragraphs.forEach((paragraph, at) => {
      if (isNumberedRow(paragraph)) this.#notRead("nobody", paragraph, (paragraph.cells ?? []).filter((cell) => cell !== "").join(" | "));
      if (this.#read.has(paragraph.line) || paragraph.cells !== null || (isCriterion(paragraph) && !saysLeast(paragraph.text))) return;
      const { asked, unread } = numbersIn(paragraph, this.#above(at), false);
      for (const number of asked) {
        if (number.units !== null) this.#addQuota(number, null, []);
        else this.#notRead("nobody", paragraph, number.sentence);
      }
      for (const sentence of unread) this.#notRead("number", paragraph, sentence);
    });
  }

  #readField(block: FieldBlock): void {
    const { heading, assignments } = block;
    const leads = this.#ids(assignments.flatMap(({ assignment }) => assignment.leads));
    const partners = this.#ids(assignments.flatMap(({ assignment }) => assignment.partners)).filter((id) => !leads.includes(id));
    const index = this.fields.length;
    const order = index + 1;
    const id = `F${String(order).padStart(2, "0")}`;
    const title = block.title;
    const short = shortTitleOf(title);
    const titleIsFree = this.#claim(title);
    const shortTitle = foldKey(short) === foldKey(title) && titleIsFree ? short : this.#ownName(short, order);
    if (!titleIsFree) this.remarks.push({ part: "fields", index, code: "name-shared", detail: title });
    const aliases = aliasesOf(title).filter((alias) => foldKey(alias) !== foldKey(shortTitle) && this.#claim(alias));
    const numbers = this.#numbersOf(block, leads.length > 0);
    const each = assignments.some(({ assignment }) => assignment.each);
    const types = typesSaid(block, numbers);
    this.fields.push({
      id,
      order,
      title,
      shortTitle,
      aliases,
      leads,
      partners,
      subjects: types.length > 0 ? types : anybody,
      clause: clauseOf(heading, heading.text),
    });
    if (types.length === 0) this.remarks.push({ part: "fields", index, code: "subjects-assumed", detail: "" });
    if (leads.length === 0) this.remarks.push({ part: "fields", index, code: "no-lead", detail: "" });
    if (numbers.length === 0) this.remarks.push({ part: "fields", index, code: "no-number", detail: "" });
    // "05 điển hình" in a field of individuals alone are five individuals.
    const [sole] = types.length === 1 ? types : [];
    for (const number of numbers) this.#addQuota(sole === undefined ? number : withType(number, sole), id, leads, each);
    this.#readTargets(block, id, leads);
  }

  #numbersOf(block: FieldBlock, led: boolean): readonly AskedNumber[] {
    const numbers: AskedNumber[] = [];
    for (const paragraph of block.paragraphs) {
      const assigned = block.assignments.some((one) => one.paragraph === paragraph);
      if (paragraph.cells !== null || (!assigned && isCriterion(paragraph))) continue;
      this.#read.add(paragraph.line);
      const { asked, unread } = numbersIn(paragraph, this.#above(this.#places.get(paragraph) ?? 0), led);
      numbers.push(...asked);
      for (const sentence of unread) this.#notRead("number", paragraph, sentence);
      if (asked.length === 0 && unread.length === 0) {
        for (const sentence of sentencesOf(paragraph.text)) if (asksVaguely(sentence)) this.#notRead("vague", paragraph, sentence);
      }
    }
    return numbers;
  }

  #addQuota(number: AskedNumber, field: string | null, leads: readonly string[], eachLead = false): void {
    const { phrase, units, paragraph, sentence } = number;
    const index = this.quotas.length;
    const remark = (code: Remark["code"], detail = ""): void => void this.remarks.push({ part: "quotas", index, code, detail });
    const unitClass = units === null ? null : this.#unitClass(units);
    const each = phrase.each || eachLead;
    const scope: QuotaClause["scope"] = unitClass !== null ? "each-unit" : leads.length <= 1 ? "lead" : each ? "each-lead" : "shared-leads";
    const before = this.quotas.filter((quota) => quota.field === field).length;
    const subjects: readonly QuotaSubject[] = phrase.subjects;
    this.quotas.push({
      id: field === null ? `U${before + 1}` : `${field}-Q${before + 1}`,
      field,
      subjects,
      accepts: [],
      number: phrase.number,
      comparator: phrase.atLeast ? "at-least" : "bare",
      binding: number.strive ? "strive" : "must",
      per: number.per,
      scope,
      leads: unitClass === null ? leads : [],
      unitClass,
      clause: clauseOf(paragraph, sentence),
    });
    if (scope === "shared-leads") remark("shared-assumed");
    if (scope === "lead" && leads.length === 0) remark("no-lead");
    if (scope === "lead" && each) remark("each-of-whom");
    if (number.plural) remark("each-assumed", units ?? "");
    if (phrase.upTo !== null) remark("range", String(phrase.upTo));
  }

  /** "xây dựng Bệnh viện Đa khoa tỉnh trở thành đơn vị anh hùng … từ nay đến năm 2025". */
  #readTargets(block: FieldBlock, field: string, leads: readonly string[]): void {
    const pattern =
      /xây dựng\s+((?:(?!xây dựng).){4,160}?)\s+trở thành\s+(.{4,120}?)\s+(trước năm|từ nay đến năm|đến năm|vào năm)\s+((?:20)\d\d)/giu;
    for (const paragraph of block.paragraphs) {
      for (const [text, unit = "", title = "", when = "", year = ""] of paragraph.text.matchAll(pattern)) {
        const [lead] = leads;
        if (lead === undefined) continue;
        this.targets.push({
          id: `T${this.targets.length + 1}`,
          unit: cleanSpaces(unit),
          unitAliases: [],
          title: cleanSpaces(title),
          lead: this.#leadNamed(paragraph.text, text, leads) ?? lead,
          field,
          deadline: when.toLowerCase() === "trước năm" ? `${Number(year) - 1}-12-31` : `${year}-12-31`,
          countsTowardQuota: false,
          clause: clauseOf(paragraph, text),
        });
      }
    }
  }

  /** The lead named last before the words, in their own sentence. */
  #leadNamed(text: string, words: string, leads: readonly string[]): string | null {
    const sentence = sentencesOf(text).find((one) => one.includes(words)) ?? "";
    const before = foldKey(sentence.slice(0, sentence.indexOf(words)));
    const own = leads.filter((id) => before.includes(foldKey(this.agencies.find((agency) => agency.id === id)?.name ?? "\u0000")));
    return own.length === 1 ? (own[0] ?? null) : null;
  }

  #ids(names: readonly string[]): readonly string[] {
    return [...new Set(names.map((name) => this.#agency(name)))];
  }

  /** An agency by its name; the same name with its level, or abbreviated, is the same agency. */
  #agency(name: string): string {
    const key = agencyKey(name);
    const known = this.#agencyIds.get(key);
    if (known !== undefined) {
      const at = this.agencies.findIndex(({ id }) => id === known);
      const agency = this.agencies[at];
      if (agency && ![agency.name, ...agency.aliases].some((one) => foldKey(one) === foldKey(name))) {
        this.agencies[at] = { ...agency, aliases: [...agency.aliases, name] };
      }
      return known;
    }
    let id = idOf(name, "co-quan");
    for (let n = 2; this.agencies.some((agency) => agency.id === id); n += 1) id = `${idOf(name, "co-quan")}-${n}`;
    this.#agencyIds.set(key, id);
    this.agencies.push({ id, name, aliases: [] });
    return id;
  }

  #unitClass(units: string): string {
    const name = units.charAt(0).toUpperCase() + units.slice(1);
    const known = this.unitClasses.find((one) => foldKey(one.name) === foldKey(name));
    if (known) return known.id;
    const id = `L${this.unitClasses.length + 1}`;
    this.unitClasses.push({ id, name, aliases: [] });
    return id;
  }

  /** Texts that a paragraph stands under, nearest first. */
  #above(at: number): readonly string[] {
    const texts: string[] = [];
    for (let place = this.#parents[at] ?? -1; place >= 0; place = this.#parents[place] ?? -1)
      texts.push(this.paragraphs[place]?.text ?? "");
    return texts;
  }

  #notRead(why: UnreadSentence["why"], paragraph: Paragraph, sentence: string): void {
    if (this.unread.length >= 200 || this.unread.some(({ text, line }) => text === sentence && line === paragraph.line)) return;
    this.unread.push({ why, section: paragraph.section, line: paragraph.line, text: sentence.slice(0, 600) });
  }

  #claim(name: string): boolean {
    const key = expandAbbreviations(foldKey(name));
    if (this.#names.has(key)) return false;
    this.#names.add(key);
    return true;
  }

  #ownName(name: string, order: number): string {
    return this.#claim(name) ? name : `${name.slice(0, 36)} (${order})`;
  }
}

/** Under which marked paragraph each one stands; unmarked text stands under the last that is marked. */
function parentsOf(paragraphs: readonly Paragraph[]): readonly number[] {
  const open: number[] = [];
  return paragraphs.map(({ depth }, at) => {
    while (depth !== null && open.length > 0 && (paragraphs[open[open.length - 1] ?? 0]?.depth ?? 0) >= depth) open.pop();
    const parent = open[open.length - 1] ?? -1;
    if (depth !== null) open.push(at);
    return parent;
  });
}

function withType(number: AskedNumber, type: SubjectType): AskedNumber {
  const { phrase } = number;
  return phrase.subjects.length === 1 && phrase.subjects[0] === "any" ? { ...number, phrase: { ...phrase, subjects: [type] } } : number;
}

/** A row of a pasted table that gives numbers beside a name: a person copies it into the table of quotas. */
function isNumberedRow({ cells }: Paragraph): boolean {
  return cells !== null && cells.slice(1).some((cell) => /^\d{1,4}$/.test(cell)) && cells.some((cell) => /\p{L}{2}/u.test(cell));
}

function isCriterion({ text, mark }: Paragraph): boolean {
  const key = foldKey(text);
  return (
    /^(?:đối với|là |tiêu chí|tiêu chuẩn|ban hành)/.test(key) ||
    (mark === "none" && /^(?:tập thể|cá nhân)[, ]/.test(key) && !/ít nhất|tối thiểu/.test(key))
  );
}

/** Kinds of subject that the block names: by its numbers first, else by its criteria. */
function typesSaid(block: FieldBlock, numbers: readonly AskedNumber[]): readonly SubjectType[] {
  const types = new Set<SubjectType>();
  for (const { phrase } of numbers) for (const subject of phrase.subjects) if (subject !== "any") types.add(subject);
  if (types.size > 0 && !numbers.some(({ phrase }) => phrase.subjects.includes("any"))) return [...types];
  for (const { text } of block.paragraphs) {
    const key = foldKey(text);
    const criterion = /^(?:đối với|là) (.{0,60})/u.exec(key)?.[1] ?? /tiêu chí xác định (.{0,60})/u.exec(key)?.[1] ?? "";
    if (criterion.includes("tập thể")) types.add("collective");
    if (criterion.includes("cá nhân")) types.add("individual");
    if (/hộ gia đình|^hộ /.test(criterion)) types.add("household");
    if (criterion.includes("hợp tác xã")) types.add("cooperative");
  }
  return [...types];
}

function clauseOf({ section, line }: Paragraph, text: string): Field["clause"] {
  return { section, lines: String(line), text: text.length > 900 ? `${text.slice(0, 899)}…` : text };
}

/** One key for the spellings of a body: abbreviations written out, the level at its end and doubled levels left out. */
function agencyKey(name: string): string {
  return expandAbbreviations(foldKey(name)).replace(/(?<=\S) (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu)$/u, "");
}

/** A few words for table rows and charts: the movement's name in quotation marks, else what follows "trong", within 40 characters. */
function shortTitleOf(title: string): string {
  const [quoted] = quotedIn(title);
  const topic = title
    .replace(
      /^(?:điển hình(?: tiên tiến| tiêu biểu)*\s+)?(?:trong\s+|về\s+)?(?:thực hiện\s+)?(?:(?:các\s+)?(?:lĩnh vực|phong trào thi đua|phong trào|cuộc vận động|nhiệm vụ|việc)\s+)?/iu,
      "",
    )
    .replace(/^của\s/iu, "Phong trào của ")
    .split(/[;“"]/u)[0]
    ?.trim();
  const name = bareTitle(/[“"]/u.test(title) && (topic === undefined || topic.length < 6) ? (quoted ?? topic ?? title) : (topic ?? title));
  if (name.length <= 40) return name;
  const cut = name.slice(0, 39);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" "))).replace(/[\s,;–-]+$/u, "")}…`;
}

function quotedIn(title: string): readonly string[] {
  return [...title.matchAll(/[“"]([^“”"]{4,200})[”"]/gu)].map(([, name = ""]) => cleanSpaces(name));
}

/** Names under which lists may write the field: the movements in quotation marks, the field without "Điển hình tiên tiến trong". */
function aliasesOf(title: string): readonly string[] {
  const bare = title.replace(/^điển hình(?: tiên tiến| tiêu biểu)*\s+(?:trong|về)\s+(?:thực hiện\s+)?/iu, "");
  return [...quotedIn(title), ...(bare === title || bare.length < 6 ? [] : [bareTitle(bare)])];
}

function idOf(name: string, otherwise: string): string {
  return (
    looseKey(name)
      .replaceAll(" ", "-")
      .replace(/[^a-z0-9-]/g, "")
      .slice(0, 60)
      .replace(/-+$/, "") || otherwise
  );
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
