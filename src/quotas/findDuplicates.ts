import type { Nominee, NomineeTextKey } from "../model/nominee";
import type { Plan } from "../model/plan";
import { textCodes, tripleCodes } from "../text/codes";
import { foldKey } from "../text/fold";

/** A nominee that repeats an earlier one: both by `Nominee.index`. */
export interface Duplicate {
  readonly nominee: number;
  readonly first: number;
}

/** Texts that tell two people of one name apart. */
const distinguishing: readonly NomineeTextKey[] = ["position", "birth", "address"];

/** Most distinct people of one name, field, year and unit that are compared with each other; keeps hostile lists linear. */
const mostNamesakes = 16;

/**
 * Exact duplicates: the same name, subject type, unit, field and year (and quarter, where the plan counts by quarter); only the first
 * may count (rules/README.md §3, G1). Equal names never suffice (domain.md §5.2): position, birth and address must not differ, and
 * without a unit on either side they must be equal with the achievement as well.
 */
export function findDuplicates(plan: Plan, nominees: readonly Nominee[]): readonly Duplicate[] {
  const byQuarter = plan.quotas.some((quota) => quota.per === "quarter");
  const [nameCode, unitCode, fieldCode, subjectCode] = [textCodes(), textCodes(), textCodes(), textCodes()];
  const groupCode = tripleCodes(nominees.length);
  const entryCode = tripleCodes(nominees.length);
  const firsts: number[] = [];
  const furtherNamesakes = new Map<number, number[]>();
  const duplicates: Duplicate[] = [];

  nominees.forEach((nominee, place) => {
    if (nominee.name === "") return;
    const time = (nominee.year.value ?? 0) * 8 + (byQuarter ? (nominee.quarter.value ?? 0) : 0);
    const group = groupCode(fieldCode(nominee.field.value ?? ""), subjectCode(nominee.subject.value ?? ""), time);
    const entry = entryCode(nameCode(nominee.name), unitCode(unitOf(nominee)), group);
    const first = firsts[entry];
    if (first === undefined) {
      firsts[entry] = place;
      return;
    }
    const further = furtherNamesakes.get(first) ?? [];
    const same = [first, ...further].find((other) => isSame(nominee, nominees[other] as Nominee));
    if (same !== undefined) duplicates.push({ nominee: nominee.index, first: (nominees[same] as Nominee).index });
    else if (further.length < mostNamesakes) furtherNamesakes.set(first, [...further, place]);
  });
  return duplicates;
}

function unitOf(nominee: Nominee): string {
  return nominee.unit.value ?? nominee.unit.text;
}

function isSame(a: Nominee, b: Nominee): boolean {
  if (unitOf(a) !== "") return distinguishing.every((name) => agree(textOf(a, name), textOf(b, name)));
  return [...distinguishing, "achievement" as const].every((name) => foldKey(textOf(a, name)) === foldKey(textOf(b, name)));
}

/** Equal, or one of them says nothing. */
function agree(a: string, b: string): boolean {
  return a === "" || b === "" || foldKey(a) === foldKey(b);
}

function textOf(nominee: Nominee, name: NomineeTextKey): string {
  return nominee.texts[name]?.text ?? "";
}
