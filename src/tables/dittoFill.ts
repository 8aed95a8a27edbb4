import { nothingRead, type Reading } from "../model/nominee";
import { isErrorValue } from "../model/snapshot";
import type { Grid } from "./grid";
import { isDitto } from "./valueDictionary";

/** Reads cells downwards as they are meant, by a ditto mark or a vertical merge too. Rows must be asked in order. */
export class DittoFill {
  private readonly last = new Map<number, Reading<string>>();
  private readonly merged: boolean;

  constructor(private readonly grid: Grid) {
    this.merged = grid.sheet.merges.some((merge) => merge.bottom > merge.top);
  }

  /** The cell's text, with its source `cell`, `above`, or `none` where there is none. An error value counts as empty. */
  at(row: number, column: number | undefined): Reading<string> {
    if (column === undefined) return nothingRead;
    const text = isErrorValue(this.grid.value(row, column)) ? "" : this.grid.text(row, column);
    if (text === "") return this.merged ? this.mergedDown(row, column) : nothingRead;
    if (isDitto(text)) {
      const above = this.last.get(column);
      return above ? { ...above, source: "above" } : nothingRead;
    }
    const found: Reading<string> = { value: text, text, source: "cell", row, column };
    this.last.set(column, found);
    return found;
  }

  private mergedDown(row: number, column: number): Reading<string> {
    const merge = this.grid.mergeAt(row, column);
    if (!merge || merge.top >= row || merge.left !== column) return nothingRead;
    const text = this.grid.text(merge.top, merge.left);
    return text === "" ? nothingRead : { value: text, text, source: "above", row: merge.top, column: merge.left };
  }
}
