import { defineRule } from "./defineRule";
import { emptyPlace, nomineesLacking } from "./neededValue";

/** Where every named agency has its own number ("mỗi cơ quan"), a nominee must say whose it is. */
export const nomineeMissingLead = defineRule("nominee/missing-lead", function* (context) {
  for (const nominee of nomineesLacking(context, "lead")) {
    const field = context.fields.get(nominee.field.value ?? "");
    const quota = context.plan.quotas.find((one) => one.field === nominee.field.value && one.scope === "each-lead");
    if (field === undefined) continue;
    yield {
      severity: "error",
      ...emptyPlace(context, nominee, "lead"),
      clause: quota?.clause ?? field.clause,
      evidence: { field: field.shortTitle, leads: field.leads.map(context.agencyName) },
    };
  }
});
