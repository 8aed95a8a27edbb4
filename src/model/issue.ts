import type { Clause } from "./plan";
import type { IsoDate, Per } from "./period";
import type { Suggestion } from "./nominee";
import type { Charset, ColumnKey } from "./recognition";
import type { QuotaSubject, SubjectType } from "./subject";

export type Severity = "error" | "warning" | "info";

/** Another place that belongs to the evidence, such as the first of two equal rows. */
export interface OtherPlace {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}

/** What each kind of issue brings as evidence. The code is also the name of the rule's file and of its message. */
export interface IssueEvidence {
  // the workbook and its sheets
  "workbook/no-nominees": Record<never, never>;
  "workbook/no-register": { readonly unitClass: string; readonly quotas: number };
  "sheet/unrecognised": { readonly rows: number };
  "sheet/hidden-cells": { readonly rows: number; readonly columns: number; readonly filtered: boolean };
  "table/missing-column": { readonly missing: ColumnKey };
  "table/doubtful-column": { readonly header: string; readonly key: ColumnKey; readonly alternatives: readonly ColumnKey[] };
  "table/unknown-column": { readonly header: string };
  "table/total-mismatch": {
    readonly text: string;
    readonly subject: SubjectType | null;
    readonly stated: number;
    readonly found: number;
    readonly of: "nominees" | "quotas" | "achieved";
  };
  "table/row-left-out": { readonly text: string; readonly because: "no-name" | "unclear" };
  "table/group-unclear": { readonly text: string };

  // one nominee
  "nominee/missing-name": { readonly text: string };
  "nominee/missing-subject": { readonly name: string };
  "nominee/unknown-subject": { readonly text: string };
  "nominee/subject-contradiction": { readonly name: string; readonly subject: SubjectType; readonly apparent: SubjectType };
  "nominee/ineligible-subject": { readonly subject: SubjectType; readonly field: string; readonly eligible: readonly SubjectType[] };
  "nominee/missing-field": { readonly name: string };
  "nominee/unknown-field": { readonly text: string; readonly suggestion: Suggestion | null };
  "nominee/missing-lead": { readonly field: string; readonly leads: readonly string[] };
  "nominee/unknown-lead": { readonly text: string; readonly suggestion: Suggestion | null };
  "nominee/lead-not-of-field": { readonly lead: string; readonly field: string; readonly leads: readonly string[] };
  "nominee/missing-unit": { readonly name: string };
  "nominee/unknown-unit": { readonly text: string; readonly suggestion: Suggestion | null };
  "nominee/missing-year": { readonly name: string };
  "nominee/missing-quarter": { readonly name: string };
  "nominee/missing-achievement": { readonly name: string };
  "nominee/year-impossible": { readonly text: string };
  "nominee/quarter-impossible": { readonly text: string };
  /** `within`: the time lies in the plan's period, in a year or quarter for which the plan asks nothing. */
  "nominee/outside-plan": { readonly text: string; readonly start: IsoDate; readonly end: IsoDate; readonly within: boolean };
  "nominee/after-as-of": { readonly text: string; readonly asOf: IsoDate };
  "nominee/duplicate": { readonly name: string; readonly first: OtherPlace };
  "nominee/repeated": { readonly name: string; readonly how: "fields" | "years" | "lists"; readonly others: readonly OtherPlace[] };
  /** `values` are what was inferred, most rows first; a subject type stands as its code, all else by name. */
  "nominee/inferred": {
    readonly key: ColumnKey;
    readonly source: string;
    readonly rows: number;
    readonly values: readonly { readonly value: string; readonly rows: number }[];
  };

  // one cell
  "cell/error-value": { readonly text: string };
  "cell/number-as-text": { readonly text: string };
  "cell/date-as-text": { readonly text: string; readonly date: IsoDate };
  "cell/date-impossible": { readonly text: string };
  "cell/date-swap": { readonly text: string; readonly date: IsoDate; readonly other: IsoDate };
  "cell/legacy-charset": { readonly charset: Charset; readonly cells: number; readonly text: string; readonly decoded: string };
  "cell/mixed-unicode": { readonly cells: number; readonly text: string };
  "cell/lost-letters": { readonly text: string };

  // the workbook's own quota table
  "quota/below-plan": QuotaPlace & { readonly agreed: number; readonly required: number };
  "quota/above-plan": QuotaPlace & { readonly agreed: number; readonly required: number };
  "quota/missing-line": QuotaPlace & { readonly required: number };
  "quota/not-in-plan": { readonly text: string; readonly number: number };
  "quota/not-compared": { readonly text: string; readonly field: string | null };
  "quota/unknown-field": { readonly text: string; readonly suggestion: Suggestion | null };
  "quota/unreadable": { readonly text: string };
  "quota/percent-summed": { readonly text: string };
  "quota/result-differs": QuotaPlace & { readonly stated: number; readonly counted: number };

  // standing against the plan
  "quota/short": QuotaPlace & { readonly required: number; readonly counted: number; readonly missing: number; readonly due: IsoDate };
  "quota/surplus": QuotaPlace & { readonly required: number; readonly counted: number };
  "target/no-row": { readonly unit: string; readonly title: string; readonly deadline: IsoDate };
  "target/not-reached": { readonly unit: string; readonly title: string; readonly deadline: IsoDate; readonly status: string };
}

/** Which quota an issue is about, in names. */
export interface QuotaPlace {
  readonly field: string | null;
  readonly leads: readonly string[];
  readonly unit: string | null;
  readonly subjects: readonly QuotaSubject[];
  readonly per: Per;
  readonly period: string;
}

export type IssueCode = keyof IssueEvidence;

interface IssueBase<C extends IssueCode> {
  readonly code: C;
  readonly severity: Severity;
  /** Where it stands; null for a finding about the whole workbook, sheet or row. */
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  /** The plan's clause behind it, when there is one. */
  readonly clause: Clause | null;
  readonly evidence: IssueEvidence[C];
}

/** A fault, doubt or remark about the data: returned, never thrown. Field, lead and unit appear in the evidence by name. */
export type Issue = { [C in IssueCode]: IssueBase<C> }[IssueCode];
export type IssueOf<C extends IssueCode> = IssueBase<C>;
