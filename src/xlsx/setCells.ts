import { cellAddress, columnNumber, type CellRange } from "../model/cell";
import { WorkbookError } from "../workbook/workbookError";
import { parseRange } from "./cellRange";
import { limits } from "./limits";
import type { OpcPackage } from "./package";
import { readTables } from "./readWorkbook";
import { escapeCellText, XmlScanner } from "./xml";
import { splice, type Splice } from "./xmlTree";

/** A value for one cell; null empties it. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  /** As of the port's `set-cell`. */
  readonly font?: string;
  readonly numberFormat?: string;
}

/** The cell format that is the one of this index with another font or number format. */
export type ChangedLook = (
  index: number,
  look: { readonly font?: string | undefined; readonly numberFormat?: string | undefined },
) => number;

interface FoundCell {
  readonly column: number;
  readonly start: number;
  end: number;
  readonly style: string | null;
  hasFormula: boolean;
}

interface FoundRow {
  readonly row: number;
  readonly start: number;
  readonly contentStart: number;
  contentEnd: number;
  readonly selfClosing: boolean;
  readonly style: string | null;
  readonly cells: FoundCell[];
}

interface FoundSheet {
  readonly prefix: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly selfClosing: boolean;
  /** Rows that an edit wants, and places of all rows for putting new ones between. */
  readonly wanted: ReadonlyMap<number, FoundRow>;
  readonly places: readonly { readonly row: number; readonly start: number }[];
  readonly merges: readonly CellRange[];
  /** Ranges that one formula fills: array formulas and data tables. */
  readonly filled: readonly CellRange[];
  readonly tableIds: readonly string[];
}

/**
 * Writes values into cells of a sheet part; every byte outside those cells stays. Text is written inline, so shared strings stay as they
 * are and a text never becomes a formula; the cell keeps its look but for what the edit names of it.
 * Throws `invalid-edit` where Excel would take the file for damaged or show nothing: a cell hidden in a merged range, a table's header,
 * a text too long, a number that is none; and `formula` for a cell that a formula fills. `sheet` is the name for messages.
 */
export function setCells(pkg: OpcPackage, path: string, sheet: string, edits: readonly CellEdit[], changedLook: ChangedLook): void {
  const bytes = pkg.need(path);
  const byRow = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    checkEdit(edit);
    const row = byRow.get(edit.row) ?? new Map<number, CellEdit>();
    row.set(edit.column, edit);
    byRow.set(edit.row, row);
  }
  const found = findCells(bytes, path, byRow);
  const tables = readTables(pkg, path, found.tableIds);
  for (const { row, column } of edits) {
    if (found.merges.some((range) => inside(range, row, column) && (range.top !== row || range.left !== column))) {
      throw refusal(row, column, "the cell is hidden in a merged range");
    }
    if (tables.some((table) => inside(table.range, row, column) && row < table.range.top + table.headerRows)) {
      throw refusal(row, column, "the cell is a table's header");
    }
    const own = found.wanted.get(row)?.cells.some((cell) => cell.column === column && cell.hasFormula) === true;
    if (own || found.filled.some((range) => inside(range, row, column))) {
      throw new WorkbookError("formula", `${sheet}!${cellAddress(row, column)}`);
    }
  }
  const styleOf = ({ font, numberFormat }: CellEdit, style: string | null): string | null =>
    font === undefined && numberFormat === undefined ? style : String(changedLook(Number(style ?? 0), { font, numberFormat }));
  const cuts: Splice[] = [];
  const newRows: { row: number; xml: string }[] = [];
  for (const [row, cells] of [...byRow].sort((a, b) => a[0] - b[0])) {
    const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
    const foundRow = found.wanted.get(row);
    if (!foundRow) {
      const written = ordered.filter((edit) => edit.value !== null);
      if (written.length > 0)
        newRows.push({
          row,
          xml: rowXml(found.prefix, row, written.map((edit) => cellXml(found.prefix, edit, styleOf(edit, null))).join("")),
        });
      continue;
    }
    let behindRow = "";
    for (const edit of ordered) {
      const cell = foundRow.cells.find((candidate) => candidate.column === edit.column);
      if (cell) {
        cuts.push({ start: cell.start, end: cell.end, text: cellXml(found.prefix, edit, styleOf(edit, cell.style)) });
      } else if (edit.value !== null) {
        const xml = cellXml(found.prefix, edit, styleOf(edit, foundRow.style));
        const next = foundRow.cells.find((candidate) => candidate.column > edit.column);
        if (next) cuts.push({ start: next.start, end: next.start, text: xml });
        else behindRow += xml;
      }
    }
    if (behindRow !== "" && foundRow.selfClosing) {
      cuts.push({ start: foundRow.contentStart - 2, end: foundRow.contentStart, text: `>${behindRow}</${found.prefix}row>` });
    } else if (behindRow !== "") {
      cuts.push({ start: foundRow.contentEnd, end: foundRow.contentEnd, text: behindRow });
    }
  }
  addRows(found, newRows, cuts);
  if (cuts.length > 0) pkg.put(path, splice(bytes, cuts));
}

function addRows(found: FoundSheet, newRows: readonly { row: number; xml: string }[], cuts: Splice[]): void {
  if (newRows.length === 0) return;
  if (found.selfClosing) {
    const all = newRows.map((row) => row.xml).join("");
    cuts.push({ start: found.contentStart - 2, end: found.contentStart, text: `>${all}</${found.prefix}sheetData>` });
    return;
  }
  for (const { row, xml } of newRows) {
    const place = found.places.find((candidate) => candidate.row > row)?.start ?? found.contentEnd;
    cuts.push({ start: place, end: place, text: xml });
  }
}

/** One pass over the part; rows that no edit wants are passed over, unless a formula in them may fill others. */
function findCells(bytes: Uint8Array, path: string, wantedRows: ReadonlyMap<number, unknown>): FoundSheet {
  const fills = holds(bytes, '"array"') || holds(bytes, '"dataTable"') || holds(bytes, "'array'") || holds(bytes, "'dataTable'");
  const filled: CellRange[] = [];
  const scanner = new XmlScanner(bytes, path);
  const wanted = new Map<number, FoundRow>();
  const places: { row: number; start: number }[] = [];
  const merges: CellRange[] = [];
  const tableIds: string[] = [];
  let sheet: { prefix: string; start: number; contentStart: number; contentEnd: number; selfClosing: boolean } | null = null;
  let row = 0;
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event === "close" && scanner.name === "sheetData" && sheet) sheet.contentEnd = scanner.start;
    if (event !== "open") continue;
    if (scanner.name === "sheetData") {
      const qualified = scanner.qualifiedName();
      sheet = {
        prefix: qualified.slice(0, -"sheetData".length),
        start: scanner.start,
        contentStart: scanner.end,
        contentEnd: scanner.end,
        selfClosing: scanner.selfClosing,
      };
    } else if (scanner.name === "row") {
      row = Number(scanner.attribute("r") ?? row + 1);
      places.push({ row, start: scanner.start });
      const isWanted = wantedRows.has(row) && !wanted.has(row);
      if (!isWanted && !fills) scanner.skip();
      else {
        const read = readRow(scanner, row, filled);
        if (isWanted) wanted.set(row, read);
      }
    } else if (scanner.name === "mergeCell") {
      const range = parseRange(scanner.attribute("ref") ?? "");
      if (range) merges.push(range);
    } else if (scanner.name === "tablePart") {
      tableIds.push(scanner.attribute("id") ?? "");
    }
  }
  if (!sheet) throw new WorkbookError("broken", `${path}: no sheetData`);
  return { ...sheet, wanted, places, merges, filled, tableIds };
}

/** Whether the bytes hold this text of plain letters. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = new TextEncoder().encode(text);
  const [first] = wanted;
  for (let at = bytes.indexOf(first!); at >= 0; at = bytes.indexOf(first!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function readRow(scanner: XmlScanner, number: number, filled: CellRange[]): FoundRow {
  const depth = scanner.depth;
  const found: FoundRow = {
    row: number,
    start: scanner.start,
    contentStart: scanner.end,
    contentEnd: scanner.end,
    selfClosing: scanner.selfClosing,
    style: scanner.attribute("customFormat") ? scanner.attribute("s") : null,
    cells: [],
  };
  let column = 0;
  for (;;) {
    const event = scanner.next();
    const cell = found.cells[found.cells.length - 1];
    if (event === "end" || (event === "close" && scanner.depth === depth)) {
      found.contentEnd = scanner.start;
      return found;
    }
    if (event === "close" && scanner.name === "c" && cell) cell.end = scanner.end;
    if (event === "open" && scanner.name === "c") {
      column = columnNumber((scanner.attribute("r") ?? "").replace(/\d+$/, "")) || column + 1;
      found.cells.push({ column, start: scanner.start, end: scanner.end, style: scanner.attribute("s"), hasFormula: false });
    } else if (event === "open" && scanner.name === "f" && cell) {
      cell.hasFormula = true;
      const type = scanner.attribute("t");
      const range = type === "array" || type === "dataTable" ? parseRange(scanner.attribute("ref") ?? "") : null;
      if (range) filled.push(range);
    }
  }
}

function cellXml(prefix: string, edit: CellEdit, style: string | null): string {
  const head = `<${prefix}c r="${cellAddress(edit.row, edit.column)}"${style === null ? "" : ` s="${style}"`}`;
  const { value } = edit;
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (typeof value === "boolean") return `${head} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t></${prefix}is></${prefix}c>`;
}

function rowXml(prefix: string, row: number, cells: string): string {
  return `<${prefix}row r="${row}">${cells}</${prefix}row>`;
}

function checkEdit({ row, column, value, font }: CellEdit): void {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  if (!whole || row < 1 || column < 1 || row > limits.rows || column > limits.columns) {
    throw new WorkbookError("invalid-edit", `row ${row}, column ${column} lies on no sheet`);
  }
  if (font === "") throw refusal(row, column, "a font without a name");
  if (typeof value === "number" && !Number.isFinite(value)) throw refusal(row, column, "the number is not finite");
  if (typeof value === "string" && value.length > limits.cellText) throw refusal(row, column, `a text of ${value.length} characters`);
}

function inside(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function refusal(row: number, column: number, why: string): WorkbookError {
  return new WorkbookError("invalid-edit", `${cellAddress(row, column)}: ${why}`);
}
