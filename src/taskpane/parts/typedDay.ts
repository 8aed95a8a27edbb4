import type { IsoDate } from "../../model/period";

/** A day in figures as a Vietnamese form asks for it: 05/06/2023. */
export function typedDay(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year}`;
}

/** The day that was typed, day first (5/6/2023, 05-06-2023, 5.6.2023, "ngày 5 tháng 6 năm 2023") or as 2023-06-05; null when it is none of the calendar's. */
export function readTypedDay(text: string): IsoDate | null {
  const numbers = text.normalize("NFC").match(/\d+/g) ?? [];
  if (numbers.length !== 3 || !/^[\d\s/.\-–a-zà-ỹđ]*$/i.test(text.normalize("NFC"))) return null;
  const yearFirst = numbers[0]!.length === 4;
  const [day, month, year] = yearFirst ? [numbers[2]!, numbers[1]!, numbers[0]!] : [numbers[0]!, numbers[1]!, numbers[2]!];
  if (year.length !== 4 || day.length > 2 || month.length > 2) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
