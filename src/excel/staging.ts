import type { ReportSheet } from "../model/reportSheet";
import { quoteSheetName } from "../workbook/sheetReferences";
import { frameOf, frameSteps, type Frame } from "./frame";
import { doSteps, step, type SheetStep } from "./steps";
import { idempotentRequest, request, type ExcelHost } from "./excelHost";
import { findMarks, stagingStart } from "./marks";
import { listWorkbook } from "./listWorkbook";
import { cellSteps } from "./writeCells";

/** One sheet to be made, before it takes its place. */
export interface Staged {
  /** Hidden defined name that marks the sheet as being made. */
  readonly mark: string;
  /** Name of the sheet in the making: the final one, unless it is to replace a tab. */
  readonly sheet: string;
  readonly tab: ReportSheet;
  /** Id of the sheet of ours whose contents it will replace; null for a new one. */
  readonly target: string | null;
  /** False for a sheet that will belong to the user. */
  readonly marked: boolean;
}

/** What is kept on the sheet in the making, behind its last column, so that a publication that was cut off can be carried on. */
export interface StagedNote {
  readonly id: string;
  readonly marked: boolean;
  readonly target: string | null;
  readonly frame: Frame;
}

/** Longest text of one cell of a note. */
const pieceUnits = 30_000;

/** Writes all sheets whole, out of sight. Nothing of the user's and no finished tab is touched. */
export async function stage(
  host: ExcelHost,
  staged: readonly Staged[],
  renames: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
  date1904: boolean,
): Promise<void> {
  const names = new Set(taken);
  const steps: SheetStep[] = [];
  const content = staged.map((one) => {
    const frame = frameOf(one.tab, renames);
    const cells = cellSteps(one.tab, renames, date1904);
    const around = frameSteps(frame, one.target === null ? names : null);
    return { one, cells, around, note: noteStep(one, frame) };
  });
  for (const { one, cells, around, note } of content) {
    for (const each of [...cells, ...around, note]) steps.push({ sheet: one.sheet, step: each });
  }
  // All sheets are there before the first formula is written, since tabs refer to one another.
  await request(host, (context) => {
    for (const { mark, sheet } of staged) {
      // The intention first, so that a sheet which was added but not yet marked is known again.
      const name = context.workbook.names.add(mark, `="${sheet.replace(/"/g, '""')}"`);
      name.visible = false;
      const added = context.workbook.worksheets.add(sheet);
      name.formula = `=${quoteSheetName(sheet)}!$A$1`;
      added.visibility = "Hidden";
    }
    return () => undefined;
  });
  await doSteps(host, steps);
}

/** The note comes last: a sheet that has one is whole. */
function noteStep(staged: Staged, frame: Frame) {
  const { tab, marked, target } = staged;
  const text = JSON.stringify({ id: tab.id, marked, target, frame } satisfies StagedNote);
  const pieces: string[][] = [];
  for (let at = 0; at < text.length; at += pieceUnits) pieces.push([text.slice(at, at + pieceUnits)]);
  const column = noteColumn(frame);
  return {
    ...step(6, (sheet) => {
      const range = sheet.getRangeByIndexes(0, column, pieces.length, 1);
      (range as { numberFormat: unknown }).numberFormat = "@";
      range.values = pieces;
      // A name is moved by giving it a new formula; the range is named by its corners.
      const context = sheet.context as Excel.RequestContext;
      context.workbook.names.getItem(staged.mark).formula =
        `=${quoteSheetName(staged.sheet)}!$${letters(column)}$1:$${letters(column)}$${pieces.length}`;
    }),
    bytes: text.length * 2 + 2000,
  };
}

/** 0-based column of the note. */
export function noteColumn(frame: Frame): number {
  return Math.max(frame.columns, frame.sheet.widths.length) + 1;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** A sheet in the making that was found in the workbook; no note when it is not whole. */
export interface FoundStaged {
  readonly mark: string;
  readonly sheet: string | null;
  readonly note: StagedNote | null;
}

/** Reads the notes of all sheets in the making. */
export async function readStaged(host: ExcelHost, marks: ReturnType<typeof findMarks>["staging"]): Promise<FoundStaged[]> {
  const there = marks.filter((mark) => mark.sheet !== null);
  const notes = await idempotentRequest(host, (context) => {
    const asked = there.map(({ name }) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.load("values");
      return { name, range };
    });
    return () => new Map(asked.map(({ name, range }) => [name, parseNote(range.values as unknown[][])]));
  });
  return marks.map(({ name, sheet }) => ({ mark: name, sheet, note: notes.get(name) ?? null }));
}

function parseNote(values: readonly (readonly unknown[])[]): StagedNote | null {
  const text = values.map(([piece]) => String(piece ?? "")).join("");
  if (!text.startsWith('{"id":')) return null;
  try {
    return JSON.parse(text) as StagedNote;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Removes all sheets in the making. One that was added but not yet marked is known by the mark's intention; it goes only while it is empty
 * and none of the sheets that were there `before`.
 */
export async function unstage(host: ExcelHost, before: ReadonlySet<string>): Promise<void> {
  const listed = await listWorkbook(host);
  const marks = findMarks(
    listed.names,
    listed.sheets.map(({ name }) => name),
  );
  const intended = new Set(marks.staging.map((mark) => mark.intended));
  const doubtful = listed.sheets.filter(({ id, name }) => intended.has(name) && !before.has(id));
  const empty = await idempotentRequest(host, (context) => {
    const asked = doubtful.map(({ id, name }) => {
      const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(false);
      used.load("rowCount");
      return { name, used };
    });
    return () => asked.flatMap(({ name, used }) => (used.isNullObject ? [name] : []));
  });
  if (marks.staging.length === 0 && marks.leaving.length === 0 && empty.length === 0) return;
  await request(host, (context) => {
    for (const { name, sheet } of marks.staging) {
      // The sheet first: a mark without a sheet is found again, a sheet without a mark is not.
      if (sheet !== null) context.workbook.worksheets.getItem(sheet).delete();
      context.workbook.names.getItem(name).delete();
    }
    // A removal that had not begun.
    for (const { name } of marks.leaving) context.workbook.names.getItem(name).delete();
    for (const name of empty) context.workbook.worksheets.getItem(name).delete();
    return () => undefined;
  });
}

export function stagingMark(number: number): string {
  return `${stagingStart}${number}`;
}
