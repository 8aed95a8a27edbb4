import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { Choices } from "../model/recognition";
import type { WorkbookSnapshot } from "../model/snapshot";
import { check, type WholeCheck } from "../workflows/check";
import type { AcceptedException } from "../workflows/exceptions";

/** All that decides a check besides the workbook itself. */
export interface CheckRequest {
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly choices: Choices;
  readonly exceptions: readonly AcceptedException[];
}

/** What a job says while it works; the pane shows it in words. */
export type Stage = "reading" | "recognising" | "checking" | "laying-out" | "packing" | "reading-files" | "comparing-files";

/** How far a stage is that goes from file to file. */
export interface Progress {
  /** Files that are done, of how many. */
  readonly done: number;
  readonly of: number;
  /** The share of the next file that is done, 0 to 1. */
  readonly part: number;
}

/** How a job says what it is doing. */
export type Tell = (stage: Stage, progress?: Progress) => void;

/** Taken between two steps of a long job: lets other words in, and rejects with `Stopped` when one of them was to stop it. */
export type Breath = () => Promise<void>;

/** Results kept: the check of today, and that of the conference's day. */
const resultsKept = 2;

/** The engine's memory: the workbook as last read, and what was found in it, so that one job after another need not start anew. */
export class Bench {
  #snapshot: WorkbookSnapshot | null = null;
  #results = new Map<string, WholeCheck>();

  take(snapshot: WorkbookSnapshot): void {
    this.#snapshot = snapshot;
    this.#results.clear();
  }

  get snapshot(): WorkbookSnapshot {
    if (this.#snapshot === null) throw new Error("The engine was asked before it had a workbook.");
    return this.#snapshot;
  }

  /** The check for this request; reckoned once for the same workbook and request. */
  checked(request: CheckRequest): WholeCheck {
    const key = JSON.stringify([request.plan, request.asOf, request.choices, request.exceptions]);
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const result = check(this.snapshot, request.plan, request.asOf, request.choices, request.exceptions);
    for (const oldest of [...this.#results.keys()].slice(0, Math.max(0, this.#results.size - resultsKept + 1)))
      this.#results.delete(oldest);
    this.#results.set(key, result);
    return result;
  }
}
