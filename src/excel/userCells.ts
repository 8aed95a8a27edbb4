import { cellAddress } from "../model/cell";
import type { WorkbookEdit } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbookError";
import { request, type ExcelHost } from "./excelHost";
import { textInput } from "./textInput";
import { checkedText } from "./writeCells";

export type SetCell = Extract<WorkbookEdit, { kind: "set-cell" }>;

/** What goes into one cell of the user's: as `Range.formulas` takes it. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
}

/** A cell as it was before we wrote into it: how to put it back, and what it should show if nobody touched it since. */
export interface FormerCell extends CellWrite {
  readonly written: CellWrite["input"];
}

/** What will be written and what stands there now. */
export interface PreparedCells {
  readonly writes: readonly CellWrite[];
  readonly former: readonly FormerCell[];
}

interface SheetEntry {
  readonly id: string;
  readonly name: string;
}

/**
 * Looks at the cells before anything is written: a protected sheet, a cell hidden in a merged range or a table's header is refused, and
 * what stands there now is kept for the way back. Later edits of the same cell win.
 */
export async function prepareCells(host: ExcelHost, sheets: readonly SheetEntry[], edits: readonly SetCell[]): Promise<PreparedCells> {
  const last = new Map(edits.map((edit) => [`${edit.sheet}!${edit.row}:${edit.column}`, edit]));
  const wanted = [...last.values()].map((edit) => {
    const { row, column, value } = edit;
    const inside = row >= 1 && row <= 1_048_576 && column >= 1 && column <= 16_384 && Number.isInteger(row) && Number.isInteger(column);
    if (!inside) throw new WorkbookError("invalid-edit", `row ${row}, column ${column}: no cell`);
    if (typeof value === "number" && !Number.isFinite(value)) throw refusal(edit, "no number for a cell");
    const sheet = sheets.find(({ name }) => name === edit.sheet);
    if (!sheet) throw new WorkbookError("not-found", `no sheet named "${edit.sheet}"`);
    return { edit, id: sheet.id };
  });
  if (wanted.length === 0) return { writes: [], former: [] };
  const merging = host.supports("1.13");
  return request(host, (context) => {
    const protections = new Map<string, Excel.WorksheetProtection>();
    const asked = wanted.map(({ edit, id }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const range = sheet.getRangeByIndexes(edit.row - 1, edit.column - 1, 1, 1);
      range.load("formulas,values,numberFormat");
      const lock = range.format.protection;
      lock.load("locked");
      const merged = merging ? range.getMergedAreasOrNullObject() : null;
      merged?.areas.load("items/rowIndex,items/columnIndex");
      let protection = protections.get(id);
      if (!protection) {
        protections.set(id, (protection = sheet.protection));
        protection.load("protected");
      }
      return { edit, id, range, lock, merged, protection };
    });
    return () => {
      const writes: CellWrite[] = [];
      const former: FormerCell[] = [];
      for (const { edit, id, range, lock, merged, protection } of asked) {
        if (protection.protected && lock.locked) throw new WorkbookError("protected", edit.sheet);
        const area = merged && !merged.isNullObject ? merged.areas.items[0] : undefined;
        if (area && (area.rowIndex !== edit.row - 1 || area.columnIndex !== edit.column - 1)) {
          throw refusal(edit, "the cell is hidden in a merged range");
        }
        const format = String(range.numberFormat[0]?.[0]);
        const place = { sheet: id, row: edit.row, column: edit.column };
        const address = `${edit.sheet}!${cellAddress(edit.row, edit.column)}`;
        const input = typeof edit.value === "string" ? checkedText(edit.value, format, address) : (edit.value ?? "");
        writes.push({ ...place, input });
        const formula = range.formulas[0]?.[0] as CellWrite["input"];
        const shown = range.values[0]?.[0] as CellWrite["input"];
        // A text comes back without its apostrophe; where formula and value are one and the same text, it is a text.
        const before = typeof formula === "string" && formula === shown ? textInput(formula, format) : formula;
        former.push({ ...place, input: before, written: edit.value ?? "" });
      }
      return { writes, former };
    };
  });
}

/** Queues the writing; looks stay. May be done twice. */
export function queueCells(context: Excel.RequestContext, writes: readonly CellWrite[]): void {
  for (const { sheet, row, column, input } of writes) {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, 1, 1).formulas = [[input]];
  }
}

/** True when each cell still shows what was written into it. */
export async function stillWritten(host: ExcelHost, cells: readonly FormerCell[]): Promise<boolean> {
  return request(host, (context) => {
    const asked = cells.map(({ sheet, row, column, written }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, 1, 1);
      range.load("values");
      return { range, written };
    });
    return () => asked.every(({ range, written }) => range.values[0]?.[0] === written);
  });
}

function refusal(edit: SetCell, why: string): WorkbookError {
  return new WorkbookError("invalid-edit", `${edit.sheet}!${cellAddress(edit.row, edit.column)}: ${why}`);
}
