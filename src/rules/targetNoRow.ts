import { defineRule } from "./defineRule";
import { targetRecords } from "./targetRecords";

/** A named target without a row: once the workbook keeps a register of targets, or the deadline has passed. */
export const targetNoRow = defineRule("target/no-row", function* ({ plan, recognition, asOf }) {
  const keepsRegister = recognition.targets.length > 0 || recognition.sheets.some(({ kind }) => kind === "targets");
  for (const [{ unit, title, deadline, clause }, record] of targetRecords(plan, recognition.targets)) {
    if (record !== null || !(keepsRegister || asOf > deadline)) continue;
    yield { severity: "warning", clause, evidence: { unit, title, deadline } };
  }
});
