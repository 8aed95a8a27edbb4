import { apparentSubject } from "../text/honorific";
import type { Grid } from "./grid";
import { readNumbering } from "./rowNumber";
import type { Part } from "./sideBySide";
import { closesList } from "./signature";

/** The last row of the body. A signature ends it, unless rows that are plainly of the list come after: the signature rows are then skipped. */
export function bodyEnd(grid: Grid, part: Part, top: number, limit: number, skip: Set<number>): number {
  let bottom = top - 1;
  let closing: number[] = [];
  const indexColumn = [...part.matches].find(([, match]) => match.key === "index")?.[0];
  const nameColumns = [...part.matches].filter(([, { key }]) => key === "name" || key === "lastName" || key === "firstName");
  const nameColumn = nameColumns[0]?.[0];
  for (let index = grid.indexFrom(top); index < grid.rows.length; index++) {
    const row = grid.rows[index]!.row;
    if (row > limit) break;
    if (skip.has(row)) continue;
    const columns = grid.filled(row).filter((column) => column >= part.left && column <= Math.max(part.right, part.left));
    if (columns.length === 0) continue;
    const numbered = indexColumn !== undefined && readNumbering(grid.value(row, indexColumn))?.style === "number";
    const named = nameColumn === undefined ? columns.length >= 2 : nameColumns.some(([column]) => grid.shown(row, column) !== "");
    // A row with a number and several cells is one of the list, even where its name was forgotten.
    const listed = numbered && (named || columns.length >= 3);
    // "Nguyễn Văn A | Giám đốc" without a number is a row of the list; a signature row holds nobody's name beside a title.
    const isPerson = () => {
      const apparent = nameColumn === undefined || columns.length < 2 ? null : apparentSubject(grid.text(row, nameColumn));
      return apparent === "individual" || apparent === "household";
    };
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

/** Columns that hold something in the body but have no header are kept inside the block, at most a few. */
export function bodyRight(grid: Grid, part: Part, top: number, bottom: number): number {
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
