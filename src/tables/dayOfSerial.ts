import type { IsoDate } from "../model/period";
import type { CellValue } from "../model/snapshot";

const dayMs = 86_400_000;
/** Serial numbers of 01/01/2000 and 31/12/2049: a number in this stretch in a column of dates is a day whose cell lost its date format. */
const first = 36_526;
const last = 54_788;

/** The day that a bare number in a column of dates means (45000 → 15/3/2023), also one that a file keeps as text; or null. */
export function dayOfSerial(value: CellValue): IsoDate | null {
  const serial = typeof value === "string" && /^\s*\d{5}\s*$/.test(value) ? Number(value) : value;
  if (typeof serial !== "number" || serial < first || serial >= last + 1) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
}
