import type { ReportSheet } from "../model/reportSheet";
import { requireTable } from "../workbook/reportTables";
import { isDay } from "../workbook/serialDate";
import type { WorkbookEdit } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbookError";

/** True for an edit that writes a day. */
export function holdsDays(edit: WorkbookEdit): boolean {
  if (edit.kind === "set-cell") return isDay(edit.value, edit.numberFormat);
  if (edit.kind !== "put-tab" && edit.kind !== "add-sheet") return false;
  const { rows } = edit.kind === "put-tab" ? edit.tab : edit.sheet;
  return rows.some(({ cells }) => cells.some((cell) => cell && isDay(cell.value, cell.style?.numberFormat)));
}

/** Refuses what no workbook can hold before Excel is asked for anything. */
export function checkTab(tab: ReportSheet): void {
  for (const table of tab.tables) requireTable(table, tab);
  const reference = /^(?:.*!)?\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?$/;
  for (const { categoriesRef, series } of tab.charts) {
    for (const text of [categoriesRef, ...series.flatMap(({ nameRef, valuesRef }) => [nameRef, valuesRef])]) {
      if (!reference.test(text)) throw new WorkbookError("invalid-edit", `${tab.name}: "${text}" is no range for a chart`);
    }
  }
}
