import { serialDate } from "../workbook/serialDate";
import { idempotentRequest, type ExcelHost } from "./excelHost";
import type { SheetBlock } from "./readBlocks";

/** Cells asked: a column too narrow shows "####", and a format may leave the year out. */
const asked = 5;

/**
 * Whether the workbook counts days from 1904 (an option of old Mac workbooks). Excel's interface has no property for it, so some cells
 * with dates are asked what they show: the same number means days four years and a day apart, hence another year in the text. Nothing is
 * asked of a workbook without dates; null when no text tells.
 */
export async function countsFrom1904(host: ExcelHost, blocks: ReadonlyMap<string, readonly SheetBlock[]>): Promise<boolean | null> {
  const cells = findDates(blocks);
  if (cells.length === 0) return null;
  const texts = await idempotentRequest(host, (context) => {
    const ranges = cells.map(({ sheet, row, column }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      range.load("text");
      return range;
    });
    return () => ranges.map((range) => String(range.text[0]?.[0] ?? ""));
  });
  for (const [index, { serial }] of cells.entries()) {
    const shows = (date1904: boolean): boolean => texts[index]!.includes(serialDate(serial, date1904)?.date.slice(0, 4) ?? "?");
    if (shows(true) !== shows(false)) return shows(true);
  }
  return null;
}

/**
 * The same for a workbook whose cells do not tell: its functions reckon in its own system, where 1/1/1904 is day 0 or day 1462 (`FunctionResult`,
 * ExcelApi 1.2). Where Excel does not say, it is 1900, which nearly all workbooks count from.
 */
export async function reckonsFrom1904(host: ExcelHost): Promise<boolean> {
  return idempotentRequest(host, ({ workbook }) => {
    const day = workbook.functions.date(1904, 1, 1);
    day.load("value");
    return () => day.value === 0;
  });
}

/** The first numbers under a format that shows a year of four digits. */
function findDates(blocks: ReadonlyMap<string, readonly SheetBlock[]>) {
  const found: { readonly sheet: string; readonly row: number; readonly column: number; readonly serial: number }[] = [];
  for (const [sheet, ofSheet] of blocks) {
    for (const { row, column, values, formats } of ofSheet) {
      for (let down = 0; down < values.length; down++) {
        for (let along = 0; along < values[down]!.length; along++) {
          const serial = values[down]![along];
          if (typeof serial !== "number" || serial < 367 || !/yyyy/i.test(formats[down]?.[along] ?? "")) continue;
          found.push({ sheet, row: row + down, column: column + along, serial });
          if (found.length === asked) return found;
        }
      }
    }
  }
  return found;
}
