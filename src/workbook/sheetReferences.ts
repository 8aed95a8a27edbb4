import { cellAddress, columnLetters, type CellRange } from "../model/cell";
import { WorkbookError } from "./workbookError";

/** A sheet's name as a reference bears it. Always in quotes: Excel accepts that for any name, and demands it for most. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `A5:G20`, or `A5` for a single cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  return range.top === range.bottom && range.left === range.right ? first : `${first}:${cellAddress(range.bottom, range.right)}`;
}

/** `$A$5:$G$20`. */
export function absoluteAddress(range: CellRange): string {
  return `$${columnLetters(range.left)}$${range.top}:$${columnLetters(range.right)}$${range.bottom}`;
}

/** `A2:A9` or `'Tab'!A2:A9` of a chart → `'sheet'!$A$2:$A$9`: charts stand on the sheet of their figures, whatever its name is now. */
export function chartReference(sheet: string, reference: string): string {
  const local = reference.slice(reference.lastIndexOf("!") + 1);
  if (!/^\$?[A-Z]{1,3}\$?[0-9]{1,7}(:\$?[A-Z]{1,3}\$?[0-9]{1,7})?$/.test(local)) {
    throw new WorkbookError("invalid-edit", `${sheet}: "${reference}" is no range for a chart`);
  }
  return `${quoteSheetName(sheet)}!${local.replace(/\$/g, "").replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2")}`;
}

/**
 * A formula or place in which sheets bear their new names. `renames` goes from the lower-case old name to the new one. Text in quotes
 * is left alone; a name counts when it stands before "!", with or without apostrophes.
 */
export function renameSheets(formula: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0 || !formula.includes("!")) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted: string | undefined, plain: string | undefined) => {
      const name = quoted === undefined ? plain : quoted.replace(/''/g, "'");
      const renamed = name === undefined ? undefined : renames.get(name.toLowerCase());
      return renamed === undefined ? whole : `${quoteSheetName(renamed)}!`;
    },
  );
}
