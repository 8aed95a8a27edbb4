/** Codes as `Excel.ErrorCodes` and `OfficeExtension.CoreErrorCodes` spell them. */
export type ExcelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** Excel refuses: the message is for developers, the code is what programs may read. */
export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

export const invalidArgument = (what: string): ExcelError =>
  new ExcelError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}`);

export const itemNotFound = (what: string): ExcelError => new ExcelError("ItemNotFound", `The requested resource doesn't exist: ${what}`);
