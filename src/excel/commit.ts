import { queueRuns, type CellRun, type CellWrite } from "./cellRuns";
import { queueHead, type JournalHead } from "./journalStore";
import { WorkbookError } from "../workbook/workbookError";
import { excelCode, isPassing, workbookError } from "./excelError";
import { request, type ExcelHost } from "./excelHost";
import { frameSteps, type Frame } from "./frame";
import { commitName, findMarks, markName } from "./marks";
import { listWorkbook } from "./listWorkbook";
import { queueSettings } from "./settings";
import { noteColumn, readStaged, type FoundStaged } from "./staging";

/** What takes effect together. */
export interface Commit {
  /** User's cells that were not written before; together they fit into one message. */
  readonly cells: readonly CellRun<CellWrite>[];
  readonly settings: ReadonlyMap<string, string | null>;
  /** Ids of tabs to remove. */
  readonly removals: readonly string[];
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
      const { code } = workbookError(error);
      const hopeless =
        code === "editing-cell" ||
        code === "protected" ||
        code === "invalid-edit" ||
        code === "not-supported" ||
        excelCode(error) === "RequestPayloadSizeLimitExceeded";
      if (hopeless || attempt === tries) throw error;
      if (isPassing(error)) await new Promise((resolve) => setTimeout(resolve, host.pauses?.[attempt - 1] ?? 500 * attempt));
    }
  }
}

/** True while a commit that was begun is not yet done. */
export async function isCommitting(host: ExcelHost): Promise<boolean> {
  const { names } = await listWorkbook(host);
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
  const leaving = listed.sheets.filter(({ name }) => work.removals.includes(marks.own.get(name) ?? ""));
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
    if (items.length > 0 && !marks.committing) {
      workbook.names.add(commitName, workbook.worksheets.getItem(items[0]!.sheet).getRange("A1")).visible = false;
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
      workbook.names.getItem(markName(marks.own.get(name)!)).delete();
    }
    for (const { mark: staging, sheet } of replacing) {
      workbook.worksheets.getItem(sheet).delete();
      workbook.names.getItem(staging).delete();
    }
    for (const name of useless) workbook.names.getItem(name).delete();
    // A try that was cut off between a tab and its mark, or the user, left these behind; `mark` sees to those that it gives anew.
    for (const name of marks.lost) if (!marked.has(name.toLowerCase())) workbook.names.getItem(name).delete();
    if (items.length > 0 || marks.committing) workbook.names.getItem(commitName).delete();
    queueHead(context, work.head, listed.settingKeys);
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
