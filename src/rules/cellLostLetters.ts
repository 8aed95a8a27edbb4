import { defineRule } from "./defineRule";

/** Question marks where letters were lost; only a person can restore them. */
export const cellLostLetters = defineRule("cell/lost-letters", function* ({ observed }) {
  for (const { sheet, row, column, text } of observed("lost-letters"))
    yield { severity: "warning", sheet, row, column, evidence: { text } };
});
