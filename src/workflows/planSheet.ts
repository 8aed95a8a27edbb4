import type { CellStyle, DataValidation, ReportRow, ReportSheet } from "../model/reportSheet";
import type { PlanDraft } from "../plans/draft/planDraft";
import { planSheetLayout, type LaidRow, type PlanChoices, type RowKind } from "../plans/planSheetLayout";
import { columnPixels, countLines, linesHeight } from "../review/textLayout";
import { quoteSheetName } from "../workbook/sheetReferences";
import type { WorkbookEdit } from "../workbook/workbook";

const sheetName = "Kế hoạch";
const line = { line: "thin", color: "9AA5B1" } as const;
const border = { top: line, bottom: line, left: line, right: line };
const cell: CellStyle = { border, wrap: true, vertical: "top", numberFormat: "@" };
const grey = "52606D";
/** Cells that a person has to fill in, and cells that say what to look at. */
const wanting = "FFF3C4";

const looks: Readonly<Record<RowKind, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  hint: { font: { italic: true, color: grey } },
  key: cell,
  needed: cell,
  part: { font: { bold: true, size: 13 } },
  header: { font: { bold: true }, fill: "E4E7EB", border, wrap: true, vertical: "center", horizontal: "center" },
  item: cell,
  example: { ...cell, font: { italic: true, color: grey } },
  spare: cell,
  unread: cell,
  blank: {},
};
/** A clause of many lines is cut in sight; the cell holds it whole. */
const mostLines = 8;
const keyLabel: CellStyle = { ...cell, font: { bold: true } };
const note: CellStyle = { font: { italic: true, color: grey, size: 11 }, vertical: "top" };
const number: CellStyle = { border, vertical: "top", horizontal: "center" };

/**
 * The edit that writes a plan, whole or unfinished, on a sheet of the user's, with drop-downs, examples and what should be looked at (see `planSheetLayout`).
 * From then on the workbook is held against what that sheet says.
 */
export function planSheetEdits(draft: PlanDraft): readonly WorkbookEdit[] {
  const { rows, choices, widths } = planSheetLayout(draft);
  const sheet: ReportSheet = {
    id: "plan",
    name: sheetName,
    widths,
    rows: rows.map((row) => laid(row, widths)),
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: choices.map(validation),
    freeze: { rows: 0, columns: 1 },
    print: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      centerHorizontally: false,
      pageNumbers: true,
    },
    showGridlines: true,
  };
  return [{ kind: "add-sheet", sheet }];
}

function laid({ kind, cells, remarked }: LaidRow, widths: readonly number[]): ReportRow {
  let lines = 1;
  const written = cells.map((value, column) => {
    const style = styleOf(kind, column, value, remarked);
    // Wrapped text needs its height said: not every program reckons it when it opens a file.
    if (style.wrap && typeof value === "string") {
      lines = Math.max(lines, countLines(value, style.font?.size ?? 12, style.font?.bold === true, columnPixels([widths[column] ?? 20])));
    }
    return value === null && (kind === "part" || kind === "blank") ? null : { value, style };
  });
  return { cells: written, height: kind === "title" ? 24 : linesHeight(Math.min(lines, mostLines), kind === "part" ? 13 : 12) };
}

function styleOf(kind: RowKind, column: number, value: string | number | null, remarked: readonly number[]): CellStyle {
  const look = looks[kind];
  if (remarked.includes(column)) return { ...cell, fill: wanting };
  if (kind === "key" || kind === "needed") {
    if (column === 0) return keyLabel;
    if (column === 2) return note;
    return kind === "needed" && value === null ? { ...look, fill: wanting } : look;
  }
  if (kind === "part" && column > 0) return note;
  return typeof value === "number" ? { ...number, ...(kind === "example" && { font: looks.example.font }) } : look;
}

function validation({ column, top, bottom, list, several, about }: PlanChoices): DataValidation {
  return {
    range: { top, left: column, bottom, right: column },
    list: typeof list === "string" ? `${quoteSheetName(sheetName)}!${list}` : list,
    promptTitle: about,
    prompt: several ? "Chọn trong danh sách, hoặc gõ. Nhiều tên thì mỗi tên một dòng trong ô (Alt+Enter)." : "Chọn trong danh sách.",
    errorTitle: about,
    error: "Hãy chọn một từ trong danh sách.",
    strict: false,
    ...(several && { open: true as const }),
  };
}
