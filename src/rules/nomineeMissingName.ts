import { defineRule } from "./defineRule";
import { lostNominees } from "./lostNominees";
import { nameCell } from "./place";

/** A row of a list that says everything but who is meant. */
export const nomineeMissingName = defineRule("nominee/missing-name", function* (context) {
  for (const { sheet, row, column, text } of lostNominees(context)) yield { severity: "error", sheet, row, column, evidence: { text } };
  for (const nominee of context.recognition.nominees) {
    if (nominee.name !== "") continue;
    yield { severity: "error", ...nameCell(nominee), evidence: { text: nominee.unit.text || nominee.field.text } };
  }
});
