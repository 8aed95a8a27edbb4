import type { ReportSheet } from "../model/reportSheet";
import { reviewContext } from "./reviewContext";
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
 * with the computed value beside it. Linear in nominees and quota rows.
 */
export function reviewTabs(input: ReviewInput): readonly ReportSheet[] {
  const context = reviewContext(input);
  let appendix = 0;
  const appended = [byFieldTab, byLeadTab, byUnitTab, byPeriodTab, structureTab, missingTab].flatMap((make) => {
    const tab = make(context, appendix + 1);
    if (tab === null) return [];
    appendix += 1;
    return [tab];
  });
  const final = input.stage === "final";
  return [
    overviewTab(context),
    ...appended,
    ...(final && input.plan.targets.length > 0 ? [targetsTab(context, ++appendix)] : []),
    ...(final ? [honourTab(context)] : []),
    nomineesTab(context, ++appendix),
    quotasTab(context),
    findingsTab(input),
    sourcesTab(context),
  ];
}
