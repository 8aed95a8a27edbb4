import type { CellRange } from "../../src/model/cell";
import { columnNumber } from "../../src/model/cell";
import type { CellValue, ReadStyle, SheetRow, SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";

export interface SheetOptions {
  /** Such as `A1:D1`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filtered?: boolean;
  readonly visibility?: SheetSnapshot["visibility"];
  /** Font by column number, for the legacy charsets. */
  readonly fonts?: Readonly<Record<number, string>>;
  readonly ownTab?: string;
}

/** A sheet whose first given row is row 1; rows of nothing are left out, as readers do. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], options: SheetOptions = {}): SheetSnapshot {
  const fonts = Object.entries(options.fonts ?? {});
  const styles: ReadStyle[] = fonts.map(([, font]) => ({ font, bold: false, numberFormat: "General" }));
  const columnStyles: (number | undefined)[] = [];
  fonts.forEach(([column], index) => (columnStyles[Number(column) - 1] = index));
  return {
    name,
    visibility: options.visibility ?? "visible",
    rows: rows
      .map((cells, index): SheetRow => ({ row: index + 1, cells, ...(fonts.length > 0 ? { styles: columnStyles } : {}) }))
      .filter((row) => row.cells.some((cell) => cell !== null && cell !== undefined && cell !== "")),
    styles,
    merges: (options.merges ?? []).map(rangeOf),
    hiddenRows: new Set(options.hiddenRows),
    hiddenColumns: new Set(options.hiddenColumns),
    filtered: options.filtered ?? false,
    tables: [],
    ownTab: options.ownTab ?? null,
  };
}

/**
 * A sheet drawn as text: a line a row, cells between `│`. `·` is an empty cell, `→` belongs to the merged cell on its left,
 * `↑` to the one above, `⏎` breaks a line; digits alone are a number unless they start with an apostrophe or a zero.
 */
export function drawn(name: string, picture: string, options: SheetOptions = {}): SheetSnapshot {
  const lines = picture
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "")
    .split("\n");
  const marks = lines.map((line) => line.split("│").map((cell) => cell.trim()));
  const merges: CellRange[] = [];
  marks.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell === "→" || cell === "↑") return;
      let right = c;
      while (marks[r]?.[right + 1] === "→") right++;
      let bottom = r;
      while (marks[bottom + 1]?.[c] === "↑") bottom++;
      if (right > c || bottom > r) merges.push({ top: r + 1, left: c + 1, bottom: bottom + 1, right: right + 1 });
    }),
  );
  const sheet = sheetOf(
    name,
    marks.map((cells) => cells.map(drawnValue)),
    options,
  );
  return { ...sheet, merges: [...sheet.merges, ...merges] };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, settings: {} };
}

function drawnValue(cell: string): CellValue {
  if (cell === "" || cell === "·" || cell === "→" || cell === "↑") return null;
  if (/^#[A-Z/0!?]+$/.test(cell)) return { error: cell };
  if (cell.startsWith("'")) return cell.slice(1);
  if (/^(0|[1-9]\d*)$/.test(cell)) return Number(cell);
  return cell.replace(/⏎/g, "\n");
}

function rangeOf(address: string): CellRange {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address);
  if (!parts) throw new Error(`not a range: ${address}`);
  return { top: Number(parts[2]), left: columnNumber(parts[1]!), bottom: Number(parts[4]), right: columnNumber(parts[3]!) };
}
