import type { WorkbookSnapshot } from "../model/snapshot";
import type { Breath, Tell } from "./bench";
import { breathing } from "./breathing";
import type { Engine } from "./engine";
import type { JobAnswer, JobName, JobRequest } from "./jobs";
import { Stopped } from "./stopped";

/** The same jobs on the page's own thread, where the browser allows no worker at all. Once begun, only a job that draws breath can be stopped. */
export class PageEngine implements Engine {
  #taken: WorkbookSnapshot | null = null;
  #stops = 0;
  readonly #loaded = import("./onPage");

  async run<J extends JobName>(
    job: J,
    request: JobRequest<J>,
    workbook: WorkbookSnapshot | null,
    tell: Tell = () => undefined,
  ): Promise<JobAnswer<J>> {
    const before = this.#stops;
    const isStopped = () => this.#stops > before;
    const { bench, jobs } = await this.#loaded;
    if (workbook !== null && workbook !== this.#taken) {
      bench.take(workbook);
      this.#taken = workbook;
    }
    tell("checking");
    // Lets the page paint what it is about to do.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const run = jobs[job] as unknown as (memory: typeof bench, asked: unknown, tell: Tell, breath: Breath) => JobAnswer<J>;
    if (isStopped()) throw new Stopped();
    return run(bench, request, tell, breathing(isStopped));
  }

  stop(): void {
    this.#stops++;
  }
}
