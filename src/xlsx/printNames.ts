import type { PrintSetup } from "../model/reportSheet";
import { absoluteAddress, quoteSheetName } from "../workbook/sheetReferences";

/** Built-in names of Excel that belong to the page of one sheet; a rewritten tab gets its own. */
export const pageNames: readonly string[] = ["_xlnm.Print_Area", "_xlnm.Print_Titles"];

/** Names local to a sheet for its print area and the rows repeated on each page, with the formula texts they stand for. */
export function printNames(print: PrintSetup, sheet: string): { readonly name: string; readonly text: string }[] {
  const prefix = `${quoteSheetName(sheet)}!`;
  const names = [];
  if (print.area) names.push({ name: "_xlnm.Print_Area", text: prefix + absoluteAddress(print.area) });
  if (print.repeatRows) names.push({ name: "_xlnm.Print_Titles", text: `${prefix}$${print.repeatRows.first}:$${print.repeatRows.last}` });
  return names;
}
