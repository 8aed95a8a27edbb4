import { type SheetSnapshot, type WorkbookSnapshot } from "../model/snapshot";
import { importTabIds } from "./import/importTabs";

/** The product's tabs that a review with these tabs takes away: all others of its own but those that hold what agencies sent. */
export function leavingTabs(workbook: WorkbookSnapshot, written: ReadonlySet<string>): readonly SheetSnapshot[] {
  return workbook.sheets.filter(({ ownTab }) => ownTab !== null && !written.has(ownTab) && !importTabIds.has(ownTab));
}
