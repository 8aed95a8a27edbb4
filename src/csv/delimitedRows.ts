import Papa from "papaparse";
import type { CellValue } from "../model/snapshot";
import { limits } from "./limits";
import { ListError } from "./listError";
import type { ListDelimiter, ListFault, ListFaultCode } from "./listReading";
import { quotedField } from "./quotedField";

/** A row of a list, before its text is final. */
export interface ListRow {
  readonly row: number;
  readonly cells: CellValue[];
  /** How many cells the file has in the row, empty ones at its end among them. */
  readonly width: number;
}

export interface DelimitedRows {
  /** Rows that hold something. */
  readonly rows: ListRow[];
  readonly faults: readonly ListFault[];
}

/** Text for the parser: what was cut from the list, in well-formed quotes and with one kind of line end. */
interface Block {
  readonly text: string;
  /** Where it ends in the list's text. */
  readonly end: number;
  readonly newline: "\n" | "\r" | "\r\n";
}

const blockSize = 262_144;
/** A row alone longer than this is looked at before it is split. */
const longRow = 1_048_576;
/** Stand in for the delimiter of a list of one column. */
const unused = ["\u001f", "\u001e", "\u001d", "\u001c"];

/**
 * Splits a text into rows of cells. papaparse does it block by block, so that what is too large is refused before it fills the memory; blocks are
 * cut at line ends outside quotes, and what is wrong about quotes is put right on the way there (see `quotedField`). An empty cell is null. `progress` is told the share of the text that is split, 0 to 1.
 */
export function delimitedRows(
  text: string,
  delimiter: ListDelimiter | null,
  progress: (share: number) => void = () => undefined,
): DelimitedRows {
  const sign = delimiter ?? unused.find((one) => !text.includes(one)) ?? "\u001f";
  const faults = new Map<ListFaultCode, { row: number; text: string; count: number }>();
  const rows: ListRow[] = [];
  let before = 0;
  let cells = 0;
  const cutter = blockCutter(text, sign, spacesBeforeQuotes(text, sign), (code, piece, linesBefore) => {
    const known = faults.get(code);
    if (known) known.count += 1;
    else faults.set(code, { row: before + linesBefore() + 1, text: piece.slice(0, 80), count: 1 });
  });
  for (let block = cutter(); block !== null; block = cutter()) {
    if (block.text.length > longRow && widerThanGrid(block.text, sign)) throw new ListError("too-large", "columns");
    const parsed = block.text === "" ? [[""]] : parse(block, sign);
    for (const values of parsed) {
      before += 1;
      const width = values.length;
      if (!trimmed(values)) continue;
      if (before > limits.rows) throw new ListError("too-large", "rows");
      if (values.length > limits.columns) throw new ListError("too-large", "columns");
      cells += values.length;
      if (cells > limits.cells) throw new ListError("too-large", "cells");
      rows.push({ row: before, cells: values, width });
    }
    progress(block.end / text.length);
  }
  return { rows, faults: [...faults].map(([code, fault]): ListFault => ({ code, column: null, ...fault })) };
}

function parse(block: Block, delimiter: string): CellValue[][] {
  // papaparse takes a byte order mark from the front of every text: here only the file's own was one.
  const text = block.text.charCodeAt(0) === 0xfeff ? `\ufeff${block.text}` : block.text;
  return Papa.parse<CellValue[]>(text, { delimiter, newline: block.newline, header: false }).data;
}

/** Takes empty cells from the end and makes the others null; false when nothing but spaces is left. */
function trimmed(values: CellValue[]): boolean {
  let end = values.length;
  while (end > 0 && values[end - 1] === "") end -= 1;
  values.length = end;
  let filled = false;
  for (let at = 0; at < end; at += 1) {
    const value = values[at];
    if (value === "") values[at] = null;
    else if (!filled && typeof value === "string" && holdsSomething(value)) filled = true;
  }
  return filled;
}

/** Whether a text has more than spaces, line ends and characters that nobody sees. */
export function holdsSomething(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || /[^\s\u200b-\u200f\u2060\ufeff]/.test(text);
}

/** Counts the columns of a block that is one long row; delimiters at its end count for nothing. */
function widerThanGrid(text: string, delimiter: string): boolean {
  let end = text.length;
  while (end > 0 && (text[end - 1] === delimiter || text[end - 1] === " ")) end -= 1;
  let widest = 0;
  let width = 1;
  for (let at = 0, fresh = true; at < end; at += 1) {
    const sign = text[at];
    if (sign === '"' && fresh) at = quotedField(text, at, delimiter).end - 1;
    else if (sign === delimiter) width += 1;
    else if (sign === "\n" || sign === "\r") {
      widest = Math.max(widest, width);
      width = 1;
    }
    fresh = sign === delimiter || sign === "\n" || sign === "\r";
  }
  return Math.max(widest, width) > limits.columns;
}

type Report = (code: ListFaultCode, piece: string, linesBefore: () => number) => void;

/** Gives one block after the other, then null. */
function blockCutter(text: string, delimiter: string, spaced: boolean, report: Report): () => Block | null {
  const newline = lineEndOf(text);
  const cutAt = newline === "\r" ? "\r" : "\n";
  let from = 0;
  let quote = text.indexOf('"');
  return () => {
    if (from >= text.length) return null;
    /** Begin and end of each quoted cell of the block, and what stands there instead when it was not well-formed. */
    const quoted: number[] = [];
    const repairs = new Map<number, string>();
    const linesBefore = (place: number) => () => countLines(text, from, place, quoted);
    let at = from;
    const pass = (): void => {
      let start = quote;
      if (spaced) while (start > at && text[start - 1] === " ") start -= 1;
      const before = start - 1;
      const begins = start === 0 || text[before] === delimiter || text[before] === "\n" || text[before] === "\r";
      let next = quote + 1;
      if (begins) {
        const field = quotedField(text, quote, delimiter);
        if (field.kind === "plain") {
          const raw = text.slice(quote, field.end);
          report(field.unclosed ? "unclosed-quote" : "stray-quote", raw, linesBefore(quote));
          repairs.set(start, `"${raw.replaceAll('"', '""')}"`);
        } else if (field.kind === "loose") {
          const inner = text.slice(quote + 1, field.close).replaceAll('""', '"');
          if (inner.includes('"')) report("stray-quote", text.slice(quote, field.end), linesBefore(quote));
          repairs.set(start, `"${inner.replaceAll('"', '""')}"`);
        } else if (start < quote) repairs.set(start, text.slice(quote, field.end));
        quoted.push(start, field.end);
        next = field.end;
      }
      at = next;
      quote = text.indexOf('"', next);
    };
    while (quote >= 0 && quote < from + blockSize) pass();
    let end = text.indexOf(cutAt, Math.max(at, from + blockSize));
    while (quote >= 0 && (end < 0 || quote < end)) {
      pass();
      if (end >= 0 && end < at) end = text.indexOf(cutAt, at);
    }
    if (end < 0) end = text.length;
    const block = rebuilt(text, from, end, quoted, repairs, newline);
    from = end + 1;
    return block;
  };
}

const lookedForSpaces = 65_536;

/**
 * Whether the list has a space between its delimiters and its quotes (1, "Lê Văn A", "Xã B"), as lists typed by hand have. In a list that does not do so
 * everywhere, a quote after a space belongs to the text.
 */
function spacesBeforeQuotes(text: string, delimiter: string): boolean {
  const sample = text.slice(0, lookedForSpaces);
  if (!sample.includes(`${delimiter} "`)) return false;
  let spaced = 0;
  let signs = 0;
  for (let at = sample.indexOf(delimiter); at >= 0; at = sample.indexOf(delimiter, at + 1)) {
    signs += 1;
    if (sample[at + 1] === " " && sample[at + 2] === '"') spaced += 1;
  }
  return spaced >= 4 && spaced * 2 > signs;
}

/** The line end of the whole text when it has one kind, else null. */
function lineEndOf(text: string): "\n" | "\r" | "\r\n" | null {
  if (!text.includes("\r")) return "\n";
  if (!text.includes("\n")) return "\r";
  let returns = 0;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) return null;
    returns += 1;
  }
  let feeds = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) feeds += 1;
  return feeds === returns ? "\r\n" : null;
}

function rebuilt(
  text: string,
  from: number,
  end: number,
  quoted: readonly number[],
  repairs: ReadonlyMap<number, string>,
  newline: Block["newline"] | null,
): Block {
  // A block ends before the "\n" it was cut at: the "\r" of a pair still stands there.
  const stop = newline !== "\r" && end < text.length && end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  if (newline !== null && repairs.size === 0) return { text: text.slice(from, stop), end, newline };
  let built = "";
  let at = from;
  for (let place = 0; place < quoted.length; place += 2) {
    const begin = quoted[place] ?? 0;
    const close = quoted[place + 1] ?? 0;
    built += oneLineEnd(text.slice(at, begin));
    built += repairs.get(begin) ?? text.slice(begin, close);
    at = close;
  }
  built += oneLineEnd(text.slice(at, Math.max(at, stop)));
  return { text: built, end, newline: "\n" };
}

const oneLineEnd = (piece: string): string => (piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece);

/** Line ends outside quotes between two places. */
function countLines(text: string, from: number, to: number, quoted: readonly number[]): number {
  let lines = 0;
  let at = from;
  const count = (until: number): void => {
    for (; at < until; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
    }
  };
  for (let place = 0; place < quoted.length && (quoted[place] ?? 0) < to; place += 2) {
    count(quoted[place] ?? 0);
    at = quoted[place + 1] ?? 0;
  }
  count(to);
  return lines;
}
