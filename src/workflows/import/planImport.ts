import type { ImportNotice } from "../../model/importNotice";
import type { Issue } from "../../model/issue";
import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import type { SheetReading } from "../../model/recognition";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { recordsColumns } from "../../tables/recordsTab";
import { foldKey } from "../../text/fold";
import { type Batch, batchId, earlierBatch, readBatches } from "./batches";
import { type FileAgency, unknownAgency } from "./fileAgency";
import { addLedgers, type ImportLedger } from "./importLedger";
import { mostRecords } from "./importSheets";
import { isUnreadable, type ListFile } from "./listFile";
import { contentOf, type FileContent, notice, type PlannedSheet } from "./planFile";
import { askedOnce, type ImportQuestion, questionsOfFile } from "./questions";
import { type FileChoices, readingGround } from "./readFile";
import { joinTables, type RecordRow, type RecordTable, valueText } from "./recordTable";
import { type RecordsDifference, recordsDifference } from "./recordsDifference";
import { readSenders, type SenderMapping, teachSender } from "./senderMapping";
import { type SetAsideRow, storedSetAside } from "./setAside";
import { storedRecords } from "./storedRecords";

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

export interface ImportRequest {
  readonly files: readonly ListFile[];
  readonly workbook: WorkbookSnapshot;
  readonly plan: Plan;
  readonly today: IsoDate;
  /** By place of the file. */
  readonly decisions?: ReadonlyMap<number, FileDecision>;
  /** Called before each file: how many are done. May throw to stop. */
  readonly progress?: (done: number, of: number) => void;
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

const noLedger = addLedgers([]);
const nameHeader = foldKey(recordsColumns.find(({ key }) => key === "name")?.header ?? "");

/**
 * Decides what an import of several files would do to a workbook, and writes nothing. Files are independent of one another but for equal bytes; none takes
 * the place of another of the same drop. Linear in the cells of the files and of the tab of records.
 * Throws `RecordsTabError` when the tab of records cannot be read.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { files, workbook, plan, today, decisions = new Map<number, FileDecision>(), progress } = request;
  const stored = storedRecords(workbook);
  const storedAside = storedSetAside(workbook);
  const earlier = readBatches(workbook.settings);
  const present = presentBatches(earlier, stored, storedAside);
  const namesOf = namesByBatch(stored);
  let senders = readSenders(workbook.settings);
  const ground = readingGround(workbook, plan, today, senders);

  const planned: PlannedFile[] = [];
  const questions: ImportQuestion[] = [];
  const brought: { readonly content: FileContent; readonly batch: Batch; readonly replaces: string | null }[] = [];
  const seen = new Map<string, string>();
  const replaced = new Set<string>();
  const taken = new Set(earlier.map(({ id }) => id));
  let rowsOnTab = stored.rows.length;

  files.forEach((file, at) => {
    progress?.(at, files.length);
    const decision = decisions.get(at) ?? {};
    if (decision.skip) return;
    const base = { file: file.name, folder: file.folder, sha256: file.sha256 };
    if (isUnreadable(file)) {
      planned.push({ ...base, ...nothing, notices: [notice("import/unreadable", "error", { why: file.why })] });
      return;
    }
    const read = { ...base, encoding: file.encoding, delimiter: file.delimiter };
    const twin = seen.get(file.sha256);
    if (twin !== undefined) {
      planned.push({ ...nothing, ...read, notices: [notice("import/same-in-drop", "info", { file: twin })] });
      return;
    }
    seen.set(file.sha256, file.name);
    const same = present.find(({ sha256 }) => sha256 === file.sha256) ?? null;
    if (same && !decision.again) {
      const { file: name, importedOn, rows } = same;
      planned.push({
        ...nothing,
        ...read,
        agency: same.agency === "" ? unknownAgency : { name: same.agency, from: "given", text: same.agency },
        same,
        notices: [notice("import/same-file", "info", { file: name, importedOn, rows })],
      });
      return;
    }

    const content = contentOf(file, ground, decision);
    const notices = [...content.notices];
    const match = batchToReplace(file.name, content, decision, same);
    const difference = match === null ? null : recordsDifference(ofBatch(stored, match.id), content.table);
    const rowsAfter = rowsOnTab - (match === null ? 0 : (namesOf.get(match.id)?.length ?? 0)) + content.table.rows.length;
    if (rowsAfter > mostRecords) {
      notices.push(notice("import/too-many-rows", "error", { rows: content.rows, most: mostRecords }));
      planned.push({
        ...nothing,
        ...read,
        agency: content.agency,
        rows: content.rows,
        refused: content.rows,
        ledger: content.ledger,
        notices,
      });
      return;
    }
    rowsOnTab = rowsAfter;
    if (match !== null && difference !== null) {
      replaced.add(match.id);
      taken.delete(match.id);
      notices.push(
        notice("import/replaces", "info", {
          file: match.file,
          importedOn: match.importedOn,
          added: difference.added.length,
          changed: difference.changed.length,
          removed: difference.removed.length,
        }),
      );
    }
    const { agency, rows, written, doubtful, refused } = content;
    const id = batchId(file.sha256, taken);
    taken.add(id);
    const batch: Batch = {
      id,
      agency: agency.name,
      file: file.name,
      sha256: file.sha256,
      importedOn: today,
      rows,
      written,
      doubtful,
      refused,
    };
    if (content.rows > 0 || match !== null) brought.push({ content, batch, replaces: match?.id ?? null });
    const taughtTo = agency.name;
    senders = teachSender(senders, taughtTo, { columns: content.understood.taught, values: decision.values ?? [] });
    questions.push(...questionsOfFile(at, agency.name, content.understood.readings, content.issues));
    if (agency.from === "none") questions.push({ kind: "agency", id: `agency ${at}`, file: at });
    if (content.table.rows.length === 0)
      for (const sheet of content.sheets)
        if (!sheet.imported && sheet.kind === "other" && content.refused > 0)
          questions.push({ kind: "header-row", id: `header ${at} ${sheet.name}`, file: at, sheet: sheet.name });
    planned.push({
      ...read,
      agency,
      batch: content.rows > 0 || match !== null ? id : null,
      sheets: content.sheets,
      rows,
      written,
      doubtful,
      refused,
      ledger: content.ledger,
      replaced: match !== null && difference !== null ? { batch: match, difference } : null,
      same: null,
      issues: content.issues,
      notices,
      readings: content.understood.readings,
    });

    /** The batch that this file takes the place of: the one that a person named, its own when it is imported again, else the one whose names agree. */
    function batchToReplace(name: string, { agency: sender, table }: FileContent, said: FileDecision, again: Batch | null): Batch | null {
      const free = earlier.filter(({ id: other }) => !replaced.has(other));
      if (said.replaces === null) return null;
      if (said.replaces !== undefined) return free.find(({ id: other }) => other === said.replaces) ?? null;
      if (again) return again;
      const names = new Set(namesIn(table));
      const recurring = ({ id: other }: Batch): number => {
        const had = namesOf.get(other) ?? [];
        // A batch of which no record came in has nothing to lose.
        return had.length === 0 ? 1 : had.filter((one) => names.has(one)).length / had.length;
      };
      const found = earlierBatch({ name, agency: sender.name }, free, recurring);
      if (found === null) return null;
      if (found.how === "correction" || said.corrects === true) return found.batch;
      questions.push({ kind: "replace", id: `replace ${at}`, file: at, batch: found.batch.id });
      notices.push(notice("import/same-name", "warning", { file: found.batch.file, importedOn: found.batch.importedOn }));
      return null;
    }
  });
  progress?.(files.length, files.length);

  return {
    files: planned,
    totals: totalsOf(planned),
    questions: askedOnce(questions),
    records: withBatches(stored, brought),
    setAside: asideWithBatches(storedAside, brought),
    batches: [...earlier.filter(({ id }) => !replaced.has(id)), ...brought.map(({ batch }) => batch)],
    senders,
    changes: brought.length > 0,
  };
}

const nothing = {
  encoding: null,
  delimiter: null,
  agency: unknownAgency,
  batch: null,
  sheets: [],
  rows: 0,
  written: 0,
  doubtful: 0,
  refused: 0,
  ledger: noLedger,
  replaced: null,
  same: null,
  issues: [],
  notices: [],
  readings: [],
} as const;

/** Batches of which the workbook still holds rows, or that brought none: a tab that was deleted takes its batches along. */
function presentBatches(batches: readonly Batch[], stored: RecordTable, aside: readonly SetAsideRow[]): readonly Batch[] {
  const there = new Set([...stored.rows.map(({ origin }) => origin.batch), ...aside.map(({ batch }) => batch)]);
  return batches.filter(({ id, rows }) => rows === 0 || there.has(id));
}

function namesIn(table: RecordTable): readonly string[] {
  const at = table.headers.findIndex((header) => foldKey(header) === nameHeader);
  return at < 0 ? [] : table.rows.map(({ values }) => foldKey(valueText(values[at])));
}

function namesByBatch(stored: RecordTable): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const names = namesIn(stored);
  stored.rows.forEach(({ origin }, at) => {
    if (origin.batch === "") return;
    const list = found.get(origin.batch);
    if (list) list.push(names[at] ?? "");
    else found.set(origin.batch, [names[at] ?? ""]);
  });
  return found;
}

function ofBatch(stored: RecordTable, batch: string): RecordTable {
  return { headers: stored.headers, rows: stored.rows.filter(({ origin }) => origin.batch === batch) };
}

type Brought = readonly { readonly content: FileContent; readonly batch: Batch; readonly replaces: string | null }[];

/** The records of the workbook with the new ones: each replaced batch gives its place to its successor, all others come last. */
function withBatches(stored: RecordTable, brought: Brought): RecordTable {
  const marked = brought.map(({ content, batch }): RecordTable => ({
    headers: content.table.headers,
    rows: content.table.rows.map(({ values, origin }) => ({ values, origin: { ...origin, batch: batch.id } })),
  }));
  const joined = joinTables([stored, ...marked]);
  let from = stored.rows.length;
  const groups = marked.map(({ rows }) => {
    const part = joined.rows.slice(from, from + rows.length);
    from += rows.length;
    return part;
  });
  const successor = new Map(brought.flatMap(({ replaces }, at) => (replaces === null ? [] : [[replaces, at] as const])));
  const placed = new Set<number>();
  const rows: RecordRow[] = [];
  for (const row of joined.rows.slice(0, stored.rows.length)) {
    const at = row.origin.batch === "" ? undefined : successor.get(row.origin.batch);
    if (at === undefined) rows.push(row);
    else if (!placed.has(at)) {
      placed.add(at);
      for (const one of groups[at] ?? []) rows.push(one);
    }
  }
  groups.forEach((group, at) => {
    if (!placed.has(at)) for (const one of group) rows.push(one);
  });
  return { headers: joined.headers, rows };
}

function asideWithBatches(stored: readonly SetAsideRow[], brought: Brought): readonly SetAsideRow[] {
  const gone = new Set(brought.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])));
  const rows = stored.filter(({ batch }) => !gone.has(batch));
  for (const { content, batch } of brought) for (const row of content.setAside) rows.push({ ...row, batch: batch.id });
  return rows;
}

function totalsOf(files: readonly PlannedFile[]): ImportTotals {
  const sum = (of: (file: PlannedFile) => number): number => files.reduce((total, file) => total + of(file), 0);
  return {
    files: files.length,
    rows: sum(({ rows }) => rows),
    written: sum(({ written }) => written),
    doubtful: sum(({ doubtful }) => doubtful),
    refused: sum(({ refused }) => refused),
    replaced: sum(({ replaced }) => (replaced === null ? 0 : 1)),
    unchanged: sum(({ same }) => (same === null ? 0 : 1)),
    unreadable: sum(({ notices }) => (notices.some(({ code }) => code === "import/unreadable") ? 1 : 0)),
  };
}
