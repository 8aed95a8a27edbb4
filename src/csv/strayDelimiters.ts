import type { ListRow } from "./delimitedRows";
import type { ListDelimiter, ListFault } from "./listReading";

const delimiters: readonly ListDelimiter[] = [",", ";", "\t", "|"];
const numbered = /^\s*\d{1,6}\s*$/;

/**
 * Lines of a list that another delimiter parts, as when one agency's rows are copied below another's: a row of one cell that the other delimiter parts
 * into a number and just as many cells as most rows have. They get their cells, and a person is told; else such a line would pass for a heading.
 */
export function strayDelimiters(
  rows: readonly ListRow[],
  delimiter: ListDelimiter | null,
): { readonly rows: ListRow[]; readonly fault: ListFault } | null {
  const common = commonWidth(rows);
  if (common < 3) return null;
  const others = delimiters.filter((one) => one !== delimiter);
  let first: ListRow | null = null;
  let count = 0;
  const parted = rows.map((row): ListRow => {
    const [text] = row.cells;
    if (row.cells.length !== 1 || typeof text !== "string") return row;
    const cells = others.map((one) => text.split(one)).find((parts) => parts.length === common && numbered.test(parts[0]!));
    if (cells === undefined) return row;
    first ??= row;
    count += 1;
    return { row: row.row, cells: cells.map((cell) => (cell.trim() === "" ? null : cell.trim())), width: cells.length };
  });
  if (first === null) return null;
  const { row, cells }: ListRow = first;
  return { rows: parted, fault: { code: "stray-delimiter", row, column: null, text: String(cells[0]).slice(0, 80), count } };
}

/** The width of at least half of the rows, or 0. */
function commonWidth(rows: readonly ListRow[]): number {
  const widths = new Map<number, number>();
  for (const { width } of rows) widths.set(width, (widths.get(width) ?? 0) + 1);
  for (const [width, times] of widths) if (times * 2 >= rows.length) return width;
  return 0;
}
