import type { Nominee } from "../model/nominee";
import type { ColumnKey } from "../model/recognition";
import type { NomineeBlock, RuleContext } from "./context";
import type { NeededKey } from "./neededKeys";
import { isMissing } from "./place";

/** Columns that can hold a value; a date gives year and quarter. */
const columnsFor: Readonly<Record<NeededKey, readonly ColumnKey[]>> = {
  subject: ["subject", "subjectTick"],
  field: ["field", "fieldTick"],
  lead: ["lead"],
  unit: ["unit", "positionUnit"],
  year: ["year", "yearTick", "period", "date"],
  quarter: ["quarter", "yearTick", "period", "date"],
};

/** Whether the plan needs the value to count this nominee. */
export function needs(context: RuleContext, nominee: Nominee, key: NeededKey): boolean {
  const { settings, fields } = context.plan;
  const quotas = context.quotasFor(nominee.field.value);
  switch (key) {
    case "subject":
      return true;
    case "field":
      return settings.fieldRequired && fields.length > 0;
    case "lead":
      return nominee.field.value !== null && quotas.some((quota) => quota.scope === "each-lead");
    case "unit":
      return quotas.some((quota) => quota.scope === "each-unit");
    case "year":
      return settings.yearRequired || quotas.some((quota) => quota.per !== "term");
    case "quarter":
      return quotas.some((quota) => quota.per === "quarter");
  }
}

/** Whether nothing was written for the value, anywhere. */
function lacks(nominee: Nominee, key: NeededKey): boolean {
  if ((key === "year" || key === "quarter") && nominee.date.value !== null) return false;
  return isMissing(nominee[key]);
}

/**
 * A block that has no column for a value that all its nominees need, and none of them has it from elsewhere: one finding instead of one
 * for each row. Where only some need it (the lead, in a field with a number for each), the rows are named.
 */
export function lacksColumn(context: RuleContext, block: NomineeBlock, key: NeededKey): boolean {
  if (block.reading.columns.some((column) => column.key !== null && columnsFor[key].includes(column.key))) return false;
  return block.nominees.length > 0 && block.nominees.every((nominee) => needs(context, nominee, key) && lacks(nominee, key));
}

/** Nominees without a needed value, but for blocks that have no column for it: those are one finding each. */
export function nomineesLacking(context: RuleContext, key: NeededKey): readonly Nominee[] {
  const without = new Set(context.blocks.filter((block) => lacksColumn(context, block, key)).flatMap((block) => block.nominees));
  return context.unread[key].filter((nominee) => lacks(nominee, key) && needs(context, nominee, key) && !without.has(nominee));
}

/** Where the value should stand: the column meant for it in the nominee's block, or 0. */
function columnFor(context: RuleContext, nominee: Nominee, key: NeededKey | "achievement"): number {
  const columns = context.recognition.sheets.find((sheet) => sheet.sheet === nominee.sheet)?.blocks[nominee.block]?.columns ?? [];
  const wanted: readonly ColumnKey[] = key === "achievement" ? ["achievement"] : columnsFor[key];
  return columns.find((column) => column.key !== null && wanted.includes(column.key))?.column ?? 0;
}

/** Place of a value that should be there. */
export function emptyPlace(
  context: RuleContext,
  nominee: Nominee,
  key: NeededKey | "achievement",
): { sheet: string; row: number; column: number } {
  return { sheet: nominee.sheet, row: nominee.row, column: columnFor(context, nominee, key) };
}
