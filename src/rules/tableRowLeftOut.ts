import { defineRule } from "./defineRule";
import { lostNominees } from "./lostNominees";

/** Rows that look like records and were not read; those of a list without a name are `nominee/missing-name`. */
export const tableRowLeftOut = defineRule("table/row-left-out", function* (context) {
  const nameless = new Set(lostNominees(context));
  for (const observation of context.observed("row-left-out")) {
    if (nameless.has(observation)) continue;
    const { sheet, row, column, text, because } = observation;
    yield { severity: "warning", sheet, row, column, evidence: { text, because } };
  }
});
