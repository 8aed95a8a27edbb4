import type { ReportSheet } from "../model/reportSheet";
import type { WorkbookSnapshot } from "../model/snapshot";
import { requireTable } from "../workbook/reportTables";
import { freeSheetName, sheetNameKey } from "../workbook/sheetNames";
import { chooseTabNames } from "../workbook/tabNames";
import type { ApplyResult, Workbook, WorkbookEdit } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbookError";
import { commit, isCommitting } from "./commit";
import { isPassing } from "./excelError";
import { asWorkbookJob, idempotentRequest, request, type ExcelHost } from "./excelHost";
import { Journal } from "./journal";
import { findMarks } from "./marks";
import { listWorkbook } from "./listWorkbook";
import { joinSettings, readSheets } from "./readSheets";
import { queueSettings } from "./settings";
import { readStaged, stage, stagingMark, unstage, type Staged } from "./staging";
import { prepareCells, queueCells, stillWritten, type CellWrite, type FormerCell } from "./userCells";

/** The `Workbook` port over a running Excel (ExcelApi 1.9 and up). */
export class ExcelWorkbook implements Workbook {
  readonly #host: ExcelHost;
  readonly #journal = new Journal();
  /** Jobs follow one another: two publications at once would take each other's sheets in the making for leftovers. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: ExcelHost) {
    this.#host = host;
  }

  /** Rejects with what Excel refuses for, as a `WorkbookError`. Sheets of a publication that was cut off are left out. */
  read(): Promise<WorkbookSnapshot> {
    return this.#inTurn(() => readSheets(this.#host));
  }

  /**
   * All edits or none: sheets are made out of sight, then take effect in one request (`commit`). Rejects with a `WorkbookError`; the
   * workbook is then as it was, unless Excel stopped answering in the middle, which `recover` mends at the next start.
   */
  apply(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    return this.#inTurn(() => this.#apply(edits, []));
  }

  /**
   * Cleans up after a publication that was cut off: one that had begun to take effect is finished, any other is taken back. Gives the
   * names of the tabs concerned. To be called at start; `apply` does it too.
   */
  recover(): Promise<readonly string[]> {
    return this.#inTurn(() => this.#recover());
  }

  /** True when the last publication of this session can be undone. */
  get canUndo(): boolean {
    return this.#journal.undo !== null;
  }

  /**
   * Takes the last publication back: tabs as they were published before, or gone, user's cells and settings as they were. Rejects with
   * `not-found` when there is nothing to undo, with `changed` when somebody has written into those cells since.
   */
  undo(): Promise<ApplyResult> {
    return this.#inTurn(async () => {
      const entry = this.#journal.undo;
      if (entry === null) throw new WorkbookError("not-found", "nothing to undo");
      if (!(await stillWritten(this.#host, entry.cells))) throw new WorkbookError("changed", "a cell was changed since");
      return this.#apply(entry.edits, entry.cells);
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

  async #apply(edits: readonly WorkbookEdit[], restored: readonly FormerCell[]): Promise<ApplyResult> {
    const host = this.#host;
    for (const edit of edits) {
      if (edit.kind === "put-tab" || edit.kind === "add-sheet") checkTab(edit.kind === "put-tab" ? edit.tab : edit.sheet);
    }
    await this.#recover();
    const { listed, own } = await this.#look(edits);
    const names = chooseTabNames(
      listed.sheets.map(({ name }) => name),
      new Map([...own].map(([name, id]) => [id, name])),
      edits,
    );
    const removals = edits.flatMap((edit) => (edit.kind === "remove-tab" ? [edit.id] : []));
    for (const id of removals) {
      if (![...own.values()].includes(id)) throw new WorkbookError("not-found", `no tab of ours with the id ${id}`);
    }
    const staying = listed.sheets.filter(({ name, visibility }) => visibility === "Visible" && !removals.includes(own.get(name) ?? ""));
    if (removals.length > 0 && staying.length === 0) throw new WorkbookError("invalid-edit", "a workbook needs one visible sheet");
    const setCells = edits.filter((edit) => edit.kind === "set-cell");
    const prepared = await prepareCells(host, listed.sheets, setCells);
    const writes: CellWrite[] = [...prepared.writes, ...restored];
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
    await this.#stage(staged, renames, takenTables, before);
    try {
      await commit(host, { cells: writes, settings, removals });
    } catch (error) {
      await this.#giveUp(
        error,
        before,
        [...prepared.former, ...restored.map(({ written, ...cell }) => ({ ...cell, input: written }))],
        settings,
        settingsBefore,
      );
    }
    this.#journal.record({
      tabs,
      removals,
      former: prepared.former,
      settings,
      settingsBefore,
      replaced: new Set(staged.flatMap(({ tab, target }) => (target === null ? [] : [tab.id]))),
    });
    return {
      tabs: [
        ...[...tabs.keys()].filter((id) => !removals.includes(id)).map((id) => ({ id, name: names.byId.get(id)! })),
        ...[...names.added].map(([{ sheet }, name]) => ({ id: sheet.id, name })),
      ],
    };
  }

  /** What there is now; refuses a workbook that cannot be written before anything is tried. */
  async #look(edits: readonly WorkbookEdit[]) {
    const listed = await listWorkbook(this.#host);
    const state = await idempotentRequest(this.#host, (context) => {
      context.workbook.load("readOnly");
      context.workbook.protection.load("protected");
      return () => ({ readOnly: context.workbook.readOnly, locked: context.workbook.protection.protected });
    });
    if (state.readOnly) throw new WorkbookError("read-only", "");
    const addsOrRemoves = edits.some(({ kind }) => kind === "put-tab" || kind === "add-sheet" || kind === "remove-tab");
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
  ): Promise<void> {
    if (staged.length === 0) return;
    for (let attempt = 1; ; attempt++) {
      try {
        await stage(this.#host, staged, renames, taken);
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
    former: readonly CellWrite[],
    settings: ReadonlyMap<string, string | null>,
    settingsBefore: Readonly<Record<string, string>>,
  ): Promise<never> {
    await this.#takeBack(error, async () => {
      if (await isCommitting(this.#host)) return;
      await unstage(this.#host, before);
      const { properties } = await listWorkbook(this.#host);
      if (former.length === 0 && settings.size === 0) return;
      await request(this.#host, (context) => {
        queueCells(context, former);
        queueSettings(context, new Map([...settings.keys()].map((key) => [key, settingsBefore[key] ?? null])), properties);
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
    if (marks.staging.length === 0 && !marks.committing) return [];
    const staged = await readStaged(this.#host, marks.staging);
    const whole = staged.every(({ note }) => note !== null);
    const there = new Set(listed.sheets.map(({ id }) => id));
    const lost = staged.some(({ note }) => note !== null && note.target !== null && !there.has(note.target));
    if (marks.committing && whole && !lost) await commit(this.#host, { cells: [], settings: new Map(), removals: [] });
    else {
      await unstage(this.#host, new Set());
      if (marks.committing) {
        await request(this.#host, (context) => {
          context.workbook.names.getItem("_neuguong_commit").delete();
          return () => undefined;
        });
      }
    }
    return staged.flatMap(({ note, sheet }) => note?.frame.sheet.name ?? sheet ?? []);
  }
}

/** Refuses what no workbook can hold before Excel is asked for anything. */
function checkTab(tab: ReportSheet): void {
  for (const table of tab.tables) requireTable(table, tab);
  const reference = /^(?:.*!)?\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?$/;
  for (const { categoriesRef, series } of tab.charts) {
    for (const text of [categoriesRef, ...series.flatMap(({ nameRef, valuesRef }) => [nameRef, valuesRef])]) {
      if (!reference.test(text)) throw new WorkbookError("invalid-edit", `${tab.name}: "${text}" is no range for a chart`);
    }
  }
}
