import type { Grid } from "./grid";
import { type HeaderMatch, matchHeader, matchHeaderText } from "./matchHeader";
import { anchors, type Header } from "./headers";

/** One of the tables that stand under one header row. */
export interface Part extends Header {
  readonly matches: ReadonlyMap<number, HeaderMatch>;
  readonly headers: ReadonlyMap<number, readonly string[]>;
  /** Columns that the whole header spans, to tell whose title a title is. */
  readonly only: boolean;
}

/** Splits a header row where a second table begins beside the first: a second STT behind a name, or a second name behind an empty column. */
export function sideBySide(grid: Grid, header: Header): readonly Part[] {
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
