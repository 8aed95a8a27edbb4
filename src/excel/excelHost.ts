import { withDeadline } from "./deadline";
import { isPassing, workbookError } from "./excelError";

/** What this room needs of a running Excel. Handed in, so that nothing here reaches for a global. */
export interface ExcelHost {
  /** `Excel` of Microsoft's client. */
  readonly excel: { readonly RequestContext: new () => Excel.RequestContext };
  /** `Office.context.requirements.isSetSupported`, for ExcelApi 1.x. */
  readonly supports: (version: string) => boolean;
  /** Milliseconds to wait for an answer; 30 s when absent. */
  readonly deadline?: number;
  /** Milliseconds to wait before a request is made again, by attempt; 0.5, 1, 2 s when absent. */
  readonly pauses?: readonly number[];
}

/**
 * Makes one request: `build` queues the work and says how to take the answer out of what was loaded. A context of its own, because
 * `Excel.run` would keep a reference to each range and release it in a further request; here every request names what it needs afresh.
 * Rejects with the client's own error, or `no-answer`.
 */
export async function request<T>(host: ExcelHost, build: (context: Excel.RequestContext) => () => T): Promise<T> {
  const context = new host.excel.RequestContext();
  const take = build(context);
  await withDeadline(context.sync(), host.deadline ?? 30_000);
  return take();
}

/** As `request`, made again after a pause when the fault may pass. Only for what may be done twice. */
export async function idempotentRequest<T>(host: ExcelHost, build: (context: Excel.RequestContext) => () => T): Promise<T> {
  for (const pause of host.pauses ?? [500, 1000, 2000]) {
    try {
      return await request(host, build);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return request(host, build);
}

/** Runs a job of this room; whatever it fails with leaves as a `WorkbookError`. */
export async function asWorkbookJob<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    throw workbookError(error);
  }
}
