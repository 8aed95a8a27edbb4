import type { ReportSheet } from "../model/reportSheet";
import { cellNumber } from "../model/snapshot";
import { columnCount, inSystemOf1904 } from "./writeCells";
import { Print } from "./inputPrint";

type Raw = string | number | boolean;

/** Cells of one column from one row to another that a formula fills: `[column, first, last]`, 1-based. */
type FormulaRun = readonly [column: number, first: number, last: number];

/**
 * What was written on a sheet, as a short text and no word of it, so that a change by hand is known afterwards. What formulas show is left out, since it
 * follows other sheets; looks, charts and widths are left out too.
 */
export interface TabPrint {
  readonly print: string;
  readonly formulas: readonly FormulaRun[];
}

/** The print of a tab as it is written; `date1904` when the workbook counts its days from 1904. */
export function printOfTab(tab: ReportSheet, date1904: boolean): TabPrint {
  const print = new Print();
  const formulas: FormulaRun[] = [];
  const open = new Map<number, [number, number, number]>();
  const hidden = new Set<number>();
  for (const { top, left, bottom, right } of tab.merges) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (row > top || column > left) hidden.add(cellNumber(row, column));
  }
  const headers = new Set(
    tab.tables.flatMap(({ range }) =>
      Array.from({ length: range.right - range.left + 1 }, (_, at) => cellNumber(range.top, range.left + at)),
    ),
  );
  const columns = columnCount(tab);
  tab.rows.forEach(({ cells }, at) => {
    const row = at + 1;
    for (let column = 1; column <= columns; column++) {
      const cell = cells[column - 1];
      if (!cell || hidden.has(cellNumber(row, column))) continue;
      if (cell.formula !== undefined) {
        const above = open.get(column);
        if (above?.[2] === row - 1) above[2] = row;
        else {
          const run: [number, number, number] = [column, row, row];
          open.set(column, run);
          formulas.push(run);
        }
        continue;
      }
      const { value } = date1904 ? inSystemOf1904(cell) : cell;
      if (value !== null && value !== undefined) add(print, row, column, headers.has(cellNumber(row, column)) ? String(value) : value);
    }
  });
  return { print: print.text, formulas };
}

/** Gathers what stands on the sheet now, row by row, and says whether it is what was written. */
export class WrittenCheck {
  readonly #print = new Print();
  /** Of each column the runs that are not passed yet, the next one last. */
  readonly #ahead = new Map<number, FormulaRun[]>();

  constructor(private readonly written: TabPrint) {
    for (const run of [...written.formulas].sort(([, one], [, other]) => other - one)) {
      const runs = this.#ahead.get(run[0]);
      if (runs) runs.push(run);
      else this.#ahead.set(run[0], [run]);
    }
  }

  /** Takes the cells in order of rows, as a print does. */
  add(row: number, column: number, value: Raw): void {
    const runs = this.#ahead.get(column) ?? [];
    while ((runs.at(-1)?.[2] ?? row) < row) runs.pop();
    const next = runs.at(-1);
    if (next === undefined || row < next[1]) add(this.#print, row, column, value);
  }

  get holds(): boolean {
    return this.#print.text === this.written.print;
  }
}

/** Excel keeps one kind of line break in a cell, and knows no negative zero. */
function add(print: Print, row: number, column: number, value: Raw): void {
  if (value === "") return;
  print.add(row, column, typeof value === "string" ? value.replace(/\r\n?/g, "\n") : Object.is(value, -0) ? 0 : value);
}
