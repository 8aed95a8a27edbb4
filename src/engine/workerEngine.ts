import type { WorkbookSnapshot } from "../model/snapshot";
import type { CheckResult } from "../workflows/check";
import type { Tell } from "./bench";
import { CheckReceiver } from "./checkParcels";
import type { Engine } from "./engine";
import { isEdits, joinEdits, type RowsPart } from "./heavyEdits";
import type { JobAnswer, JobName, JobRequest } from "./jobs";
import { ParcelSender } from "./snapshotParcels";
import { Stopped } from "./stopped";
import { fromWire, type Order, type Word } from "./wire";

/** A worker that never said a word failed to start: its file is missing, or the browser refuses workers here without saying so at once. */
export class WorkerRefused extends Error {
  override name = "WorkerRefused";
}

interface Waiting {
  readonly job: JobName;
  /** Rows that come ahead of edits. */
  readonly parts: RowsPart[];
  /** What comes ahead of a check's result. */
  readonly found: CheckReceiver;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly tell: Tell;
}

/** How long a stopped worker may take to its next breath, in milliseconds: longer than most steps, shorter than reading all files again. */
const stopPatience = 3000;

/** An answer with what came ahead of it. */
function wholeAnswer(answer: unknown, { job, parts, found }: Waiting): unknown {
  if (job === "check") return found.whole(answer as CheckResult);
  return isEdits(answer) ? joinEdits(answer, parts) : answer;
}

/** An engine on a thread of its own. */
export class WorkerEngine implements Engine {
  #worker: Worker | null = null;
  #taken: WorkbookSnapshot | null = null;
  #sender = new ParcelSender();
  /** What is being sent: one workbook after the other, and no job before its workbook. */
  #sent: Promise<void> = Promise.resolve();
  #next = 1;
  #alive = false;
  readonly #waiting = new Map<number, Waiting>();
  /** Jobs that the worker has and did not answer yet; those that were stopped are no longer waited for. */
  readonly #running = new Set<number>();
  /** Called when the worker has nothing left to do. */
  #idle: (() => void) | null = null;

  constructor(private readonly start: () => Worker) {}

  run<J extends JobName>(
    job: J,
    request: JobRequest<J>,
    workbook: WorkbookSnapshot | null,
    tell: Tell = () => undefined,
  ): Promise<JobAnswer<J>> {
    // A worker that cannot start says so at once.
    this.#worker ??= this.#started();
    const id = this.#next++;
    return new Promise<JobAnswer<J>>((resolve, reject) => {
      this.#waiting.set(id, { job, parts: [], found: new CheckReceiver(), resolve: resolve as Waiting["resolve"], reject, tell });
      this.#sent = this.#sent
        .then(async () => {
          if (!this.#waiting.has(id)) return;
          const worker = (this.#worker ??= this.#started());
          if (workbook !== null) await this.#give(worker, workbook);
          if (this.#worker !== worker) return;
          this.#running.add(id);
          worker.postMessage({ kind: "run", id, job, request } satisfies Order);
        })
        // A worker that does not start again, or what cannot cross to it: those who wait hear of it, and the next job begins afresh.
        .catch((error: unknown) => this.#end(error instanceof Error ? error : new Error(String(error))));
    });
  }

  /**
   * A worker that stops by itself keeps the workbook and what it read of files; one that draws no breath in time is ended, and the next job starts another.
   */
  stop(): void {
    const worker = this.#worker;
    if (this.#idle !== null && this.#waiting.size === 0) return;
    if (worker === null || this.#running.size === 0 || [...this.#waiting.keys()].some((id) => !this.#running.has(id)))
      return this.#end(new Stopped());
    worker.postMessage({ kind: "stop", last: this.#next - 1 } satisfies Order);
    this.#sent = new Promise((resolve) => {
      const patience = setTimeout(() => {
        if (this.#worker === worker) this.#drop();
        this.#idle?.();
      }, stopPatience);
      this.#idle = () => {
        clearTimeout(patience);
        this.#idle = null;
        resolve();
      };
    });
    this.#reject(new Stopped());
  }

  /** Sends a workbook in parcels, with a breath between them in which the page can paint. Gives up when the worker was ended meanwhile. */
  async #give(worker: Worker, workbook: WorkbookSnapshot): Promise<void> {
    if (workbook === this.#taken || this.#worker !== worker) return;
    this.#taken = workbook;
    for (const parcel of this.#sender.parcels(workbook)) {
      worker.postMessage({ kind: "take", parcel } satisfies Order);
      if (parcel.kind === "rows") await new Promise((resolve) => setTimeout(resolve));
      if (this.#worker !== worker) return;
    }
  }

  #started(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Word>) => {
      this.#alive = true;
      if (data.kind === "answer" || data.kind === "fault") this.#answered(data.id);
      const waiting = this.#waiting.get(data.id);
      if (waiting === undefined) return;
      if (data.kind === "stage") return waiting.tell(data.stage, data.progress);
      if (data.kind === "rows") {
        waiting.parts.push(data.part);
        return;
      }
      if (data.kind === "found") return waiting.found.take(data.parcel);
      this.#waiting.delete(data.id);
      if (data.kind === "answer") waiting.resolve(wholeAnswer(data.answer, waiting) as never);
      else waiting.reject(fromWire(data.fault));
    };
    worker.onerror = (event) => this.#end(this.#alive ? new Error(event.message) : new WorkerRefused(event.message));
    return worker;
  }

  #answered(id: number): void {
    this.#running.delete(id);
    if (this.#running.size === 0) this.#idle?.();
  }

  #end(error: Error): void {
    this.#drop();
    this.#idle?.();
    this.#reject(error);
  }

  /** Ends the worker and all that it knows. */
  #drop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#taken = null;
    this.#sender = new ParcelSender();
    this.#running.clear();
  }

  #reject(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
