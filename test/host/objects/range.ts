import { columnLetters, parseAddress, quotedSheetName, rectangleAddress } from "../book/address";
import { type BookSheet } from "../book/bookSheet";
import { type Cell, isCellError, type Link } from "../book/cell";
import { type CellStyle, defaultStyle } from "../book/cellStyle";
import {
  boundingRectangle,
  cellCount,
  contains,
  covers,
  fitsSheet,
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  overlaps,
  type Rectangle,
} from "../book/rectangle";
import { shownText } from "../book/shownText";
import { typedValue } from "../book/typedValue";
import { aBoolean, aNumber, anIndex, aString, oneOf, optional } from "./argumentChecks";
import { ConditionalFormatCollection } from "./conditionalFormat";
import { cellProperties, lineProperties } from "./cellProperties";
import { DataValidation } from "./dataValidation";
import { ExcelError, invalidArgument } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { RangeFormat } from "./rangeFormat";
import { RangeAreas } from "./rangeAreas";
import { setCellProperties, setLineProperties } from "./settableProperties";

/** Excel refuses to read more cells at once (Excel add-ins documentation, "Resource limits and performance optimization"). */
const mostCellsRead = 5_000_000;
/** Excel specifications and limits: the most characters in a cell. */
const longestText = 32_767;
const longestFormula = 8192;

const specialCellTypes = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
];

/** `Excel.Range`. Stays where it was made: rows are never inserted here. */
export class Range extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: BookSheet,
    readonly rectangle: Rectangle,
  ) {
    super(context);
    context.demandAlive(sheet);
    if (!fitsSheet(rectangle)) throw invalidArgument("address");
  }

  get className(): string {
    return "Range";
  }

  override identity(): Record<string, string> {
    const id = this.context.referenceIdOf(this);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  get address(): string {
    return `${quotedSheetName(this.sheet.name)}!${rectangleAddress(this.rectangle)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.rectangle.row;
  }

  get columnIndex(): number {
    return this.rectangle.column;
  }

  get rowCount(): number {
    return this.rectangle.rowCount;
  }

  get columnCount(): number {
    return this.rectangle.columnCount;
  }

  /** -1 past 2³¹ − 1, as Excel answers. */
  get cellCount(): number {
    const count = cellCount(this.rectangle);
    return count > 2_147_483_647 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return isEntireColumn(this.rectangle);
  }

  get isEntireRow(): boolean {
    return isEntireRow(this.rectangle);
  }

  get left(): number {
    return this.sheet.leftOf(this.rectangle.column);
  }

  get top(): number {
    return this.sheet.topOf(this.rectangle.row);
  }

  get width(): number {
    return this.sheet.leftOf(lastColumn(this.rectangle) + 1) - this.left;
  }

  get height(): number {
    return this.sheet.topOf(lastRow(this.rectangle) + 1) - this.top;
  }

  get worksheet(): HostObject {
    return this.context.makeWorksheet(this.sheet);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.context, [this]);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.context, this);
  }

  get values(): unknown {
    return this.read((cell) => (!cell || cell.content === null ? "" : isCellError(cell.content) ? cell.content.error : cell.content));
  }

  /** One value for all cells, or a block of the range's shape; null leaves a cell, an empty text clears it. */
  set values(value: unknown) {
    this.write(value, "values");
  }

  get formulas(): unknown {
    return this.read((cell) =>
      !cell || (cell.content === null && cell.formula === null)
        ? ""
        : (cell.formula ?? (isCellError(cell.content) ? cell.content.error : cell.content)),
    );
  }

  set formulas(value: unknown) {
    this.write(value, "formulas");
  }

  get text(): unknown {
    return this.read((cell) => (cell ? shownText(cell.content, cell.style.numberFormat, this.context.book.date1904) : ""));
  }

  get valueTypes(): unknown {
    return this.read((cell) => {
      const content = cell?.content ?? null;
      if (content === null) return "Empty";
      if (isCellError(content)) return "Error";
      return typeof content === "number" ? "Double" : typeof content === "boolean" ? "Boolean" : "String";
    });
  }

  get numberFormat(): unknown {
    return this.read((cell, row, column) => cell?.style.numberFormat ?? this.sheet.styleAt(row, column).numberFormat);
  }

  set numberFormat(value: unknown) {
    this.demandWritable();
    if (!Array.isArray(value)) {
      const format = aString(value, "numberFormat");
      this.sheet.restyle(this.rectangle, (style) => ({ ...style, numberFormat: format }));
      return;
    }
    const made = new Map<CellStyle, Map<string, CellStyle>>();
    this.eachOf(value, "numberFormat", (item, row, column) => {
      if (item === null) return;
      const format = aString(item, "numberFormat");
      const cell = this.sheet.makeCell(row, column);
      let formats = made.get(cell.style);
      if (!formats) made.set(cell.style, (formats = new Map<string, CellStyle>()));
      let style = formats.get(format);
      if (!style) formats.set(format, (style = { ...cell.style, numberFormat: format }));
      cell.style = style;
    });
  }

  get hasSpill(): boolean {
    return false;
  }

  get hidden(): boolean | null {
    const rows = this.rowHidden;
    const columns = this.columnHidden;
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get rowHidden(): boolean | null {
    return uniform(this.sheet.hiddenRows, this.rectangle.row, this.rectangle.rowCount);
  }

  set rowHidden(value: unknown) {
    this.demandWritable();
    toggle(this.sheet.hiddenRows, this.rectangle.row, this.rectangle.rowCount, aBoolean(value, "rowHidden"));
  }

  get columnHidden(): boolean | null {
    return uniform(this.sheet.hiddenColumns, this.rectangle.column, this.rectangle.columnCount);
  }

  set columnHidden(value: unknown) {
    this.demandWritable();
    toggle(this.sheet.hiddenColumns, this.rectangle.column, this.rectangle.columnCount, aBoolean(value, "columnHidden"));
  }

  get hyperlink(): unknown {
    return this.sheet.cell(this.rectangle.row, this.rectangle.column)?.link ?? null;
  }

  /** `{ address?, documentReference?, screenTip?, textToDisplay? }`; the text goes into the top left cell, in Excel's look for links. */
  set hyperlink(value: unknown) {
    this.demandWritable();
    const { row, column } = this.rectangle;
    if (value === null || typeof value !== "object") throw invalidArgument("hyperlink");
    const given = value as Record<string, unknown>;
    const part = (name: string): string | undefined =>
      given[name] === null || given[name] === undefined ? undefined : aString(given[name], `hyperlink.${name}`);
    const [address, documentReference, screenTip, textToDisplay] = [
      part("address"),
      part("documentReference"),
      part("screenTip"),
      part("textToDisplay"),
    ];
    if (address === undefined && documentReference === undefined) throw invalidArgument("hyperlink");
    const link: Link = {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    };
    this.sheet.restyle(this.rectangle, (style) => ({ ...style, fontColor: "#0563C1", underline: "Single" }));
    this.eachCell((cell) => (cell.link = link));
    const first = this.sheet.makeCell(row, column);
    if (textToDisplay !== undefined) first.content = textToDisplay;
    else if (first.content === null) first.content = address ?? documentReference ?? null;
  }

  clear(applyTo: unknown): void {
    this.demandWritable();
    const what = optional(oneOf("All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"), applyTo, "applyTo", "All");
    this.sheet.visit(this.rectangle, (cell) => {
      if (what === "All" || what === "Contents") clearContents(cell);
      if (what === "All" || what === "Formats") cell.style = defaultStyle;
      if (what !== "Formats" && what !== "Contents") cell.link = null;
    });
    if (what === "All" || what === "Formats") {
      if (isEntireColumn(this.rectangle)) {
        for (let column = this.rectangle.column; column <= lastColumn(this.rectangle); column++) this.sheet.columnStyles.delete(column);
      }
      this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.rectangle));
      const kept = this.sheet.conditionalFormats.filter((format) => !covers(this.rectangle, format.rectangle));
      this.sheet.conditionalFormats.splice(0, Infinity, ...kept);
    }
    if (what === "All") this.sheet.validations = this.sheet.validations.filter((one) => !covers(this.rectangle, one.rectangle));
  }

  /** Copies cells, merges, conditional formats and data validation; formulas are copied as they are written. */
  copyFrom(sourceRange: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    this.demandWritable();
    const what = optional(oneOf("All", "Formulas", "Values", "Formats", "Link"), copyType, "copyType", "All");
    if (what === "Link" || transpose === true)
      throw new ExcelError("UnsupportedOperation", "The local Excel doesn't transpose or paste links.");
    const source = this.sourceOf(sourceRange);
    this.context.calculate();
    this.context.book.isDirty = true;
    const { row, column } = this.rectangle;
    const target: Rectangle = {
      row,
      column,
      rowCount: Math.max(this.rectangle.rowCount, source.rectangle.rowCount),
      columnCount: Math.max(this.rectangle.columnCount, source.rectangle.columnCount),
    };
    if (!fitsSheet(target)) throw invalidArgument("sourceRange");
    const copies: { readonly cell: Cell; readonly row: number; readonly column: number }[] = [];
    source.sheet.visit(source.rectangle, (cell, fromRow, fromColumn) =>
      copies.push({ cell: { ...cell }, row: fromRow - source.rectangle.row, column: fromColumn - source.rectangle.column }),
    );
    if (skipBlanks !== true) {
      this.sheet.visit({ ...source.rectangle, row, column }, (cell) => {
        if (what !== "Formats") clearContents(cell);
        if (what === "All" || what === "Formats") cell.style = defaultStyle;
      });
    }
    for (const copy of copies) {
      if (skipBlanks === true && copy.cell.content === null && copy.cell.formula === null) continue;
      const cell = this.sheet.makeCell(row + copy.row, column + copy.column);
      if (what !== "Formats") {
        cell.content = copy.cell.content;
        cell.formula = what === "Values" ? null : copy.cell.formula;
      }
      if (what === "All") cell.link = copy.cell.link;
      if (what === "All" || what === "Formats") cell.style = copy.cell.style;
    }
    if (what === "All" || what === "Formats") {
      for (const merge of source.sheet.merges.filter((one) => covers(source.rectangle, one))) {
        const moved = { ...merge, row: merge.row - source.rectangle.row + row, column: merge.column - source.rectangle.column + column };
        this.sheet.merges = [...this.sheet.merges.filter((one) => !overlaps(one, moved)), moved];
      }
    }
    this.copyRules(source, what);
  }

  /** Conditional formats go with the formats; data validation goes with everything only. */
  private copyRules(source: Range, what: string): void {
    const moved = (rectangle: Rectangle): Rectangle | null => {
      const shared = intersection(rectangle, source.rectangle);
      if (!shared) return null;
      const row = shared.row - source.rectangle.row + this.rectangle.row;
      return { ...shared, row, column: shared.column - source.rectangle.column + this.rectangle.column };
    };
    const formats = what === "All" || what === "Formats" ? [...source.sheet.conditionalFormats] : [];
    const validations = what === "All" ? [...source.sheet.validations] : [];
    const { rowCount, columnCount } = source.rectangle;
    const target: Rectangle = { ...this.rectangle, rowCount, columnCount };
    if (what === "All" || what === "Formats") {
      const kept = this.sheet.conditionalFormats.filter((format) => !covers(target, format.rectangle));
      this.sheet.conditionalFormats.splice(0, Infinity, ...kept);
    }
    if (what === "All") this.sheet.validations = this.sheet.validations.filter((one) => !covers(target, one.rectangle));
    for (const format of formats.reverse()) {
      const rectangle = moved(format.rectangle);
      const id = `{${this.context.book.nextId().toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
      if (rectangle) this.sheet.conditionalFormats.unshift({ ...format, id, rectangle, font: { ...format.font }, bar: { ...format.bar } });
    }
    for (const validation of validations) {
      const rectangle = moved(validation.rectangle);
      if (rectangle) this.sheet.validations.unshift({ ...structuredClone(validation), rectangle });
    }
  }

  getAbsoluteResizedRange(numRows: unknown, numColumns: unknown): Range {
    return this.at({ ...this.rectangle, rowCount: anIndex(numRows, "numRows"), columnCount: anIndex(numColumns, "numColumns") });
  }

  getBoundingRect(anotherRange: unknown): Range {
    return this.at(boundingRectangle(this.rectangle, this.sourceOf(anotherRange).rectangle));
  }

  getCell(row: unknown, column: unknown): Range {
    return this.at({
      row: this.rectangle.row + aNumber(row, "row"),
      column: this.rectangle.column + aNumber(column, "column"),
      rowCount: 1,
      columnCount: 1,
    });
  }

  getCellProperties(cellPropertiesLoadOptions: unknown): unknown {
    this.demandReadable();
    return cellProperties(this, cellPropertiesLoadOptions);
  }

  getColumnProperties(columnPropertiesLoadOptions: unknown): unknown {
    return lineProperties(this, "column", columnPropertiesLoadOptions);
  }

  getRowProperties(rowPropertiesLoadOptions: unknown): unknown {
    return lineProperties(this, "row", rowPropertiesLoadOptions);
  }

  setCellProperties(cellPropertiesData: unknown): void {
    this.demandWritable();
    setCellProperties(this, cellPropertiesData);
  }

  setColumnProperties(columnPropertiesData: unknown): void {
    this.demandWritable();
    setLineProperties(this, "column", columnPropertiesData);
  }

  setRowProperties(rowPropertiesData: unknown): void {
    this.demandWritable();
    setLineProperties(this, "row", rowPropertiesData);
  }

  getColumn(column: unknown): Range {
    return this.at({ ...this.rectangle, column: this.rectangle.column + anIndex(column, "column"), columnCount: 1 });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.rectangle, row: 0, rowCount: 1_048_576 });
  }

  getEntireRow(): Range {
    return this.at({ ...this.rectangle, column: 0, columnCount: 16_384 });
  }

  getIntersectionOrNullObject(anotherRange: unknown): Range | null {
    const other = this.sourceOf(anotherRange);
    const shared = other.sheet === this.sheet ? intersection(this.rectangle, other.rectangle) : null;
    return shared ? this.at(shared) : null;
  }

  getLastCell(): Range {
    return this.at({ row: lastRow(this.rectangle), column: lastColumn(this.rectangle), rowCount: 1, columnCount: 1 });
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const areas = this.sheet.merges.filter((merge) => overlaps(merge, this.rectangle));
    if (areas.length > 512) throw new ExcelError("GeneralException", "There are more than 512 merged areas.");
    return areas.length === 0
      ? null
      : new RangeAreas(
          this.context,
          areas.map((area) => this.at(area)),
        );
  }

  /** Formulas alone are played. One cell stands for the whole sheet, and a protected sheet does not tell, as in Excel's "Go To Special". */
  getSpecialCellsOrNullObject(cellType: unknown, cellValueType?: unknown): RangeAreas | null {
    const wanted = oneOf(...specialCellTypes)(cellType, "cellType");
    if (wanted !== "Formulas" || (cellValueType !== undefined && cellValueType !== null && cellValueType !== "All")) {
      throw new ExcelError("ApiNotFound", `Range.getSpecialCellsOrNullObject for ${wanted} is not played.`);
    }
    if (this.sheet.isProtected) throw new ExcelError("AccessDenied", "The sheet is protected.");
    const within = cellCount(this.rectangle) > 1 ? this.rectangle : (this.sheet.usedRectangle(false) ?? this.rectangle);
    const places: [row: number, column: number][] = [];
    this.sheet.visit(within, (cell, row, column) => cell.formula !== null && places.push([row, column]));
    places.sort(([rowA, columnA], [rowB, columnB]) => columnA - columnB || rowA - rowB);
    const areas: Rectangle[] = [];
    for (const [row, column] of places) {
      const above = areas[areas.length - 1];
      if (above?.column === column && above.row + above.rowCount === row)
        areas[areas.length - 1] = { ...above, rowCount: above.rowCount + 1 };
      else areas.push({ row, column, rowCount: 1, columnCount: 1 });
    }
    return areas.length === 0
      ? null
      : new RangeAreas(
          this.context,
          areas.map((area) => this.at(area)),
        );
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): Range {
    return this.at({
      ...this.rectangle,
      row: this.rectangle.row + aNumber(rowOffset, "rowOffset"),
      column: this.rectangle.column + aNumber(columnOffset, "columnOffset"),
    });
  }

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Range {
    return this.at({
      ...this.rectangle,
      rowCount: this.rectangle.rowCount + aNumber(deltaRows, "deltaRows"),
      columnCount: this.rectangle.columnCount + aNumber(deltaColumns, "deltaColumns"),
    });
  }

  getRow(row: unknown): Range {
    return this.at({ ...this.rectangle, row: this.rectangle.row + anIndex(row, "row"), rowCount: 1 });
  }

  getUsedRange(valuesOnly: unknown): Range {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    if (!used) throw new ExcelError("ItemNotFound", "There are no used cells in the range.");
    return used;
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.sheet.usedRectangle(valuesOnly === true, this.rectangle);
    return used ? this.at(used) : null;
  }

  /** Keeps the first value only. `across` merges row by row. */
  merge(across: unknown): void {
    this.demandWritable();
    if (this.sheet.tables.some((table) => overlaps(table.rectangle, this.rectangle))) {
      throw new ExcelError("InvalidOperation", "Cells of a table can't be merged.");
    }
    const blocks =
      across === true
        ? Array.from({ length: this.rectangle.rowCount }, (_unused, row) => ({
            ...this.rectangle,
            row: this.rectangle.row + row,
            rowCount: 1,
          }))
        : [this.rectangle];
    for (const block of blocks) {
      const met = this.sheet.merges.filter((merge) => overlaps(merge, block));
      if (met.some((merge) => !covers(block, merge))) throw new ExcelError("MergedRangeConflict", "The range cuts through merged cells.");
      this.sheet.merges = this.sheet.merges.filter((merge) => !met.includes(merge));
      if (cellCount(block) === 1) continue;
      this.sheet.merges.push(block);
      let kept: Cell | null = null;
      const found: { cell: Cell; row: number; column: number }[] = [];
      this.sheet.visit(block, (cell, row, column) => {
        if (cell.content !== null || cell.formula !== null) found.push({ cell, row, column });
      });
      found.sort((a, b) => a.row - b.row || a.column - b.column);
      for (const { cell } of found) {
        if (!kept) kept = { ...cell };
        clearContents(cell);
      }
      if (kept) Object.assign(this.sheet.makeCell(block.row, block.column), { content: kept.content, formula: kept.formula });
    }
  }

  unmerge(): void {
    this.demandWritable();
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.rectangle));
  }

  select(): void {
    if (this.sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation", "A range of a hidden worksheet can't be selected.");
    this.context.book.activeSheet = this.context.book.sheets.indexOf(this.sheet);
    this.sheet.selection = this.rectangle;
  }

  /** The client asks for this before it cuts a large block into pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rectangle.rowCount || columns !== this.rectangle.columnCount) throw this.shapeError("values");
  }

  _KeepReference(): void {
    this.context.keep(this);
  }

  private at(rectangle: Rectangle): Range {
    return new Range(this.context, this.sheet, rectangle);
  }

  private sourceOf(value: unknown): Range {
    if (value instanceof Range) return value;
    const parsed = typeof value === "string" ? parseAddress(value) : null;
    const sheet = parsed?.sheet ? this.context.book.sheetNamed(parsed.sheet) : this.sheet;
    if (!parsed || !sheet) throw invalidArgument("range");
    return new Range(this.context, sheet, parsed.rectangle);
  }

  private demandWritable(): void {
    this.context.demandAlive(this.sheet);
    this.context.demandWritable(this.sheet, this.rectangle);
  }

  private demandReadable(): void {
    this.context.demandAlive(this.sheet);
    this.context.calculate();
    if (cellCount(this.rectangle) > mostCellsRead)
      throw new ExcelError("RangeExceedsLimit", "The range has more cells than can be read at once.");
  }

  /** Null for whole rows or columns, as Excel answers for an unbounded range. */
  private read<T>(see: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
    if (this.isEntireColumn || this.isEntireRow) return null;
    this.demandReadable();
    const { row, column, rowCount, columnCount } = this.rectangle;
    const rows: T[][] = [];
    for (let r = row; r < row + rowCount; r++) {
      const cells = this.sheet.rows.get(r);
      const out: T[] = [];
      for (let c = column; c < column + columnCount; c++) out.push(see(cells?.get(c), r, c));
      rows.push(out);
    }
    return rows;
  }

  private write(value: unknown, member: string): void {
    this.demandWritable();
    const merges = this.sheet.merges.filter((merge) => overlaps(merge, this.rectangle));
    const put = (item: unknown, row: number, column: number): void => {
      if (item === null || item === undefined) return;
      if (merges.some((merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column))) return;
      this.writeCell(item, row, column, member);
    };
    if (Array.isArray(value)) this.eachOf(value, member, put);
    else if (this.isEntireColumn || this.isEntireRow) {
      if (value !== "") throw invalidArgument(member);
      this.sheet.visit(this.rectangle, clearContents);
    } else {
      const { row, column, rowCount, columnCount } = this.rectangle;
      for (let r = row; r < row + rowCount; r++) for (let c = column; c < column + columnCount; c++) put(value, r, c);
    }
  }

  private writeCell(item: unknown, row: number, column: number, member: string): void {
    if (item === "") {
      const there = this.sheet.cell(row, column);
      if (there) clearContents(there);
      return;
    }
    const cell = this.sheet.makeCell(row, column);
    if (typeof item === "number" || typeof item === "boolean") {
      if (typeof item === "number" && !Number.isFinite(item)) throw invalidArgument(member);
      cell.content = cell.style.numberFormat === "@" && typeof item === "number" ? String(item) : item;
      cell.formula = null;
      return;
    }
    if (typeof item !== "string") throw invalidArgument(member);
    if (item.length > longestText || (item.startsWith("=") && item.length > longestFormula)) throw invalidArgument(member);
    const typed = typedValue(item, cell.style.numberFormat, this.context.thisYear);
    cell.content = typed.content;
    cell.formula = typed.formula;
    if (typed.numberFormat !== undefined && cell.style.numberFormat === "General") {
      cell.style = { ...cell.style, numberFormat: typed.numberFormat };
    }
  }

  /** Goes through a block that must have the range's shape. Nothing is done before the shape is known to be right. */
  private eachOf(block: readonly unknown[], member: string, see: (item: unknown, row: number, column: number) => void): void {
    const { row, column, rowCount, columnCount } = this.rectangle;
    if (block.length !== rowCount) throw this.shapeError(member);
    for (const line of block) if (!Array.isArray(line) || line.length !== columnCount) throw this.shapeError(member);
    block.forEach((line, r) => (line as unknown[]).forEach((item, c) => see(item, row + r, column + c)));
  }

  private shapeError(member: string): ExcelError {
    const { rowCount, columnCount } = this.rectangle;
    return new ExcelError(
      "InvalidArgument",
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range (${member}: ${rowCount} × ${columnCount} from ${columnLetters(this.rectangle.column)}${this.rectangle.row + 1}).`,
    );
  }

  private eachCell(see: (cell: Cell) => void): void {
    for (let row = this.rectangle.row; row <= lastRow(this.rectangle); row++) {
      for (let column = this.rectangle.column; column <= lastColumn(this.rectangle); column++) see(this.sheet.makeCell(row, column));
    }
  }
}

function clearContents(cell: Cell): void {
  cell.content = null;
  cell.formula = null;
}

/** True or false where all are alike, null where they differ. */
function uniform(set: ReadonlySet<number>, first: number, count: number): boolean | null {
  let inside = 0;
  for (const index of set) if (index >= first && index < first + count) inside++;
  return inside === 0 ? false : inside === count ? true : null;
}

function toggle(set: Set<number>, first: number, count: number, on: boolean): void {
  if (!on) {
    for (const index of [...set]) if (index >= first && index < first + count) set.delete(index);
    return;
  }
  for (let index = first; index < first + count; index++) set.add(index);
}
