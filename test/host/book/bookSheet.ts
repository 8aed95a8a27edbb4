import { type BookChart } from "./bookChart";
import { type Cell } from "./cell";
import { defaultStyle, styleChanger, type CellStyle } from "./cellStyle";
import { newPageSetup, type PageSetup } from "./pageSetup";
import { contains, isEntireColumn, isEntireRow, lastColumn, lastRow, maxRows, type Rectangle } from "./rectangle";

export interface BookTable {
  readonly id: string;
  name: string;
  rectangle: Rectangle;
  readonly properties: Record<string, string | boolean>;
  filter: BookFilter | null;
}

export interface BookName {
  name: string;
  /** With the leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface BookConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly rectangle: Rectangle;
  stopIfTrue: boolean;
  formula: string;
  fill: string | null;
  readonly font: Record<string, string | boolean | null>;
  readonly bar: Record<string, unknown>;
  /** A rule of a kind that is not played, as the file layer read it: it is saved again as it was. */
  readonly kept?: unknown;
}

export interface BookValidation {
  readonly rectangle: Rectangle;
  rule: Record<string, unknown>;
  prompt: Record<string, unknown>;
  errorAlert: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface BookFilter {
  rectangle: Rectangle;
  criteria: Map<number, unknown>;
}

const newCell = (style: CellStyle): Cell => ({ content: null, formula: null, style, link: null });

/** A worksheet in memory: cells by row and column, 0-based, and what stands around them. */
export class BookSheet {
  visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly rows = new Map<number, Map<number, Cell>>();
  merges: Rectangle[] = [];
  readonly columnStyles = new Map<number, CellStyle>();
  /** Widths and heights in points, where they are not the standard. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  frozen = { rows: 0, columns: 0 };
  selection: Rectangle = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  readonly tables: BookTable[] = [];
  readonly charts: BookChart[] = [];
  readonly names: BookName[] = [];
  readonly conditionalFormats: BookConditionalFormat[] = [];
  validations: BookValidation[] = [];
  readonly customProperties = new Map<string, string>();
  filter: BookFilter | null = null;
  isProtected = false;
  /** Notes of cells by `row,column`, as the file layer read them: they are not played, and saved again as they were. */
  readonly notes = new Map<string, unknown>();
  pageSetup: PageSetup = newPageSetup();
  /** Rows and columns before which a page breaks, 0-based. */
  readonly rowBreaks = new Set<number>();
  readonly columnBreaks = new Set<number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  styleAt(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? this.columnStyles.get(column) ?? defaultStyle;
  }

  /** The cell at a place, made when it is not there yet. */
  makeCell(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = newCell(this.columnStyles.get(column) ?? defaultStyle)));
    return cell;
  }

  /** Visits the cells that are there, in no order that callers may rely on. */
  visit(rectangle: Rectangle, see: (cell: Cell, row: number, column: number) => void): void {
    const visitRow = (row: number, cells: Map<number, Cell>): void => {
      if (cells.size < rectangle.columnCount) {
        for (const [column, cell] of cells) if (column >= rectangle.column && column <= lastColumn(rectangle)) see(cell, row, column);
        return;
      }
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
        const cell = cells.get(column);
        if (cell) see(cell, row, column);
      }
    };
    if (this.rows.size < rectangle.rowCount) {
      for (const [row, cells] of this.rows) if (row >= rectangle.row && row <= lastRow(rectangle)) visitRow(row, cells);
      return;
    }
    for (let row = rectangle.row; row <= lastRow(rectangle); row++) {
      const cells = this.rows.get(row);
      if (cells) visitRow(row, cells);
    }
  }

  /** Changes the look of a block. Whole columns keep the new look for cells that come later. */
  restyle(rectangle: Rectangle, change: (style: CellStyle) => CellStyle): void {
    const changed = styleChanger(change);
    if (isEntireColumn(rectangle)) {
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
        this.columnStyles.set(column, changed(this.columnStyles.get(column) ?? defaultStyle));
      }
    }
    if (isEntireColumn(rectangle) || isEntireRow(rectangle)) {
      this.visit(rectangle, (cell) => (cell.style = changed(cell.style)));
      return;
    }
    for (let row = rectangle.row; row <= lastRow(rectangle); row++) {
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
        const cell = this.makeCell(row, column);
        cell.style = changed(cell.style);
      }
    }
  }

  /** The smallest block around all cells that hold something (or, without `valuesOnly`, have a look of their own); null for none. */
  usedRectangle(valuesOnly: boolean, within?: Rectangle): Rectangle | null {
    let top = maxRows;
    let bottom = -1;
    let left = Number.MAX_SAFE_INTEGER;
    let right = -1;
    const see = (cell: Cell, row: number, column: number): void => {
      if (cell.content === null && cell.formula === null && (valuesOnly || cell.style === defaultStyle)) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    if (within) this.visit(within, see);
    else for (const [row, cells] of this.rows) for (const [column, cell] of cells) see(cell, row, column);
    return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  mergeAt(row: number, column: number): Rectangle | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** Left edge of a column and top edge of a row, in points from the corner of the sheet. */
  leftOf(column: number): number {
    let left = column * standardWidth;
    for (const [at, width] of this.columnWidths) if (at < column) left += width - standardWidth;
    for (const at of this.hiddenColumns) if (at < column) left -= this.columnWidths.get(at) ?? standardWidth;
    return left;
  }

  topOf(row: number): number {
    let top = row * standardHeight;
    for (const [at, height] of this.rowHeights) if (at < row) top += height - standardHeight;
    for (const at of this.hiddenRows) if (at < row) top -= this.rowHeights.get(at) ?? standardHeight;
    return top;
  }
}

/** Standard sizes in points: 8.43 characters of Calibri 11 (64 pixels), and 20 pixels. */
export const standardWidth = 48;
export const standardHeight = 15;
