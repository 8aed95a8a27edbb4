import { readXlsx, writeXlsx } from "hucre/xlsx";
import { type Book } from "../book/book";
import { bookOfFile } from "../file/bookOfFile";
import { fileOfBook } from "../file/fileOfBook";
import { finishFile } from "../file/finishFile";

/** The workbook that an .xlsx holds, read in the browser. Rejects when the bytes are none. */
export async function openFile(bytes: Uint8Array): Promise<Book> {
  return bookOfFile(await readXlsx(bytes, { readStyles: true }), bytes);
}

export async function saveFile(book: Book): Promise<Uint8Array> {
  return finishFile(await writeXlsx(fileOfBook(book)), book);
}
