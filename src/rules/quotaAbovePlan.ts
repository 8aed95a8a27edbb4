import { defineRule } from "./defineRule";
import { entryBehind, entryCell, quotaPlace } from "./place";

/** The workbook's own table asks for more than the plan: allowed, and worth knowing. */
export const quotaAbovePlan = defineRule("quota/above-plan", function* (context) {
  const seen = new Set<string>();
  for (const row of context.standing.rows) {
    const { agreed, required } = row;
    if (row.quota === null || agreed === null || required === null || agreed <= required) continue;
    const entry = entryBehind(context, row, "asked");
    const line = `${row.quota}|${entry === null ? row.id : `${entry.sheet}|${entry.row}|${entry.column}`}`;
    if (seen.has(line)) continue;
    seen.add(line);
    yield { severity: "info", ...entryCell(entry), clause: row.clause, evidence: { ...quotaPlace(context, row), agreed, required } };
  }
});
