import { type AcceptedException, type AcceptedIssue } from "../model/acceptedException";
import { type Issue } from "../model/issue";
import { type ListedNominee } from "../model/nominee";
import { type IsoDate } from "../model/period";
import { type Plan } from "../model/plan";
import { type Choices, type Recognition } from "../model/recognition";
import { type WorkbookSnapshot } from "../model/snapshot";
import { type Standing } from "../model/standing";
import { account } from "../quotas/account";
import { checkPlan } from "../rules/checkPlan";
import { recognise } from "../tables/recognise";
import { splitAccepted } from "./exceptions";

/** What a check tells: what the sheets were taken for, who is on the lists, the standing against the plan, and the issues. */
export interface CheckResult {
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly recognition: Pick<Recognition, "sheets" | "quotaEntries" | "units"> & { readonly nominees: readonly ListedNominee[] };
  readonly standing: Standing;
  /** The open ones: those that nobody accepted. */
  readonly issues: readonly Issue[];
  /** Findings that a person accepted with a reason. */
  readonly accepted: readonly AcceptedIssue[];
  /** Exceptions that cover no finding of this check. */
  readonly stale: readonly AcceptedException[];
}

/** A check with all that was read for it, as tabs and corrections need it. */
export interface WholeCheck extends CheckResult {
  readonly recognition: Recognition;
}

/**
 * Reads the sheets under the plan, accounts and checks. Pure: the same snapshot, plan, day and decisions of a person give the same result.
 * Choices and exceptions are what the workbook keeps (see `readKept`).
 */
export function check(
  workbook: WorkbookSnapshot,
  plan: Plan,
  asOf: IsoDate,
  choices: Choices = {},
  exceptions: readonly AcceptedException[] = [],
): WholeCheck {
  const recognition = recognise(workbook, plan, choices);
  const standing = account(plan, recognition, asOf);
  const { open, accepted, stale } = splitAccepted(checkPlan(plan, recognition, standing, asOf), exceptions);
  return { plan, asOf, recognition, standing, issues: open, accepted, stale };
}
