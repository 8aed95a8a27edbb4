import { WorkbookError } from "../workbook/workbookError";
import { exclusiveParts } from "./exclusiveParts";
import type { OpcPackage } from "./package";
import { dropCalculationChain, removeTabEntry } from "./workbookEntries";
import { readWorkbookPart } from "./workbookPart";

/** Removes a sheet with everything that hangs on it alone. Throws `not-found` when no sheet has this name, `invalid-edit` for the last one. */
export function removeTab(pkg: OpcPackage, sheetName: string): void {
  const workbook = readWorkbookPart(pkg);
  const index = workbook.sheets.findIndex((sheet) => sheet.name === sheetName);
  const sheet = workbook.sheets[index];
  if (!sheet) throw new WorkbookError("not-found", `no sheet named "${sheetName}"`);
  if (workbook.sheets.length === 1) throw new WorkbookError("invalid-edit", "a workbook needs one sheet");
  if (sheet.path !== null) {
    for (const part of exclusiveParts(pkg, sheet.path)) pkg.remove(part);
    pkg.remove(sheet.path);
  }
  if (sheet.relationshipId) pkg.removeRelationship(workbook.path, sheet.relationshipId);
  removeTabEntry(pkg, workbook.path, index);
  dropCalculationChain(pkg, workbook.path);
}
