import type { IsoDate } from "../model/period";

/** How long a plan has run: whole years, or months of a first year; `over` and `nearly` where it is not about even. */
export interface Elapsed {
  readonly unit: "year" | "month";
  readonly count: number;
  readonly how: "even" | "over" | "nearly";
}

/** Time from the first day of a plan to the end of a day; at least one month. */
export function elapsed(start: IsoDate, asOf: IsoDate): Elapsed {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const [endYear = 0, endMonth = 1, endDay = 1] = asOf.split("-").map(Number);
  const months = Math.max(0, (endYear - year) * 12 + (endMonth - month) + (endDay + 1 - day) / 31);
  if (months < 11.5) return { unit: "month", count: Math.max(1, Math.round(months)), how: "even" };
  const years = Math.floor(months / 12);
  const beyond = months - years * 12;
  if (beyond >= 10.5) return { unit: "year", count: years + 1, how: beyond >= 11.8 ? "even" : "nearly" };
  return { unit: "year", count: years, how: beyond < 0.75 ? "even" : "over" };
}
