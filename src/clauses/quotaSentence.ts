import type { Per } from "../model/period";
import type { QuotaSubject } from "../model/subject";
import { quotaWords, type QuotaWord } from "./quotaWords";

/** One number that a cell or sentence asks for (or reports), with what it says about it. */
export interface QuotaPhrase {
  readonly number: number;
  /** Upper end of "3-5"; `number` is then the lower. */
  readonly upTo: number | null;
  /** "ít nhất", "≥", "không dưới", "trở lên". */
  readonly atLeast: boolean;
  /** Types that fill the number together; `["any"]` when none is named. */
  readonly subjects: readonly QuotaSubject[];
  readonly per: Per | null;
  /** The number is for each body on its own: "mỗi cơ quan", "đối với từng ngành", "/đơn vị". */
  readonly each: boolean;
  /** The body it is for, as written ("xã, thị trấn"); null when not said. */
  readonly unitPer: string | null;
}

interface Found {
  readonly number: number;
  readonly upTo: number | null;
  atLeast: boolean;
  readonly subjects: readonly QuotaSubject[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the numbers that a quota cell or a plan's clause asks for: "≥ 02", "05 TT + 10 CN", "03 điển hình tiên tiến/năm", "mỗi cơ quan 2 tập thể và
 * 5 cá nhân", "05 hộ gia đình; 05 HTX". Dates, document numbers and measures in it are no quotas. Null as soon as one number in it is not
 * understood ("5/10", "khoảng 5", "05 xã") or when there is none ("một số điển hình"): nothing is guessed. Source: domain.md L15, L16.
 */
export function readQuotaSentence(text: string): readonly QuotaPhrase[] | null {
  if (!/\S/.test(text)) return null;
  const phrases: QuotaPhrase[] = [];
  for (const sentence of quotaWords(text)) {
    const read = readWords(sentence);
    if (read === null) return null;
    phrases.push(...read);
  }
  return phrases.length > 0 ? phrases : null;
}

/** Whether a note says that the number is for each body on its own ("mỗi cơ quan", "đối với từng ngành", "/đơn vị"), and how often it falls due. */
export function readQuotaNote(text: string): { readonly each: boolean; readonly per: Per | null } {
  let each = false;
  const pers = new Set<Per>();
  for (const words of quotaWords(text)) {
    if (unitsPer(words).length > 0) each = true;
    for (const word of words) if (word.is === "per") pers.add(word.per);
  }
  const [per] = pers;
  return { each, per: pers.size === 1 && per !== undefined ? per : null };
}

/** Empty when the sentence asks for nothing, null when it has a number that was not understood. */
function readWords(sentence: readonly QuotaWord[]): readonly QuotaPhrase[] | null {
  const words = joinNumbers(sentence);
  if (words === null) return null;
  const numbers = words.flatMap((word, at) => (word.is === "number" && words[at + 1]?.is !== "measure" ? [at] : []));
  if (words.some((word) => word.is === "unreadable")) return null;
  if (numbers.length === 0) return [];
  if (numbers.some((at) => !mayBeQuota(words, at))) return null;
  const subjectFirst = readSubjectFirst(words, numbers);
  const found = subjectFirst ?? numbers.map((at) => readNumberFirst(words, at));
  const whole = foldBreakdown(words, found);
  if (whole === null) return null;
  const bare = whole.filter((one) => one.subjects.length === 0);
  if (bare.length > 0 && (whole.length > 1 || !onlyKnown(words))) return null;
  governByAtLeast(words, whole);
  const eachUnits = unitsPer(words);
  const pers = words.flatMap((word, at) => (word.is === "per" ? [{ at, per: word.per }] : []));
  return whole.map((one, place) => ({
    number: one.number,
    upTo: one.upTo,
    atLeast: one.atLeast,
    subjects: one.subjects.length === 0 ? ["any"] : one.subjects,
    per: perOf(pers, one, whole[place + 1]?.start ?? words.length, whole[0]?.start ?? 0),
    each: eachUnits.length > 0,
    unitPer: eachUnits[0] ?? null,
  }));
}

/** "năm (05)", "05 (năm)" and "3-5" made one number each; null when the words contradict the digits or a range runs backwards. */
function joinNumbers(words: readonly QuotaWord[]): readonly QuotaWord[] | null {
  const joined: QuotaWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const [open, inner, close] = words.slice(at + 1, at + 4);
    if (word.is === "number" && open?.is === "open" && inner?.is === "number" && close?.is === "close") {
      if (word.value !== inner.value) return null;
      joined.push({ ...word, spelled: false });
      at += 3;
    } else joined.push(word);
  }
  const ranged: QuotaWord[] = [];
  for (let at = 0; at < joined.length; at += 1) {
    const [word, link, upper] = joined.slice(at, at + 3);
    if (word === undefined) continue;
    if (word.is === "number" && (link?.is === "dash" || link?.is === "to") && upper?.is === "number") {
      if (upper.value <= word.value || joined[at + 3]?.is === "dash") return null;
      if (ranged[ranged.length - 1]?.is === "from") ranged.pop();
      ranged.push({ ...word, upTo: upper.value });
      at += 2;
    } else ranged.push(word);
  }
  return ranged;
}

/** A number after "khoảng", before a unit of place, in a fraction, or a bare "từ 3", is none that we can take. */
function mayBeQuota(words: readonly QuotaWord[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  const number = words[at];
  if (number?.is !== "number" || number.value > 100_000) return false;
  if (before?.is === "no-minimum" || before?.is === "citation") return false;
  if (before?.is === "slash" || (after?.is === "slash" && words[at + 2]?.is === "number")) return false;
  if (after?.is === "number" || after?.is === "unit" || after?.is === "other" || after?.is === "no-minimum") return false;
  if (before?.is === "from") return words.slice(at + 1, at + 8).some((word) => word.is === "or-more");
  // "-5"
  if (before?.is === "dash" && at === 1) return after?.is === "subject";
  return true;
}

/** "5 tập thể", "01 điển hình tập thể, cá nhân", "02 điển hình tiêu biểu là tập thể, cá nhân"; no subjects for a number alone. */
function readNumberFirst(words: readonly QuotaWord[], at: number): Found {
  const subjects: QuotaSubject[] = [];
  let end = at;
  for (let place = at + 1; place < words.length; place += 1) {
    const word = words[place];
    if (word?.is === "subject") {
      subjects.push(word.subject);
      end = place;
    } else if (word?.is === "attribute" && (subjects.length > 0 || words[place + 1]?.is === "subject")) continue;
    // "01 điển hình (tập thể hoặc cá nhân)"
    else if (word?.is === "open" && subjects.every((subject) => subject === "any") && words[place + 1]?.is === "subject") continue;
    else if ((word?.is === "separator" || word?.is === "slash") && subjects.length > 0 && words[place + 1]?.is === "subject") continue;
    else if (word?.is === "or-more" && subjects.length === 0) continue;
    else break;
  }
  return { ...numberAt(words, at), subjects: distinct(subjects), start: at, end };
}

/** "TT: 5, CN: 10", "Tập thể 05; cá nhân 10": only when nothing but such pairs stands there. */
function readSubjectFirst(words: readonly QuotaWord[], numbers: readonly number[]): readonly Found[] | null {
  const substance = words.filter((word) => !["separator", "colon", "attribute", "at-least", "dash", "open", "close"].includes(word.is));
  const [first] = substance;
  const last = [...substance].reverse().find((word) => word.is === "number" || word.is === "subject");
  const pure = substance.every((word) => ["number", "subject", "per", "every", "unit", "slash", "label"].includes(word.is));
  if (!pure || first?.is !== "subject" || last?.is !== "number") return null;
  const found: Found[] = [];
  let from = 0;
  for (const at of numbers) {
    const subjects = words.slice(from, at).flatMap((word) => (word.is === "subject" ? [word.subject] : []));
    if (subjects.length === 0) return null;
    found.push({ ...numberAt(words, at), subjects: distinct(subjects), start: from, end: at });
    from = at + 1;
  }
  return found;
}

function numberAt(words: readonly QuotaWord[], at: number): { number: number; upTo: number | null; atLeast: boolean } {
  const word = words[at];
  if (word?.is !== "number") throw new Error("no number stands here");
  return { number: word.value, upTo: word.upTo, atLeast: false };
}

/** "Điển hình" says no type beside one that does. */
function distinct(subjects: readonly QuotaSubject[]): readonly QuotaSubject[] {
  const typed = [...new Set(subjects.filter((subject) => subject !== "any"))];
  return typed.length > 0 ? typed : subjects.length > 0 ? ["any"] : [];
}

/** "15 điển hình (5 TT, 10 CN)": the parts stand for the whole when they add up to it; null when they do not. */
function foldBreakdown(words: readonly QuotaWord[], found: readonly Found[]): readonly Found[] | null {
  const [whole, ...parts] = found;
  const [part] = parts;
  if (!whole || !part || whole.subjects.some((subject) => subject !== "any")) return found;
  const opened = words.slice(whole.end + 1, part.start).some((word) => word.is === "open" || word.is === "of-which" || word.is === "colon");
  if (!opened || parts.some((one) => one.subjects.length === 0 || one.subjects.includes("any"))) return found;
  return parts.reduce((sum, one) => sum + one.number, 0) === whole.number ? parts : null;
}

/** "Ít nhất a tập thể và b cá nhân" governs both numbers (rules/README.md §3, G3); "trở lên" only the one before it. */
function governByAtLeast(words: readonly QuotaWord[], found: readonly Found[]): void {
  const first = words.findIndex((word) => word.is === "at-least");
  // "từ 05 tập thể và 05 cá nhân trở lên"
  const from = words.findIndex((word) => word.is === "from");
  const upward = from < 0 ? -1 : words.findIndex((word, at) => at > from && word.is === "or-more");
  found.forEach((one, place) => {
    if (from >= 0 && one.start > from && one.end < upward) one.atLeast = true;
    const next = found[place + 1]?.start ?? words.length;
    const orMore = words.slice(one.start, next).some((word) => word.is === "or-more");
    if (orMore || (first >= 0 && one.end > first)) one.atLeast = true;
  });
}

/** A bare number may stand beside words that we know, never beside others: "5 lần" or "tăng 5" is no quota. */
function onlyKnown(words: readonly QuotaWord[]): boolean {
  const known = [
    "number",
    "at-least",
    "or-more",
    "per",
    "every",
    "unit",
    "slash",
    "separator",
    "colon",
    "open",
    "close",
    "label",
    "citation",
    "from",
  ];
  return words.every((word, at) => known.includes(word.is) || (word.is === "attribute" && at > 0));
}

/** The bodies for each of which the number is: "xã, thị trấn" of "mỗi xã, thị trấn", "đơn vị" of "05 điển hình/đơn vị". */
function unitsPer(words: readonly QuotaWord[]): readonly string[] {
  const found: string[] = [];
  words.forEach((word, at) => {
    if (word.is !== "every" && word.is !== "slash") return;
    const named: string[] = [];
    for (let place = at + 1; place < words.length; place += 1) {
      const unit = words[place];
      const link = words[place + 1];
      if (unit?.is !== "unit") break;
      named.push(unit.text);
      if (link?.is !== "separator" && link?.is !== "slash") break;
      place += 1;
    }
    if (named.length > 0) found.push(named.join(", "));
  });
  return found;
}

/** The period named behind the number before the next one, else the only one there is, else the one that opens the sentence. */
function perOf(pers: readonly { at: number; per: Per }[], one: Found, next: number, first: number): Per | null {
  const own = pers.find((per) => per.at > one.end && per.at < next);
  if (own) return own.per;
  const kinds = new Set(pers.map((per) => per.per));
  if (kinds.size === 1) return pers[0]?.per ?? null;
  return [...pers].reverse().find((per) => per.at < first)?.per ?? null;
}
