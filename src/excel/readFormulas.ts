import { cellNumber } from "../model/snapshot";
import { halves } from "./chunks";
import { isPassing, workbookError } from "./excelError";
import { idempotentRequest, request, type ExcelHost } from "./excelHost";
import type { Place, SheetShape } from "./sheetShape";

/** Some rows of one sheet's used range. */
interface Stretch extends Place {
  readonly sheet: string;
}

/** Fewer cells than this are asked for their formulas one by one, where Excel does not say which ones have any. */
const fewCells = 20_000;

/**
 * Which cells hold a formula, by the sheet's id and `cellNumber`. Loading `formulas` would double what a reading weighs, so Excel is asked
 * where they are (`Range.getSpecialCellsOrNullObject`, ExcelApi 1.9), for the used range only: over a whole sheet it takes very long on the
 * desktop (office-js#4245). Where Excel refuses to say (a protected sheet, too many areas), less is asked at once, and in the end the formulas
 * themselves. A single cell is always asked for itself, since Excel's command of that name takes one cell for the whole sheet.
 */
export async function readFormulas(host: ExcelHost, shapes: readonly SheetShape[]): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const found = new Map<string, Set<number>>(shapes.map(({ id }) => [id, new Set()]));
  const stretches = shapes.flatMap(({ id, used }) => (used ? [{ sheet: id, ...used }] : []));
  if (stretches.length > 0) await findFormulas(host, stretches, found);
  return found;
}

type Found = ReadonlyMap<string, Set<number>>;

async function findFormulas(host: ExcelHost, stretches: readonly Stretch[], found: Found): Promise<void> {
  try {
    const areas = await request(host, (context) => {
      const asked = stretches.map((stretch) => {
        const range = rangeOf(context, stretch);
        if (stretch.rows * stretch.columns === 1) {
          range.load("formulas");
          return () => placesOf(stretch, range.formulas as unknown[][]);
        }
        const special = range.getSpecialCellsOrNullObject("Formulas");
        special.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
        return () => (special.isNullObject ? [] : special.areas.items.map(toPlace));
      });
      return () => asked.map((take, at) => ({ sheet: stretches[at]!.sheet, places: take() }));
    });
    for (const { sheet, places } of areas) for (const place of places) add(found, sheet, place);
  } catch (error) {
    const { code } = workbookError(error);
    const another = ["too-large", "host-fault", "protected", "not-supported"].includes(code) || isPassing(error);
    if (!another) throw error;
    const [only] = stretches;
    if (stretches.length > 1) {
      for (const half of [stretches.slice(0, stretches.length >> 1), stretches.slice(stretches.length >> 1)])
        await findFormulas(host, half, found);
    } else if (only && (code === "protected" || code === "not-supported" || only.rows * only.columns <= fewCells))
      await loadFormulas(host, only, found);
    else for (const part of only ? partsOf(only, error) : []) await findFormulas(host, [part], found);
  }
}

async function loadFormulas(host: ExcelHost, stretch: Stretch, found: Found): Promise<void> {
  if (stretch.rows > 1 && stretch.rows * stretch.columns > fewCells) {
    for (const part of partsOf(stretch, null)) await loadFormulas(host, part, found);
    return;
  }
  try {
    const formulas = await idempotentRequest(host, (context) => {
      const range = rangeOf(context, stretch);
      range.load("formulas");
      return () => range.formulas as unknown[][];
    });
    for (const place of placesOf(stretch, formulas)) add(found, stretch.sheet, place);
  } catch (error) {
    if (workbookError(error).code !== "too-large") throw error;
    for (const part of partsOf(stretch, error)) await loadFormulas(host, part, found);
  }
}

/** Two halves; the error when there is only one row. */
function partsOf(stretch: Stretch, error: unknown): readonly Stretch[] {
  const parts = halves({ start: stretch.row, count: stretch.rows });
  if (!parts) throw error;
  return parts.map(({ start, count }) => ({ ...stretch, row: start, rows: count }));
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, rows, columns }: Stretch): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/**
 * A text that begins with "=" comes back with its sign from `formulas`, just as a formula does. Where Excel does not tell them apart it is taken
 * for a formula: then nothing is offered for it, which does no harm.
 */
function placesOf({ row, column }: Stretch, formulas: readonly (readonly unknown[])[]): Place[] {
  return formulas.flatMap((line, down) =>
    line.flatMap((formula, along) =>
      typeof formula === "string" && formula.startsWith("=") ? [{ row: row + down, column: column + along, rows: 1, columns: 1 }] : [],
    ),
  );
}

function toPlace({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Place {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function add(found: Found, sheet: string, { row, column, rows, columns }: Place): void {
  const cells = found.get(sheet);
  for (let down = row; down < row + rows; down++)
    for (let along = column; along < column + columns; along++) cells?.add(cellNumber(down + 1, along + 1));
}
