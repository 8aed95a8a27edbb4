import { halves, messageBytes, pack, rowBlocks, type RowBlock } from "./chunks";
import { isTooLarge } from "./excelError";
import { idempotentRequest, type ExcelHost } from "./excelHost";
import type { SheetShape } from "./sheetShape";

/** Values and number formats of some rows of one sheet. `row` and `column` are those of the first cell, 0-based. */
export interface SheetBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A block that is still to be read. */
interface Wanted extends RowBlock {
  readonly sheet: string;
  readonly column: number;
  readonly columns: number;
}

/** A cell with its number format in an answer, before anything is known of the sheet: Vietnamese lists take 16 and 12 bytes. */
const usualCell = 30;

/** Above so many cells a sheet is first asked which of its stretches hold anything. */
const wideArea = 200_000;
const stretchRows = 20_000;

/** Reads the cells of all sheets, by id, in order of rows. Messages that prove too large are halved. */
export async function readBlocks(host: ExcelHost, shapes: readonly SheetShape[]): Promise<ReadonlyMap<string, SheetBlock[]>> {
  const areas = await findAreas(host, shapes);
  const wanted = areas.flatMap((area) =>
    rowBlocks(area, area.columns, area.columns * usualCell).map((rows): Wanted => ({ ...area, start: rows.start, count: rows.count })),
  );
  const read = new Map<string, SheetBlock[]>();
  for (const group of pack(wanted, ({ count, columns }) => Math.min(count * columns * usualCell, messageBytes))) {
    await readGroup(host, group, read);
  }
  for (const blocks of read.values()) blocks.sort((a, b) => a.row - b.row);
  return read;
}

async function readGroup(host: ExcelHost, group: readonly Wanted[], read: Map<string, SheetBlock[]>): Promise<void> {
  try {
    const blocks = await idempotentRequest(host, (context) => {
      const asked = group.map((wanted) => {
        const sheet = context.workbook.worksheets.getItem(wanted.sheet);
        const range = sheet.getRangeByIndexes(wanted.start, wanted.column, wanted.count, wanted.columns);
        range.load("values,numberFormat");
        return { wanted, range };
      });
      return () =>
        asked.map(({ wanted, range }) => ({ wanted, values: range.values as unknown[][], formats: range.numberFormat as string[][] }));
    });
    for (const { wanted, values, formats } of blocks) {
      const ofSheet = read.get(wanted.sheet) ?? [];
      ofSheet.push({ row: wanted.start, column: wanted.column, values, formats });
      read.set(wanted.sheet, ofSheet);
    }
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    for (const smaller of split(group, error)) await readGroup(host, smaller, read);
  }
}

/** Two smaller groups; the error again when there is only one row left. */
function split(group: readonly Wanted[], error: unknown): readonly (readonly Wanted[])[] {
  if (group.length > 1) return [group.slice(0, group.length >> 1), group.slice(group.length >> 1)];
  const [only] = group;
  const parts = only ? halves(only) : null;
  if (!only || !parts) throw error;
  return parts.map((rows) => [{ ...only, ...rows }]);
}

/**
 * The areas worth reading. One stray cell at the foot of a sheet makes its used range a million rows long, so of a large one each stretch
 * is asked for its own used range.
 */
async function findAreas(host: ExcelHost, shapes: readonly SheetShape[]): Promise<Wanted[]> {
  const areas: Wanted[] = [];
  const large: Wanted[] = [];
  for (const { id, used } of shapes) {
    if (!used) continue;
    const area = { sheet: id, start: used.row, count: used.rows, column: used.column, columns: used.columns };
    if (used.rows * used.columns <= wideArea) areas.push(area);
    else
      for (let start = used.row; start < used.row + used.rows; start += stretchRows) {
        large.push({ ...area, start, count: Math.min(stretchRows, used.row + used.rows - start) });
      }
  }
  if (large.length === 0) return areas;
  const found = await idempotentRequest(host, (context) => {
    const asked = large.map((area) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      const range = sheet.getRangeByIndexes(area.start, area.column, area.count, area.columns).getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { area, range };
    });
    return () =>
      asked.flatMap(({ area, range }) =>
        range.isNullObject
          ? []
          : [{ sheet: area.sheet, start: range.rowIndex, count: range.rowCount, column: range.columnIndex, columns: range.columnCount }],
      );
  });
  return [...areas, ...found];
}
