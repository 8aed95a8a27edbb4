import { formatDate } from "../messages/format";
import { subjectName } from "../messages/names";
import { cellAddress } from "../model/cell";
import type { Issue, IssueCode } from "../model/issue";
import type { Reading } from "../model/nominee";
import type { IsoDate } from "../model/period";
import type { BlockReading, SheetReading } from "../model/recognition";
import { cellNumber, isErrorValue, type SheetSnapshot, type WorkbookSnapshot } from "../model/snapshot";
import { subjectTypes, type SubjectType } from "../model/subject";
import { decodedSheet } from "../tables/decodedSheet";
import { gridOf, type Grid } from "../tables/grid";
import { memoiseText } from "../text/memoise";
import { readDate } from "../text/readDate";
import { tidySpaces } from "../text/tidySpaces";
import { isTidy, toNfc } from "../text/unicode";
import { formatKind } from "../workbook/formatKind";
import type { WholeCheck } from "./check";
import type { Correction, CorrectionKind, CorrectionValue } from "./correction";
import { nameLikeness, type NameLikeness } from "./printedName";

type Change = Pick<Correction, "kind" | "after" | "alternatives" | "issue" | "sure">;

const legacyFonts = /^\.vn|^vni\b|^vni-/i;

/**
 * The corrections that can be offered, in the order of the sheets' cells. Only in sheets that were read, and never in a merged area's hidden
 * cell or a table's header, which no workbook lets one write, nor in a cell whose text a formula gives: that has to be put right where the
 * formula takes it from. A name becomes the one that the plan or register prints where the cell holds only
 * another spelling of it; another name that is accepted (an agency's later one) is no mistake and stays. Applying all that are
 * sure and checking again offers none of them. Linear in cells.
 */
export function offeredCorrections(snapshot: WorkbookSnapshot, result: WholeCheck): readonly Correction[] {
  const issues = issuePlaces(result);
  const changes = new Map<string, Map<number, Map<number, Change>>>();
  const change = (sheet: string, row: number, column: number, one: Change): void => {
    const rows = changes.get(sheet) ?? new Map<number, Map<number, Change>>();
    changes.set(sheet, rows);
    const inRow = rows.get(row);
    if (!inRow) rows.set(row, new Map([[column, one]]));
    else if (!inRow.has(column)) inRow.set(column, one);
  };
  const readings = new Map(result.recognition.sheets.map((reading) => [reading.sheet, reading]));
  const grids = new Map<string, Grid>();
  const open = snapshot.sheets.flatMap((sheet) => {
    const reading = readings.get(sheet.name);
    if (!reading || reading.kind === "other") return [];
    const decoded = decodedSheet(sheet).sheet;
    grids.set(sheet.name, gridOf(decoded));
    return [{ sheet, decoded, reading }];
  });
  nameChanges(result, grids, issues, change);
  for (const { sheet, reading } of open) valueChanges(sheet, reading, result, change);
  return open.flatMap(({ sheet, decoded, reading }) =>
    sheetCorrections(sheet, decoded, reading, grids.get(sheet.name)!, changes.get(sheet.name) ?? new Map(), issues),
  );
}

type IssuePlaces = (code: IssueCode, sheet: string, row: number | null, column: number) => number | null;

/** Where the open findings stand; with row null, those of a column as a whole. */
function issuePlaces({ issues }: WholeCheck): IssuePlaces {
  const places = new Map<string, number>();
  issues.forEach(({ code, sheet, row, column }, at) => {
    for (const one of [row, null]) {
      const key = `${code}|${sheet ?? ""}|${one ?? ""}|${column ?? 0}`;
      if (!places.has(key)) places.set(key, at);
    }
  });
  return (code, sheet, row, column) => places.get(`${code}|${sheet}|${row ?? ""}|${column}`) ?? null;
}

type Offer = (sheet: string, row: number, column: number, change: Change) => void;

const text = (value: string): CorrectionValue => ({ value, shown: value });

/** How a plan or register names something: the names that it prints, the shortest first, and others under which it is known. */
interface Printed {
  readonly names: readonly string[];
  readonly aliases: readonly string[];
}

/** Best likeness to a printed name, and which one; a text that is one of the other names stands for itself unless it shortens a printed one. */
function likenessOf(written: string, { names, aliases }: Printed): { readonly at: number; readonly likeness: NameLikeness } {
  const found = names.map((one) => nameLikeness(written, one));
  for (const likeness of ["same", "spelling"] as const) if (found.includes(likeness)) return { at: found.indexOf(likeness), likeness };
  const at = found.indexOf("slip");
  const known = at < 0 || aliases.some((alias) => nameLikeness(written, alias) === "same");
  return known ? { at: 0, likeness: "other" } : { at, likeness: "slip" };
}

/** Fields, leads, units and subject types that a cell of its own names otherwise than the plan or register prints them. */
function nameChanges(
  { plan, recognition, issues: found }: WholeCheck,
  grids: ReadonlyMap<string, Grid>,
  issues: IssuePlaces,
  offer: Offer,
): void {
  const fields = new Map(
    plan.fields.map(({ id, title, shortTitle, aliases }): [string, Printed] => [id, { names: [shortTitle || title, title], aliases }]),
  );
  const agencies = new Map(plan.agencies.map(({ id, name: own, aliases }): [string, Printed] => [id, { names: [own], aliases }]));
  const units = new Map(recognition.units.map(({ name: own, aliases }): [string, Printed] => [own, { names: [own], aliases }]));
  const eligible = new Set<SubjectType>(plan.fields.flatMap((field) => field.subjects));
  const likenesses = new Map<Printed, (written: string) => ReturnType<typeof likenessOf>>();
  const likenessTo = (written: string, printed: Printed): ReturnType<typeof likenessOf> => {
    let likenessFrom = likenesses.get(printed);
    if (!likenessFrom) likenesses.set(printed, (likenessFrom = memoiseText((one) => likenessOf(one, printed))));
    return likenessFrom(written);
  };
  const subjectLikeness = memoiseText((written) =>
    subjectTypes.filter((type) => nameLikeness(written, subjectName(type, "vi")) === "spelling"),
  );
  const wholeCell = (sheet: string, reading: Reading<unknown>): boolean =>
    reading.source === "cell" && reading.row > 0 && grids.get(sheet)?.text(reading.row, reading.column) === reading.text;

  const name = (
    sheet: string,
    reading: Reading<string>,
    kind: CorrectionKind,
    code: IssueCode,
    printed: ReadonlyMap<string, Printed>,
  ): void => {
    const { value, suggestion, row, column } = reading;
    if (reading.text === "" || !wholeCell(sheet, reading)) return;
    const known = value === null ? undefined : printed.get(value);
    if (known) {
      const { at, likeness } = likenessTo(reading.text, known);
      if (likeness !== "spelling" && likeness !== "slip") return;
      const issue = issues(code, sheet, row, column);
      offer(sheet, row, column, { kind, after: text(known.names[at]!), alternatives: [], issue, sure: likeness === "spelling" });
    } else if (suggestion) {
      const issue = issues(code, sheet, row, column);
      if (issue === null) return;
      // The nearest name only: a person has to say that it is meant.
      const after = printed.get(suggestion.id)?.names[0];
      if (after !== undefined) offer(sheet, row, column, { kind, after: text(after), alternatives: [], issue, sure: false });
    }
  };

  for (const { sheet, field, lead, unit, subject } of recognition.nominees) {
    name(sheet, field, "field-name", "nominee/unknown-field", fields);
    name(sheet, lead, "lead-name", "nominee/unknown-lead", agencies);
    name(sheet, unit, "unit-name", "nominee/unknown-unit", units);
    if (subject.value === null || !wholeCell(sheet, subject)) continue;
    const apart = issues("nominee/ineligible-subject", sheet, subject.row, subject.column);
    const countedApart = subject.value === "individual" && apart !== null ? typesCountedApart(found[apart]) : [];
    if (countedApart.length > 0) {
      // Only a person knows whether this individual is a farmer.
      const readings = countedApart.map((type) => text(subjectName(type, "vi")));
      const alternatives = readings.length > 1 ? readings : [];
      offer(sheet, subject.row, subject.column, { kind: "subject", after: readings[0]!, alternatives, issue: apart, sure: false });
      continue;
    }
    const spelled = subjectLikeness(subject.text);
    if (!spelled.includes(subject.value)) continue;
    // "CN" is cá nhân, and công nhân where the plan counts workers apart.
    const others = spelled.filter((type) => type !== subject.value && eligible.has(type));
    const readings = [subject.value, ...others].map((type) => text(subjectName(type, "vi")));
    offer(sheet, subject.row, subject.column, {
      kind: "subject",
      after: readings[0]!,
      alternatives: others.length > 0 ? readings : [],
      issue: null,
      sure: others.length === 0,
    });
  }
  for (const { sheet, field, leads } of recognition.quotaEntries) {
    name(sheet, field, "field-name", "quota/unknown-field", fields);
    if (leads.length === 1) name(sheet, leads[0]!, "lead-name", "nominee/unknown-lead", agencies);
  }
}

/** In a field that counts only farmers or workers an individual may be one. */
function typesCountedApart(issue: Issue | undefined): readonly SubjectType[] {
  if (issue?.code !== "nominee/ineligible-subject") return [];
  return issue.evidence.eligible.filter((type) => type === "farmer" || type === "worker");
}

/**
 * Dates and numbers that are text, dates whose day and month may be exchanged. A date becomes a true day; a cell whose format does not show
 * one as a day gets the format dd/mm/yyyy. A number goes only into a cell that is not formatted as text, where
 * Excel would make it text again.
 */
function valueChanges(sheet: SheetSnapshot, { blocks }: SheetReading, { issues }: WholeCheck, offer: Offer): void {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const format = (row: number, column: number): string => {
    const style = rows.get(row)?.styles?.[column - 1];
    return style === undefined ? "General" : (sheet.styles[style]?.numberFormat ?? "General");
  };
  const dayIn =
    (row: number, column: number) =>
    (date: IsoDate): CorrectionValue => {
      const own = format(row, column);
      const numberFormat = formatKind(own) === "date" ? own : "dd/mm/yyyy";
      return { value: Date.parse(date) / dayMs + unixDay, shown: formatDate(date, "vi"), numberFormat };
    };
  const numbers = (column: number, block: BlockReading, issue: number): void => {
    for (const { row, cells } of sheet.rows) {
      if (row <= block.header.last || row > block.range.bottom) continue;
      const cell = cells[column - 1];
      const digits = typeof cell === "string" ? cell.trim() : "";
      if (!/^\d{1,15}$/.test(digits) || format(row, column) === "@") continue;
      const value = Number(digits);
      offer(sheet.name, row, column, { kind: "number", after: { value, shown: String(value) }, alternatives: [], issue, sure: true });
    }
  };
  const done = new Set<string>();
  issues.forEach((issue, at) => {
    if (issue.sheet !== sheet.name || issue.row === null || issue.column === null) return;
    const { row, column } = issue;
    if (issue.code === "cell/number-as-text") {
      // One finding may speak for its column.
      const place = blocks.findIndex(
        ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
      );
      const block = blocks[place];
      if (block && !done.has(`${place}:${column}`)) numbers(column, block, at);
      done.add(`${place}:${column}`);
    } else if (issue.code === "cell/date-swap") {
      const readings = [issue.evidence.other, issue.evidence.date].map(dayIn(row, column));
      offer(sheet.name, row, column, { kind: "date", after: readings[0]!, alternatives: readings, issue: at, sure: false });
    } else if (issue.code === "cell/date-as-text") {
      const read = readDate(issue.evidence.text);
      const other = read !== null && "date" in read ? read.other : null;
      const readings = [issue.evidence.date, ...(other === null ? [] : [other])].map(dayIn(row, column));
      const two = readings.length > 1;
      offer(sheet.name, row, column, { kind: "date", after: readings[0]!, alternatives: two ? readings : [], issue: at, sure: !two });
    }
  });
}

const dayMs = 86_400_000;
/** Serial number of 1/1/1970 in the system of 1900. */
const unixDay = 25_569;

function sheetCorrections(
  sheet: SheetSnapshot,
  decoded: SheetSnapshot,
  { blocks }: SheetReading,
  grid: Grid,
  changes: ReadonlyMap<number, ReadonlyMap<number, Change>>,
  issues: IssuePlaces,
): readonly Correction[] {
  const found: Correction[] = [];
  const fonts = sheet.styles.map(({ font }) => (legacyFonts.test(font) ? font : null));
  const inTable = (row: number, column: number): boolean =>
    blocks.some(
      ({ kind, range }) => kind !== "other" && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
  sheet.rows.forEach(({ row, cells, styles }, at) => {
    const shown = decoded.rows[at]?.cells;
    const planned = changes.get(row);
    cells.forEach((cell, index) => {
      const column = index + 1;
      if (cell === null || cell === undefined || typeof cell === "boolean" || isErrorValue(cell)) return;
      const change = planned?.get(column);
      const own = typeof cell === "string" ? textChange(cell, shown?.[index], sheet.name, row, column, inTable, issues) : null;
      // A decoded cell keeps its kind: the person accepts the decoding first of all; its name is settled along with it.
      const one = change && own?.kind === "legacy-charset" ? { ...change, kind: own.kind, issue: own.issue } : (change ?? own);
      if (!one) return;
      const before: CorrectionValue =
        typeof cell === "string"
          ? text(cell)
          : typeof cell === "number"
            ? { value: cell, shown: String(cell) }
            : { value: cell.serial, shown: formatDate(cell.date, "vi") };
      if (one.after.value === before.value || unwritable(sheet, grid, row, column)) return;
      found.push({
        id: `${sheet.name}!${cellAddress(row, column)}:${one.kind}`,
        sheet: sheet.name,
        row,
        column,
        before,
        // A reader that finds several fonts in one cell names none.
        legacyFont: fonts[styles?.[index] ?? -1] ?? (one.kind === "legacy-charset" && fontOf(sheet, styles?.[index]) === "" ? "" : null),
        ...one,
      });
    });
  });
  return found;
}

const fontOf = ({ styles }: SheetSnapshot, style: number | undefined): string | undefined => styles[style ?? -1]?.font;

/** What a text needs by itself: decoding where its column is in a legacy charset, NFC, and inside a table the spaces put right. */
function textChange(
  cell: string,
  shown: SheetSnapshot["rows"][number]["cells"][number],
  sheet: string,
  row: number,
  column: number,
  inTable: (row: number, column: number) => boolean,
  issues: IssuePlaces,
): Change | null {
  if ((shown === cell || typeof shown !== "string") && isTidy(cell)) return null;
  const decoded = typeof shown === "string" ? shown : cell;
  const settled = toNfc(decoded);
  // A zero-width character that goes may have stood between a letter and its mark.
  const after = inTable(row, column) ? toNfc(tidySpaces(settled)) : settled;
  if (after === cell || after === "") return null;
  const kind = decoded !== cell ? "legacy-charset" : settled !== cell ? "unicode" : "spaces";
  const issue =
    kind === "legacy-charset"
      ? issues("cell/legacy-charset", sheet, null, column)
      : kind === "unicode"
        ? issues("cell/mixed-unicode", sheet, null, column)
        : null;
  return { kind, after: text(after), alternatives: [], issue, sure: true };
}

/** Cells to be left alone: hidden in a merged area or the header of an Excel table, which cannot be written, and formulas. */
function unwritable(sheet: SheetSnapshot, grid: Grid, row: number, column: number): boolean {
  if (sheet.formulaCells?.has(cellNumber(row, column))) return true;
  const merge = grid.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return true;
  return sheet.tables.some(({ range }) => row === range.top && column >= range.left && column <= range.right);
}
