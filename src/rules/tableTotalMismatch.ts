import { defineRule } from "./defineRule";

export const tableTotalMismatch = defineRule("table/total-mismatch", function* ({ observed }) {
  for (const { sheet, row, column, text, subject, stated, found, of } of observed("total-mismatch")) {
    yield { severity: "warning", sheet, row, column, evidence: { text, subject, stated, found, of } };
  }
});
