import type { ReportSheet } from "../model/reportSheet";
import type { WorkbookSnapshot } from "../model/snapshot";
import { freeSheetName, sheetNameKey } from "../workbook/sheetNames";
import { chooseTabNames } from "../workbook/tabNames";
import type { ApplyOptions, ApplyResult, Workbook, WorkbookEdit } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbookError";
import { runsOf, writeGroups, writeRuns, type CellRun, type CellWrite } from "./cellRuns";
import { recordsTabId } from "../model/inputTab";
import { bringToFront } from "./bringToFront";
import { checkTab, holdsDays } from "./checkEdits";
import { commit, isCommitting } from "./commit";
import { reckonsFrom1904 } from "./dateSystem";
import { isPassing } from "./excelError";
import { asWorkbookJob, idempotentRequest, request, type ExcelHost } from "./excelHost";
import { editedInSnapshot, findEdited, type WrittenSheet } from "./findEdited";
import { findChanged } from "./inputPrint";
import { emptyJournal, journalAfter, journalText, type Journal, type UndoEntry } from "./journal";
import { hasStrayPieces, parseHead, queueHead, readJournal, writePieces, type JournalHead } from "./journalStore";
import { frameOf } from "./frame";
import { commitName, findMarks } from "./marks";
import { listWorkbook, type Listed } from "./listWorkbook";
import { polish } from "./polish";
import { joinSettings, readSheets } from "./readSheets";
import { queueSettings } from "./settings";
import { readStaged, stage, stagingMark, unstage, type Staged } from "./staging";
import { printOfTab } from "./tabPrint";
import { prepareCells, readWritten, type FormerCell, type PreparedCells } from "./userCells";

/** The `Workbook` port over a running Excel (ExcelApi 1.9 and up). */
export class ExcelWorkbook implements Workbook {
  readonly #host: ExcelHost;
  /** What the workbook's journal says; null until it was read. */
  #journal: Journal | null = null;
  /** Whether the workbook counts days from 1904; null until that matters. */
  #date1904: boolean | null = null;
  /** Jobs follow one another: two publications at once would take each other's sheets in the making for leftovers. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: ExcelHost) {
    this.#host = host;
  }

  /** Rejects with what Excel refuses for, as a `WorkbookError`. Sheets of a publication that was cut off are left out. */
  read(): Promise<WorkbookSnapshot> {
    return this.#inTurn(async () => {
      const { snapshot, date1904 } = await readSheets(this.#host);
      this.#date1904 = date1904 ?? this.#date1904;
      return snapshot;
    });
  }

  /**
   * All edits or none: sheets are made out of sight, then take effect in one request (`commit`). Rejects with a `WorkbookError`; the
   * workbook is then as it was, unless Excel stopped answering in the middle, which `recover` mends at the next start.
   * With `readFrom`, rejects with `changed` and the sheet's name when a sheet of the user's differs from what was read, and with `edited-by-hand`
   * when a tab that would be overwritten or removed was changed after it was written; the tab of imported records alone is theirs to change.
   */
  apply(edits: readonly WorkbookEdit[], options: ApplyOptions = {}): Promise<ApplyResult> {
    return this.#inTurn(() => this.#apply(edits, options, null));
  }

  /**
   * To be called at start. Cleans up after a write that was cut off: a publication that had begun to take effect is finished, anything
   * else is taken back; and reads the journal, so that `canUndo` knows of the last write before a reload. Gives the names of the tabs
   * and sheets concerned. `apply` and `undo` do it too.
   */
  recover(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const mended = await this.#recover();
      await this.#readJournal(await listWorkbook(this.#host));
      return mended;
    });
  }

  /** True when the last write can be undone, also one before a reload once `recover` was called. */
  get canUndo(): boolean {
    return this.#journal !== null && this.#journal.undo !== null;
  }

  /**
   * Takes the last write back: tabs as they were published before, or gone, user's cells and settings as they were. Rejects with
   * `not-found` when there is nothing to undo, with `changed` when somebody has written into those cells since, with `edited-by-hand` when
   * somebody changed a tab or an added sheet that would go. An undo is not undone.
   */
  undo(): Promise<ApplyResult> {
    return this.#inTurn(async () => {
      await this.#recover();
      const { undo } = await this.#readJournal(await listWorkbook(this.#host));
      if (undo === null) throw new WorkbookError("not-found", "nothing to undo");
      return this.#apply(undo.edits, {}, undo);
    });
  }

  /** Forgets how the last write can be undone, and with it every copy of texts that the journal keeps in the workbook. */
  forgetUndo(): Promise<void> {
    return this.#inTurn(async () => {
      const { settingKeys } = await listWorkbook(this.#host);
      await idempotentRequest(this.#host, (context) => {
        queueHead(context, { done: null, writing: null }, settingKeys);
        return () => undefined;
      });
      this.#journal = emptyJournal;
    });
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(
      () => asWorkbookJob(job),
      () => asWorkbookJob(job),
    );
    this.#last = turn;
    return turn;
  }

  async #readJournal(listed: Listed): Promise<Journal> {
    return (this.#journal ??= await readJournal(this.#host, parseHead(listed.journal).done));
  }

  /** `undone` is the write that is taken back; null for a write of its own. */
  async #apply(given: readonly WorkbookEdit[], { readFrom, show }: ApplyOptions, undone: UndoEntry | null): Promise<ApplyResult> {
    const host = this.#host;
    for (const edit of given) {
      if (edit.kind === "put-tab" || edit.kind === "add-sheet") checkTab(edit.kind === "put-tab" ? edit.tab : edit.sheet);
    }
    await this.#recover();
    const { listed, own } = await this.#look([...given, ...(undone?.added ?? [])]);
    const ids = new Set(own.values());
    // What the user took away already is undone.
    const edits = undone === null ? given : given.filter((edit) => edit.kind !== "remove-tab" || ids.has(edit.id));
    const unadded = (undone?.added ?? []).filter(({ name }) => listed.sheets.some((sheet) => sheet.name === name) && !own.has(name));
    const journal = await this.#readJournal(listed);
    const names = chooseTabNames(
      listed.sheets.map(({ name }) => name),
      new Map([...own].map(([name, id]) => [id, name])),
      edits,
    );
    const removals = edits.flatMap((edit) => (edit.kind === "remove-tab" ? [edit.id] : []));
    for (const id of removals) {
      if (!ids.has(id)) throw new WorkbookError("not-found", `no tab of ours with the id ${id}`);
    }
    const goes = (name: string): boolean => removals.includes(own.get(name) ?? "") || unadded.some((sheet) => sheet.name === name);
    const staying = listed.sheets.filter(({ name, visibility }) => visibility === "Visible" && !goes(name));
    if (removals.length + unadded.length > 0 && staying.length === 0)
      throw new WorkbookError("invalid-edit", "a workbook needs one visible sheet");
    const changed = readFrom ? await findChanged(host, listed, readFrom) : null;
    if (changed !== null) throw new WorkbookError("changed", changed);
    await this.#requireUnedited(listed, own, journal, edits, readFrom, undone, unadded);
    const date1904 = edits.some(holdsDays) && (this.#date1904 ??= await reckonsFrom1904(host));
    const { writes, former, filtered, flattened } = await this.#prepareCells(listed, own, edits, undone?.cells ?? [], date1904);
    const groups = writeGroups(runsOf(writes, filtered));
    const settings = new Map(edits.flatMap((edit) => (edit.kind === "set-setting" ? [[edit.key, edit.value] as const] : [])));
    const settingsBefore = joinSettings(listed.properties);
    const taken = new Set(listed.sheets.map(({ name }) => sheetNameKey(name)));
    for (const name of [...names.byId.values(), ...names.added.values()]) taken.add(sheetNameKey(name));
    const staged: Staged[] = [];
    const tabs = new Map<string, ReportSheet>();
    for (const edit of edits) if (edit.kind === "put-tab") tabs.set(edit.tab.id, edit.tab);
    for (const [id, tab] of tabs) {
      if (removals.includes(id)) continue;
      const name = names.byId.get(id)!;
      const target = own.get(name) === id ? listed.sheets.find((sheet) => sheet.name === name)!.id : null;
      const sheet = target === null ? name : freeSheetName(`~${name}`.slice(0, 31), taken);
      taken.add(sheetNameKey(sheet));
      staged.push({ mark: stagingMark(staged.length + 1), sheet, tab, target, marked: true });
    }
    for (const [{ sheet: tab }, sheet] of names.added) {
      staged.push({ mark: stagingMark(staged.length + 1), sheet, tab, target: null, marked: false });
    }
    const renames = new Map([...names.renames].map(([wanted, given]) => [wanted.toLowerCase(), given]));
    const takenTables = new Set([...listed.tables, ...listed.names].map(({ name }) => name.toLowerCase()));
    const before = new Set(listed.sheets.map(({ id }) => id));
    const replaced = new Set(staged.flatMap(({ tab, target }) => (target === null ? [] : [tab.id])));
    const prints = new Map([...tabs].map(([id, tab]) => [id, printOfTab(tab, date1904)]));
    const added = [...names.added].map(([{ sheet }, name]) => ({ name, print: printOfTab(sheet, date1904) }));
    const publication = { tabs, removals, former, settings, settingsBefore, replaced, prints, added };
    const after = journalAfter(journal, publication, undone !== null);
    const head = parseHead(listed.journal);
    try {
      // An undo is not undone, but while it writes cells it can be taken back.
      const back = after.undo === null && former.length > 0;
      const wayBack: Journal = { ...emptyJournal, undo: { edits: [], cells: former, added: [] } };
      const writing = back ? await writePieces(host, journalText(wayBack, true), head) : null;
      if (writing) await this.#putHead({ done: head.done, writing });
      const place = await writePieces(host, journalText(after, former.length > 0), { done: head.done, writing });
      await this.#stage(staged, renames, takenTables, before, date1904);
      if (former.length > 0 && !writing) await this.#putHead({ done: head.done, writing: place });
      for (const group of groups.slice(0, -1)) await writeRuns(host, group);
      const done = after.undo !== null || after.published.size > 0 ? place : null;
      const leaving = { removals, unadded: unadded.map(({ name }) => name) };
      await commit(host, { cells: groups[groups.length - 1] ?? [], settings, ...leaving, head: { done, writing: null } });
    } catch (error) {
      await this.#giveUp(error, before, runsOf(former, filtered), settings, settingsBefore, head);
    }
    this.#journal = after;
    const unpolished = await polish(
      host,
      staged.map(({ sheet, target, tab }) => ({ sheet: target ?? sheet, frame: frameOf(tab, renames) })),
    );
    const first = staged.find(({ tab }) => tab.id === given.find((edit) => edit.kind === "put-tab")?.tab.id) ?? staged[0];
    if (show === true && first) await bringToFront(host, first.target ?? first.sheet);
    return {
      tabs: [
        ...[...tabs.keys()].filter((id) => !removals.includes(id)).map((id) => ({ id, name: names.byId.get(id)! })),
        ...[...names.added].map(([{ sheet }, name]) => ({ id: sheet.id, name })),
      ],
      ...(unpolished.length > 0 ? { unpolished } : {}),
      ...(flattened.length > 0 ? { flattened } : {}),
    };
  }

  /** What goes into user's cells, and how each is put back: those of the edits, and those that an undo restores. */
  async #prepareCells(
    listed: Listed,
    own: ReadonlyMap<string, string>,
    edits: readonly WorkbookEdit[],
    restored: readonly FormerCell[],
    date1904: boolean,
  ): Promise<PreparedCells> {
    const setCells = edits.filter((edit) => edit.kind === "set-cell");
    if (restored.length === 0) return prepareCells(this.#host, listed, own, setCells, date1904);
    const there = new Set(listed.sheets.map(({ id }) => id));
    const known = restored.every(({ sheet }) => there.has(sheet));
    const now = known ? await readWritten(this.#host, restored) : null;
    if (now === null) throw new WorkbookError("changed", "a cell was changed since");
    const filtered = new Set(restored.map(({ sheet }) => sheet));
    return { writes: restored, former: now.map((cell, at) => ({ ...cell, written: restored[at]!.input })), filtered, flattened: [] };
  }

  /** Throws `edited-by-hand` for a tab that would be overwritten or removed, or an added sheet that would go, if it is not what we wrote. */
  async #requireUnedited(
    listed: Listed,
    own: ReadonlyMap<string, string>,
    journal: Journal,
    edits: readonly WorkbookEdit[],
    readFrom: WorkbookSnapshot | undefined,
    undone: UndoEntry | null,
    unadded: readonly WrittenSheet[],
  ): Promise<void> {
    const concerned = new Set(
      edits.flatMap((edit) => (edit.kind === "put-tab" ? [edit.tab.id] : edit.kind === "remove-tab" ? [edit.id] : [])),
    );
    // Imported records are the user's to correct, and an import reads them before it writes them again.
    if (undone === null) concerned.delete(recordsTabId);
    const written = [...own].flatMap(([name, id]) => {
      const print = concerned.has(id) ? journal.prints.get(id) : undefined;
      return print ? [{ name, print }] : [];
    });
    // What was read a moment ago costs nothing to look at; only what differs there is asked for again.
    const doubtful = undone !== null ? [...written, ...unadded] : readFrom ? editedInSnapshot(written, readFrom.sheets) : [];
    const edited = await findEdited(this.#host, listed, doubtful);
    if (edited !== null) throw new WorkbookError("edited-by-hand", edited);
  }

  async #putHead(head: JournalHead): Promise<void> {
    const { settingKeys } = await listWorkbook(this.#host);
    await idempotentRequest(this.#host, (context) => {
      queueHead(context, head, settingKeys);
      return () => undefined;
    });
  }

  /** What there is now; refuses a workbook that cannot be written before anything is tried. */
  async #look(changes: readonly (WorkbookEdit | WrittenSheet)[]) {
    const listed = await listWorkbook(this.#host);
    const state = await idempotentRequest(this.#host, (context) => {
      context.workbook.load("readOnly");
      context.workbook.protection.load("protected");
      return () => ({ readOnly: context.workbook.readOnly, locked: context.workbook.protection.protected });
    });
    if (state.readOnly) throw new WorkbookError("read-only", "");
    const addsOrRemoves = changes.some(
      (change) => !("kind" in change) || change.kind === "put-tab" || change.kind === "add-sheet" || change.kind === "remove-tab",
    );
    if (state.locked && addsOrRemoves) throw new WorkbookError("protected", "the structure of the workbook");
    const { own } = findMarks(
      listed.names,
      listed.sheets.map(({ name }) => name),
    );
    return { listed, own };
  }

  /** Staging is tried again as a whole after a fault that passes, from a workbook that is clean again. */
  async #stage(
    staged: readonly Staged[],
    renames: ReadonlyMap<string, string>,
    taken: ReadonlySet<string>,
    before: ReadonlySet<string>,
    date1904: boolean,
  ): Promise<void> {
    if (staged.length === 0) return;
    for (let attempt = 1; ; attempt++) {
      try {
        await stage(this.#host, staged, renames, taken, date1904);
        return;
      } catch (error) {
        await this.#takeBack(error, () => unstage(this.#host, before));
        if (!isPassing(error) || attempt === 3) throw error;
        await new Promise((resolve) => setTimeout(resolve, this.#host.pauses?.[attempt - 1] ?? 500 * attempt));
      }
    }
  }

  /** A commit that never began to touch a tab is taken back; one that did is left to `recover`, which carries it on. */
  async #giveUp(
    error: unknown,
    before: ReadonlySet<string>,
    former: readonly CellRun<CellWrite>[],
    settings: ReadonlyMap<string, string | null>,
    settingsBefore: Readonly<Record<string, string>>,
    head: JournalHead,
  ): Promise<never> {
    await this.#takeBack(error, async () => {
      if (await isCommitting(this.#host)) return;
      await unstage(this.#host, before);
      await writeRuns(this.#host, former);
      const { properties, settingKeys } = await listWorkbook(this.#host);
      await request(this.#host, (context) => {
        queueSettings(context, new Map([...settings.keys()].map((key) => [key, settingsBefore[key] ?? null])), properties);
        queueHead(context, { done: head.done, writing: null }, settingKeys);
        return () => undefined;
      });
    });
    throw error;
  }

  /** Tries to clean up; when that fails too, the first error is the one that tells the user why, with the second as its cause. */
  async #takeBack(error: unknown, clean: () => Promise<void>): Promise<void> {
    for (let attempt = 1; attempt <= 3; attempt++) {
      try {
        await clean();
        return;
      } catch (second) {
        if (attempt === 3) throw new AggregateError([error, second], "the cleaning up failed too", { cause: error });
      }
    }
  }

  async #recover(): Promise<readonly string[]> {
    const listed = await listWorkbook(this.#host);
    const marks = findMarks(
      listed.names,
      listed.sheets.map(({ name }) => name),
    );
    const head = parseHead(listed.journal);
    const clean = marks.staging.length === 0 && marks.leaving.length === 0 && !marks.committing;
    if (clean && head.writing === null && !hasStrayPieces(listed)) return [];
    const staged = await readStaged(this.#host, marks.staging);
    const whole = staged.every(({ note }) => note !== null);
    const there = new Set(listed.sheets.map(({ id }) => id));
    const lost = staged.some(({ note }) => note !== null && note.target !== null && !there.has(note.target));
    const concerned = [...staged, ...marks.leaving.map((one) => ({ ...one, note: null }))].flatMap(
      ({ note, sheet }) => note?.frame.sheet.name ?? sheet ?? [],
    );
    if (marks.committing && whole && !lost) {
      // Tabs were being replaced, so all cells are written already; what is done now is more than the journal of before can undo.
      const writing = head.writing ? { done: head.writing, writing: null } : { done: null, writing: null };
      await commit(this.#host, { cells: [], settings: new Map(), removals: [], unadded: [], head: writing });
      this.#journal = null;
      await polish(
        this.#host,
        staged.flatMap(({ note, sheet }) => (note && sheet !== null ? [{ sheet: note.target ?? sheet, frame: note.frame }] : [])),
      );
      return concerned;
    }
    await unstage(this.#host, new Set());
    if (head.writing) {
      const { undo } = await readJournal(this.#host, head.writing);
      const cells = (undo?.cells ?? []).filter(({ sheet }) => there.has(sheet));
      await writeRuns(this.#host, runsOf(cells, new Set(cells.map(({ sheet }) => sheet))));
      const touched = new Set(cells.map(({ sheet }) => sheet));
      concerned.push(...listed.sheets.flatMap(({ id, name }) => (touched.has(id) ? [name] : [])));
    }
    await idempotentRequest(this.#host, (context) => {
      if (marks.committing) context.workbook.names.getItemOrNullObject(commitName).delete();
      queueHead(context, { done: head.done, writing: null }, listed.settingKeys);
      return () => undefined;
    });
    return concerned;
  }
}
