import type { WorkbookSnapshot } from "../model/snapshot";
import type { Tell } from "./bench";
import type { JobAnswer, JobName, JobRequest } from "./jobs";

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
