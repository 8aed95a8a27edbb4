import type { WorkbookEdit } from "../workbook/workbook";

/**
 * What is wrong with a cell, the gravest first where several things are: it is decoded, its name settled, made NFC and freed of odd
 * spaces in one go, because a cell is written once.
 */
export type CorrectionKind =
  "legacy-charset" | "field-name" | "lead-name" | "unit-name" | "subject" | "date" | "number" | "unicode" | "spaces";

/** A value for a cell, and how a person reads it (a date's serial number as a day). */
export interface CorrectionValue {
  readonly value: string | number;
  readonly shown: string;
}

/** One offered change of one cell; a cell has at most one. */
export interface Correction {
  /** Unique in one list and the same for the same cell and kind in the next. */
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CorrectionValue;
  readonly after: CorrectionValue;
  /** Every possible reading, `after` first, where there are several; else empty. */
  readonly alternatives: readonly CorrectionValue[];
  /** Place in `CheckResult.issues` of the finding that it would mend, or null. */
  readonly issue: number | null;
  /**
   * The cell's font where that is one of a legacy charset (".VnTime", "VNI-Times") and stays after the correction: in it Unicode letters
   * show as others, so the person has to be told to choose another font; else null.
   */
  readonly legacyFont: string | null;
  /** True when only one reading is possible: such corrections may be applied together without looking at each. */
  readonly sure: boolean;
}

/** The correction with another of its readings. */
export function withAlternative(correction: Correction, alternative: CorrectionValue): Correction {
  return { ...correction, after: alternative };
}

/** The edits that write corrections into the user's cells. */
export function correctionEdits(corrections: readonly Correction[]): readonly WorkbookEdit[] {
  return corrections.map(({ sheet, row, column, after }) => ({ kind: "set-cell", sheet, row, column, value: after.value }));
}

/** The edits that put back the values that stood there before; a formula comes back only by the undo of the workbook itself. */
export function correctionUndo(corrections: readonly Correction[]): readonly WorkbookEdit[] {
  return corrections.map(({ sheet, row, column, before }) => ({ kind: "set-cell", sheet, row, column, value: before.value }));
}
