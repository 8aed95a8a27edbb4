import { type BookFilter, type BookSheet } from "../book/bookSheet";
import { anIndex } from "./argumentChecks";
import { invalidArgument } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { rangeArgument } from "./rangeArgument";

/** `Excel.AutoFilter` of a sheet, or of a table. Criteria are kept; rows are not hidden by them. */
export class AutoFilter extends HostObject {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
    private readonly holder: { filter: BookFilter | null } = sheet,
  ) {
    super(context);
  }

  get className(): string {
    return "AutoFilter";
  }

  get enabled(): boolean {
    return this.holder.filter !== null;
  }

  get isDataFiltered(): boolean {
    return (this.holder.filter?.criteria.size ?? 0) > 0;
  }

  get criteria(): unknown[] {
    const filter = this.holder.filter;
    return filter ? Array.from({ length: filter.rectangle.columnCount }, (_unused, column) => filter.criteria.get(column) ?? null) : [];
  }

  apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    this.context.demandWritable(this.sheet);
    const { rectangle } = rangeArgument(this.context, this.sheet, range, "range");
    const filter = this.holder.filter ?? { rectangle, criteria: new Map<number, unknown>() };
    filter.rectangle = rectangle;
    if (columnIndex !== null && columnIndex !== undefined) {
      const column = anIndex(columnIndex, "columnIndex");
      if (column >= rectangle.columnCount) throw invalidArgument("columnIndex");
      filter.criteria.set(column, criteria);
    }
    this.holder.filter = filter;
  }

  clearCriteria(): void {
    this.holder.filter?.criteria.clear();
  }

  getRangeOrNullObject(): Range | null {
    return this.holder.filter ? new Range(this.context, this.sheet, this.holder.filter.rectangle) : null;
  }

  remove(): void {
    this.context.demandWritable(this.sheet);
    this.holder.filter = null;
  }
}
