import { defineRule } from "./defineRule";
import { entryCell } from "./place";

/** A line of the workbook's own table that no number of the plan answers to: another type, year or agency than the plan counts. */
export const quotaNotInPlan = defineRule("quota/not-in-plan", function* ({ recognition, standing, fieldTitle }) {
  const known = new Set(standing.rows.flatMap((row) => row.entries ?? []));
  for (const [place, entry] of recognition.quotaEntries.entries()) {
    const { field } = entry;
    if (entry.kind !== "asked" || entry.number === 0 || known.has(place) || (field.value === null && field.text !== "")) continue;
    yield {
      severity: "warning",
      ...entryCell(entry),
      evidence: { text: field.value === null ? entry.unit.text || entry.text : fieldTitle(field.value), number: entry.number },
    };
  }
});
