import { Book } from "./book";
import { BookSheet } from "./bookSheet";

/** A copy that shares nothing with the workbook. */
export function copyBook(book: Book): Book {
  const copy = Object.setPrototypeOf(structuredClone(book), Book.prototype) as Book;
  for (const sheet of copy.sheets) Object.setPrototypeOf(sheet, BookSheet.prototype);
  return copy;
}

/** Makes the workbook what the copy was, keeping the identity of sheets that both have, so that ranges on them stay alive. */
export function restoreBook(book: Book, copy: Book): void {
  const living = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets = copy.sheets.map((sheet) => {
    const known = living.get(sheet.id);
    return known ? Object.assign(known, sheet) : sheet;
  });
  Object.assign(book, copy, { sheets });
}
