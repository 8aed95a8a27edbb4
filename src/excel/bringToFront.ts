import type { WorkbookErrorCode } from "../workbook/workbookError";
import { workbookError } from "./excelError";
import { request, type ExcelHost } from "./excelHost";

/**
 * Goes to a sheet, by id or name, in a request of its own: the last of a publication, whose work is done. Excel refuses while another workbook is in
 * front or a cell is being edited, and then the tab is only not shown: the code says why, null when it is.
 */
export async function bringToFront(host: ExcelHost, sheet: string): Promise<WorkbookErrorCode | null> {
  try {
    await request(host, (context) => {
      context.workbook.worksheets.getItem(sheet).activate();
      return () => undefined;
    });
    return null;
  } catch (error) {
    return workbookError(error).code;
  }
}
