import { parseAddress } from "../book/address";
import { type BookSheet } from "../book/bookSheet";
import { renameSheet } from "../book/renameSheet";
import { maxColumns, maxRows } from "../book/rectangle";
import { aBoolean, aColor, anIndex, aString, oneOf } from "./argumentChecks";
import { AutoFilter } from "./autoFilter";
import { ChartCollection } from "./chart";
import { ExcelError, invalidArgument } from "./excelError";
import { WorksheetFreezePanes } from "./freezePanes";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { NamedItemCollection } from "./namedItem";
import { PageBreakCollection } from "./pageBreak";
import { PageLayout } from "./pageLayout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { demandSheetName } from "./sheetName";
import { TableCollection } from "./table";
import { WorksheetCustomPropertyCollection } from "./worksheetCustomProperty";

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: BookSheet,
  ) {
    super(context);
    context.demandAlive(sheet);
  }

  get className(): string {
    return "Worksheet";
  }

  override identity(): Record<string, string> {
    return { Id: this.sheet.id };
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(value: unknown) {
    this.context.demandStructure();
    const wanted = demandSheetName(aString(value, "name"));
    const other = this.context.book.sheetNamed(wanted);
    if (other && other !== this.sheet) {
      throw new ExcelError("ItemAlreadyExists", `A resource with the same name or identifier already exists: ${wanted}`);
    }
    renameSheet(this.context.book, this.sheet, wanted);
  }

  get position(): number {
    return this.context.book.sheets.indexOf(this.sheet);
  }

  set position(value: unknown) {
    this.context.demandStructure();
    const { book } = this.context;
    const to = anIndex(value, "position");
    if (to >= book.sheets.length) throw invalidArgument("position");
    const active = book.sheets[book.activeSheet];
    book.sheets.splice(this.position, 1);
    book.sheets.splice(to, 0, this.sheet);
    if (active) book.activeSheet = book.sheets.indexOf(active);
  }

  get visibility(): string {
    return this.sheet.visibility;
  }

  set visibility(value: unknown) {
    this.context.demandStructure();
    const visibility = oneOf("Visible", "Hidden", "VeryHidden")(value, "visibility");
    if (visibility !== "Visible") this.demandAnotherVisible();
    this.sheet.visibility = visibility;
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }

  set tabColor(value: unknown) {
    this.sheet.tabColor = value === "" ? "" : aColor(value, "tabColor");
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(value: unknown) {
    this.sheet.showGridlines = aBoolean(value, "showGridlines");
  }

  get showHeadings(): boolean {
    return this.sheet.showHeadings;
  }

  set showHeadings(value: unknown) {
    this.sheet.showHeadings = aBoolean(value, "showHeadings");
  }

  get standardWidth(): number {
    return 8.43;
  }

  get standardHeight(): number {
    return 15;
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.sheet);
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.context, this.sheet);
  }

  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.context, this.sheet);
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.context, this.sheet);
  }

  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.context, this.sheet, "row");
  }

  get verticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.context, this.sheet, "column");
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheet);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.context, this.sheet);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheet);
  }

  get tables(): TableCollection {
    return new TableCollection(this.context, this.sheet);
  }

  activate(): void {
    if (this.sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation", "A hidden worksheet can't be activated.");
    this.context.book.activeSheet = this.position;
  }

  delete(): void {
    this.context.demandStructure();
    this.context.clearsUndo = true;
    const { book } = this.context;
    if (this.sheet.visibility === "VeryHidden") throw new ExcelError("InvalidOperation", "A very hidden worksheet can't be deleted.");
    this.demandAnotherVisible();
    const active = book.sheets[book.activeSheet];
    book.sheets.splice(this.position, 1);
    const next =
      active && active !== this.sheet ? book.sheets.indexOf(active) : book.sheets.findIndex((one) => one.visibility === "Visible");
    book.activeSheet = Math.max(0, next);
    this.context.book.names.forEach((item) => {
      const target = parseAddress(item.formula.slice(1));
      if (target?.sheet?.toLowerCase() === this.sheet.name.toLowerCase()) item.formula = "=#REF!";
    });
  }

  getCell(row: unknown, column: unknown): Range {
    return new Range(this.context, this.sheet, {
      row: anIndex(row, "row"),
      column: anIndex(column, "column"),
      rowCount: 1,
      columnCount: 1,
    });
  }

  /** A whole sheet without an address; else A1 style, or a name of this sheet or the workbook. */
  getRange(address: unknown): Range {
    if (address === null || address === undefined || address === "") {
      return new Range(this.context, this.sheet, { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns });
    }
    const text = aString(address, "address");
    if (text.length > 8192) throw invalidArgument("address");
    const parsed = parseAddress(text);
    if (!parsed) {
      const named = this.names.getItemOrNullObject(text) ?? new NamedItemCollection(this.context, null).getItemOrNullObject(text);
      const range = named?.getRangeOrNullObject();
      if (!range) throw invalidArgument("address");
      return range;
    }
    if (parsed.sheet !== null && parsed.sheet.toLowerCase() !== this.sheet.name.toLowerCase()) throw invalidArgument("address");
    return new Range(this.context, this.sheet, parsed.rectangle);
  }

  getRangeByIndexes(startRow: unknown, startColumn: unknown, rowCount: unknown, columnCount: unknown): Range {
    return new Range(this.context, this.sheet, {
      row: anIndex(startRow, "startRow"),
      column: anIndex(startColumn, "startColumn"),
      rowCount: anIndex(rowCount, "rowCount"),
      columnCount: anIndex(columnCount, "columnCount"),
    });
  }

  /** Addresses with commas between them. */
  getRanges(address: unknown): RangeAreas {
    const text = aString(address, "address");
    if (text.length > 8192) throw invalidArgument("address");
    return new RangeAreas(
      this.context,
      text.split(",").map((one) => this.getRange(one.trim() === "" ? "?" : one.trim())),
    );
  }

  /** The top left cell when the sheet is empty. */
  getUsedRange(valuesOnly: unknown): Range {
    return (
      this.getUsedRangeOrNullObject(valuesOnly) ?? new Range(this.context, this.sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 })
    );
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.sheet.usedRectangle(valuesOnly === true);
    return used ? new Range(this.context, this.sheet, used) : null;
  }

  private demandAnotherVisible(): void {
    const others = this.context.book.sheets.some((sheet) => sheet !== this.sheet && sheet.visibility === "Visible");
    if (!others) throw new ExcelError("InvalidOperation", "A workbook must keep at least one visible worksheet.");
  }
}
