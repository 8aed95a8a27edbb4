import type { CellRange } from "./cell";
import type { IsoDate } from "./period";

/** A cell that holds a day: the day itself, the time of day as a fraction, and the serial number of the file. */
export interface DateValue {
  readonly date: IsoDate;
  readonly serial: number;
}

/** A cell that shows an error such as `#N/A`. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds; a formula's cached result. Empty cells are null or absent. */
export type CellValue = string | number | boolean | DateValue | ErrorValue | null | undefined;

export function isDateValue(value: CellValue): value is DateValue {
  return typeof value === "object" && value !== null && "date" in value;
}

export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

/** What of a cell's look the product reads. */
export interface ReadStyle {
  readonly font: string;
  readonly bold: boolean;
  readonly numberFormat: string;
}

/** One row that holds something. */
export interface SheetRow {
  /** 1-based row number. */
  readonly row: number;
  /** Values by column: `cells[0]` is column A. Trailing empties are left out. */
  readonly cells: readonly CellValue[];
  /** Index into `SheetSnapshot.styles` by column; absent when the reader did not load styles. */
  readonly styles?: readonly (number | undefined)[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Rows that hold something, in order of row number. */
  readonly rows: readonly SheetRow[];
  readonly styles: readonly ReadStyle[];
  readonly merges: readonly CellRange[];
  /** Numbers of hidden rows (by hand or by a filter) and columns. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filtered: boolean;
  /** Names and places of Excel tables. */
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  /**
   * Cells that hold a formula, by `cellNumber`; what they show stands in `rows`. Absent where nobody looked: in lists that
   * hold none, and on the product's own tabs other than that of imported records.
   */
  readonly formulaCells?: ReadonlySet<number>;
  /** True of a sheet that was read from a text file: all its cells are text, and that says nothing about how they were typed. */
  readonly untyped?: true;
  /** The product's mark, when the tab is one of its own: the id of the report sheet. */
  readonly ownTab: string | null;
}

/** One number for each cell of a sheet; row and column are 1-based. */
export function cellNumber(row: number, column: number): number {
  return (row - 1) * 16_384 + column - 1;
}

/** Everything the product reads of a workbook, at one moment. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** What the product keeps in the workbook: plan chosen, mappings, exceptions. */
  readonly settings: Readonly<Record<string, string>>;
}
