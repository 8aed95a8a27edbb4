import type { WorkbookSnapshot } from "../../model/snapshot";
import type { ApplyResult, WorkbookEdit } from "../../workbook/workbook";
import { keptEdits, readKept, type Kept } from "../../workflows/kept";
import type { Door } from "../door";
import type { JobLine } from "./jobLine";
import type { PaneStore } from "./paneStore";

/** The workbook as the pane knows it: read when it may have changed, written through the door, and the choices that it keeps. */
export class HeldWorkbook {
  /** True while the product writes: its own writes are no reason to call the result out of date. */
  #writing = false;
  /** True when the workbook was written since it was read. */
  #mustRead = true;

  constructor(
    private readonly door: Door,
    private readonly store: PaneStore,
    private readonly jobs: JobLine,
  ) {
    door.watchChanges(() => {
      if (!this.#writing) store.set({ outdated: store.state().result !== null });
      this.#mustRead = true;
    });
  }

  /** The next one who asks for the workbook gets it read anew. */
  readAnew(): void {
    this.#mustRead = true;
  }

  /** The workbook as it is now, with what it keeps. */
  async current(): Promise<WorkbookSnapshot> {
    const { workbook: known } = this.store.state();
    if (!this.#mustRead && known !== null) return known;
    const [workbook, fileName] = await Promise.all([this.door.workbook.read(), this.door.fileName()]);
    this.#mustRead = false;
    this.store.set({ workbook, fileName, kept: readKept(workbook.settings).kept });
    return workbook;
  }

  /** Keeps these choices in the workbook instead of those before. */
  async keep(kept: Kept): Promise<void> {
    const before = this.store.state().kept;
    const edits = keptEdits(before, kept);
    if (edits.length === 0) return;
    // Settings stand in no sheet: what was read still holds, but for the plan, which the engine looks for in what was read.
    const mustRead = this.#mustRead;
    // The pane shows the choice at once, and the former one again when the workbook refuses it.
    this.store.set({ kept });
    try {
      await this.write(() => this.door.workbook.apply(edits));
    } catch (error) {
      this.store.set({ kept: before });
      throw error;
    }
    this.#mustRead = mustRead || before.plan !== kept.plan;
  }

  /** `show`: the user asked for these tabs, so the host goes to the first of them. */
  async apply(edits: readonly WorkbookEdit[], show = false): Promise<ApplyResult> {
    // What was reckoned from the sheets holds for them as they were read: when they are others by now, nothing is written.
    const { workbook } = this.store.state();
    const reckoned = edits.some(({ kind }) => kind === "put-tab" || kind === "set-cell");
    const options = { show, ...(reckoned && workbook !== null ? { readFrom: workbook } : {}) };
    return this.write(() => this.door.workbook.apply(edits, options));
  }

  /** Whatever changes the workbook at the product's behest. */
  async write<T>(write: () => Promise<T>): Promise<T> {
    this.#writing = true;
    this.jobs.cannotStop();
    try {
      return await write();
    } finally {
      this.#writing = false;
      this.#mustRead = true;
    }
  }
}
