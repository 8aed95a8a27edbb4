import type { Quarter } from "../model/period";
import { type CellValue, isDateValue } from "../model/snapshot";
import { readDate } from "../text/readDate";
import { readPeriod } from "../text/readPeriod";
import { romanNumber } from "../text/romanNumber";

/** A year cell: 2022, "2022", "Năm 2022", "Quý II/2022", a date. `wrong` when something is written that is no year ("20222", 22). */
export function readYear(
  value: CellValue,
  text: string,
): { readonly year: number | null; readonly quarter: Quarter | null; readonly wrong: boolean } {
  if (isDateValue(value)) return { year: Number(value.date.slice(0, 4)), quarter: null, wrong: false };
  const plain = /^(?:năm\s*|n\s*)?(\d{4})\s*\.?$/iu.exec(text);
  if (plain) {
    const year = Number(plain[1]);
    return year >= 1945 && year <= 2100 ? { year, quarter: null, wrong: false } : { year: null, quarter: null, wrong: true };
  }
  const period = readPeriod(text);
  if (period) return { year: period.year, quarter: period.quarter, wrong: false };
  const date = readDate(text);
  if (date !== null && "date" in date) return { year: Number(date.date.slice(0, 4)), quarter: null, wrong: false };
  return { year: null, quarter: null, wrong: true };
}

/** A quarter cell: 2, "II", "Quý 2", "Q2/2023". */
export function readQuarter(text: string): { readonly quarter: Quarter | null; readonly year: number | null } {
  const plain = text.replace(/^(?:quý|q)[\s.]*/iu, "").trim();
  const number = /^0?[1-4]$/.test(plain) ? Number(plain) : romanNumber(plain);
  if (number === 1 || number === 2 || number === 3 || number === 4) return { quarter: number, year: null };
  const period = readPeriod(text) ?? readPeriod(`Quý ${plain}`);
  return { quarter: period?.quarter ?? null, year: period?.year ?? null };
}
