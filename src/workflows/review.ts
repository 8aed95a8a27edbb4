import { type ReportSheet } from "../model/reportSheet";
import { issueSentence, issueTitle } from "../messages/issueSentence";
import { reviewNarrative } from "../review/narrative";
import { findingsTab, reviewTabs } from "../review/reviewTabs";
import { type WorkbookSnapshot } from "../model/snapshot";
import { type WorkbookEdit } from "../workbook/workbook";
import { type WholeCheck } from "./check";
import { leavingTabs } from "./leavingTabs";
import { type Language, type ReviewStage } from "./language";
import { tabNeeds } from "./reviewParts";
import { withNeeded } from "./withNeeded";

export interface ReviewSource {
  /** Name of the workbook's file, without its folder. */
  readonly fileName: string;
  /** Time of writing, ISO 8601. */
  readonly writtenAt: string;
}

function reviewInput(result: WholeCheck, stage: ReviewStage, source: ReviewSource, language: Language) {
  return {
    ...result,
    stage,
    language,
    source,
    sentence: (issue: Parameters<typeof issueSentence>[0]) => issueSentence(issue, language),
    issueTitle: (code: Parameters<typeof issueTitle>[0]) => issueTitle(code, language),
  };
}

/**
 * The edits that write the tabs of one review and take away those of the product's tabs that this review does not have. With `only`, the
 * tabs with these ids and those that their formulas need (`tabNeeds`); tabs of an earlier review that are left out go too, for their
 * formulas would reckon with what is no longer there.
 */
export function reviewEdits(
  workbook: WorkbookSnapshot,
  result: WholeCheck,
  stage: ReviewStage,
  source: ReviewSource,
  language: Language,
  only?: readonly string[],
): readonly WorkbookEdit[] {
  const input = reviewInput(result, stage, source, language);
  const all = reviewTabs(input);
  const wanted = only === undefined ? null : withNeeded(only, tabNeeds(all));
  const tabs = wanted === null || all.every(({ id }) => wanted.has(id)) ? all : reviewTabs(input, wanted);
  const written = new Set(tabs.map(({ id }) => id));
  const stale = leavingTabs(workbook, written).flatMap(({ ownTab }) => ownTab ?? []);
  return [
    ...tabs.map((tab: ReportSheet) => ({ kind: "put-tab" as const, tab })),
    ...stale.map((id) => ({ kind: "remove-tab" as const, id })),
  ];
}

/** The results in words, by paragraph, as the overview of this review has them: to be copied into the report itself. */
export function reviewText(result: WholeCheck, stage: ReviewStage, source: ReviewSource, language: Language): readonly string[] {
  return reviewNarrative(reviewInput(result, stage, source, language));
}

/** The edit that writes the tab of findings alone. */
export function findingsEdits(result: WholeCheck, source: ReviewSource, language: Language): readonly WorkbookEdit[] {
  return [{ kind: "put-tab", tab: findingsTab(reviewInput(result, "mid-term", source, language)) }];
}
