import type { SheetGeometry } from "./sheetGeometry";

/** A cell by its numbers. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  /** Rows that a page holds. */
  readonly page: number;
}

/**
 * Where a key leads from a cell, as in Excel: arrows to the next cell shown, with Ctrl to the edge of the data; Enter; Home and End; Page Up and
 * Down. A merged range counts as one cell. Null for a key that moves nothing.
 */
export function moveCell(geometry: SheetGeometry, from: Cell, { key, ctrl, shift, page }: Key): Cell | null {
  const { rows, columns } = geometry;
  const whole = geometry.merges.covering(from.row, from.column) ?? {
    top: from.row,
    bottom: from.row,
    left: from.column,
    right: from.column,
  };
  const row = (number: number, step: 1 | -1) => (step > 0 ? rows.index(number + 1) : rows.index(number) - 1);
  const column = (number: number, step: 1 | -1) => (step > 0 ? columns.index(number + 1) : columns.index(number) - 1);
  const at = (rowIndex: number, columnIndex: number): Cell =>
    topLeft(geometry, {
      row: rows.number(Math.min(Math.max(rowIndex, 0), rows.count - 1)),
      column: columns.number(Math.min(Math.max(columnIndex, 0), columns.count - 1)),
    });
  const here = { row: rows.index(from.row), column: columns.index(from.column) };
  switch (key) {
    case "ArrowDown":
      return at(ctrl ? edge(geometry, from, 1, 0) : row(whole.bottom, 1), here.column);
    case "ArrowUp":
      return at(ctrl ? edge(geometry, from, -1, 0) : row(whole.top, -1), here.column);
    case "ArrowRight":
      return at(here.row, ctrl ? edge(geometry, from, 0, 1) : column(whole.right, 1));
    case "ArrowLeft":
      return at(here.row, ctrl ? edge(geometry, from, 0, -1) : column(whole.left, -1));
    case "Enter":
      return shift ? at(row(whole.top, -1), here.column) : at(row(whole.bottom, 1), here.column);
    case "Home":
      return at(ctrl ? 0 : here.row, 0);
    case "End":
      return at(ctrl ? rows.index(geometry.lastRow + 1) - 1 : here.row, columns.index(geometry.lastColumn + 1) - 1);
    case "PageDown":
      return at(here.row + page, here.column);
    case "PageUp":
      return at(here.row - page, here.column);
    default:
      return null;
  }
}

/** The cell that stands for another: the first of its merged range. */
export function topLeft(geometry: SheetGeometry, cell: Cell): Cell {
  const range = geometry.merges.covering(cell.row, cell.column);
  return range === null ? cell : { row: range.top, column: range.left };
}

/** Place on the axis of the last cell of the block ahead, or of the first of the next one, as Ctrl+arrow finds it. */
function edge(geometry: SheetGeometry, from: Cell, down: 1 | 0 | -1, right: 1 | 0 | -1): number {
  const { rows, columns } = geometry;
  const axis = down === 0 ? columns : rows;
  const step = down === 0 ? right : down;
  const last = step < 0 ? 0 : Math.max(axis.index((down === 0 ? geometry.lastColumn : geometry.lastRow) + 1) - 1, 0);
  const filled = (index: number) => {
    const value = down === 0 ? geometry.value(from.row, axis.number(index)) : geometry.value(axis.number(index), from.column);
    return value !== null && value !== undefined && value !== "";
  };
  let index = axis.index(down === 0 ? from.column : from.row);
  if (step > 0 ? index >= last : index <= last) return step > 0 ? axis.count - 1 : 0;
  const inBlock = filled(index) && filled(index + step);
  do index += step;
  while (index !== last && (inBlock ? filled(index + step) : !filled(index)));
  return index;
}

/** The cell that an address such as `b12` names; null for anything else. */
export function cellOfAddress(address: string, columnNumber: (letters: string) => number): Cell | null {
  const parts = /^\s*\$?([A-Za-z]{1,3})\$?([0-9]{1,7})\s*$/.exec(address);
  if (!parts) return null;
  const cell = { row: Number(parts[2]), column: columnNumber(parts[1]!) };
  return cell.row >= 1 && cell.row <= 1_048_576 && cell.column >= 1 && cell.column <= 16_384 ? cell : null;
}
