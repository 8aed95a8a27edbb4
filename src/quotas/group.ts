import type { QuotaStanding } from "../model/standing";

/** Plain sums over some rows of a standing. Counts only: a percentage is never added up, and a surplus never covers what is missing. */
export interface StandingSum {
  /** What the rows have in common, as the grouping names it. */
  readonly key: string;
  /** Sum of the numbers, or null when no row has one. */
  readonly required: number | null;
  /** Over the rows that have a number. */
  readonly counted: number;
  readonly missing: number;
  readonly surplus: number;
  /** Different nominees in all rows, with or without a number: a nominee may count in a field and for its unit. */
  readonly nominees: number;
  readonly rows: readonly QuotaStanding[];
}

/** Groups rows by a key, in the order in which keys first appear; rows whose key is null stay out. */
export function groupStanding(rows: readonly QuotaStanding[], keyOf: (row: QuotaStanding) => string | null): readonly StandingSum[] {
  const groups = new Map<string, QuotaStanding[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].map(([key, group]) => sumOf(key, group));
}

/** Sums of some rows. */
export function sumOf(key: string, rows: readonly QuotaStanding[]): StandingSum {
  const numbered = rows.filter((row) => row.required !== null);
  const sum = (of: (row: QuotaStanding) => number) => numbered.reduce((total, row) => total + of(row), 0);
  const nominees = new Set<number>();
  for (const row of rows) for (const nominee of row.nominees) nominees.add(nominee);
  return {
    key,
    required: numbered.length === 0 ? null : sum((row) => row.required ?? 0),
    counted: sum((row) => row.counted),
    missing: sum((row) => row.missing),
    surplus: sum((row) => row.surplus),
    nominees: nominees.size,
    rows,
  };
}

/** By field id; quotas for which any field counts stay out. */
export const byField = (rows: readonly QuotaStanding[]) => groupStanding(rows, (row) => row.field);

/** By field and subject types as the quota names them: `f05|collective`. */
export const byFieldAndSubject = (rows: readonly QuotaStanding[]) =>
  groupStanding(rows, (row) => (row.field === null ? null : `${row.field}|${subjectsKey(row)}`));

/** By lead; leads that share a number stay one pool, joined by "+". */
export const byLead = (rows: readonly QuotaStanding[]) =>
  groupStanding(rows, (row) => (row.leads.length === 0 ? null : row.leads.join("+")));

/** By unit, for quotas of each unit. */
export const byUnit = (rows: readonly QuotaStanding[]) => groupStanding(rows, (row) => row.unit);

/** By year, for yearly and quarterly quotas; quarters are summed into their year. */
export const byYear = (rows: readonly QuotaStanding[]) =>
  groupStanding(rows, (row) => (row.per === "term" ? null : row.period.slice(0, 4)));

/** By subject types as the quota names them, joined by "+". */
export const bySubject = (rows: readonly QuotaStanding[]) => groupStanding(rows, subjectsKey);

/** A quota's subject types, joined by "+". */
export function subjectsKey(row: QuotaStanding): string {
  return row.subjects.join("+");
}
