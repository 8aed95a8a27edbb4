import type { Plan, QuotaClause } from "../model/plan";
import { en } from "./words/en";
import { vi } from "./words/vi";

/** How a clause's number is read: how many of what, by whom, in which period; one sentence. */
export function quotaReading(quota: QuotaClause, plan: Pick<Plan, "unitClasses">, language: "vi" | "en"): string {
  return (language === "vi" ? vi : en).reading({
    atLeast: quota.comparator === "at-least",
    number: quota.number,
    subjects: quota.subjects,
    accepts: quota.accepts,
    per: quota.per,
    scope: quota.scope,
    leads: quota.leads.length,
    unitClass: plan.unitClasses.find(({ id }) => id === quota.unitClass)?.name ?? null,
    strive: quota.binding === "strive",
  });
}
