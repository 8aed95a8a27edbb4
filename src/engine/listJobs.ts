import type { Issue, Severity } from "../model/issue";
import { isDateValue, isErrorValue, type CellValue, type WorkbookSnapshot } from "../model/snapshot";
import type { LoadedList } from "../lists/readListFile";
import { isFaulty, returnedList } from "../lists/returnedList";
import type { WorkbookEdit } from "../workbook/workbook";
import { importEdits } from "../workflows/import/importEdits";
import { addLedgers } from "../workflows/import/importLedger";
import { isUnreadable } from "../workflows/import/listFile";
import { ImportMemory } from "../workflows/import/importMemory";
import type { ImportPlan, PlannedFile } from "../workflows/import/importPlan";
import { planningImport } from "../workflows/import/planImport";
import { readSenders, sendersEdit, senderNamed, teachSender } from "../workflows/import/senderMapping";
import { valueText, type RecordRow } from "../workflows/import/recordTable";
import type { RecordsDifference } from "../workflows/import/recordsDifference";
import type { Bench, Breath, Tell } from "./bench";
import type {
  ListItem,
  ListsRequest,
  ReturnListRequest,
  SheetBeginning,
  ShownChange,
  ShownDifference,
  ShownDrop,
  ShownFile,
} from "./listDrop";
import { percentWise } from "./percentWise";
import { ReadLists } from "./readLists";

/** Changes of a corrected list, and findings of a file, that are shown before "and more". */
const shownChanges = 5;
/** Rows of a sheet among which its header row is sought by a person. */
const beginningRows = 15;

/** What stays between two jobs: files that were read, and the last plan, so that what was shown is written without reckoning it anew. */
interface Memory {
  readonly lists: ReadLists;
  readonly imports: ImportMemory;
  last: { readonly workbook: WorkbookSnapshot; readonly key: string; readonly planned: Planned } | null;
}

/** Apart from the bench, so that the readers are loaded when they are first needed. */
const memories = new WeakMap<Bench, Memory>();

function memoryOf(bench: Bench): Memory {
  const known = memories.get(bench) ?? { lists: new ReadLists(), imports: new ImportMemory(), last: null };
  memories.set(bench, known);
  return known;
}

/** All that decides a plan but the workbook. An item's id stands for its bytes. */
function keyOf({ items, answers, plan, today, language }: ListsRequest): string {
  return JSON.stringify([items.map(({ id, choices, decision }) => [id, choices, decision]), answers, plan, today, language]);
}

/** An import as planned, with the files that it is about: items that a person left out are in neither. */
interface Planned {
  readonly items: readonly ListItem[];
  readonly lists: readonly LoadedList[];
  readonly plan: ImportPlan;
}

async function planned(bench: Bench, request: ListsRequest, tell: Tell, breath: Breath): Promise<Planned> {
  const memory = memoryOf(bench);
  const key = keyOf(request);
  const { last } = memory;
  // The workbook that is reckoned with, whatever the bench holds when it is done.
  const { snapshot: workbook } = bench;
  if (last?.key === key && last.workbook === workbook) return last.planned;
  const now = await reckoned(bench, request, tell, breath);
  memory.last = { workbook, key, planned: now };
  return now;
}

async function reckoned(bench: Bench, request: ListsRequest, tell: Tell, breath: Breath): Promise<Planned> {
  const items = request.items.filter(({ decision }) => decision.skip !== true);
  const { snapshot } = bench;
  const lists = await memoryOf(bench).lists.of(items, request.language, tell, breath);
  const workbook = withAnswers(snapshot, request);
  const steps = planningImport({
    files: lists.map(({ file }) => file),
    workbook,
    plan: request.plan,
    today: request.today,
    decisions: new Map(items.map(({ decision }, at) => [at, decision])),
    nameless: senderNamed(request.answers, ""),
    memory: memoryOf(bench).imports,
  });
  const told = percentWise("comparing-files", tell);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    told(step.value);
    await breath();
  }
  return { items, lists, plan: step.value };
}

/** The workbook as if it remembered already what was answered in this drop. */
function withAnswers(workbook: WorkbookSnapshot, { answers }: ListsRequest): WorkbookSnapshot {
  const known = readSenders(workbook.settings);
  const senders = answers.reduce((memory, { agency, columns, values }) => teachSender(memory, agency, { columns, values }), known);
  if (senders === known) return workbook;
  const edit = sendersEdit(senders);
  return edit.kind === "set-setting" ? { ...workbook, settings: { ...workbook.settings, [edit.key]: edit.value ?? "" } } : workbook;
}

/** What writing these files would do. Writes nothing. */
export async function planLists(bench: Bench, request: ListsRequest, tell: Tell, breath: Breath): Promise<ShownDrop> {
  memoryOf(bench).lists.keepOnly(request.items);
  const { items, lists, plan } = await planned(bench, request, tell, breath);
  const asked = new Set(
    plan.questions.flatMap((question) => (question.kind === "header-row" ? [`${question.file} ${question.sheet}`] : [])),
  );
  return {
    files: plan.files.map((file, at) => shownFile(items[at]!, lists[at]!, file, (sheet) => asked.has(`${at} ${sheet}`))),
    totals: plan.totals,
    ledger: addLedgers(plan.files.map(({ ledger }) => ledger)),
    questions: plan.questions,
    changes: plan.changes,
    batches: plan.files.flatMap(({ batch }) => (batch === null ? [] : [batch])),
  };
}

/** The edits that write these files. */
export async function importLists(bench: Bench, request: ListsRequest, tell: Tell, breath: Breath): Promise<readonly WorkbookEdit[]> {
  const { snapshot } = bench;
  const { plan } = await planned(bench, request, tell, breath);
  tell("laying-out");
  return importEdits(plan, snapshot);
}

/** One file against the workbook by itself, also when its rows are in it already. */
async function alone(
  bench: Bench,
  request: ReturnListRequest,
  tell: Tell,
  breath: Breath,
): Promise<{ readonly list: LoadedList; readonly file: PlannedFile }> {
  const items = request.items
    .filter(({ id }) => id === request.item)
    .map((item) => ({ ...item, decision: { ...item.decision, skip: false, again: true } }));
  const { lists, plan } = await reckoned(bench, { ...request, items }, tell, breath);
  const [list] = lists;
  const [file] = plan.files;
  if (list === undefined || file === undefined) throw new Error(`There is no file ${request.item} in this drop.`);
  return { list, file };
}

/** The file that goes back to its sender with the reasons beside the rows: the bytes of an .xlsx file. */
export async function returnList(bench: Bench, request: ReturnListRequest, tell: Tell, breath: Breath): Promise<Uint8Array> {
  const { list, file } = await alone(bench, request, tell, breath);
  tell("laying-out");
  const bytes = await returnedList(list.file, file, request.today, request.language);
  if (bytes === null) throw new Error(`${file.file} holds nothing that could be sent back.`);
  return bytes;
}

/** All findings of one file, the gravest first. */
export async function listIssues(bench: Bench, request: ReturnListRequest, tell: Tell, breath: Breath): Promise<readonly Issue[]> {
  return byGravity((await alone(bench, request, tell, breath)).file.issues);
}

function shownFile(item: ListItem, list: LoadedList, file: PlannedFile, asked: (sheet: string) => boolean): ShownFile {
  const { agency, rows, written, doubtful, refused, ledger, same, notices } = file;
  const issues = { error: 0, warning: 0, info: 0 };
  for (const { severity } of file.issues) issues[severity]++;
  const twin = notices.find((one) => one.code === "import/same-in-drop");
  return {
    item: item.id,
    name: file.file,
    folder: file.folder,
    text: list.text,
    why: isUnreadable(list.file) ? list.file.why : null,
    agency,
    sheets: file.sheets.map(({ name, kind, imported, header, records: count }) => ({ name, kind, imported, header, records: count })),
    rows,
    written,
    doubtful,
    refused,
    ledger,
    difference: file.replaced === null ? null : shownDifference(file.replaced.batch, file.replaced.difference),
    same,
    twin: twin?.evidence.file ?? null,
    issues,
    firstIssues: byGravity(file.issues).slice(0, shownChanges),
    notices,
    beginnings: isUnreadable(list.file) ? [] : list.file.sheets.filter(({ name }) => asked(name)).map(beginningOf),
    faulty: !isUnreadable(list.file) && isFaulty(file),
  };
}

const severities: readonly Severity[] = ["error", "warning", "info"];

function byGravity(issues: readonly Issue[]): readonly Issue[] {
  return severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}

function shownDifference(batch: ShownDifference["batch"], difference: RecordsDifference): ShownDifference {
  const { added, changed, removed, same } = difference;
  // Names stand in the first column that holds letters.
  const nameOf = ({ values }: RecordRow): string => values.map(valueText).find((text) => /\p{L}/u.test(text)) ?? "";
  const plain = (row: RecordRow): ShownChange => ({ name: nameOf(row), changes: [] });
  return {
    batch,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    same,
    firstAdded: added.slice(0, shownChanges).map(plain),
    firstChanged: changed.slice(0, shownChanges).map(({ after, changes }) => ({ name: nameOf(after), changes })),
    firstRemoved: removed.slice(0, shownChanges).map(plain),
  };
}

function beginningOf({ name, rows }: { readonly name: string; readonly rows: WorkbookSnapshot["sheets"][number]["rows"] }): SheetBeginning {
  const shown = rows.slice(0, beginningRows).flatMap(({ row, cells }) => {
    const texts = cells.map(cellText).filter((text) => text !== "");
    return texts.length === 0 ? [] : [{ row, text: texts.slice(0, 6).join(" | ").slice(0, 100) }];
  });
  return { sheet: name, rows: shown };
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (isErrorValue(value)) return value.error;
  if (isDateValue(value)) return value.date;
  return String(value).replace(/\s+/g, " ").trim().slice(0, 40);
}
