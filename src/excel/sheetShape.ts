import type { SheetSnapshot } from "../model/snapshot";

/** A range of cells as Excel counts: 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is known of a sheet before its cells are read. */
export interface SheetShape {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Cells that hold something; null for an empty sheet. */
  readonly used: Place | null;
  readonly rowsHidden: boolean;
  readonly columnsHidden: boolean;
  /** Font and weight, where all cells share them. */
  readonly font: string | null;
  readonly bold: boolean | null;
  readonly filtered: boolean;
}
