import { issueSentence, issueTitle } from "../messages/issueSentence";
import { severityName } from "../messages/names";
import { returnWords, type ReturnWords } from "../messages/returnWords";
import { cellAddress, columnLetters } from "../model/cell";
import type { Issue, Severity } from "../model/issue";
import type { IsoDate } from "../model/period";
import type { SheetReading } from "../model/recognition";
import type { BorderLine, CellStyle, ReportCell, ReportRow, ReportSheet } from "../model/reportSheet";
import { isDateValue, isErrorValue, type CellValue, type ReadStyle, type SheetSnapshot } from "../model/snapshot";
import { dateSerial } from "../review/cells";
import { SheetBuilder } from "../review/sheetBuilder";
import { palette, styles } from "../review/style";
import { columnPixels, countLines, linesHeight } from "../review/textLayout";
import { reasonHeader, withoutReasons } from "../tables/reasonColumn";
import { freeSheetName, sheetNameKey } from "../workbook/sheetNames";
import { formatKind } from "../workbook/formatKind";
import type { WorkbookEdit } from "../workbook/workbook";
import { inPieces } from "./import/sourceSheet";
import type { Language } from "./language";

/** What the file that goes back is about. */
export interface ReturnAbout {
  /** Name of the agency that sent the list. */
  readonly agency: string;
  /** Name of its file, without the folder. */
  readonly fileName: string;
  readonly date: IsoDate;
  /** What its sheets were taken for: `recognition.sheets` of the check over them. Tells where the headers and rows are. */
  readonly readings: readonly SheetReading[];
  /** What reading the file met besides the findings of its rows, as sentences: letters lost, quotes that never close, rows that could not be read. */
  readonly remarks?: readonly ReturnRemark[];
}

/** One thing to tell the sender about the file as a whole. Row and column are 1-based. */
export interface ReturnRemark {
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly sentence: string;
}

const severities: readonly Severity[] = ["error", "warning", "info"];
/** Light enough to read black print on, and told apart in grey; the word in the column of reasons says the same. */
const fills: Readonly<Record<Severity, string>> = { error: "F6C9C9", warning: "FCE8B2", info: "DCE6F2" };
const reasonWidth = 60;
const mostReasons = 12;

/**
 * The sheets of a workbook for the agency: a cover with counts by kind and what belongs to no row, then its own sheets with every value,
 * date and merge at its place, cells in question coloured, and behind the last column the reasons of each row. Findings on rows outside
 * the tables stand on the cover. Formulas come as their values. What it gives back is read like the list that was sent: the reasons are left out
 * when it is read again. Linear in cells and issues.
 */
export function returnSheets(
  source: readonly SheetSnapshot[],
  issues: readonly Issue[],
  language: Language,
  about: ReturnAbout,
): readonly ReportSheet[] {
  const words = returnWords(language);
  const readings = new Map(about.readings.map((reading) => [reading.sheet, reading]));
  const bySheet = new Map<string, Issue[]>();
  for (const issue of issues) {
    const name = issue.sheet ?? "";
    const known = bySheet.get(name);
    if (known) known.push(issue);
    else bySheet.set(name, [issue]);
  }
  const onCover: Issue[] = issues.filter(({ sheet }) => sheet === null);
  const sheets: ReportSheet[] = [];
  for (const sheet of source) {
    const reading = readings.get(sheet.name);
    const own = bySheet.get(sheet.name) ?? [];
    if (sheet.ownTab !== null || (sheet.visibility !== "visible" && own.length === 0 && (reading?.kind ?? "other") === "other")) continue;
    const marked = markedSheet(sheet, reading, own, language, words, sheets.length);
    sheets.push(marked.sheet);
    onCover.push(...marked.elsewhere);
  }
  const names = new Set(sheets.map(({ name }) => sheetNameKey(name)));
  return [coverSheet(freeSheetName(words.coverName, names), issues, onCover, sheets, language, words, about), ...sheets];
}

/** The edits that fill a new workbook with the file for the sender. The cover is a tab of the product; the sheets are the agency's own. */
export function returnEdits(sheets: readonly ReportSheet[]): readonly WorkbookEdit[] {
  const [cover, ...own] = sheets;
  return [...(cover ? [{ kind: "put-tab" as const, tab: cover }] : []), ...own.map((sheet) => ({ kind: "add-sheet" as const, sheet }))];
}

function markedSheet(
  given: SheetSnapshot,
  reading: SheetReading | undefined,
  issues: readonly Issue[],
  language: Language,
  words: ReturnWords,
  place: number,
): { readonly sheet: ReportSheet; readonly elsewhere: readonly Issue[] } {
  // Reasons of an earlier round give way to those of this one.
  const sheet = withoutReasons(given);
  const blocks = (reading?.blocks ?? []).filter(({ kind }) => kind !== "other");
  // A merged title may run beyond the last column; one over the sheet's whole width says nothing.
  const widest = [...blocks.map(({ range }) => range.right), ...sheet.merges.map(({ right }) => (right < 1000 ? right : 0))];
  const reasonColumn =
    sheet.rows.reduce(
      (most, { cells }) => Math.max(most, cells.length),
      widest.reduce((most, right) => Math.max(most, right), 0),
    ) + 1;
  const inBody = (row: number): boolean => blocks.some(({ header, range }) => row > header.last && row <= range.bottom);

  const marks = new Map<string, Severity>();
  const reasons = new Map<number, Issue[]>();
  const elsewhere: Issue[] = [];
  for (const issue of issues) {
    const { row, column, severity } = issue;
    if (row !== null && column !== null) {
      const cell = `${row}:${column}`;
      const known = marks.get(cell);
      if (known === undefined || severities.indexOf(severity) < severities.indexOf(known)) marks.set(cell, severity);
    }
    if (row === null || !inBody(row)) elsewhere.push(issue);
    else {
      const known = reasons.get(row);
      if (known) known.push(issue);
      else reasons.set(row, [issue]);
    }
  }

  const looks = lookMaker(sheet.styles);
  const widths = columnWidths(sheet, reasonColumn - 1);
  const pixels = widths.map((width) => columnPixels([width]));
  const lastRow = issues.reduce((last, { row }) => Math.max(last, row ?? 0), sheet.rows.at(-1)?.row ?? 0);
  const rows: ReportRow[] = Array.from({ length: lastRow }, () => emptyRow);
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  const markedRows = new Map<number, number[]>();
  for (const cell of marks.keys()) {
    const [row = 0, column = 0] = cell.split(":").map(Number);
    const known = markedRows.get(row);
    if (known) known.push(column);
    else markedRows.set(row, [column]);
  }
  for (const row of new Set([...byRow.keys(), ...markedRows.keys(), ...reasons.keys()])) {
    const from = byRow.get(row);
    const inTable = blocks.some(({ range }) => row >= range.top && row <= range.bottom);
    const heading = blocks.some(({ header }) => row >= header.first && row <= header.last);
    const width = Math.max(from?.cells.length ?? 0, ...(markedRows.get(row) ?? []));
    const cells: (ReportCell | null)[] = [];
    for (let column = 1; column <= width; column++) {
      const value = from?.cells[column - 1];
      const mark = marks.get(`${row}:${column}`);
      if ((value === null || value === undefined) && mark === undefined) cells.push(null);
      else cells.push({ ...written(value), style: looks(from?.styles?.[column - 1], value, inTable, heading, mark) });
    }
    const said = reasons.get(row);
    let height = inTable ? wrappedHeight(cells, pixels) : 0;
    if (said) {
      const text = reasonText(said, language, words);
      while (cells.length < reasonColumn - 1) cells.push(null);
      cells.push({ value: text, style: reasonStyle });
      height = Math.max(height, linesHeight(countLines(text, 11, false, columnPixels([reasonWidth])), 11));
    }
    rows[row - 1] = height < 20 ? { cells } : { cells, height };
  }
  const merges = [...sheet.merges];
  if (reasons.size > 0)
    for (const { header } of blocks) {
      const cells = [...(rows[header.first - 1]?.cells ?? [])];
      if (cells[reasonColumn - 1]) continue;
      while (cells.length < reasonColumn - 1) cells.push(null);
      cells.push({ value: reasonHeader, style: styles.head });
      rows[header.first - 1] = { ...rows[header.first - 1], cells };
      if (header.last > header.first) merges.push({ top: header.first, left: reasonColumn, bottom: header.last, right: reasonColumn });
    }
  const first = blocks[0];
  return {
    elsewhere,
    sheet: {
      id: `return-${place + 1}`,
      name: sheet.name,
      widths: [...widths, reasonWidth],
      rows,
      merges,
      tables: [],
      charts: [],
      conditionalFormats: [],
      validations: [],
      ...(first ? { freeze: { rows: first.header.last, columns: 0 } } : {}),
      print: {
        orientation: "landscape",
        margins: { top: 20, bottom: 20, left: 20, right: 15 },
        fitToWidth: true,
        ...(first ? { repeatRows: { first: first.header.first, last: first.header.last } } : {}),
        centerHorizontally: true,
        pageNumbers: true,
      },
      showGridlines: true,
    },
  };
}

const emptyRow: ReportRow = { cells: [] };

/** Height that the wrapped texts of a row need: not every program finds it by itself when it opens a file. */
function wrappedHeight(cells: readonly (ReportCell | null)[], pixels: readonly number[]): number {
  let lines = 1;
  cells.forEach((cell, index) => {
    if (cell && typeof cell.value === "string" && cell.style?.wrap)
      lines = Math.max(lines, countLines(cell.value, 12, false, pixels[index] ?? 60));
  });
  return lines === 1 ? 0 : linesHeight(lines, 12);
}
const line: BorderLine = { line: "thin", color: palette.line };
const border = { top: line, bottom: line, left: line, right: line } as const;
const reasonStyle: CellStyle = { font: { size: 11 }, border, horizontal: "left", vertical: "top", wrap: true };

/** A value for the new file, which counts days from 1900 whatever the old one did. An error stays one, as the formula that gives it. */
function written(value: CellValue): ReportCell {
  if (isDateValue(value)) {
    const time = value.serial - Math.floor(value.serial + 5e-9);
    // Excel's 29/2/1900 and the days before it have serial numbers of their own.
    return { value: value.date < "1900-03-01" ? value.serial : dateSerial(value.date) + Math.max(0, time) };
  }
  if (isErrorValue(value)) return errorTexts.has(value.error) ? { formula: value.error } : { value: value.error };
  // A text file may hold more in a cell than a workbook can; the notice "import/long-cell" says so.
  return { value: typeof value === "string" ? inPieces(value)[0]! : (value ?? null) };
}

const errorTexts = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

/** Looks of the source's cells: font, boldness and number format as they were, a border in tables, a colour where a finding is. */
function lookMaker(source: readonly ReadStyle[]) {
  const made = new Map<string, CellStyle>();
  return (index: number | undefined, value: CellValue, inTable: boolean, heading: boolean, mark: Severity | undefined): CellStyle => {
    const day = isDateValue(value);
    const wrap = typeof value === "string" && (inTable || value.includes("\n"));
    const key = `${index ?? ""}|${day}|${wrap}|${inTable}|${heading}|${mark ?? ""}`;
    const known = made.get(key);
    if (known) return known;
    const read = index === undefined ? undefined : source[index];
    const format = read?.numberFormat ?? "General";
    const numberFormat = day && formatKind(format) === "number" ? "dd/mm/yyyy" : format;
    const style: CellStyle = {
      font: { ...(read ? { name: read.font } : {}), size: 12, bold: read?.bold === true },
      ...(inTable ? { border, vertical: "center" as const } : {}),
      ...(heading ? { horizontal: "center" as const } : {}),
      ...(wrap ? { wrap } : {}),
      ...(numberFormat === "General" ? {} : { numberFormat }),
      ...(mark ? { fill: fills[mark] } : heading ? { fill: palette.head } : {}),
    };
    made.set(key, style);
    return style;
  };
}

/** The reasons of one row, the gravest first, one a line. */
function reasonText(issues: readonly Issue[], language: Language, words: ReturnWords): string {
  const ordered = severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const lines = ordered
    .slice(0, mostReasons)
    .map((issue) =>
      words.reason(issue.severity, issue.column === null ? null : columnLetters(issue.column), issueSentence(issue, language)),
    );
  if (ordered.length > mostReasons) lines.push(words.more(ordered.length - mostReasons));
  return [...new Set(lines)].join("\n");
}

/** Widths in characters after the longest texts of the first rows, within what a page can bear. */
function columnWidths(sheet: SheetSnapshot, columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => 6);
  const spans = new Set(sheet.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`));
  for (const { row, cells } of sheet.rows.slice(0, 400)) {
    // A title of one cell runs over its neighbours.
    if (cells.filter((cell) => cell !== null && cell !== undefined).length < 3) continue;
    cells.forEach((cell, index) => {
      if (spans.has(`${row}:${index + 1}`)) return;
      const length = isDateValue(cell) ? 11 : typeof cell === "string" ? Math.max(...cell.split("\n").map((part) => part.length)) : 8;
      if (cell !== null && cell !== undefined) widths[index] = Math.min(42, Math.max(widths[index] ?? 6, length + 2));
    });
  }
  return widths;
}

function coverSheet(
  name: string,
  issues: readonly Issue[],
  general: readonly Issue[],
  sheets: readonly ReportSheet[],
  language: Language,
  words: ReturnWords,
  about: ReturnAbout,
): ReportSheet {
  const page = new SheetBuilder({ id: "return-cover", name, color: palette.red, orientation: "portrait", widths: [6, 24, 10, 12, 60] });
  const { head } = words;
  const remarks = about.remarks ?? [];
  const count = (severity: Severity): number =>
    issues.filter((issue) => issue.severity === severity).length + remarks.filter((remark) => remark.severity === severity).length;
  const left = { ...styles.body, font: { size: 13 } };
  page.line(words.title, styles.title, 26);
  page.line(words.to(about.agency), { ...left, font: { size: 13, bold: true } });
  page.line(words.file(about.fileName, about.date), left);
  page.line(issues.length + remarks.length === 0 ? words.nothing : words.counts(count("error"), count("warning"), count("info")), left);
  page.gap();
  if (issues.length + remarks.length > 0) {
    words.guide.forEach((text, at) => page.line(`${at + 1}. ${text}`, styles.body));
    page.gap();
    page.line(words.kinds, styles.heading, 22);
    const width = (text: string | number | null, style: CellStyle, span = 1) => ({ value: text, style, span });
    page.add(
      [
        width(head.index, styles.head),
        width(head.severity, styles.head),
        width(head.number, styles.head),
        width(head.kind, styles.head, 2),
      ],
      24,
    );
    let index = 0;
    for (const severity of severities) {
      const byCode = new Map<Issue["code"], number>();
      for (const issue of issues) if (issue.severity === severity) byCode.set(issue.code, (byCode.get(issue.code) ?? 0) + 1);
      for (const [code, number] of [...byCode].sort((one, other) => other[1] - one[1]))
        page.add([
          width((index += 1), styles.index),
          width(severityName(severity, language), { ...styles.center, fill: fills[severity] }),
          width(number, styles.count),
          width(issueTitle(code, language), styles.text, 2),
        ]);
      const number = remarks.filter((remark) => remark.severity === severity).length;
      if (number > 0)
        page.add([
          width((index += 1), styles.index),
          width(severityName(severity, language), { ...styles.center, fill: fills[severity] }),
          width(number, styles.count),
          width(words.ofFile, styles.text, 2),
        ]);
    }
    page.add(
      [width(words.total, styles.totalLabel, 2), width(issues.length + remarks.length, styles.total), width(null, styles.total, 2)],
      22,
    );
  }
  const aboutFile = [
    ...remarks,
    ...general.map((issue): ReturnRemark => {
      const { severity, sheet, row, column } = issue;
      return { severity, sheet, row, column, sentence: issueSentence(issue, language) };
    }),
  ];
  if (aboutFile.length > 0) {
    const links = new Set(sheets.map((sheet) => sheet.name));
    page.gap();
    page.line(words.general, styles.heading, 22);
    page.add(
      [
        { value: head.index, style: styles.head },
        { value: head.sheet, style: styles.head },
        { value: head.cell, style: styles.head },
        { value: head.content, style: styles.head, span: 2 },
      ],
      24,
    );
    aboutFile.forEach((issue, at) => {
      const cell = issue.row === null ? "" : cellAddress(issue.row, issue.column ?? 1);
      const linked = issue.sheet !== null && cell !== "" && links.has(issue.sheet);
      page.add([
        { value: at + 1, style: styles.index },
        { value: issue.sheet ?? words.wholeFile, style: styles.text },
        linked
          ? { value: cell, style: { ...styles.link, horizontal: "center" }, link: `'${issue.sheet.replaceAll("'", "''")}'!${cell}` }
          : { value: cell === "" ? "–" : cell, style: styles.center },
        { value: words.reason(issue.severity, null, issue.sentence), style: styles.text, span: 2 },
      ]);
    });
  }
  return page.finish();
}
