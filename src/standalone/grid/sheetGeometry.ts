import type { CellRange } from "../../model/cell";
import type { CellValue, SheetRow, SheetSnapshot } from "../../model/snapshot";
import { plainLook, type CellLook } from "../../xlsx/cellLooks";
import type { DrawnSheet } from "../file/fileDesk";
import { makeAxis, type Axis } from "./axis";
import { mergeIndex, type MergeIndex } from "./mergeIndex";

/** Where everything on a sheet lies, and what lies there. */
export interface SheetGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly row: (number: number) => SheetRow | undefined;
  readonly value: (row: number, column: number) => CellValue;
  readonly look: (row: number, column: number) => CellLook;
  readonly numberFormat: (row: number, column: number) => string;
  readonly font: (row: number, column: number) => string;
  /** Numbers of the last row and column that hold something. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows and columns shown that stay in view: places on the axes. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Empty rows and columns around what a sheet holds, so that it looks like a sheet. */
const spare = { rows: 20, leastRows: 60, columns: 3, leastColumns: 20 } as const;
const most = { rows: 1_048_576, columns: 16_384 } as const;

/** Rows without a height of their own grow with their text; looked for up to so many rows. */
const mostGrowing = 5_000;
const tallest = 545;

const nothingHidden: ReadonlySet<number> = new Set();

/** `showHidden` lays out hidden rows and columns too. */
export function sheetGeometry(sheet: SheetSnapshot, drawn: DrawnSheet, showHidden: boolean): SheetGeometry {
  const { rows: filled, styles, merges } = sheet;
  const byNumber = new Map(filled.map((row) => [row.row, row]));
  const lastRow = filled.at(-1)?.row ?? 0;
  const lastColumn = filled.reduce((last, { cells }) => Math.max(last, cells.length), 0);
  const reach = (corner: "bottom" | "right") => drawn.charts.reduce((far, { anchor }) => Math.max(far, anchor[corner]), 0);

  const widths = new Map<number, number>();
  const columnCount = Math.min(most.columns, Math.max(lastColumn + spare.columns, reach("right") + spare.columns, spare.leastColumns));
  for (const { first, last, width } of drawn.columns) {
    for (let column = first; column <= Math.min(last, columnCount); column++) widths.set(column, width);
  }
  const width = (column: number) => widths.get(column) ?? drawn.defaultWidth;
  const style = (row: number, column: number) => byNumber.get(row)?.styles?.[column - 1];
  const look = (row: number, column: number): CellLook => {
    const index = style(row, column);
    if (index === undefined) return plainLook;
    const known = drawn.cells[index];
    // Looks that rich text added stand behind the file's own: of those only weight is known.
    return known ?? { ...plainLook, bold: styles[index]?.bold ?? false };
  };
  const index = mergeIndex(merges);
  const growing = filled.length <= mostGrowing;
  const height = (row: number) =>
    drawn.heights.get(row) ?? (growing ? grownHeight(byNumber.get(row), drawn.defaultHeight, look, width, index) : drawn.defaultHeight);
  const rowCount = Math.min(most.rows, Math.max(lastRow + spare.rows, reach("bottom") + 3, spare.leastRows));
  const rows = makeAxis(rowCount, height, showHidden ? nothingHidden : sheet.hiddenRows);
  const columns = makeAxis(columnCount, width, showHidden ? nothingHidden : sheet.hiddenColumns);
  return {
    rows,
    columns,
    merges: index,
    row: (number) => byNumber.get(number),
    value: (row, column) => byNumber.get(row)?.cells[column - 1],
    look,
    numberFormat: (row, column) => styles[style(row, column) ?? -1]?.numberFormat ?? "General",
    font: (row, column) => styles[style(row, column) ?? -1]?.font ?? "",
    lastRow,
    lastColumn,
    frozen: { rows: rows.index(drawn.frozen.rows + 1), columns: columns.index(drawn.frozen.columns + 1) },
  };
}

/** Width that a text takes, about: no page can measure 100,000 cells. */
export function textWidth(text: string, look: Pick<CellLook, "size" | "bold">): number {
  return text.length * look.size * (look.bold ? 0.74 : 0.68);
}

/** Height that a row takes when its wrapped texts are all to be read; Excel does the same on opening a row without a height. */
function grownHeight(
  row: SheetRow | undefined,
  least: number,
  look: SheetGeometry["look"],
  width: (column: number) => number,
  merges: MergeIndex,
): number {
  if (row === undefined) return least;
  let height = least;
  row.cells.forEach((value, at) => {
    if (value === null || value === undefined) return;
    const column = at + 1;
    const cell = look(row.row, column);
    const line = Math.ceil(cell.size * 1.62);
    let lines = 1;
    // A merged cell does not make its row grow, in Excel neither.
    if (cell.wrap && typeof value === "string" && merges.covering(row.row, column) === null) {
      const room = Math.max(width(column) - 8, 10);
      lines = value.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part, cell) / room)), 0);
    }
    height = Math.max(height, lines * line + 2);
  });
  return Math.min(height, tallest);
}

/** A rectangle in pixels from the corner of the first cell. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a range lies; what is hidden in it takes no room. */
export function rangeBox({ rows, columns }: Pick<SheetGeometry, "rows" | "columns">, range: CellRange): Box {
  const left = columns.start(columns.index(range.left));
  const top = rows.start(rows.index(range.top));
  return { left, top, width: columns.start(columns.index(range.right + 1)) - left, height: rows.start(rows.index(range.bottom + 1)) - top };
}

/** Width over which an unwrapped text at the left runs: its own column and the empty ones to its right, as far as it needs them. */
export function runOver(geometry: SheetGeometry, row: number, columnIndex: number, needed: number): number {
  const { columns } = geometry;
  let width = columns.size(columnIndex);
  for (let next = columnIndex + 1; width < needed && next < columns.count; next++) {
    const number = columns.number(next);
    const value = geometry.value(row, number);
    if ((value !== null && value !== undefined && value !== "") || geometry.merges.covering(row, number) !== null) break;
    width += columns.size(next);
  }
  return width;
}
