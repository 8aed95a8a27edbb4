import { importTabWords } from "../../messages/importWords";
import { columnLetters } from "../../model/cell";
import type { CellStyle, PrintSetup, ReportCell, ReportRow, ReportSheet } from "../../model/reportSheet";
import { isDateValue } from "../../model/snapshot";
import { recordsTabId } from "../../model/inputTab";
import { recordsColumns } from "../../tables/recordsTab";
import { foldKey } from "../../text/fold";
import { setAsideTabId } from "./importTabs";
import type { RecordTable, RecordValue } from "./recordTable";
import { setAsideHeaders, type SetAsideRow } from "./setAside";

const headerRow = 4;
/** Rows of a sheet that are left for records. */
export const mostRecords = 1_048_576 - headerRow;

const line = { line: "thin", color: "B4BBC6" } as const;
const border = { top: line, bottom: line, left: line, right: line };
const titleStyle: CellStyle = { font: { size: 14, bold: true } };
const noteStyle: CellStyle = { font: { size: 11, italic: true, color: "5B6472" } };
const headStyle: CellStyle = {
  font: { size: 11, bold: true },
  fill: "E6ECF4",
  border,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};
const originHeadStyle: CellStyle = { ...headStyle, font: { size: 11, bold: true, color: "5B6472" }, fill: "F3F1EA" };
const textStyle: CellStyle = { font: { size: 11 }, border, vertical: "top", wrap: true };
/** Excel keeps what is typed into such a cell as text: leading zeros stay, and "=" begins no formula when a person edits it. */
const verbatimStyle: CellStyle = { ...textStyle, numberFormat: "@" };
const numberStyle: CellStyle = { font: { size: 11 }, border, horizontal: "center", vertical: "top" };
const dateStyle: CellStyle = { ...numberStyle, numberFormat: "dd/mm/yyyy" };

const print: PrintSetup = {
  orientation: "landscape",
  margins: { top: 15, bottom: 15, left: 15, right: 10 },
  fitToWidth: true,
  repeatRows: { first: headerRow, last: headerRow },
  centerHorizontally: true,
  pageNumbers: true,
};

/** A text of digits, or one that Excel would take for a formula when a person edits it. Longer ones Excel shows as #### in such a format. */
const needsVerbatim = /^\s*[\d=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cellOf(value: RecordValue | undefined): ReportCell {
  if (value === null || value === undefined || value === "") return { value: null, style: textStyle };
  if (isDateValue(value)) return { value: serialOf(value.date, value.serial), style: dateStyle };
  if (typeof value === "string") return { value, style: value.length <= 255 && needsVerbatim.test(value) ? verbatimStyle : textStyle };
  return { value, style: numberStyle };
}

/** The day as Excel's 1900 system counts it, with the time of the sender's own serial number, whose system may be another. */
function serialOf(date: string, serial: number): number {
  const days = Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
  const time = serial - Math.floor(serial);
  return (days > 60 ? days : Math.floor(serial)) + time;
}

/** Points of a row that shows its longest text, up to eight lines; `widths` in characters. */
function heightOf(cells: readonly ReportCell[], columnWidths: readonly number[]): number {
  let lines = 1;
  cells.forEach(({ value }, at) => {
    if (typeof value !== "string" || value.length < 7) return;
    const width = columnWidths[at] ?? 16;
    let own = 0;
    for (const part of value.split("\n", 9)) own += Math.max(1, Math.ceil(part.length / (width * 1.15)));
    lines = Math.max(lines, own);
  });
  return 3 + 15 * Math.min(lines, 8);
}

function dayCell(day: string): ReportCell {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { value: serialOf(day, 0), style: dateStyle } : cellOf(day);
}

const widthByKey: Readonly<Record<string, number>> = {
  name: 30,
  honorific: 10,
  subject: 14,
  field: 34,
  lead: 28,
  unit: 28,
  year: 8,
  quarter: 7,
  date: 13,
  position: 22,
  achievement: 50,
  award: 26,
  decision: 20,
  address: 26,
  note: 18,
};
const widths = new Map(recordsColumns.map(({ key, header }) => [foldKey(header), widthByKey[key] ?? 16]));

/** The tab of all imported records: one plain table, the number and the data first, the origin last. */
export function recordsSheet(table: RecordTable): ReportSheet {
  const { origin } = importTabWords;
  const originHeaders = [origin.agency, origin.file, origin.sheet, origin.row, origin.importedOn, origin.batch, origin.state];
  const headers = [importTabWords.index, ...table.headers, ...originHeaders];
  const state = columnLetters(headers.length);
  const last = headerRow + Math.max(1, table.rows.length);
  const width = table.headers.length;
  const columnWidths = [6, ...table.headers.map((header) => widths.get(foldKey(header)) ?? 18), 26, 24, 14, 8, 12, 12, 40];
  const rows: ReportRow[] = [
    { cells: [{ value: importTabWords.recordsTitle, style: titleStyle }], height: 24 },
    { cells: [{ value: importTabWords.recordsNote, style: noteStyle }] },
    { cells: [] },
    {
      cells: headers.map((value, at) => ({ value, style: at > width ? originHeadStyle : headStyle })),
      height: 34,
    },
    ...table.rows.map(({ values, origin: from }, at): ReportRow => {
      const cells: ReportCell[] = [{ value: at + 1, style: numberStyle }];
      for (let column = 0; column < width; column++) cells.push(cellOf(values[column]));
      cells.push(cellOf(from.agency), cellOf(from.file), cellOf(from.sheet), cellOf(from.row > 0 ? from.row : null));
      cells.push(dayCell(from.importedOn), cellOf(from.batch), cellOf(from.state));
      return { cells, height: heightOf(cells, columnWidths) };
    }),
  ];
  const body = { top: headerRow + 1, left: 1, bottom: last, right: headers.length };
  return {
    id: recordsTabId,
    name: importTabWords.records,
    color: "2E6F40",
    widths: columnWidths,
    rows,
    merges: [],
    tables: [
      {
        name: importTabWords.tableName,
        range: { top: headerRow, left: 1, bottom: headerRow + table.rows.length, right: headers.length },
        columns: headers,
      },
    ],
    charts: [],
    conditionalFormats: [
      {
        kind: "expression",
        range: body,
        formula: `LEFT($${state}${headerRow + 1},${doubtMark.length})="${doubtMark}"`,
        style: { fill: "FFF4CC" },
      },
    ],
    validations: [],
    freeze: { rows: headerRow, columns: 2 },
    // The origin is for the screen; on paper it would make the letters too small to read.
    print: { ...print, area: { top: 1, left: 1, bottom: last, right: width + 1 } },
    showGridlines: false,
  };
}

const doubtMark = importTabWords.doubtful([]).slice(0, 8);

/** The tab of rows kept aside, word for word, with the place where each stands in its file. */
export function setAsideSheet(rows: readonly SetAsideRow[]): ReportSheet {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const contents = Array.from({ length: width }, (_, at) => importTabWords.content(columnLetters(at + 1)));
  const headers = [...setAsideHeaders, ...contents];
  return {
    id: setAsideTabId,
    name: importTabWords.setAside,
    color: "9B1C1C",
    widths: [6, 26, 24, 14, 8, 30, 12, 12, ...contents.map(() => 22)],
    rows: [
      { cells: [{ value: importTabWords.setAsideTitle, style: titleStyle }], height: 24 },
      { cells: [{ value: importTabWords.setAsideNote, style: noteStyle }] },
      { cells: [] },
      { cells: headers.map((value, at) => ({ value, style: at < setAsideHeaders.length ? originHeadStyle : headStyle })), height: 34 },
      ...rows.map(({ agency, file, sheet, row, reason, importedOn, batch, cells }, at): ReportRow => ({
        cells: [
          { value: at + 1, style: numberStyle },
          ...[agency, file, sheet, row, reason].map((value) => cellOf(value)),
          dayCell(importedOn),
          cellOf(batch),
          ...cells.map((value) => cellOf(value)),
        ],
      })),
    ],
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: { rows: headerRow, columns: 3 },
    print,
    showGridlines: false,
  };
}
