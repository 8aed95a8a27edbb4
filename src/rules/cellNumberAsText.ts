import type { ColumnKey } from "../model/recognition";
import { defineRule } from "./defineRule";

/** Columns whose numbers are counted with: Excel's own SUM and COUNTIFS pass over a number that is text. */
const counted: ReadonlySet<ColumnKey> = new Set(["quota", "achieved", "total", "year", "quarter", "period"]);

export const cellNumberAsText = defineRule("cell/number-as-text", function* ({ observed, columnKeyAt }) {
  for (const { sheet, row, column, text } of observed("number-as-text")) {
    const key = columnKeyAt(sheet, row, column);
    yield { severity: key !== null && counted.has(key) ? "warning" : "info", sheet, row, column, evidence: { text } };
  }
});
