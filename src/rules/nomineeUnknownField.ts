import { defineRule } from "./defineRule";
import { isUnknown, oncePerCell, placeOf } from "./place";

/** A field that the plan does not have, with the nearest that it has. Where no field is asked for, a remark only. */
export const nomineeUnknownField = defineRule("nominee/unknown-field", function* ({ plan, unread }) {
  const first = oncePerCell();
  for (const nominee of unread.field) {
    const { field } = nominee;
    if (!isUnknown(field) || !first(nominee, field)) continue;
    yield {
      severity: plan.settings.fieldRequired ? "error" : "warning",
      ...placeOf(nominee, field),
      evidence: { text: field.text, suggestion: field.suggestion ?? null },
    };
  }
});
