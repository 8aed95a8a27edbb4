import { halves, jsonBytes, pack } from "./chunks";
import { isTooLarge } from "./excelError";
import { idempotentRequest, type ExcelHost } from "./excelHost";

/** One cell of a sheet, by the sheet's id; row and column are 1-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Name of the font and number format to be written; absent where the cell keeps its own. */
  readonly font?: string;
  readonly numberFormat?: string;
}

/** What goes into one cell of the user's: as `Range.formulas` takes it. */
export interface CellWrite extends CellPlace {
  readonly input: string | number | boolean;
}

/** Cells under one another that get the same look. */
export interface CellRun<T extends CellPlace> {
  readonly cells: readonly T[];
}

/** What stands in a cell now: as `formulas`, as `values`, its number format, and where a font is to be written its font; null for several in one cell. */
export interface CellNow {
  readonly formula: string | number | boolean;
  readonly shown: string | number | boolean;
  readonly format: string;
  readonly font?: string | null;
}

/** Most cells of one run: a run is one call, and what a message cannot hold is halved by runs first. */
const longestRun = 2000;

/** Bytes of one call on a range with its path, and of a short cell. */
const runBytes = 700;
const cellBytes = 100;

/** `{"format":{"font":{"name":"Times New Roman"}}},` */
const fontBytes = 60;

/** Gathers cells into runs, in order of sheet, column and row. On the sheets of `single` each cell is a run of its own. */
export function runsOf<T extends CellPlace>(cells: readonly T[], single: ReadonlySet<string> = new Set()): CellRun<T>[] {
  const ordered = [...cells].sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row));
  const runs: T[][] = [];
  for (const cell of ordered) {
    const run = runs[runs.length - 1];
    const above = run?.[run.length - 1];
    const follows =
      above !== undefined &&
      above.sheet === cell.sheet &&
      above.column === cell.column &&
      above.row + 1 === cell.row &&
      above.font === cell.font &&
      above.numberFormat === cell.numberFormat &&
      run!.length < longestRun &&
      !single.has(cell.sheet);
    if (follows) run!.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => ({ cells: run }));
}

function rangeOf<T extends CellPlace>(context: Excel.RequestContext, { cells }: CellRun<T>): Excel.Range {
  const { sheet, row, column } = cells[0]!;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, cells.length, 1);
}

/** Groups of runs, each small enough for one message. */
export function writeGroups(runs: readonly CellRun<CellWrite>[]): CellRun<CellWrite>[][] {
  return pack(runs, ({ cells }) =>
    cells.reduce((sum, { input }) => sum + (typeof input === "string" ? jsonBytes(input) + 3 : 12), runBytes),
  );
}

/** Queues the writing; what is not named of a look stays. May be done twice. */
export function queueRuns(context: Excel.RequestContext, runs: readonly CellRun<CellWrite>[]): void {
  for (const run of runs) {
    const range = rangeOf(context, run);
    const { font, numberFormat } = run.cells[0]!;
    // Before the values, because the format "@" decides how a text is taken; one value goes to all cells.
    if (numberFormat !== undefined) (range as { numberFormat: unknown }).numberFormat = numberFormat;
    range.formulas = run.cells.map(({ input }) => [input]);
    if (font !== undefined) range.format.font.name = font;
  }
}

/** Writes all cells, as few requests as fit; what proves too large is halved. Each request may be made twice. */
export async function writeRuns(host: ExcelHost, runs: readonly CellRun<CellWrite>[]): Promise<void> {
  for (const group of writeGroups(runs)) {
    await inParts(group, (part) =>
      idempotentRequest(host, (context) => {
        queueRuns(context, part);
        return () => undefined;
      }),
    );
  }
}

/** Reads what stands in the cells, in the order of the runs. `locked`: whether a cell of each run is locked, where that was asked. */
export async function readRuns<T extends CellPlace>(
  host: ExcelHost,
  runs: readonly CellRun<T>[],
  askLocked: ReadonlySet<string>,
): Promise<{ readonly now: ReadonlyMap<T, CellNow>; readonly locked: readonly CellRun<T>[] }> {
  const now = new Map<T, CellNow>();
  const locked: CellRun<T>[] = [];
  for (const group of pack(
    runs,
    ({ cells }) => runBytes + cells.length * (cells[0]!.font === undefined ? cellBytes : cellBytes + fontBytes),
  )) {
    await inParts(group, async (part) => {
      const read = await idempotentRequest(host, (context) => {
        const asked = part.map((run) => {
          const range = rangeOf(context, run);
          range.load("formulas,values,numberFormat");
          const { protection } = range.format;
          const asks = askLocked.has(run.cells[0]!.sheet);
          if (asks) protection.load("locked");
          const fonts = run.cells[0]!.font === undefined ? null : range.getCellProperties({ format: { font: { name: true } } });
          return { run, range, protection, asks, fonts };
        });
        // null stands for "some are": all cells of a run are wanted, so one that is locked is one too many.
        return () =>
          asked.map(({ run, range, protection, asks, fonts }) => ({
            run,
            range,
            fonts: fonts?.value,
            locked: asks && (protection.locked as boolean | null) !== false,
          }));
      });
      for (const { run, range, fonts, locked: isLocked } of read) {
        if (isLocked) locked.push(run);
        run.cells.forEach((cell, at) =>
          now.set(cell, {
            formula: range.formulas[at]?.[0] as CellNow["formula"],
            shown: range.values[at]?.[0] as CellNow["shown"],
            format: String(range.numberFormat[at]?.[0]),
            ...(fonts ? { font: fonts[at]?.[0]?.format?.font?.name || null } : {}),
          }),
        );
      }
    });
  }
  return { now, locked };
}

/** Does the runs together; when Excel finds them too many, each half by itself, down to one cell. */
async function inParts<T extends CellPlace>(
  runs: readonly CellRun<T>[],
  act: (part: readonly CellRun<T>[]) => Promise<unknown>,
): Promise<void> {
  try {
    await act(runs);
  } catch (error) {
    const [only] = runs;
    if (!isTooLarge(error) || !only) throw error;
    const parts =
      runs.length > 1
        ? [runs.slice(0, runs.length >> 1), runs.slice(runs.length >> 1)]
        : halves({ start: 0, count: only.cells.length })?.map(({ start, count }) => [{ cells: only.cells.slice(start, start + count) }]);
    if (!parts) throw error;
    for (const part of parts) await inParts(part, act);
  }
}
