import type { WorkbookSnapshot } from "../model/snapshot";
import type { Tell } from "./bench";
import type { Engine } from "./engine";
import type { JobAnswer, JobName, JobRequest } from "./jobs";

/** An engine that is there a moment later: jobs wait for it. */
export class LateEngine implements Engine {
  #engine: Engine | null = null;
  readonly #coming: Promise<Engine>;

  constructor(coming: Promise<Engine>) {
    this.#coming = coming.then((engine) => (this.#engine = engine));
  }

  async run<J extends JobName>(job: J, request: JobRequest<J>, workbook: WorkbookSnapshot | null, tell?: Tell): Promise<JobAnswer<J>> {
    return (await this.#coming).run(job, request, workbook, tell);
  }

  stop(): void {
    this.#engine?.stop();
  }
}
