import type { CellRange } from "../model/cell";
import type { CellValue } from "../model/snapshot";
import { limits } from "./limits";
import { ListError } from "./listError";
import { holdsSomething, type ListRow } from "./delimitedRows";
import { decodeEntities, scanMarkup } from "./markup";
import { type CellBudget, type MarkupTable, placeCell, placeMerge, rowHoldsSomething } from "./markupTable";

interface OpenCell {
  readonly column: number;
  readonly across: number;
  readonly down: number;
  text: string;
}

interface OpenTable {
  readonly order: number;
  readonly rows: ListRow[];
  readonly merges: CellRange[];
  readonly hiddenRows: Set<number>;
  /** The last row that a cell from above covers, by column. */
  readonly covered: number[];
  row: number;
  column: number;
  cells: CellValue[];
  cell: OpenCell | null;
  inRow: boolean;
}

const paragraphs = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"]);
const scripts = new Set(["script", "style"]);
/** Most steps over covered columns: more than any real page needs, few enough to end soon. */
const mostSteps = 50_000_000;

/**
 * The tables of a web page, one a `<table>` in the order in which they begin; a table inside a cell is a table of its own. Cells that span become
 * merges. Fonts of TCVN3 and VNI named anywhere in the page are a vote for all its columns.
 */
export function htmlTables(text: string): readonly MarkupTable[] {
  const done: { order: number; table: MarkupTable }[] = [];
  const open: OpenTable[] = [];
  const budget: CellBudget = { cells: 0, merges: 0 };
  const fonts = fontsOf(text);
  let order = 0;
  let steps = 0;

  const closeCell = (table: OpenTable): void => {
    const { cell } = table;
    if (!cell) return;
    table.cell = null;
    const value = settled(cell.text);
    if (value !== null) placeCell(table.cells, cell.column, value, budget);
  };
  const closeRow = (table: OpenTable): void => {
    closeCell(table);
    if (!table.inRow) return;
    table.inRow = false;
    if (rowHoldsSomething(table.cells)) table.rows.push({ row: table.row, cells: table.cells, width: table.cells.length });
    table.cells = [];
  };
  const openRow = (table: OpenTable, hidden: boolean): void => {
    closeRow(table);
    table.row += 1;
    if (table.row > limits.rows) throw new ListError("too-large", "rows");
    table.column = 0;
    table.inRow = true;
    if (hidden) table.hiddenRows.add(table.row);
  };
  const closeTable = (table: OpenTable): void => {
    closeRow(table);
    if (table.rows.length === 0) return;
    const merges = table.merges
      .map((range) => ({ ...range, bottom: Math.min(range.bottom, table.row) }))
      .filter(({ top, bottom, left, right }) => bottom > top || right > left);
    const byColumn = new Map<number, readonly string[]>();
    if (fonts.length > 0) for (const { cells } of table.rows) cells.forEach((_, column) => byColumn.set(column, fonts));
    done.push({
      order: table.order,
      table: { name: "", rows: table.rows, extras: { merges, hiddenRows: table.hiddenRows }, fonts: byColumn },
    });
  };
  const openCell = (table: OpenTable, attributes: ReadonlyMap<string, string>): void => {
    closeCell(table);
    if (!table.inRow) openRow(table, false);
    while ((table.covered[table.column] ?? 0) >= table.row) {
      table.column += 1;
      if ((steps += 1) > mostSteps) throw new ListError("too-large", "cells");
    }
    const column = table.column;
    const across = spanOf(attributes.get("colspan"), 1000);
    const down = spanOf(attributes.get("rowspan"), 65_534);
    table.cell = { column, across, down, text: "" };
    table.column += across;
    if ((across === 1 && down === 1) || column + across > limits.columns) return;
    placeMerge(table.merges, { top: table.row, left: column + 1, bottom: table.row + down - 1, right: column + across }, budget);
    if (down > 1) for (let at = column; at < column + across; at += 1) table.covered[at] = table.row + down - 1;
  };
  const breakLine = (hard: boolean): void => {
    const cell = open.at(-1)?.cell;
    if (cell && (hard || cell.text.trim() !== "")) cell.text += "\n";
  };

  scanMarkup(text, {
    skipped: scripts,
    open(name, attributes) {
      const table = open.at(-1);
      if (name === "table") {
        open.push({
          order: order++,
          rows: [],
          merges: [],
          hiddenRows: new Set(),
          covered: [],
          row: 0,
          column: 0,
          cells: [],
          cell: null,
          inRow: false,
        });
        if (open.length > 200) throw new ListError("not-a-list", "binary");
      } else if (!table) return;
      else if (name === "tr") openRow(table, /display\s*:\s*none/i.test((attributes().get("style") ?? "").slice(0, 500)));
      else if (name === "td" || name === "th") openCell(table, attributes());
      else if (name === "br") breakLine(true);
      else if (paragraphs.has(name)) breakLine(false);
    },
    close(name) {
      const table = open.at(-1);
      if (!table) return;
      if (name === "td" || name === "th") closeCell(table);
      else if (name === "tr") closeRow(table);
      else if (name === "table") closeTable(open.pop() ?? table);
    },
    text(raw, literal) {
      const cell = open.at(-1)?.cell;
      if (cell) cell.text += literal ? raw : decodeEntities(oneSpace(raw));
    },
  });
  while (open.length > 0) closeTable(open.pop() as OpenTable);
  return done.sort((a, b) => a.order - b.order).map(({ table }) => table);
}

/** Spaces around line breaks and at the ends mean nothing in a page; null when nothing else is there. */
function settled(text: string): string | null {
  if (!holdsSomething(text)) return null;
  return text
    .split("\n")
    .map((line) => line.replace(/^ +/, "").trimEnd())
    .join("\n")
    .trim();
}

function spanOf(written: string | undefined, most: number): number {
  const span = /^\s*(\d{1,7})/.exec(written ?? "");
  return span ? Math.min(Math.max(1, Number(span[1])), most) : 1;
}

function fontsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [name] of text.matchAll(/\.Vn[A-Z][A-Za-z ]{2,20}|VNI-[A-Z][A-Za-z]{2,20}/g)) {
    found.add(name);
    if (found.size >= 20) break;
  }
  return [...found];
}

/** Runs of spaces as one. Sign by sign, because a pattern that takes a run of millions at once may ask more of the browser than it has. */
function oneSpace(text: string): string {
  return text.replace(/[\t\r\n\f]/g, " ").replace(/ (?= )/g, "");
}
