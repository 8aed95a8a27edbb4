import type { Nominee, Reading } from "../model/nominee";
import type { IsoDate } from "../model/period";

/** When a nominee was put forward: the first and last day that its year, quarter or date allow, and the reading that says so. */
interface NomineeTime {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reading: Reading<unknown>;
  /** As a person would write it: `2023`, `2023-Q2` or a day. */
  readonly text: string;
}

const quarterDays = [
  ["01-01", "03-31"],
  ["04-01", "06-30"],
  ["07-01", "09-30"],
  ["10-01", "12-31"],
] as const;

/** The times that a nominee gives, the year (with its quarter) first, then the day. */
export function timesOf(nominee: Nominee): readonly NomineeTime[] {
  const { year, quarter, date } = nominee;
  const times: NomineeTime[] = [];
  if (year.value !== null) {
    const [first, last] = quarter.value === null ? (["01-01", "12-31"] as const) : (quarterDays[quarter.value - 1] ?? ["01-01", "12-31"]);
    const text = quarter.value === null ? String(year.value) : `${year.value}-Q${quarter.value}`;
    times.push({
      from: `${year.value}-${first}`,
      to: `${year.value}-${last}`,
      reading: year.row === 0 && quarter.row !== 0 ? quarter : year,
      text,
    });
  }
  if (date.value !== null) times.push({ from: date.value, to: date.value, reading: date, text: date.value });
  return times;
}
