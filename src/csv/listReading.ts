import type { SheetSnapshot } from "../model/snapshot";

/** How the bytes of a list stand for letters. `utf8-as-latin1` is UTF-8 that some program read as windows-1252 and saved so, once or twice. */
export type ListCharset = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252" | "TCVN3" | "VNI" | "utf8-as-latin1";

export type ListDelimiter = "," | ";" | "\t" | "|";

/** What a person chose, in place of what would be guessed. */
export interface ListChoices {
  readonly charset?: ListCharset;
  readonly delimiter?: ListDelimiter;
  /** Columns (1 is the first) whose TCVN3 text was set in a font of capitals (".VnTimeH"); all the columns when true. */
  readonly capitals?: readonly number[] | true;
}

export type ListFaultCode =
  /** A quote that begins a cell and never closes; it was read as a plain character, so that it swallows no row. */
  | "unclosed-quote"
  /** A quoted cell with quotes inside that were not doubled, or with text after the closing quote; every sign was kept. */
  | "stray-quote"
  /** Letters were lost to "?" or U+FFFD before the file came here, and cannot be brought back. */
  | "lost-letters"
  /** Bytes that the charset does not know; they are shown as U+FFFD. */
  | "bad-bytes"
  /** NUL characters, taken out. */
  | "nul-bytes"
  /** Rows with more cells than the widest of the rows that agree. */
  | "ragged-rows"
  /** Lines that another delimiter parts than the rest of the table; they were parted by it. */
  | "stray-delimiter"
  /** Two columns of the header have one name. */
  | "duplicate-header"
  /** The file ends in the middle of a character. */
  | "truncated"
  /** Cells of one column are in another charset than the rest of the file. */
  | "mixed-charset"
  /** Lines of single bytes among lines of UTF-8: two files were joined to one. */
  | "mixed-lines"
  /** The text is no table but a name in each line; it was read as a table of names. */
  | "name-lines"
  /** A long number that a program rounded and wrote as "3,80E+10": its digits are gone. */
  | "lost-digits"
  /** A cell is longer than the 32,767 characters that Excel holds; it is kept whole here. */
  | "long-cell";

/** Something about the file that a person should know. All the text was kept. */
export interface ListFault {
  readonly code: ListFaultCode;
  /** Number of the first row (1-based, as in `SheetRow.row`) and its column (1-based); null when it is the whole file or not known. */
  readonly row: number | null;
  readonly column: number | null;
  /** The text at that place, at most 80 characters. */
  readonly text: string;
  /** How often: cells, rows, columns or characters, by the code. */
  readonly count: number;
}

/** A piece of text as the bytes show it when the charset is not known, and as it was decoded. */
export interface ListSample {
  readonly before: string;
  readonly after: string;
}

/** A list that was read. */
export interface ListReading {
  readonly form: "delimited" | "html" | "xml-spreadsheet" | "pasted";
  readonly charset: ListCharset;
  /** `sure`: a mark in the file says so or nothing else fits; `guessed`: the words decide; `chosen`: a person did. */
  readonly certainty: "sure" | "guessed" | "chosen";
  /** Other charsets that a person may try, the likely ones first. */
  readonly alternatives: readonly ListCharset[];
  /** Null for a table of HTML or XML, and for a file of one column. */
  readonly delimiter: ListDelimiter | null;
  /** At most five. Empty when the file is all ASCII. */
  readonly samples: readonly ListSample[];
  /** One sheet for a delimited file, named after the file; one a table or worksheet otherwise. Cells are text as written; those of XML have its types. */
  readonly sheets: readonly SheetSnapshot[];
  /** Rows of the file that hold something, over all the sheets: what must be accounted for. */
  readonly rows: number;
  readonly faults: readonly ListFault[];
}
