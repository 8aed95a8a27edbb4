import type { ListChoices, ListItem, ListsRequest, ReturnListRequest, ShownDrop } from "../../engine/listDrop";
import type { Plan } from "../../model/plan";
import type { Issue } from "../../model/issue";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { readBatches } from "../../workflows/import/batches";
import { isDebris } from "../../workflows/import/fileDebris";
import type { FileDecision, ImportTotals } from "../../workflows/import/importPlan";
import {
  sendersEdit,
  teachSender,
  unteach,
  type SenderMapping,
  type TaughtColumn,
  type TaughtValue,
} from "../../workflows/import/senderMapping";
import type { Session, TabWritten } from "../session/session";
import type { FoundFile } from "./foundFiles";

/** What was written, as long as the workbook holds it. */
export interface Written {
  readonly tabs: readonly TabWritten[];
  readonly totals: ImportTotals;
  readonly batches: readonly string[];
  /** The workbook as it was read after the write. */
  readonly workbook: WorkbookSnapshot | null;
}

export interface DeskState {
  readonly items: readonly ListItem[];
  /** What was answered in this drop. */
  readonly answers: readonly SenderMapping[];
  /** What the import would do, as last reckoned; null before. */
  readonly drop: ShownDrop | null;
  /** True when the drop must be reckoned anew. */
  readonly stale: boolean;
  /** True when reckoning was stopped or failed: it goes on when a person says so. */
  readonly paused: boolean;
  readonly written: Written | null;
  /** True when the tab of imported records cannot be read, because a person took its headers away. */
  readonly headersGone: boolean;
  /** Names of files that were left out because they are no lists by their names. */
  readonly leftOut: number;
}

const empty: DeskState = { items: [], answers: [], drop: null, stale: false, paused: false, written: null, headersGone: false, leftOut: 0 };

const desks = new WeakMap<Session, ImportDesk>();

/** The desk of a session: files stay on it while a person looks at other steps. */
export function deskOf(session: Session): ImportDesk {
  const known = desks.get(session) ?? new ImportDesk(session);
  desks.set(session, known);
  return known;
}

/**
 * Where agencies' files lie until they are written: the files, what was decided and answered, and what would come of it. Every change makes the
 * outcome stale; `refresh` reckons it anew in the engine. The state is replaced, never changed.
 */
export class ImportDesk {
  #state: DeskState = empty;
  /** What the outcome was reckoned against. */
  #reckoned: { readonly workbook: WorkbookSnapshot | null; readonly plan: Plan } | null = null;
  #writing = false;
  #next = 1;
  #pastes = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly session: Session) {}

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Lays files on the desk. What systems leave in folders stays out, and a file that lies there already is not laid twice. */
  take(found: readonly FoundFile[]): void {
    const files = found.filter(({ file, folder }) => !isDebris(file.name) || (folder === "" && !file.name.startsWith("~$")));
    const printOf = (name: string, folder: string, blob: Blob): string =>
      `${folder}/${name} ${blob.size} ${"lastModified" in blob ? blob.lastModified : ""}`;
    const there = new Set(
      this.#state.items.flatMap(({ name, folder, source }) => (typeof source === "string" ? [] : [printOf(name, folder, source)])),
    );
    const items: ListItem[] = [];
    for (const { file, folder } of files) {
      const print = printOf(file.name, folder, file);
      if (there.has(print)) continue;
      there.add(print);
      items.push({ id: String(this.#next++), name: file.name, folder, source: file, choices: {}, decision: {} });
    }
    if (found.length === 0) return;
    this.#change(
      { items: [...this.#open(), ...items], leftOut: found.length - files.length, ...(items.length > 0 && { written: null }) },
      items.length > 0,
    );
  }

  /** Lays a table on the desk that was copied from Word or Excel, under a name that no other bears. */
  paste(text: string, nameOf: (number: number) => string): void {
    if (text.trim() === "") return;
    const item: ListItem = { id: String(this.#next++), name: nameOf(++this.#pastes), folder: "", source: text, choices: {}, decision: {} };
    this.#change({ items: [...this.#open(), item], written: null });
  }

  /** Reads a file in another way. */
  choose(id: string, choices: ListChoices): void {
    this.#item(id, (item) => ({ ...item, choices }));
  }

  /** Names the sender of several files at once. */
  nameSender(ids: ReadonlySet<string>, agency: string): void {
    this.#change({
      items: this.#state.items.map((item) => (ids.has(item.id) ? { ...item, decision: { ...item.decision, agency } } : item)),
    });
  }

  decide(id: string, decision: FileDecision): void {
    this.#item(id, (item) => ({ ...item, decision: { ...item.decision, ...decision } }));
  }

  remove(id: string): void {
    const items = this.#state.items.filter((item) => item.id !== id);
    if (items.length === 0) this.clear();
    else this.#change({ items });
  }

  clear(): void {
    this.#change({ ...empty }, false);
  }

  answer(agency: string, taught: { readonly columns?: readonly TaughtColumn[]; readonly values?: readonly TaughtValue[] }): void {
    this.answerAll([{ agency, columns: taught.columns ?? [], values: taught.values ?? [] }]);
  }

  answerAll(given: readonly SenderMapping[]): void {
    this.#change({ answers: given.reduce(withAnswer, this.#state.answers) });
  }

  takeBack(agency: string, what: Parameters<typeof unteach>[2]): void {
    const answers = unteach(this.#state.answers, agency, what).filter(({ columns, values }) => columns.length + values.length > 0);
    this.#change({ answers });
  }

  /** Goes on after a Stop. */
  resume(): void {
    this.#set({ paused: false });
  }

  /** Reckons what the import would do. */
  async refresh(): Promise<void> {
    const request = this.#request();
    this.#set({ paused: true, headersGone: false });
    const drop = await this.session.work("importing", async (tell) => {
      const workbook = await this.session.workbook();
      try {
        return await this.session.engine.run("planLists", request, workbook, tell);
      } catch (error) {
        // The class of an error is lost on its way from the engine; its name is not.
        if (!(error instanceof Error) || error.name !== "RecordsTabError") throw error;
        this.#set({ headersGone: true });
        return null;
      }
    });
    if (drop === null) return;
    const { items, answers } = this.#state;
    const same = items === request.items && answers === request.answers;
    this.#reckoned = { workbook: this.session.state().workbook, plan: request.plan };
    this.#set({ drop, stale: !same, paused: false });
  }

  /** Writes everything in one step. */
  async write(): Promise<void> {
    const request = this.#request();
    const { drop } = this.#state;
    if (drop === null) return;
    this.#writing = true;
    const tabs = await this.session.takeIn((workbook, tell) => this.session.engine.run("importLists", request, workbook, tell));
    this.#writing = false;
    if (tabs === null) return;
    this.#set({ written: { tabs, totals: drop.totals, batches: drop.batches, workbook: this.session.state().workbook } });
  }

  /** Called when the pane has another workbook or plan: what was written may have been undone, and what would be written may be something else. */
  saw(workbook: WorkbookSnapshot | null, plan: Plan): void {
    const { written, drop, stale } = this.#state;
    // The desk's own write changes the workbook too.
    if (workbook === null || drop === null || this.#writing) return;
    if (written === null) {
      if (!stale && (workbook !== this.#reckoned?.workbook || plan !== this.#reckoned.plan)) this.#change({});
      return;
    }
    if (workbook === written.workbook) return;
    const there = new Set(readBatches(workbook.settings).map(({ id }) => id));
    if (written.batches.length > 0 && !written.batches.some((id) => there.has(id))) this.#change({ written: null });
  }

  /** The file for the sender of an item. */
  async returned(id: string): Promise<Uint8Array | null> {
    return this.session.work("preparing", async (tell) =>
      this.session.engine.run("returnList", this.#about(id), await this.session.workbook(), tell),
    );
  }

  async issues(id: string): Promise<readonly Issue[] | null> {
    return this.session.work("preparing", async (tell) =>
      this.session.engine.run("listIssues", this.#about(id), await this.session.workbook(), tell),
    );
  }

  /** Changes what the workbook remembers of its senders. */
  async remember(senders: readonly SenderMapping[]): Promise<void> {
    const kept = await this.session.work("writing", async () => {
      await this.session.apply([sendersEdit(senders)]);
      return this.session.workbook();
    });
    if (kept !== null && this.#state.items.length > 0 && this.#state.written === null) this.#change({});
  }

  /** Files that are still to be written: after a write, the desk is cleared by what comes next. */
  #open(): readonly ListItem[] {
    return this.#state.written === null ? this.#state.items : [];
  }

  #request(): ListsRequest {
    const { items, answers } = this.#state;
    return { items, answers, plan: this.#plan(), today: this.session.door.today(), language: this.session.state().language };
  }

  #about(id: string): ReturnListRequest {
    return { ...this.#request(), item: id };
  }

  #plan(): Plan {
    return this.session.request().plan;
  }

  #item(id: string, change: (item: ListItem) => ListItem): void {
    this.#change({ items: this.#state.items.map((item) => (item.id === id ? change(item) : item)) });
  }

  #change(change: Partial<DeskState>, stale = true): void {
    this.#set({ ...(stale && { stale: true, paused: false }), ...change });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** An answer beside the others. Files whose sender nobody knows have an entry of their own, which `teachSender` would refuse. */
function withAnswer(answers: readonly SenderMapping[], { agency, columns, values }: SenderMapping): readonly SenderMapping[] {
  if (agency !== "") return teachSender(answers, agency, { columns, values });
  // A name of nothing but a space is no name, and passes for one there.
  const nameless = " ";
  return teachSender(answers, nameless, { columns, values }).map((one) => (one.agency === nameless ? { ...one, agency: "" } : one));
}
