import type { CellRange } from "../model/cell";
import type { ChartSpec } from "../model/chartSpec";
import { limits } from "./limits";
import { decodeText, XmlScanner } from "./xml";

/** A chart on a sheet: drawn again from its parts when its kind is known, else only its place and title. */
export interface SheetChart {
  readonly anchor: CellRange;
  readonly title: string;
  readonly spec: ChartSpec | null;
}

/** What a worksheet looks like, besides its cells. Sizes are CSS pixels (96 to the inch). */
export interface SheetLook {
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  /** Widths of columns that have one of their own, in order. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** Heights of rows that have one of their own; empty for a sheet of very many rows. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /** `RRGGBB`. */
  readonly tabColor: string | null;
  readonly charts: readonly SheetChart[];
}

/** Heights of more rows than this are not looked for: such a list has even rows, and the search would cost as much as reading it. */
const mostHeights = 20_000;

/** Width in pixels of a column of so many characters, for the 7-pixel digits of Excel's usual font (18.3.1.13). */
const pixelsOfWidth = (characters: number): number => Math.min(Math.max(Math.trunc(((256 * characters + 18) / 256) * 7), 0), 1790);

/** Height in pixels of so many points; Excel's limit is 409. */
const pixelsOfHeight = (points: number): number => Math.round((Math.min(Math.max(points, 0), 409.5) * 96) / 72);

/** Reads the look of a worksheet part, without its charts. `lastRow` is the number of its last row that holds something. */
export function readSheetLook(bytes: Uint8Array, partName: string, lastRow: number): Omit<SheetLook, "charts"> {
  const scanner = new XmlScanner(bytes, partName);
  const columns: { first: number; last: number; width: number }[] = [];
  let heights: ReadonlyMap<number, number> = new Map();
  let defaultWidth = pixelsOfWidth(9.140625);
  let defaultHeight = 20;
  let frozen = { rows: 0, columns: 0 };
  let gridlines = true;
  let tabColor: string | null = null;
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    switch (scanner.name) {
      case "tabColor": {
        const rgb = scanner.attribute("rgb");
        tabColor = rgb !== null && /^[0-9a-fA-F]{8}$/.test(rgb) ? rgb.slice(2) : null;
        break;
      }
      case "sheetView":
        gridlines = !["0", "false"].includes(scanner.attribute("showGridLines") ?? "1");
        break;
      case "pane":
        if ((scanner.attribute("state") ?? "").startsWith("frozen")) {
          frozen = { rows: count(scanner.attribute("ySplit")), columns: count(scanner.attribute("xSplit")) };
        }
        break;
      case "sheetFormatPr": {
        const base = Number(scanner.attribute("baseColWidth") ?? 8);
        const width = Number(scanner.attribute("defaultColWidth") ?? base + 1.140625);
        if (width > 0) defaultWidth = pixelsOfWidth(width);
        const height = Number(scanner.attribute("defaultRowHeight") ?? 15);
        if (height > 0) defaultHeight = pixelsOfHeight(height);
        break;
      }
      case "col": {
        const first = Number(scanner.attribute("min"));
        const last = Math.min(Number(scanner.attribute("max")), limits.columns);
        const width = scanner.attribute("width");
        if (first >= 1 && last >= first && width !== null && Number(width) >= 0)
          columns.push({ first, last, width: pixelsOfWidth(Number(width)) });
        break;
      }
      case "sheetData":
        // Nothing of interest follows the cells, and there may be a hundred megabytes of them.
        if (!scanner.selfClosing && lastRow <= mostHeights) heights = rowHeights(bytes, scanner.end);
        return { defaultWidth, defaultHeight, columns, heights, frozen, gridlines, tabColor };
    }
  }
  return { defaultWidth, defaultHeight, columns, heights, frozen, gridlines, tabColor };
}

const count = (text: string | null): number => Math.max(0, Math.min(Math.trunc(Number(text ?? 0)) || 0, 10_000));

/** Goes from tag to tag behind `sheetData` and reads `r` and `ht` of the rows. */
function rowHeights(bytes: Uint8Array, from: number): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  let row = 0;
  for (let at = bytes.indexOf(0x3c, from); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    const tag = tagOf(bytes, at);
    if (tag === "/sheetData") break;
    if (tag !== "row") continue;
    const end = bytes.indexOf(0x3e, at);
    if (end < 0) break;
    const attributes = decodeText(bytes, at, end);
    row = Number(/\sr="(\d{1,7})"/.exec(attributes)?.[1] ?? row + 1);
    const height = /\sht="([\d.]{1,20})"/.exec(attributes)?.[1];
    if (height !== undefined && Number(height) >= 0) heights.set(row, pixelsOfHeight(Number(height)));
    at = end;
  }
  return heights;
}

/** Local name of the tag at "<", a slash before it for a closing one; cut after twelve letters, more than the names that matter have. */
function tagOf(bytes: Uint8Array, at: number): string {
  let name = "";
  for (let index = at + 1; index < at + 24; index++) {
    const byte = bytes[index];
    if (byte === undefined || byte === 0x3e || byte <= 0x20 || (byte === 0x2f && name !== "")) break;
    name = byte === 0x3a ? (name.startsWith("/") ? "/" : "") : name + String.fromCharCode(byte);
  }
  return name;
}
