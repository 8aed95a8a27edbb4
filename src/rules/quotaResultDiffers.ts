import { defineRule } from "./defineRule";
import { entryBehind, entryCell, quotaPlace } from "./place";

/** A result that the workbook's own table states and its lists do not bear out; only where there are lists. */
export const quotaResultDiffers = defineRule("quota/result-differs", function* (context) {
  if (context.recognition.nominees.length === 0) return;
  for (const row of context.standing.rows) {
    const stated = row.stated ?? null;
    if (stated === null || stated === row.counted) continue;
    yield {
      severity: "warning",
      ...entryCell(entryBehind(context, row, "achieved")),
      clause: row.clause,
      evidence: { ...quotaPlace(context, row), stated, counted: row.counted },
    };
  }
});
