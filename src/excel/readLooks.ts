import { halves, pack, rowBlocks, type RowBlock } from "./chunks";
import { isTooLarge } from "./excelError";
import { idempotentRequest, type ExcelHost } from "./excelHost";
import type { SheetBlock } from "./readBlocks";
import type { SheetShape } from "./sheetShape";

/** Font and weight of a cell. */
export interface Look {
  readonly font: string;
  readonly bold: boolean;
}

/** Looks of one sheet that is not uniform: asked by row and column, 0-based. */
export type LookAt = (row: number, column: number) => Look | undefined;

/** Rows at the top of a sheet that are read cell by cell: titles and headers differ from the list below them. */
const headRows = 40;

/** `{"format":{"font":{"name":"Times New Roman","bold":false}}},` */
const cellBytes = 70;

interface Area extends RowBlock {
  readonly sheet: string;
  readonly column: number;
  readonly columns: number;
}

/**
 * Fonts and weights of the sheets where cells differ: the head cell by cell, below it a column at a time, and cell by cell again only in
 * columns that are mixed. Legacy Vietnamese charsets are known by the names of their fonts, so a guess would not do.
 */
export async function readLooks(
  host: ExcelHost,
  shapes: readonly SheetShape[],
  blocks: ReadonlyMap<string, readonly SheetBlock[]>,
): Promise<ReadonlyMap<string, LookAt>> {
  const cells: Area[] = [];
  const columns: Area[] = [];
  for (const shape of shapes) {
    const [first, ...rest] = blocks.get(shape.id) ?? [];
    if (!first || (shape.font !== null && shape.bold !== null)) continue;
    const head = Math.min(headRows, first.values.length);
    const body = [{ ...first, row: first.row + head, values: first.values.slice(head) }, ...rest];
    cells.push({ sheet: shape.id, start: first.row, count: head, column: first.column, columns: first.values[0]?.length ?? 0 });
    for (const { row, column, values } of body) {
      const count = values.length;
      for (let at = 0; count > 0 && at < (values[0]?.length ?? 0); at++) {
        columns.push({ sheet: shape.id, start: row, count, column: column + at, columns: 1 });
      }
    }
  }
  const known = new Map<string, Map<number, Look>>();
  const uniform = new Map<string, { readonly area: Area; readonly look: Look }[]>();
  for (const group of pack(columns, () => 400)) cells.push(...(await readUniform(host, group, uniform)));
  const pieces = cells.flatMap((area) => rowBlocks(area, area.columns, area.columns * cellBytes).map((rows) => ({ ...area, ...rows })));
  for (const group of pack(pieces, ({ count, columns: wide }) => count * wide * cellBytes)) await readCells(host, group, known);
  const looks = new Map<string, LookAt>();
  for (const id of new Set(cells.concat(columns).map((area) => area.sheet))) {
    const single = known.get(id);
    const byColumn = new Map<number, { readonly area: Area; readonly look: Look }[]>();
    for (const one of uniform.get(id) ?? []) byColumn.set(one.area.column, [...(byColumn.get(one.area.column) ?? []), one]);
    looks.set(
      id,
      (row, column) =>
        single?.get(row * 16_384 + column) ??
        byColumn.get(column)?.find(({ area }) => row >= area.start && row < area.start + area.count)?.look,
    );
  }
  return looks;
}

/** Asks each column for the look that its cells share; gives back those that share none. */
async function readUniform(host: ExcelHost, group: readonly Area[], uniform: Map<string, { area: Area; look: Look }[]>): Promise<Area[]> {
  return idempotentRequest(host, (context) => {
    const asked = group.map((area) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      const { font } = sheet.getRangeByIndexes(area.start, area.column, area.count, area.columns).format;
      font.load("name,bold");
      return { area, font };
    });
    return () =>
      asked.flatMap(({ area, font }) => {
        const name = font.name as string | null;
        const bold = font.bold as boolean | null;
        if (name === null || bold === null) return [area];
        const ofSheet = uniform.get(area.sheet) ?? [];
        ofSheet.push({ area, look: { font: name, bold } });
        uniform.set(area.sheet, ofSheet);
        return [];
      });
  });
}

async function readCells(host: ExcelHost, group: readonly Area[], known: Map<string, Map<number, Look>>): Promise<void> {
  try {
    const read = await idempotentRequest(host, (context) => {
      const asked = group.map((area) => {
        const sheet = context.workbook.worksheets.getItem(area.sheet);
        const range = sheet.getRangeByIndexes(area.start, area.column, area.count, area.columns);
        return { area, result: range.getCellProperties({ format: { font: { name: true, bold: true } } }) };
      });
      return () => asked.map(({ area, result }) => ({ area, rows: result.value }));
    });
    for (const { area, rows } of read) {
      const looks = known.get(area.sheet) ?? new Map<number, Look>();
      known.set(area.sheet, looks);
      rows.forEach((line, row) =>
        line.forEach(({ format }, column) => {
          looks.set((area.start + row) * 16_384 + area.column + column, {
            font: format?.font?.name ?? "",
            bold: format?.font?.bold ?? false,
          });
        }),
      );
    }
  } catch (error) {
    const [first] = group;
    const parts = first && group.length === 1 ? halves(first) : null;
    if (!isTooLarge(error) || !first || (group.length === 1 && !parts)) throw error;
    const smaller = parts
      ? parts.map((rows) => [{ ...first, ...rows }])
      : [group.slice(0, group.length >> 1), group.slice(group.length >> 1)];
    for (const some of smaller) await readCells(host, some, known);
  }
}
