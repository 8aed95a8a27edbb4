import { quotedSheetName } from "./address";
import { type Book } from "./book";
import { type BookSheet } from "./bookSheet";

/** Gives a sheet another name; everything in the workbook that names the sheet follows, as in Excel. */
export function renameSheet(book: Book, sheet: BookSheet, name: string): void {
  const old = sheet.name.toLowerCase();
  sheet.name = name;
  const follow = (text: string): string => renamed(text, old, name);
  for (const item of [...book.names, ...book.sheets.flatMap((one) => one.names)]) item.formula = follow(item.formula);
  for (const one of book.sheets) {
    for (const row of one.rows.values()) for (const cell of row.values()) if (cell.formula !== null) cell.formula = follow(cell.formula);
    for (const format of one.conditionalFormats) format.formula = follow(format.formula);
    for (const validation of one.validations) {
      const list = validation.rule["list"] as { source?: unknown } | undefined;
      if (list && typeof list.source === "string" && list.source.startsWith("=")) list.source = follow(list.source);
    }
    for (const { series } of one.charts) {
      for (const each of series) {
        for (const key of ["nameRef", "valuesRef", "categoriesRef"] as const) {
          const reference = each[key];
          if (reference !== null) each[key] = follow(reference);
        }
      }
    }
  }
}

/** A formula in which the sheet's name stands before `!`; texts in quotation marks are left alone. */
function renamed(formula: string, old: string, name: string): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{M}\p{N}_.]*)!/gu,
    (found: string, quoted?: string, plain?: string) => {
      const named = quoted?.replaceAll("''", "'") ?? plain;
      return named !== undefined && named.toLowerCase() === old ? `${quotedSheetName(name)}!` : found;
    },
  );
}
