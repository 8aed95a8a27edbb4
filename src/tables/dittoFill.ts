import { isErrorValue } from "../model/snapshot";
import type { ReadingSource } from "../model/nominee";
import type { Grid } from "./grid";
import { isDitto } from "./valueDictionary";

/** A cell's text as meant: its own, or that of the cell above by a ditto mark or a vertical merge. */
export interface FilledText {
  readonly text: string;
  readonly source: Extract<ReadingSource, "cell" | "above" | "none">;
  readonly row: number;
  readonly column: number;
}

/** Reads cells downwards and remembers what a ditto mark repeats. Rows must be asked in order. */
export class DittoFill {
  private readonly last = new Map<number, FilledText>();
  private readonly merged: boolean;

  constructor(private readonly grid: Grid) {
    this.merged = grid.sheet.merges.some((merge) => merge.bottom > merge.top);
  }

  /** An error value counts as empty. */
  at(row: number, column: number | undefined): FilledText {
    if (column === undefined) return { text: "", source: "none", row: 0, column: 0 };
    const value = this.grid.value(row, column);
    let text = isErrorValue(value) ? "" : this.grid.text(row, column);
    if (text !== "" && isDitto(text)) {
      const above = this.last.get(column);
      return above ? { ...above, source: "above" } : { text: "", source: "none", row, column };
    }
    if (text === "" && this.merged) {
      const merge = this.grid.mergeAt(row, column);
      if (merge && merge.top < row && merge.left === column) {
        text = this.grid.text(merge.top, merge.left);
        if (text !== "") return { text, source: "above", row: merge.top, column: merge.left };
      }
    }
    if (text === "") return { text: "", source: "none", row, column };
    const found: FilledText = { text, source: "cell", row, column };
    this.last.set(column, found);
    return found;
  }
}
