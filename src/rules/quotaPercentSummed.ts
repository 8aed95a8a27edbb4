import { defineRule } from "./defineRule";

/** A total of percentages, which means nothing. */
export const quotaPercentSummed = defineRule("quota/percent-summed", function* ({ observed }) {
  for (const { sheet, row, column, text } of observed("percent-summed"))
    yield { severity: "warning", sheet, row, column, evidence: { text } };
});
