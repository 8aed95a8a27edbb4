import { cellAddress, columnLetters } from "../../model/cell";
import type { CheckWords } from "../../messages/pane/checkWords";

interface Where {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** Where something stands: "Danh sách Sở Y tế!C12", or its row, column or sheet where it has no cell of its own. Without the sheet's name where a heading says it. */
export function placeText({ sheet, row, column }: Where, words: CheckWords, withSheet = true): string {
  if (sheet === null) return words.wholeWorkbook;
  if (row !== null && column !== null) return `${withSheet ? `${sheet}!` : ""}${cellAddress(row, column)}`;
  const part = row !== null ? words.rowPlace(row) : column !== null ? words.columnPlace(columnLetters(column)) : "";
  if (!withSheet) return part === "" ? words.sheetName(sheet) : part;
  return part === "" ? words.sheetName(sheet) : `${sheet}, ${part}`;
}
