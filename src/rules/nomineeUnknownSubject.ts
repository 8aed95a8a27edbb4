import { defineRule } from "./defineRule";
import { isUnknown, oncePerCell, placeOf } from "./place";

export const nomineeUnknownSubject = defineRule("nominee/unknown-subject", function* ({ unread }) {
  const first = oncePerCell();
  for (const nominee of unread.subject) {
    const { subject } = nominee;
    if (!isUnknown(subject) || !first(nominee, subject)) continue;
    yield { severity: "error", ...placeOf(nominee, subject), evidence: { text: subject.text } };
  }
});
