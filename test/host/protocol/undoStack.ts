import { type Book } from "../book/book";
import { copyBook, restoreBook } from "../book/copyBook";

/**
 * What Ctrl+Z can take back. From ExcelApi 1.20 on, each request of an add-in that writes is one record; before that a write of an add-in
 * empties the stack, and some members empty it everywhere (Excel add-ins documentation, "Undo capabilities").
 * Merge groups are not played: the client in `@microsoft/office-js` 1.1.110 does not send `mergeUndoGroup`.
 */
export class UndoStack {
  private records: Book[] = [];

  /** Before a change by the user. */
  beforeEdit(book: Book): void {
    this.records.push(copyBook(book));
  }

  /** Before a request that writes. */
  beforeRequest(book: Book, isRecorded: boolean): void {
    if (!isRecorded) this.records = [];
    else this.records.push(copyBook(book));
  }

  clear(): void {
    this.records = [];
  }

  get depth(): number {
    return this.records.length;
  }

  /** Takes the last record back; false when there is none. */
  undo(book: Book): boolean {
    const last = this.records.pop();
    if (!last) return false;
    restoreBook(book, last);
    return true;
  }
}
