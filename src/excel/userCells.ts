import { recordsTabId } from "../model/inputTab";
import { cellAddress, type CellRange } from "../model/cell";
import type { WorkbookEdit } from "../workbook/workbook";
import { serialFor } from "../workbook/serialDate";
import { WorkbookError } from "../workbook/workbookError";
import { readRuns, runsOf, type CellWrite } from "./cellRuns";
import { idempotentRequest, type ExcelHost } from "./excelHost";
import type { Listed } from "./listWorkbook";
import { readMerges } from "./readMerges";
import { textInput } from "./textInput";
import { checkedText } from "./writeCells";

export type SetCell = Extract<WorkbookEdit, { kind: "set-cell" }>;

/** A cell as it was before we wrote into it: how to put it back, and what it should show if nobody touched it since. */
export interface FormerCell extends CellWrite {
  readonly written: CellWrite["input"];
}

/** What will be written and what stands there now. */
export interface PreparedCells {
  readonly writes: readonly CellWrite[];
  readonly former: readonly FormerCell[];
  /** Sheets where each cell must be written by itself. */
  readonly filtered: ReadonlySet<string>;
  /** Cells that get a font and whose letters have fonts of their own, as `Danh sách!B4`. */
  readonly flattened: readonly string[];
}

/**
 * Looks at the cells before anything is written: a tab of ours, a protected sheet, a cell hidden in a merged range, a table's header or a
 * formula is refused, and what stands there now is kept for the way back. Later edits of the same cell win. `own` holds the names of our tabs.
 */
export async function prepareCells(
  host: ExcelHost,
  listed: Listed,
  own: ReadonlyMap<string, string>,
  given: readonly SetCell[],
  date1904: boolean,
): Promise<PreparedCells> {
  const edits = given.map((edit) =>
    typeof edit.value === "number" ? { ...edit, value: serialFor(edit.value, edit.numberFormat, date1904) } : edit,
  );
  const last = new Map(edits.map((edit) => [`${edit.sheet}!${edit.row}:${edit.column}`, edit]));
  const ids = new Map(listed.sheets.map(({ name, id }) => [name, id]));
  const wanted = [...last.values()].map((edit) => {
    const { row, column, value, font, numberFormat } = edit;
    const inside = row >= 1 && row <= 1_048_576 && column >= 1 && column <= 16_384 && Number.isInteger(row) && Number.isInteger(column);
    if (!inside) throw new WorkbookError("invalid-edit", `row ${row}, column ${column}: no cell`);
    if (typeof value === "number" && !Number.isFinite(value)) throw refusal(edit, "no number for a cell");
    const tab = own.get(edit.sheet);
    if (tab !== undefined && tab !== recordsTabId) throw refusal(edit, "the cell stands on a tab of the product");
    const sheet = ids.get(edit.sheet);
    if (sheet === undefined) throw new WorkbookError("not-found", `no sheet named "${edit.sheet}"`);
    if (font === "") throw refusal(edit, "a font without a name");
    return { edit, sheet, row, column, ...lookOf(font, numberFormat) };
  });
  if (wanted.length === 0) return { writes: [], former: [], filtered: new Set(), flattened: [] };
  const { locked, filtered, headers } = await readStates(host, listed, new Set(wanted.map(({ sheet }) => sheet)));
  const merges = await readMerges(host, [...new Set(wanted.map(({ sheet }) => sheet))]);
  const hidden = new Map(
    [...merges].map(([sheet, areas]) => [sheet, areas.filter(({ top, left, bottom, right }) => top < bottom || left < right)]),
  );
  for (const { edit, sheet, row, column } of wanted) {
    const area = hidden.get(sheet)?.find((one) => inside(one, row, column));
    if (area && (area.top !== row || area.left !== column)) throw refusal(edit, "the cell is hidden in a merged range");
    if (headers.get(sheet)?.some((one) => inside(one, row, column))) throw refusal(edit, "the cell is a table's header");
  }
  const read = await readRuns(host, runsOf(wanted), locked);
  const [lockedRun] = read.locked;
  if (lockedRun) throw new WorkbookError("protected", lockedRun.cells[0]!.edit.sheet);
  const writes: CellWrite[] = [];
  const former: FormerCell[] = [];
  const flattened: string[] = [];
  for (const place of wanted) {
    const { edit, sheet, row, column } = place;
    const { formula, shown, format, font } = read.now.get(place)!;
    const address = `${edit.sheet}!${cellAddress(row, column)}`;
    // A text that begins with "=" is given back by `formulas` as it shows; a formula shows what it reckons.
    if (typeof formula === "string" && formula.startsWith("=") && formula !== shown) throw new WorkbookError("formula", address);
    const input = typeof edit.value === "string" ? checkedText(edit.value, edit.numberFormat ?? format, address) : (edit.value ?? "");
    writes.push({ sheet, row, column, input, ...lookOf(edit.font, edit.numberFormat) });
    const look = lookOf(font ?? undefined, edit.numberFormat === undefined ? undefined : format);
    former.push({ sheet, row, column, input: asInput(formula, shown, format), written: edit.value ?? "", ...look });
    if (font === null) flattened.push(address);
  }
  return { writes, former, filtered, flattened };
}

/** Only what is to be written of a look. */
function lookOf(font: string | undefined, numberFormat: string | undefined): { readonly font?: string; readonly numberFormat?: string } {
  return { ...(font === undefined ? {} : { font }), ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/**
 * Looks at cells that are to be put back. Null when one of them does not show any more what was written into it; else how to write again
 * what stands there now.
 */
export async function readWritten(host: ExcelHost, cells: readonly FormerCell[]): Promise<readonly CellWrite[] | null> {
  const { now } = await readRuns(host, runsOf(cells), new Set());
  const writes: CellWrite[] = [];
  for (const cell of cells) {
    const { formula, shown, format, font } = now.get(cell)!;
    if (shown !== cell.written) return null;
    const look = lookOf(font ?? undefined, cell.numberFormat === undefined ? undefined : format);
    writes.push({ sheet: cell.sheet, row: cell.row, column: cell.column, input: asInput(formula, shown, format), ...look });
  }
  return writes;
}

/** A text comes back without its apostrophe; where formula and value are one and the same text, it is a text. */
function asInput(formula: CellWrite["input"], shown: CellWrite["input"], format: string): CellWrite["input"] {
  return typeof formula === "string" && formula === shown ? textInput(formula, format) : formula;
}

/** What the sheets forbid: which are protected, which are filtered (a block written there would land on other rows), headers of tables. */
async function readStates(host: ExcelHost, listed: Listed, sheets: ReadonlySet<string>) {
  const concerned = listed.tables.filter(({ sheet }) => sheets.has(sheet));
  return idempotentRequest(host, (context) => {
    const asked = [...sheets].map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.protection.load("protected");
      sheet.autoFilter.load("isDataFiltered");
      return { id, sheet };
    });
    const tables = concerned.map(({ id, sheet }) => {
      const table = context.workbook.tables.getItem(id);
      table.load("showHeaders");
      table.autoFilter.load("isDataFiltered");
      const range = table.getRange();
      range.load("rowIndex,columnIndex,columnCount");
      return { sheet, table, range };
    });
    return () => {
      const headers = new Map<string, CellRange[]>();
      for (const { sheet, table, range } of tables) {
        if (!table.showHeaders) continue;
        const row = range.rowIndex + 1;
        const header = { top: row, left: range.columnIndex + 1, bottom: row, right: range.columnIndex + range.columnCount };
        headers.set(sheet, [...(headers.get(sheet) ?? []), header]);
      }
      return {
        locked: new Set(asked.flatMap(({ id, sheet }) => (sheet.protection.protected ? [id] : []))),
        filtered: new Set([
          ...asked.flatMap(({ id, sheet }) => (sheet.autoFilter.isDataFiltered ? [id] : [])),
          ...tables.flatMap(({ sheet, table }) => (table.autoFilter.isDataFiltered ? [sheet] : [])),
        ]),
        headers,
      };
    };
  });
}

function inside(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function refusal(edit: SetCell, why: string): WorkbookError {
  return new WorkbookError("invalid-edit", `${edit.sheet}!${cellAddress(edit.row, edit.column)}: ${why}`);
}
