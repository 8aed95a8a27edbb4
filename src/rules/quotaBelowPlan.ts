import type { QuotaStanding } from "../model/standing";
import type { QuotaEntry } from "../model/quotaEntry";
import { type RuleContext } from "./context";
import { defineRule, type Finding } from "./defineRule";
import { entriesOf, entryBehind, entryCell, quotaPlace } from "./place";

/** The workbook's own table asks for less than the plan. A line that speaks for several rows is one finding. */
export const quotaBelowPlan = defineRule("quota/below-plan", function* (context) {
  const seen = new Set<string>();
  for (const row of context.standing.rows) {
    const { agreed, required } = row;
    if (row.quota === null || agreed === null || required === null || agreed >= required) continue;
    const entry = entryBehind(context, row, "asked");
    const line = `${row.quota}|${entry === null ? row.id : `${entry.sheet}|${entry.row}|${entry.column}`}`;
    if (seen.has(line)) continue;
    seen.add(line);
    yield finding(context, row, entry, agreed, required, row.binding === "must");
  }
  yield* pools(context);
});

/**
 * One number for all agencies where the plan asks for a number of each ("mỗi cơ quan"): below the sum it is too low. When it repeats the
 * number of one agency it may have been meant for each, so that is a warning only.
 */
function* pools(context: RuleContext): Iterable<Finding<"quota/below-plan">> {
  for (const rows of context.rowsByQuota.values()) {
    const quota = context.plan.quotas.find((one) => one.id === rows[0]?.quota);
    if (quota?.scope !== "each-lead" || quota.leads.length < 2) continue;
    for (const row of rows.filter((one) => one.leads[0] === quota.leads[0] && one.agreed === null)) {
      const pool = entriesOf(context, row, "asked").find(
        (entry) => !entry.each && entry.per === row.per && entry.leads.length !== 1 && sameSubjects(entry, row),
      );
      const required = quota.number * quota.leads.length;
      if (pool === undefined || pool.number >= required) continue;
      yield finding(context, { ...row, leads: quota.leads }, pool, pool.number, required, pool.number < quota.number);
    }
  }
}

function sameSubjects(entry: QuotaEntry, row: QuotaStanding): boolean {
  return entry.subjects.length === row.subjects.length && entry.subjects.every((subject) => row.subjects.includes(subject));
}

function finding(
  context: RuleContext,
  row: QuotaStanding,
  entry: QuotaEntry | null,
  agreed: number,
  required: number,
  fault: boolean,
): Finding<"quota/below-plan"> {
  return {
    severity: fault ? "error" : "warning",
    ...entryCell(entry),
    clause: row.clause,
    evidence: { ...quotaPlace(context, row), agreed, required },
  };
}
