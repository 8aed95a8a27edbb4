import type { CellRange } from "../model/cell";
import type { CellValue, ReadStyle, SheetRow, SheetSnapshot } from "../model/snapshot";
import { isDateValue, isErrorValue } from "../model/snapshot";
import { cleanSpaces, toNfc } from "../text/unicode";

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

/** What a text in NFC with single spaces does not hold; letters that may be look-alikes or legacy charsets take the long way. */
const unclean = /[^ -~À-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–—“”‘’…]|\u0020\u0020|^\u0020|\u0020$/;

export function gridOf(sheet: SheetSnapshot): Grid {
  const byRow = new Map<number, SheetRow>();
  let right = 0;
  for (const row of sheet.rows) {
    byRow.set(row.row, row);
    if (row.cells.length > right) right = row.cells.length;
  }
  const cleaned = new Map<string, string>();
  const clean = (text: string): string => {
    if (!unclean.test(text)) return text;
    let known = cleaned.get(text);
    if (known === undefined) {
      known = cleanSpaces(toNfc(text));
      cleaned.set(text, known);
    }
    return known;
  };
  const value = (row: number, column: number): CellValue => byRow.get(row)?.cells[column - 1];
  const textOf = (cell: CellValue): string => {
    if (cell === null || cell === undefined) return "";
    if (typeof cell === "string") return clean(cell);
    return plainText(cell);
  };
  const mergesByRow = mergeIndex(sheet.merges);
  const mergeAt = (row: number, column: number): CellRange | null => {
    for (const merge of mergesByRow.get(row) ?? []) if (column >= merge.left && column <= merge.right) return merge;
    return null;
  };
  const filledByRow = new Map<number, readonly number[]>();
  const text = (row: number, column: number): string => textOf(value(row, column));
  return {
    sheet,
    name: clean(sheet.name),
    rows: sheet.rows,
    top: sheet.rows[0]?.row ?? 0,
    bottom: sheet.rows[sheet.rows.length - 1]?.row ?? 0,
    right,
    row: (row) => byRow.get(row),
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
      if (typeof cell !== "string") return textOf(cell);
      return cell.includes("\n")
        ? cell
            .split(/\r?\n/)
            .map(clean)
            .filter((line) => line !== "")
            .join("\n")
        : clean(cell);
    },
    mergeAt,
    style: (row, column) => {
      const index = byRow.get(row)?.styles?.[column - 1];
      return index === undefined ? null : (sheet.styles[index] ?? null);
    },
    filled: (row) => {
      let columns = filledByRow.get(row);
      if (!columns) {
        const found: number[] = [];
        const cells = byRow.get(row)?.cells ?? [];
        for (let index = 0; index < cells.length; index++) {
          const cell = cells[index];
          if (cell === null || cell === undefined || cell === "") continue;
          if (typeof cell !== "string" || clean(cell) !== "") found.push(index + 1);
        }
        columns = found;
        filledByRow.set(row, columns);
      }
      return columns;
    },
    indexFrom: (row) => {
      let low = 0;
      let high = sheet.rows.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sheet.rows[middle]!.row < row) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
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
