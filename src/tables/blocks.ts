import { bodyEnd, bodyRight } from "./blockEnd";
import type { Grid } from "./grid";
import { findHeaders, type Header, headerSignature } from "./headers";
import type { HeaderMatch } from "./matchHeader";
import { readNumbering } from "./rowNumber";
import { type Part, sideBySide } from "./sideBySide";
import { closesList } from "./signature";
import { subjectOfHeading } from "./valueDictionary";

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
    const parts = sideBySide(grid, header);
    const ownTitles = titlesOfParts(grid, titles, parts);
    parts.forEach((part, at) => blocks.push(blockOf(grid, part, ownTitles[at] ?? titles, limit, skip)));
    from = limit + 1;
    place = next - 1;
  }
  return blocks;
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
    titles,
    footer: { from: body + 1, to: limit },
  };
}

/**
 * The titles of each of several tables side by side. A line with a text over more than one of them titles each on its own ("TẬP THỂ" beside "CÁ NHÂN");
 * any other line is the title of all, wherever it was typed, unless it only names a type.
 */
function titlesOfParts(grid: Grid, titles: readonly TitleLine[], parts: readonly Part[]): readonly (readonly TitleLine[])[] {
  if (parts.length < 2) return parts.map(() => titles);
  const apart = new Set<number>();
  const over = new Map<number, Set<Part>>();
  for (const title of titles) {
    const under = parts.filter((part) => belongs(grid, title, part));
    if (subjectOfHeading(title.text) !== null && title.text.length <= 30) apart.add(title.row);
    const [only] = under;
    if (under.length !== 1 || only === undefined || nationalMotto.test(title.text)) continue;
    const there = over.get(title.row) ?? new Set();
    over.set(title.row, there.add(only));
  }
  for (const [row, there] of over) if (there.size > 1) apart.add(row);
  return parts.map((part) => titles.filter((title) => !apart.has(title.row) || belongs(grid, title, part)));
}

const nationalMotto = /^\s*(?:cộng h[oò][aà] x[aã]|độc lập|đảng cộng sản|.{2,40},\s*ngày)/iu;

function belongs(grid: Grid, title: TitleLine, part: Part): boolean {
  const merge = grid.mergeAt(title.row, title.column);
  const right = merge ? merge.right : title.column;
  return title.column <= part.right && right >= part.left;
}
