import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbookError";

/** Codes of Excel (office-js, "Error handling") and what they mean for the user. Codes are stable, messages are not. */
const meanings: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  AccessDenied: "protected",
  BadPassword: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
  ActivityLimitReached: "busy",
  InvalidSelection: "busy",
  InactiveWorkbook: "busy",
  ItemNotFound: "changed",
  ItemAlreadyExists: "changed",
  InvalidReference: "changed",
  InvalidBinding: "changed",
  InvalidObjectPath: "changed",
  InsertDeleteConflict: "changed",
  Conflict: "changed",
  UnsupportedSheet: "changed",
  ReadOnly: "read-only",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedFeature: "not-supported",
};

/** The code that Excel's client put on an error; null for an error of another kind. */
export function excelCode(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** An error of Excel's client as the port's own; `detail` bears Excel's code and place, never the text of a cell. */
export function workbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  // A fault and then another while cleaning up: the first tells the user why.
  if (error instanceof AggregateError && error.errors.length > 0) {
    const { code, detail } = workbookError(error.errors[0]);
    return new WorkbookError(code, detail, { cause: error });
  }
  const code = excelCode(error);
  if (code === null) return new WorkbookError("host-fault", error instanceof Error ? error.name : "unknown", { cause: error });
  const place = (error as { debugInfo?: { errorLocation?: string } }).debugInfo?.errorLocation;
  return new WorkbookError(meanings[code] ?? "host-fault", place ? `${code}, ${place}` : code, { cause: error });
}

/** True when the request did not fit and nothing of it was done, or its answer did not fit: a smaller one may pass. */
export function isTooLarge(error: unknown): boolean {
  return workbookError(error).code === "too-large";
}

/** True for faults that pass by themselves. `GeneralException` counts: on the web it stands for "data is not current" too. */
export function isPassing(error: unknown): boolean {
  const code = excelCode(error);
  return code === "GeneralException" || code === "Conflict" || workbookError(error).code === "busy";
}
