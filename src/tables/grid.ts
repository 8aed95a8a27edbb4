import type { CellRange } from "../model/cell";
import type { CellValue, ReadStyle, SheetRow, SheetSnapshot } from "../model/snapshot";
import { isDateValue, isErrorValue } from "../model/snapshot";
import { cleanSpaces, isTidy, toNfc } from "../text/unicode";

/** A way of looking at a sheet: texts cleaned and in NFC, merged areas answered for by their first cell. Rows and columns are 1-based. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly name: string;
  /** Rows that hold something, in order. */
  readonly rows: readonly SheetRow[];
  /** Extents of what is filled; 0 when the sheet is empty. */
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  row(row: number): SheetRow | undefined;
  /** The cell's own value. */
  value(row: number, column: number): CellValue;
  /** The cell's own text on one line, spaces collapsed; "" when empty. A date reads `d/m/yyyy`. */
  text(row: number, column: number): string;
  /** As `text`, but every cell of a merged area gives the text of the area's first cell. */
  shown(row: number, column: number): string;
  /** The cell's own text with its line breaks. */
  lines(row: number, column: number): string;
  mergeAt(row: number, column: number): CellRange | null;
  style(row: number, column: number): ReadStyle | null;
  /** Columns of the cells that hold text, a number, a date, a boolean or an error, in order. A cell of spaces only is empty. */
  filled(row: number): readonly number[];
  /** First filled row at or after `row`, as an index into `rows`. */
  indexFrom(row: number): number;
}

export function gridOf(sheet: SheetSnapshot): Grid {
  const { rows } = sheet;
  const bottom = rows[rows.length - 1]?.row ?? 0;
  /** Places in `rows` by row number, counted from 1; 0 where the row is empty. */
  const places = new Int32Array(bottom + 1);
  let right = 0;
  rows.forEach(({ row, cells }, at) => {
    places[row] = at + 1;
    if (cells.length > right) right = cells.length;
  });
  const rowAt = (row: number): SheetRow | undefined => rows[(places[row] ?? 0) - 1];
  const clean = cleaner();
  const cleaned: (readonly CellValue[])[] = [];
  /** A row's cells with their strings cleaned, each row once: the row's own cells where nothing had to be. */
  const cellsAt = (row: number): readonly CellValue[] => {
    const at = (places[row] ?? 0) - 1;
    if (at < 0) return [];
    return (cleaned[at] ??= cleanCells(rows[at]!.cells, clean));
  };
  const value = (row: number, column: number): CellValue => rowAt(row)?.cells[column - 1];
  const mergesByRow = mergeIndex(sheet.merges);
  const mergeAt = (row: number, column: number): CellRange | null => {
    for (const merge of mergesByRow.get(row) ?? []) if (column >= merge.left && column <= merge.right) return merge;
    return null;
  };
  const filledAt: (readonly number[])[] = [];
  const text = (row: number, column: number): string => plainText(cellsAt(row)[column - 1]);
  return {
    sheet,
    name: clean(sheet.name),
    rows,
    top: rows[0]?.row ?? 0,
    bottom,
    right,
    row: rowAt,
    value,
    text,
    shown: (row, column) => {
      const own = text(row, column);
      if (own !== "") return own;
      const merge = mergeAt(row, column);
      return merge ? text(merge.top, merge.left) : "";
    },
    lines: (row, column) => {
      const cell = value(row, column);
      if (typeof cell !== "string" || !cell.includes("\n")) return text(row, column);
      return cell
        .split(/\r?\n/)
        .map(clean)
        .filter((line) => line !== "")
        .join("\n");
    },
    mergeAt,
    style: (row, column) => {
      const index = rowAt(row)?.styles?.[column - 1];
      return index === undefined ? null : (sheet.styles[index] ?? null);
    },
    filled: (row) => {
      const at = (places[row] ?? 0) - 1;
      return at < 0 ? [] : (filledAt[at] ??= filledColumns(cellsAt(row)));
    },
    indexFrom: (row) => {
      let low = 0;
      let high = rows.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (rows[middle]!.row < row) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** Cleans texts, each distinct one once. */
function cleaner(): (text: string) => string {
  const cleaned = new Map<string, string>();
  return (text) => {
    if (isTidy(text)) return text;
    let known = cleaned.get(text);
    if (known === undefined) cleaned.set(text, (known = cleanSpaces(toNfc(text))));
    return known;
  };
}

function cleanCells(cells: readonly CellValue[], clean: (text: string) => string): readonly CellValue[] {
  let changed: CellValue[] | null = null;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (typeof cell !== "string") continue;
    const text = clean(cell);
    if (text !== cell) (changed ??= [...cells])[index] = text;
  }
  return changed ?? cells;
}

function filledColumns(cells: readonly CellValue[]): readonly number[] {
  const columns: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell !== null && cell !== undefined && cell !== "") columns.push(index + 1);
  }
  return columns;
}

/** A cell's value as text without any cleaning of strings. */
export function plainText(cell: CellValue): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(12)));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isErrorValue(cell)) return cell.error;
  if (isDateValue(cell)) {
    const [year, month, day] = cell.date.split("-").map(Number);
    return `${day}/${month}/${year}`;
  }
  return "";
}

/** Merged areas by the rows that they touch; an area over very many rows is a whole column of nothing and is kept out. */
function mergeIndex(merges: readonly CellRange[]): ReadonlyMap<number, readonly CellRange[]> {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, merge.top + 20_000);
    for (let row = merge.top; row <= bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
