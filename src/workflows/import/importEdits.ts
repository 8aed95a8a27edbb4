import type { WorkbookSnapshot } from "../../model/snapshot";
import { recordsTabId } from "../../model/inputTab";
import type { WorkbookEdit } from "../../workbook/workbook";
import { batchesEdit } from "./batches";
import { recordsSheet, setAsideSheet } from "./importSheets";
import { setAsideTabId } from "./importTabs";
import type { ImportPlan } from "./importPlan";
import { withoutEmptyColumns } from "./recordTable";
import { sendersEdit } from "./senderMapping";

/**
 * The edits that carry out an import: the tab of records whole, the tab of rows kept aside (taken away when none is left), and what the workbook
 * remembers. None when nothing would change, so that importing the same files twice leaves the workbook as it is.
 */
export function importEdits(plan: ImportPlan, workbook: WorkbookSnapshot): readonly WorkbookEdit[] {
  if (!plan.changes) return [];
  const aside = workbook.sheets.some(({ ownTab }) => ownTab === setAsideTabId);
  const records = plan.records.rows.length > 0 || workbook.sheets.some(({ ownTab }) => ownTab === recordsTabId);
  return [
    ...(records ? [{ kind: "put-tab" as const, tab: recordsSheet(withoutEmptyColumns(plan.records)) }] : []),
    ...(plan.setAside.length > 0
      ? [{ kind: "put-tab" as const, tab: setAsideSheet(plan.setAside) }]
      : aside
        ? [{ kind: "remove-tab" as const, id: setAsideTabId }]
        : []),
    batchesEdit(plan.batches),
    sendersEdit(plan.senders),
  ];
}
