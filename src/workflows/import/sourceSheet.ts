import { columnLetters } from "../../model/cell";
import type { BlockReading, ColumnReading, SheetReading } from "../../model/recognition";
import { isErrorValue, type SheetRow, type SheetSnapshot } from "../../model/snapshot";
import { decodedSheet } from "../../tables/decodedSheet";
import { type Grid, gridOf } from "../../tables/grid";
import { toNfc } from "../../text/unicode";
import type { RecordValue } from "./recordTable";

/** Excel's own limit for the text of a cell, in UTF-16 units. */
export const longestCell = 32_767;

/** A sheet of an agency's file, with legacy charsets decoded, and what it was taken for. */
export interface SourceSheet {
  readonly sheet: SheetSnapshot;
  readonly reading: SheetReading;
  readonly grid: Grid;
  readonly rows: ReadonlyMap<number, SheetRow>;
  /** Columns of a block by number. */
  columns(block: BlockReading): ReadonlyMap<number, ColumnReading>;
  /** A cell as it is to be kept: text in NFC with its own spaces, a padded number (`00000`) as its digits, an error as its text. */
  kept(row: number, column: number): RecordValue;
}

export function sourceSheetOf(sheet: SheetSnapshot, reading: SheetReading): SourceSheet {
  const decoded = decodedSheet(sheet).sheet;
  const rows = new Map(decoded.rows.map((row) => [row.row, row]));
  const byBlock = new Map<BlockReading, ReadonlyMap<number, ColumnReading>>();
  return {
    sheet,
    reading,
    grid: gridOf(decoded),
    rows,
    columns: (block) => {
      let columns = byBlock.get(block);
      if (!columns) byBlock.set(block, (columns = new Map(block.columns.map((one) => [one.column, one]))));
      return columns;
    },
    kept: (row, column) => {
      const line = rows.get(row);
      const value = line?.cells[column - 1];
      if (value === null || value === undefined) return null;
      if (typeof value === "string") return toNfc(value);
      if (isErrorValue(value)) return value.error;
      if (typeof value === "number") {
        const style = line?.styles?.[column - 1];
        const format = style === undefined ? "" : (sheet.styles[style]?.numberFormat ?? "");
        // "0000000000": Excel shows leading zeros that the number itself does not hold.
        return /^0{2,30}$/.test(format) && Number.isInteger(value) && value >= 0 ? String(value).padStart(format.length, "0") : value;
      }
      return value;
    },
  };
}

/** The header of a column in the file: its own words on one line, or its letters. */
export function headerOf(columns: ReadonlyMap<number, ColumnReading>, column: number): string {
  const header =
    columns
      .get(column)
      ?.header.replace(/[\s\u0000-\u001f\u007f]+/g, " ")
      .trim() ?? "";
  return header === "" ? `Cột ${columnLetters(column)}` : header.slice(0, 120);
}

/** A text in pieces that a cell holds, never cut inside a surrogate pair; one piece for a text that fits. */
export function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + longestCell, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces.length === 0 ? [""] : pieces;
}
