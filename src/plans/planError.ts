/**
 * What can be wrong with a plan. `detail` of a fault holds the values concerned: the key, the text met, the values allowed.
 * Sentences for people come from `planFaultSentence`.
 */
export type PlanFaultCode =
  /** Not JSON; detail: what the JSON reader said. */
  | "not-json"
  /** The text is longer than the limit; detail: the limit in bytes. */
  | "too-large"
  /** Nested deeper than the limit; detail: the limit. */
  | "too-deep"
  /** More values or rules than the limit; detail: the limit. */
  | "too-many"
  /** A key that no plan has; detail: the key. */
  | "unknown-key"
  /** `__proto__`, `constructor` or `prototype`; detail: the key. */
  | "forbidden-key"
  /** A required key or cell is missing; detail: the key or column. */
  | "missing"
  /** Another kind of value is needed; detail: the kind. */
  | "wrong-type"
  | "empty-text"
  | "text-too-long"
  | "control-character"
  /** Not one of the values allowed; detail: the values. */
  | "not-allowed"
  /** Not a positive whole number within the limit; detail: the value met. */
  | "not-positive-integer"
  /** An id of other characters than letters, digits, dot, dash and underscore; detail: the value met. */
  | "bad-id"
  /** No such day in the calendar; detail: the value met. */
  | "bad-date"
  /** Not a quarter such as 2021-Q4; detail: the value met. */
  | "bad-quarter"
  /** The end lies before the start; detail: both. */
  | "span-reversed"
  /** A year or quarter outside the plan's period; detail: the value. */
  | "outside-period"
  /** A day outside the window it belongs to; detail: the day. */
  | "outside-window"
  /** The same value twice where each may stand once; detail: the value. */
  | "duplicate"
  /** A name or alias that two fields or agencies of one plan share; detail: the name and the id of the first. */
  | "shared-name"
  | "unknown-field"
  | "unknown-agency"
  | "unknown-unit-class"
  /** A quota's lead that does not lead the quota's field; detail: the agency. */
  | "lead-not-of-field"
  /** A quota's subject type that its field does not admit; detail: the type. */
  | "subject-not-of-field"
  /** "any" beside named types, or a type accepted that is asked for already; detail: the type. */
  | "subject-conflict"
  /** The scope asks for another number of leads; detail: the scope. */
  | "leads-not-of-scope"
  /** `each-unit` without a unit class, or a unit class with another scope; detail: the scope. */
  | "unit-class-not-of-scope"
  /** A sheet without a part that a plan needs; detail: the part. */
  | "missing-table"
  /** A cell whose words are not understood; detail: the words. */
  | "not-understood";

/** The cell of a plan that is written on a sheet; row and column from 1. */
export interface PlanFaultPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One fault: where, what, and the values concerned. */
export interface PlanFault {
  /** JSON path such as `quotas[3].field`, empty for the plan as a whole; `'Kế hoạch'!C12` for a plan written on a sheet. */
  readonly path: string;
  readonly code: PlanFaultCode;
  readonly detail: string;
  /** Its cell, where the plan is written on a sheet. */
  readonly place?: PlanFaultPlace;
  /** The words that the cell takes, where it takes only some. */
  readonly allowed?: readonly string[];
}

/** A plan that cannot be used: thrown with every fault found. */
export class PlanError extends Error {
  constructor(readonly faults: readonly PlanFault[]) {
    super(faults.map((fault) => `${fault.path || "plan"}: ${fault.code} (${fault.detail})`).join("\n"));
    this.name = "PlanError";
  }
}
