import type { Field } from "../model/plan";
import { groupBy } from "./context";
import { defineRule } from "./defineRule";
import { entriesOf, quotaPlace } from "./place";

/** From this share of the plan's lines on, a table is taken to cover the whole plan rather than one agency's part. */
const wholePlan = 0.5;

/**
 * A number of the plan for which the workbook's own table has no line: anywhere, when the table covers the plan, or when its fields are not
 * those of one body, so that it is nobody's part (then as a remark); else in the fields that the table does speak of. A quota is missed once for
 * each lead and unit, whatever its periods.
 */
export const quotaMissingLine = defineRule("quota/missing-line", function* (context) {
  const asked = context.recognition.quotaEntries.filter((entry) => entry.kind === "asked");
  const table = asked[0];
  if (table === undefined) return;
  const rows = context.standing.rows.filter((row) => row.quota !== null && row.required !== null);
  const lines = [...groupBy(rows, (row) => `${row.quota}|${row.leads.join("+")}|${row.unit ?? ""}`).values()].map((group) => ({
    head: group[0],
    covered: group.some((row) => entriesOf(context, row, "asked").length > 0),
  }));
  const covered = lines.filter((line) => line.covered);
  const wholeTable = covered.length >= lines.length * wholePlan;
  const fieldsCovered = new Set(covered.flatMap(({ head }) => (head?.field ? [head.field] : [])));
  const nobodysPart = fieldsCovered.size >= 3 && !oneBodyIn(context.plan.fields.filter(({ id }) => fieldsCovered.has(id)));
  for (const { head, covered: isCovered } of lines) {
    if (isCovered || head === undefined || head.required === null) continue;
    const sure = wholeTable || (head.field !== null && fieldsCovered.has(head.field));
    if (!sure && !nobodysPart) continue;
    yield {
      severity: sure ? "warning" : "info",
      sheet: table.sheet,
      clause: head.clause,
      evidence: { ...quotaPlace(context, head), required: head.required },
    };
  }
});

/** Whether some body leads every one of the fields: their table may be its part of the plan. */
function oneBodyIn(fields: readonly Field[]): boolean {
  const [first, ...others] = fields.map(({ leads }) => new Set(leads));
  return first !== undefined && [...first].some((body) => others.every((bodies) => bodies.has(body)));
}
