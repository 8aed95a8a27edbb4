import { defineRule } from "./defineRule";

/** A day that no calendar has. */
export const cellDateImpossible = defineRule("cell/date-impossible", function* ({ observed }) {
  for (const { sheet, row, column, text } of observed("date-impossible"))
    yield { severity: "error", sheet, row, column, evidence: { text } };
});
