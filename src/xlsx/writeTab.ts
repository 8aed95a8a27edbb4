import type { CellRange } from "../model/cell";
import type { ReportSheet, ReportTable } from "../model/reportSheet";
import { WorkbookError } from "../workbook/workbookError";
import { chartXml } from "./chartXml";
import { drawingXml } from "./drawingXml";
import { exclusiveParts } from "./exclusiveParts";
import { markName } from "../workbook/ownTabMark";
import { freeTableName, requireTable, tableRange } from "../workbook/reportTables";
import type { OpcPackage } from "./package";
import { pageNames, printNames } from "./printNames";
import { checkSheetName } from "../workbook/sheetNames";
import { sheetXml } from "./sheetXml";
import { isStrict, relationshipType, withStrictNames } from "./strictNames";
import { Stylesheet } from "./stylesheet";
import { tableXml } from "./tableXml";
import { dropCalculationChain, putTabEntry } from "./workbookEntries";
import { partOfWorkbook, readWorkbookPart, type WorkbookPart } from "./workbookPart";
import { attribute, parseXml } from "./xmlTree";

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const drawingType = "application/vnd.openxmlformats-officedocument.drawing";

export interface TabPlace {
  /** Name that the tab shall bear; no other sheet has it. */
  readonly name: string;
  /** Name of the sheet in whose place the tab comes; null adds one at the end. */
  readonly replaces: string | null;
  /** Name that a tab wanted → name that it got: formulas, links and lists are written with the second. */
  readonly renames?: ReadonlyMap<string, string>;
  /** True for a sheet that belongs to the user from now on: it gets no mark of ours. */
  readonly unmarked?: boolean;
}

/** A table with the range, id and name under which it goes into the workbook. */
interface PlacedTable {
  readonly table: ReportTable;
  readonly range: CellRange;
  readonly id: number;
  readonly name: string;
}

/**
 * Writes a report sheet whole: its worksheet, drawing, charts and tables, the looks that it needs, its entry and names in the workbook.
 * In the place of another sheet, whatever hung on that sheet alone goes. All other parts keep their bytes. Throws `WorkbookError`
 * (`invalid-edit`) for what no workbook can hold; the package is then half written and to be thrown away.
 */
export function writeTab(pkg: OpcPackage, tab: ReportSheet, place: TabPlace): void {
  checkSheetName(place.name);
  const workbook = readWorkbookPart(pkg);
  const index = place.replaces === null ? -1 : workbook.sheets.findIndex((sheet) => sheet.name === place.replaces);
  const old = workbook.sheets[index];
  if (place.replaces !== null && !old?.path) throw new WorkbookError("not-found", `no sheet named "${place.replaces}"`);

  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const strict = isStrict(workbook.root);
  const write = (path: string, xml: string, type: string): void => pkg.put(path, strict ? withStrictNames(xml) : xml, type);
  const relate = (from: string, kind: string, to: string): string => pkg.addRelationship(from, relationshipType(kind, strict), to);

  // Made before the tab's own parts, so that writing the tab again finds all parts in the same order.
  const stylesPath = stylesOf(pkg, workbook);

  const kept = old?.path ? tablesOf(pkg, old.path) : new Map<string, number>();
  if (old?.path) {
    for (const part of exclusiveParts(pkg, old.path)) pkg.remove(part);
    pkg.remove(old.path);
  }
  const sheetPath = old?.path ?? pkg.freePath(`${folder}worksheets/sheet`, ".xml");

  const tables = placeTables(pkg, tab, workbook, kept);
  const tableIds = tables.map(({ table, range, id, name }) => {
    const path = pkg.freePath(`${folder}tables/table`, ".xml");
    write(path, tableXml(table, range, id, name), `${spreadsheetType}table+xml`);
    return relate(sheetPath, "table", path);
  });

  let drawing: string | null = null;
  if (tab.charts.length > 0) {
    const drawingPath = pkg.freePath(`${folder}drawings/drawing`, ".xml");
    const charts = tab.charts.map((spec) => {
      const path = pkg.freePath(`${folder}charts/chart`, ".xml");
      write(path, chartXml(spec, place.name), `${drawingType}ml.chart+xml`);
      return { spec, relationship: relate(drawingPath, "chart", path) };
    });
    write(drawingPath, drawingXml(charts), `${drawingType}+xml`);
    drawing = relate(sheetPath, "drawing", drawingPath);
  }

  const stylesBytes = pkg.need(stylesPath);
  const styles = new Stylesheet(stylesBytes);
  const renames = new Map([...(place.renames ?? [])].map(([wanted, given]) => [wanted.toLowerCase(), given]));
  const pieces = sheetXml(tab, {
    sheet: place.name,
    renames,
    styleIndex: (style, quoted) => styles.cellIndex(style, quoted),
    differentialIndex: (style) => styles.differentialIndex(style),
    drawing,
    tables: tableIds,
    date1904: workbook.date1904,
  });
  pkg.put(sheetPath, encodePieces(pieces, strict), `${spreadsheetType}worksheet+xml`);
  const withOurs = styles.bytes();
  if (withOurs !== stylesBytes) pkg.put(stylesPath, withOurs);

  putTabEntry(pkg, workbook.path, {
    name: place.name,
    index: old ? index : null,
    relationshipId: old ? null : relate(workbook.path, "worksheet", sheetPath),
    local: printNames(tab.print, place.name),
    replaced: [...pageNames, "_xlnm._FilterDatabase"],
    mark: place.unmarked ? null : markName(tab.id),
  });
  dropCalculationChain(pkg, workbook.path);
}

/** Path of the styles part; a workbook without one gets it. */
export function stylesOf(pkg: OpcPackage, workbook: WorkbookPart): string {
  return partOfWorkbook(pkg, workbook.path, "styles") ?? addStyles(pkg, workbook.path, isStrict(workbook.root));
}

/** Gives a workbook without looks its styles part, under the name by which some readers look for it without asking the relationships. */
function addStyles(pkg: OpcPackage, workbook: string, strict: boolean): string {
  const stem = `${workbook.slice(0, workbook.lastIndexOf("/") + 1)}styles`;
  const path = pkg.has(`${stem}.xml`) ? pkg.freePath(stem, ".xml") : `${stem}.xml`;
  const xml = new TextDecoder().decode(new Stylesheet(null).bytes());
  pkg.put(path, strict ? withStrictNames(xml) : xml, `${spreadsheetType}styles+xml`);
  pkg.addRelationship(workbook, relationshipType("styles", strict), path);
  return path;
}

/** Names (lower case) and ids of the tables on a sheet. */
function tablesOf(pkg: OpcPackage, sheetPath: string): Map<string, number> {
  const tables = new Map<string, number>();
  for (const relationship of pkg.relationships(sheetPath)) {
    if (!relationship.type.endsWith("/table") || !pkg.has(relationship.target)) continue;
    const root = parseXml(pkg.need(relationship.target), relationship.target);
    tables.set((attribute(root, "displayName") ?? "").toLowerCase(), Number(attribute(root, "id")));
  }
  return tables;
}

/** Gives each table an id and a name that nothing else in the workbook has; one that stood here before keeps its id, for slicers. */
function placeTables(pkg: OpcPackage, tab: ReportSheet, workbook: WorkbookPart, kept: ReadonlyMap<string, number>): PlacedTable[] {
  if (tab.tables.length === 0) return [];
  const names = new Set(workbook.definedNames.map((name) => name.name.toLowerCase()));
  const ids = new Set<number>();
  for (const sheet of workbook.sheets) {
    if (sheet.path === null) continue;
    for (const [name, id] of tablesOf(pkg, sheet.path)) {
      names.add(name);
      ids.add(id);
    }
  }
  let next = Math.max(0, ...ids, ...kept.values());
  const placed: PlacedTable[] = [];
  for (const table of tab.tables) {
    requireTable(table, tab);
    const range = tableRange(table, tab);
    if (!range) continue;
    const name = freeTableName(table.name, names);
    const before = kept.get(name.toLowerCase());
    const id = before !== undefined && before > 0 && !ids.has(before) ? before : ++next;
    names.add(name.toLowerCase());
    ids.add(id);
    placed.push({ table, range, id, name });
  }
  return placed;
}

/** Joins pieces of XML as bytes, block by block: a long list never stands in memory as one string as well. */
function encodePieces(pieces: Iterable<string>, strict: boolean): Uint8Array {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let length = 0;
  let text = "";
  const flush = (): void => {
    const block = encoder.encode(text);
    blocks.push(block);
    length += block.length;
    text = "";
  };
  let head = true;
  for (const piece of pieces) {
    text += head && strict ? withStrictNames(piece) : piece;
    head = false;
    if (text.length > 1 << 20) flush();
  }
  flush();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}
