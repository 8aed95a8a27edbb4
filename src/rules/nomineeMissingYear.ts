import { defineRule } from "./defineRule";
import { emptyPlace, nomineesLacking } from "./neededValue";

export const nomineeMissingYear = defineRule("nominee/missing-year", function* (context) {
  for (const nominee of nomineesLacking(context, "year")) {
    const quota = context.quotasFor(nominee.field.value).find((one) => one.per !== "term");
    yield { severity: "error", ...emptyPlace(context, nominee, "year"), clause: quota?.clause ?? null, evidence: { name: nominee.name } };
  }
});
