import { defineRule } from "./defineRule";
import { emptyPlace, nomineesLacking } from "./neededValue";

export const nomineeMissingField = defineRule("nominee/missing-field", function* (context) {
  for (const nominee of nomineesLacking(context, "field")) {
    yield { severity: "error", ...emptyPlace(context, nominee, "field"), evidence: { name: nominee.name } };
  }
});
