import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { foldKey } from "../text/fold";
import { planKeys, planTables, unreadTitle } from "./planSheetWords";

/** Something on a plan sheet that a person should look at, in the sheet's own words. */
export interface SheetRemark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const hints = new Set(planKeys.map(({ hint }) => hint));
const keys = new Set(planKeys.flatMap(({ header }) => header.map(foldKey)));
const remarkHeaders = new Set(
  planTables.flatMap(({ columns }) => columns.filter(({ kind }) => kind === "note").flatMap(({ header }) => header.map(foldKey))),
);

const titles = new Set([unreadTitle, ...planTables.flatMap(({ title }) => title)].map(foldKey));

/**
 * What a plan sheet that the product wrote still asks a person to look at: the cells under "Cần xem lại", and those beside the keys that are no hint. Whoever has
 * looked empties the cell.
 */
export function planSheetRemarks(sheet: SheetSnapshot): readonly SheetRemark[] {
  const remarks: SheetRemark[] = [];
  let column: number | null = null;
  let inTables = false;
  for (const { row, cells } of sheet.rows) {
    const header = cells.findIndex((cell) => remarkHeaders.has(foldKey(textOf(cell))));
    if (header >= 0) {
      column = header;
      inTables = true;
      continue;
    }
    const beside = textOf(cells[2]);
    if (!inTables && keys.has(foldKey(textOf(cells[0]))) && beside !== "" && !hints.has(beside))
      remarks.push({ row, column: 3, text: beside });
    if (titles.has(foldKey(textOf(cells[0]))) && textOf(cells[1]) === "") column = null;
    const text = column === null ? "" : textOf(cells[column]);
    if (column !== null && text !== "") remarks.push({ row, column: column + 1, text });
  }
  return remarks;
}

function textOf(cell: CellValue): string {
  return typeof cell === "string" ? cell.trim() : "";
}
