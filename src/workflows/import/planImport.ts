import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { type Batch, batchId, earlierBatch } from "./batches";
import { asideWithBatches, type BroughtBatch, withBatches } from "./broughtBatches";
import { unknownAgency } from "./fileAgency";
import { addLedgers } from "./importLedger";
import { ImportMemory } from "./importMemory";
import type { FileDecision, ImportPlan, ImportTotals, PlannedFile } from "./importPlan";
import { mostRecords } from "./importSheets";
import { isUnreadable, type ListFile } from "./listFile";
import { type FileContent, notice } from "./planFile";
import { askedOnce, type ImportQuestion, questionsOfFile } from "./questions";
import { recordsDifference } from "./recordsDifference";
import { readSenders, type SenderMapping, teachSender } from "./senderMapping";
import { namesIn, type StoredImports } from "./storedImports";

export interface ImportRequest {
  readonly files: readonly ListFile[];
  readonly workbook: WorkbookSnapshot;
  readonly plan: Plan;
  readonly today: IsoDate;
  /** By place of the file. */
  readonly decisions?: ReadonlyMap<number, FileDecision>;
  /** What was answered about files whose sender nobody knows; it is not remembered. */
  readonly nameless?: SenderMapping | null;
  /** What an earlier reckoning left. */
  readonly memory?: ImportMemory;
}

/** How far an import is reckoned: files that are done, of how many, and the share of the next (0 to 1). */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
  readonly part: number;
}

const noLedger = addLedgers([]);

/**
 * Decides what an import of several files would do to a workbook, and writes nothing. Files are independent of one another but for equal bytes; none takes
 * the place of another of the same drop. Linear in the cells of the files and of the tab of records.
 * Throws `RecordsTabError` when the tab of records cannot be read.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const steps = planningImport(request);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same step by step, so that whoever waits can be told how far it is, and can stop it between two steps. */
export function* planningImport(request: ImportRequest): Generator<ImportProgress, ImportPlan> {
  const {
    files,
    workbook,
    plan,
    today,
    decisions = new Map<number, FileDecision>(),
    nameless = null,
    memory = new ImportMemory(),
  } = request;
  const stored = memory.stored(workbook);
  const earlier = stored.batches;
  const teachings = { senders: readSenders(workbook.settings), nameless };
  let { senders } = teachings;
  const ground = memory.ground(workbook, plan, today);

  const planned: PlannedFile[] = [];
  const questions: ImportQuestion[] = [];
  const brought: BroughtBatch[] = [];
  const seen = new Map<string, string>();
  const replaced = new Set<string>();
  const taken = new Set(earlier.map(({ id }) => id));
  let rowsOnTab = stored.records.rows.length;

  for (const [at, file] of files.entries()) {
    yield { done: at, of: files.length, part: 0 };
    const decision = decisions.get(at) ?? {};
    if (decision.skip) continue;
    const base = { file: file.name, folder: file.folder, sha256: file.sha256 };
    if (isUnreadable(file)) {
      planned.push({ ...base, ...nothing, notices: [notice("import/unreadable", "error", { why: file.why })] });
      continue;
    }
    const read = { ...base, encoding: file.encoding, delimiter: file.delimiter };
    const twin = seen.get(file.sha256);
    if (twin !== undefined) {
      planned.push({ ...nothing, ...read, notices: [notice("import/same-in-drop", "info", { file: twin })] });
      continue;
    }
    seen.set(file.sha256, file.name);
    const same = stored.present.find(({ sha256 }) => sha256 === file.sha256) ?? null;
    if (same && !decision.again) {
      const { file: name, importedOn, rows } = same;
      planned.push({
        ...nothing,
        ...read,
        agency: same.agency === "" ? unknownAgency : { name: same.agency, from: "given", text: same.agency },
        same,
        notices: [notice("import/same-file", "info", { file: name, importedOn, rows })],
      });
      continue;
    }

    const reading = memory.content(file, ground, teachings, decision);
    let step = reading.next();
    for (; !step.done; step = reading.next()) yield { done: at, of: files.length, part: step.value };
    const content = step.value;
    const notices = [...content.notices];
    const free = earlier.filter(({ id }) => !replaced.has(id));
    const { match, doubted } = batchToReplace(file.name, content, decision, same, free, stored);
    if (doubted !== null) {
      questions.push({ kind: "replace", id: `replace ${at}`, file: at, batch: doubted.id });
      notices.push(notice("import/same-name", "warning", { file: doubted.file, importedOn: doubted.importedOn }));
    }
    const before = match === null ? null : stored.of(match.id);
    const difference = before === null ? null : recordsDifference(before, content.table);
    const rowsAfter = rowsOnTab - (before?.rows.length ?? 0) + content.table.rows.length;
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
      continue;
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
    senders = teachSender(senders, agency.name, content.understood.taught);
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
  }
  yield { done: files.length, of: files.length, part: 0 };

  return {
    files: planned,
    totals: totalsOf(planned),
    questions: askedOnce(questions),
    records: withBatches(stored.records, brought),
    setAside: asideWithBatches(stored.setAside, brought),
    batches: [...earlier.filter(({ id }) => !replaced.has(id)), ...brought.map(({ batch }) => batch)],
    senders,
    changes: brought.length > 0,
  };
}

/**
 * The batch that a file takes the place of: the one that a person named, its own when it is imported again, else the one whose names agree. `doubted`
 * bears the file's name and hardly any of its people: a person must say.
 */
function batchToReplace(
  name: string,
  { agency, table }: FileContent,
  said: FileDecision,
  again: Batch | null,
  free: readonly Batch[],
  stored: StoredImports,
): { readonly match: Batch | null; readonly doubted: Batch | null } {
  if (said.replaces === null) return { match: null, doubted: null };
  if (said.replaces !== undefined) return { match: free.find(({ id }) => id === said.replaces) ?? null, doubted: null };
  if (again) return { match: again, doubted: null };
  const found = earlierBatch({ name, agency: agency.name }, free, ({ id }) => {
    const had = stored.namesOf(id);
    // A batch of which no record came in has nothing to lose.
    if (had.length === 0) return 1;
    const names = new Set(namesIn(table));
    return had.filter((one) => names.has(one)).length / had.length;
  });
  if (found === null) return { match: null, doubted: null };
  const { batch } = found;
  return found.how === "correction" || said.corrects === true ? { match: batch, doubted: null } : { match: null, doubted: batch };
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
