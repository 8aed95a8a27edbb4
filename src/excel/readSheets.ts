import type { CellRange } from "../model/cell";
import { recordsTabId } from "../model/inputTab";
import type { ReadStyle, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { settingOfProperty } from "../workbook/settingProperties";
import { idempotentRequest, type ExcelHost } from "./excelHost";
import { listWorkbook, type Listed } from "./listWorkbook";
import { countsFrom1904 } from "./dateSystem";
import { findMarks } from "./marks";
import type { SheetShape } from "./sheetShape";
import { readBlocks, type SheetBlock } from "./readBlocks";
import { readFormulas } from "./readFormulas";
import { readHidden } from "./readHidden";
import { readMerges } from "./readMerges";
import { readLooks } from "./readLooks";
import { StyleTable, toRows } from "./sheetRows";

/**
 * Reads the whole workbook: one request for what there is, one for the shape of all sheets, then the cells of all sheets together in
 * messages of about 3.5 MB, looks and hidden lines only where a sheet is not uniform, merged areas, and where formulas stand. Selection, scroll position and filters stay.
 * Also says whether days are counted from 1904; null when no cell tells.
 */
export async function readSheets(host: ExcelHost): Promise<{ readonly snapshot: WorkbookSnapshot; readonly date1904: boolean | null }> {
  const listed = await listWorkbook(host);
  const marks = findMarks(
    listed.names,
    listed.sheets.map((sheet) => sheet.name),
  );
  const unfinished = new Set(marks.staging.map((staging) => staging.sheet));
  const shapes = await readShapes(
    host,
    listed.sheets.filter((sheet) => !unfinished.has(sheet.name)),
  );
  const tables = await readTables(host, listed.tables);
  const blocks = await readBlocks(host, shapes);
  const looks = await readLooks(host, shapes, blocks);
  const hidden = await readHidden(host, shapes);
  const merges = await readMerges(
    host,
    shapes.flatMap(({ id, used }) => (used ? [id] : [])),
  );
  // The product's own tabs are written whole; only that of imported records is the user's to correct.
  const formulas = await readFormulas(
    host,
    shapes.filter(({ name }) => [undefined, recordsTabId].includes(marks.own.get(name))),
  );
  const styles: ReadStyle[] = [];
  const date1904 = await countsFrom1904(host, blocks);
  const table = new StyleTable(styles, date1904 ?? false);
  const sheets = shapes.map((shape): SheetSnapshot => {
    const ofSheet: readonly SheetBlock[] = blocks.get(shape.id) ?? [];
    const lines = hidden.get(shape.id);
    const own = tables.filter((one) => one.sheet === shape.id);
    const formulaCells = formulas.get(shape.id);
    return {
      name: shape.name,
      visibility: shape.visibility,
      rows: toRows(ofSheet, looks.get(shape.id) ?? null, shape, table),
      styles,
      merges: merges.get(shape.id) ?? [],
      hiddenRows: lines?.rows ?? new Set(),
      hiddenColumns: lines?.columns ?? new Set(),
      ...(formulaCells ? { formulaCells } : {}),
      filtered: shape.filtered || own.some((one) => one.filtered),
      tables: own.map(({ name, range }) => ({ name, range })),
      ownTab: marks.own.get(shape.name) ?? null,
    };
  });
  return { snapshot: { sheets, settings: joinSettings(listed.properties) }, date1904 };
}

/** Settings out of the custom properties that hold them in pieces. */
export function joinSettings(properties: Listed["properties"]): Record<string, string> {
  const pieces = new Map<string, string[]>();
  for (const { key, value } of properties) {
    const setting = settingOfProperty(key);
    if (setting === null) continue;
    const texts = pieces.get(setting.key) ?? [];
    texts[setting.piece - 1] = String(value);
    pieces.set(setting.key, texts);
  }
  return Object.fromEntries([...pieces].map(([key, texts]) => [key, texts.join("")]));
}

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

/** How large each sheet is and what is peculiar to it, before its cells are asked for. */
export async function readShapes(host: ExcelHost, sheets: Listed["sheets"]): Promise<SheetShape[]> {
  return idempotentRequest(host, (context) => {
    const asked = sheets.map((listed) => {
      const sheet = context.workbook.worksheets.getItem(listed.id);
      // Looks alone do not count: a sheet formatted down to the last row is not a million rows long.
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
      used.format.font.load("name,bold");
      sheet.autoFilter.load("isDataFiltered");
      return { listed, sheet, used };
    });
    return () =>
      asked.map(({ listed, sheet, used }): SheetShape => {
        const empty = used.isNullObject;
        return {
          id: listed.id,
          name: listed.name,
          visibility: visibilities[listed.visibility as keyof typeof visibilities],
          used: empty ? null : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
          // null stands for "some are".
          rowsHidden: !empty && (used.rowHidden as boolean | null) !== false,
          columnsHidden: !empty && (used.columnHidden as boolean | null) !== false,
          font: empty ? null : (used.format.font.name as string | null),
          bold: empty ? null : (used.format.font.bold as boolean | null),
          filtered: sheet.autoFilter.isDataFiltered,
        };
      });
  });
}

async function readTables(host: ExcelHost, tables: Listed["tables"]) {
  if (tables.length === 0) return [];
  return idempotentRequest(host, (context) => {
    const asked = tables.map(({ id, name, sheet }) => {
      const table = context.workbook.tables.getItem(id);
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      table.autoFilter.load("isDataFiltered");
      return { name, sheet, range, filter: table.autoFilter };
    });
    return () =>
      asked.map(({ name, sheet, range, filter }) => ({ name, sheet, range: toCellRange(range), filtered: filter.isDataFiltered }));
  });
}

function toCellRange(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}
