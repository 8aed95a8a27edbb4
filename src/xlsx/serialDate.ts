import type { DateValue } from "../model/snapshot";

export { serialDate } from "../workbook/serialDate";

const dayMs = 86_400_000;

/** A cell of type "d" that holds a time of day alone (`23:44:51.894`): a fraction of the day; null when it is something else. */
export function isoTime(text: string): number | null {
  const parts = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/.exec(text.trim());
  if (!parts) return null;
  const fraction = (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0)) / 86_400;
  return fraction <= 1 ? fraction : null;
}

/** A cell of type "d": an ISO 8601 day or moment; null when it is something else, a time of day for instance. */
export function isoDate(text: string, date1904: boolean): DateValue | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!parts) return null;
  const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const moment = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  if (new Date(moment).toISOString().slice(0, 10) !== date) return null;
  const fraction = (Number(parts[4] ?? 0) * 3600 + Number(parts[5] ?? 0) * 60 + Number(parts[6] ?? 0)) / 86_400;
  const since1899 = (moment - Date.UTC(1899, 11, 30)) / dayMs;
  const days = date1904 ? since1899 - 1462 : since1899 < 61 ? since1899 - 1 : since1899;
  return { date, serial: days + fraction };
}
