import { recordsTabId } from "../model/inputTab";
import type { ReadStyle, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { markedId } from "../workbook/ownTabMark";
import { parseRange } from "./cellRange";
import type { OpcPackage } from "./package";
import { noStyles, readStyles } from "./readStyles";
import { readSettings } from "./settings";
import { readSheet } from "./readSheet";
import { fontVariants, type CellContext } from "./readSheetData";
import { readSharedStrings } from "./sharedStrings";
import { partOfWorkbook, readWorkbookPart, sheetOfReference, type WorkbookPart } from "./workbookPart";
import { attribute, child, childrenOf, parseXml } from "./xmlTree";

/** Reads all worksheets of a package. Chart, dialog and macro sheets have no cells of their own and are left out. */
export function readWorkbook(pkg: OpcPackage): WorkbookSnapshot {
  const workbook = readWorkbookPart(pkg);
  const stylesPath = partOfWorkbook(pkg, workbook.path, "styles");
  const stringsPath = partOfWorkbook(pkg, workbook.path, "sharedStrings");
  const { styles: fileStyles, kinds } = stylesPath ? readStyles(pkg.need(stylesPath), stylesPath) : noStyles;
  const styles: ReadStyle[] = [...fileStyles];
  const context: CellContext = {
    strings: stringsPath ? readSharedStrings(pkg.need(stringsPath), stringsPath) : { texts: [], fonts: new Map() },
    kinds,
    date1904: workbook.date1904,
    withFont: fontVariants(styles),
    counts: { cells: 0, slots: 0, textUnits: 0 },
    dates: new Map(),
    errors: new Map(),
  };
  const own = ownTabs(workbook);
  const sheets: SheetSnapshot[] = [];
  for (const { name, path, kind, visibility } of workbook.sheets) {
    if (path === null || kind !== "worksheet") continue;
    const content = readSheet(pkg.need(path), path, context);
    const tables = readTables(pkg, path, content.tableIds);
    const id = own.get(name) ?? null;
    sheets.push({
      name,
      visibility,
      rows: content.rows,
      styles,
      merges: content.merges,
      hiddenRows: content.hiddenRows,
      hiddenColumns: content.hiddenColumns,
      ...(id === null || id === recordsTabId ? { formulaCells: content.formulaCells } : {}),
      filtered: content.filtered || tables.some((table) => table.filtered),
      tables: tables.map((table) => ({ name: table.name, range: table.range })),
      ownTab: id,
    });
  }
  return { sheets, settings: readSettings(pkg) };
}

/** Ids of the product's tabs by the name that each bears now. */
export function ownTabs(workbook: WorkbookPart): Map<string, string> {
  const names = new Set(workbook.sheets.map((sheet) => sheet.name));
  const own = new Map<string, string>();
  for (const { name, text, localSheet } of workbook.definedNames) {
    // When a user copies our tab, Excel gives the copy a mark local to it: the copy is the user's.
    const id = localSheet === null ? markedId(name) : null;
    const sheet = id === null ? null : sheetOfReference(text);
    if (id !== null && sheet !== null && names.has(sheet)) own.set(sheet, id);
  }
  return own;
}

/** Tables of a sheet; `filtered` when one hides rows by its filter. */
export function readTables(pkg: OpcPackage, sheetPath: string, ids: readonly string[]) {
  const byId = new Map(pkg.relationships(sheetPath).map((relationship) => [relationship.id, relationship.target]));
  return ids.flatMap((id) => {
    const path = byId.get(id);
    const bytes = path === undefined ? null : pkg.part(path);
    if (path === undefined || !bytes) return [];
    const root = parseXml(bytes, path);
    const range = parseRange(attribute(root, "ref") ?? "");
    const filter = child(root, "autoFilter");
    const headerRows = Number(attribute(root, "headerRowCount") ?? 1);
    if (!range) return [];
    return [
      {
        name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
        range,
        headerRows,
        filtered: childrenOf(filter, "filterColumn").length > 0,
      },
    ];
  });
}
