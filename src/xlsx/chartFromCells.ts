import type { ChartSpec } from "../model/chartSpec";
import { isDateValue, isErrorValue, type CellValue, type WorkbookSnapshot } from "../model/snapshot";
import { parseRange } from "./cellRange";
import { sheetOfReference } from "./workbookPart";

/** Cells of one reference that are read at most. */
const mostCells = 10_000;

/**
 * A chart whose file keeps no values with it (openpyxl and its kin leave them to Excel), filled from the cells that it refers to. What the file
 * keeps stays. Cells that hold no number count as none.
 */
export function chartFromCells(spec: ChartSpec, workbook: WorkbookSnapshot): ChartSpec {
  const cells = (reference: string) => cellsOf(reference, workbook);
  const series = spec.series.map((one) => ({
    ...one,
    name: one.name === "" ? cells(one.nameRef).map(text).join(" ") : one.name,
    values: one.values.length === 0 ? cells(one.valuesRef).map((value) => (typeof value === "number" ? value : NaN)) : one.values,
  }));
  const longest = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  const known = spec.categories.length > 0 ? spec.categories : cells(spec.categoriesRef).map(text);
  // Without categories Excel counts.
  const categories = known.length > 0 ? known : Array.from({ length: longest }, (_, index) => String(index + 1));
  return { ...spec, series, categories };
}

function text(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (isDateValue(value)) return value.date.split("-").reverse().join("/");
  return isErrorValue(value) ? value.error : String(value);
}

/** Values of a row, a column or a block in reading order; none for a name or a place that there is not. */
function cellsOf(reference: string, workbook: WorkbookSnapshot): readonly CellValue[] {
  const name = sheetOfReference(reference);
  const range = parseRange(reference.slice(reference.lastIndexOf("!") + 1));
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (range === null || sheet === undefined) return [];
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > mostCells) return [];
  const rows = new Map(sheet.rows.filter(({ row }) => row >= range.top && row <= range.bottom).map((row) => [row.row, row]));
  const values: CellValue[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) values.push(rows.get(row)?.cells[column - 1]);
  }
  return values;
}
