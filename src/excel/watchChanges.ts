import { withDeadline } from "./deadline";
import { asWorkbookJob, type ExcelHost } from "./excelHost";

/** Something that happened to the workbook since it was read. */
export interface WorkbookChange {
  readonly kind: "cells" | "sheet-added" | "sheet-removed";
  /** Id of the sheet. */
  readonly sheet: string;
  /** The cells, as Excel writes their address; null for a whole sheet. */
  readonly address: string | null;
  /** True for a change by somebody else who has the workbook open. */
  readonly remote: boolean;
}

/**
 * Tells of changes by the user and by others, not of what the product itself writes (as far as Excel says so: from ExcelApi 1.14 on; a
 * caller leaves aside what comes while it writes). Gives the way to stop it.
 *
 * Events say that figures may be old, never that they are still good: Excel leaves some out (filling down in a filtered list
 * office-js#1110, deleted rows #294, advanced filters #6559, large writes on the web #539). So nothing is recomputed because of an event,
 * and a publication compares the sheets anyway (`ApplyOptions.readFrom`).
 * Sets: onAdded and onDeleted of the collection ExcelApi 1.7, onChanged 1.9.
 */
export function watchChanges(host: ExcelHost, tell: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
  return asWorkbookJob(async () => {
    const context = new host.excel.RequestContext();
    const { worksheets } = context.workbook;
    const handlers: OfficeExtension.EventHandlerResult<never>[] = [];
    const keep = <T>(handler: OfficeExtension.EventHandlerResult<T>): void => {
      handlers.push(handler as unknown as OfficeExtension.EventHandlerResult<never>);
    };
    const remote = (source: string): boolean => source === "Remote";
    keep(
      worksheets.onChanged.add((event) => {
        const own = (event as { triggerSource?: string }).triggerSource === "ThisLocalAddin";
        if (!own) tell({ kind: "cells", sheet: event.worksheetId, address: event.address, remote: remote(event.source) });
        return Promise.resolve();
      }),
    );
    keep(
      worksheets.onAdded.add((event) => {
        tell({ kind: "sheet-added", sheet: event.worksheetId, address: null, remote: remote(event.source) });
        return Promise.resolve();
      }),
    );
    keep(
      worksheets.onDeleted.add((event) => {
        tell({ kind: "sheet-removed", sheet: event.worksheetId, address: null, remote: remote(event.source) });
        return Promise.resolve();
      }),
    );
    const deadline = host.deadline ?? 30_000;
    await withDeadline(context.sync(), deadline);
    return () =>
      asWorkbookJob(async () => {
        // A handler can be removed only in the context that it was added in.
        for (const handler of handlers) handler.remove();
        await withDeadline(context.sync(), deadline);
      });
  });
}
