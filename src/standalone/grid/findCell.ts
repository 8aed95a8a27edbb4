import type { Language } from "../../messages/language";
import type { SheetSnapshot } from "../../model/snapshot";
import { foldSearch } from "../../taskpane/parts/foldSearch";
import { formatCell } from "./formatCell";
import type { Cell } from "./moveCell";
import type { SheetGeometry } from "./sheetGeometry";

/**
 * The next cell, row by row, whose text as it is shown holds what is sought; accents and capitals do not matter. Goes on at the other end, and gives
 * the cell that it began from when that is the only one; null when there is none. Hidden rows and columns are left out. Linear in the sheet.
 */
export function findCell(
  { rows }: Pick<SheetSnapshot, "rows">,
  geometry: SheetGeometry,
  sought: string,
  from: Cell,
  step: 1 | -1,
  language: Language,
): Cell | null {
  const wanted = foldSearch(sought.trim()).replace(/\s+/g, " ");
  if (wanted === "" || rows.length === 0) return null;
  const holds = (row: number, column: number): boolean => {
    const value = geometry.value(row, column);
    if (value === null || value === undefined || value === "") return false;
    const text = typeof value === "string" ? value : formatCell(value, geometry.numberFormat(row, column), language).text;
    return foldSearch(text).replace(/\s+/g, " ").includes(wanted);
  };
  const count = rows.length;
  const at = rows.findIndex(({ row }) => row >= from.row);
  // Between two rows that hold something, or behind the last: as if one stood at the end of the row before.
  const start = at < 0 ? count : at;
  const begins = rows[start]?.row === from.row;
  // Every row once, and the first one twice: behind the cell and, at the end, before it.
  for (let passed = 0; passed <= count; passed++) {
    const index = begins || step > 0 ? start + passed * step : start - 1 - passed;
    const row = rows[((index % count) + count) % count]!;
    if (!geometry.rows.isShown(row.row)) continue;
    const own = begins && row.row === from.row;
    const last = row.cells.length;
    for (let place = 0; place < last; place++) {
      const column = step > 0 ? place + 1 : last - place;
      const ahead = step > 0 ? column > from.column : column < from.column;
      if (own && (passed === 0 ? !ahead : ahead)) continue;
      if (geometry.columns.isShown(column) && holds(row.row, column)) return { row: row.row, column };
    }
  }
  return null;
}
