import type { SheetSnapshot } from "../model/snapshot";
import { foldKey } from "../text/fold";

/** Header of the column that a file sent back to its agency bears behind the list: why rows could not be taken. */
export const reasonHeader = "Lý do";

const reasonKey = foldKey(reasonHeader);
const headerCells = 3;

/** Where the reasons stand: behind everything else on the sheet, under a header row of at least three cells; null when there are none. */
export function reasonColumnOf(sheet: SheetSnapshot): { readonly column: number; readonly headerRow: number } | null {
  let column = 0;
  let headerRow = 0;
  for (const { row, cells } of sheet.rows) {
    if (column > 0 && cells.length > column) return null;
    const last = cells[cells.length - 1];
    if (column > 0 || typeof last !== "string" || last.length > 20 || foldKey(last) !== reasonKey) continue;
    if (cells.filter((cell) => cell !== null && cell !== undefined && cell !== "").length < headerCells) continue;
    column = cells.length;
    headerRow = row;
  }
  const wider = sheet.rows.some(({ cells }) => cells.length > column);
  return column === 0 || wider ? null : { column, headerRow };
}

/**
 * The sheet without the reasons that a file sent back carries, so that a list put right by its agency is read as if it had never been away:
 * reasons are no part of the records, and in a group row they would make it look like one.
 */
export function withoutReasons(sheet: SheetSnapshot): SheetSnapshot {
  const found = reasonColumnOf(sheet);
  if (found === null) return sheet;
  const { column, headerRow } = found;
  const rows = sheet.rows.flatMap((row) => {
    if (row.row < headerRow || row.cells.length < column) return [row];
    const cells = row.cells.slice(0, column - 1);
    while (cells.length > 0 && (cells[cells.length - 1] ?? null) === null) cells.pop();
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  return { ...sheet, rows, merges: sheet.merges.filter(({ left, top }) => left !== column || top < headerRow) };
}
