import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { recognisePlan } from "../../src/plans/recognisePlan";
import { check, type WholeCheck } from "../../src/workflows/check";
import { openXlsx, type XlsxWorkbook } from "../../src/xlsx/openXlsx";

export const sampleNames = ["quang-tri", "quang-tri-clean", "kon-ray", "huu-lung", "tay-ninh", "lao-cai-office"] as const;

export interface CheckedSample {
  readonly book: XlsxWorkbook;
  readonly snapshot: WorkbookSnapshot;
  readonly result: WholeCheck;
}

/** A sample of `assets/samples` opened and checked as of the day of the mid-term review. */
export async function checkedSample(name: (typeof sampleNames)[number]): Promise<CheckedSample> {
  const book = openXlsx(readFileSync(path.join(__dirname, "..", "..", "assets", "samples", `${name}.xlsx`)));
  const snapshot = await book.read();
  const plan = recognisePlan(snapshot, builtinPlans)?.plan;
  if (!plan) throw new Error("the plan was not recognised");
  return { book, snapshot, result: check(snapshot, plan, "2023-06-11") };
}
