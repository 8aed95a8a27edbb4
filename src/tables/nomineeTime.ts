import { nothingRead, type Reading } from "../model/nominee";
import type { IsoDate, Quarter } from "../model/period";
import type { Observation } from "../model/recognition";
import { isDateValue } from "../model/snapshot";
import { readDate } from "../text/readDate";
import { readPeriod } from "../text/readPeriod";
import { dayOfSerial } from "./dayOfSerial";
import type { DittoFill } from "./dittoFill";
import type { Group } from "./groupStack";
import { inherited } from "./inherited";
import type { NomineeSource } from "./nomineeSource";
import { readQuarter, readYear } from "./readYear";
import { isNullMark, isTicked } from "./valueDictionary";

interface NomineeTime {
  readonly year: Reading<number>;
  readonly quarter: Reading<Quarter>;
  readonly date: Reading<IsoDate>;
}

/** Reads when a row's nominee was put forward: year, quarter, period and date columns, then headings and titles. Tells `observe` what is no time. */
export function timeReader(
  source: NomineeSource,
  fill: DittoFill,
  observe: (observation: Observation) => void,
): (row: number, groups: readonly Group[]) => NomineeTime {
  const { grid, columns } = source;
  const { one } = columns;
  const sheet = grid.sheet.name;
  return (row, groups) => {
    let year: Reading<number> = nothingRead;
    let quarter: Reading<Quarter> = nothingRead;
    let date: Reading<IsoDate> = nothingRead;
    const yearCell = fill.at(row, one.year);
    if (yearCell.text !== "" && !isNullMark(yearCell.text)) {
      const read = readYear(grid.value(yearCell.row, yearCell.column), yearCell.text);
      year = { ...yearCell, value: read.year };
      if (read.quarter) quarter = { ...yearCell, value: read.quarter };
      if (read.year === null && read.wrong) observe({ kind: "year-impossible", sheet, row, column: yearCell.column, text: yearCell.text });
    }
    const quarterCell = fill.at(row, one.quarter);
    if (quarterCell.text !== "" && !isNullMark(quarterCell.text)) {
      const read = readQuarter(quarterCell.text);
      quarter = { ...quarterCell, value: read.quarter };
      if (read.quarter === null) observe({ kind: "quarter-impossible", sheet, row, column: quarterCell.column, text: quarterCell.text });
      if (read.year !== null && year.text === "") year = { ...quarterCell, value: read.year };
    }
    const period = fill.at(row, one.period);
    if (period.text !== "") {
      const read = readPeriod(period.text);
      const month = read?.quarter ? null : monthOf(period.text);
      const [readYear, readQuarter] = [read?.year ?? month?.year, read?.quarter ?? month?.quarter];
      if (readYear && year.text === "") year = { ...period, value: readYear };
      if (readQuarter && quarter.text === "") quarter = { ...period, value: readQuarter };
    }
    const dateCell = fill.at(row, one.date);
    if (dateCell.text !== "" && !isNullMark(dateCell.text)) {
      const value = grid.value(dateCell.row, dateCell.column);
      const written = isDateValue(value) ? value.date : dayOfSerial(value);
      const read = written !== null ? { date: written, precision: "day" as const } : readDate(dateCell.text);
      const day = read !== null && "date" in read ? read : null;
      // "Quý II/2023" under "Ngày công nhận".
      const period = read === null ? readPeriod(dateCell.text) : null;
      if (period?.year && year.text === "") year = { ...dateCell, value: period.year };
      if (period?.quarter && quarter.text === "") quarter = { ...dateCell, value: period.quarter };
      date = { ...dateCell, value: day?.precision === "day" ? day.date : null };
      if (day) {
        const { text, row: dayRow, column } = dateCell;
        if (year.text === "") year = { value: yearOf(day.date), text, source: "date", row: dayRow, column };
        if (quarter.text === "" && day.precision !== "year")
          quarter = { value: quarterOf(day.date), text, source: "date", row: dayRow, column };
      }
    }
    const ticked = ticks(row);
    if (ticked) {
      if (year.text === "") year = ticked.year;
      if (quarter.text === "") quarter = ticked.quarter;
    }
    if (year.text === "") year = inherited(source, groups, "year");
    if (quarter.text === "") quarter = inherited(source, groups, "quarter");
    return { year, quarter, date };
  };

  /** The time of the ticked column; two ticked years leave it open which one counts. */
  function ticks(row: number): Pick<NomineeTime, "year" | "quarter"> | null {
    const found = columns.yearTicks.filter(({ column }) => isTicked(grid.text(row, column)) === true);
    const [first] = found;
    if (!first) return null;
    const place = { text: found.map(({ header }) => header).join("; "), source: "tick" as const, row, column: first.column };
    const one = <T>(values: readonly (T | null)[]): Reading<T> | null =>
      values.every((value) => value === null)
        ? null
        : { ...place, value: values.every((value) => value === values[0]) ? values[0]! : null };
    const year = one(found.map(({ period }) => period.year));
    if (year?.value === null) observe({ kind: "year-impossible", sheet, row, column: place.column, text: place.text });
    return { year: year ?? nothingRead, quarter: one(found.map(({ period }) => period.quarter)) ?? nothingRead };
  }
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function quarterOf(date: IsoDate): Quarter {
  return (Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1) as Quarter;
}

function monthOf(text: string): { readonly year: number | null; readonly quarter: Quarter | null } | null {
  const read = readDate(text);
  if (read === null || !("date" in read)) return null;
  return { year: yearOf(read.date), quarter: read.precision === "year" ? null : quarterOf(read.date) };
}
