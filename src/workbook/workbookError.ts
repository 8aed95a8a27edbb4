/**
 * Why a workbook could not be read or written. The code names the cause; `messages` makes the sentence.
 * `not-xlsx` another kind of file; `old-xls` a binary workbook of Excel 97–2003; `encrypted` protected by a password to open;
 * `binary-xlsb`; `broken` the package is damaged; `too-large` beyond what we unpack; `hostile` built to harm (bomb, entity, overlap);
 * `not-found` no such file or sheet; `not-writable` the place refuses; `invalid-edit` an edit that no workbook can hold; `formula` a cell to be
 * written holds a formula; `edited-by-hand` somebody wrote into a tab or cell of ours, which would be overwritten.
 * Of a running Excel: `editing-cell` the user is typing in a cell; `protected` a sheet or the workbook is; `busy` try again later;
 * `changed` a sheet was deleted, renamed or changed meanwhile; `read-only` opened for reading; `no-answer` none within the time, so it is
 * not known what was done; `not-supported` this Excel lacks what is needed; `host-fault` anything else that the host reports.
 */
export type WorkbookErrorCode =
  | "not-xlsx"
  | "old-xls"
  | "encrypted"
  | "binary-xlsb"
  | "broken"
  | "too-large"
  | "hostile"
  | "not-found"
  | "not-writable"
  | "invalid-edit"
  | "formula"
  | "edited-by-hand"
  | "editing-cell"
  | "protected"
  | "busy"
  | "changed"
  | "read-only"
  | "no-answer"
  | "not-supported"
  | "host-fault";

/** A fault of the host or the file, not of the data: thrown, and shown to the user as such. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    /** The part, limit or place concerned, in plain words for the message. */
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "WorkbookError";
  }
}
