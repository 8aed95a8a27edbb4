import type { Clause, QuotaClause, QuotaScope } from "../model/plan";
import type { Per } from "../model/period";
import type { QuotaSubject, SubjectType } from "../model/subject";
import type { QuotaPeriod } from "./period";

/** A row to fill: one number of the plan for one lead or pool, one unit, one period; or one field to cover where there is no number. */
export interface QuotaLine {
  readonly id: string;
  /** Lines with the same gate differ in unit and period only. */
  readonly gate: string;
  /** Null for a field without a number. */
  readonly quota: QuotaClause | null;
  readonly field: string | null;
  readonly scope: QuotaScope;
  readonly leads: readonly string[];
  /** The agency that a nominee must name to count here, or null when the field decides. */
  readonly lead: string | null;
  readonly unit: string | null;
  readonly unitClass: string | null;
  readonly subjects: readonly QuotaSubject[];
  readonly accepts: readonly SubjectType[];
  readonly per: Per;
  readonly period: QuotaPeriod;
  readonly required: number | null;
  readonly comparator: "at-least" | "bare";
  readonly binding: "must" | "strive";
  readonly clause: Clause;
}
