import { columnLetters } from "../model/cell";
import type { CellStyle } from "../model/reportSheet";
import type { IsoDate } from "../model/period";
import type { LaidCell } from "./sheetBuilder";

/** `'TH lĩnh vực'!`, with the quotes that any sheet name may stand in. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** `$D$8:$D$207`. */
export function columnRange(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${first}:$${letters}$${last}`;
}

/** Excel's serial number of a day (1900 system). */
export function dateSerial(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** A cell with a value as it is. */
export function cell(value: string | number | null, style: CellStyle, span = 1): LaidCell {
  return span > 1 ? { value, style, span } : { value, style };
}

/** A cell with a formula and the value that it must give. */
export function calculated(formula: string, value: string | number, style: CellStyle, span = 1): LaidCell {
  return span > 1 ? { formula, value, style, span } : { formula, value, style };
}

/** A year as a number, any other period as text: what formulas compare must be of one kind on every tab. */
export function periodValue(period: string): string | number {
  return /^\d{4}$/.test(period) ? Number(period) : period;
}

/** What is reached of what is asked; what one line has beyond its number does not fill another. Empty when nothing is asked. */
export function completion(asked: string, missing: string, askedValue: number, missingValue: number, style: CellStyle): LaidCell {
  return calculated(
    `IF(${asked}=0,"",(${asked}-${missing})/${asked})`,
    askedValue === 0 ? "" : (askedValue - missingValue) / askedValue,
    style,
  );
}

/** Rows as ranges of one column: `J12:J14,J20`, for SUM. */
export function rowRanges(column: string, rows: readonly number[], prefix = ""): string {
  const ranges: string[] = [];
  let index = 0;
  while (index < rows.length) {
    const first = rows[index] as number;
    let last = first;
    while (rows[index + 1] === last + 1) {
      index += 1;
      last += 1;
    }
    ranges.push(first === last ? `${prefix}$${column}$${first}` : `${prefix}$${column}$${first}:$${column}$${last}`);
    index += 1;
  }
  return ranges.join(",");
}
