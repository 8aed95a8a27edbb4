import { defineRule } from "./defineRule";
import { emptyPlace, nomineesLacking } from "./neededValue";

export const nomineeMissingSubject = defineRule("nominee/missing-subject", function* (context) {
  for (const nominee of nomineesLacking(context, "subject")) {
    yield { severity: "error", ...emptyPlace(context, nominee, "subject"), evidence: { name: nominee.name } };
  }
});
