import type { Language } from "../messages/language";
import type { IsoDate } from "../model/period";
import type { Workbook } from "../workbook/workbook";

export type Theme = "light" | "dark" | "high-contrast";

/** The steps of the journey, in order; lists are imported on the way to the data. */
export const steps = ["plan", "data", "check", "standing", "conference"] as const;
export type Step = (typeof steps)[number];

/** A cell to be shown, or a whole sheet when row and column are null. 1-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** What a ribbon button or an address asks the pane to open with. */
export interface Start {
  readonly step: Step | "import" | null;
  /** Conference to open with, when a button named one. */
  readonly stage: "mid-term" | "final" | null;
}

/** Files on their way to the step that imports lists. */
export interface DroppedFiles {
  /** What was dropped since the last call; each file is given once. */
  readonly take: () => readonly File[];
  /** Calls back when there is something to take; gives the way to stop. */
  readonly watch: (listener: () => void) => () => void;
}

/**
 * Where the pane stands: in Excel, or beside the grid of the browser page. The pane reaches its host through this alone.
 * Every promise rejects with a `WorkbookError` when the host refuses.
 */
export interface Door {
  readonly kind: "excel" | "page";
  readonly workbook: Workbook;
  readonly start: Start;
  /** The host's language at the start. */
  readonly language: Language;
  readonly theme: () => Theme;
  /** Calls back when the host's theme changes; gives the way to stop. */
  readonly watchTheme: (listener: () => void) => () => void;
  /** Name of the workbook's file without its folder; "" when the host does not tell. */
  readonly fileName: () => Promise<string>;
  /** Shows a cell or a sheet to the user; `hidden` when the sheet is hidden, which is the user's to change. */
  readonly show: (place: Place) => Promise<"hidden" | void>;
  /** Calls back when a sheet was changed by somebody else than the product, with its name, or null when the host does not say which. */
  readonly watchChanges: (listener: (sheet: string | null) => void) => () => void;
  /** Mends what an interrupted publication left behind and gives the names of the tabs concerned. */
  readonly recover: () => Promise<readonly string[]>;
  readonly canUndo: () => boolean;
  /** Takes the last write of the product back. */
  readonly undo: () => Promise<void>;
  /** Removes what the workbook keeps for undo, so that no former text travels with the file; absent where nothing is kept in it. */
  readonly forgetUndo?: () => Promise<void>;
  /** Gives the user a file; null where the host blocks downloads (Excel's desktop web views). */
  readonly saveFile: ((name: string, bytes: Uint8Array, type: string) => Promise<void>) | null;
  /** Opens a workbook with sample data; null where there is none to open. */
  readonly openSample: (() => Promise<void>) | null;
  /** Files dropped on the page for the step that imports lists; absent where nothing can be dropped besides that step itself. */
  readonly droppedFiles?: DroppedFiles;
  readonly today: () => IsoDate;
  /** ISO 8601, local time with offset. */
  readonly now: () => string;
}
