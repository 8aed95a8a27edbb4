import { looksLikePersonName, splitHonorific } from "../text/honorific";
import type { Grid } from "./grid";
import { type HeaderMatch, matchHeader, matchHeaderText, namesSubject } from "./matchHeader";
import { readNumbering } from "./rowNumber";
import { closesList } from "./signature";

/** A line above a header: a title, a letterhead, a unit of measure. */
export interface TitleLine {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A table found on a sheet. */
export interface Block {
  readonly header: { readonly first: number; readonly last: number };
  /** The row that numbers the columns (1, 2, 3 … or A, B, 1 …), if there is one. */
  readonly numberRow: number | null;
  /** First and last body row; `bottom < top` when the body is empty. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Header texts by column, outermost level first; columns without any are left out. */
  readonly headers: ReadonlyMap<number, readonly string[]>;
  /** What each header means on its own; readers of a kind of table decide between meanings. */
  readonly matches: ReadonlyMap<number, HeaderMatch>;
  /** Rows between `top` and `bottom` that repeat the header, as on a new page, or belong to a signature. */
  readonly skip: ReadonlySet<number>;
  readonly titles: readonly TitleLine[];
  /** Lines below the body, up to the next table's titles: captions, signatures. */
  readonly footer: { readonly from: number; readonly to: number };
}

interface Header {
  readonly first: number;
  readonly last: number;
  readonly numberRow: number | null;
  readonly left: number;
  readonly right: number;
}

/**
 * Finds the tables of a sheet: headers of one to several rows anywhere, tables one below another or side by side, headers repeated on
 * new pages (domain.md §2.1, §2.6). `headerRow` is a person's choice of the first header and overrides recognition of it.
 */
export function findBlocks(grid: Grid, headerRow?: number): readonly Block[] {
  const headers = findHeaders(grid, headerRow);
  const blocks: Block[] = [];
  let from = grid.top;
  for (let place = 0; place < headers.length; place++) {
    const header = headers[place]!;
    const signature = headerSignature(grid, header);
    const skip = new Set<number>();
    let next = place + 1;
    // The same header again with nothing but rows of the list in between is a page break.
    while (
      next < headers.length &&
      headerSignature(grid, headers[next]!) === signature &&
      !newTitle(grid, headers[next - 1]!, headers[next]!)
    ) {
      const again = headers[next]!;
      for (let row = again.first; row <= (again.numberRow ?? again.last); row++) skip.add(row);
      next++;
    }
    const following = headers[next];
    const limit = following ? titlesStart(grid, following, header) - 1 : grid.bottom;
    const titles = titleLines(grid, from, header.first - 1);
    for (const part of sideBySide(grid, header)) blocks.push(blockOf(grid, part, titles, limit, skip));
    from = limit + 1;
    place = next - 1;
  }
  return blocks;
}

function findHeaders(grid: Grid, chosen: number | undefined): readonly Header[] {
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

const anchors = new Set(["name", "lastName", "unit", "lead", "field", "targetTitle", "positionUnit"]);

/** A row whose cells are headers we know: two of different meaning, one of which can name a record. */
function isHeaderRow(grid: Grid, row: number): boolean {
  const columns = grid.filled(row);
  if (columns.length < 2 || columns.length > 250) return false;
  const first = grid.value(row, columns[0]!);
  if (typeof first !== "string" || /^[\s(]*\d/.test(first)) return false;
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
  if (keys.size >= 4) return true;
  const known = keys.size / columns.length;
  return index ? keys.size >= 2 && (anchored || known >= 0.5) : anchored && known >= 0.5;
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
export function isNumberRow(grid: Grid, row: number, left: number, right: number): boolean {
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

function levelsOf(grid: Grid, header: Header, column: number): readonly string[] {
  const levels: string[] = [];
  for (let row = header.first; row <= header.last; row++) {
    let text = grid.shown(row, column);
    if (text === "" && row < header.last) text = groupOnTheLeft(grid, header, row, column);
    if (text !== "" && levels[levels.length - 1] !== text) levels.push(text);
  }
  return levels;
}

/** "Năm sinh" typed over the first of its two columns without merging. */
function groupOnTheLeft(grid: Grid, header: Header, row: number, column: number): string {
  if (lowerText(grid, header, row, column) === "") return "";
  for (let left = column - 1; left >= header.left; left--) {
    const merge = grid.mergeAt(row, left);
    if (merge && merge.right > merge.left) return "";
    const text = grid.text(row, left);
    if (lowerText(grid, header, row, left) === "") return "";
    if (text !== "") return matchHeaderText(text).certainty === "unknown" ? "" : text;
  }
  return "";
}

function lowerText(grid: Grid, header: Header, row: number, column: number): string {
  for (let below = row + 1; below <= header.last; below++) {
    const text = grid.text(below, column);
    if (text !== "") return text;
  }
  return "";
}

function headerSignature(grid: Grid, header: Header): string {
  const parts: string[] = [];
  for (let row = header.first; row <= header.last; row++)
    for (const column of grid.filled(row)) parts.push(`${column}:${grid.text(row, column).toLowerCase()}`);
  return parts.join("|");
}

const titleWords =
  /danh sách|phụ lục|mẫu số|biểu mẫu|biểu số|kèm theo|cộng h[oò][aà]|ủy ban|độc lập|tổng hợp kết quả|bảng tổng hợp|đăng ký|trích ngang|báo cáo|giới thiệu/iu;

/** Whether something between two equal headers shows that a new list begins. */
function newTitle(grid: Grid, previous: Header, header: Header): boolean {
  for (let index = grid.indexFrom(header.first) - 1; index >= 0; index--) {
    const row = grid.rows[index]!.row;
    if (row <= (previous.numberRow ?? previous.last)) return false;
    const columns = grid.filled(row);
    if (columns.length === 0) continue;
    if (columns.length > 3 || isRecordLike(grid, row, header)) return false;
    if (columns.some((column) => titleWords.test(grid.text(row, column)) || closesList(grid.text(row, column)))) return true;
  }
  return false;
}

function isRecordLike(grid: Grid, row: number, header: Header): boolean {
  const numbering = readNumbering(grid.value(row, header.left));
  if (numbering?.style === "number" && grid.filled(row).length >= 2) return true;
  return grid.filled(row).filter((column) => column >= header.left && column <= header.right).length >= 4;
}

/** First row above a header that belongs to its titles. */
function titlesStart(grid: Grid, header: Header, previous: Header): number {
  let start = header.first;
  for (let index = grid.indexFrom(header.first) - 1; index >= 0; index--) {
    const row = grid.rows[index]!.row;
    if (row <= (previous.numberRow ?? previous.last)) break;
    const columns = grid.filled(row);
    if (columns.length === 0) continue;
    if (columns.length > 3 || isRecordLike(grid, row, previous)) break;
    const texts = columns.map((column) => grid.text(row, column));
    const nothingAbove = start - row > 1;
    if (texts.some(closesList) && !texts.some((text) => titleWords.test(text))) break;
    if (texts.some((text) => /^(?:tổng\s)?cộng\b|^tổng\b|^ấn định/iu.test(text) && !/^cộng h/iu.test(text))) break;
    // Two or three texts that are no letterhead, right below the list, are its last rows.
    if (columns.length >= 2 && !texts.some((text) => titleWords.test(text)) && !nothingAbove && columns[0] !== header.left) break;
    start = row;
  }
  return start;
}

function titleLines(grid: Grid, from: number, to: number): readonly TitleLine[] {
  const lines: TitleLine[] = [];
  for (let index = grid.indexFrom(from); index < grid.rows.length; index++) {
    const row = grid.rows[index]!.row;
    if (row > to) break;
    for (const column of grid.filled(row)) lines.push({ text: grid.text(row, column), row, column });
  }
  return lines;
}

interface Part extends Header {
  readonly matches: ReadonlyMap<number, HeaderMatch>;
  readonly headers: ReadonlyMap<number, readonly string[]>;
  /** Columns that the whole header spans, to tell whose title a title is. */
  readonly only: boolean;
}

/** Splits a header row where a second table begins beside the first: a second STT behind a name, or a second name behind an empty column. */
function sideBySide(grid: Grid, header: Header): readonly Part[] {
  const headers = new Map<number, readonly string[]>();
  for (let column = header.left; column <= header.right; column++) {
    const levels = levelsOf(grid, header, column);
    if (levels.length > 0) headers.set(column, levels);
  }
  const matches = new Map<number, HeaderMatch>();
  for (const [column, levels] of headers) {
    const neighbours = [column - 1, column + 1].map((other) => headers.get(other)?.at(-1) ?? "");
    matches.set(column, matchHeader(levels, neighbours));
  }
  // "Nam" alone, without "Nữ": "Năm" without its accent.
  if (![...matches.values()].some(({ key }) => key === "birthFemale"))
    for (const [column, match] of matches) if (match.key === "birthMale") matches.set(column, { ...match, key: "year" });
  const starts = [header.left];
  let named = false;
  for (let column = header.left; column <= header.right; column++) {
    const key = matches.get(column)?.key;
    const match = matches.get(column);
    const names = key === "name" || key === "lastName" || (match?.alternatives.includes("name") ?? false);
    const gap = column > header.left && !headers.has(column - 1);
    if (
      column > header.left &&
      ((key === "index" && named && recordsFrom(matches, column, header.right)) ||
        (names && named && gap && !sameMerge(grid, header, column)))
    ) {
      starts.push(column);
      named = names;
    } else if (names || key === "field" || key === "unit") named = true;
  }
  return starts.map((left, place) => {
    let right = (starts[place + 1] ?? header.right + 1) - 1;
    while (right > left && !headers.has(right)) right--;
    const own = <T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> =>
      new Map([...map].filter(([column]) => column >= left && column <= right));
    return { ...header, left, right, headers: own(headers), matches: own(matches), only: starts.length === 1 };
  });
}

/** Whether a second table can begin at this number column: something that can name its records stands behind it. */
function recordsFrom(matches: ReadonlyMap<number, HeaderMatch>, index: number, right: number): boolean {
  for (let column = index + 1; column <= right; column++) {
    const match = matches.get(column);
    if (match?.key === "index") return false;
    if ((match?.key && anchors.has(match.key)) || match?.alternatives.includes("name")) return true;
  }
  return false;
}

function sameMerge(grid: Grid, header: Header, column: number): boolean {
  const merge = grid.mergeAt(header.first, column);
  return merge !== null && merge.left < column;
}

function blockOf(grid: Grid, part: Part, titles: readonly TitleLine[], limit: number, repeated: ReadonlySet<number>): Block {
  const top = (part.numberRow ?? part.last) + 1;
  const skip = new Set([...repeated].filter((row) => row >= top && row <= limit));
  const body = bodyEnd(grid, part, top, limit, skip);
  const right = part.only ? bodyRight(grid, part, top, body) : part.right;
  return {
    header: { first: part.first, last: part.last },
    numberRow: part.numberRow,
    top,
    bottom: body,
    left: part.left,
    right,
    headers: part.headers,
    matches: part.matches,
    skip,
    titles: part.only ? titles : titles.filter((title) => belongs(grid, title, part)),
    footer: { from: body + 1, to: limit },
  };
}

function belongs(grid: Grid, title: TitleLine, part: Part): boolean {
  const merge = grid.mergeAt(title.row, title.column);
  const right = merge ? merge.right : title.column;
  return title.column <= part.right && right >= part.left;
}

/** Columns that hold something in the body but have no header are kept inside the block, at most a few. */
function bodyRight(grid: Grid, part: Part, top: number, bottom: number): number {
  let right = part.right;
  let seen = 0;
  for (let index = grid.indexFrom(top); index < grid.rows.length && seen < 200; index++, seen++) {
    const row = grid.rows[index]!.row;
    if (row > bottom) break;
    const columns = grid.filled(row);
    right = Math.max(right, Math.min(columns[columns.length - 1] ?? 0, part.right + 4));
  }
  return right;
}

/** The last row of the body. A signature ends it, unless rows that are plainly of the list come after: the signature rows are then skipped. */
function bodyEnd(grid: Grid, part: Part, top: number, limit: number, skip: Set<number>): number {
  let bottom = top - 1;
  let closing: number[] = [];
  const indexColumn = [...part.matches].find(([, match]) => match.key === "index")?.[0];
  const nameColumn = [...part.matches].find(([, match]) => match.key === "name" || match.key === "lastName")?.[0];
  for (let index = grid.indexFrom(top); index < grid.rows.length; index++) {
    const row = grid.rows[index]!.row;
    if (row > limit) break;
    if (skip.has(row)) continue;
    const columns = grid.filled(row).filter((column) => column >= part.left && column <= Math.max(part.right, part.left));
    if (columns.length === 0) continue;
    const numbered = indexColumn !== undefined && readNumbering(grid.value(row, indexColumn))?.style === "number";
    const named = nameColumn === undefined ? columns.length >= 2 : grid.shown(row, nameColumn) !== "";
    const listed = numbered && named;
    // "Nguyễn Văn A | Giám đốc" without a number is a row of the list; a signature row holds nobody's name beside a title.
    const isPerson = () =>
      nameColumn !== undefined && columns.length > 1 && looksLikePersonName(splitHonorific(grid.text(row, nameColumn)).name);
    if (!listed && columns.length <= 5 && columns.some((column) => closesList(grid.text(row, column))) && !isPerson()) {
      closing.push(row);
      continue;
    }
    if (closing.length > 0) {
      if (!listed) {
        closing.push(row);
        continue;
      }
      for (const one of closing) skip.add(one);
      closing = [];
    }
    bottom = row;
  }
  return bottom;
}
