import { defineRule } from "./defineRule";

/** Day and month may be swapped: the other reading fits the plan or the neighbours better. */
export const cellDateSwap = defineRule("cell/date-swap", function* ({ observed }) {
  for (const { sheet, row, column, text, date, other } of observed("date-swap"))
    yield { severity: "warning", sheet, row, column, evidence: { text, date, other } };
});
