import type { Nominee, Reading } from "../model/nominee";
import type { IsoDate, Quarter } from "../model/period";

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

/** Reads the times that a nominee gives, the year (with its quarter) first, then the day. A list has few years: each is spelled out once. */
export function timeReader(): (nominee: Nominee) => readonly NomineeTime[] {
  const spans = new Map<number, Pick<NomineeTime, "from" | "to" | "text">>();
  return ({ year, quarter, date }) => {
    const times: NomineeTime[] = [];
    if (year.value !== null) {
      const code = year.value * 8 + (quarter.value ?? 0);
      let span = spans.get(code);
      if (span === undefined) spans.set(code, (span = spanOf(year.value, quarter.value)));
      const { from, to, text } = span;
      times.push({ from, to, text, reading: year.row === 0 && quarter.row !== 0 ? quarter : year });
    }
    if (date.value !== null) times.push({ from: date.value, to: date.value, reading: date, text: date.value });
    return times;
  };
}

function spanOf(year: number, quarter: Quarter | null): Pick<NomineeTime, "from" | "to" | "text"> {
  const [first, last] = quarter === null ? (["01-01", "12-31"] as const) : (quarterDays[quarter - 1] ?? ["01-01", "12-31"]);
  return { from: `${year}-${first}`, to: `${year}-${last}`, text: quarter === null ? String(year) : `${year}-Q${quarter}` };
}
