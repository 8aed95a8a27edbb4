import type { Target } from "../model/plan";
import type { Recognition } from "../model/recognition";
import { foldKey } from "../text/fold";
import type { ReviewInput } from "./reviewInput";

/** A named target of the plan with what the workbook says of it; null when it says nothing. */
export interface TargetResult {
  readonly target: Target;
  readonly record: Recognition["targets"][number] | null;
  /** Null when nothing is known. */
  readonly achieved: boolean | null;
}

/** The plan's named targets, each with the record of the same unit and title, or else of the same unit. */
export function targetResults(input: ReviewInput): readonly TargetResult[] {
  const records = input.recognition.targets.map((record) => ({ record, unit: foldKey(record.unit), title: foldKey(record.title) }));
  return input.plan.targets.map((target) => {
    const names = new Set([target.unit, ...target.unitAliases].map(foldKey));
    const same = records.filter((one) => names.has(one.unit));
    const record = (same.find((one) => one.title === foldKey(target.title)) ?? same[0])?.record ?? null;
    return { target, record, achieved: record?.achieved ?? null };
  });
}
