import type { ColumnReading, Observation } from "../model/recognition";
import { isDateValue, type SheetSnapshot } from "../model/snapshot";
import { isoDate, readDate } from "../text/readDate";
import { lostLetters } from "../text/lostLetters";
import type { Block } from "./blocks";
import type { Grid } from "./grid";

const combining = /[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/;
const composed = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const mostLost = 100;

/** Oddities of writing on a sheet: combining marks among precomposed letters (once a column), letters lost to "?". */
export function textObservations(sheet: SheetSnapshot): readonly Observation[] {
  const found: Observation[] = [];
  const marked = new Map<number, { cells: number; row: number; text: string }>();
  let precomposed = false;
  let lost = 0;
  for (const row of sheet.rows) {
    row.cells.forEach((cell, index) => {
      if (typeof cell !== "string") return;
      if (combining.test(cell) && cell.normalize("NFC") !== cell) {
        const one = marked.get(index);
        if (one) one.cells++;
        else marked.set(index, { cells: 1, row: row.row, text: cell });
      } else if (!precomposed && composed.test(cell)) precomposed = true;
      if (lost < mostLost && (cell.includes("?") || cell.includes("\ufffd")) && lostLetters(cell)) {
        lost++;
        found.push({ kind: "lost-letters", sheet: sheet.name, row: row.row, column: index + 1, text: cell });
      }
    });
  }
  if (precomposed)
    for (const [index, { cells, row, text }] of marked)
      found.push({ kind: "mixed-unicode", sheet: sheet.name, row, column: index + 1, cells, text });
  return found;
}

const dateKeys = new Set(["date", "birth", "birthMale", "birthFemale", "deadline"]);

/**
 * Dates of a block's date columns: typed as text, impossible, or with day and month perhaps exchanged. The last is suspected where a column
 * holds true dates, all with a day up to 12, beside texts whose day is above 12 (domain.md §2.6).
 */
export function dateObservations(grid: Grid, block: Block, columns: readonly ColumnReading[]): readonly Observation[] {
  const sheet = grid.sheet.name;
  const found: Observation[] = [];
  for (const { column, key } of columns) {
    if (key === null || !dateKeys.has(key)) continue;
    const dates: { row: number; date: string }[] = [];
    const texts: { row: number; text: string; date: string }[] = [];
    let above = false;
    for (let at = grid.indexFrom(block.top); at < grid.rows.length; at++) {
      const { row } = grid.rows[at]!;
      if (row > block.bottom) break;
      if (block.skip.has(row)) continue;
      const value = grid.value(row, column);
      if (isDateValue(value)) dates.push({ row, date: value.date });
      else if (typeof value === "string" && value !== "") {
        const text = grid.text(row, column);
        const read = readDate(text);
        if (read === null) continue;
        if ("impossible" in read) found.push({ kind: "date-impossible", sheet, row, column, text });
        else if (read.precision === "day") {
          texts.push({ row, text, date: read.date });
          if (Number(read.date.slice(8)) > 12) above = true;
        }
      }
    }
    // In a text file every day is text; only in a workbook does that say how it was typed.
    if (texts.length > 0 && !grid.sheet.untyped && (key === "date" || key === "deadline" || dates.length > 0))
      for (const { row, text, date } of texts) found.push({ kind: "date-as-text", sheet, row, column, text, date });
    const months = dates.map(({ date }) => Number(date.slice(8)));
    if (dates.length >= 2 && above && months.every((day) => day <= 12)) {
      for (const { row, date } of dates) {
        const other = isoDate(Number(date.slice(0, 4)), Number(date.slice(8)), Number(date.slice(5, 7)));
        if (other !== null && other !== date)
          found.push({ kind: "date-swap", sheet, row, column, text: grid.text(row, column), date, other });
      }
    }
  }
  return found;
}

/** Years typed as text in a column where the others are numbers. */
export function yearObservations(grid: Grid, block: Block, columns: readonly ColumnReading[]): readonly Observation[] {
  const column = columns.find(({ key }) => key === "year")?.column;
  if (column === undefined) return [];
  const texts: Observation[] = [];
  let numbers = 0;
  for (let at = grid.indexFrom(block.top); at < grid.rows.length; at++) {
    const { row } = grid.rows[at]!;
    if (row > block.bottom) break;
    const value = grid.value(row, column);
    if (typeof value === "number") numbers++;
    else if (typeof value === "string" && /^\s*\d{4}\s*$/.test(value))
      texts.push({ kind: "number-as-text", sheet: grid.sheet.name, row, column, text: value });
  }
  return numbers > texts.length ? texts : [];
}

/** Hidden rows and columns, or a filter, on a sheet that was read. */
export function hiddenObservation(sheet: SheetSnapshot): readonly Observation[] {
  const filled = new Set(sheet.rows.map(({ row }) => row));
  const rows = [...sheet.hiddenRows].filter((row) => filled.has(row));
  const width = Math.max(0, ...sheet.rows.slice(0, 50).map(({ cells }) => cells.length));
  const columns = [...sheet.hiddenColumns].filter((column) => column <= width);
  if (rows.length === 0 && columns.length === 0) return [];
  return [
    {
      kind: "hidden-rows",
      sheet: sheet.name,
      row: Math.min(...rows, Infinity) === Infinity ? 1 : Math.min(...rows),
      column: columns[0] ?? 1,
      rows: rows.length,
      columns: columns.length,
      filtered: sheet.filtered,
    },
  ];
}
