import { type CellStyle } from "./cellStyle";

/** An error that a cell shows, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; null for nothing. */
export type CellContent = string | number | boolean | CellError | null;

/** A place to go to, in this workbook (`documentReference`) or outside it (`address`). */
export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Cell {
  content: CellContent;
  /** With the leading `=`. The content is then the last result known. */
  formula: string | null;
  style: CellStyle;
  link: Link | null;
}

export const errorTexts: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
];

export function isCellError(content: CellContent): content is CellError {
  return typeof content === "object" && content !== null;
}
