import type { Tell } from "../../engine/bench";
import { Stopped } from "../../engine/stopped";
import type { Busy } from "./paneState";
import type { PaneStore } from "./paneStore";

/** One job at a time, told to the person while it runs; a fault becomes a notice and leaves the state as it was. */
export class JobLine {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: PaneStore) {}

  /** Runs a job, or drops it when another runs: its button is disabled meanwhile. Null for what was dropped, stopped or failed. */
  async run<T>(job: Busy["job"], work: () => Promise<T>): Promise<T | null> {
    if (this.store.state().busy !== null) return null;
    this.store.set({ busy: { job, stage: null, canStop: job !== "undoing" }, notice: null });
    try {
      return await this.attempt(job, work);
    } finally {
      this.store.set({ busy: null });
    }
  }

  /** Runs a job after all that were asked for in this way and after the one that runs now: for what a person may ask for several times in a row. */
  inTurn<T>(job: Busy["job"], work: () => Promise<T>): Promise<T | null> {
    const turn = this.#last.then(async () => {
      // Another job may begin in the moment in which one ends.
      while (this.store.state().busy !== null) await this.#idle();
      return this.run(job, work);
    });
    this.#last = turn;
    return turn;
  }

  /** Does something that is no job of its own; null when it was stopped or failed, which the notice then says. */
  async attempt<T>(job: Busy["job"], work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.store.set({ notice: error instanceof Stopped ? { kind: "stopped" } : { kind: "fault", error, job } });
      return null;
    }
  }

  #idle(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.store.subscribe(() => {
        if (this.store.state().busy !== null) return;
        stop();
        resolve();
      });
    });
  }

  /** What the running job is doing now. */
  readonly tell: Tell = (stage, progress) => {
    const { busy } = this.store.state();
    if (busy !== null) this.store.set({ busy: { job: busy.job, canStop: busy.canStop, stage, ...(progress && { progress }) } });
  };

  /** A write is whole or not at all: from here on there is nothing that Stop could drop. */
  cannotStop(): void {
    const { busy } = this.store.state();
    if (busy !== null) this.store.set({ busy: { ...busy, canStop: false } });
  }
}
