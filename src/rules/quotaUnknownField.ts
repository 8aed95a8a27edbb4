import { defineRule } from "./defineRule";

/** A line of the workbook's own table about a field that the plan does not have; a line with several numbers is one finding. */
export const quotaUnknownField = defineRule("quota/unknown-field", function* ({ recognition }) {
  const seen = new Set<string>();
  for (const { field, sheet, row, column } of recognition.quotaEntries) {
    if (field.value !== null || field.text === "") continue;
    const cell = `${sheet}|${field.row || row}|${field.text}`;
    if (seen.has(cell)) continue;
    seen.add(cell);
    yield {
      severity: "error",
      sheet,
      row: field.row || row,
      column: field.column || column,
      evidence: { text: field.text, suggestion: field.suggestion ?? null },
    };
  }
});
