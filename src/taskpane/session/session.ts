import type { CheckRequest, Tell } from "../../engine/bench";
import type { Engine } from "../../engine/engine";
import type { ReviewPreview, ReviewRequest } from "../../engine/jobs";
import type { Language } from "../../messages/language";
import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { PlanDraft } from "../../plans/draft/planDraft";
import type { WorkbookEdit } from "../../workbook/workbook";
import { correctionEdits, type Correction } from "../../workflows/correction";
import { nothingKept, type Kept } from "../../workflows/kept";
import type { ReviewStage } from "../../workflows/language";
import type { Door, Place } from "../door";
import { rememberLanguage } from "../rememberedLanguage";
import { HeldWorkbook } from "./heldWorkbook";
import { JobLine } from "./jobLine";
import type { Busy, Notice, PaneState, PlanState, View } from "./paneState";
import { PaneStore } from "./paneStore";

type CellEdit = Extract<WorkbookEdit, { readonly kind: "set-cell" }>;

/** A tab that was written. */
export interface TabWritten {
  readonly id: string;
  readonly name: string;
}

/**
 * What goes on in the pane, without a picture of it: all that a person can ask of it. How jobs follow each other is in `JobLine`, what the
 * workbook holds and keeps in `HeldWorkbook`, and what the pane shows of it in `PaneStore`.
 */
export class Session {
  readonly #store: PaneStore;
  readonly #jobs: JobLine;
  readonly #held: HeldWorkbook;

  constructor(
    readonly door: Door,
    readonly engine: Engine,
    language: Language,
  ) {
    const { step, stage } = door.start;
    this.#store = new PaneStore(
      {
        language,
        view: step ?? "plan",
        stage: stage ?? "mid-term",
        busy: null,
        notice: null,
        workbook: null,
        fileName: "",
        kept: nothingKept,
        plan: { kind: "waiting" },
        result: null,
        checkedAt: null,
        outdated: false,
        canUndo: false,
      },
      () => door.canUndo(),
    );
    this.#jobs = new JobLine(this.#store);
    this.#held = new HeldWorkbook(door, this.#store, this.#jobs);
    this.state = this.#store.state;
    this.subscribe = this.#store.subscribe;
  }

  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;

  open(view: View): void {
    this.#store.set({ view, notice: null });
  }

  speak(language: Language): void {
    rememberLanguage(language);
    this.#store.set({ language });
  }

  dismiss(): void {
    this.#store.set({ notice: null });
  }

  tell(notice: Notice): void {
    this.#store.set({ notice });
  }

  /** At the start: mends an interrupted publication, reads the workbook, finds its plan, checks it. */
  async begin(): Promise<void> {
    await this.#jobs.run("reading", async () => {
      const mended = await this.door.recover();
      if (mended.length > 0) this.#store.set({ notice: { kind: "recovered", tabs: mended } });
      await this.#checkNow();
    });
  }

  /** Reads the workbook again and checks it. */
  async check(): Promise<void> {
    this.#held.readAnew();
    await this.#jobs.run("checking", () => this.#checkNow());
  }

  /** Holds the workbook against this plan from now on; kept in the workbook. `text` is the plan's JSON where it is none of the built-in ones. */
  async choosePlan(plan: Plan, text: string | null): Promise<void> {
    await this.#jobs.run("checking", async () => {
      this.#store.set({ plan: { kind: "chosen", choice: { plan, origin: "given", because: [] } } });
      await this.#held.keep({ ...this.state().kept, plan: text === null ? { id: plan.id } : { text } });
      await this.#checkNow();
    });
  }

  /** Lets the workbook say again which plan it belongs to. */
  async forgetPlan(): Promise<void> {
    await this.#jobs.run("checking", async () => {
      await this.#held.keep({ ...this.state().kept, plan: null });
      this.#store.set({ plan: { kind: "waiting" } });
      await this.#checkNow();
    });
  }

  /**
   * Changes what is kept in the workbook (choices about sheets, accepted exceptions), then checks anew. A change asked for while another job
   * runs waits for it: a list that is gone through by keyboard asks for several in a row.
   */
  async keep(change: Kept | ((kept: Kept) => Kept)): Promise<void> {
    await this.#jobs.inTurn("checking", async () => {
      await this.#held.keep(typeof change === "function" ? change(this.state().kept) : change);
      await this.#checkNow();
    });
  }

  /** Writes what a person typed into a cell, when its turn comes; what was found before is then out of date. False when it was refused. */
  async editCell(edit: CellEdit): Promise<boolean> {
    const done = await this.#jobs.inTurn("writing", async () => {
      await this.#held.apply([edit]);
      this.#store.set({ outdated: this.state().result !== null });
      return true;
    });
    return done === true;
  }

  /** Has all figures go to this day from now on, in the check and at the conferences; null for today and the days of the plan. Kept in the workbook. */
  async figuresTo(asOf: IsoDate | null): Promise<void> {
    await this.keep((kept) => ({ ...kept, asOf }));
  }

  /** The corrections on offer for the result at hand; null when there is none or the work was stopped. */
  async offerCorrections(): Promise<readonly Correction[] | null> {
    return this.#jobs.run("preparing", async () => this.engine.run("offerCorrections", this.request(), await this.#held.current()));
  }

  /** Writes accepted corrections into the user's cells, in one step that can be undone, and checks anew. */
  async correct(corrections: readonly Correction[]): Promise<void> {
    await this.#jobs.run("writing", async () => {
      const { flattened } = await this.#held.apply(correctionEdits(corrections));
      await this.#checkNow();
      this.#store.set({ notice: { kind: "corrected", cells: corrections.length, ...(flattened && { flattened }) } });
    });
  }

  async writeFindings(): Promise<void> {
    await this.#jobs.run("writing", async () => {
      const request = { ...this.request(), source: this.#source(), language: this.state().language };
      await this.#publish(await this.engine.run("findings", request, await this.#held.current()));
    });
  }

  async writeTemplate(plan: Plan): Promise<void> {
    await this.#jobs.run("writing", async () => {
      await this.#publish(await this.engine.run("template", { plan }, null));
    });
  }

  /** Writes a plan, whole or unfinished, on a sheet of the user's, to be completed there. From then on that sheet is the plan. */
  async writePlanSheet(draft: PlanDraft): Promise<void> {
    await this.#jobs.run("writing", async () => {
      await this.#publish(await this.engine.run("planSheet", { draft }, null));
      await this.#held.keep({ ...this.state().kept, plan: null });
      this.#store.set({ plan: { kind: "waiting" } });
      const { notice } = this.state();
      await this.#checkNow();
      this.#store.set({ notice });
    });
  }

  /** Opens the sample workbook, where the door has one, and checks it. */
  async openSample(): Promise<void> {
    const { openSample } = this.door;
    if (openSample === null) return;
    await this.#jobs.run("reading", async () => {
      await openSample();
      this.#held.readAnew();
      this.#store.set({ plan: { kind: "waiting" }, result: null });
      await this.#checkNow();
    });
  }

  /** The conference that the pane is at. */
  chooseStage(stage: ReviewStage): void {
    this.#store.set({ stage });
  }

  /** Names and charts of the tabs that a conference would get; null when the work was stopped or failed. A notice that stands stays. */
  async previewReview(stage: ReviewStage, asOf: IsoDate): Promise<ReviewPreview | null> {
    const { notice } = this.state();
    return this.#jobs.run("preparing", async () => {
      this.#store.set({ notice });
      return this.engine.run("previewReview", this.#review(stage, asOf), await this.#held.current(), this.#jobs.tell);
    });
  }

  /** Writes the tabs and charts of a conference. */
  async publish(stage: ReviewStage, asOf: IsoDate, only?: readonly string[]): Promise<void> {
    await this.#jobs.run("writing", async () => {
      const request = only === undefined ? this.#review(stage, asOf) : { ...this.#review(stage, asOf), only };
      await this.#publish(await this.engine.run("review", request, await this.#held.current(), this.#jobs.tell));
      // The journey and the next review must know the tabs that are there now.
      await this.#held.current();
    });
  }

  async undo(): Promise<void> {
    await this.#jobs.run("undoing", async () => {
      await this.#held.write(() => this.door.undo());
      await this.#checkNow();
      this.#store.set({ notice: { kind: "undone" } });
    });
  }

  /** Removes what the workbook keeps for undo, before the file goes to others. */
  async forgetUndo(): Promise<void> {
    await this.#jobs.run("writing", async () => {
      await this.#held.write(async () => this.door.forgetUndo?.());
      this.#store.set({ notice: { kind: "undo-forgotten" } });
    });
  }

  async show(place: Place): Promise<void> {
    const shown = await this.#jobs.attempt("reading", () => this.door.show(place));
    if (shown === "hidden") this.#store.set({ notice: { kind: "hidden", sheet: place.sheet } });
  }

  /** Runs a job of a step that is not the session's own, with the same busy line, Stop and notices. */
  async work<T>(job: Busy["job"], work: (tell: Tell) => Promise<T>): Promise<T | null> {
    return this.#jobs.run(job, () => work(this.#jobs.tell));
  }

  /**
   * Writes what agencies sent, in one step that can be undone, then checks anew; a check that is stopped or fails takes nothing back. Null when
   * nothing was written.
   */
  async takeIn(make: (workbook: WorkbookSnapshot, tell: Tell) => Promise<readonly WorkbookEdit[]>): Promise<readonly TabWritten[] | null> {
    return this.#jobs.run("importing", async () => {
      const edits = await make(await this.#held.current(), this.#jobs.tell);
      // A write goes to its end; the check after it may be stopped.
      this.#store.set({ busy: { job: "writing", stage: null, canStop: false } });
      const { tabs } = await this.#held.apply(edits);
      this.#store.set({ outdated: this.state().result !== null, busy: { job: "checking", stage: null, canStop: true } });
      await this.#jobs.attempt("checking", () => this.#checkNow());
      if (this.state().notice?.kind !== "fault") this.#store.set({ notice: { kind: "written", tabs } });
      return tabs;
    });
  }

  /** Applies edits that a step made; the workbook is read again before the next job. */
  async apply(edits: readonly WorkbookEdit[]): Promise<readonly TabWritten[]> {
    return (await this.#held.apply(edits)).tabs;
  }

  /** The workbook as it is now. */
  async workbook(): Promise<WorkbookSnapshot> {
    return this.#held.current();
  }

  stop(): void {
    this.engine.stop();
  }

  /** What decides the check at hand. Throws when no plan is chosen: steps ask for it only when one is. */
  request(): CheckRequest {
    const { plan, kept } = this.state();
    if (plan.kind !== "chosen") throw new Error("A check was asked for before a plan was chosen.");
    return { plan: plan.choice.plan, asOf: kept.asOf ?? this.door.today(), choices: kept.choices, exceptions: kept.exceptions };
  }

  async #checkNow(): Promise<void> {
    const workbook = await this.#held.current();
    const plan = await this.#planOf(workbook);
    this.#store.set({ plan });
    if (plan.kind !== "chosen") {
      this.#store.set({ result: null, checkedAt: null, outdated: false });
      return;
    }
    const result = await this.engine.run("check", this.request(), workbook, this.#jobs.tell);
    this.#store.set({ result, checkedAt: this.door.now(), outdated: false });
  }

  async #planOf(workbook: WorkbookSnapshot): Promise<PlanState> {
    const { plan } = this.state();
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

  #source() {
    return { fileName: this.state().fileName, writtenAt: this.door.now() };
  }

  #review(stage: ReviewStage, asOf: IsoDate): ReviewRequest {
    return { ...this.request(), asOf, stage, source: this.#source(), language: this.state().language };
  }

  async #publish(edits: readonly WorkbookEdit[]): Promise<void> {
    const { tabs, unpolished = [] } = await this.#held.apply(edits, true);
    this.#store.set({ notice: { kind: "written", tabs, unpolished } });
  }
}
