/** A block of cells, 0-based. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The size of a sheet: Excel specifications and limits. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const lastRow = (r: Rectangle): number => r.row + r.rowCount - 1;
export const lastColumn = (r: Rectangle): number => r.column + r.columnCount - 1;
export const cellCount = (r: Rectangle): number => r.rowCount * r.columnCount;
export const isEntireColumn = (r: Rectangle): boolean => r.row === 0 && r.rowCount === maxRows;
export const isEntireRow = (r: Rectangle): boolean => r.column === 0 && r.columnCount === maxColumns;

export function contains(outer: Rectangle, row: number, column: number): boolean {
  return row >= outer.row && row <= lastRow(outer) && column >= outer.column && column <= lastColumn(outer);
}

export function covers(outer: Rectangle, inner: Rectangle): boolean {
  return contains(outer, inner.row, inner.column) && contains(outer, lastRow(inner), lastColumn(inner));
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);
}

export function boundingRectangle(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  if (!overlaps(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.min(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.min(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export function fitsSheet(r: Rectangle): boolean {
  return r.row >= 0 && r.column >= 0 && r.rowCount > 0 && r.columnCount > 0 && lastRow(r) < maxRows && lastColumn(r) < maxColumns;
}
