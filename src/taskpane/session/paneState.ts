import type { Progress, Stage } from "../../engine/bench";
import type { Language } from "../../messages/language";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { PlanFault } from "../../plans/planError";
import type { CheckResult } from "../../workflows/check";
import type { PlanChoice } from "../../workflows/choosePlan";
import type { Kept } from "../../workflows/kept";
import type { Start, Step } from "../door";

export type View = Step | "import";

/** What the pane is doing now. */
export interface Busy {
  readonly job: "reading" | "checking" | "writing" | "undoing" | "importing" | "preparing";
  readonly stage: Stage | null;
  /** How far it is, where it goes from file to file. */
  readonly progress?: Progress;
  /** Whether Stop can drop it and leave the workbook whole. */
  readonly canStop: boolean;
}

/** The last thing that a person should know; replaced by the next. */
export type Notice =
  | { readonly kind: "fault"; readonly error: unknown; readonly job: Busy["job"] }
  | { readonly kind: "stopped" }
  /** `unpolished`: tabs that are whole but for their print set-up, which the host refused. */
  | {
      readonly kind: "written";
      readonly tabs: readonly { readonly id: string; readonly name: string }[];
      readonly unpolished?: readonly string[];
    }
  | { readonly kind: "undo-forgotten" }
  /** `flattened`: cells whose fonts of single letters an undo cannot bring back. */
  | { readonly kind: "corrected"; readonly cells: number; readonly flattened?: readonly string[] }
  | { readonly kind: "undone" }
  | { readonly kind: "recovered"; readonly tabs: readonly string[] }
  /** A sheet was to be shown and is hidden. */
  | { readonly kind: "hidden"; readonly sheet: string }
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "copied" };

/** Which plan is in force, or why none is. */
export type PlanState =
  | { readonly kind: "waiting" }
  | { readonly kind: "chosen"; readonly choice: PlanChoice }
  | { readonly kind: "unknown" }
  | { readonly kind: "faulty"; readonly faults: readonly PlanFault[] };

export interface PaneState {
  readonly language: Language;
  readonly view: View;
  readonly stage: NonNullable<Start["stage"]>;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** Null until the workbook was read. */
  readonly workbook: WorkbookSnapshot | null;
  readonly fileName: string;
  readonly kept: Kept;
  readonly plan: PlanState;
  readonly result: CheckResult | null;
  /** When the result was reckoned, as the door's clock says it; null while there is none. */
  readonly checkedAt: string | null;
  /** True when a sheet was changed after the result was reckoned. */
  readonly outdated: boolean;
  readonly canUndo: boolean;
}
