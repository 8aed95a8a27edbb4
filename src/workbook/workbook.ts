import type { ReportSheet } from "../model/reportSheet";
import type { WorkbookSnapshot } from "../model/snapshot";

/**
 * One change to a workbook.
 * `put-tab` writes one of the product's tabs whole: the tab with the same id is replaced in place, else a new one is added at the end;
 * when a sheet of the user's bears the name, the tab takes another (" (2)", …). `remove-tab` removes a tab of the product by id.
 * `add-sheet` adds a sheet that belongs to the user from then on (a template's): no mark, never replaced; a taken name gets " (2)".
 * `set-cell` writes one value into a user's cell, only ever after the user accepted it, and never over a formula. With `font` the whole cell gets the font of that name, with `numberFormat` that
 * format; else it keeps its look. A number under a date format, of a report's cell or of `set-cell`, is a day of the system of 1900, whatever the
 * workbook counts from. `set-setting` keeps a text in the workbook; null forgets it.
 */
export type WorkbookEdit =
  | { readonly kind: "put-tab"; readonly tab: ReportSheet }
  | { readonly kind: "remove-tab"; readonly id: string }
  | { readonly kind: "add-sheet"; readonly sheet: ReportSheet }
  | {
      readonly kind: "set-cell";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: string | number | boolean | null;
      readonly font?: string;
      readonly numberFormat?: string;
    }
  | { readonly kind: "set-setting"; readonly key: string; readonly value: string | null };

/** What became of the edits. */
export interface ApplyResult {
  /** Names of the tabs written, in order, as they stand in the workbook now. */
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  /**
   * Names of tabs that are whole but for their print set-up or frozen rows, because Excel refused these (no printer, another workbook in
   * front); absent when nothing is missing.
   */
  readonly unpolished?: readonly string[];
  /**
   * Cells that got a font and whose letters had fonts of their own, as `Danh sách!B4`: Excel lets nobody put those back, so an undo brings their text
   * alone. Absent where there are none, and of a file, whose undo brings back everything.
   */
  readonly flattened?: readonly string[];
}

/** What a writer knows besides the edits. */
export interface ApplyOptions {
  /**
   * The snapshot that the edits were made from. A running Excel, in which the user may go on typing, then refuses with `changed` when a
   * sheet of the user's is not what it was; a file, which nobody else writes, may ignore it.
   */
  readonly readFrom?: WorkbookSnapshot;
  /** True where the user asked for tabs: a running Excel then goes to the first that was written, if it can; a file does nothing. */
  readonly show?: boolean;
}

/**
 * A workbook, wherever it lives. `read` gives everything at one moment; `apply` does all edits or none.
 * Both reject with a `WorkbookError` when the host or the file refuses.
 */
export interface Workbook {
  read(): Promise<WorkbookSnapshot>;
  apply(edits: readonly WorkbookEdit[], options?: ApplyOptions): Promise<ApplyResult>;
}
