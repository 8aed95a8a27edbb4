import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { type Book, newBook } from "../host/book/book";
import { bootClient, type GenuineClient } from "../host/node/bootClient";
import { type Profile, profiles } from "../host/profile";
import { LocalExcel } from "../host/protocol/localExcel";

/** The port over the genuine client, tied to a local Excel with empty sheets of these names. Waits are cut short. */
export function startedWorkbook(sheets: readonly string[] = ["Danh sách"], profile: Profile = profiles.excel2021, deadline = 60) {
  return workbookOver(newBook(...sheets), profile, deadline);
}

let client: GenuineClient | undefined;

/**
 * The same over a workbook that is there already. The client is booted once; each request of the port goes to the Excel of its own workbook,
 * those of `Excel.run` to the one started or asked last.
 */
export function workbookOver(book: Book, profile: Profile = profiles.excel2021, deadline = 60_000) {
  const excel = new LocalExcel({ book, profile, thisYear: 2025 });
  client ??= bootClient(excel);
  const { Excel, Office, connect } = client;
  connect(excel);
  class RequestContext extends Excel.RequestContext {
    constructor() {
      connect(excel);
      super();
    }
  }
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  const open = (): ExcelWorkbook => new ExcelWorkbook({ excel: { RequestContext }, supports, deadline, pauses: [1, 1, 1] });
  return { excel, Excel, workbook: open(), open };
}
