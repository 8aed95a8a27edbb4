import type { CheckRequest, Tell } from "../../engine/bench";
import { Stopped, type Engine } from "../../engine/engine";
import type { ReviewPreview, ReviewRequest } from "../../engine/jobs";
import type { Language } from "../../messages/language";
import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { ApplyResult, WorkbookEdit } from "../../workbook/workbook";
import { correctionEdits, type Correction } from "../../workflows/correction";
import { keptEdits, nothingKept, readKept, type Kept } from "../../workflows/kept";
import type { ReviewStage } from "../../workflows/language";
import type { Door, Place } from "../door";
import { rememberLanguage } from "../rememberedLanguage";
import type { Busy, Notice, PaneState, PlanState, View } from "./paneState";

/** A tab that was written. */
export interface TabWritten {
  readonly id: string;
  readonly name: string;
}

/**
 * What goes on in the pane, without a picture of it: the state, and the jobs that change it. One job at a time; a fault becomes a notice
 * and leaves the state as it was. `PaneState` is replaced, never changed, so that React sees what is new.
 */
export class Session {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();
  #keeping: Promise<void> = Promise.resolve();
  /** The product's own writes are no reason to call the result out of date. */
  #writing = false;
  /** True when the workbook was written since it was read. */
  #mustRead = true;

  constructor(
    readonly door: Door,
    readonly engine: Engine,
    language: Language,
  ) {
    const { step, stage } = door.start;
    this.#state = {
      language,
      view: step ?? "plan",
      stage: stage ?? "mid-term",
      busy: null,
      notice: null,
      workbook: null,
      fileName: "",
      kept: nothingKept,
      plan: { kind: "waiting" },
      asOf: null,
      result: null,
      checkedAt: null,
      outdated: false,
      canUndo: false,
    };
    door.watchChanges(() => {
      if (!this.#writing) this.#set({ outdated: this.#state.result !== null });
      this.#mustRead = true;
    });
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  open(view: View): void {
    this.#set({ view, notice: null });
  }

  speak(language: Language): void {
    rememberLanguage(language);
    this.#set({ language });
  }

  dismiss(): void {
    this.#set({ notice: null });
  }

  tell(notice: Notice): void {
    this.#set({ notice });
  }

  /** At the start: mends an interrupted publication, reads the workbook, finds its plan, checks it. */
  async begin(): Promise<void> {
    await this.#do("reading", async () => {
      const mended = await this.door.recover();
      if (mended.length > 0) this.#set({ notice: { kind: "recovered", tabs: mended } });
      await this.#checkNow();
    });
  }

  /** Reads the workbook again and checks it. */
  async check(): Promise<void> {
    this.#mustRead = true;
    await this.#do("checking", () => this.#checkNow());
  }

  /** Holds the workbook against this plan from now on; kept in the workbook. `text` is the plan's JSON where it is none of the built-in ones. */
  async choosePlan(plan: Plan, text: string | null): Promise<void> {
    await this.#do("checking", async () => {
      this.#set({ plan: { kind: "chosen", choice: { plan, origin: "given", because: [] } } });
      await this.#keep({ ...this.#state.kept, plan: text === null ? { id: plan.id } : { text } });
      await this.#checkNow();
    });
  }

  /** Lets the workbook say again which plan it belongs to. */
  async forgetPlan(): Promise<void> {
    await this.#do("checking", async () => {
      await this.#keep({ ...this.#state.kept, plan: null });
      this.#set({ plan: { kind: "waiting" } });
      await this.#checkNow();
    });
  }

  /**
   * Changes what is kept in the workbook (choices about sheets, accepted exceptions), then checks anew. A change asked for while another job
   * runs waits for it: a list that is gone through by keyboard asks for several in a row.
   */
  async keep(change: Kept | ((kept: Kept) => Kept)): Promise<void> {
    const turn = this.#keeping.then(async () => {
      await this.#idle();
      await this.#do("checking", async () => {
        await this.#keep(typeof change === "function" ? change(this.#state.kept) : change);
        await this.#checkNow();
      });
    });
    this.#keeping = turn;
    return turn;
  }

  async checkAsOf(asOf: IsoDate | null): Promise<void> {
    this.#set({ asOf });
    await this.#do("checking", () => this.#checkNow());
  }

  /** The corrections on offer for the result at hand; null when there is none or the work was stopped. */
  async offerCorrections(): Promise<readonly Correction[] | null> {
    return this.#do("preparing", async () => this.engine.run("offerCorrections", this.#request(), await this.#current()));
  }

  /** Writes accepted corrections into the user's cells, in one step that can be undone, and checks anew. */
  async correct(corrections: readonly Correction[]): Promise<void> {
    await this.#do("writing", async () => {
      await this.#apply(correctionEdits(corrections));
      await this.#checkNow();
      this.#set({ notice: { kind: "corrected", cells: corrections.length } });
    });
  }

  async writeFindings(): Promise<void> {
    await this.#do("writing", async () => {
      const request = { ...this.#request(), source: this.#source(), language: this.#state.language };
      await this.#publish(await this.engine.run("findings", request, await this.#current()));
    });
  }

  async writeTemplate(plan: Plan): Promise<void> {
    await this.#do("writing", async () => {
      await this.#publish(await this.engine.run("template", { plan }, null));
    });
  }

  /** Writes the plan on a sheet of the user's, to be changed into another. From then on that sheet is the plan. */
  async writePlanSheet(plan: Plan): Promise<void> {
    await this.#do("writing", async () => {
      await this.#publish(await this.engine.run("planSheet", { plan }, null));
      await this.#keep({ ...this.#state.kept, plan: null });
      this.#set({ plan: { kind: "waiting" } });
      const { notice } = this.#state;
      await this.#checkNow();
      this.#set({ notice });
    });
  }

  /** Opens the sample workbook, where the door has one, and checks it. */
  async openSample(): Promise<void> {
    const { openSample } = this.door;
    if (openSample === null) return;
    await this.#do("reading", async () => {
      await openSample();
      this.#mustRead = true;
      this.#set({ plan: { kind: "waiting" }, result: null });
      await this.#checkNow();
    });
  }

  /** The conference that the pane is at. */
  chooseStage(stage: ReviewStage): void {
    this.#set({ stage });
  }

  /** Names and charts of the tabs that a conference would get; null when the work was stopped or failed. A notice that stands stays. */
  async previewReview(stage: ReviewStage, asOf: IsoDate): Promise<ReviewPreview | null> {
    const { notice } = this.#state;
    return this.#do("preparing", async () => {
      this.#set({ notice });
      return this.engine.run("previewReview", this.#review(stage, asOf), await this.#current(), this.#tellStage);
    });
  }

  /** Writes the tabs and charts of a conference. */
  async publish(stage: ReviewStage, asOf: IsoDate, only?: readonly string[]): Promise<void> {
    await this.#do("writing", async () => {
      const request = only === undefined ? this.#review(stage, asOf) : { ...this.#review(stage, asOf), only };
      await this.#publish(await this.engine.run("review", request, await this.#current(), this.#tellStage));
      // The journey and the next review must know the tabs that are there now.
      await this.#current();
    });
  }

  async undo(): Promise<void> {
    await this.#do("undoing", async () => {
      await this.#write(() => this.door.undo());
      await this.#checkNow();
      this.#set({ notice: { kind: "undone" } });
    });
  }

  /** Removes what the workbook keeps for undo, before the file goes to others. */
  async forgetUndo(): Promise<void> {
    await this.#do("writing", async () => {
      await this.#write(async () => this.door.forgetUndo?.());
      this.#set({ notice: { kind: "undo-forgotten" } });
    });
  }

  async show(place: Place): Promise<void> {
    const shown = await this.#attempt("reading", () => this.door.show(place));
    if (shown === "hidden") this.#set({ notice: { kind: "hidden", sheet: place.sheet } });
  }

  /** Runs a job of a step that is not the session's own, with the same busy line, Stop and notices. */
  async work<T>(job: Busy["job"], work: (tell: Tell) => Promise<T>): Promise<T | null> {
    return this.#do(job, () => work(this.#tellStage));
  }

  /**
   * Writes what agencies sent, in one step that can be undone, then checks anew; a check that is stopped or fails takes nothing back. Null when
   * nothing was written.
   */
  async takeIn(make: (workbook: WorkbookSnapshot, tell: Tell) => Promise<readonly WorkbookEdit[]>): Promise<readonly TabWritten[] | null> {
    return this.#do("importing", async () => {
      const edits = await make(await this.#current(), this.#tellStage);
      // A write goes to its end; the check after it may be stopped.
      this.#set({ busy: { job: "writing", stage: null, canStop: false } });
      const { tabs } = await this.#apply(edits);
      this.#set({ outdated: this.#state.result !== null, busy: { job: "checking", stage: null, canStop: true } });
      await this.#attempt("checking", () => this.#checkNow());
      if (this.#state.notice?.kind !== "fault") this.#set({ notice: { kind: "written", tabs } });
      return tabs;
    });
  }

  /** Applies edits that a step made; the workbook is read again before the next job. */
  async apply(edits: readonly WorkbookEdit[]): Promise<readonly TabWritten[]> {
    return (await this.#apply(edits)).tabs;
  }

  /** The workbook as it is now. */
  async workbook(): Promise<WorkbookSnapshot> {
    return this.#current();
  }

  stop(): void {
    this.engine.stop();
  }

  /** What decides the check at hand. Throws when no plan is chosen: steps ask for it only when one is. */
  request(): CheckRequest {
    return this.#request();
  }

  readonly #tellStage: Tell = (stage, progress) => {
    const { busy } = this.#state;
    if (busy !== null) this.#set({ busy: { job: busy.job, canStop: busy.canStop, stage, ...(progress && { progress }) } });
  };

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change, canUndo: this.door.canUndo() };
    for (const listener of this.#listeners) listener();
  }

  /** One job at a time: what is asked for while another runs waits for nobody and is dropped, as its button is disabled meanwhile. */
  async #do<T>(job: Busy["job"], work: () => Promise<T>): Promise<T | null> {
    if (this.#state.busy !== null) return null;
    this.#set({ busy: { job, stage: null, canStop: job !== "undoing" }, notice: null });
    try {
      return await this.#attempt(job, work);
    } finally {
      this.#set({ busy: null });
    }
  }

  #idle(): Promise<void> {
    if (this.#state.busy === null) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#state.busy !== null) return;
        stop();
        resolve();
      });
    });
  }

  async #attempt<T>(job: Busy["job"], work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.#set({ notice: error instanceof Stopped ? { kind: "stopped" } : { kind: "fault", error, job } });
      return null;
    }
  }

  async #current(): Promise<WorkbookSnapshot> {
    if (!this.#mustRead && this.#state.workbook !== null) return this.#state.workbook;
    const [workbook, fileName] = await Promise.all([this.door.workbook.read(), this.door.fileName()]);
    this.#mustRead = false;
    this.#set({ workbook, fileName, kept: readKept(workbook.settings).kept });
    return workbook;
  }

  async #checkNow(): Promise<void> {
    const workbook = await this.#current();
    const plan = await this.#planOf(workbook);
    this.#set({ plan });
    if (plan.kind !== "chosen") {
      this.#set({ result: null, checkedAt: null, outdated: false });
      return;
    }
    const result = await this.engine.run("check", this.#request(), workbook, this.#tellStage);
    this.#set({ result, checkedAt: this.door.now(), outdated: false });
  }

  async #planOf(workbook: WorkbookSnapshot): Promise<PlanState> {
    const { plan } = this.#state;
    if (plan.kind === "chosen" && plan.choice.origin === "given") return plan;
    const found = await this.engine.run("findPlan", { given: null }, workbook);
    switch (found.kind) {
      case "found":
        return { kind: "chosen", choice: found.choice };
      case "unknown":
        return { kind: "unknown" };
      case "faulty":
        return { kind: "faulty", faults: found.faults };
    }
  }

  #request(): CheckRequest {
    const { plan, kept, asOf } = this.#state;
    if (plan.kind !== "chosen") throw new Error("A check was asked for before a plan was chosen.");
    return { plan: plan.choice.plan, asOf: asOf ?? this.door.today(), choices: kept.choices, exceptions: kept.exceptions };
  }

  #source() {
    return { fileName: this.#state.fileName, writtenAt: this.door.now() };
  }

  #review(stage: ReviewStage, asOf: IsoDate): ReviewRequest {
    return { ...this.#request(), asOf, stage, source: this.#source(), language: this.#state.language };
  }

  async #keep(kept: Kept): Promise<void> {
    const before = this.#state.kept;
    const edits = keptEdits(before, kept);
    if (edits.length === 0) return;
    // Settings stand in no sheet: what was read still holds, but for the plan, which the engine looks for in what was read.
    const mustRead = this.#mustRead;
    // The pane shows the choice at once, and the former one again when the workbook refuses it.
    this.#set({ kept });
    try {
      await this.#write(() => this.door.workbook.apply(edits));
    } catch (error) {
      this.#set({ kept: before });
      throw error;
    }
    this.#mustRead = mustRead || before.plan !== kept.plan;
  }

  async #publish(edits: readonly WorkbookEdit[]): Promise<void> {
    const { tabs, unpolished = [] } = await this.#apply(edits);
    this.#set({ notice: { kind: "written", tabs, unpolished } });
  }

  async #apply(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    // What was reckoned from the sheets holds for them as they were read: when they are others by now, nothing is written.
    const { workbook } = this.#state;
    const reckoned = edits.some(({ kind }) => kind === "put-tab" || kind === "set-cell");
    const options = reckoned && workbook !== null ? { readFrom: workbook } : {};
    return this.#write(() => this.door.workbook.apply(edits, options));
  }

  async #write<T>(write: () => Promise<T>): Promise<T> {
    this.#writing = true;
    // A write is whole or not at all: from here on there is nothing that Stop could drop.
    const { busy } = this.#state;
    if (busy !== null) this.#set({ busy: { ...busy, canStop: false } });
    try {
      return await write();
    } finally {
      this.#writing = false;
      this.#mustRead = true;
    }
  }
}
