import type { Language } from "../messages/language";
import type { ImportNotice } from "../model/importNotice";
import type { Issue, Severity } from "../model/issue";
import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { SheetKind } from "../model/recognition";
import type { ListChoices, TextForm } from "../lists/readListFile";
import type { Batch } from "../workflows/import/batches";
import type { FileAgency } from "../workflows/import/fileAgency";
import type { ImportLedger } from "../workflows/import/importLedger";
import type { FileDecision, ImportTotals } from "../workflows/import/importPlan";
import type { ImportQuestion } from "../workflows/import/questions";
import type { ValueChange } from "../workflows/import/recordsDifference";
import type { SenderMapping } from "../workflows/import/senderMapping";

export type { ListChoices, TextForm };

/** A file or a pasted table that a person handed in, and what was decided about it. */
export interface ListItem {
  /** Unique in the drop, and never used again for other bytes. */
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** A file's bytes, or the text that was pasted. */
  readonly source: Blob | string;
  readonly choices: ListChoices;
  readonly decision: FileDecision;
}

/** All that decides an import besides the workbook. */
export interface ListsRequest {
  readonly items: readonly ListItem[];
  /** What was answered in this drop, by sender; "" for files whose sender nobody knows. */
  readonly answers: readonly SenderMapping[];
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly language: Language;
}

export interface ReturnListRequest extends ListsRequest {
  /** Id of the item that goes back. */
  readonly item: string;
}

/** A record that a corrected list brings, loses or changes, as it is shown. */
export interface ShownChange {
  readonly name: string;
  readonly changes: readonly ValueChange[];
}

export interface ShownDifference {
  readonly batch: Batch;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
  /** The first of each, at most `shownChanges`. */
  readonly firstAdded: readonly ShownChange[];
  readonly firstChanged: readonly ShownChange[];
  readonly firstRemoved: readonly ShownChange[];
}

export interface ShownSheet {
  readonly name: string;
  readonly kind: SheetKind;
  readonly imported: boolean;
  readonly header: number | null;
  readonly records: number;
}

/** The beginning of a sheet in which no list was recognised, to point at its header row. */
export interface SheetBeginning {
  readonly sheet: string;
  readonly rows: readonly { readonly row: number; readonly text: string }[];
}

/** One file as the pane shows it: everything but its rows. */
export interface ShownFile {
  readonly item: string;
  readonly name: string;
  readonly folder: string;
  readonly text: TextForm | null;
  /** Why it cannot be read; null when it was. */
  readonly why: string | null;
  readonly agency: FileAgency;
  readonly sheets: readonly ShownSheet[];
  readonly rows: number;
  readonly written: number;
  readonly doubtful: number;
  readonly refused: number;
  readonly ledger: ImportLedger;
  readonly difference: ShownDifference | null;
  readonly same: Batch | null;
  readonly twin: string | null;
  readonly issues: Readonly<Record<Severity, number>>;
  readonly firstIssues: readonly Issue[];
  readonly notices: readonly ImportNotice[];
  readonly beginnings: readonly SheetBeginning[];
  /** Whether it has faults that its sender should mend. */
  readonly faulty: boolean;
}

/** What an import would do, without the records themselves. Places in the questions are those of `files`. */
export interface ShownDrop {
  readonly files: readonly ShownFile[];
  readonly totals: ImportTotals;
  readonly ledger: ImportLedger;
  readonly questions: readonly ImportQuestion[];
  readonly changes: boolean;
  /** Ids of the batches that writing would add. */
  readonly batches: readonly string[];
}
