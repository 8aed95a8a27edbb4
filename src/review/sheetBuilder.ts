import type { CellRange } from "../model/cell";
import type { ChartSpec } from "../model/chartSpec";
import type { CellStyle, PrintSetup, ReportCell, ReportSheet, ReportTable } from "../model/reportSheet";
import { columnPixels, countLines, linesHeight } from "./textLayout";
import { styles } from "./style";

/** One cell of a row that is being laid out; `span` merges it with that many columns. */
export interface LaidCell extends ReportCell {
  readonly span?: number;
  /** True when the cell will be merged downwards, so that its text is left out of the height of its row. */
  readonly down?: boolean;
}

export interface SheetOptions {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly orientation: "portrait" | "landscape";
  /** Widths of the printed columns in characters. */
  readonly widths: readonly number[];
  /** How many of `widths` are printed; absent for all. */
  readonly printedColumns?: number;
  /** Widths of columns to the right of the printed ones: figures behind charts, helper columns. */
  readonly besideWidths?: readonly number[];
}

/** Margins in millimetres: Decree 30/2020, appendix I; the binding side is the left one. */
const margins = {
  portrait: { top: 20, bottom: 20, left: 30, right: 15 },
  landscape: { top: 20, bottom: 20, left: 25, right: 15 },
} as const;

const pointsPerMillimetre = 72 / 25.4;
const emptyRowHeight = 15.75;
/** Printers and fonts differ a little: what is to stand on one page leaves some air. */
const usablePage = 0.98;

/** What `signatures` takes, in points. */
export const signatureHeight = 86;

/** The cell without what only laying out needs; most cells have nothing of that and stay the objects they are. */
function plainCell(cell: LaidCell): ReportCell {
  if (cell.span === undefined && cell.down === undefined) return cell;
  const { span: _span, down: _down, ...plain } = cell;
  return plain;
}

/** Lays a tab out from top to bottom, and keeps count of the room that rows take on paper. */
export class SheetBuilder {
  private readonly cells: (ReportCell | null)[][] = [];
  private readonly heights: (number | undefined)[] = [];
  private readonly merges: CellRange[] = [];
  private readonly tables: ReportTable[] = [];
  private readonly charts: ChartSpec[] = [];
  private readonly breaks: number[] = [];
  private repeat: { first: number; last: number } | undefined;
  private frozen: { rows: number; columns: number } | undefined;
  private pageStart = 0;

  private readonly allWidths: readonly number[];
  private readonly allPixels: readonly number[];

  constructor(private readonly options: SheetOptions) {
    this.allWidths = options.besideWidths ? [...options.widths, 3, ...options.besideWidths] : options.widths;
    this.allPixels = this.allWidths.map((width) => columnPixels([width]));
  }

  /** Number of the row that the next `add` fills, 1-based. */
  get next(): number {
    return this.cells.length + 1;
  }

  /** Number of printed columns. */
  get columns(): number {
    return this.options.printedColumns ?? this.options.widths.length;
  }

  private get printedWidths(): readonly number[] {
    return this.options.widths.slice(0, this.columns);
  }

  /** First column for figures beside the printed part, one column clear of it. */
  get beside(): number {
    return this.columns + 2;
  }

  private pixels(left: number, span: number): number {
    let sum = 0;
    for (let column = left; column < left + span; column++) sum += this.allPixels[column - 1] ?? 0;
    return sum;
  }

  private height(row: number): number {
    return this.heights[row - 1] ?? emptyRowHeight;
  }

  /** Adds a row and gives its number. Without a height, the row is as high as its wrapped text needs. */
  add(cells: readonly (LaidCell | null)[], height?: number): number {
    const row = this.next;
    const line: (ReportCell | null)[] = [];
    for (const cell of cells) {
      if (cell === null) {
        line.push(null);
        continue;
      }
      const { span = 1 } = cell;
      const left = line.length + 1;
      line.push(plainCell(cell));
      for (let extra = 1; extra < span; extra++) line.push(cell.style ? { style: cell.style } : null);
      if (span > 1) this.merges.push({ top: row, left, bottom: row, right: left + span - 1 });
    }
    this.cells.push(line);
    this.heights.push(height ?? this.textHeight(cells));
    return row;
  }

  /** Adds rows that stand on one page together with what `before` adds first, `points` high. */
  addTogether(rows: readonly (readonly (LaidCell | null)[])[], points: number, before: () => void): void {
    this.keepTogether(rows.reduce((sum, cells) => sum + (this.textHeight(cells) ?? emptyRowHeight), points));
    before();
    for (const cells of rows) this.add(cells);
  }

  /** Adds a row that is not parted from the `points` that follow it: where both do not fit, a new page starts before it. */
  addWith(cells: readonly (LaidCell | null)[], points: number): number {
    this.keepTogether((this.textHeight(cells) ?? emptyRowHeight) + points);
    return this.add(cells);
  }

  /** Points that the texts of a row need, as they are laid out by `add`; undefined for a row without any. */
  private textHeight(cells: readonly (LaidCell | null)[]): number | undefined {
    let tallest = 0;
    let left = 1;
    for (const cell of cells) {
      const span = cell?.span ?? 1;
      if (cell !== null && cell.down !== true) tallest = Math.max(tallest, this.neededHeight(cell, left, span));
      left += span;
    }
    return tallest > 0 ? Math.max(tallest, emptyRowHeight) : undefined;
  }

  /** Points of height that a cell's text needs in the column where it is to stand. */
  neededHeight(cell: ReportCell, left: number, span = 1): number {
    const value = cell.value;
    if (value === null || value === undefined || value === "") return 0;
    const size = cell.style?.font?.size ?? 12;
    if (typeof value !== "string" || cell.style?.wrap !== true) return linesHeight(1, size);
    const bold = cell.style.font?.bold === true;
    return linesHeight(countLines(value, size, bold, this.pixels(left, span)), size);
  }

  /** A row whose one text goes over all printed columns. */
  line(value: string, style: CellStyle, height?: number): number {
    return this.add([{ value, style, span: this.columns }], height);
  }

  gap(height = 8): number {
    return this.add([], height);
  }

  /** Merges cells of one column downwards and makes the rows high enough together for its text. */
  mergeDown(column: number, top: number, bottom: number): void {
    if (bottom < top) return;
    if (bottom > top) this.merges.push({ top, left: column, bottom, right: column });
    const cell = this.cells[top - 1]?.[column - 1];
    if (!cell) return;
    const needed = this.neededHeight(cell, column, 1);
    let have = 0;
    for (let row = top; row <= bottom; row++) have += this.height(row);
    if (needed <= have) return;
    const more = (needed - have) / (bottom - top + 1);
    for (let row = top; row <= bottom; row++) this.heights[row - 1] = Math.round((this.height(row) + more) * 4) / 4;
  }

  /** Sets one cell anywhere, usually beside the printed part, without touching the height of its row. */
  put(row: number, column: number, cell: ReportCell): void {
    while (this.cells.length < row) {
      this.cells.push([]);
      this.heights.push(undefined);
    }
    const line = this.cells[row - 1];
    if (!line) return;
    while (line.length < column) line.push(null);
    line[column - 1] = cell;
  }

  /** Points of height that one page holds at the scale to which the printed columns shrink. */
  private get pageHeight(): number {
    const { orientation } = this.options;
    const margin = margins[orientation];
    const [across, down] = orientation === "portrait" ? [210, 297] : [297, 210];
    const room = (across - margin.left - margin.right) * pointsPerMillimetre;
    const wanted = columnPixels(this.printedWidths) * 0.75;
    const scale = Math.min(1, room / wanted);
    return (usablePage * ((down - margin.top - margin.bottom) * pointsPerMillimetre)) / scale;
  }

  /** Starts a new page before the next row. */
  breakHere(): void {
    if (this.next <= this.pageStart + 1) return;
    this.breaks.push(this.next - 1);
    this.pageStart = this.next - 1;
  }

  /** Height left on the current page, in points; rows that flow over pages by themselves are followed. */
  private get roomLeft(): number {
    const page = this.pageHeight;
    const repeated = this.repeat;
    let head = 0;
    if (repeated) for (let row = repeated.first; row <= repeated.last; row++) head += this.height(row);
    let used = repeated && this.pageStart >= repeated.last ? head : 0;
    for (let row = this.pageStart + 1; row < this.next; row++) {
      const height = this.height(row);
      if (used + height > page) used = head;
      used += height;
    }
    return page - used;
  }

  /** Whether the rows since the last break fill more than one page. */
  private get flowed(): boolean {
    let used = 0;
    for (let row = this.pageStart + 1; row < this.next; row++) used += this.height(row);
    return used > this.pageHeight;
  }

  /** Whether so many points are left on this page. */
  fits(points: number): boolean {
    return points <= this.roomLeft;
  }

  /** Starts a new page when fewer than `points` are left on this one. */
  keepTogether(points: number): void {
    if (!this.fits(points)) this.breakHere();
  }

  /** Rows for a chart with its sentence: as many as wished, or at least `least`, if the page still has them; else a new page. */
  chartRows(wanted: number, wantedLeast: number): number {
    const whole = Math.floor((this.pageHeight - 60) / 18);
    const wished = Math.min(wanted, whole);
    const least = Math.min(wantedLeast, whole);
    // After rows that flowed over the end of a page nobody knows for sure where that end was.
    if (this.flowed) {
      this.breakHere();
      return wished;
    }
    const free = Math.floor((this.roomLeft - 40) / 18);
    if (free >= wished) return wished;
    if (free >= least) return free;
    this.breakHere();
    return wished;
  }

  /** Ends the table whose header is repeated: one that stands on a single page needs no repeated header. */
  endTable(): void {
    if (!this.repeat || this.pageStart >= this.repeat.first) return;
    let used = 0;
    for (let row = this.pageStart + 1; row < this.next; row++) used += this.height(row);
    if (used <= this.pageHeight) this.repeat = undefined;
  }

  /** Adds empty rows of 18 points under which a chart lies, over the given printed columns, and gives their place. */
  chartRoom(rows: number): { top: number; bottom: number } {
    // A chart that begins on the page break itself would draw its frame on both pages.
    this.add([], 4);
    const top = this.next;
    for (let i = 0; i < rows; i++) this.add([], 18);
    return { top, bottom: this.next - 1 };
  }

  chart(chart: ChartSpec): void {
    this.charts.push(chart);
  }

  table(table: ReportTable): void {
    this.tables.push(table);
  }

  repeatRows(first: number, last: number): void {
    this.repeat = { first, last };
  }

  freeze(rows: number, columns = 0): void {
    this.frozen = { rows, columns };
  }

  /** Signature block: who drew the table up, and the head of the body (domain.md §2.1, item 7). */
  signatures(left: string, right: string, hintLeft: string, hintRight: string, place: string): void {
    this.keepTogether(signatureHeight);
    const half = Math.max(1, Math.floor(this.columns / 2));
    const rest = this.columns - half;
    this.gap(10);
    this.add(
      [
        { value: "", span: half },
        { value: place, style: styles.placeDate, span: rest },
      ],
      18,
    );
    this.add(
      [
        { value: left, style: styles.signRole, span: half },
        { value: right, style: styles.signRole, span: rest },
      ],
      18,
    );
    this.add(
      [
        { value: hintLeft, style: styles.signHint, span: half },
        { value: hintRight, style: styles.signHint, span: rest },
      ],
      40,
    );
  }

  finish(): ReportSheet {
    const { id, name, color, orientation } = this.options;
    const print: PrintSetup = {
      orientation,
      margins: margins[orientation],
      fitToWidth: true,
      area: { top: 1, left: 1, bottom: Math.max(1, this.cells.length), right: this.columns },
      centerHorizontally: true,
      pageNumbers: true,
      ...(this.repeat ? { repeatRows: this.repeat } : {}),
      ...(this.breaks.length > 0 ? { breaksAfter: this.breaks } : {}),
    };
    return {
      id,
      name,
      color,
      widths: this.allWidths,
      rows: this.cells.map((cells, index) => {
        const height = this.heights[index];
        return height === undefined ? { cells } : { cells, height };
      }),
      merges: this.merges,
      tables: this.tables,
      charts: this.charts,
      conditionalFormats: [],
      validations: [],
      ...(this.frozen ? { freeze: this.frozen } : {}),
      print,
      showGridlines: false,
    };
  }
}
