import type { Issue, IssueCode } from "./issue";
import type { IsoDate } from "./period";

/**
 * A finding that a person accepted as it is, with the reason. `key` identifies it by a hash of what it is about, so that the workbook,
 * which keeps exceptions in its properties, holds no name of a person there.
 */
export interface AcceptedException {
  readonly code: IssueCode;
  /** See `issueKey` in `workflows/exceptions`. */
  readonly key: string;
  /** Sheet of the finding; null for one about the whole workbook. Shown, not compared. */
  readonly sheet: string | null;
  readonly reason: string;
  /** The day on which it was accepted. */
  readonly on: IsoDate;
}

/** A finding of this check that an exception covers. */
export interface AcceptedIssue {
  readonly issue: Issue;
  readonly exception: AcceptedException;
}
