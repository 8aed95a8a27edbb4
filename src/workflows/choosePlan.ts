import { type Plan } from "../model/plan";
import { type WorkbookSnapshot } from "../model/snapshot";
import { builtinPlan, builtinPlans } from "../plans/builtinPlans";
import { parsePlanText } from "../plans/parsePlan";
import { findPlanSheet, planFromSheet } from "../plans/planSheet";
import { recognisePlan } from "../plans/recognisePlan";
import { readKept } from "./kept";

/** How the plan was found: named by the user, chosen earlier and kept in the workbook, written on a sheet of it, or told from its titles and names. */
export type PlanOrigin = "given" | "kept" | "sheet" | "recognised";

export interface PlanChoice {
  readonly plan: Plan;
  readonly origin: PlanOrigin;
  /** What told the plan, in the workbook's own words; empty when it was given. */
  readonly because: readonly string[];
}

/** The workbook does not show which plan it belongs to, and nobody said. */
export class PlanUnknownError extends Error {
  constructor(readonly known: readonly { readonly id: string; readonly title: string }[]) {
    super("The workbook does not show which plan it belongs to.");
    this.name = "PlanUnknownError";
  }
}

/**
 * The plan to hold the workbook against: the one given, else the one that somebody chose and the workbook keeps, else the one written on a
 * sheet of it, else the built-in plan that its titles and names point to. Throws `PlanUnknownError` rather than guess, and `PlanError` when
 * the kept text or the sheet's plan has faults. A kept id that this version of the product does not know counts as none.
 */
export function choosePlan(workbook: WorkbookSnapshot, given: Plan | null): PlanChoice {
  if (given) return { plan: given, origin: "given", because: [] };
  const { plan: chosen } = readKept(workbook.settings).kept;
  const kept = chosen === null ? undefined : "id" in chosen ? builtinPlan(chosen.id) : parsePlanText(chosen.text);
  if (kept) return { plan: kept, origin: "kept", because: [] };
  const sheet = findPlanSheet(workbook);
  if (sheet) return { plan: planFromSheet(sheet), origin: "sheet", because: [sheet.name] };
  const recognised = recognisePlan(workbook, builtinPlans);
  if (recognised) return { plan: recognised.plan, origin: "recognised", because: recognised.because };
  throw new PlanUnknownError(builtinPlans.map(({ id, title }) => ({ id, title })));
}
