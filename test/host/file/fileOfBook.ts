import type { Cell as FileCell, CellValue, ColumnDef, NamedRange, RowDef, WriteOptions, WriteSheet } from "hucre";
import { quotedSheetName, rectangleAddress } from "../book/address";
import { type Book } from "../book/book";
import { type BookConditionalFormat, type BookSheet, type BookValidation } from "../book/bookSheet";
import { isCellError, type CellContent } from "../book/cell";
import { defaultStyle } from "../book/cellStyle";
import { lastColumn, lastRow } from "../book/rectangle";
import { calculate } from "../formula/calculate";
import { fileChart } from "./chartMapping";
import { fileStyle, widthInCharacters } from "./styleMapping";

/**
 * The workbook as an .xlsx. Settings, marks of sheets and the invisibility of names have no place in it: they live in memory only.
 */
export function fileOfBook(book: Book): WriteOptions {
  if (book.isDirty) calculate(book);
  book.isDirty = false;
  const namedRanges: NamedRange[] = [
    ...book.names.map(({ name, formula }) => ({ name, range: formula.slice(1) })),
    ...book.sheets.flatMap((sheet) => [
      ...sheet.names.map(({ name, formula }) => ({ name, range: formula.slice(1), scope: sheet.name })),
      ...printNames(sheet),
    ]),
  ];
  return {
    sheets: book.sheets.map(fileSheet),
    namedRanges,
    activeSheet: book.activeSheet,
    properties: { custom: Object.fromEntries(book.customProperties) },
    ...(book.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  };
}

/** Written as names of their own: hucre 1.0.0 does not quote sheet names in its print settings. */
function printNames(sheet: BookSheet): NamedRange[] {
  const at = quotedSheetName(sheet.name);
  const { printArea, titleRows, titleColumns } = sheet.pageSetup;
  const titles = [titleColumns, titleRows].flatMap((part) => (part ? [`${at}!${rectangleAddress(part, true)}`] : []));
  return [
    ...(printArea ? [{ name: "_xlnm.Print_Area", range: `${at}!${rectangleAddress(printArea, true)}`, scope: sheet.name }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: sheet.name }] : []),
  ];
}

function fileSheet(sheet: BookSheet): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<FileCell>>();
  for (const [row, line] of sheet.rows) {
    const values = (rows[row] ??= []);
    for (const [column, cell] of line) {
      values[column] = cell.formula === null ? fileValue(cell.content) : null;
      const style = fileStyle(cell.style);
      if (!style && cell.formula === null && !cell.link && !isCellError(cell.content)) continue;
      cells.set(`${row},${column}`, {
        ...(style ? { style } : {}),
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
  const page = sheet.pageSetup;
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
    charts: sheet.charts.flatMap((chart) => fileChart(sheet, chart) ?? []),
    conditionalRules: sheet.conditionalFormats.map((format, index) => fileRule(format, index + 1)),
    dataValidations: sheet.validations.flatMap(fileValidation),
    view: { showGridLines: sheet.showGridlines, ...(sheet.tabColor === "" ? {} : { tabColor: { rgb: sheet.tabColor.slice(1) } }) },
    ...(sheet.visibility === "Hidden" ? { hidden: true } : sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { freezePane: sheet.frozen } : {}),
    ...(sheet.isProtected ? { protection: { sheet: true } } : {}),
    ...(sheet.filter ? { autoFilter: { range: rectangleAddress(sheet.filter.rectangle) } } : {}),
    rowBreaks: [...sheet.rowBreaks].sort((a, b) => a - b),
    pageSetup: {
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      paperSize: page.paperSize.toLowerCase() as "a4",
      margins: {
        left: page.leftMargin / 72,
        right: page.rightMargin / 72,
        top: page.topMargin / 72,
        bottom: page.bottomMargin / 72,
        header: page.headerMargin / 72,
        footer: page.footerMargin / 72,
      },
      horizontalCentered: page.centerHorizontally,
      verticalCentered: page.centerVertically,
      ...(page.zoom.scale === undefined
        ? { fitToPage: true, fitToWidth: page.zoom.horizontalFitToPages ?? 0, fitToHeight: page.zoom.verticalFitToPages ?? 0 }
        : { scale: page.zoom.scale }),
    },
    headerFooter: fileHeaders(sheet),
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

function fileHeaders(sheet: BookSheet): WriteSheet["headerFooter"] {
  const { headers, headersState } = sheet.pageSetup;
  const text = (part: Record<string, string>, where: "Header" | "Footer"): string =>
    (["left", "center", "right"] as const)
      .map((side) => (part[`${side}${where}`] ? `&${side.charAt(0).toUpperCase()}${part[`${side}${where}`]}` : ""))
      .join("");
  const differentFirst = headersState.startsWith("First");
  return {
    oddHeader: text(headers.defaultForAllPages, "Header"),
    oddFooter: text(headers.defaultForAllPages, "Footer"),
    ...(differentFirst
      ? { differentFirst, firstHeader: text(headers.firstPage, "Header"), firstFooter: text(headers.firstPage, "Footer") }
      : {}),
  };
}

function fileRule(format: BookConditionalFormat, priority: number): NonNullable<WriteSheet["conditionalRules"]>[number] {
  const range = rectangleAddress(format.rectangle);
  if (format.type === "DataBar") {
    return {
      type: "dataBar",
      priority,
      range,
      dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: `FF${String(format.bar["fillColor"]).slice(1)}` },
    };
  }
  const color = format.font["color"];
  return {
    type: "expression",
    priority,
    range,
    stopIfTrue: format.stopIfTrue,
    formula: format.formula.slice(1),
    style: {
      ...(format.fill === null
        ? {}
        : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: format.fill.slice(1) }, bgColor: { rgb: format.fill.slice(1) } } }),
      font: {
        ...(typeof color === "string" && color !== "" ? { color: { rgb: color.slice(1) } } : {}),
        ...(format.font["bold"] === true ? { bold: true } : {}),
      },
    },
  };
}

function fileValidation(validation: BookValidation): NonNullable<WriteSheet["dataValidations"]> {
  const list = validation.rule["list"] as { source: string } | undefined;
  if (!list) return [];
  const { prompt, errorAlert } = validation;
  return [
    {
      type: "list",
      range: rectangleAddress(validation.rectangle),
      ...(list.source.startsWith("=") ? { formula1: list.source.slice(1) } : { values: list.source.split(",") }),
      allowBlank: validation.ignoreBlanks,
      showInputMessage: prompt["showPrompt"] === true,
      showErrorMessage: errorAlert["showAlert"] === true,
      inputTitle: String(prompt["title"]),
      inputMessage: String(prompt["message"]),
      errorTitle: String(errorAlert["title"]),
      errorMessage: String(errorAlert["message"]),
      errorStyle: String(errorAlert["style"]).toLowerCase() as "stop",
    },
  ];
}

function fileValue(content: CellContent): CellValue {
  return isCellError(content) ? content.error : content;
}
