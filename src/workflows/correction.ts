import type { WorkbookEdit } from "../workbook/workbook";

/**
 * What is wrong with a cell, the gravest first where several things are: it is decoded, its name settled, made NFC and freed of odd
 * spaces in one go, because a cell is written once.
 */
export type CorrectionKind =
  "legacy-charset" | "field-name" | "lead-name" | "unit-name" | "subject" | "date" | "number" | "unicode" | "spaces";

/**
 * A value for a cell, and how a person reads it. A day is a serial number of the system of 1900, and bears the number format that shows it as
 * a day.
 */
export interface CorrectionValue {
  readonly value: string | number;
  readonly shown: string;
  readonly numberFormat?: string;
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
   * The cell's font where that is one of a legacy charset (".VnTime", "VNI-Times"), or "" for a decoded cell whose letters have several fonts: a text
   * that is corrected then gets `unicodeFont`, because those fonts show other letters in place of Unicode's. Else null.
   */
  readonly legacyFont: string | null;
  /** True when only one reading is possible: such corrections may be applied together without looking at each. */
  readonly sure: boolean;
}

/** The correction with another of its readings. */
export function withAlternative(correction: Correction, alternative: CorrectionValue): Correction {
  return { ...correction, after: alternative };
}

/** The font of a cell that was in one of a legacy charset: that of official papers (Decree 30/2020, appendix I), and on every machine. */
const unicodeFont = "Times New Roman";

/** The edits that write corrections into the user's cells. */
export function correctionEdits(corrections: readonly Correction[]): readonly WorkbookEdit[] {
  return corrections.map(({ sheet, row, column, after: { value, numberFormat }, legacyFont }) => ({
    kind: "set-cell",
    sheet,
    row,
    column,
    value,
    ...(legacyFont !== null && typeof value === "string" ? { font: unicodeFont } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));
}
