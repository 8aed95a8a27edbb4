import { apparentSubject } from "../text/honorific";
import type { Grid } from "./grid";
import { matchHeader, matchHeaderText, namesSubject } from "./matchHeader";
import { readNumbering } from "./rowNumber";
import { isTotal } from "./totals";

/** Where a header stands. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly numberRow: number | null;
  readonly left: number;
  readonly right: number;
}

/** The headers of a sheet, top to bottom: rows of one to several levels anywhere. `chosen` is a person's choice of the first. */
export function findHeaders(grid: Grid, chosen: number | undefined): readonly Header[] {
  const headers: Header[] = [];
  let index = 0;
  while (index < grid.rows.length) {
    const row = grid.rows[index]!.row;
    const forced = row === chosen;
    if (chosen !== undefined && headers.length === 0 && row < chosen) {
      index++;
      continue;
    }
    if (!forced && !isHeaderRow(grid, row)) {
      index++;
      continue;
    }
    const header = headerAt(grid, row, headers[headers.length - 1]);
    headers.push(header);
    index = grid.indexFrom((header.numberRow ?? header.last) + 1);
  }
  return headers;
}

/** Meanings that can name a record or stand for one. */
export const anchors = new Set<string>(["name", "lastName", "unit", "lead", "field", "targetTitle", "positionUnit"]);

/** Cells by which a row is judged: what a list says of its records stands in its first columns, whatever a system exported beside them. */
const judged = 250;

/** A row whose cells are headers we know: two of different meaning, one of which can name a record. */
function isHeaderRow(grid: Grid, row: number): boolean {
  const columns = grid.filled(row).slice(0, judged);
  if (columns.length < 2) return false;
  const first = grid.value(row, columns[0]!);
  if (typeof first !== "string" || /^[\s(]*\d(?!\d?[.)]\s*\p{L})/u.test(first)) return false;
  let anchored = false;
  let index = false;
  const keys = new Set<string>();
  let sure = 0;
  let long = 0;
  for (const column of columns) {
    const text = grid.text(row, column);
    if (text.length > 70) {
      long++;
      continue;
    }
    if (typeof grid.value(row, column) !== "string") continue;
    const match = matchHeaderText(text);
    if (match.certainty === "unknown") continue;
    if (match.certainty === "sure") sure++;
    keys.add(match.key ?? `ignored ${text}`);
    if (match.key === "index") index = true;
    if (match.key !== null && anchors.has(match.key)) anchored = true;
    if (match.alternatives.includes("name")) anchored = true;
  }
  if (keys.size < 2 || sure < 2 || long > columns.length / 2) return false;
  if (!anchored && !index) return false;
  // A row with somebody's name is a record, even where its other cells read like headers ("Nông dân", "Mô hình phát triển kinh tế"); one that begins with
  // "STT" is none, though a header of its own may read like a name ("Mã ĐV", "Hồ sơ").
  if (matchHeaderText(first).key !== "index" && columns.some((column) => isPerson(grid.text(row, column)))) return false;
  if (keys.size >= 4) return true;
  const known = keys.size / columns.length;
  return index ? keys.size >= 2 && (anchored || known >= 0.5) : anchored && known >= 0.5;
}

function isPerson(text: string): boolean {
  return text.includes(" ") && matchHeaderText(text).certainty === "unknown" && apparentSubject(text) === "individual";
}

function headerAt(grid: Grid, found: number, previous: Header | undefined): Header {
  let first = found;
  const columns = grid.filled(found);
  const left = columns[0]!;
  let right = columns[columns.length - 1]!;
  for (const column of [left, right]) {
    const merge = grid.mergeAt(found, column);
    if (merge && merge.top === found) right = Math.max(right, Math.min(merge.right, left + 250));
  }
  // A row above that only names groups of these columns ("Năm sinh" over "Nam", "Nữ") belongs to the header.
  while (first > 1 && first - 1 > (previous?.last ?? 0) && isGroupRowAbove(grid, first - 1, first, left, right)) first--;
  let last = found;
  for (const column of columns) {
    const merge = grid.mergeAt(found, column);
    if (merge && merge.bottom > last && merge.bottom - found <= 5 && merge.bottom - merge.top <= 5) last = merge.bottom;
  }
  while (last - first < 6 && continuesHeader(grid, first, last + 1, left, right)) {
    last++;
    const filled = grid.filled(last);
    right = Math.max(right, filled[filled.length - 1] ?? right);
    for (const column of filled) {
      const merge = grid.mergeAt(last, column);
      if (merge && merge.top === last && merge.bottom - last <= 3 && merge.bottom > last && merge.right - merge.left < 4)
        last = Math.max(last, merge.bottom);
    }
  }
  const number = last + 1;
  return { first, last, numberRow: isNumberRow(grid, number, left, right) ? number : null, left, right };
}

function isGroupRowAbove(grid: Grid, row: number, below: number, left: number, right: number): boolean {
  const columns = grid.filled(row);
  if (columns.length === 0) return false;
  let groups = 0;
  for (const column of columns) {
    if (column < left || column > right) return false;
    const text = grid.text(row, column);
    const merge = grid.mergeAt(row, column);
    if (text.length > 60 || (merge && merge.left <= left && merge.right >= right)) return false;
    // "Cộng xã A: 3" closes the page above a header that is repeated.
    if (/\d/.test(text) && isTotal(text)) return false;
    const match = matchHeaderText(text);
    const vertical = merge !== null && merge.bottom >= below;
    if (match.certainty === "unknown" && !vertical) return false;
    // A group stands over a sub-header and not over a whole header of its own.
    if (!vertical && grid.text(below, column) === "" && columns.length < 2) return false;
    if (column === left && !vertical && match.key !== "index") return false;
    groups++;
  }
  return groups > 0 && (columns.length >= 2 || (columns[0] ?? 0) > left);
}

/** Whether `row` is a further level of the header above it: nothing under the number and name columns, short words under groups. */
function continuesHeader(grid: Grid, first: number, row: number, left: number, right: number): boolean {
  const columns = grid.filled(row);
  if (columns.length === 0) return false;
  let underGroup = 0;
  let words = 0;
  let known = 0;
  for (const column of columns) {
    if (column < left || column > right + 12) return false;
    const text = grid.text(row, column);
    const value = grid.value(row, column);
    const year = /^(?:năm )?(?:19|20)\d\d$/iu.test(text);
    if (text.length > 60 || (typeof value !== "string" && !year)) return false;
    if (/^\(?\d{1,2}\)?$/.test(text) || /^[xX✓-]$/.test(text)) return false;
    const merge = grid.mergeAt(row, column);
    if (merge && merge.left <= left && merge.right >= Math.min(right, left + 3)) return false;
    const above = grid.text(row - 1, column);
    const mergeAbove = grid.mergeAt(row - 1, column);
    const group = above === "" || (mergeAbove !== null && mergeAbove.right > mergeAbove.left);
    const parent = headerKeyAbove(grid, first, row - 1, column);
    const match = matchHeaderText(text);
    if (match.certainty === "sure" || namesSubject(text)) known++;
    if ((parent === "index" || parent === "name" || parent === "lastName") && !group) {
      // "Họ và" over "tên": a header broken over rows, nothing else.
      if (matchHeader([above, text]).key !== parent || match.key === parent) return false;
    }
    if ((parent === "index" || parent === "name") && group && mergeAbove === null && above === "") {
      if (match.certainty === "unknown") return false;
    }
    if (group) underGroup++;
    if (/\p{L}/u.test(text) || year) words++;
  }
  if (words < columns.length) return false;
  // A group row of the body has one text; a sub-header has several, or one word that we know.
  if (columns.length === 1) return underGroup === 1 && known === 1 && columns[0] !== left;
  if (readNumbering(grid.value(row, columns[0]!)) !== null && !namesSubject(grid.text(row, columns[0]!)) && columns[0] === left)
    return false;
  return underGroup >= Math.max(1, columns.length / 2) || (known >= columns.length / 2 && known >= 2);
}

function headerKeyAbove(grid: Grid, first: number, last: number, column: number): string | null {
  for (let row = last; row >= first; row--) {
    const text = grid.shown(row, column);
    if (text !== "") return matchHeaderText(text).key;
  }
  return null;
}

/** 1 2 3 …, (1) (2) …, A B 1 2 …, "7=6:3": ascending, one error allowed, and no words. */
function isNumberRow(grid: Grid, row: number, left: number, right: number): boolean {
  const columns = grid.filled(row).filter((column) => column >= left && column <= right);
  if (columns.length < 2 || columns.length < (right - left + 1) * 0.4 || columns.length < grid.filled(row).length) return false;
  let errors = 0;
  let numbers = 0;
  let previous = 0;
  for (const column of columns) {
    const text = grid.text(row, column);
    const found = /^[([]?(\d{1,3})[)\]]?(?:\s?[=(].*)?$/.exec(text);
    if (found) {
      const number = Number(found[1]);
      if (numbers > 0 && number !== previous + 1) errors++;
      previous = number;
      numbers++;
    } else if (!/^[([]?[A-Ha-h][)\]]?$/.test(text)) errors += 2;
  }
  return errors <= (columns.length > 12 ? 2 : 1) && (numbers >= 2 || columns.length >= 3) && (columns.length > 2 || previous === 2);
}

/** What a header says and where: equal for one that is repeated. */
export function headerSignature(grid: Grid, header: Header): string {
  const parts: string[] = [];
  for (let row = header.first; row <= header.last; row++)
    for (const column of grid.filled(row)) parts.push(`${column}:${grid.text(row, column).toLowerCase()}`);
  return parts.join("|");
}
