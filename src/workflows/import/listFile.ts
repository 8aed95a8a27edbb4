import type { SheetSnapshot } from "../../model/snapshot";

/** Something that reading the bytes met. The code is the reader's. */
export interface ListFileFault {
  readonly code: string;
  /** 1-based, or null for the whole file. */
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  readonly count: number;
}

/** A file that an agency sent, as the reader of its format gave it. */
export interface ReadListFile {
  /** File name without its folder. */
  readonly name: string;
  /** The folder that it came from, for messages and for telling equal names apart; empty when it is not known. */
  readonly folder: string;
  /** SHA-256 of its bytes, 64 small hexadecimal digits. */
  readonly sha256: string;
  /** Charset of a text file; null for a workbook. */
  readonly encoding: string | null;
  /** True when only the words told the charset: it is then shown with a sample. */
  readonly encodingGuessed: boolean;
  readonly sample: { readonly before: string; readonly after: string } | null;
  readonly delimiter: string | null;
  readonly sheets: readonly SheetSnapshot[];
  /** True when every cell is text because the format knows nothing else. */
  readonly textOnly: boolean;
  readonly faults: readonly ListFileFault[];
}

/** A file that no reader could read; `why` is the reader's sentence in the user's language. */
export interface UnreadableListFile {
  readonly name: string;
  readonly folder: string;
  readonly sha256: string;
  readonly why: string;
}

export type ListFile = ReadListFile | UnreadableListFile;

export function isUnreadable(file: ListFile): file is UnreadableListFile {
  return "why" in file;
}
