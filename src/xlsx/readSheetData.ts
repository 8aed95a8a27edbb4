import { cellNumber, type CellValue, type DateValue, type ErrorValue, type ReadStyle, type SheetRow } from "../model/snapshot";
import { WorkbookError } from "../workbook/workbookError";
import { limits } from "./limits";
import type { FormatKind } from "./numberFormats";
import { isoDate, isoTime, serialDate } from "./serialDate";
import { readStringItem, type SharedStrings } from "./sharedStrings";
import { decodeText, unescapeCellText, XmlScanner } from "./xml";

/** What cells refer to, and what has been counted so far over all sheets. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly kinds: readonly FormatKind[];
  readonly date1904: boolean;
  /** Number of a look with another font, for rich text that bears one font throughout. */
  readonly withFont: (style: number, font: string) => number;
  readonly counts: { cells: number; slots: number; textUnits: number };
  readonly dates: Map<number, DateValue | null>;
  readonly errors: Map<string, ErrorValue>;
}

/** Looks of the workbook's cell formats, growing by those that rich text adds. */
export function fontVariants(styles: ReadStyle[]): CellContext["withFont"] {
  const known = new Map<string, number>();
  return (style, font) => {
    const base = styles[style] ?? styles[0]!;
    if (base.font === font) return style;
    const key = `${style} ${font}`;
    const index = known.get(key) ?? styles.push({ ...base, font }) - 1;
    known.set(key, index);
    return index;
  };
}

interface SheetData {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells that hold a formula, by `cellNumber`. */
  readonly formulaCells: ReadonlySet<number>;
  /** Where the closing tag of `sheetData` begins. */
  readonly end: number;
}

/** Rows may leave out or spread their cells; more places than this in all rows together no list has. */
const mostSlots = 20_000_000;

/**
 * Reads the rows of a sheet from the byte behind `<sheetData>`. Nearly all of a large workbook is cells, so this goes through the bytes
 * by itself instead of event by event; whatever is unusual (rich inline text, CDATA) is handed to the scanner.
 */
export function readSheetData(bytes: Uint8Array, from: number, partName: string, context: CellContext): SheetData {
  return new SheetDataReader(bytes, from, partName, context).read();
}

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const hiddenName = "hidden";

class SheetDataReader {
  readonly #hiddenRows = new Set<number>();
  readonly #formulaCells = new Set<number>();
  #rows: SheetRow[] = [];
  #row = 0;
  #cells: CellValue[] = [];
  #styles: (number | undefined)[] = [];
  #lastStyles: readonly (number | undefined)[] = [];
  #column = 0;
  #inOrder = true;

  // The tag last read.
  #nameStart = 0;
  #nameEnd = 0;
  #tagEnd = 0;
  #selfClosing = false;
  // Attributes of the cell last read.
  #reference = 0;
  #style = 0;
  #type = "";

  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    readonly partName: string,
    readonly context: CellContext,
  ) {}

  read(): SheetData {
    for (;;) {
      const start = this.bytes.indexOf(less, this.at);
      if (start < 0) throw this.broken("the sheet ends early");
      const mark = this.bytes[start + 1];
      if (mark === slash) {
        this.readName(start + 2);
        if (this.isName("sheetData")) {
          this.finishRow();
          const rows = this.#inOrder ? this.#rows : mergeRows(this.#rows);
          return { rows, hiddenRows: this.#hiddenRows, formulaCells: this.#formulaCells, end: start };
        }
        this.at = this.#tagEnd;
      } else if (mark === 0x21 || mark === 0x3f) {
        this.at = this.skipMarkup(start);
      } else {
        this.readName(start + 1);
        this.at = this.#tagEnd;
        if (this.isName("c")) this.readCell();
        else if (this.isName("row")) this.startRow();
      }
    }
  }

  /** Reads a tag's local name and finds its end. */
  readName(from: number): void {
    const bytes = this.bytes;
    let at = from;
    this.#nameStart = from;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw this.broken("a tag is cut off");
      if (byte === greater || byte === slash || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) break;
      if (byte === 0x3a) this.#nameStart = at + 1;
      at++;
    }
    this.#nameEnd = at;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw this.broken("a tag is cut off");
      if (byte === greater) break;
      if (byte === 0x22 || byte === 0x27) {
        at = bytes.indexOf(byte, at + 1);
        if (at < 0) throw this.broken("an attribute is cut off");
      }
      at++;
    }
    this.#selfClosing = bytes[at - 1] === slash;
    this.#tagEnd = at + 1;
  }

  isName(name: string): boolean {
    if (this.#nameEnd - this.#nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index++) if (this.bytes[this.#nameStart + index] !== name.charCodeAt(index)) return false;
    return true;
  }

  /** Comments and instructions are left out; the scanner refuses a DOCTYPE. */
  skipMarkup(start: number): number {
    const stop = this.bytes[start + 1] === 0x3f ? "?>" : "-->";
    if (stop === "-->" && (this.bytes[start + 2] !== 0x2d || this.bytes[start + 3] !== 0x2d)) {
      throw new WorkbookError("hostile", `${this.partName}: a declaration among the cells`);
    }
    let at = start + 2;
    for (;;) {
      at = this.bytes.indexOf(greater, at) + 1;
      if (at === 0) throw this.broken("a comment is cut off");
      if (
        this.bytes[at - 2] === stop.charCodeAt(stop.length - 2) &&
        (stop === "?>" || (this.bytes[at - 3] === 0x2d && at - 3 >= start + 4))
      )
        return at;
    }
  }

  startRow(): void {
    this.finishRow();
    let number = this.#row + 1;
    let hidden = false;
    this.eachAttribute((name, from, to) => {
      if (name === "r") number = this.#wholeNumber(from, to);
      else if (name === "hidden") hidden = this.bytes[from] === 0x31 || this.bytes[from] === 0x74;
    });
    if (!(number >= 1 && number <= limits.rows && Number.isInteger(number))) throw this.broken(`row ${number}`);
    if (number <= this.#row) this.#inOrder = false;
    this.#row = number;
    if (hidden) this.#hiddenRows.add(number);
    this.#column = 0;
  }

  eachAttribute(visit: (name: string, from: number, to: number) => void): void {
    const bytes = this.bytes;
    const stop = this.#tagEnd - 1;
    let at = this.#nameEnd;
    for (;;) {
      while (at < stop && bytes[at]! <= 0x20) at++;
      if (at >= stop || bytes[at] === slash) return;
      const start = at;
      while (at < stop && bytes[at] !== 0x3d && bytes[at]! > 0x20) at++;
      const nameEnd = at;
      while (at < stop && bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
      if (at >= stop) throw this.broken("an attribute without quotes");
      const valueEnd = bytes.indexOf(bytes[at]!, at + 1);
      visit(this.#rowAttribute(start, nameEnd), at + 1, valueEnd);
      at = valueEnd + 1;
    }
  }

  /** The name of an attribute of a row, if it is one that matters; a million rows bear others that would be text for nothing. */
  #rowAttribute(start: number, end: number): "r" | "hidden" | "" {
    if (end - start === 1) return this.bytes[start] === 0x72 ? "r" : "";
    if (end - start !== hiddenName.length) return "";
    for (let index = 0; index < hiddenName.length; index++) if (this.bytes[start + index] !== hiddenName.charCodeAt(index)) return "";
    return "hidden";
  }

  #wholeNumber(from: number, to: number): number {
    let number = 0;
    for (let at = from; at < to; at++) {
      const digit = this.bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) return Number(decodeText(this.bytes, from, to));
      number = number * 10 + digit;
    }
    return to > from ? number : Number.NaN;
  }

  /** Reads `r`, `s` and `t` of the cell whose tag was just read. */
  readCellAttributes(): void {
    const bytes = this.bytes;
    const stop = this.#tagEnd - 1;
    this.#reference = 0;
    this.#style = 0;
    this.#type = "";
    let at = this.#nameEnd;
    for (;;) {
      while (at < stop && bytes[at]! <= 0x20) at++;
      if (at >= stop || bytes[at] === slash) return;
      const start = at;
      while (at < stop && bytes[at] !== 0x3d && bytes[at]! > 0x20) at++;
      const name = at - start === 1 ? bytes[start] : 0;
      while (at < stop && bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
      if (at >= stop) throw this.broken("an attribute without quotes");
      const mark = bytes[at++];
      if (name === 0x72) {
        let column = 0;
        for (; (bytes[at]! & 0xdf) >= 0x41 && (bytes[at]! & 0xdf) <= 0x5a && column <= limits.columns; at++)
          column = column * 26 + (bytes[at]! & 0xdf) - 64;
        if (column < 1 || column > limits.columns) throw this.broken("a cell that lies on no sheet");
        this.#reference = column;
      } else if (name === 0x73) {
        for (; bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at++) this.#style = this.#style * 10 + bytes[at]! - 48;
      } else if (name === 0x74) {
        const from = at;
        while (bytes[at] !== mark) at++;
        const type = cellTypes[bytes[from]! * 256 + (at - from)];
        if (type === undefined) throw this.broken(`a cell of the unknown type ${decodeText(bytes, from, at)}`);
        this.#type = type;
      }
      while (bytes[at] !== mark) at++;
      at++;
    }
  }

  readCell(): void {
    this.readCellAttributes();
    this.#column = this.#reference || this.#column + 1;
    if (this.#row === 0 || this.#column > limits.columns) throw this.broken("a cell outside the rows");
    if (this.#selfClosing) {
      this.keep(null, this.#style);
      return;
    }
    let value: CellValue = null;
    let style = this.#style;
    const bytes = this.bytes;
    for (;;) {
      const start = bytes.indexOf(less, this.at);
      if (start < 0) throw this.broken("a cell is cut off");
      const mark = bytes[start + 1];
      if (mark === slash) {
        this.readName(start + 2);
        this.at = this.#tagEnd;
        if (this.isName("c")) break;
      } else if (mark === 0x21 || mark === 0x3f) {
        this.at = this.skipMarkup(start);
      } else {
        this.readName(start + 1);
        this.at = this.#tagEnd;
        // One that shares its formula with others may hold no more than their number: `<f t="shared" si="0"/>`.
        if (this.isName("f")) this.#formulaCells.add(cellNumber(this.#row, this.#column));
        if (this.#selfClosing) continue;
        if (this.isName("v")) {
          const stop = bytes.indexOf(less, this.at);
          if (stop < 0) throw this.broken("a cell is cut off");
          if (bytes[stop + 1] !== slash) {
            const scanner = new XmlScanner(bytes, this.partName, start);
            scanner.next();
            value = this.valueOfText(scanner.innerText());
            this.at = scanner.end;
          } else {
            value = this.valueOf(this.at, stop);
            this.at = stop;
          }
          const font = this.#type === "s" ? this.context.strings.fonts.get(this.#lastShared) : undefined;
          if (font !== undefined) style = this.context.withFont(style, font);
        } else if (this.isName("is")) {
          const scanner = new XmlScanner(bytes, this.partName, start);
          scanner.next();
          const item = readStringItem(scanner, this.partName);
          this.at = scanner.end;
          value = this.text(item.text);
          if (item.font !== null) style = this.context.withFont(style, item.font);
        } else if (this.isName("extLst")) {
          const scanner = new XmlScanner(bytes, this.partName, start);
          scanner.next();
          scanner.skip();
          this.at = scanner.end;
        }
      }
    }
    this.keep(value, style);
  }

  #lastShared = -1;

  valueOf(from: number, to: number): CellValue {
    if (this.#type === "s") {
      let index = 0;
      for (let at = from; at < to; at++) {
        const digit = this.bytes[at]! - 48;
        if (digit >= 0 && digit <= 9) index = index * 10 + digit;
      }
      return this.shared(index, from === to);
    }
    if (this.#type === "") return this.number(parseNumber(this.bytes, from, to), from, to);
    return this.valueOfText(decodeText(this.bytes, from, to));
  }

  valueOfText(text: string): CellValue {
    switch (this.#type) {
      case "s":
        return this.shared(Number(text), text === "");
      case "str":
      case "inlineStr":
        return this.text(unescapeCellText(text));
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e": {
        const known = this.context.errors.get(text) ?? { error: text.trim() };
        this.context.errors.set(text, known);
        return known;
      }
      case "d":
        return isoDate(text, this.context.date1904) ?? isoTime(text) ?? this.text(text);
      default:
        return text.trim() === "" ? null : Number.isFinite(Number(text)) ? this.dated(Number(text)) : this.text(text);
    }
  }

  shared(index: number, empty: boolean): CellValue {
    if (empty) return null;
    const text = this.context.strings.texts[index];
    if (text === undefined) throw this.broken(`a cell points to text ${index}, which is not there`);
    this.#lastShared = index;
    return this.text(text);
  }

  text(text: string): CellValue {
    if (text.length > limits.cellText)
      throw new WorkbookError("too-large", `${this.partName}: a text of ${text.length} characters in one cell`);
    this.context.counts.textUnits += text.length;
    if (this.context.counts.textUnits > limits.textUnits)
      throw new WorkbookError("too-large", `${this.partName}: too much text in the cells`);
    return text === "" ? null : text;
  }

  number(value: number, from: number, to: number): CellValue {
    return Number.isNaN(value) ? this.valueOfText(decodeText(this.bytes, from, to)) : this.dated(value);
  }

  dated(value: number): CellValue {
    const kind = this.context.kinds[this.#style];
    if (kind === undefined || kind === "number") return value;
    // A time of day without a day is a plain fraction; Excel's "0/1/1900" is no day.
    if (kind === "time" && value < 1) return value;
    let date = this.context.dates.get(value);
    if (date === undefined) {
      date = serialDate(value, this.context.date1904);
      this.context.dates.set(value, date);
    }
    return date ?? value;
  }

  keep(value: CellValue, style: number): void {
    const index = this.#column - 1;
    const cells = this.#cells;
    // Cells of a row are in order as a rule; one that goes back simply fills its place.
    if (index - cells.length < 256) {
      while (cells.length < index) {
        cells.push(null);
        this.#styles.push(undefined);
      }
    }
    cells[index] = value;
    this.#styles[index] = style;
    if (value !== null && ++this.context.counts.cells > limits.cells) {
      throw new WorkbookError("too-large", `more than ${limits.cells} cells that hold something`);
    }
  }

  finishRow(): void {
    const cells = this.#cells;
    if (cells.length === 0) return;
    let length = cells.length;
    while (length > 0 && (cells[length - 1] === null || cells[length - 1] === undefined)) length--;
    if (length > 0) {
      if (this.#rows.length >= limits.rows) throw this.broken("more rows than a sheet holds");
      this.context.counts.slots += length;
      if (this.context.counts.slots > mostSlots) throw new WorkbookError("too-large", `${this.partName}: cells spread too far`);
      this.#rows.push({ row: this.#row, cells: length < cells.length ? cells.slice(0, length) : cells, styles: this.sharedStyles(length) });
      this.#cells = [];
    } else {
      cells.length = 0;
    }
    this.#styles = [];
  }

  /** Rows of a list look the same, so they share one array. */
  sharedStyles(length: number): readonly (number | undefined)[] {
    const styles = this.#styles;
    const last = this.#lastStyles;
    styles.length = length;
    // A row that reaches far out holds mostly gaps, which are not worth going through.
    if (length > 512) return styles;
    let same = last.length === length;
    for (let index = 0; same && index < length; index++) same = last[index] === styles[index];
    if (!same) this.#lastStyles = styles;
    return this.#lastStyles;
  }

  broken(what: string): WorkbookError {
    return new WorkbookError("broken", `${this.partName}: ${what}${this.#row > 0 ? ` (row ${this.#row})` : ""}`);
  }
}

/** Cell types by first letter and length. */
const cellTypes: Readonly<Record<number, string>> = {
  [0x73 * 256 + 1]: "s",
  [0x6e * 256 + 1]: "",
  [0x62 * 256 + 1]: "b",
  [0x65 * 256 + 1]: "e",
  [0x64 * 256 + 1]: "d",
  [0x73 * 256 + 3]: "str",
  [0x69 * 256 + 9]: "inlineStr",
};

/** Numbers of up to 15 digits are exact as an integer over a power of ten; anything else goes the long way, as NaN. */
function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  if (to - at > 16 || at === to) return NaN;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 0x2e && decimals < 0) decimals = 0;
    else if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      digits++;
      if (decimals >= 0) decimals++;
    } else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  const value = decimals > 0 ? mantissa / powers[decimals]! : mantissa;
  return negative ? -value : value;
}

const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** Rows that stand out of order in the file, put in order; a row written twice is one. */
function mergeRows(rows: readonly SheetRow[]): SheetRow[] {
  const byNumber = new Map<number, SheetRow>();
  for (const row of rows) {
    const before = byNumber.get(row.row);
    byNumber.set(row.row, before ? overlay(before, row) : row);
  }
  return [...byNumber.values()].sort((a, b) => a.row - b.row);
}

function overlay(below: SheetRow, above: SheetRow): SheetRow {
  const cells = [...below.cells];
  const styles = [...(below.styles ?? [])];
  above.cells.forEach((value, index) => {
    if (value === null || value === undefined) return;
    cells[index] = value;
    styles[index] = above.styles?.[index];
  });
  return { row: above.row, cells, styles };
}
