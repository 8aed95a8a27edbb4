import type { Severity } from "../model/issue";
import type { RuleContext } from "./context";
import { needs } from "./neededValue";
import { isUnknown, oncePerCell, placeOf } from "./place";

interface UnreadablePeriod {
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly evidence: { readonly text: string };
}

/** Years or quarters that were written and mean none, each cell once: an error where the plan counts by them. */
export function* unreadablePeriods(context: RuleContext, key: "year" | "quarter"): Iterable<UnreadablePeriod> {
  const counts =
    (key === "year" && context.plan.settings.yearRequired) ||
    context.plan.quotas.some((quota) => quota.per === "quarter" || (key === "year" && quota.per === "year"));
  const seen = new Set<string>();
  const observations = key === "year" ? context.observed("year-impossible") : context.observed("quarter-impossible");
  for (const { sheet, row, column, text } of observations) {
    seen.add(`${sheet}|${row}|${column}`);
    yield { severity: counts ? "error" : "warning", sheet, row, column, evidence: { text } };
  }
  const first = oncePerCell();
  for (const nominee of context.unread[key]) {
    const reading = nominee[key];
    if (!isUnknown(reading) || seen.has(`${nominee.sheet}|${reading.row}|${reading.column}`) || !first(nominee, reading)) continue;
    yield { severity: needs(context, nominee, key) ? "error" : "warning", ...placeOf(nominee, reading), evidence: { text: reading.text } };
  }
}
