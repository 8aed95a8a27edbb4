import type { Block } from "./blocks";
import type { Grid } from "./grid";
import { isNullMark, isTicked, namesAwardKind, subjectNamed } from "./valueDictionary";

/** So many rows tell what a column holds, also one that is nearly empty in a list of 100,000. */
const rowsLookedAt = 2_000;

/** The first texts of a column of a table, at most sixty. */
export function sample(grid: Grid, block: Block, column: number): readonly string[] {
  const texts: string[] = [];
  const first = grid.indexFrom(block.top);
  const end = Math.min(grid.rows.length, first + rowsLookedAt);
  for (let index = first; index < end && texts.length < 60; index++) {
    const row = grid.rows[index]!.row;
    if (row > block.bottom) break;
    const text = grid.text(row, column);
    if (text !== "" && !block.skip.has(row)) texts.push(text);
  }
  return texts;
}

/** Whether a column holds anything under its header. */
export function hasBody(grid: Grid, block: Block, column: number): boolean {
  return sample(grid, block, column).length > 0;
}

/** Whether a column holds ticks and nothing else. */
export function holdsTicks(grid: Grid, block: Block, column: number): boolean {
  const texts = sample(grid, block, column);
  const ticks = texts.filter((text) => isTicked(text) === true).length;
  return ticks > 0 && texts.filter((text) => isTicked(text) === null && !/^\d{1,4}$/.test(text)).length === 0;
}

/** Whether a column holds some type of subject. */
export function holdsTypes(grid: Grid, block: Block, column: number): boolean {
  return sample(grid, block, column).some((text) => subjectNamed(text) !== null);
}

/** Whether a column headed like one of types holds kinds of award instead: "Công trạng", "Thường xuyên". */
export function holdsAwardKinds(grid: Grid, block: Block, column: number): boolean {
  const texts = sample(grid, block, column).filter((text) => !isNullMark(text));
  return texts.some(namesAwardKind) && !texts.some((text) => subjectNamed(text) !== null);
}

/** Whether a column holds names rather than ticks or numbers of a quota. */
export function holdsNames(grid: Grid, block: Block, column: number): boolean {
  const texts = sample(grid, block, column).filter((text) => !isNullMark(text));
  const names = texts.filter(
    (text) =>
      isTicked(text) === null &&
      text.length > 3 &&
      /\p{L}{2}/u.test(text) &&
      !/^\W*\d|^(?:ít nhất|không dưới|tối thiểu|từ|mỗi|trên) /iu.test(text),
  );
  return names.length > 0 && names.length >= texts.length / 2;
}

/** Whether some row holds something in both columns. */
export function shareRows(grid: Grid, block: Block, a: number, b: number): boolean {
  for (let index = grid.indexFrom(block.top), seen = 0; index < grid.rows.length && seen < 60; index++, seen++) {
    const row = grid.rows[index]!.row;
    if (row > block.bottom) break;
    if (grid.text(row, a) !== "" && grid.text(row, b) !== "") return true;
  }
  return false;
}
