import type { WorkbookSnapshot } from "../model/snapshot";
import type { Tell } from "./bench";
import type { Engine } from "./engine";
import { folderWorker } from "./folderWorker";
import type { JobAnswer, JobName, JobRequest } from "./jobs";
import { LateEngine } from "./lateEngine";
import { PageEngine } from "./pageEngine";
import { WorkerEngine, WorkerRefused } from "./workerEngine";

/** A worker's engine as long as workers start, the page's own from the first that did not. */
class FallbackEngine implements Engine {
  #engine: Engine;

  constructor(start: () => Worker) {
    this.#engine = new WorkerEngine(() => {
      try {
        return start();
      } catch (error) {
        if (error instanceof DOMException) throw new WorkerRefused(error.message);
        throw error;
      }
    });
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

/** An engine in a worker; on a page from a folder in one that is made of text; on the page's own thread where the browser refuses both, at once or later. */
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
    if (!(error instanceof DOMException)) throw error;
    return new LateEngine(folderWorker("engine").then((fromText) => (fromText === null ? new PageEngine() : new FallbackEngine(fromText))));
  }
}
