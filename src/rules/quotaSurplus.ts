import { defineRule } from "./defineRule";
import { entryBehind, entryCell, quotaPlace } from "./place";

/** More than a bare number: reported, never failed. One a quarter is meant as one (Lào Cai, reading A01), so there it is a warning. */
export const quotaSurplus = defineRule("quota/surplus", function* (context) {
  for (const row of context.standing.rows) {
    if (row.quota === null || row.comparator !== "bare" || row.surplus === 0 || row.required === null) continue;
    yield {
      severity: row.per === "quarter" ? "warning" : "info",
      ...entryCell(entryBehind(context, row, "asked")),
      clause: row.clause,
      evidence: { ...quotaPlace(context, row), required: row.required, counted: row.counted },
    };
  }
});
