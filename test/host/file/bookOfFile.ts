import type { Cell as FileCell, CellValue, Sheet, Workbook } from "hucre";
import { parseAddress } from "../book/address";
import { Book } from "../book/book";
import { type BookSheet } from "../book/bookSheet";
import { type CellContent, errorTexts } from "../book/cell";
import { type CellStyle } from "../book/cellStyle";
import { type Rectangle } from "../book/rectangle";
import { bookRules } from "./conditionalRules";
import { readDataBars } from "./dataBars";
import { readCharts } from "./drawings";
import { fileProperty } from "./fileOfBook";
import { FileParts, sheetPaths } from "./fileParts";
import { filterOf, readCriteria } from "./filters";
import { readSettings, readSheetProperties } from "./keptSettings";
import { readNames } from "./names";
import { readPage } from "./pageParts";
import { SheetTail } from "./sheetPart";
import { bookStyle, widthInPoints } from "./styleMapping";
import { bookValidations } from "./validations";
import { attribute, parseXml } from "./xmlDocument";

/**
 * The workbook in an .xlsx: what the library read of it, and what only the bytes tell. Pictures, shapes and threaded comments are left out:
 * the product reads none of them.
 */
export function bookOfFile(file: Workbook, bytes: Uint8Array): Book {
  const book = new Book();
  const parts = new FileParts(bytes);
  const paths = sheetPaths(parts);
  const looks = new LoadedStyles(file);
  book.date1904 = file.dateSystem === "1904";
  for (const from of file.sheets) {
    const sheet = book.addSheet(from.name);
    loadSheet(book, sheet, from, looks, book.date1904);
    const path = paths.get(from.name) ?? "";
    if (parts.has(path)) loadPart(parts, path, book, sheet, from);
  }
  readNames(parts, book);
  readSettings(parts, book);
  const { custom, ...properties } = file.properties ?? {};
  for (const [key, value] of Object.entries(custom ?? {})) {
    book.customProperties.set(key, isDate(value) ? value.toISOString() : value);
  }
  for (const key of Object.keys(book.documentProperties)) {
    const value = (properties as Record<string, unknown>)[fileProperty[key] ?? key];
    if (typeof value === "string") book.documentProperties[key] = value;
  }
  book.activeSheet = file.activeSheet ?? 0;
  book.structureProtected = file.workbookProtection?.lockStructure ?? false;
  return book;
}

/** What of a sheet stands behind its cells, and in parts of its own. */
function loadPart(parts: FileParts, path: string, book: Book, sheet: BookSheet, from: Sheet): void {
  const tail = new SheetTail(parts, path);
  const filter = filterOf(tail.root);
  const place = rectangle(attribute(filter, "ref") ?? undefined);
  if (place) {
    sheet.filter = { rectangle: place, criteria: new Map() };
    readCriteria(filter, sheet.filter.criteria);
  }
  readPage(tail, sheet, /<(?:\w+:)?pageSetUpPr\b[^>]*\bfitToPage="(?:1|true)"/.test(tail.before));
  readSheetProperties(parts, path, tail, sheet.customProperties);
  readCharts(parts, path, book, sheet);
  const bars = readDataBars(tail);
  const rules = [...(from.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  for (const rule of rules) sheet.conditionalFormats.push(...bookRules(rule, bars, () => book.nextId()));
  for (const one of from.dataValidations ?? []) sheet.validations.push(...bookValidations(one));
  const tables = parts.relationships(path).filter(({ kind }) => kind === "table");
  for (const { target } of tables) {
    const root = parts.has(target) ? parseXml(parts.text(target)).documentElement : null;
    const name = attribute(root, "displayName");
    const table = sheet.tables.find((one) => one.name === name);
    if (table?.filter) readCriteria(filterOf(root), table.filter.criteria);
  }
}

function loadSheet(book: Book, sheet: BookSheet, from: Sheet, looks: LoadedStyles, is1904: boolean): void {
  sheet.visibility = from.veryHidden ? "VeryHidden" : from.hidden ? "Hidden" : "Visible";
  sheet.showGridlines = from.view?.showGridLines ?? true;
  const tab = from.view?.tabColor?.rgb;
  if (tab !== undefined) sheet.tabColor = `#${tab.slice(-6).toUpperCase()}`;
  from.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value === null || value === undefined) return;
      const cell = sheet.makeCell(row, column);
      cell.content = contentOf(value, is1904);
      cell.style = looks.plain;
    }),
  );
  for (const [key, detail] of from.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const cell = sheet.makeCell(row, column);
    cell.style = looks.of(detail.style);
    if (detail.comment) sheet.notes.set(key, detail.comment);
    if (detail.type === "error" && typeof detail.value === "string") cell.content = { error: detail.value };
    if (detail.formula !== undefined) {
      cell.formula = `=${detail.formula}`;
      const result = detail.formulaResult;
      if (typeof result === "string" && errorTexts.includes(result)) cell.content = { error: result };
      else if (result !== undefined && result !== null) cell.content = contentOf(result, is1904);
      else book.isDirty = true;
    }
    if (detail.hyperlink) {
      const { target, location, tooltip } = detail.hyperlink;
      const documentReference = location ?? (target.startsWith("#") ? target.slice(1) : undefined);
      cell.link = {
        ...(documentReference === undefined ? { address: target } : { documentReference }),
        ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      };
    }
  }
  sheet.merges = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rowCount: endRow - startRow + 1,
    columnCount: endCol - startCol + 1,
  }));
  from.columns?.forEach((column, index) => {
    if (column.width !== undefined) sheet.columnWidths.set(index, widthInPoints(column.width));
    if (column.hidden) sheet.hiddenColumns.add(index);
    if (column.style) sheet.columnStyles.set(index, looks.of(column.style));
  });
  for (const [row, { height, hidden }] of from.rowDefs ?? []) {
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
  sheet.frozen = { rows: from.freezePane?.rows ?? 0, columns: from.freezePane?.columns ?? 0 };
  sheet.isProtected = from.protection !== undefined && from.protection.sheet !== false;
  loadTables(book, sheet, from);
  sheet.pageSetup.printArea = rectangle(from.pageSetup?.printArea);
  sheet.pageSetup.titleRows = rectangle(from.pageSetup?.printTitlesRow);
  sheet.pageSetup.titleColumns = rectangle(from.pageSetup?.printTitlesColumn);
}

function loadTables(book: Book, sheet: BookSheet, from: Sheet): void {
  for (const table of from.tables ?? []) {
    const place = rectangle(table.range);
    if (!place) continue;
    sheet.tables.push({
      id: String(book.nextId()),
      name: table.displayName ?? table.name,
      rectangle: place,
      properties: {
        style: table.style ?? "",
        showFilterButton: table.showAutoFilter ?? true,
        showBandedRows: table.showRowStripes ?? true,
        showBandedColumns: table.showColumnStripes ?? false,
        highlightFirstColumn: false,
        highlightLastColumn: false,
        showHeaders: true,
        showTotals: table.showTotalRow ?? false,
      },
      filter: { rectangle: place, criteria: new Map() },
    });
  }
}

/** Looks of the file's cells, each made once; a cell without one has the workbook's standard font. */
class LoadedStyles {
  readonly plain: CellStyle;
  readonly #made = new Map<string, CellStyle>();

  constructor(private readonly file: Workbook) {
    const { defaultFont, themeColors } = file;
    this.plain = bookStyle(defaultFont ? { font: { name: defaultFont.name, size: defaultFont.size } } : undefined, themeColors);
  }

  of(style: FileCell["style"]): CellStyle {
    if (!style) return this.plain;
    const key = JSON.stringify(style);
    let made = this.#made.get(key);
    if (!made) this.#made.set(key, (made = bookStyle(style, this.file.themeColors)));
    return made;
  }
}

/** Also for dates that come from another thread, which have another constructor. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function rectangle(address: string | undefined): Rectangle | null {
  return address === undefined ? null : (parseAddress(address)?.rectangle ?? null);
}

function contentOf(value: CellValue, is1904: boolean): CellContent {
  if (!isDate(value)) return value;
  const days = (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (is1904) return days - 1462;
  return days >= 61 ? days : days - 1;
}
