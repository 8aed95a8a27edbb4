import { halves, jsonBytes, messageBytes, type RowBlock } from "./chunks";
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

/**
 * Bytes of a cell in an answer before anything is known of the sheet. Lists of nominees take about 37 for the value (long texts of
 * achievements) and 12 for the number format.
 */
const usualValue = 40;
const usualFormat = 12;

/** Excel reads at most 5,000,000 cells at once; with empty cells a message of that many would still be large. */
const mostCells = 500_000;

/** Rows of a block whose bytes are counted to foretell those of the next. */
const countedRows = 400;

/** Above so many cells a sheet is first asked which of its stretches hold anything. */
const wideArea = 200_000;
const stretchRows = 20_000;

/** Reads the cells of all sheets, by id, in order of rows. Messages that prove too large are halved. */
export async function readBlocks(
  host: ExcelHost,
  shapes: readonly SheetShape[],
  what: "values" | "values,numberFormat" = "values,numberFormat",
): Promise<ReadonlyMap<string, SheetBlock[]>> {
  const pending = await findAreas(host, shapes);
  const read = new Map<string, SheetBlock[]>();
  const cellBytes = new Map<string, number>();
  const usual = usualValue + (what === "values" ? 0 : usualFormat);
  while (pending.length > 0) {
    const group = nextGroup(pending, (sheet) => cellBytes.get(sheet) ?? usual);
    await readGroup(host, group, what, read);
    // What was read tells how many bytes the next rows of the same sheet will take.
    for (const { sheet } of group) {
      const last = read.get(sheet)?.at(-1);
      if (last) cellBytes.set(sheet, 1.1 * bytesOfCell(last));
    }
  }
  for (const blocks of read.values()) blocks.sort((a, b) => a.row - b.row);
  return read;
}

/** Takes as many rows from the front of the areas as one message holds; never less than one row. */
function nextGroup(pending: Wanted[], cellBytes: (sheet: string) => number): Wanted[] {
  const group: Wanted[] = [];
  let room = messageBytes;
  for (let area = pending[0]; area !== undefined; area = pending[0]) {
    const rowBytes = area.columns * cellBytes(area.sheet) + 3;
    const most = Math.floor(Math.min(room / rowBytes, mostCells / area.columns));
    if (most < 1 && group.length > 0) break;
    const count = Math.min(area.count, Math.max(most, 1));
    group.push({ ...area, count });
    room -= count * rowBytes + areaBytes;
    if (count === area.count) pending.shift();
    else pending[0] = { ...area, start: area.start + count, count: area.count - count };
    if (room <= 0 || count === most) break;
  }
  return group;
}

/** Bytes of the path to a range and of an answer about it, whatever it holds. */
const areaBytes = 700;

function bytesOfCell({ values, formats }: SheetBlock): number {
  const stride = Math.max(1, Math.floor(values.length / countedRows));
  let bytes = 0;
  let cells = 0;
  for (let row = 0; row < values.length; row += stride) {
    for (const value of values[row]!) bytes += typeof value === "string" ? jsonBytes(value) : 9;
    for (const format of formats[row] ?? []) bytes += jsonBytes(format);
    cells += values[row]!.length;
  }
  return cells === 0 ? 1 : Math.max(bytes / cells, 3);
}

async function readGroup(
  host: ExcelHost,
  group: readonly Wanted[],
  what: "values" | "values,numberFormat",
  read: Map<string, SheetBlock[]>,
): Promise<void> {
  try {
    const blocks = await idempotentRequest(host, (context) => {
      const asked = group.map((wanted) => {
        const sheet = context.workbook.worksheets.getItem(wanted.sheet);
        const range = sheet.getRangeByIndexes(wanted.start, wanted.column, wanted.count, wanted.columns);
        // The rule takes a variable for an empty load.
        // eslint-disable-next-line office-addins/no-empty-load
        range.load(what);
        return { wanted, range };
      });
      return () =>
        asked.map(({ wanted, range }) => ({
          wanted,
          values: range.values as unknown[][],
          formats: what === "values" ? [] : (range.numberFormat as string[][]),
        }));
    });
    for (const { wanted, values, formats } of blocks) {
      const ofSheet = read.get(wanted.sheet) ?? [];
      ofSheet.push({ row: wanted.start, column: wanted.column, values, formats });
      read.set(wanted.sheet, ofSheet);
    }
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    for (const smaller of split(group, error)) await readGroup(host, smaller, what, read);
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
