import { type BookSheet } from "../book/bookSheet";
import { maxColumns, maxRows } from "../book/rectangle";
import { anIndex, optional } from "./argumentChecks";
import { invalidArgument } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { rangeArgument } from "./rangeArgument";

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
  ) {
    super(context);
  }

  get className(): string {
    return "WorksheetFreezePanes";
  }

  /** `frozenRange` is what stays in view, from the corner of the sheet. */
  freezeAt(frozenRange: unknown): void {
    const { rectangle } = rangeArgument(this.context, this.sheet, frozenRange, "frozenRange");
    if (rectangle.row !== 0 && rectangle.column !== 0) throw invalidArgument("frozenRange");
    this.sheet.frozen = {
      rows: rectangle.rowCount === maxRows ? 0 : rectangle.row + rectangle.rowCount,
      columns: rectangle.columnCount === maxColumns ? 0 : rectangle.column + rectangle.columnCount,
    };
  }

  freezeColumns(count: unknown): void {
    this.sheet.frozen = { rows: 0, columns: optional(anIndex, count, "count", 0) };
  }

  freezeRows(count: unknown): void {
    this.sheet.frozen = { rows: optional(anIndex, count, "count", 0), columns: 0 };
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return new Range(this.context, this.sheet, { row: 0, column: 0, rowCount: rows || maxRows, columnCount: columns || maxColumns });
  }

  unfreeze(): void {
    this.sheet.frozen = { rows: 0, columns: 0 };
  }
}
