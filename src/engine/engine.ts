import type { WorkbookSnapshot } from "../model/snapshot";
import type { Tell } from "./bench";
import { isEdits, joinEdits, type RowsPart } from "./heavyEdits";
import type { JobAnswer, JobName, JobRequest } from "./jobs";
import { ParcelSender } from "./snapshotParcels";
import { fromWire, type Order, type Word } from "./wire";

/** The user pressed Stop: the job was dropped and changed nothing. */
export class Stopped extends Error {
  override name = "Stopped";
}

/** Heavy work away from the pane's thread, so that the pane answers while 100,000 rows are checked. */
export interface Engine {
  /**
   * Runs a job on the workbook as read. The workbook crosses to the engine once, however many jobs follow. Rejects with `Stopped` after
   * `stop`, and with what the job throws.
   */
  run<J extends JobName>(job: J, request: JobRequest<J>, workbook: WorkbookSnapshot | null, tell?: Tell): Promise<JobAnswer<J>>;
  /** Drops what is being done. */
  stop(): void;
}

interface Waiting {
  /** Rows that come ahead of edits. */
  readonly parts: RowsPart[];
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly tell: Tell;
}

/** A worker that never said a word failed to start: its file is missing, or the browser refuses workers here without saying so at once. */
class WorkerRefused extends Error {
  override name = "WorkerRefused";
}

/** An engine on a thread of its own. */
class WorkerEngine implements Engine {
  #worker: Worker | null = null;
  #taken: WorkbookSnapshot | null = null;
  #sender = new ParcelSender();
  /** What is being sent: one workbook after the other, and no job before its workbook. */
  #sent: Promise<void> = Promise.resolve();
  #next = 1;
  #alive = false;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly start: () => Worker) {}

  run<J extends JobName>(
    job: J,
    request: JobRequest<J>,
    workbook: WorkbookSnapshot | null,
    tell: Tell = () => undefined,
  ): Promise<JobAnswer<J>> {
    const worker = (this.#worker ??= this.#started());
    const id = this.#next++;
    return new Promise<JobAnswer<J>>((resolve, reject) => {
      this.#waiting.set(id, { parts: [], resolve: resolve as Waiting["resolve"], reject, tell });
      this.#sent = this.#sent.then(async () => {
        if (workbook !== null) await this.#give(worker, workbook);
        if (this.#worker === worker) worker.postMessage({ kind: "run", id, job, request } satisfies Order);
      });
    });
  }

  stop(): void {
    this.#end(new Stopped());
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
      const waiting = this.#waiting.get(data.id);
      if (waiting === undefined) return;
      if (data.kind === "stage") return waiting.tell(data.stage, data.progress);
      if (data.kind === "rows") {
        waiting.parts.push(data.part);
        return;
      }
      this.#waiting.delete(data.id);
      if (data.kind === "answer") waiting.resolve((isEdits(data.answer) ? joinEdits(data.answer, waiting.parts) : data.answer) as never);
      else waiting.reject(fromWire(data.fault));
    };
    worker.onerror = (event) => this.#end(this.#alive ? new Error(event.message) : new WorkerRefused(event.message));
    return worker;
  }

  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#taken = null;
    this.#sender = new ParcelSender();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

/** The same jobs on the page's own thread, for a page opened from a folder, where browsers allow no worker. Cannot be stopped half-way. */
class PageEngine implements Engine {
  #taken: WorkbookSnapshot | null = null;
  readonly #loaded = import("./onPage");

  async run<J extends JobName>(
    job: J,
    request: JobRequest<J>,
    workbook: WorkbookSnapshot | null,
    tell: Tell = () => undefined,
  ): Promise<JobAnswer<J>> {
    const { bench, jobs } = await this.#loaded;
    if (workbook !== null && workbook !== this.#taken) {
      bench.take(workbook);
      this.#taken = workbook;
    }
    tell("checking");
    // Lets the page paint what it is about to do.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const run = jobs[job] as unknown as (memory: typeof bench, asked: unknown, tell: Tell) => JobAnswer<J>;
    return run(bench, request, tell);
  }

  stop(): void {
    // One job runs to its end on this thread; there is nothing left to drop by the time this is called.
  }
}

/** A worker's engine as long as workers start, the page's own from the first that did not. */
class FallbackEngine implements Engine {
  #engine: Engine;

  constructor(start: () => Worker) {
    this.#engine = new WorkerEngine(start);
  }

  async run<J extends JobName>(job: J, request: JobRequest<J>, workbook: WorkbookSnapshot | null, tell?: Tell): Promise<JobAnswer<J>> {
    const engine = this.#engine;
    try {
      return await engine.run(job, request, workbook, tell);
    } catch (error) {
      if (!(error instanceof WorkerRefused)) throw error;
      if (this.#engine === engine) this.#engine = new PageEngine();
      return this.#engine.run(job, request, workbook, tell);
    }
  }

  stop(): void {
    this.#engine.stop();
  }
}

/** An engine in a worker, or on the page's own thread where the browser refuses workers (a page from a folder), at once or later. */
export function startEngine(): Engine {
  const start = () => new Worker(new URL("./worker.ts", import.meta.url), { name: "engine" });
  try {
    // The first worker is kept for the first job: a browser that refuses workers mostly says so here.
    let first: Worker | null = start();
    // Others say it by an event, perhaps before there is a job.
    let refused = false;
    first.onerror = () => (refused = true);
    return new FallbackEngine(() => {
      if (refused) throw new WorkerRefused("the first worker did not start");
      const worker = first ?? start();
      first = null;
      return worker;
    });
  } catch (error) {
    if (error instanceof DOMException) return new PageEngine();
    throw error;
  }
}
