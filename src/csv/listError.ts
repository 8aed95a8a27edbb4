/** Why a file cannot be read as a list at all. */
export type ListErrorCode =
  /** A workbook of Excel 97–2003: to be saved again as .xlsx. */
  | "old-xls"
  /** A workbook that is locked with a password. */
  | "encrypted"
  /** Something else; `detail` names it: "xlsx", "docx", "pptx", "ods", "doc", "ppt", "zip", "ole", "pdf", "image", "rtf", "archive", "mhtml", "xml", "binary". */
  | "not-a-list"
  /** `detail` says which limit was passed: "bytes", "cells", "rows" or "columns". */
  | "too-large"
  /** Nothing but spaces and line ends. */
  | "empty";

/** A file that cannot be read as a list. */
export class ListError extends Error {
  override readonly name = "ListError";

  constructor(
    readonly code: ListErrorCode,
    readonly detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }
}
