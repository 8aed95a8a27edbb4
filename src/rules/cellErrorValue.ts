import type { ColumnKey } from "../model/recognition";
import { defineRule } from "./defineRule";

/** Columns that nothing is counted by: an error there hides a remark, not a nominee or a number. */
const remarks: ReadonlySet<ColumnKey> = new Set(["index", "note", "ratio", "total", "sensitive", "sex", "honorific", "address"]);
const needed: ReadonlySet<ColumnKey> = new Set([
  "name",
  "lastName",
  "firstName",
  "subject",
  "subjectTick",
  "field",
  "fieldTick",
  "lead",
  "unit",
  "positionUnit",
  "year",
  "yearTick",
  "quarter",
  "period",
  "date",
  "quota",
  "achieved",
  "unitClass",
  "targetTitle",
  "deadline",
  "status",
]);

export const cellErrorValue = defineRule("cell/error-value", function* ({ observed, columnKeyAt }) {
  for (const { sheet, row, column, text } of observed("error-value")) {
    const key = columnKeyAt(sheet, row, column);
    const severity = key !== null && needed.has(key) ? "error" : key === null || remarks.has(key) ? "info" : "warning";
    yield { severity, sheet, row, column, evidence: { text } };
  }
});
