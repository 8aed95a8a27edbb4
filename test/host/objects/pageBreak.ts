import { type BookSheet } from "../book/bookSheet";
import { anIndex } from "./argumentChecks";
import { itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { rangeArgument } from "./rangeArgument";

type Direction = "row" | "column";

const breaksOf = (sheet: BookSheet, direction: Direction): Set<number> => (direction === "row" ? sheet.rowBreaks : sheet.columnBreaks);

/** `Excel.PageBreak`: before a row, or before a column. */
export class PageBreak extends HostObject {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
    private readonly direction: Direction,
    private readonly index: number,
  ) {
    super(context);
  }

  get className(): string {
    return "PageBreak";
  }

  override identity(): Record<string, string> {
    return { _Id: String(this.index) };
  }

  /** 1-based, as on the screen. */
  get rowIndex(): number {
    return this.direction === "row" ? this.index + 1 : 1;
  }

  get columnIndex(): number {
    return this.direction === "column" ? this.index + 1 : 1;
  }

  delete(): void {
    breaksOf(this.sheet, this.direction).delete(this.index);
  }

  getCellAfterBreak(): Range {
    const row = this.direction === "row" ? this.index : 0;
    const column = this.direction === "column" ? this.index : 0;
    return new Range(this.context, this.sheet, { row, column, rowCount: 1, columnCount: 1 });
  }
}

/** `Excel.PageBreakCollection`. */
export class PageBreakCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
    private readonly direction: Direction,
  ) {
    super(context);
  }

  get className(): string {
    return "PageBreakCollection";
  }

  listItems(): readonly PageBreak[] {
    return [...this.breaks].sort((a, b) => a - b).map((index) => new PageBreak(this.context, this.sheet, this.direction, index));
  }

  /** The break comes before the top left cell of the range. */
  add(pageBreakRange: unknown): PageBreak {
    const { rectangle } = rangeArgument(this.context, this.sheet, pageBreakRange, "pageBreakRange");
    const index = this.direction === "row" ? rectangle.row : rectangle.column;
    this.breaks.add(index);
    return new PageBreak(this.context, this.sheet, this.direction, index);
  }

  getCount(): number {
    return this.breaks.size;
  }

  getItem(index: unknown): PageBreak {
    const at = typeof index === "string" ? Number(index) : anIndex(index, "index");
    if (typeof index === "string" && this.breaks.has(at)) return new PageBreak(this.context, this.sheet, this.direction, at);
    const found = this.listItems()[at];
    if (!found) throw itemNotFound(String(index));
    return found;
  }

  removePageBreaks(): void {
    this.breaks.clear();
  }

  private get breaks(): Set<number> {
    return breaksOf(this.sheet, this.direction);
  }
}
