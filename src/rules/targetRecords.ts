import type { Plan, Target } from "../model/plan";
import type { TargetRecord } from "../model/quotaEntry";
import { foldKey } from "../text/fold";
import { similarity } from "../text/similarity";

/** The row of the workbook's register for each named target of the plan: by unit; by the nearer title where a unit has several. */
export function targetRecords(plan: Plan, records: readonly TargetRecord[]): ReadonlyMap<Target, TargetRecord | null> {
  return new Map(
    plan.targets.map((target) => {
      const names = new Set([target.unit, ...target.unitAliases].map(foldKey));
      const ofUnit = records.filter((record) => names.has(foldKey(record.unit)));
      const byTitle = [...ofUnit].sort((a, b) => similarity(b.title, target.title) - similarity(a.title, target.title));
      return [target, byTitle[0] ?? null];
    }),
  );
}
