import { type BookSheet } from "../book/bookSheet";
import { typedValue } from "../book/typedValue";

/** What the user typed goes into a cell as Excel takes it: a number, a date, a formula, a text; nothing empties the cell. */
export function typeIntoCell(sheet: BookSheet, row: number, column: number, text: string): void {
  const cell = sheet.makeCell(row, column);
  if (text === "") {
    cell.content = null;
    cell.formula = null;
    return;
  }
  const typed = typedValue(text, cell.style.numberFormat, new Date().getFullYear());
  cell.content = typed.content;
  cell.formula = typed.formula;
  if (typed.numberFormat !== undefined && cell.style.numberFormat === "General") {
    cell.style = { ...cell.style, numberFormat: typed.numberFormat };
  }
}
