import type { Nominee, NomineeTextKey } from "../model/nominee";
import { textCodes } from "../text/codes";
import { oneEditApart } from "../text/editDistance";
import { foldKey, looseKey } from "../text/fold";
import { ShortLists } from "./shortLists";

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

const none: readonly number[] = [];

/**
 * Pairs of nominees that may be one subject, each with the earlier ones: equal names with a second value that is equal or missing on one
 * side; and, within one unit, names that are equal but for accents or one letter. Names alone never join people: with different units,
 * positions or births nothing is said. Namesakes are looked up by that second value, so the work stays linear and a frequent name hides none.
 * Looking up goes by the codes of texts, 0 for nothing written.
 */
export function samePairs(nominees: readonly Nominee[]): readonly SameSubject[] {
  const [kindCode, nameCode, unitCode, birthCode] = [textCodes(), textCodes(), textCodes(), textCodes()];
  const byName = new ShortLists(nominees.length, mostCompared);
  const byUnit = new ShortLists(nominees.length * 2, mostCompared);
  const byBirth = new ShortLists(nominees.length, mostCompared);
  const neighboursOf = neighboursIn(nominees);
  const someLackUnit = nominees.some((nominee) => unitOf(nominee) === "");
  const pairs: SameSubject[] = [];
  nominees.forEach((nominee, place) => {
    const name = nameCode(nominee.name);
    if (name === 0) return;
    const kind = kindCode(kindOf(nominee));
    const unit = unitCode(unitOf(nominee));
    const born = textOf(nominee, "birth");
    const birth = born.length >= wholeDate ? birthCode(born) : 0;
    const inUnit = byUnit.find(kind, name, unit);
    const inNoUnit = someLackUnit ? byUnit.find(kind, name, 0) : null;
    const onDay = birth === 0 ? null : byBirth.find(kind, name, birth);
    const namesakes = someLackUnit ? byName.find(kind, name, 0) : null;
    const found = union([
      byUnit.of(inUnit),
      inNoUnit === null ? none : byUnit.of(inNoUnit),
      onDay === null ? none : byBirth.of(onDay),
      namesakes === null || unit !== 0 ? none : byName.of(namesakes),
    ]);
    for (const other of found) {
      const earlier = nominees[other] as Nominee;
      const evidence = secondEvidence(nominee, earlier);
      if (evidence !== "against") pairs.push({ nominee, earlier, likely: evidence === "for" });
    }
    byUnit.add(inUnit, place);
    if (namesakes !== null) byName.add(namesakes, place);
    if (onDay !== null) byBirth.add(onDay, place);
    if (unit === 0) return;
    for (const earlier of neighboursOf(place, kind, name, unit)) {
      if (secondEvidence(nominee, earlier) !== "against") pairs.push({ nominee, earlier, likely: false });
    }
  });
  return pairs;
}

function union(lists: readonly (readonly number[])[]): Iterable<number> {
  return lists.every((list) => list.length === 0) ? none : new Set(lists.flat());
}

/** What is looked at when names are nearly equal, worked out once for each name. */
interface Spelling {
  readonly key: string;
  readonly loose: string;
  /** Code of the last word without accents, the given name. */
  readonly given: number;
}

/** Finds the earlier nominees of the same unit and given name whose whole names are nearly equal. */
function neighboursIn(nominees: readonly Nominee[]): (place: number, kind: number, name: number, unit: number) => readonly Nominee[] {
  const near = new ShortLists(nominees.length, mostCompared);
  const givenCode = textCodes();
  const spellings: Spelling[] = [];
  const names = new Int32Array(nominees.length);
  return (place, kind, name, unit) => {
    const nominee = nominees[place] as Nominee;
    const spelling = (spellings[name] ??= spellingOf(nominee.name, givenCode));
    names[place] = name;
    const list = near.find(kind, unit, spelling.given);
    const person = kindOf(nominee) === "individual";
    const alikes: Nominee[] = [];
    let first = true;
    for (const other of near.of(list)) {
      const otherName = names[other] as number;
      if (otherName === name) first = false;
      else if (alike(spelling, spellings[otherName] as Spelling, person)) alikes.push(nominees[other] as Nominee);
    }
    if (first) near.add(list, place);
    return alikes;
  };
}

function spellingOf(name: string, givenCode: (text: string) => number): Spelling {
  const loose = looseKey(name);
  return { key: foldKey(name), loose, given: givenCode(loose.slice(loose.lastIndexOf(" ") + 1)) };
}

/** Equal without accents where one side was typed without any; or, among people, one letter apart in a name long enough. */
function alike(a: Spelling, b: Spelling, person: boolean): boolean {
  if (Math.abs(a.loose.length - b.loose.length) > 1) return false;
  if (a.loose === b.loose) return a.key === a.loose || b.key === b.loose;
  return person && a.loose.length >= leastLetters && oneEditApart(a.loose, b.loose);
}

/** Farmers and workers are individuals whom a list may well enter under either word. */
function kindOf({ subject }: Nominee): string {
  return subject.value === "farmer" || subject.value === "worker" ? "individual" : (subject.value ?? "");
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
  return a === b || foldKey(a) === foldKey(b) ? "equal" : "different";
}

function unitOf({ unit }: Nominee): string {
  return unit.value ?? unit.text;
}

function textOf(nominee: Nominee, key: NomineeTextKey): string {
  return nominee.texts[key]?.text ?? "";
}
