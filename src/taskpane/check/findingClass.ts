import type { Issue, Severity } from "../../model/issue";
import { isPlanGap } from "../parts/planGap";

/** What a finding is to those who work through them: something in the lists, by its gravity, or something that the plan still lacks. */
export const findingClasses = ["error", "warning", "info", "gap"] as const;
export type FindingClass = (typeof findingClasses)[number];

export type ClassCounts = Readonly<Record<FindingClass, number>>;

/** Under which heading a finding is shown. */
export function findingClass(issue: Issue): FindingClass {
  return isPlanGap(issue) ? "gap" : issue.severity;
}

/** How many findings of the lists bear each severity. */
export function severityCounts(issues: readonly Issue[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}
