import type { Clause, QuotaScope } from "./plan";
import type { IsoDate, Per } from "./period";
import type { QuotaSubject, SubjectType } from "./subject";

/**
 * `met` the number is reached; `short` it is not and the period is over; `in-progress` it is not yet and the period runs;
 * `not-due` the period has not begun; `no-number` nobody printed a number: coverage only.
 */
export type QuotaStatus = "met" | "short" | "in-progress" | "not-due" | "no-number";

/** How one quota stands: one row for each lead (or pool of leads), unit, subject set and period. */
export interface QuotaStanding {
  /** Unique: clause id, then lead, unit and period where there are several. */
  readonly id: string;
  /** The quota clause's id, or null for a field without a number. */
  readonly quota: string | null;
  readonly field: string | null;
  /** Agency ids; several when they share the number; empty for units or when the plan names no lead. */
  readonly leads: readonly string[];
  readonly scope: QuotaScope;
  readonly unit: string | null;
  readonly unitClass: string | null;
  readonly subjects: readonly QuotaSubject[];
  readonly accepts: readonly SubjectType[];
  readonly per: Per;
  /** `2021-2025`, `2022` or `2023-Q2`. */
  readonly period: string;
  /** Last day of the period. */
  readonly due: IsoDate;
  /** The plan's number, or the workbook's own where the plan prints none; null when neither does. */
  readonly required: number | null;
  /** The number in the workbook's own quota table, or null. */
  readonly agreed: number | null;
  readonly counted: number;
  readonly missing: number;
  readonly surplus: number;
  readonly status: QuotaStatus;
  readonly comparator: "at-least" | "bare";
  readonly binding: "must" | "strive";
  readonly clause: Clause | null;
  /** Indexes of the nominees that count here. */
  readonly nominees: readonly number[];
  /** Places in the recognition's `quotaEntries` of the lines of the workbook's own table that are about this row, alone or with others. */
  readonly entries?: readonly number[];
  /** The result that the workbook's own table states for exactly this row, or null. */
  readonly stated?: number | null;
}

/** Why a nominee fills no quota. */
export type UncountedReason =
  | "no-field"
  | "no-subject"
  | "subject-not-eligible"
  | "no-lead"
  | "wrong-lead"
  | "no-unit"
  | "unit-not-registered"
  | "no-period"
  | "outside-period"
  | "after-as-of"
  | "duplicate";

export interface Standing {
  readonly asOf: IsoDate;
  readonly rows: readonly QuotaStanding[];
  /** Sums over the rows that have a number. */
  readonly totals: { readonly required: number; readonly counted: number; readonly missing: number };
  readonly uncounted: readonly { readonly nominee: number; readonly reason: UncountedReason }[];
  /** Exact duplicates, by nominee index, each with the first of its kind; whether or not they would count. */
  readonly duplicates?: readonly { readonly nominee: number; readonly first: number }[];
}
