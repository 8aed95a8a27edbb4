import { defineRule } from "./defineRule";
import { emptyPlace, nomineesLacking } from "./neededValue";

export const nomineeMissingQuarter = defineRule("nominee/missing-quarter", function* (context) {
  for (const nominee of nomineesLacking(context, "quarter")) {
    const quota = context.quotasFor(nominee.field.value).find((one) => one.per === "quarter");
    yield {
      severity: "error",
      ...emptyPlace(context, nominee, "quarter"),
      clause: quota?.clause ?? null,
      evidence: { name: nominee.name },
    };
  }
});
