import { messageBytes, pack } from "./chunks";
import { excelCode } from "./excelError";
import { request, type ExcelHost } from "./excelHost";

/** A piece of writing on one sheet, with an estimate of the bytes that it takes in a request. Steps are done in order. */
export interface Step {
  readonly bytes: number;
  readonly act: (sheet: Excel.Worksheet) => void;
}

/** A step together with the sheet that it is for, by id or name. */
export interface SheetStep {
  readonly sheet: string;
  readonly step: Step;
}

/** Bytes of one call on a range: the path to it and the action. */
export const callBytes = 450;

export function step(calls: number, act: Step["act"]): Step {
  return { bytes: calls * callBytes, act };
}

/** Queues steps on their sheets. */
export function queueSteps(context: Excel.RequestContext, steps: readonly SheetStep[]): void {
  for (const { sheet, step: one } of steps) one.act(context.workbook.worksheets.getItem(sheet));
}

/**
 * Does all steps, as few requests as fit. A request that Excel finds too large was not carried out at all, so its halves are made instead.
 * Nothing else is tried again here: tables and charts would be there twice.
 */
export async function doSteps(host: ExcelHost, steps: readonly SheetStep[]): Promise<void> {
  for (const group of pack(steps, ({ step: { bytes } }) => Math.min(bytes, messageBytes))) await doGroup(host, group);
}

async function doGroup(host: ExcelHost, group: readonly SheetStep[]): Promise<void> {
  try {
    await request(host, (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      queueSteps(context, group);
      return () => undefined;
    });
  } catch (error) {
    // Where its answer was too large it was carried out.
    if (excelCode(error) !== "RequestPayloadSizeLimitExceeded" || group.length < 2) throw error;
    const middle = group.length >> 1;
    await doGroup(host, group.slice(0, middle));
    await doGroup(host, group.slice(middle));
  }
}
