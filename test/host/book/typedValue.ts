import { errorTexts, type CellContent } from "./cell";

/** What becomes of a text that is put into a cell as if typed, in the en-US spelling that `Range.values` uses. */
export interface TypedValue {
  readonly content: CellContent;
  readonly formula: string | null;
  /** The number format that Excel gives to a cell still in General. */
  readonly numberFormat?: string;
}

const plain = (content: CellContent, numberFormat?: string): TypedValue => ({
  content,
  formula: null,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The serial number of a day in the 1900 system, or null when there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days >= 61 ? days : days - 1;
}

const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900));

function typedDate(text: string, thisYear: number): TypedValue | null {
  let match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return dated(dateSerial(Number(match[1]), Number(match[2]), Number(match[3])), "m/d/yyyy");
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (match) return dated(dateSerial(fullYear(match[3] ?? ""), Number(match[1]), Number(match[2])), "m/d/yyyy");
  match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return dated(dateSerial(thisYear, Number(match[1]), Number(match[2])), "d-mmm");
  match = /^(\d{1,2})[- ]([A-Za-z]{3})(?:[- ](\d{4}|\d{2}))?$/.exec(text);
  const month = match ? months.indexOf((match[2] ?? "").toLowerCase()) + 1 : 0;
  if (match && month > 0) {
    const year = match[3] === undefined ? thisYear : fullYear(match[3]);
    return dated(dateSerial(year, month, Number(match[1])), match[3] === undefined ? "d-mmm" : "d-mmm-yy");
  }
  match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match && Number(match[1]) < 24 && Number(match[2]) < 60 && Number(match[3] ?? 0) < 60) {
    const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
    return plain(seconds / 86_400, match[3] === undefined ? "h:mm" : "h:mm:ss");
  }
  return null;
}

const dated = (serial: number | null, format: string): TypedValue | null => (serial === null ? null : plain(serial, format));

/**
 * What Excel makes of a text written through `values` or `formulas`.
 * A cell formatted as text (`@`) takes it as it is. Else a leading apostrophe is dropped and what follows is text;
 * a leading `=` makes a formula; numbers, percentages, dates, times, TRUE, FALSE and error names become what they look like.
 * Source: Excel add-ins documentation, "Set and get range values, text, or formulas"; Excel's help, "Stop automatically changing numbers to dates".
 * @param thisYear the year given to a date typed without one
 */
export function typedValue(text: string, numberFormat: string, thisYear: number): TypedValue {
  if (numberFormat === "@") return plain(text);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return { content: 0, formula: text };
  const trimmed = text.trim();
  if (trimmed === "") return plain(text);
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return plain(upper === "TRUE");
  if (errorTexts.includes(upper)) return plain({ error: upper });
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(trimmed)) {
    const number = Number(trimmed);
    if (Number.isFinite(number)) return plain(roundedTo15(number), /[eE]/.test(trimmed) ? "0.00E+00" : undefined);
  }
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(trimmed)) {
    return plain(roundedTo15(Number(trimmed.replaceAll(",", ""))), trimmed.includes(".") ? "#,##0.00" : "#,##0");
  }
  const percent = /^([+-]?\d+(?:\.\d+)?) ?%$/.exec(trimmed);
  if (percent) return plain(Number(percent[1]) / 100, (percent[1] ?? "").includes(".") ? "0.00%" : "0%");
  return typedDate(trimmed, thisYear) ?? plain(text);
}

/** Excel keeps 15 significant digits: a 16-digit number typed loses its last ones. */
function roundedTo15(number: number): number {
  return Number(number.toPrecision(15));
}
