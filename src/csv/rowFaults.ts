import { lostLetters } from "../text/lostLetters";
import { longestCell } from "./limits";
import type { ListRow } from "./delimitedRows";
import type { ListFault, ListFaultCode } from "./listReading";

/** UTF-8 read as windows-1252 from which a byte was lost: what cannot be decoded stays. */
const brokenUtf8 = /á[º»]|Ä[\u0090\u0091‘’“”]|Æ[°¡]/;

/** "3,80E+10": how a program shows an identity or phone number that it took for a quantity, and then saves it. */
const roundedNumber = /^\s*\d(?:[.,]\d{1,14})?E\+\d{1,2}\s*$/;

/** What need be looked for in the cells at all: most files have no "?" and were never UTF-8 read otherwise. */
export interface Doubt {
  readonly lost: boolean;
  readonly misread: boolean;
}

/** What is wrong with the cells of a table: letters lost, cells too long for Excel, rows wider than the others, one name twice in the header. */
export function rowFaults(rows: readonly ListRow[], doubt: Doubt): readonly ListFault[] {
  return [...cellFaults(rows, doubt), ...raggedRows(rows), ...duplicateHeaders(rows)];
}

/** One fault a column and kind, at its first cell. */
function cellFaults(rows: readonly ListRow[], doubt: Doubt): readonly ListFault[] {
  const found = new Map<string, { code: ListFaultCode; row: number; column: number; text: string; count: number }>();
  for (const { row, cells } of rows) {
    for (let index = 0; index < cells.length; index += 1) {
      const text = cells[index];
      if (typeof text !== "string") continue;
      const code =
        text.length > longestCell ? "long-cell" : hasLost(text, doubt) ? "lost-letters" : roundedNumber.test(text) ? "lost-digits" : null;
      if (code === null) continue;
      const key = `${code} ${index}`;
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { code, row, column: index + 1, text: text.slice(0, 80), count: 1 });
    }
  }
  return [...found.values()];
}

function hasLost(text: string, { lost, misread }: Doubt): boolean {
  return (lost && lostLetters(text)) || (misread && brokenUtf8.test(text));
}

/** Rows wider than most are: an unquoted delimiter stands in one of their cells. Nothing is said when no width prevails. */
function raggedRows(rows: readonly ListRow[]): readonly ListFault[] {
  const widths = new Map<number, number>();
  for (const { width } of rows) widths.set(width, (widths.get(width) ?? 0) + 1);
  let common = 0;
  for (const [width, times] of widths) if (width > 1 && times > (widths.get(common) ?? 0)) common = width;
  if (common === 0 || (widths.get(common) ?? 0) * 2 < rows.length) return [];
  const wider = rows.filter(({ cells }) => cells.length > common);
  const first = wider[0];
  if (!first) return [];
  // The first cell beyond that holds something shows a person more than an empty one.
  const beyond = first.cells.findIndex((cell, index) => index >= common && cell !== null && cell !== "");
  const at = beyond < 0 ? common : beyond;
  return [{ code: "ragged-rows", row: first.row, column: at + 1, text: String(first.cells[at] ?? "").slice(0, 80), count: wider.length }];
}

const looked = 60;

/** The first row that is filled nearly as widely as the table and holds no number is taken for the header here; recognition decides for itself. */
function duplicateHeaders(rows: readonly ListRow[]): readonly ListFault[] {
  const head = rows.slice(0, looked);
  const filled = (row: ListRow): number => row.cells.filter((cell) => cell !== null).length;
  const widest = Math.max(0, ...head.map(filled));
  const header = head.find((row) => filled(row) >= Math.max(2, widest * 0.6));
  if (!header || header.cells.some((cell) => (typeof cell !== "string" ? cell !== null : /^\s*[\d(]/.test(cell)))) return [];
  const names = new Map<string, number>();
  const faults: ListFault[] = [];
  header.cells.forEach((cell, index) => {
    if (typeof cell !== "string") return;
    const name = cell.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    if (times === 2) faults.push({ code: "duplicate-header", row: header.row, column: index + 1, text: cell.slice(0, 80), count: 2 });
  });
  return faults.map((fault) => ({
    ...fault,
    count: names.get(fault.text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ")) ?? 2,
  }));
}
