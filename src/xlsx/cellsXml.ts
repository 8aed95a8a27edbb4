import { cellAddress, columnLetters } from "../model/cell";
import type { CellStyle, ReportCell, ReportRow } from "../model/reportSheet";
import { WorkbookError } from "../workbook/workbookError";
import { serialFor } from "../workbook/serialDate";
import { limits } from "./limits";
import { renameSheets } from "../workbook/sheetReferences";
import { escapeCellText, escapeXml } from "./xml";

/** Excel's own limit for the length of a formula. */
const formulaUnits = 8192;

/** Excel's own limit for the height of a row, in points. */
const rowPoints = 409.5;

export interface CellsContext {
  /** Name of the sheet, for messages. */
  readonly sheet: string;
  readonly renames: ReadonlyMap<string, string>;
  /** Index of a look among the workbook's cell formats; `quoted` bears the mark "this is text" that Excel shows as an apostrophe. */
  readonly styleIndex: (style: CellStyle | undefined, quoted: boolean) => number;
  /** Cells that are text whatever their value is, by row: the headers of tables. */
  readonly textCells: ReadonlyMap<number, ReadonlySet<number>>;
  /** True when the workbook counts days from 1904. */
  readonly date1904: boolean;
}

/**
 * The rows of a sheet as `<row>` elements, a piece of text for each row that holds something. Text stands in its own cell (inline), so
 * that writing a tab again never makes the workbook's list of shared strings grow.
 */
export function* rowElements(rows: readonly ReportRow[], context: CellsContext): Generator<string> {
  let row = 0;
  const letters: string[] = [];
  for (const { cells, height } of rows) {
    row++;
    while (letters.length < cells.length) letters.push(columnLetters(letters.length + 1));
    const asText = context.textCells.get(row);
    let xml = "";
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell) xml += cellElement(`${letters[index]}${row}`, cell, context, asText !== undefined && asText.has(index + 1));
    }
    if (height !== undefined) {
      yield `<row r="${row}" ht="${Math.min(Math.max(height, 0), rowPoints)}" customHeight="1">${xml}</row>`;
    } else if (xml !== "") {
      yield `<row r="${row}">${xml}</row>`;
    }
  }
}

function cellElement(address: string, cell: ReportCell, context: CellsContext, asText: boolean): string {
  const { formula } = cell;
  const own = context.date1904 && typeof cell.value === "number" ? serialFor(cell.value, cell.style?.numberFormat, true) : cell.value;
  const value = asText && own !== null && own !== undefined ? String(own) : own;
  const quoted = formula === undefined && typeof value === "string" && turnsWhenEdited(value, cell.style);
  const open = `<c r="${address}" s="${context.styleIndex(cell.style, quoted)}"`;
  if (formula !== undefined) return open + formulaRest(address, formula, value, context);
  switch (typeof value) {
    case "string":
      return value === "" ? `${open}/>` : `${open} t="inlineStr"><is><t${textRest(address, value, context)}</t></is></c>`;
    case "number":
      return `${open}><v>${numberText(address, value, context)}</v></c>`;
    case "boolean":
      return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return `${open}/>`;
  }
}

/** A formula with the result that the core computed; Excel shows that until it calculates itself. */
function formulaRest(address: string, formula: string, value: ReportCell["value"], context: CellsContext): string {
  if (formula.length === 0 || formula.length > formulaUnits || formula.startsWith("=")) {
    throw new WorkbookError("invalid-edit", `${context.sheet}!${address}: a formula without "=", of at most ${formulaUnits} characters`);
  }
  const f = `<f>${escapeXml(renameSheets(formula, context.renames))}</f>`;
  switch (typeof value) {
    case "string":
      return ` t="str">${f}<v>${cellText(address, value, context)}</v></c>`;
    case "number":
      return `>${f}<v>${numberText(address, value, context)}</v></c>`;
    case "boolean":
      return ` t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    default:
      return `>${f}</c>`;
  }
}

function textRest(address: string, value: string, context: CellsContext): string {
  const keepSpace = value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32 || value.includes("\n");
  return `${keepSpace ? ' xml:space="preserve"' : ""}>${cellText(address, value, context)}`;
}

function cellText(address: string, value: string, context: CellsContext): string {
  if (value.length > limits.cellText) {
    throw new WorkbookError("invalid-edit", `${context.sheet}!${address}: ${value.length} characters; a cell holds ${limits.cellText}`);
  }
  // Most texts need no change; one test is cheaper than the replacements.
  return /[&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(value) ? escapeCellText(value) : value;
}

function numberText(address: string, value: number, context: CellsContext): string {
  if (!Number.isFinite(value)) throw new WorkbookError("invalid-edit", `${context.sheet}!${address}: ${value} is no number for a cell`);
  return Object.is(value, -0) ? "0" : String(value);
}

/**
 * Text that Excel would take for a formula or a number once somebody edits the cell: it gets the text mark, so that "-5", "=1+1" or
 * "0123" stays what it is. Full-width signs count, since East Asian settings read them as the plain ones.
 */
function turnsWhenEdited(value: string, style: CellStyle | undefined): boolean {
  if (style?.numberFormat === "@") return false;
  switch (value.charCodeAt(0)) {
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x2b:
    case 0x2d:
    case 0x3d:
    case 0x40:
    case 0xff0b:
    case 0xff0d:
    case 0xff1d:
    case 0xff20:
      return true;
    default:
      return value.charCodeAt(0) <= 0x39 && /^[0-9.,/: %-]+$/.test(value);
  }
}

/** The links of a sheet, for its `<hyperlinks>`; Excel holds 65,530 of them, further cells stay plain text. */
export function linkElements(rows: readonly ReportRow[], renames: ReadonlyMap<string, string>): string[] {
  const links: string[] = [];
  for (let row = 1; row <= rows.length; row++) {
    const cells = rows[row - 1]!.cells;
    for (let column = 1; column <= cells.length; column++) {
      const cell = cells[column - 1];
      if (cell?.link === undefined) continue;
      if (links.length === 65_530) return links;
      const display = typeof cell.value === "string" && cell.value !== "" ? ` display="${escapeXml(cell.value.slice(0, 255))}"` : "";
      links.push(`<hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(renameSheets(cell.link, renames))}"${display}/>`);
    }
  }
  return links;
}
