import type { Severity } from "./issue";

/** What an import has to say about a file besides what the rules find in its rows; each kind with its evidence. */
export interface ImportNoticeEvidence {
  /** The file is none that can be read; `why` is the reader's own sentence. */
  "import/unreadable": { readonly why: string };
  /** Read, but nothing in it was understood as a list of nominees. */
  "import/no-list": { readonly rows: number };
  /** A sheet that holds something else and was left where it is. */
  "import/sheet-left-out": { readonly kind: string; readonly rows: number };
  /** The same bytes are in the workbook already. */
  "import/same-file": { readonly file: string; readonly importedOn: string; readonly rows: number };
  /** The same bytes came twice in one drop. */
  "import/same-in-drop": { readonly file: string };
  /** The file takes the place of an earlier one. */
  "import/replaces": {
    readonly file: string;
    readonly importedOn: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  };
  /** An earlier file bears the same name and may be the one that this corrects; nothing was replaced. */
  "import/same-name": { readonly file: string; readonly importedOn: string };
  /** Who sent it was inferred (`from`: letterhead, file name, sheet name, rows). */
  "import/agency-inferred": { readonly agency: string; readonly from: string; readonly text: string };
  "import/agency-unknown": Record<never, never>;
  /** Rows that were set aside, by reason. */
  "import/rows-set-aside": { readonly rows: number; readonly reason: string };
  /** Cells longer than Excel holds were cut. */
  "import/long-cell": { readonly cells: number };
  /** The sheet of records cannot hold so many rows. */
  "import/too-many-rows": { readonly rows: number; readonly most: number };
  /** What this agency's files were taught earlier was used. */
  "import/remembered": { readonly columns: number; readonly values: number };
  /** What decoding the bytes or parsing the text met; `fault` is the reader's code. */
  "import/text-fault": { readonly fault: string; readonly text: string; readonly count: number };
  /** The charset was told by the words alone. */
  "import/encoding-guessed": { readonly encoding: string; readonly before: string; readonly after: string };
}

export type ImportNoticeCode = keyof ImportNoticeEvidence;

/** A remark about a file that was imported, or could not be. Rows and columns are 1-based; null for the whole file or sheet. */
export type ImportNotice = {
  [C in ImportNoticeCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly sheet: string | null;
    readonly row: number | null;
    readonly column: number | null;
    readonly evidence: ImportNoticeEvidence[C];
  };
}[ImportNoticeCode];
