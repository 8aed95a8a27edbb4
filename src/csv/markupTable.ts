import type { CellRange } from "../model/cell";
import type { CellValue } from "../model/snapshot";
import { limits } from "./limits";
import { ListError } from "./listError";
import { holdsSomething, type ListRow } from "./delimitedRows";
import type { SheetExtras } from "./sheetOfRows";

/** One table of a page, or one sheet of a workbook in XML, while it is read. */
export interface MarkupTable {
  readonly name: string;
  readonly rows: ListRow[];
  readonly extras: SheetExtras;
  readonly fonts: ReadonlyMap<number, readonly string[]>;
}

/** Counts cells over all the tables of a file. */
export interface CellBudget {
  cells: number;
  merges: number;
}

/** Puts a value into a row, empty cells before it. Columns are 0-based here. Throws when the file holds more than the limits. */
export function placeCell(cells: CellValue[], column: number, value: CellValue, budget: CellBudget): void {
  if (column >= limits.columns) throw new ListError("too-large", "columns");
  budget.cells += Math.max(0, column + 1 - cells.length);
  if (budget.cells > limits.cells) throw new ListError("too-large", "cells");
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}

export function placeMerge(merges: CellRange[], range: CellRange, budget: CellBudget): void {
  budget.merges += 1;
  if (budget.merges > limits.merges) throw new ListError("too-large", "cells");
  merges.push(range);
}

/** Whether a row holds more than nulls and spaces. */
export function rowHoldsSomething(cells: readonly CellValue[]): boolean {
  return cells.some((cell) => (typeof cell === "string" ? holdsSomething(cell) : cell !== null && cell !== undefined));
}
