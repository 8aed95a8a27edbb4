import type { IsoDate } from "../model/period";
import type { Language } from "./language";

/** A number with the marks of the language: 1.234,5 in Vietnamese, 1,234.5 in English; at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole = "0", part] = String(rounded).split(".");
  const [thousands, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (value < 0 && rounded !== 0 ? "-" : "") + grouped + (part === undefined ? "" : decimal + part);
}

/** A count as Vietnamese offices write it, 1 to 9 with a leading zero: 05, 12, 1.234. */
export function formatCount(count: number): string {
  return Number.isInteger(count) && count >= 1 && count <= 9 ? `0${count}` : formatNumber(count, "vi");
}

/** A day for tables and sentences: 05/6/2023 (days, and the months January and February, with a leading zero, as Decree 30/2020 asks); 5 Jun 2023 in English. */
export function formatDate(date: IsoDate, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (language === "en") return `${Number(day)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
  return `${day}/${officialMonth(month)}/${year}`;
}

/** A day in the words of an official document: "ngày 05 tháng 6 năm 2023". */
export function formatOfficialDate(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `ngày ${day} tháng ${officialMonth(month)} năm ${year}`;
}

const officialMonth = (month: string): string => (Number(month) <= 2 ? month : String(Number(month)));
const englishMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Names in a row: "A, B và C". */
export function formatList(names: readonly string[], language: Language, last: "and" | "or" = "and"): string {
  if (names.length <= 1) return names[0] ?? "";
  const word = language === "vi" ? (last === "and" ? "và" : "hoặc") : last;
  return `${names.slice(0, -1).join(", ")} ${word} ${names[names.length - 1] ?? ""}`;
}

/** A text in the quotation marks of the language, on one line and cut to a readable length. */
export function quoted(text: string, longest = 80): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}”`;
}
