import { sheetNameKey } from "../workbook/sheetNames";
import { WorkbookError } from "../workbook/workbookError";
import { asWorkbookJob, idempotentRequest, type ExcelHost } from "./excelHost";

/** What became of a wish to be shown a place: a hidden sheet stays hidden, for it is the user's to show. */
export type Shown = "shown" | "hidden";

/**
 * Brings a sheet to the front and selects one cell; row and column are 1-based. Rejects with `not-found` when the sheet is gone, with the
 * host's code when Excel refuses (a cell being edited, another workbook in front). Nothing in the workbook changes.
 */
export function selectCell(host: ExcelHost, sheet: string, row: number, column: number): Promise<Shown> {
  return show(host, sheet, (place) => place.getRangeByIndexes(row - 1, column - 1, 1, 1).select());
}

/** Brings a sheet to the front; as `selectCell`. */
export function activateSheet(host: ExcelHost, sheet: string): Promise<Shown> {
  return show(host, sheet, () => undefined);
}

/** Name of the workbook's file (ExcelApi 1.7). */
export function workbookName(host: ExcelHost): Promise<string> {
  return asWorkbookJob(() =>
    idempotentRequest(host, ({ workbook }) => {
      workbook.load("name");
      return () => workbook.name;
    }),
  );
}

function show(host: ExcelHost, name: string, select: (sheet: Excel.Worksheet) => void): Promise<Shown> {
  return asWorkbookJob(async () => {
    const sheets = await idempotentRequest(host, (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      return () => worksheets.items.map((sheet) => ({ name: sheet.name, visible: sheet.visibility === "Visible" }));
    });
    const found = sheets.find((sheet) => sheetNameKey(sheet.name) === sheetNameKey(name));
    if (!found) throw new WorkbookError("not-found", `no sheet named "${name}"`);
    if (!found.visible) return "hidden";
    await idempotentRequest(host, (context) => {
      const sheet = context.workbook.worksheets.getItem(found.name);
      sheet.activate();
      select(sheet);
      return () => undefined;
    });
    return "shown";
  });
}
