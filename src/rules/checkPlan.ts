import type { Issue, Severity } from "../model/issue";
import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { Recognition } from "../model/recognition";
import type { Standing } from "../model/standing";
import { prepareContext } from "./context";
import { rules } from "./rules";

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Checks what was read, and how it stands, against the plan. Issues come by sheet (those about the whole workbook first), row (those
 * about the whole sheet first), severity and column. A rule that throws is a fault of the program and is not caught here.
 */
export function checkPlan(plan: Plan, recognition: Recognition, standing: Standing, asOf: IsoDate): readonly Issue[] {
  const context = prepareContext(plan, recognition, standing, asOf);
  const sheetOrder = new Map(recognition.sheets.map(({ sheet }, place) => [sheet, place]));
  const placeOfSheet = (sheet: string | null): number => (sheet === null ? -1 : (sheetOrder.get(sheet) ?? sheetOrder.size));
  return rules
    .flatMap((rule) => rule.check(context))
    .sort(
      (a, b) =>
        placeOfSheet(a.sheet) - placeOfSheet(b.sheet) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        severityOrder[a.severity] - severityOrder[b.severity] ||
        (a.column ?? 0) - (b.column ?? 0),
    );
}
