import { defineRule } from "./defineRule";

/** A quota in words that were not understood: asked about, never guessed. */
export const quotaUnreadable = defineRule("quota/unreadable", function* ({ observed }) {
  for (const { sheet, row, column, text } of observed("quota-unreadable"))
    yield { severity: "error", sheet, row, column, evidence: { text } };
});
