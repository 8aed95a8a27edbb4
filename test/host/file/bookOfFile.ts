import type { Cell as FileCell, CellValue, Sheet, Workbook } from "hucre";
import { parseAddress } from "../book/address";
import { Book } from "../book/book";
import { type BookSheet } from "../book/bookSheet";
import { type CellContent } from "../book/cell";
import { defaultStyle, type CellStyle } from "../book/cellStyle";
import { type Rectangle } from "../book/rectangle";
import { bookStyle, widthInPoints } from "./styleMapping";

/**
 * The workbook in an .xlsx. Charts, pictures, comments and conditional formats of other kinds than a formula's or a data bar's are left out:
 * the product reads none of them from a user's sheet.
 */
export function bookOfFile(file: Workbook): Book {
  const book = new Book();
  for (const sheet of file.sheets) loadSheet(book, sheet, file.dateSystem === "1904");
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    const list = scope === undefined ? book.names : book.sheetNamed(scope)?.names;
    if (!name.startsWith("_xlnm.")) list?.push({ name, formula: `=${range}`, visible: true, comment: comment ?? "" });
  }
  for (const [key, value] of Object.entries(file.properties?.custom ?? {})) {
    book.customProperties.set(key, isDate(value) ? value.toISOString() : value);
  }
  book.activeSheet = file.activeSheet ?? 0;
  book.structureProtected = file.workbookProtection?.lockStructure ?? false;
  return book;
}

function loadSheet(book: Book, from: Sheet, is1904: boolean): void {
  const sheet = book.addSheet(from.name);
  sheet.visibility = from.veryHidden ? "VeryHidden" : from.hidden ? "Hidden" : "Visible";
  sheet.showGridlines = from.view?.showGridLines ?? true;
  const tab = from.view?.tabColor?.rgb;
  if (tab !== undefined) sheet.tabColor = `#${tab.slice(-6).toUpperCase()}`;
  const styles = new Map<string, CellStyle>();
  const styleOf = (cell: FileCell | undefined): CellStyle => {
    if (!cell?.style) return defaultStyle;
    const key = JSON.stringify(cell.style);
    let style = styles.get(key);
    if (!style) styles.set(key, (style = bookStyle(cell.style)));
    return style;
  };
  from.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null && value !== undefined) sheet.makeCell(row, column).content = contentOf(value, is1904);
    }),
  );
  for (const [key, detail] of from.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const cell = sheet.makeCell(row, column);
    cell.style = styleOf(detail);
    if (detail.type === "error" && typeof detail.value === "string") cell.content = { error: detail.value };
    if (detail.formula !== undefined) {
      cell.formula = `=${detail.formula}`;
      if (detail.formulaResult !== undefined && detail.formulaResult !== null) cell.content = contentOf(detail.formulaResult, is1904);
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
  });
  for (const [row, { height, hidden }] of from.rowDefs ?? []) {
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
  sheet.frozen = { rows: from.freezePane?.rows ?? 0, columns: from.freezePane?.columns ?? 0 };
  sheet.isProtected = from.protection !== undefined && from.protection.sheet !== false;
  const filter = rectangle(from.autoFilter?.range);
  if (filter) sheet.filter = { rectangle: filter, criteria: new Map((from.autoFilter?.columns ?? []).map((one) => [one.colIndex, one])) };
  loadTables(book, sheet, from);
  loadPrint(sheet, from);
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

function loadPrint(sheet: BookSheet, from: Sheet): void {
  const page = sheet.pageSetup;
  const { pageSetup: set, headerFooter } = from;
  if (set?.orientation) page.orientation = set.orientation === "landscape" ? "Landscape" : "Portrait";
  if (set?.paperSize) page.paperSize = set.paperSize.charAt(0).toUpperCase() + set.paperSize.slice(1);
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = set?.margins?.[side];
    if (inches !== undefined) page[`${side}Margin`] = inches * 72;
  }
  if (set?.fitToPage) {
    page.zoom = {
      ...(set.fitToWidth ? { horizontalFitToPages: set.fitToWidth } : {}),
      ...(set.fitToHeight ? { verticalFitToPages: set.fitToHeight } : {}),
    };
  } else if (set?.scale !== undefined) page.zoom = { scale: set.scale };
  page.centerHorizontally = set?.horizontalCentered ?? false;
  page.centerVertically = set?.verticalCentered ?? false;
  page.printArea = rectangle(set?.printArea);
  page.titleRows = rectangle(set?.printTitlesRow);
  page.titleColumns = rectangle(set?.printTitlesColumn);
  if (headerFooter?.differentFirst) page.headersState = "FirstAndDefault";
  const centre = /&C([^&]*(?:&[^LR][^&]*)*)/.exec(headerFooter?.oddHeader ?? "");
  if (centre) page.headers.defaultForAllPages["centerHeader"] = centre[1] ?? "";
  for (const row of from.rowBreaks ?? []) sheet.rowBreaks.add(row);
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
