import type { Plan } from "../model/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { expandAbbreviations } from "../text/abbreviations";
import { foldKey, looseKey } from "../text/fold";

export interface PlanRecognition {
  readonly plan: Plan;
  readonly score: number;
  /** Texts of the workbook that spoke for the plan, the strongest first; at most six. */
  readonly because: readonly string[];
}

const headRows = 40;
const titleRows = 12;
const sampledRows = 60;
const longestCell = 600;

/** How much one finding says. A name that several plans share is divided by their number. */
const weights = { title: 20, commonTitle: 2, number: 15, placeInTitle: 10, placeInCell: 1, field: 1, lead: 0.5, fieldWithLead: 1.5 };
const leastScore = 3;
const leastLead = 1;
const leastRatio = 1.2;

/**
 * Which plan a workbook belongs to, told from title rows, letterheads, sheet names, places, fields and lead agencies; only the head and a
 * sample of each sheet are looked at. Null when too little speaks for any plan, when two plans are nearly even, or when a letterhead names
 * another province: then a person has to say.
 */
export function recognisePlan(workbook: WorkbookSnapshot, plans: readonly Plan[]): PlanRecognition | null {
  const index = indexOf(plans);
  const found = new Map<string, Finding>();
  const titles: string[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.ownTab !== null) continue;
    titles.push(sheet.name);
    noteTitle(sheet.name, plans, found);
    noteCells([sheet.name], index, found);
    for (const { row, texts, numbered } of sampleOf(sheet)) {
      for (const text of texts) {
        // A row with a number in it is a record, wherever it stands.
        if (row <= titleRows && !numbered) {
          titles.push(text);
          noteTitle(text, plans, found);
        } else notePlace(text, plans, found);
      }
      noteCells(texts, index, found);
    }
  }

  const scores = plans.map((plan) => ({ plan, ...scoreOf(plan.id, found) })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < leastScore) return null;
  const rival = second?.score ?? 0;
  if (best.score - rival < leastLead || best.score < rival * leastRatio) return null;
  if (!best.named && titles.some((title) => namesAnotherProvince(title, best.plan))) return null;
  return { plan: best.plan, score: Math.round(best.score * 100) / 100, because: best.because };
}

/** One thing found, the plans it speaks for, and the words in which it stood. Kept by key, so that a repeated row counts once. */
interface Finding {
  readonly weight: number;
  readonly plans: ReadonlySet<string>;
  readonly text: string;
  /** Whether it names the plan or its place, rather than a field or agency. */
  readonly names: boolean;
}

interface Index {
  /** Field names whole, and those of four words and more by their first word. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  readonly leads: ReadonlyMap<string, ReadonlySet<string>>;
  /** `plan id / field name key` to the keys of the agencies that lead it. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
}

function keyOf(text: string): string {
  return expandAbbreviations(foldKey(text));
}

function indexOf(plans: readonly Plan[]): Index {
  const fields = new Map<string, Set<string>>();
  const leads = new Map<string, Set<string>>();
  const pairs = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const values = map.get(key);
    if (values) values.add(value);
    else map.set(key, new Set([value]));
  };
  for (const plan of plans) {
    const names = new Map(plan.agencies.map((agency) => [agency.id, [agency.name, ...agency.aliases].map(keyOf)]));
    for (const field of plan.fields) {
      const leadNames = field.leads.flatMap((lead) => names.get(lead) ?? []);
      for (const name of leadNames) add(leads, name, plan.id);
      for (const name of [field.title, field.shortTitle, ...field.aliases]) {
        add(fields, keyOf(name), plan.id);
        for (const lead of leadNames) add(pairs, `${plan.id}/${keyOf(name)}`, lead);
      }
    }
  }
  const phrases = new Map<string, string[]>();
  for (const key of fields.keys()) {
    const [first = "", ...rest] = key.split(" ");
    if (rest.length < 3) continue;
    const same = phrases.get(first);
    if (same) same.push(key);
    else phrases.set(first, [key]);
  }
  // The longest phrase speaks; a shorter one inside it says nothing more.
  for (const same of phrases.values()) same.sort((a, b) => b.length - a.length);
  return { fields, phrases, leads, pairs };
}

function noteTitle(text: string, plans: readonly Plan[], found: Map<string, Finding>): void {
  const key = looseKey(text);
  if (key === "") return;
  for (const plan of plans) {
    const only = new Set([plan.id]);
    const title = looseKey(plan.title);
    if (contains(key, title)) {
      // Any office may issue a plan under a title that names no place.
      const names = plan.places.some((place) => contains(title, looseKey(place)));
      note(found, `title/${plan.id}`, {
        weight: names ? weights.title : weights.commonTitle,
        plans: plansWithTitle(plan, plans),
        text,
        names,
      });
    }
    if (plan.number !== null && contains(key, looseKey(plan.number))) {
      note(found, `number/${plan.id}`, { weight: weights.number, plans: only, text, names: true });
    }
    for (const place of plan.places) {
      if (contains(key, looseKey(place))) note(found, `place/${plan.id}`, { weight: weights.placeInTitle, plans: only, text, names: true });
    }
  }
}

/** Plans whose titles are the same words or contain them: a long title may hold a short one. */
function plansWithTitle(plan: Plan, plans: readonly Plan[]): ReadonlySet<string> {
  const title = looseKey(plan.title);
  return new Set(plans.filter((other) => looseKey(other.title).includes(title)).map((other) => other.id));
}

/** A place in the body may be anyone's birthplace: it says little, and only once. */
function notePlace(text: string, plans: readonly Plan[], found: Map<string, Finding>): void {
  const key = looseKey(text);
  for (const plan of plans) {
    for (const place of plan.places) {
      if (!contains(key, looseKey(place))) continue;
      note(found, `body/${plan.id}`, { weight: weights.placeInCell, plans: new Set([plan.id]), text, names: false });
    }
  }
}

/** Fields, leads, and a field beside its lead, in the cells of one row. */
function noteCells(texts: readonly string[], index: Index, found: Map<string, Finding>): void {
  const fieldKeys = new Map<string, string>();
  const leadKeys = new Map<string, string>();
  for (const text of texts) {
    for (const part of partsOf(text)) {
      const key = keyOf(part);
      if (index.leads.has(key)) leadKeys.set(key, text);
      const field = index.fields.has(key) ? key : phraseIn(key, index);
      if (field !== null) fieldKeys.set(field, text);
    }
  }
  for (const [key, text] of fieldKeys) {
    note(found, `field/${key}`, { weight: weights.field, plans: index.fields.get(key) ?? new Set(), text, names: false });
    for (const [lead] of leadKeys) {
      const plans = [...(index.fields.get(key) ?? [])].filter((plan) => index.pairs.get(`${plan}/${key}`)?.has(lead));
      note(found, `pair/${key}/${lead}`, { weight: weights.fieldWithLead, plans: new Set(plans), text, names: false });
    }
  }
  for (const [key, text] of leadKeys) {
    note(found, `lead/${key}`, { weight: weights.lead, plans: index.leads.get(key) ?? new Set(), text, names: false });
  }
}

function phraseIn(key: string, index: Index): string | null {
  const words = key.split(" ");
  for (const word of words) {
    const phrase = index.phrases.get(word)?.find((candidate) => contains(key, candidate));
    if (phrase !== undefined) return phrase;
  }
  return null;
}

/** A cell whole, and its lines and list items without their numbering. */
function partsOf(text: string): readonly string[] {
  const bare = (part: string): string => part.replace(/^\s*(?:[IVX]{1,5}|\d{1,2}|[a-zđ])[.)]\s*/, "");
  const parts = text.split(/[\n;]/).filter((part) => part.trim() !== "");
  return [bare(text), ...(parts.length > 1 ? parts.slice(0, 12).map(bare) : [])];
}

function note(found: Map<string, Finding>, key: string, finding: Finding): void {
  if (finding.plans.size > 0 && !found.has(key)) found.set(key, finding);
}

function scoreOf(plan: string, found: ReadonlyMap<string, Finding>): { score: number; named: boolean; because: readonly string[] } {
  const mine = [...found.values()].filter((finding) => finding.plans.has(plan));
  const share = (finding: Finding): number => finding.weight / finding.plans.size;
  const strongest = [...mine].sort((a, b) => share(b) - share(a)).map((finding) => finding.text);
  return {
    score: mine.reduce((sum, finding) => sum + share(finding), 0),
    named: mine.some((finding) => finding.names),
    because: [...new Set(strongest)].slice(0, 6),
  };
}

/** "UBND tỉnh X" in a title where X is not in the plan's own names. */
function namesAnotherProvince(title: string, plan: Plan): boolean {
  const own = looseKey([plan.title, plan.issuer, plan.parentPlan ?? "", ...plan.places].join(" "));
  const match = /(?:^| )(?:ubnd|uy ban nhan dan|tren dia ban|cap) tinh (\p{L}+ \p{L}+)/u.exec(looseKey(title));
  return match !== null && !contains(own, match[1] ?? "") && !/^(?:giai doan|nam|quy|cac|ve|va|so|theo|trong) /.test(`${match[1] ?? ""} `);
}

function contains(key: string, words: string): boolean {
  return words !== "" && ` ${key} `.includes(` ${words} `);
}

/** Texts of the first rows and of rows spread evenly over the rest. */
function sampleOf(
  sheet: SheetSnapshot,
): readonly { readonly row: number; readonly texts: readonly string[]; readonly numbered: boolean }[] {
  const rest = sheet.rows.slice(headRows);
  const step = Math.max(1, Math.ceil(rest.length / sampledRows));
  const rows = [...sheet.rows.slice(0, headRows), ...rest.filter((_, place) => place % step === 0)];
  return rows.map(({ row, cells }) => ({
    row,
    numbered: cells.some((cell) => typeof cell === "number"),
    texts: cells.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "").map((cell) => cell.slice(0, longestCell)),
  }));
}
