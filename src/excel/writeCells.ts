import { cellAddress } from "../model/cell";
import type { ReportCell, ReportSheet } from "../model/reportSheet";
import { serialFor } from "../workbook/serialDate";
import { renameSheets } from "../workbook/sheetReferences";
import { WorkbookError } from "../workbook/workbookError";
import { lookSteps, numberFormatSteps } from "./cellPlanes";
import { jsonBytes, messageBytes } from "./chunks";
import { step, type Step } from "./steps";
import { textInput } from "./textInput";

/** Excel's limits (Excel specifications and limits). */
const cellUnits = 32_767;
const formulaUnits = 8192;
const mostLinks = 65_530;

/** Number of columns that hold something. */
export function columnCount(tab: ReportSheet): number {
  return tab.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}

/**
 * Everything that stands in the cells of a fresh or emptied sheet: fonts, number formats, then values and formulas in blocks of rows, links,
 * looks and merged ranges. `renames` goes from the lower-case name that a tab wanted to the one that it got; with `date1904` days are
 * counted from 1904.
 * Throws `invalid-edit` for what no cell can hold, before anything is asked of Excel.
 */
export function cellSteps(tab: ReportSheet, renames: ReadonlyMap<string, string>, date1904: boolean): Step[] {
  const columns = Math.max(columnCount(tab), tab.widths.length);
  if (columns === 0) return [];
  const steps: Step[] = [
    step(4, (sheet) => {
      const { font } = sheet.getRangeByIndexes(0, 0, 1_048_576, columns).format;
      font.name = "Times New Roman";
      font.size = 12;
    }),
    ...numberFormatSteps(tab),
    ...valueSteps(tab, renames, date1904),
  ];
  let links = 0;
  tab.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell?.link === undefined || links++ >= mostLinks) return;
      const documentReference = renameSheets(cell.link, renames);
      steps.push(step(1, (sheet) => void (sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference })));
    }),
  );
  steps.push(...lookSteps(tab));
  for (const { top, left, bottom, right } of tab.merges) {
    if (top === bottom && left === right) continue;
    steps.push(step(1, (sheet) => sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1).merge(false)));
  }
  return steps;
}

function valueSteps(tab: ReportSheet, renames: ReadonlyMap<string, string>, date1904: boolean): Step[] {
  const columns = columnCount(tab);
  const headers = new Set(
    tab.tables.flatMap(({ range }) =>
      Array.from({ length: range.right - range.left + 1 }, (_, at) => cellAddress(range.top, range.left + at)),
    ),
  );
  const headerRows = new Set(tab.tables.map(({ range }) => range.top));
  const steps: Step[] = [];
  let block: (string | number | boolean)[][] = [];
  let bytes = 0;
  const flush = (end: number): void => {
    if (block.length === 0) return;
    const values = block;
    steps.push({
      bytes: bytes + 400,
      act: (sheet) => void (sheet.getRangeByIndexes(end - values.length, 0, values.length, columns).formulas = values),
    });
    block = [];
    bytes = 0;
  };
  tab.rows.forEach(({ cells }, row) => {
    const line: (string | number | boolean)[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = cells[column];
      const asText = headerRows.has(row + 1) && headers.has(cellAddress(row + 1, column + 1));
      const address = `${tab.name}!${cellAddress(row + 1, column + 1)}`;
      const input = cell ? cellInput(date1904 ? inSystemOf1904(cell) : cell, asText, renames, address) : "";
      line.push(input);
      bytes += typeof input === "string" ? jsonBytes(input) : String(input).length + 1;
    }
    if (columns > 0) block.push(line);
    // Blocks so small that several fill a message well.
    if (bytes > messageBytes / 8) flush(row + 1);
  });
  flush(tab.rows.length);
  return steps;
}

/** The cell with its day as a workbook has it that counts from 1904. */
export function inSystemOf1904(cell: ReportCell): ReportCell {
  const { value, style } = cell;
  return typeof value === "number" ? { ...cell, value: serialFor(value, style?.numberFormat, true) } : cell;
}

function cellInput(cell: ReportCell, asText: boolean, renames: ReadonlyMap<string, string>, address: string): string | number | boolean {
  const { formula, value } = cell;
  if (formula !== undefined) {
    if (formula.length === 0 || formula.length > formulaUnits || formula.startsWith("=")) {
      throw new WorkbookError("invalid-edit", `${address}: a formula without "=", of at most ${formulaUnits} characters`);
    }
    return `=${renameSheets(formula, renames)}`;
  }
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || asText) return checkedText(String(value), cell.style?.numberFormat ?? "General", address);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new WorkbookError("invalid-edit", `${address}: ${value} is no number for a cell`);
  }
  return value;
}

/** A text for one cell, marked as text where that is needed; throws `invalid-edit` when no cell can hold it. */
export function checkedText(text: string, numberFormat: string, address: string): string {
  if (text.length > cellUnits) throw new WorkbookError("invalid-edit", `${address}: ${text.length} characters; a cell holds ${cellUnits}`);
  return textInput(text, numberFormat);
}
