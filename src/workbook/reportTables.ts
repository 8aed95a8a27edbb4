import type { CellRange } from "../model/cell";
import type { ReportSheet, ReportTable } from "../model/reportSheet";
import { WorkbookError } from "./workbookError";

/**
 * The range that Excel will hold for this table: it wants at least one row below the headers, so a table without data takes the empty
 * row beneath. Null when that row is not empty: then the cells stay plain.
 */
export function tableRange(table: ReportTable, tab: ReportSheet): CellRange | null {
  const { range } = table;
  if (range.bottom > range.top) return range;
  const below = tab.rows[range.bottom]?.cells.slice(range.left - 1, range.right) ?? [];
  const free = below.every((cell) => !cell || (cell.formula === undefined && (cell.value ?? "") === ""));
  const merged = tab.merges.some((merge) => overlap(merge, { ...range, bottom: range.bottom + 1 }));
  const other = tab.tables.some((neighbour) => neighbour !== table && overlap(neighbour.range, { ...range, bottom: range.bottom + 1 }));
  return free && !merged && !other ? { ...range, bottom: range.bottom + 1 } : null;
}

/** Throws `invalid-edit` for a table that Excel would repair: headers that differ from the cells or recur, merges or tables across. */
export function requireTable(table: ReportTable, tab: ReportSheet): void {
  const { range, columns } = table;
  const refuse = (why: string): never => {
    throw new WorkbookError("invalid-edit", `${tab.name}: table ${table.name} ${why}`);
  };
  if (!isTableName(table.name)) refuse("needs a name of letters, digits and underscores that is no cell address");
  if (range.right - range.left + 1 !== columns.length) refuse("has another number of columns than names");
  const seen = new Set(columns.map((column) => column.toLowerCase()));
  if (seen.size !== columns.length) refuse("has two columns of one name");
  const header = tab.rows[range.top - 1]?.cells ?? [];
  columns.forEach((column, index) => {
    const cell = header[range.left - 1 + index];
    if (column === "" || column.length > 255) refuse("needs column names of 1 to 255 characters");
    if (!cell || cell.formula !== undefined || String(cell.value) !== column) refuse(`has another header cell than "${column}"`);
  });
  if (tab.merges.some((merge) => overlap(merge, range))) refuse("has merged cells");
  if (tab.tables.some((other) => other !== table && overlap(other.range, range))) refuse("overlaps another table");
}

/** Letters, digits, underscores and points, not beginning with a digit, and neither `A1`, `R1C1` nor a bare R or C (Excel: "Rename a table"). */
function isTableName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]+$/.test(name) &&
    !/^[RrCc][0-9]*$/.test(name) &&
    !/^[Rr][0-9]*[Cc][0-9]*$/.test(name)
  );
}

/** The wanted name, or with `_2`, `_3`, … when it is taken. `taken` holds lower-case names. */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  return name;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
