import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbookError";
import type { Progress, Stage } from "./bench";
import type { CheckParcel } from "./checkParcels";
import type { RowsPart } from "./heavyEdits";
import type { JobName } from "./jobs";
import type { SnapshotParcel } from "./snapshotParcels";

/** From the pane to the engine. */
export type Order =
  | { readonly kind: "take"; readonly parcel: SnapshotParcel }
  | { readonly kind: "run"; readonly id: number; readonly job: JobName; readonly request: unknown }
  /** To all jobs so far: stop where you next draw breath. */
  | { readonly kind: "stop"; readonly last: number };

/** From the engine to the pane. */
export type Word =
  | { readonly kind: "stage"; readonly id: number; readonly stage: Stage; readonly progress?: Progress }
  /** Rows of a large tab among the edits that the answer will be. */
  | { readonly kind: "rows"; readonly id: number; readonly part: RowsPart }
  /** A piece of the result that the answer will be. */
  | { readonly kind: "found"; readonly id: number; readonly parcel: CheckParcel }
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "fault"; readonly id: number; readonly fault: WireFault };

/** An error as it crosses: its class is lost on the way, so what matters is named. */
export interface WireFault {
  readonly name: string;
  readonly message: string;
  readonly code: string | null;
  readonly detail: string;
}

/** What matters of an error, whatever was thrown, as it can cross between threads. */
export function toWire(error: unknown): WireFault {
  const { name = "Error", message = String(error), code = null, detail = "" } = (error ?? {}) as Partial<Record<keyof WireFault, string>>;
  return { name, message, code, detail };
}

/** The error on this side: a `WorkbookError` again where it was one, else an `Error` that bears name, code and detail. */
export function fromWire(fault: WireFault): Error {
  if (fault.name === "WorkbookError" && fault.code !== null) return new WorkbookError(fault.code as WorkbookErrorCode, fault.detail);
  return Object.assign(new Error(fault.message), { name: fault.name, code: fault.code, detail: fault.detail });
}
