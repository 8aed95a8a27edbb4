import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { type Book, newBook } from "../host/book/book";
import { bootClient } from "../host/node/bootClient";
import { type Profile, profiles } from "../host/profile";
import { LocalExcel } from "../host/protocol/localExcel";

/** The port over the genuine client, tied to a local Excel with empty sheets of these names. Waits are cut short. */
export function startedWorkbook(sheets: readonly string[] = ["Danh sách"], profile: Profile = profiles.excel2021, deadline = 60) {
  return workbookOver(newBook(...sheets), profile, deadline);
}

/** The same over a workbook that is there already. */
export function workbookOver(book: Book, profile: Profile = profiles.excel2021, deadline = 60_000) {
  const excel = new LocalExcel({ book, profile, thisYear: 2025 });
  const { Excel, Office } = bootClient(excel);
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  const open = (): ExcelWorkbook => new ExcelWorkbook({ excel: Excel, supports, deadline, pauses: [1, 1, 1] });
  return { excel, Excel, workbook: open(), open };
}
