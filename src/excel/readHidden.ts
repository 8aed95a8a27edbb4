import { rowBlocks } from "./chunks";
import { idempotentRequest, type ExcelHost } from "./excelHost";
import type { Place, SheetShape } from "./sheetShape";

/** Numbers of hidden rows and columns, 1-based. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** `{"hidden":false},` */
const cellBytes = 18;

/** Finds the hidden lines of those sheets that have any: first the columns, then the rows, looked at in a column that is shown. */
export async function readHidden(host: ExcelHost, shapes: readonly SheetShape[]): Promise<ReadonlyMap<string, HiddenLines>> {
  const some = shapes.flatMap(({ id, used, rowsHidden, columnsHidden }) => (used && (rowsHidden || columnsHidden) ? [{ id, used }] : []));
  const found = new Map<string, HiddenLines>();
  if (some.length === 0) return found;
  const columnsOf = await readColumns(host, some);
  for (const [index, { id, used }] of some.entries()) {
    const columns = columnsOf[index] ?? new Set<number>();
    const rows = new Set<number>();
    const shown = firstShown(used, columns);
    // With every column hidden nothing tells the rows apart; they are then all out of sight anyway.
    if (shown !== null) {
      for (const block of rowBlocks({ start: used.row, count: used.rows }, 1, cellBytes)) {
        const hidden = await readColumn(host, id, shown, block.start, block.count);
        hidden.forEach((is, at) => is && rows.add(block.start + at + 1));
      }
    }
    found.set(id, { rows, columns });
  }
  return found;
}

function firstShown(used: Place, hidden: ReadonlySet<number>): number | null {
  for (let column = used.column; column < used.column + used.columns; column++) if (!hidden.has(column + 1)) return column;
  return null;
}

async function readColumns(host: ExcelHost, sheets: readonly { readonly id: string; readonly used: Place }[]): Promise<Set<number>[]> {
  return idempotentRequest(host, (context) => {
    const asked = sheets.map(({ id, used }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      return Array.from({ length: used.columns }, (_, at) => {
        const column = sheet.getRangeByIndexes(used.row, used.column + at, 1, 1);
        column.load("columnHidden");
        return { number: used.column + at + 1, column };
      });
    });
    return () => asked.map((columns) => new Set(columns.flatMap(({ number, column }) => (column.columnHidden ? [number] : []))));
  });
}

async function readColumn(host: ExcelHost, sheet: string, column: number, start: number, count: number): Promise<boolean[]> {
  return idempotentRequest(host, (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(start, column, count, 1);
    const cells = range.getCellProperties({ hidden: true } as Excel.CellPropertiesLoadOptions);
    return () => cells.value.map(([cell]) => (cell as { hidden?: boolean } | undefined)?.hidden === true);
  });
}
