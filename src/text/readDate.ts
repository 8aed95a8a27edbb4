import { cleanSpaces, toNfc } from "./unicode";

/**
 * A date as written. A month stands for its first day and a year for 1 January, as `precision` tells. `other` is the reading with day and
 * month exchanged where both are possible and the text gives no order by itself (numbers with 12 or less on both places).
 */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly precision: "day" | "month" | "year";
  readonly other: string | null;
  readonly twoDigitYear: boolean;
}

/** Written like a date, but no calendar has it. */
export interface ImpossibleDate {
  readonly impossible: true;
}

/** A time of day before or behind a date: 08:30, 8h30, 8 giờ 30 phút, T08:30:00Z. */
const time = "(?:\\d{1,2}\\s?(?:[:h]|giờ)\\s?(?:\\d{1,2}(?::\\d{1,2}(?:\\.\\d{1,9})?)?)?(?:\\s?(?:phút|p|am|pm|sa|ch|z))?)";
const numeric = new RegExp(
  `^(?:${time}[\\s,;-]+(?:ngày\\s)?|ngày\\s)?(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?:[\\s,;]+${time})?$`,
  "iu",
);
const iso = new RegExp(`^(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:(?:t|\\s)${time}(?:[+-]\\d{2}:?\\d{2})?)?$`, "iu");
const spelled = /^(?:.{0,40}?,\s?)?ngày\s?(\d{1,2})\s?tháng\s?(\d{1,2})\s?năm\s?(\d{4})$/iu;
const spelledMonth = /^(?:tháng|thg\.?|t)\s?\.?(\d{1,2})\s?(?:[/.-]|năm)\s?(\d{4})$/iu;
const numericMonth = /^(\d{1,2})\s?[/.-]\s?(\d{4})$/u;
const isoMonth = /^(\d{4})-(\d{1,2})$/u;
const year = /^(?:năm\s)?(\d{4})$/iu;

/**
 * Reads a date in the ways of Vietnamese offices: "05/6/2023", "5-6-23", "05.06.2023", "2023-06-05", "ngày 05 tháng 6 năm 2023", "tháng 6/2023",
 * "6/2023", "2023", with or without a time. Day first, unless only the month can stand first ("04/15/2023"). Two-digit years count as 2000–2049 and
 * 1950–1999. Null when the text is not written like a date; `impossible` for 31/02/2023.
 */
export function readDate(text: string): WrittenDate | ImpossibleDate | null {
  const clean = cleanSpaces(toNfc(text)).replace(/[.;,]$/, "");
  if (clean.length < 4 || clean.length > 80 || !/\d/.test(clean)) return null;

  let found = numeric.exec(clean);
  if (found) {
    const [, first = "", , second = "", written = ""] = found;
    const full = fullYear(written);
    const dayFirst = isoDate(full, Number(second), Number(first));
    const monthFirst = isoDate(full, Number(first), Number(second));
    const twoDigitYear = written.length === 2;
    if (dayFirst !== null) return day(dayFirst, monthFirst === dayFirst ? null : monthFirst, twoDigitYear);
    return monthFirst !== null ? day(monthFirst, null, twoDigitYear) : { impossible: true };
  }
  found = iso.exec(clean);
  if (found) return dayOrImpossible(Number(found[1]), Number(found[3]), Number(found[4]));
  found = spelled.exec(clean);
  if (found) return dayOrImpossible(Number(found[3]), Number(found[2]), Number(found[1]));
  found = spelledMonth.exec(clean) ?? numericMonth.exec(clean);
  if (found) return month(Number(found[2]), Number(found[1]));
  found = isoMonth.exec(clean);
  if (found) return month(Number(found[1]), Number(found[2]));
  found = year.exec(clean);
  if (found && isYear(Number(found[1]))) return { date: `${found[1]}-01-01`, precision: "year", other: null, twoDigitYear: false };
  return null;
}

function day(date: string, other: string | null, twoDigitYear: boolean): WrittenDate {
  return { date, precision: "day", other, twoDigitYear };
}

function dayOrImpossible(yearNumber: number, monthNumber: number, dayNumber: number): WrittenDate | ImpossibleDate {
  const date = isoDate(yearNumber, monthNumber, dayNumber);
  return date === null ? { impossible: true } : day(date, null, false);
}

function month(yearNumber: number, monthNumber: number): WrittenDate | ImpossibleDate {
  const date = isoDate(yearNumber, monthNumber, 1);
  return date === null ? { impossible: true } : { date, precision: "month", other: null, twoDigitYear: false };
}

function fullYear(written: string): number {
  const number = Number(written);
  return written.length === 4 ? number : number < 50 ? 2000 + number : 1900 + number;
}

const isYear = (number: number): boolean => number >= 1900 && number <= 2100;

/** `YYYY-MM-DD`, or null when the calendar has no such day between 1900 and 2100. */
export function isoDate(yearNumber: number, monthNumber: number, dayNumber: number): string | null {
  if (!isYear(yearNumber) || monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(yearNumber, monthNumber))
    return null;
  return `${yearNumber}-${String(monthNumber).padStart(2, "0")}-${String(dayNumber).padStart(2, "0")}`;
}

function daysIn(yearNumber: number, monthNumber: number): number {
  const leap = (yearNumber % 4 === 0 && yearNumber % 100 !== 0) || yearNumber % 400 === 0;
  return monthNumber === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}
