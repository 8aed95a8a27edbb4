import type { ImportNotice } from "../../model/importNotice";
import type { Issue } from "../../model/issue";
import type { SheetReading } from "../../model/recognition";
import type { Batch } from "./batches";
import type { FileAgency } from "./fileAgency";
import type { ImportLedger } from "./importLedger";
import type { PlannedSheet } from "./planFile";
import type { ImportQuestion } from "./questions";
import type { FileChoices } from "./readFile";
import type { RecordTable } from "./recordTable";
import type { RecordsDifference } from "./recordsDifference";
import type { SenderMapping } from "./senderMapping";
import type { SetAsideRow } from "./setAside";

/** What a person decided about one file of a drop. */
export interface FileDecision extends FileChoices {
  /** Id of the batch that it corrects; null to add it beside all others; absent to let names decide. */
  readonly replaces?: string | null;
  /** It corrects the earlier file of its name and sender, however little the two have in common. */
  readonly corrects?: boolean;
  /** Import it although the same bytes are in the workbook already: its batch is written anew. */
  readonly again?: boolean;
  /** Leave it out. */
  readonly skip?: boolean;
}

/** One file in the plan of an import. `rows = written + doubtful + refused`, always. */
export interface PlannedFile {
  readonly file: string;
  readonly folder: string;
  readonly sha256: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly agency: FileAgency;
  /** Id of the batch that it becomes; null when nothing of it is imported. */
  readonly batch: string | null;
  readonly sheets: readonly PlannedSheet[];
  readonly rows: number;
  readonly written: number;
  readonly doubtful: number;
  readonly refused: number;
  /** Account of every row that holds something. */
  readonly ledger: ImportLedger;
  /** The batch that it takes the place of, and what changes by it. */
  readonly replaced: { readonly batch: Batch; readonly difference: RecordsDifference } | null;
  /** The batch whose bytes it repeats: then nothing changes. */
  readonly same: Batch | null;
  readonly issues: readonly Issue[];
  readonly notices: readonly ImportNotice[];
  /** What its sheets were taken for, for the file that goes back to the sender. */
  readonly readings: readonly SheetReading[];
}

export interface ImportTotals {
  readonly files: number;
  readonly rows: number;
  readonly written: number;
  readonly doubtful: number;
  readonly refused: number;
  /** Batches that were replaced, and files that were in the workbook already. */
  readonly replaced: number;
  readonly unchanged: number;
  readonly unreadable: number;
}

/** Everything that a person sees before anything is written, and all that writing needs. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly totals: ImportTotals;
  readonly questions: readonly ImportQuestion[];
  /** All records as the tab will hold them, and the rows kept aside. */
  readonly records: RecordTable;
  readonly setAside: readonly SetAsideRow[];
  readonly batches: readonly Batch[];
  readonly senders: readonly SenderMapping[];
  /** False when the workbook would stay as it is. */
  readonly changes: boolean;
}
