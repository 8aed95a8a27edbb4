import { defineRule } from "./defineRule";
import { placeOf } from "./place";

/** An agency of the plan that does not lead the nominee's field. One that takes part in the field is a slip, not a fault. */
export const nomineeLeadNotOfField = defineRule("nominee/lead-not-of-field", function* ({ recognition, fields, agencyName }) {
  for (const nominee of recognition.nominees) {
    const lead = nominee.lead.value;
    const field = nominee.field.value === null ? undefined : fields.get(nominee.field.value);
    if (lead === null || field === undefined || field.leads.length === 0 || field.leads.includes(lead)) continue;
    yield {
      severity: field.partners.includes(lead) ? "warning" : "error",
      ...placeOf(nominee, nominee.lead),
      row: nominee.row,
      column: nominee.lead.row === nominee.row ? nominee.lead.column : nominee.nameColumn,
      clause: field.clause,
      evidence: { lead: agencyName(lead), field: field.shortTitle, leads: field.leads.map(agencyName) },
    };
  }
});
