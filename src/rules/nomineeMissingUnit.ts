import { defineRule } from "./defineRule";
import { emptyPlace, nomineesLacking } from "./neededValue";

/** Quotas of each unit need the unit: an error where the nominee then fills no number, a warning where its field still shows it. */
export const nomineeMissingUnit = defineRule("nominee/missing-unit", function* (context) {
  for (const nominee of nomineesLacking(context, "unit")) {
    const quota = context.quotasFor(nominee.field.value).find((one) => one.scope === "each-unit");
    yield {
      severity: context.uncounted.get(nominee.index) === "no-unit" || !context.plan.settings.fieldRequired ? "error" : "warning",
      ...emptyPlace(context, nominee, "unit"),
      clause: quota?.clause ?? null,
      evidence: { name: nominee.name },
    };
  }
});
