import type { CellRange } from "../model/cell";
import type { CellValue, DateValue, ReadStyle, SheetSnapshot } from "../model/snapshot";
import { limits } from "./limits";
import { ListError } from "./listError";
import type { ListRow } from "./delimitedRows";
import { decodeEntities, scanMarkup } from "./markup";
import { type CellBudget, type MarkupTable, placeCell, placeMerge, rowHoldsSomething } from "./markupTable";

interface OpenSheet {
  readonly name: string;
  readonly rows: ListRow[];
  readonly merges: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly styled: Map<number, (number | undefined)[]>;
  readonly fonts: Map<number, Set<string>>;
  visibility: SheetSnapshot["visibility"];
  row: number;
  column: number;
  nextColumn: number;
  cells: CellValue[];
  styles: (number | undefined)[];
}

const visibilities: Readonly<Record<string, SheetSnapshot["visibility"]>> = { SheetHidden: "hidden", SheetVeryHidden: "very-hidden" };

/**
 * The sheets of an "XML Spreadsheet 2003" (Microsoft, "XML Spreadsheet Reference"). Its cells have types: dates become days, numbers that a number can hold
 * become numbers, all else is text. Formulas are not read, only what they gave; comments are left out. Fonts come with the cells.
 */
export function xmlSpreadsheet(text: string): readonly MarkupTable[] {
  const sheets: OpenSheet[] = [];
  const budget: CellBudget = { cells: 0, merges: 0 };
  const styles: ReadStyle[] = [];
  const styleOf = new Map<string, number>();
  let style: { font: string; bold: boolean; numberFormat: string; id: string } | null = null;
  let sheet: OpenSheet | null = null;
  let inComment = false;
  let data: { type: string; text: string } | null = null;
  let option: string | null = null;
  let inRow = false;
  let inCell = false;

  const endRow = (): void => {
    if (!sheet || !inRow) return;
    inRow = false;
    if (rowHoldsSomething(sheet.cells)) {
      sheet.rows.push({ row: sheet.row, cells: sheet.cells, width: sheet.cells.length });
      if (sheet.styles.some((one) => one !== undefined)) sheet.styled.set(sheet.row, sheet.styles);
    }
    sheet.cells = [];
    sheet.styles = [];
  };
  const endData = (): void => {
    if (!sheet || !data) return;
    const value = valueOf(data.type, data.text);
    if (value !== null && !inComment) placeCell(sheet.cells, sheet.column, value, budget);
    data = null;
  };

  scanMarkup(text, {
    skipped: new Set(),
    open(name, attributes, closed) {
      if (name === "style") {
        style = { font: "", bold: false, numberFormat: "General", id: attributes().get("id") ?? "" };
        if (closed) style = null;
      } else if (style) {
        if (name === "font") {
          style.font = attributes().get("fontname") ?? "";
          style.bold = attributes().get("bold") === "1";
        } else if (name === "numberformat") style.numberFormat = attributes().get("format") ?? "General";
      } else if (name === "worksheet") {
        sheet = {
          name: attributes().get("name") ?? "",
          rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), styled: new Map(), fonts: new Map(), visibility: "visible",
          row: 0, column: -1, nextColumn: 0, cells: [], styles: [],
        }; // prettier-ignore
        sheets.push(sheet);
        if (sheets.length > 1000) throw new ListError("too-large", "cells");
      } else if (!sheet) return;
      else if (name === "column") {
        const index = numberOf(attributes().get("index")) ?? sheet.nextColumn + 1;
        const span = Math.min(numberOf(attributes().get("span")) ?? 0, limits.columns);
        if (attributes().get("hidden") === "1")
          for (let at = index; at <= Math.min(index + span, limits.columns); at += 1) sheet.hiddenColumns.add(at);
        sheet.nextColumn = index + span;
      } else if (name === "row") {
        endRow();
        sheet.row = Math.max(sheet.row + 1, numberOf(attributes().get("index")) ?? 0);
        if (sheet.row > limits.rows) throw new ListError("too-large", "rows");
        if (attributes().get("hidden") === "1") sheet.hiddenRows.add(sheet.row);
        sheet.column = -1;
        sheet.nextColumn = 0;
        inRow = !closed;
        if (closed) sheet.row += Math.min(numberOf(attributes().get("span")) ?? 0, limits.rows);
      } else if (name === "cell" && inRow) {
        const given = attributes();
        sheet.column = Math.max(sheet.nextColumn, (numberOf(given.get("index")) ?? 0) - 1);
        if (sheet.column >= limits.columns) throw new ListError("too-large", "columns");
        const across = Math.min(numberOf(given.get("mergeacross")) ?? 0, limits.columns);
        const down = Math.min(numberOf(given.get("mergedown")) ?? 0, limits.rows);
        sheet.nextColumn = sheet.column + across + 1;
        if (across > 0 || down > 0)
          placeMerge(
            sheet.merges,
            {
              top: sheet.row,
              left: sheet.column + 1,
              bottom: Math.min(sheet.row + down, limits.rows),
              right: Math.min(sheet.column + 1 + across, limits.columns),
            },
            budget,
          );
        const known = styleOf.get(given.get("styleid") ?? "");
        if (known !== undefined && !closed) {
          sheet.styles[sheet.column] = known;
          const font = styles[known]?.font ?? "";
          if (font !== "") {
            const fonts = sheet.fonts.get(sheet.column) ?? new Set();
            sheet.fonts.set(sheet.column, fonts.add(font));
          }
        }
        inCell = !closed;
      } else if (name === "comment") inComment = !closed;
      else if (name === "data" && inCell && !closed) data = { type: attributes().get("type") ?? "String", text: "" };
      else if (name === "br" && data) data.text += "\n";
      else if (name === "visible" && !closed) option = "";
    },
    close(name) {
      if (name === "style") {
        if (style) {
          styleOf.set(style.id, styles.length);
          styles.push({ font: style.font, bold: style.bold, numberFormat: style.numberFormat });
        }
        style = null;
      } else if (name === "data") endData();
      else if (name === "comment") inComment = false;
      else if (name === "cell") inCell = false;
      else if (name === "row") endRow();
      else if (name === "visible") {
        if (sheet && option !== null) sheet.visibility = visibilities[option.trim()] ?? "visible";
        option = null;
      } else if (name === "worksheet") {
        endData();
        endRow();
        sheet = null;
      }
    },
    text(raw, literal) {
      if (data) data.text += literal ? raw : decodeEntities(raw);
      else if (option !== null && option.length < 100) option += raw;
    },
  });
  endData();
  endRow();
  return sheets
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows, merges, hiddenRows, hiddenColumns, styled, fonts, visibility }) => ({
      name,
      rows,
      extras: { merges, hiddenRows, hiddenColumns, styled, styles, visibility },
      fonts: new Map([...fonts].map(([column, names]): [number, readonly string[]] => [column, [...names]])),
    }));
}

function numberOf(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,8}$/.test(written) ? Number(written) : null;
}

function valueOf(type: string, text: string): CellValue {
  if (text === "") return null;
  if (type === "Boolean") return text === "1";
  if (type === "Error") return { error: text.slice(0, 40) };
  if (type === "DateTime") return dayOf(text) ?? text;
  if (type !== "Number") return text;
  const number = Number(text);
  // Digits that a number cannot hold would be other digits afterwards.
  return Number.isFinite(number) && text.replace(/\D/g, "").length <= 17 && !/^[+-]?0\d|^\s|\s$/.test(text) && /\d/.test(text)
    ? number
    : text;
}

function dayOf(text: string): DateValue | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?)?Z?$/.exec(text);
  if (!found) return null;
  const [, year = "", month = "", day = "", hours = "0", minutes = "0", seconds = "0", part = "0"] = found;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = `${year}-${month}-${day}`;
  if (Number(year) < 1900 || new Date(time).toISOString().slice(0, 10) !== date) return null;
  const whole = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  const serial = whole < 61 ? whole - 1 : whole;
  return { date, serial: serial + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(part)) / 86_400 };
}
