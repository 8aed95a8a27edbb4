import { queueRuns, type CellRun, type CellWrite } from "./cellRuns";
import { isSameHead, parseHead, queueBareHead, queueStrayPieces, type JournalHead } from "./journalStore";
import { quoteSheetName } from "../workbook/sheetReferences";
import { WorkbookError } from "../workbook/workbookError";
import { excelCode, isPassing, workbookError } from "./excelError";
import { request, type ExcelHost } from "./excelHost";
import { frameSteps, type Frame } from "./frame";
import { commitName, findMarks, leavingStart, markName } from "./marks";
import { listWorkbook, type Listed } from "./listWorkbook";
import { queueSettings } from "./settings";
import { noteColumn, readStaged, type FoundStaged } from "./staging";

/** What takes effect together. */
export interface Commit {
  /** User's cells that were not written before; together they fit into one message. */
  readonly cells: readonly CellRun<CellWrite>[];
  readonly settings: ReadonlyMap<string, string | null>;
  /** Ids of tabs to remove. */
  readonly removals: readonly string[];
  /** Names of sheets to remove that are the user's since we added them. */
  readonly unadded: readonly string[];
  /** Where the journal of this write lies. */
  readonly head: JournalHead;
}

/** How often one commit is tried: each try looks first at what is done already. */
const tries = 4;

/**
 * Makes everything take effect in one small request: values in user's cells and settings, then the staged sheets take their places, then
 * removed tabs go. A tab that is there keeps its sheet, so that formulas and links of the user's that point at it stay whole: it is
 * emptied and gets the cells of the staged one by one copy, and its frame again. Whatever is cut off is carried on by the next try,
 * which sees from the marks what is left.
 */
export async function commit(host: ExcelHost, work: Commit): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await commitOnce(host, work);
      return;
    } catch (error) {
      if (attempt === tries || (isHopeless(error) && !(await hasBegun(host, work.head)))) throw error;
      if (isPassing(error)) await new Promise((resolve) => setTimeout(resolve, host.pauses?.[attempt - 1] ?? 500 * attempt));
    }
  }
}

/** Another try would meet the same, if nothing was done yet. */
function isHopeless(error: unknown): boolean {
  const { code } = workbookError(error);
  return (
    code === "editing-cell" ||
    code === "protected" ||
    code === "invalid-edit" ||
    code === "not-supported" ||
    excelCode(error) === "RequestPayloadSizeLimitExceeded"
  );
}

/** Whether tabs are being replaced already or all is done but tidying, so that going on is better than leaving it; false when Excel does not say. */
async function hasBegun(host: ExcelHost, head: JournalHead): Promise<boolean> {
  const listed = await listWorkbook(host).catch(() => null);
  return listed !== null && (isMarked(listed) || isSameHead(parseHead(listed.journal), head));
}

/** True while a commit that was begun is not yet done. */
export async function isCommitting(host: ExcelHost): Promise<boolean> {
  return isMarked(await listWorkbook(host));
}

function isMarked({ names }: Listed): boolean {
  return names.some(({ name }) => name.toLowerCase() === commitName);
}

/** A sheet of ours whose contents will be replaced, and what hangs on it. */
interface Target {
  readonly id: string;
  readonly charts: number;
  readonly tables: readonly string[];
}

async function commitOnce(host: ExcelHost, work: Commit): Promise<void> {
  const listed = await listWorkbook(host);
  const marks = findMarks(
    listed.names,
    listed.sheets.map(({ name }) => name),
  );
  const staged = (await readStaged(host, marks.staging)).filter(({ sheet }) => sheet !== null);
  // A new sheet loses its note when it is shown; only its mark is then left to go.
  const shown = new Set(listed.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name));
  const finished = staged.filter(({ sheet, note }) => note === null && marks.committing && shown.has(sheet!));
  const rest = staged.filter((one) => !finished.includes(one));
  if (rest.some(({ note }) => note === null)) throw new WorkbookError("changed", "a sheet in the making was changed");
  const items = rest as (FoundStaged & { sheet: string; note: NonNullable<FoundStaged["note"]> })[];
  const useless = [...finished.map(({ mark }) => mark), ...marks.staging.filter(({ sheet }) => sheet === null).map(({ name }) => name)];
  const there = new Set(listed.sheets.map(({ id }) => id));
  const gone = items.find(({ note }) => note.target !== null && !there.has(note.target));
  if (gone) throw new WorkbookError("changed", gone.note.frame.sheet.name);
  const replacing = items.flatMap((item) => (item.note.target === null ? [] : [{ ...item, target: item.note.target }]));
  const targets = await readTargets(
    host,
    replacing.map(({ target }) => target),
    listed.tables,
  );
  const known = new Set(listed.names.map(({ name }) => name.toLowerCase()));
  const replaced = new Set(replacing.map(({ target }) => target));
  const takenTables = new Set([
    ...listed.tables.filter(({ sheet }) => !replaced.has(sheet)).map(({ name }) => name.toLowerCase()),
    ...known,
  ]);
  const going = new Set(marks.leaving.map(({ sheet }) => sheet));
  const leaving = listed.sheets.filter(
    ({ name }) => going.has(name) || work.removals.includes(marks.own.get(name) ?? "") || work.unadded.includes(name),
  );
  const begins = !marks.committing && (items.length > 0 || leaving.length > 0);
  const first = items[0]?.sheet ?? leaving[0]?.name;
  const marked = new Set(
    items.flatMap(({ note: { target, marked: own, id } }) => (target === null && own ? [markName(id).toLowerCase()] : [])),
  );
  await request(host, (context) => {
    const { workbook } = context;
    const mark = (name: string, sheet: Excel.Worksheet): void => {
      // A mark whose tab the user deleted points nowhere and is in the way.
      if (known.has(name.toLowerCase())) workbook.names.getItem(name).delete();
      workbook.names.add(name, sheet.getRange("A1")).visible = false;
    };
    queueRuns(context, work.cells);
    queueSettings(context, work.settings, listed.properties);
    if (begins && first !== undefined) {
      leaving.forEach(({ name }, at) => {
        if (!going.has(name)) workbook.names.add(`${leavingStart}${at + 1}`, `=${quoteSheetName(name)}!$A$1`).visible = false;
      });
      workbook.names.add(commitName, workbook.worksheets.getItem(first).getRange("A1")).visible = false;
    }
    for (const { sheet, note, target } of replacing) {
      const place = workbook.worksheets.getItem(target);
      empty(place, targets.get(target)!, workbook);
      const source = workbook.worksheets.getItem(sheet);
      copyCells(place, source, note.frame);
      for (const { act } of frameSteps(note.frame, takenTables)) act(place);
    }
    for (const { mark: staging, sheet, note } of items.filter(({ note: { target } }) => target === null)) {
      const place = workbook.worksheets.getItem(sheet);
      place.visibility = "Visible";
      if (note.marked) mark(markName(note.id), place);
      place.getRangeByIndexes(0, noteColumn(note.frame), note.frame.rows + 512, 1).clear("All");
      workbook.names.getItem(staging).delete();
    }
    for (const { name, id } of leaving) {
      workbook.worksheets.getItem(id).delete();
      const own = marks.own.get(name);
      if (own !== undefined) workbook.names.getItem(markName(own)).delete();
    }
    const leavingMarks = begins ? leaving.map((_, at) => `${leavingStart}${at + 1}`) : [];
    for (const name of new Set([...leavingMarks, ...marks.leaving.map((one) => one.name)])) workbook.names.getItem(name).delete();
    for (const { mark: staging, sheet } of replacing) {
      workbook.worksheets.getItem(sheet).delete();
      workbook.names.getItem(staging).delete();
    }
    for (const name of useless) workbook.names.getItem(name).delete();
    // A try that was cut off between a tab and its mark, or the user, left these behind; `mark` sees to those that it gives anew.
    for (const name of marks.lost) if (!marked.has(name.toLowerCase())) workbook.names.getItem(name).delete();
    queueBareHead(context, work.head, listed.settingKeys);
    if (begins || marks.committing) workbook.names.getItem(commitName).delete();
    queueStrayPieces(context, work.head, listed.settingKeys);
    return () => undefined;
  });
}

async function readTargets(
  host: ExcelHost,
  ids: readonly string[],
  tables: readonly { readonly id: string; readonly sheet: string }[],
): Promise<ReadonlyMap<string, Target>> {
  if (ids.length === 0) return new Map();
  const found = await request(host, (context) => {
    const asked = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load("name");
      sheet.protection.load("protected");
      return { id, sheet, charts: sheet.charts.getCount() };
    });
    return () =>
      asked.map(({ id, sheet, charts }) => {
        if (sheet.protection.protected) throw new WorkbookError("protected", sheet.name);
        return { id, charts: charts.value, tables: tables.filter((table) => table.sheet === id).map((table) => table.id) };
      });
  });
  return new Map(found.map((target) => [target.id, target]));
}

/** Takes everything off a sheet of ours; the sheet itself stays, and with it whatever points at it. */
function empty(sheet: Excel.Worksheet, target: Target, workbook: Excel.Workbook): void {
  for (const id of target.tables) workbook.tables.getItem(id).delete();
  for (let index = target.charts - 1; index >= 0; index--) sheet.charts.getItemAt(index).delete();
  const all = sheet.getRange();
  all.unmerge();
  all.clear("All");
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.format.autofitRows();
}

/** Values, formulas, looks, links and merged ranges; copied formats for conditions and drop-downs give way to the frame's. */
function copyCells(place: Excel.Worksheet, source: Excel.Worksheet, { rows, columns, sheet }: Frame): void {
  const wide = Math.max(columns, sheet.widths.length);
  if (wide === 0) return;
  const { font } = place.getRangeByIndexes(0, 0, 1_048_576, wide).format;
  font.name = "Times New Roman";
  font.size = 12;
  if (rows === 0 || columns === 0) return;
  place.getRangeByIndexes(0, 0, rows, columns).copyFrom(source.getRangeByIndexes(0, 0, rows, columns), "All");
  const all = place.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
}
