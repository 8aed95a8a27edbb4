import type { ReportRow } from "../model/reportSheet";
import type { WorkbookEdit } from "../workbook/workbook";

/** Rows of one edit, on their way between two threads. */
export interface RowsPart {
  /** Place of the edit among the edits. */
  readonly edit: number;
  readonly rows: readonly ReportRow[];
}

/** Rows that cross at once: some 10 ms of copying. */
const rowsOfPart = 1_000;

/** True for edits, as the jobs that write tabs give them. */
export function isEdits(answer: unknown): answer is readonly WorkbookEdit[] {
  return (
    Array.isArray(answer) &&
    answer.length > 0 &&
    answer.every(
      (one: Partial<WorkbookEdit> | null) =>
        one?.kind === "put-tab" ||
        one?.kind === "remove-tab" ||
        one?.kind === "add-sheet" ||
        one?.kind === "set-cell" ||
        one?.kind === "set-setting",
    )
  );
}

/** Edits without the rows of their large tabs, and those rows in parts: in one piece, a list of 100,000 rows would hold the page still for seconds. */
export function splitEdits(edits: readonly WorkbookEdit[]): {
  readonly light: readonly WorkbookEdit[];
  readonly parts: () => Generator<RowsPart>;
} {
  const isHeavy = (edit: WorkbookEdit) => rowsOf(edit).length > rowsOfPart;
  return {
    light: edits.map((edit) => (isHeavy(edit) ? withRows(edit, []) : edit)),
    *parts() {
      for (const [index, edit] of edits.entries()) {
        if (!isHeavy(edit)) continue;
        const rows = rowsOf(edit);
        for (let from = 0; from < rows.length; from += rowsOfPart) yield { edit: index, rows: rows.slice(from, from + rowsOfPart) };
      }
    },
  };
}

/** Edits whole again; `parts` in the order in which they came. */
export function joinEdits(light: readonly WorkbookEdit[], parts: readonly RowsPart[]): readonly WorkbookEdit[] {
  const rows = new Map<number, ReportRow[]>();
  for (const part of parts) {
    const known = rows.get(part.edit);
    if (known === undefined) rows.set(part.edit, [...part.rows]);
    else known.push(...part.rows);
  }
  return light.map((edit, index) => withRows(edit, rows.get(index) ?? null));
}

function rowsOf(edit: WorkbookEdit): readonly ReportRow[] {
  if (edit.kind === "put-tab") return edit.tab.rows;
  return edit.kind === "add-sheet" ? edit.sheet.rows : [];
}

function withRows(edit: WorkbookEdit, rows: readonly ReportRow[] | null): WorkbookEdit {
  if (rows === null) return edit;
  if (edit.kind === "put-tab") return { ...edit, tab: { ...edit.tab, rows } };
  return edit.kind === "add-sheet" ? { ...edit, sheet: { ...edit.sheet, rows } } : edit;
}
