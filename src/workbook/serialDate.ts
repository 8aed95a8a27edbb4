import type { DateValue } from "../model/snapshot";
import { formatKind } from "./formatKind";

const dayMs = 86_400_000;
const last1900 = 2_958_465;

/**
 * The day of a serial number, or null when it is none that Excel shows. Day 1 is 1900-01-01; day 60 is 29/2/1900, which never was but
 * which Excel shows, so serials above it are one more than days passed. In the system of 1904 day 0 is 1904-01-01.
 */
export function serialDate(serial: number, date1904: boolean): DateValue | null {
  // A moment less than half a millisecond before midnight is the next day's beginning, lost in floating point.
  const day = Math.floor(serial + 5e-9);
  if (date1904 ? day < 0 || day > last1900 - 1462 : day < 1 || day > last1900) return null;
  if (!date1904 && day === 60) return { date: "1900-02-29", serial };
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return { date: new Date(epoch + day * dayMs).toISOString().slice(0, 10), serial };
}

/** Days between the beginnings of the two systems. */
const shift1904 = 1462;

/** True for a number that is a day: the port gives it by the system of 1900. */
export function isDay(value: unknown, numberFormat: string | undefined): value is number {
  return typeof value === "number" && numberFormat !== undefined && formatKind(numberFormat) === "date";
}

/**
 * What goes into a cell for a number under a number format: in a workbook that counts from 1904 a day has another serial number, and one before
 * 1904, which such a workbook cannot show, becomes a text (dd/mm/yyyy).
 */
export function serialFor(value: number, numberFormat: string | undefined, date1904: boolean): number | string {
  if (!date1904 || !isDay(value, numberFormat)) return value;
  if (value >= shift1904) return value - shift1904;
  return serialDate(value, false)?.date.split("-").reverse().join("/") ?? value;
}
