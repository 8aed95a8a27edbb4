import { readPeriod, type WrittenPeriod } from "../text/readPeriod";
import type { Block } from "./blocks";
import { matchHeaderText } from "./matchHeader";

/**
 * The year or quarter over a column of ticks: "2023", "Quý II" under "2023", "Năm 2023" under "Năm biểu dương". Under any other heading years are of
 * something else: "Gia đình văn hóa các năm", "Xếp loại".
 */
export function periodHeaded(block: Block, column: number): WrittenPeriod | null {
  const levels = block.headers.get(column) ?? [];
  const written = levels.map((level) => (level.length <= 20 && barePeriod.test(level) ? readPeriod(level) : null));
  if (written.at(-1) === null || levels.some((level, place) => written[place] === null && !headsTimes(level))) return null;
  const year = written.reduce<number | null>((found, one) => one?.year ?? found, null);
  const quarter = written.reduce<WrittenPeriod["quarter"]>((found, one) => one?.quarter ?? found, null);
  return year === null && quarter === null ? null : { year, quarter, start: null, end: null };
}

const barePeriod = /^(?:(?:năm\s*)?(?:19|20)\d\d|(?:quý|q)[\s.]*(?:[1-4]|i{1,3}|iv)(?:\s*[/.-]?\s*(?:năm\s*)?(?:19|20)\d\d)?)$/iu;

function headsTimes(header: string): boolean {
  const { key } = matchHeaderText(header);
  return key === "year" || key === "quarter" || key === "period";
}
