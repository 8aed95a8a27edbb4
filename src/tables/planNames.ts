import type { Suggestion } from "../model/nominee";
import type { Plan } from "../model/plan";
import { expandAbbreviations } from "../text/abbreviations";
import { editDistance } from "../text/editDistance";
import { foldKey, looseKey } from "../text/fold";
import { longestName } from "../text/longestName";
import { memoiseText } from "../text/memoise";
import { nearest } from "../text/similarity";

/** What a name was found to be. `exact` when a known name was written out, `near` when it was met inside a longer text or with a typing error. */
export interface Resolution {
  readonly id: string | null;
  readonly how: "exact" | "near" | "none";
  readonly suggestion?: Suggestion;
}

/** Looks up the names of a plan's fields and agencies, each distinct text once. */
export interface PlanNames {
  readonly plan: Plan;
  field(text: string): Resolution;
  agency(text: string): Resolution;
  /** Agencies named anywhere in a text, in order; "Sở LĐTBXH, UBMTTQ tỉnh" gives two. */
  agenciesIn(text: string): readonly string[];
  /** Whether a short text can stand for the agency: initials or the beginning of one of its names ("CA" for Công an tỉnh). */
  shortFormOf(id: string, text: string): boolean;
  agencyName(id: string): string;
  fieldTitle(id: string): string;
  /** Agencies that lead at least one field. */
  readonly leading: ReadonlySet<string>;
  leadsOf(field: string): readonly string[];
  /** The field, when the agency leads exactly one. */
  onlyFieldLedBy(agency: string): string | null;
}

const none: Resolution = { id: null, how: "none" };
const suggestFrom = 0.5;

export function planNamesOf(plan: Plan): PlanNames {
  const fields = nameIndex(
    plan.fields.map((field) => ({ id: field.id, title: field.shortTitle, names: [field.title, field.shortTitle, ...field.aliases] })),
    bareField,
    true,
  );
  const agencies = nameIndex(
    plan.agencies.map((agency) => ({ id: agency.id, title: agency.name, names: [agency.name, ...agency.aliases] })),
    (key) => bareAgency(key, plan),
  );
  const byOrder = new Map(plan.fields.map((field) => [String(field.order), field.id]));
  const titles = new Map(plan.fields.map((field) => [field.id, field.title]));
  const names = new Map(plan.agencies.map((agency) => [agency.id, agency.name]));
  const leads = new Map(plan.fields.map((field) => [field.id, field.leads]));
  return {
    plan,
    field: memoiseText((text) => {
      const number = /^(?:lĩnh vực|phong trào|nội dung|lv)?\s*(?:số\s*)?(\d{1,2})\.?$/iu.exec(text.trim());
      const id = number ? byOrder.get(String(Number(number[1]))) : undefined;
      return id === undefined ? fields.resolve(text) : { id, how: "exact" };
    }),
    agency: memoiseText((text) => agencies.resolve(text)),
    agenciesIn: memoiseText((text) => agencies.all(text)),
    shortFormOf: (id, text) => {
      if (text.length > longestName) return false;
      const key = expandAbbreviations(foldKey(text));
      const agency = plan.agencies.find((one) => one.id === id);
      if (key === "" || !agency) return false;
      return [agency.name, ...agency.aliases].some((name) => {
        const full = expandAbbreviations(foldKey(name));
        return full.startsWith(`${key} `) || ` ${full} `.includes(` ${key} `) || initials(full).startsWith(looseKey(key).replace(/ /g, ""));
      });
    },
    agencyName: (id) => names.get(id) ?? id,
    fieldTitle: (id) => titles.get(id) ?? id,
    leading: new Set(plan.fields.flatMap((field) => field.leads)),
    leadsOf: (field) => leads.get(field) ?? [],
    onlyFieldLedBy: (agency) => {
      const led = plan.fields.filter((field) => field.leads.includes(agency));
      return led.length === 1 ? led[0]!.id : null;
    },
  };
}

function initials(key: string): string {
  return looseKey(key)
    .split(" ")
    .map((word) => word[0] ?? "")
    .join("");
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
}

export interface NameIndex {
  resolve(text: string): Resolution;
  all(text: string): readonly string[];
}

function inAnyOrder(key: string): string {
  return key
    .split(" ")
    .filter((word) => word !== "và")
    .sort()
    .join(" ");
}

interface Phrase {
  readonly key: string;
  readonly words: number;
  readonly id: string;
}

/** Written like initials and meaning something else in these tables: Tập thể, Cá nhân, Tổng hợp. */
const noInitials = new Set(["tt", "cn", "th", "kh", "sl", "ds", "hđ", "hgđ", "htx", "tht"]);

/**
 * Names by several keys, strongest first. A key that two candidates share resolves to neither. With `byInitials`, so do the initials of a name
 * alone in capitals, as over columns of ticks: "GD" Giáo dục, "YT" Y tế, "LĐG" Lao động giỏi (domain.md L11).
 */
export function nameIndex(candidates: readonly Named[], bare: (key: string) => string, byInitials = false): NameIndex {
  const keys: readonly Map<string, string | null>[] = [new Map(), new Map(), new Map(), new Map(), new Map(), new Map()];
  const phrases: Phrase[] = [];
  const add = (map: Map<string, string | null>, key: string, id: string): void => {
    if (key === "") return;
    const there = map.get(key);
    map.set(key, there === undefined || there === id ? id : null);
  };
  for (const { id, names } of candidates) {
    for (const name of names) {
      const key = foldKey(name);
      const expanded = expandAbbreviations(key);
      add(keys[0]!, key, id);
      add(keys[1]!, expanded, id);
      add(keys[2]!, bare(expanded), id);
      add(keys[3]!, looseKey(bare(expanded)), id);
      // "An ninh, quốc phòng" and "quốc phòng - an ninh".
      if (bare(expanded).split(" ").length >= 4) add(keys[4]!, inAnyOrder(bare(expanded)), id);
      if (byInitials) {
        const short = key.split(" ").map((word) => word[0] ?? "");
        if (short.length >= 2 && short.length <= 6) add(keys[5]!, short.join(""), id);
      }
      for (const phrase of new Set([expanded, bare(expanded)])) phrases.push({ key: phrase, words: phrase.split(" ").length, id });
    }
  }
  const owners = new Map<string, string | null>();
  for (const phrase of phrases) add(owners, phrase.key, phrase.id);
  const telling = phrases.filter((phrase) => owners.get(phrase.key) !== null && phrase.words >= 2 && phrase.key.length >= 7);
  const forNearest = candidates;
  const titleOf = new Map(candidates.map(({ id, title }) => [id, title]));

  const exactly = (text: string): string | null => {
    const key = foldKey(text);
    if (key === "") return null;
    const expanded = expandAbbreviations(key);
    const stripped = bare(expanded);
    const direct = keys[0]!.get(key) ?? keys[1]!.get(expanded) ?? keys[2]!.get(stripped) ?? keys[0]!.get(bare(key));
    if (direct) return direct;
    const reordered = keys[4]!.get(inAnyOrder(stripped));
    if (reordered) return reordered;
    if (/^\p{Lu}{2,6}$/u.test(text.trim()) && !noInitials.has(key)) {
      const meant = keys[5]!.get(key);
      if (meant) return meant;
    }
    // Without any accents: "Nong thon moi".
    if (looseKey(key) === key) return keys[3]!.get(looseKey(stripped)) ?? null;
    return null;
  };

  const contained = (text: string): readonly Phrase[] => {
    const padded = ` ${expandAbbreviations(foldKey(text))} `;
    const found = telling.filter((phrase) => padded.includes(` ${phrase.key} `));
    // A phrase inside a longer one that was found too says nothing by itself.
    return found.filter(
      (one) =>
        !found.some((other) => other.id !== one.id && other.key.length > one.key.length && ` ${other.key} `.includes(` ${one.key} `)),
    );
  };

  const resolve = (text: string): Resolution => {
    if (text.length > longestName) return none;
    const key = foldKey(text);
    if (key === "" || !/\p{L}/u.test(key)) return none;
    const known = exactly(text);
    if (known) return { id: known, how: "exact" };
    // A line that begins with its own number, or holds the name between quotation marks.
    const unnumbered = text.replace(/^\s*(?:\d{1,2}|[IVX]{1,4})\s*[.):-]\s*/u, "");
    const quoted = /[“"«]([^“”"«»]{4,})[”"»]?/u.exec(text)?.[1];
    // "Y tế (Sở Y tế)": a name and what is said of it in brackets.
    const unbracketed = text.replace(/\s*\([^()]*\)\s*$/u, "");
    for (const part of [unnumbered, quoted, unbracketed]) {
      const id = part !== undefined && part !== text ? exactly(part) : null;
      if (id) return { id, how: "exact" };
    }
    const inside = new Set(contained(text).map((phrase) => phrase.id));
    const [only] = inside;
    if (inside.size === 1 && only !== undefined) return { id: only, how: "near" };
    if (inside.size === 0) {
      const stripped = bare(expandAbbreviations(key));
      const ids = new Set<string>();
      // Part of one name only, and long enough to be no common word.
      if (stripped.split(" ").length >= 3 && stripped.length >= 11)
        for (const phrase of phrases) if (` ${phrase.key} `.includes(` ${stripped} `)) ids.add(phrase.id);
      if (ids.size === 0 && stripped.length >= 9) {
        const limit = stripped.length >= 14 ? 2 : 1;
        for (const phrase of phrases)
          if (
            Math.abs(phrase.key.length - stripped.length) <= limit &&
            phrase.words >= 2 &&
            editDistance(phrase.key, stripped, limit) <= limit
          )
            ids.add(phrase.id);
      }
      const [one] = ids;
      if (ids.size === 1 && one !== undefined) return { id: one, how: "near" };
    }
    const close = nearest(text, forNearest);
    if (!close || close.similarity < suggestFrom) return none;
    const suggestion = {
      id: close.candidate.id,
      title: titleOf.get(close.candidate.id) ?? close.name,
      similarity: Math.round(close.similarity * 100) / 100,
    };
    if (close.similarity >= 0.93 && close.similarity - close.second >= 0.08 && key.split(" ").length >= 2)
      return { id: suggestion.id, how: "near" };
    return { ...none, suggestion };
  };

  const all = (text: string): readonly string[] => {
    if (text.length > longestName) return [];
    const whole = exactly(text);
    if (whole) return [whole];
    const ids = new Set<string>();
    for (const part of text.split(/[,;\n/+]|\svà\s|\s[-–]\s/u)) {
      const id = part.trim() === "" ? null : exactly(part.trim());
      if (id) ids.add(id);
    }
    for (const phrase of contained(text)) ids.add(phrase.id);
    return [...ids];
  };
  return { resolve, all };
}

const fieldBeginnings =
  /^(?:(?:điển hình tiên tiến|điển hình|gương|mô hình|lĩnh vực|phong trào thi đua yêu nước|phong trào thi đua|phong trào|cuộc vận động|thi đua|trong|trên|về|thực hiện|nhiệm vụ|công tác|đẩy mạnh|việc|khối|ngành|nội dung) )+/u;
const fieldEndings = / (?:giai đoạn (?:19|20)\d\d(?: (?:19|20)\d\d)?|trên địa bàn.*|năm (?:19|20)\d\d|của tỉnh|của huyện)$/u;

/** A field's name without the words that any field may have around it. */
function bareField(key: string): string {
  const bare = key.replace(fieldEndings, "").replace(fieldBeginnings, "");
  return bare === "" ? key : bare;
}

/** An agency's name without the name of the province or district behind it. */
function bareAgency(key: string, plan: Plan): string {
  let bare = key;
  for (const place of plan.places) {
    const name = foldKey(place);
    if (name !== "" && bare.endsWith(` ${name}`)) bare = bare.slice(0, -name.length - 1);
  }
  return bare;
}
