import type { Nominee, NomineeTextKey } from "../model/nominee";
import type { Plan } from "../model/plan";
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
 *
 * Texts become codes once each and the codes go through one hash table of numbers: a Map of joined texts costs ten times as much.
 */
export function findDuplicates(plan: Plan, nominees: readonly Nominee[]): readonly Duplicate[] {
  const byQuarter = plan.quotas.some((quota) => quota.per === "quarter");
  const nameCode = coder();
  const unitCode = coder();
  const groupCode = numberCoder();
  const fieldCode = coder();
  const subjectCode = coder();
  const size = 2 ** Math.ceil(Math.log2(nominees.length * 2 + 2));
  const table = new Int32Array(size).fill(-1);
  const names = new Int32Array(nominees.length);
  const units = new Int32Array(nominees.length);
  const groups = new Int32Array(nominees.length);
  const furtherNamesakes = new Map<number, number[]>();
  const duplicates: Duplicate[] = [];

  for (let index = 0; index < nominees.length; index++) {
    const nominee = nominees[index] as Nominee;
    if (nominee.name === "") continue;
    const fieldAndSubject = fieldCode(nominee.field.value ?? "") * 16 + subjectCode(nominee.subject.value ?? "");
    const time = (nominee.year.value ?? 0) * 8 + (byQuarter ? (nominee.quarter.value ?? 0) : 0);
    const name = (names[index] = nameCode(nominee.name));
    const unit = (units[index] = unitCode(unitOf(nominee)));
    const group = (groups[index] = groupCode(fieldAndSubject * 2 ** 20 + time));

    let slot = hash(name, unit, group) & (size - 1);
    let first = table[slot] as number;
    while (first >= 0 && (names[first] !== name || units[first] !== unit || groups[first] !== group)) {
      slot = (slot + 1) & (size - 1);
      first = table[slot] as number;
    }
    if (first < 0) {
      table[slot] = index;
      continue;
    }
    const further = furtherNamesakes.get(first) ?? [];
    const same = [first, ...further].find((other) => isSame(nominee, nominees[other] as Nominee));
    if (same !== undefined) duplicates.push({ nominee: nominee.index, first: (nominees[same] as Nominee).index });
    else if (further.length < mostNamesakes) furtherNamesakes.set(first, [...further, index]);
  }
  return duplicates;
}

/** Gives equal codes to texts that fold alike, and folds each distinct text once. */
function coder(): (text: string) => number {
  const byText = new Map<string, number>();
  const byKey = new Map<string, number>();
  return (text) => {
    let code = byText.get(text);
    if (code !== undefined) return code;
    const key = foldKey(text);
    code = byKey.get(key) ?? byKey.size;
    byKey.set(key, code);
    byText.set(text, code);
    return code;
  };
}

function numberCoder(): (value: number) => number {
  const codes = new Map<number, number>();
  return (value) => {
    let code = codes.get(value);
    if (code === undefined) codes.set(value, (code = codes.size));
    return code;
  };
}

function hash(name: number, unit: number, group: number): number {
  const mixed = Math.imul(name, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b) ^ Math.imul(group, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
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
