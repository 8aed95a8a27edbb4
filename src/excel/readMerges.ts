import type { CellRange } from "../model/cell";
import { isPassing, workbookError } from "./excelError";
import { idempotentRequest, request, type ExcelHost } from "./excelHost";

/** A stretch of rows of one sheet, 0-based. */
interface Stretch {
  readonly sheet: string;
  readonly start: number;
  readonly count: number;
}

const lastRow = 1_048_576;

/**
 * Merged areas by the sheet's id. They cannot be asked for below ExcelApi 1.13; no Excel that is sold by volume stands between 1.9 and
 * 1.14. Excel answers for at most 512 areas at once (`Range.getMergedAreasOrNullObject`), so a sheet with more is asked half by half.
 *
 * On some desktop builds this reading empties the user's undo stack where merged cells are met (office-js#5918, in the backlog). Without it
 * titles and groups over merged cells would be read wrongly, and findings would differ from those of the file; so it is read, once a
 * reading and never while the user only types.
 */
export async function readMerges(host: ExcelHost, sheets: readonly string[]): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const found = new Map<string, Map<string, CellRange>>();
  if (sheets.length === 0 || !host.supports("1.13")) return new Map();
  await readStretches(
    host,
    sheets.map((sheet) => ({ sheet, start: 0, count: lastRow })),
    found,
  );
  return new Map([...found].map(([sheet, areas]) => [sheet, [...areas.values()]]));
}

async function readStretches(host: ExcelHost, stretches: readonly Stretch[], found: Map<string, Map<string, CellRange>>): Promise<void> {
  const [only] = stretches;
  const smallest = stretches.length === 1 && only !== undefined && only.count <= 64;
  try {
    const areas = await (smallest ? idempotentRequest : request)(host, (context) => {
      const asked = stretches.map((stretch) => {
        const sheet = context.workbook.worksheets.getItem(stretch.sheet);
        const whole = stretch.count === lastRow;
        const range = whole ? sheet.getRange() : sheet.getRangeByIndexes(stretch.start, 0, stretch.count, 16_384);
        const merged = range.getMergedAreasOrNullObject();
        merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
        return { stretch, merged };
      });
      return () =>
        asked.map(({ stretch, merged }) => ({
          sheet: stretch.sheet,
          ranges: merged.isNullObject ? [] : merged.areas.items.map(toCellRange),
        }));
    });
    for (const { sheet, ranges } of areas) {
      const ofSheet = found.get(sheet) ?? new Map<string, CellRange>();
      // An area that lies across two stretches comes twice.
      for (const range of ranges) ofSheet.set(`${range.top}:${range.left}`, range);
      found.set(sheet, ofSheet);
    }
  } catch (error) {
    const { code } = workbookError(error);
    const another = code === "too-large" || code === "host-fault" || isPassing(error);
    if (!another || smallest || !only) throw error;
    for (const part of halved(stretches, only)) await readStretches(host, part, found);
  }
}

function halved(stretches: readonly Stretch[], only: Stretch): readonly (readonly Stretch[])[] {
  if (stretches.length > 1) return [stretches.slice(0, stretches.length >> 1), stretches.slice(stretches.length >> 1)];
  const first = only.count >> 1;
  return [[{ ...only, count: first }], [{ ...only, start: only.start + first, count: only.count - first }]];
}

function toCellRange(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}
