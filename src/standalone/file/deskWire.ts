import type { RowsPart } from "../../engine/heavyEdits";
import type { SnapshotParcel } from "../../engine/snapshotParcels";
import type { WireFault } from "../../engine/wire";
import type { ApplyResult, WorkbookEdit } from "../../workbook/workbook";
import type { DeskState, DrawnSheet } from "./fileDesk";

/** What the page asks of the desk. `open` with null lays an empty workbook on it. */
export type DeskRequest =
  | { readonly kind: "open"; readonly bytes: Uint8Array | null }
  | { readonly kind: "read" }
  | { readonly kind: "look"; readonly sheet: string }
  | { readonly kind: "apply"; readonly edits: readonly WorkbookEdit[] }
  | { readonly kind: "undo" }
  | { readonly kind: "bytes" };

/** `rows` goes ahead of an `apply`: rows of its large tabs. */
export type DeskOrder = (DeskRequest | { readonly kind: "rows"; readonly part: RowsPart }) & { readonly id: number };

/** From the desk: parcels of the workbook while it is read, then the answer. */
export type DeskWord =
  | { readonly kind: "parcel"; readonly id: number; readonly parcel: SnapshotParcel }
  | { readonly kind: "done"; readonly id: number; readonly state: DeskState; readonly answer: DeskAnswer }
  | { readonly kind: "fault"; readonly id: number; readonly fault: WireFault };

export type DeskAnswer = ApplyResult | DrawnSheet | Uint8Array | null;
