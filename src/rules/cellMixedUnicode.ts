import { defineRule } from "./defineRule";

/** Combining marks among precomposed letters: filters and COUNTIF will not find these texts. */
export const cellMixedUnicode = defineRule("cell/mixed-unicode", function* ({ observed }) {
  for (const { sheet, row, column, cells, text } of observed("mixed-unicode"))
    yield { severity: "warning", sheet, row, column, evidence: { cells, text } };
});
