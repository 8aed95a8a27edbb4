import { defineRule } from "./defineRule";
import { entryCell } from "./place";

/**
 * A number of the workbook's own table that is about a quota of the plan but cuts it otherwise: "05" without a type where the plan has
 * collectives and individuals apart, one year of a whole term. It can be compared with nothing, and the user should know that it was not.
 * Silent where another line of the table gives the number as the plan has it; this one is then a sum or a share of that.
 */
export const quotaNotCompared = defineRule("quota/not-compared", function* ({ recognition, standing, fieldTitle }) {
  const compared = new Set(standing.rows.flatMap((row) => (row.agreed === null ? [] : (row.entries ?? []))));
  const about = new Map(standing.rows.flatMap((row) => (row.entries ?? []).map((place) => [place, row] as const)));
  for (const [place, entry] of recognition.quotaEntries.entries()) {
    const row = about.get(place);
    if (entry.kind !== "asked" || entry.number === 0 || row === undefined || compared.has(place)) continue;
    yield {
      severity: "warning",
      ...entryCell(entry),
      clause: row.clause,
      evidence: { text: entry.text, field: row.field === null ? null : fieldTitle(row.field) },
    };
  }
});
