import { type Issue } from "../model/issue";
import { type IsoDate } from "../model/period";
import { type Plan } from "../model/plan";
import { type Choices, type Recognition } from "../model/recognition";
import { type WorkbookSnapshot } from "../model/snapshot";
import { type Standing } from "../model/standing";
import { account } from "../quotas/account";
import { checkPlan } from "../rules/checkPlan";
import { recognise } from "../tables/recognise";

/** All that a check finds: what the sheets were taken for, the standing against the plan, and the issues. */
export interface CheckResult {
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly recognition: Recognition;
  readonly standing: Standing;
  readonly issues: readonly Issue[];
}

/** Reads the sheets under the plan, accounts and checks. Pure: the same snapshot, plan and day give the same result. */
export function check(workbook: WorkbookSnapshot, plan: Plan, asOf: IsoDate, choices: Choices = {}): CheckResult {
  const recognition = recognise(workbook, plan, choices);
  const standing = account(plan, recognition, asOf);
  const issues = checkPlan(plan, recognition, standing, asOf);
  return { plan, asOf, recognition, standing, issues };
}
