import type { Nominee } from "../model/nominee";
import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { UncountedReason } from "../model/standing";
import { subjectTypes } from "../model/subject";
import type { Duplicate } from "./findDuplicates";
import { quarterOf, yearOf, type QuotaPeriod } from "./period";
import type { QuotaLine } from "./quotaLine";
import type { Register } from "./register";
import { fillingTypesByField, type SubjectSet } from "./subjectSet";

/** Where the nominees count: places in `lines` by nominee, and for those that count nowhere the reason. */
export interface Placement {
  /** For each line, the indexes of the nominees that count there. */
  readonly counted: readonly (readonly number[])[];
  readonly uncounted: readonly { readonly nominee: number; readonly reason: UncountedReason }[];
}

/** What a nominee must satisfy to count in one of a group of lines that differ in unit and period only. */
interface Gate {
  readonly lead: number;
  readonly types: readonly SubjectSet[];
  readonly byUnit: boolean;
  readonly unitClass: string;
  readonly periods: readonly QuotaPeriod[];
  /** Lines by unit as the register has it ("" without units), then by period. */
  readonly byUnitPeriod: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The same by unit name as written, filled as names turn up. */
  readonly byName: Map<string, ReadonlyMap<number, number>>;
  readonly per: "term" | "year" | "quarter";
}

/** In the order in which they are tested; the furthest that a nominee got is the reason shown. */
const reasons = [
  "no-field",
  "no-subject",
  "subject-not-eligible",
  "no-lead",
  "wrong-lead",
  "no-unit",
  "unit-not-registered",
  "no-period",
  "outside-period",
  "after-as-of",
  "duplicate",
] as const satisfies readonly UncountedReason[];

const [noField, noSubject, notEligible, noLead, wrongLead, noUnit, notRegistered, noPeriod, outside, after, duplicate] = [
  -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11,
] as const;

/**
 * Puts every nominee into the lines that it fills. The work is linear: fields, types and leads are compared as codes, unit names are
 * resolved once per distinct name, and a nominee meets only the lines of its field.
 */
export function placeNominees(
  plan: Plan,
  lines: readonly QuotaLine[],
  nominees: readonly Nominee[],
  duplicates: readonly Duplicate[],
  register: Register,
  asOf: IsoDate,
): Placement {
  const fieldCodes = codesOf(plan.fields.map((field) => field.id));
  const leadCodes = codesOf([...new Set([...plan.agencies.map((agency) => agency.id), ...lines.flatMap((line) => line.leads)])]);
  const subjectCodes = codesOf(subjectTypes);
  const gates = gatesByField(plan, lines, fieldCodes, leadCodes);
  const fieldless = plan.fields.length;
  const firstOf = new Map(duplicates.map(({ nominee, first }) => [nominee, first]));
  const filled = new Set<number>();
  const time = timing(plan, asOf);
  const counted: number[][] = lines.map(() => []);
  const uncounted: { nominee: number; reason: UncountedReason }[] = [];

  for (let index = 0; index < nominees.length; index++) {
    const nominee = nominees[index] as Nominee;
    const field = nominee.field.value === null ? fieldless : (fieldCodes.get(nominee.field.value) ?? fieldless);
    const subject = nominee.subject.value === null ? 0 : 1 << (subjectCodes.get(nominee.subject.value) ?? 0);
    const lead = nominee.lead.value === null ? -1 : (leadCodes.get(nominee.lead.value) ?? -1);
    const year = nominee.year.value ?? (nominee.date.value === null ? 0 : yearOf(nominee.date.value));
    const quarter =
      nominee.quarter.value ?? (nominee.date.value !== null && yearOf(nominee.date.value) === year ? quarterOf(nominee.date.value) : 0);
    const first = firstOf.get(nominee.index);
    // A repetition counts after all where the row it repeats counts nowhere, say for want of its lead.
    const barrier = first !== undefined && filled.has(first) ? duplicate : 0;
    const late = time(year, quarter, nominee.date.value);
    let furthest: number = noField;
    let places = 0;
    for (const gate of gates[field] as readonly Gate[]) {
      const place = passes(gate, field, subject, lead, nominee, year, quarter, register);
      const result = place >= 0 ? late || barrier || place : place;
      if (result >= 0) {
        (counted[result] as number[]).push(nominee.index);
        places++;
      } else if (result < furthest) furthest = result;
    }
    if (places > 0 && duplicates.length > 0) filled.add(first ?? nominee.index);
    if (places === 0) uncounted.push({ nominee: nominee.index, reason: reasons[-furthest - 1] as UncountedReason });
  }
  return { counted, uncounted };
}

/** The line that a nominee fills behind a gate, or a negative code saying where it was stopped. */
function passes(
  gate: Gate,
  field: number,
  subject: SubjectSet,
  lead: number,
  nominee: Nominee,
  year: number,
  quarter: number,
  register: Register,
): number {
  if (subject === 0) return noSubject;
  if (((gate.types[field] ?? 0) & subject) === 0) return notEligible;
  if (gate.lead >= 0 && lead !== gate.lead) return nominee.lead.value === null ? noLead : wrongLead;
  const lines = linesBehind(gate, nominee, register);
  if (lines === null) return noUnit;
  if (gate.byUnit && lines.size === 0) return notRegistered;
  if (gate.per === "term") return lines.get(0) ?? outside;
  if (year === 0 || (gate.per === "quarter" && quarter === 0)) return noPeriod;
  const code = gate.per === "year" ? year * 8 : year * 8 + quarter;
  const line = lines.get(code);
  if (line !== undefined) return line;
  // The plan counts in that period, but the unit did not exist then.
  return gate.byUnit && gate.periods.some((period) => periodCode(period) === code) ? notRegistered : outside;
}

const nowhere: ReadonlyMap<number, number> = new Map();

/** Lines by period for the nominee's unit, empty when the register does not have it; null when it is needed and not written. */
function linesBehind(gate: Gate, nominee: Nominee, register: Register): ReadonlyMap<number, number> | null {
  if (!gate.byUnit) return gate.byUnitPeriod.get("") ?? nowhere;
  const name = nominee.unit.value ?? nominee.unit.text;
  if (name === "") return null;
  let lines = gate.byName.get(name);
  if (lines === undefined) {
    const found = new Map<number, number>();
    for (const period of gate.periods) {
      const unit = register.find(name, gate.unitClass, period);
      const line = unit === null ? undefined : gate.byUnitPeriod.get(unit.name)?.get(periodCode(period));
      if (line !== undefined) found.set(periodCode(period), line);
    }
    gate.byName.set(name, (lines = found));
  }
  return lines;
}

function periodCode(period: QuotaPeriod): number {
  return period.year === null ? 0 : period.year * 8 + (period.quarter ?? 0);
}

/** The gates that a nominee of each field meets; last, those met without a field. */
function gatesByField(
  plan: Plan,
  lines: readonly QuotaLine[],
  fieldCodes: ReadonlyMap<string, number>,
  leadCodes: ReadonlyMap<string, number>,
): readonly (readonly Gate[])[] {
  const gates: Gate[][] = [...plan.fields, null].map(() => []);
  const groups = new Map<
    string,
    { readonly head: QuotaLine; readonly byUnitPeriod: Map<string, Map<number, number>>; readonly periods: Map<string, QuotaPeriod> }
  >();
  lines.forEach((quotaLine, line) => {
    let group = groups.get(quotaLine.gate);
    if (group === undefined) groups.set(quotaLine.gate, (group = { head: quotaLine, byUnitPeriod: new Map(), periods: new Map() }));
    const unit = quotaLine.unit ?? "";
    let byPeriod = group.byUnitPeriod.get(unit);
    if (byPeriod === undefined) group.byUnitPeriod.set(unit, (byPeriod = new Map()));
    byPeriod.set(periodCode(quotaLine.period), line);
    group.periods.set(quotaLine.period.label, quotaLine.period);
  });
  for (const { head, byUnitPeriod, periods } of groups.values()) {
    const gate: Gate = {
      lead: head.lead === null ? -1 : (leadCodes.get(head.lead) ?? -1),
      types: fillingTypesByField(head.subjects, head.accepts, plan),
      byUnit: head.unit !== null,
      unitClass: head.unitClass ?? "",
      periods: [...periods.values()],
      byUnitPeriod,
      byName: new Map(),
      per: head.per,
    };
    if (head.field === null) for (const met of gates) met.push(gate);
    else gates[fieldCodes.get(head.field) ?? plan.fields.length]?.push(gate);
  }
  return gates;
}

/** Whether a nominee's time lies outside the plan or wholly after the day of reckoning: a code, or 0 when it does not. */
function timing(plan: Plan, asOf: IsoDate): (year: number, quarter: number, date: IsoDate | null) => number {
  const { start, end } = plan.period;
  const first = yearOf(start) * 8 + quarterOf(start);
  const last = yearOf(end) * 8 + quarterOf(end);
  const now = yearOf(asOf) * 8 + quarterOf(asOf);
  return (year, quarter, date) => {
    if (year !== 0) {
      if (year * 8 + (quarter || 4) < first || year * 8 + (quarter || 1) > last) return outside;
      if (year * 8 + (quarter || 1) > now && (year > yearOf(asOf) || quarter !== 0)) return after;
    }
    return date !== null && date > asOf ? after : 0;
  };
}

function codesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, code) => [name, code]));
}
