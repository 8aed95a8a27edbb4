import type { ReportSheet } from "../model/reportSheet";
import type { WorkbookSnapshot } from "../model/snapshot";

/**
 * One change to a workbook.
 * `put-tab` writes one of the product's tabs whole: the tab with the same id is replaced in place, else a new one is added at the end;
 * when a sheet of the user's bears the name, the tab takes another (" (2)", …). `remove-tab` removes a tab of the product by id.
 * `add-sheet` adds a sheet that belongs to the user from then on (a template's): no mark, never replaced; a taken name gets " (2)".
 * `set-cell` writes one value into a user's cell, only ever after the user accepted it. `set-setting` keeps a text in the workbook;
 * null forgets it.
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
}

/** What a writer knows besides the edits. */
export interface ApplyOptions {
  /**
   * The snapshot that the edits were made from. A running Excel, in which the user may go on typing, then refuses with `changed` when a
   * sheet of the user's is not what it was; a file, which nobody else writes, may ignore it.
   */
  readonly readFrom?: WorkbookSnapshot;
}

/**
 * A workbook, wherever it lives. `read` gives everything at one moment; `apply` does all edits or none.
 * Both reject with a `WorkbookError` when the host or the file refuses.
 */
export interface Workbook {
  read(): Promise<WorkbookSnapshot>;
  apply(edits: readonly WorkbookEdit[], options?: ApplyOptions): Promise<ApplyResult>;
}
