import { defineRule } from "./defineRule";
import { entryBehind, entryCell, quotaPlace } from "./place";

/** A period that is over and whose number was not reached. For "phấn đấu" a warning (rules/README.md §2, RK09). */
export const quotaShort = defineRule("quota/short", function* (context) {
  for (const row of context.standing.rows) {
    if (row.status !== "short" || row.required === null) continue;
    const { required, counted, missing, due } = row;
    yield {
      severity: row.binding === "strive" ? "warning" : "error",
      ...entryCell(entryBehind(context, row, "asked")),
      clause: row.clause,
      evidence: { ...quotaPlace(context, row), required, counted, missing, due },
    };
  }
});
