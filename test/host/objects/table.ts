import { type BookSheet, type BookTable } from "../book/bookSheet";
import { overlaps } from "../book/rectangle";
import { aBoolean, anIndex, aString } from "./argumentChecks";
import { AutoFilter } from "./autoFilter";
import { ExcelError, invalidArgument, itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { rangeArgument } from "./rangeArgument";
import { storedProperties } from "./storedProperties";

interface Place {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

/** Excel's help, "Rename an Excel table": letters, digits, `_`, `.`, `\`; no spaces; not like a cell; 255 characters. */
const validTableName = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]{0,254}$/u;

/** `Excel.Table`. */
export class Table extends HostObject {
  constructor(
    context: HostContext,
    readonly place: Place,
  ) {
    super(context);
  }

  get className(): string {
    return "Table";
  }

  override identity(): Record<string, string> {
    return { Id: this.place.table.id };
  }

  get id(): string {
    return this.place.table.id;
  }

  get name(): string {
    return this.place.table.name;
  }

  set name(value: unknown) {
    const wanted = aString(value, "name");
    if (!validTableName.test(wanted)) throw invalidArgument("name");
    const taken = allTables(this.context).some(
      ({ table }) => table !== this.place.table && table.name.toLowerCase() === wanted.toLowerCase(),
    );
    if (taken) throw new ExcelError("ItemAlreadyExists", `A table with the name "${wanted}" already exists.`);
    this.place.table.name = wanted;
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.place.sheet, this.place.table);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.context, this.place);
  }

  get worksheet(): HostObject {
    return this.context.makeWorksheet(this.place.sheet);
  }

  getRange(): Range {
    return new Range(this.context, this.place.sheet, this.place.table.rectangle);
  }

  getHeaderRowRange(): Range {
    return new Range(this.context, this.place.sheet, { ...this.place.table.rectangle, rowCount: 1 });
  }

  getDataBodyRange(): Range {
    const { rectangle } = this.place.table;
    return new Range(this.context, this.place.sheet, { ...rectangle, row: rectangle.row + 1, rowCount: rectangle.rowCount - 1 });
  }

  resize(newRange: unknown): void {
    this.context.demandWritable(this.place.sheet);
    const { rectangle } = rangeArgument(this.context, this.place.sheet, newRange, "newRange");
    if (rectangle.row !== this.place.table.rectangle.row || rectangle.rowCount < 2) throw invalidArgument("newRange");
    this.place.table.rectangle = rectangle;
    if (this.place.table.filter) this.place.table.filter.rectangle = rectangle;
    nameColumns(this.context, this.place);
  }

  /** Leaves the cells. */
  convertToRange(): Range {
    const range = this.getRange();
    this.remove();
    return range;
  }

  delete(): void {
    this.remove();
    this.getRange().clear("All");
  }

  private remove(): void {
    this.context.demandWritable(this.place.sheet);
    const at = this.place.sheet.tables.indexOf(this.place.table);
    if (at < 0) throw itemNotFound(this.name);
    this.place.sheet.tables.splice(at, 1);
  }
}

storedProperties(
  Table,
  (object) => object.place.table.properties,
  {
    style: aString,
    showFilterButton: aBoolean,
    showBandedRows: aBoolean,
    showBandedColumns: aBoolean,
    highlightFirstColumn: aBoolean,
    highlightLastColumn: aBoolean,
    showHeaders: null,
    showTotals: null,
  },
  (object) => object.context.demandWritable(object.place.sheet),
);

/** `Excel.TableCollection` of a workbook or of a sheet. */
export class TableCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet | null,
  ) {
    super(context);
  }

  get className(): string {
    return "TableCollection";
  }

  get count(): number {
    return this.places.length;
  }

  listItems(): readonly Table[] {
    return this.places.map((place) => new Table(this.context, place));
  }

  /** The headers become texts, made unique, as Excel makes them. */
  add(address: unknown, hasHeaders: unknown): Table {
    const range = rangeArgument(this.context, this.sheet, address, "address");
    if (this.sheet && range.sheet !== this.sheet) throw invalidArgument("address");
    const headed = aBoolean(hasHeaders, "hasHeaders");
    const { sheet, rectangle } = range;
    this.context.demandWritable(sheet);
    if (!headed)
      throw new ExcelError("UnsupportedOperation", "The local Excel makes no table that has no headers: it would have to move cells.");
    if (sheet.tables.some((table) => overlaps(table.rectangle, rectangle)))
      throw new ExcelError("InvalidArgument", "A table can't overlap another table.");
    if (sheet.merges.some((merge) => overlaps(merge, rectangle)))
      throw new ExcelError("InvalidArgument", "A table can't hold merged cells.");
    const id = this.context.book.nextId();
    let number = 1;
    const names = new Set(allTables(this.context).map((place) => place.table.name.toLowerCase()));
    while (names.has(`table${number}`)) number++;
    const table: BookTable = {
      id: String(id),
      name: `Table${number}`,
      rectangle: rectangle.rowCount === 1 ? { ...rectangle, rowCount: 2 } : rectangle,
      properties: {
        style: "TableStyleMedium2",
        showFilterButton: true,
        showBandedRows: true,
        showBandedColumns: false,
        highlightFirstColumn: false,
        highlightLastColumn: false,
        showHeaders: true,
        showTotals: false,
      },
      filter: { rectangle, criteria: new Map() },
    };
    sheet.tables.push(table);
    nameColumns(this.context, { sheet, table });
    return new Table(this.context, { sheet, table });
  }

  getCount(): number {
    return this.places.length;
  }

  getItem(key: unknown): Table {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(String(key));
    return found;
  }

  getItemAt(index: unknown): Table {
    const place = this.places[anIndex(index, "index")];
    if (!place) throw itemNotFound(String(index));
    return new Table(this.context, place);
  }

  getItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    const found = this.places.find(({ table }) => table.id === wanted || table.name.toLowerCase() === wanted);
    return found ? new Table(this.context, found) : null;
  }

  private get places(): Place[] {
    return allTables(this.context).filter(({ sheet }) => !this.sheet || sheet === this.sheet);
  }
}

/** `Excel.TableColumn`. */
export class TableColumn extends HostObject {
  constructor(
    context: HostContext,
    private readonly place: Place,
    private readonly columnAt: number,
  ) {
    super(context);
  }

  get className(): string {
    return "TableColumn";
  }

  get index(): number {
    return this.columnAt;
  }

  override identity(): Record<string, string> {
    return { Id: String(this.index + 1) };
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    const { row, column } = this.place.table.rectangle;
    return this.context.plainText(this.place.sheet, row, column + this.index);
  }

  getRange(): Range {
    const { rectangle } = this.place.table;
    return new Range(this.context, this.place.sheet, { ...rectangle, column: rectangle.column + this.index, columnCount: 1 });
  }
}

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly place: Place,
  ) {
    super(context);
  }

  get className(): string {
    return "TableColumnCollection";
  }

  get count(): number {
    return this.place.table.rectangle.columnCount;
  }

  listItems(): readonly TableColumn[] {
    return Array.from({ length: this.count }, (_unused, index) => new TableColumn(this.context, this.place, index));
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: unknown): TableColumn {
    const wanted = String(key);
    const found = this.listItems().find((column) => column.name.toLowerCase() === wanted.toLowerCase() || String(column.id) === wanted);
    if (!found) throw itemNotFound(wanted);
    return found;
  }

  getItemAt(index: unknown): TableColumn {
    const found = this.listItems()[anIndex(index, "index")];
    if (!found) throw itemNotFound(String(index));
    return found;
  }
}

function allTables(context: HostContext): Place[] {
  return context.book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** Blank headers become `Column1`, …, doubled ones get a number, and every one is text. */
function nameColumns(context: HostContext, { sheet, table }: Place): void {
  const { row, column, columnCount } = table.rectangle;
  const taken = new Set<string>();
  for (let index = 0; index < columnCount; index++) {
    const cell = sheet.makeCell(row, column + index);
    const text = context.plainText(sheet, row, column + index);
    const base = text === "" ? "Column" : text;
    let name = text === "" ? `Column${index + 1}` : text;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    cell.content = name;
    cell.formula = null;
  }
}
