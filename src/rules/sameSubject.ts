import type { Nominee, NomineeTextKey } from "../model/nominee";
import { oneEditApart } from "../text/editDistance";
import { foldKey, looseKey } from "../text/fold";

/** A nominee and an earlier one that may be the same subject. `likely` rests on a second value besides the name (domain.md §5.2). */
export interface SameSubject {
  readonly nominee: Nominee;
  readonly earlier: Nominee;
  readonly likely: boolean;
}

/** Most earlier entries of one bucket with which a nominee is compared; keeps hostile lists linear. */
const mostCompared = 12;
/** Names shorter than this differ by one letter without being a slip. */
const leastLetters = 10;
/** A birth of this length is a day, not a year. */
const wholeDate = 8;

/**
 * Pairs of nominees that may be one subject, each with the earlier ones: equal names with a second value that is equal or missing on one
 * side; and, within one unit, names that are equal but for accents or one letter. Names alone never join people: with different units,
 * positions or births nothing is said. Namesakes are looked up by that second value, so the work stays linear and a frequent name hides none.
 */
export function samePairs(nominees: readonly Nominee[]): readonly SameSubject[] {
  const buckets = new Map<string, Nominee[]>();
  const pairs: SameSubject[] = [];
  for (const nominee of nominees) {
    const key = foldKey(nominee.name);
    if (key === "") continue;
    const who = `${kindOf(nominee)}|${key}`;
    const unit = foldKey(unitOf(nominee));
    const birth = textOf(nominee, "birth").length >= wholeDate ? foldKey(textOf(nominee, "birth")) : "";
    const namesakes = bucket(buckets, `name|${who}`);
    const inUnit = bucket(buckets, `unit|${who}|${unit}`);
    const withoutUnit = bucket(buckets, `unit|${who}|`);
    const born = birth === "" ? [] : bucket(buckets, `birth|${who}|${birth}`);
    for (const earlier of new Set([...inUnit, ...withoutUnit, ...born, ...(unit === "" ? namesakes : [])])) {
      const evidence = secondEvidence(nominee, earlier);
      if (evidence !== "against") pairs.push({ nominee, earlier, likely: evidence === "for" });
    }
    for (const list of [namesakes, inUnit, born]) if (list.length < mostCompared) list.push(nominee);
    if (unit !== "") pairs.push(...neighbours(nominee, key, unit, buckets));
  }
  return pairs;
}

/** Earlier nominees of the same unit whose names are nearly equal. */
function neighbours(nominee: Nominee, key: string, unit: string, buckets: Map<string, Nominee[]>): readonly SameSubject[] {
  const kind = kindOf(nominee);
  const loose = looseKey(nominee.name);
  const near = bucket(buckets, `near|${kind}|${unit}|${loose.slice(loose.lastIndexOf(" ") + 1)}`);
  const found = near.filter((earlier) => foldKey(earlier.name) !== key && alike(nominee, earlier, loose, kind));
  if (near.length < mostCompared && !near.some((earlier) => foldKey(earlier.name) === key)) near.push(nominee);
  return found.filter((earlier) => secondEvidence(nominee, earlier) !== "against").map((earlier) => ({ nominee, earlier, likely: false }));
}

/** Farmers and workers are individuals whom a list may well enter under either word. */
function kindOf({ subject }: Nominee): string {
  return subject.value === "farmer" || subject.value === "worker" ? "individual" : (subject.value ?? "");
}

function bucket(buckets: Map<string, Nominee[]>, key: string): Nominee[] {
  let found = buckets.get(key);
  if (found === undefined) buckets.set(key, (found = []));
  return found;
}

/** Equal without accents where one side was typed without any; or, among people, one letter apart in a name long enough. */
function alike(a: Nominee, b: Nominee, loose: string, kind: string): boolean {
  const other = looseKey(b.name);
  if (loose === other) return foldKey(a.name) === loose || foldKey(b.name) === other;
  return kind === "individual" && loose.length >= leastLetters && oneEditApart(loose, other);
}

/** What the other values say about two equal names: the same subject, another one, or nothing. */
function secondEvidence(a: Nominee, b: Nominee): "for" | "against" | "none" {
  const unit = compare(unitOf(a), unitOf(b));
  const birth = compare(textOf(a, "birth"), textOf(b, "birth"));
  const position = compare(textOf(a, "position"), textOf(b, "position"));
  if (birth === "different") return "against";
  // A day of birth goes with a person from unit to unit; a year of birth does not tell enough.
  if (unit === "different") return birth === "equal" && textOf(a, "birth").length >= wholeDate ? "for" : "against";
  if (unit === "equal") return position === "different" && sameListAndTime(a, b) ? "against" : "for";
  if (position === "different") return "against";
  if (birth === "equal" || position === "equal" || unit === "one-sided") return "for";
  // Nothing but the name: enough for a body, whose name is its own, not for a person.
  return kindOf(a) === "individual" || kindOf(a) === "household" ? "none" : "for";
}

function sameListAndTime(a: Nominee, b: Nominee): boolean {
  return a.sheet === b.sheet && a.field.value === b.field.value && a.year.value === b.year.value && a.quarter.value === b.quarter.value;
}

function compare(a: string, b: string): "equal" | "different" | "one-sided" | "empty" {
  if (a === "" && b === "") return "empty";
  if (a === "" || b === "") return "one-sided";
  return foldKey(a) === foldKey(b) ? "equal" : "different";
}

function unitOf({ unit }: Nominee): string {
  return unit.value ?? unit.text;
}

function textOf(nominee: Nominee, key: NomineeTextKey): string {
  return nominee.texts[key]?.text ?? "";
}
