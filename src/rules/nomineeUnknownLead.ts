import { defineRule } from "./defineRule";
import { isUnknown, oncePerCell, placeOf } from "./place";

export const nomineeUnknownLead = defineRule("nominee/unknown-lead", function* ({ recognition }) {
  const first = oncePerCell();
  for (const nominee of recognition.nominees) {
    const { lead } = nominee;
    if (!isUnknown(lead) || !first(nominee, lead)) continue;
    yield { severity: "error", ...placeOf(nominee, lead), evidence: { text: lead.text, suggestion: lead.suggestion ?? null } };
  }
});
