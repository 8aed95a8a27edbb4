import type { WorkbookSnapshot } from "../model/snapshot";
import type { Tell } from "./bench";
import type { Engine } from "./engine";
import type { JobAnswer, JobName, JobRequest } from "./jobs";
import { Stopped } from "./stopped";

/** An engine that is there a moment later: jobs wait for it. */
export class LateEngine implements Engine {
  #engine: Engine | null = null;
  #stops = 0;
  readonly #coming: Promise<Engine>;

  constructor(coming: Promise<Engine>) {
    this.#coming = coming.then((engine) => (this.#engine = engine));
  }

  async run<J extends JobName>(job: J, request: JobRequest<J>, workbook: WorkbookSnapshot | null, tell?: Tell): Promise<JobAnswer<J>> {
    const before = this.#stops;
    const engine = await this.#coming;
    if (this.#stops > before) throw new Stopped();
    return engine.run(job, request, workbook, tell);
  }

  /** Drops also the jobs that still wait for the engine. */
  stop(): void {
    this.#stops++;
    this.#engine?.stop();
  }
}
