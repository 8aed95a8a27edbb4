import { looseKey } from "./fold";
import { romanNumber } from "./romanNumber";
import { cleanSpaces } from "./unicode";

/** What a text says about time: one year, a quarter (with or without its year), or a stretch of years. Absent parts are null. */
export interface WrittenPeriod {
  readonly year: number | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** First and last year of a stretch such as "giai đoạn 2021 – 2025". */
  readonly start: number | null;
  readonly end: number | null;
}

const stretch = /(?<!\d)((?:19|20)\d\d)\s?(?:[-–—−/]|đến|tới|den|toi)\s?(?:hết\s?)?(?:năm\s?|nam\s?)?((?:19|20)\d\d)(?![\d/])/iu;
const quarterWord = /(?<![a-z])(?:quy|qui|q)\s?(iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu|nhat|nhi)(?![a-z\d])/g;
const severalQuarters = /(?<![a-z])(?:quy|qui|q)\s?(?:iv|i{1,3}|[1-4])\s(?:va\s|den\s|quy\s)*(?:iv|i{1,3}|[1-4])(?![a-z\d])/;
const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const spoken: Readonly<Record<string, 1 | 2 | 3 | 4>> = { mot: 1, nhat: 1, hai: 2, nhi: 2, ba: 3, bon: 4, tu: 4 };

/**
 * Reads the period that a heading, caption or cell names: "Quý II/2023", "Q2-2023", "năm 2022", "giai đoạn 2021 – 2025", "6 tháng đầu năm 2023"
 * (the year, no quarter). Null when it names none, or several that exclude each other.
 */
export function readPeriod(text: string): WrittenPeriod | null {
  const key = looseKey(text);
  if (key === "" || key.length > 400) return null;
  const quarter = quarterOf(key);
  const span = stretch.exec(cleanSpaces(text));
  if (span) {
    const start = Number(span[1]);
    const end = Number(span[2]);
    if (start < end) return quarter === null ? { year: null, quarter: null, start, end } : { year: null, quarter, start, end };
  }
  const named = [...new Set([...key.matchAll(years)].map(([one]) => Number(one)))];
  const year = named.length === 1 ? (named[0] ?? null) : null;
  if (year === null && (quarter === null || named.length > 1)) return null;
  return { year, quarter, start: null, end: null };
}

function quarterOf(key: string): 1 | 2 | 3 | 4 | null {
  if (severalQuarters.test(key)) return null;
  const found = new Set<1 | 2 | 3 | 4>();
  for (const [, written = ""] of key.matchAll(quarterWord)) {
    const number = spoken[written] ?? romanNumber(written) ?? Number(written);
    if (number === 1 || number === 2 || number === 3 || number === 4) found.add(number);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
