import { defineRule } from "./defineRule";

/** Text in a charset from before Unicode; one finding for a column. */
export const cellLegacyCharset = defineRule("cell/legacy-charset", function* ({ observed }) {
  for (const { sheet, row, column, charset, cells, text, decoded } of observed("legacy-charset"))
    yield { severity: "warning", sheet, row, column, evidence: { charset, cells, text, decoded } };
});
