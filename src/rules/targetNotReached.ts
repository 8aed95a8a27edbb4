import { defineRule } from "./defineRule";
import { targetRecords } from "./targetRecords";

/** A named target that the register gives as not reached, or does not say, after its deadline. */
export const targetNotReached = defineRule("target/not-reached", function* ({ plan, recognition, asOf }) {
  for (const [{ unit, title, deadline, clause }, record] of targetRecords(plan, recognition.targets)) {
    if (record === null || record.achieved === true || asOf <= deadline) continue;
    const { sheet, row, column, status } = record;
    yield {
      severity: record.achieved === false ? "error" : "warning",
      sheet,
      row,
      column,
      clause,
      evidence: { unit, title, deadline, status },
    };
  }
});
