import { defineRule } from "./defineRule";

/** A date typed as text: understood, but Excel will neither sort nor compute it. */
export const cellDateAsText = defineRule("cell/date-as-text", function* ({ observed }) {
  for (const { sheet, row, column, text, date } of observed("date-as-text"))
    yield { severity: "info", sheet, row, column, evidence: { text, date } };
});
