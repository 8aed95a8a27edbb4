import { isEntireColumn, isEntireRow, lastColumn, lastRow, maxColumns, maxRows, type Rectangle } from "./rectangle";

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for `A`; -1 for what is no column of a sheet. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index >= 1 && index <= maxColumns ? index - 1 : -1;
}

/** `B2:C3`, `B2`, `1:3` for whole rows, `A:C` for whole columns; with `absolute`, dollar signs before each part. */
export function rectangleAddress(r: Rectangle, absolute = false): string {
  const d = absolute ? "$" : "";
  if (isEntireColumn(r) && !isEntireRow(r)) return `${d}${columnLetters(r.column)}:${d}${columnLetters(lastColumn(r))}`;
  if (isEntireRow(r)) return `${d}${r.row + 1}:${d}${lastRow(r) + 1}`;
  const first = `${d}${columnLetters(r.column)}${d}${r.row + 1}`;
  return r.rowCount === 1 && r.columnCount === 1 ? first : `${first}:${d}${columnLetters(lastColumn(r))}${d}${lastRow(r) + 1}`;
}

/** A sheet's name as it stands before `!`: quoted unless it is plain letters, digits and underscores and looks like no cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]?\d*[Cc]?\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

interface CellPart {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCellPart(text: string): CellPart | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (column === -1 || (row !== null && (row < 0 || row >= maxRows))) return null;
  return { row, column };
}

/** An address split into its sheet (null when it names none) and its cells; null when it is no address of a sheet. */
export function parseAddress(address: string): { readonly sheet: string | null; readonly rectangle: Rectangle } | null {
  let sheet: string | null = null;
  let rest = address.trim();
  const bang = rest.lastIndexOf("!");
  if (bang >= 0) {
    sheet = rest.slice(0, bang);
    rest = rest.slice(bang + 1);
    if (sheet.startsWith("'") && sheet.endsWith("'") && sheet.length > 1) sheet = sheet.slice(1, -1).replaceAll("''", "'");
  }
  const parts = rest.split(":");
  if (parts.length > 2) return null;
  const from = parseCellPart(parts[0] ?? "");
  const to = parts.length === 2 ? parseCellPart(parts[1] ?? "") : from;
  if (!from || !to) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  if (parts.length === 1 && (from.row === null || from.column === null)) return null;
  const rows = [from.row ?? 0, to.row ?? maxRows - 1].sort((a, b) => a - b) as [number, number];
  const columns = [from.column ?? 0, to.column ?? maxColumns - 1].sort((a, b) => a - b) as [number, number];
  return {
    sheet,
    rectangle: { row: rows[0], column: columns[0], rowCount: rows[1] - rows[0] + 1, columnCount: columns[1] - columns[0] + 1 },
  };
}
