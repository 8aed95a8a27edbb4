import type { CellRange } from "../model/cell";
import { columnNumber } from "../model/cell";
import { limits } from "./limits";

/** Reads `A1`, `A1:C3` or `$A$1:$C$3`, and whole columns (`A:C`) or rows (`1:3`); null for anything that lies on no sheet. */
export function parseRange(text: string): CellRange | null {
  const trimmed = text.trim();
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(trimmed);
  if (!parts) return wholeColumnsOrRows(trimmed);
  const left = columnNumber(parts[1]!);
  const top = Number(parts[2]);
  const right = parts[3] ? columnNumber(parts[3]) : left;
  const bottom = parts[4] ? Number(parts[4]) : top;
  if (top < 1 || bottom > limits.rows || right > limits.columns || left > right || top > bottom) return null;
  return { top, left, bottom, right };
}

/** Some writers merge whole columns or rows and leave out the part of the reference that says nothing. */
function wholeColumnsOrRows(text: string): CellRange | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${limits.rows}`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  return rows ? parseRange(`A${rows[1]}:XFD${rows[2]}`) : null;
}
