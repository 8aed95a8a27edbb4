import type { ReportSheet } from "../model/reportSheet";
import { reviewContext, type ReviewContext } from "./reviewContext";
import type { ReviewInput } from "./reviewInput";
import { byFieldTab } from "./tabs/byFieldTab";
import { byLeadTab } from "./tabs/byLeadTab";
import { byPeriodTab } from "./tabs/byPeriodTab";
import { byUnitTab } from "./tabs/byUnitTab";
import { findingsTab } from "./tabs/findingsTab";
import { honourTab } from "./tabs/honourTab";
import { missingTab } from "./tabs/missingTab";
import { nomineesTab } from "./tabs/nomineesTab";
import { overviewTab } from "./tabs/overviewTab";
import { quotasTab } from "./tabs/quotasTab";
import { sourcesTab } from "./tabs/sourcesTab";
import { structureTab } from "./tabs/structureTab";
import { targetsTab } from "./tabs/targetsTab";

export type { ReviewInput } from "./reviewInput";
export { findingsTab } from "./tabs/findingsTab";

/**
 * All tabs of a conference, in the order of the workbook: the overview, the appendices in Roman numbers, the findings and the sources.
 * Every figure is a formula over the list of cleaned records (tab `nominees`), directly or through the ledger of quotas (tab `quotas`),
 * with the computed value beside it. Linear in nominees and quota rows. With `wanted`, only the tabs with these ids: appendices are
 * numbered without gaps. Formulas of one tab point at others (`tabNeeds`): whoever leaves tabs out sees to it that these stay.
 */
export function reviewTabs(input: ReviewInput, wanted?: ReadonlySet<string>): readonly ReportSheet[] {
  const context = reviewContext(input);
  const wants = (id: string): boolean => wanted === undefined || wanted.has(id);
  const final = input.stage === "final";
  let appendix = 0;
  const appended = (id: string, make: (context: ReviewContext, appendix: number) => ReportSheet | null): readonly ReportSheet[] => {
    const tab = wants(id) ? make(context, appendix + 1) : null;
    if (tab === null) return [];
    appendix += 1;
    return [tab];
  };
  return [
    ...(wants("overview") ? [overviewTab(context)] : []),
    ...appended("by-field", byFieldTab),
    ...appended("by-lead", byLeadTab),
    ...appended("by-unit", byUnitTab),
    ...appended("by-period", byPeriodTab),
    ...appended("structure", structureTab),
    ...appended("missing", missingTab),
    ...(final && input.plan.targets.length > 0 ? appended("targets", targetsTab) : []),
    ...(final && wants("honour") ? [honourTab(context)] : []),
    ...appended("nominees", nomineesTab),
    ...(wants("quotas") ? [quotasTab(context)] : []),
    ...(wants("findings") ? [findingsTab(input)] : []),
    ...(wants("sources") ? [sourcesTab(context)] : []),
  ];
}
