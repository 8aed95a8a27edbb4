import type { AcceptedIssue } from "../model/acceptedException";
import type { Issue, IssueCode } from "../model/issue";
import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { Recognition } from "../model/recognition";
import type { Standing } from "../model/standing";

/** What the review tabs are made of: figures already computed, and everything that would otherwise come from the air. */
export interface ReviewInput {
  readonly plan: Plan;
  readonly stage: "mid-term" | "final";
  readonly asOf: IsoDate;
  readonly recognition: Recognition;
  readonly standing: Standing;
  readonly issues: readonly Issue[];
  /** Findings that a person accepted with a reason: printed in an appendix of the findings tab, counted apart. */
  readonly accepted?: readonly AcceptedIssue[];
  /** The sentence of an issue in the language of the report. */
  readonly sentence: (issue: Issue) => string;
  /** The short title of an issue in the language of the report. */
  readonly issueTitle: (code: IssueCode) => string;
  readonly language: "vi" | "en";
  readonly source: {
    readonly fileName: string;
    /** ISO 8601 date and time of writing, given from outside. */
    readonly writtenAt: string;
  };
  readonly tabNames?: never;
}
