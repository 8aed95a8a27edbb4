import type { Cell as FileCell, CellValue, ColumnDef, RowDef, WriteOptions, WriteSheet } from "hucre";
import { rectangleAddress } from "../book/address";
import { type Book } from "../book/book";
import { type BookSheet } from "../book/bookSheet";
import { isCellError, type CellContent } from "../book/cell";
import { defaultStyle } from "../book/cellStyle";
import { lastColumn, lastRow } from "../book/rectangle";
import { calculate } from "../formula/calculate";
import { fileRule } from "./conditionalRules";
import { fileStyle, widthInCharacters } from "./styleMapping";
import { fileValidation } from "./validations";

/** The workbook as the library writes it; `finishFile` adds what it cannot. */
export function fileOfBook(book: Book): WriteOptions {
  if (book.isDirty) calculate(book);
  book.isDirty = false;
  const texts = Object.fromEntries(
    Object.entries(book.documentProperties).map(([key, value]) => [fileProperty[key] ?? key, String(value)]),
  );
  return {
    sheets: book.sheets.map(fileSheet),
    activeSheet: book.activeSheet,
    ...(book.date1904 ? { dateSystem: "1904" as const } : {}),
    properties: {
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
      custom: Object.fromEntries(book.customProperties),
    },
    ...(book.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  };
}

/** Document properties that bear another name in the library. */
export const fileProperty: Readonly<Record<string, string>> = { author: "creator", comments: "description", lastAuthor: "lastModifiedBy" };

function fileSheet(sheet: BookSheet): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<FileCell>>();
  for (const [row, line] of sheet.rows) {
    const values = (rows[row] ??= []);
    for (const [column, cell] of line) {
      values[column] = cell.formula === null ? fileValue(cell.content) : null;
      const style = fileStyle(cell.style);
      const note = sheet.notes.get(`${row},${column}`) as FileCell["comment"];
      if (!style && cell.formula === null && !cell.link && !note && !isCellError(cell.content)) continue;
      cells.set(`${row},${column}`, {
        ...(style ? { style } : {}),
        ...(note ? { comment: note } : {}),
        ...(isCellError(cell.content) ? { type: "error" as const } : {}),
        ...(cell.formula === null
          ? { value: fileValue(cell.content) }
          : { formula: cell.formula.slice(1), formulaResult: fileValue(cell.content) }),
        ...(cell.link
          ? {
              hyperlink: {
                target: cell.link.address ?? "",
                ...(cell.link.documentReference === undefined ? {} : { location: cell.link.documentReference }),
                ...(cell.link.screenTip === undefined ? {} : { tooltip: cell.link.screenTip }),
              },
            }
          : {}),
      });
    }
  }
  for (let row = 0; row < rows.length; row++) rows[row] = Array.from(rows[row] ?? [], (value) => value ?? null);
  return {
    name: sheet.name,
    rows,
    cells,
    columns: fileColumns(sheet),
    rowDefs: fileRows(sheet),
    merges: sheet.merges.map((merge) => ({
      startRow: merge.row,
      startCol: merge.column,
      endRow: lastRow(merge),
      endCol: lastColumn(merge),
    })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      displayName: table.name,
      range: rectangleAddress(table.rectangle),
      columns: Array.from({ length: table.rectangle.columnCount }, (_unused, index) => ({
        name: String(sheet.cell(table.rectangle.row, table.rectangle.column + index)?.content ?? `Column${index + 1}`),
      })),
      style: String(table.properties["style"]),
      showAutoFilter: table.properties["showFilterButton"] === true,
      showRowStripes: table.properties["showBandedRows"] === true,
      showColumnStripes: table.properties["showBandedColumns"] === true,
    })),
    conditionalRules: sheet.conditionalFormats.flatMap((format, index) => fileRule(format, index + 1) ?? []),
    dataValidations: sheet.validations.flatMap(fileValidation),
    view: { showGridLines: sheet.showGridlines, ...(sheet.tabColor === "" ? {} : { tabColor: { rgb: sheet.tabColor.slice(1) } }) },
    ...(sheet.visibility === "Hidden" ? { hidden: true } : sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { freezePane: sheet.frozen } : {}),
    ...(sheet.isProtected ? { protection: { sheet: true } } : {}),
    ...(sheet.filter ? { autoFilter: { range: rectangleAddress(sheet.filter.rectangle) } } : {}),
    // Only the mark at the head of the sheet comes from here, the page itself is written by `finishFile`.
    ...(sheet.pageSetup.zoom.scale === undefined ? { pageSetup: { fitToPage: true } } : {}),
  };
}

function fileColumns(sheet: BookSheet): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const [index, width] of sheet.columnWidths) columns[index] = { width: widthInCharacters(width) };
  for (const index of sheet.hiddenColumns) columns[index] = { ...columns[index], hidden: true };
  for (const [index, style] of sheet.columnStyles) {
    const made = style === defaultStyle ? undefined : fileStyle(style);
    if (made) columns[index] = { ...columns[index], style: made };
  }
  return Array.from(columns, (column) => column ?? {});
}

function fileRows(sheet: BookSheet): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [row, height] of sheet.rowHeights) rows.set(row, { height });
  for (const row of sheet.hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function fileValue(content: CellContent): CellValue {
  return isCellError(content) ? content.error : content;
}
