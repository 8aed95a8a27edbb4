import { defineRule } from "./defineRule";
import { isUnknown, oncePerCell, placeOf } from "./place";

export const nomineeUnknownLead = defineRule("nominee/unknown-lead", function* ({ unread }) {
  const first = oncePerCell();
  for (const nominee of unread.lead) {
    const { lead } = nominee;
    if (!isUnknown(lead) || !first(nominee, lead)) continue;
    yield { severity: "error", ...placeOf(nominee, lead), evidence: { text: lead.text, suggestion: lead.suggestion ?? null } };
  }
});
