import type { Language } from "../../messages/language";
import { isDateValue, isErrorValue, type CellValue } from "../../model/snapshot";
import { readTypedDay, typedDay } from "../../taskpane/parts/typedDay";
import { formatKind } from "../../workbook/formatKind";

/** What is written into a cell for what was typed; `formula` is refused, since nothing here reckons formulas. */
export type TypedValue =
  | { readonly kind: "value"; readonly value: string | number | boolean | null; readonly numberFormat?: string }
  | { readonly kind: "formula" };

/** A cell as it stands before somebody types into it. */
export interface CellBefore {
  readonly value: CellValue;
  readonly numberFormat: string;
}

const isText = (format: string): boolean => format.trim() === "@";
const isDay = (format: string): boolean => formatKind(format) !== "number";

/** Day 1 of the calendar of 1900 that needs no correction for its 29 February, which never was. */
const firstDay = "1900-03-01";
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/**
 * Reads what was typed as Excel with Vietnamese or English settings does: numbers with the marks of the language, days day first, percents. A cell
 * formatted as text takes it as it is. Digits that would lose something as a number (a leading zero, more than fifteen of them) stay text, and so
 * does what begins with an apostrophe.
 */
export function typedValue(text: string, { value: before, numberFormat }: CellBefore, language: Language): TypedValue {
  const typed = text.trim();
  if (typed === "") return { kind: "value", value: null };
  if (typed.startsWith("'")) return { kind: "value", value: typed.slice(1) };
  if (isText(numberFormat)) return { kind: "value", value: text };
  if (/^=./.test(typed)) return { kind: "formula" };
  if (typeof before === "boolean" && /^(true|false)$/i.test(typed)) return { kind: "value", value: typed.toUpperCase() === "TRUE" };
  const percent = /^(.*\S)\s*%$/.exec(typed);
  const number = readNumber(percent?.[1] ?? typed, language);
  if (number !== null && percent !== null) {
    return { kind: "value", value: number / 100, ...(numberFormat.includes("%") ? {} : { numberFormat: "0%" }) };
  }
  // A bare year in a cell for days is a year, and no day of 1905.
  if (number !== null) return { kind: "value", value: number, ...(isDay(numberFormat) ? { numberFormat: "General" } : {}) };
  const day = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(typed) ? readTypedDay(typed) : null;
  if (day !== null && day >= firstDay) {
    // With the format the day is told from a number, which a workbook of 1904 counts otherwise.
    return { kind: "value", value: serialOf(day), numberFormat: isDay(numberFormat) ? numberFormat : "dd/mm/yyyy" };
  }
  return { kind: "value", value: text };
}

/** A number with the marks of the language: 1.234,5 in Vietnamese, 1,234.5 in English; null for anything else. */
function readNumber(text: string, language: Language): number | null {
  const [thousands, decimal] = language === "vi" ? ["\\.", ","] : [",", "\\."];
  const form = new RegExp(`^-?(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:${thousands}\\d{3})+)(?:${decimal}\\d+)?$`);
  if (!form.test(text) || text.replace(/\D/g, "").length > 15) return null;
  const plain = text.replace(new RegExp(thousands, "g"), "").replace(language === "vi" ? "," : ".", ".");
  return Number(plain);
}

/** What stands in a cell, as one would type it: nothing of it is lost to the cell's format, and typing it again changes nothing. */
export function textToEdit({ value, numberFormat }: CellBefore, language: Language): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isErrorValue(value)) return value.error;
  if (isDateValue(value)) return typedDay(value.date);
  const percent = numberFormat.includes("%");
  // Times a hundred by its digits: 0,07 is 7 % and not 7,000000000000001.
  const shown = String(percent ? Number((value * 100).toPrecision(15)) : value);
  return `${language === "vi" ? shown.replace(".", ",") : shown}${percent ? "%" : ""}`;
}
