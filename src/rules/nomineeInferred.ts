import type { ReadingSource } from "../model/nominee";
import { defineRule } from "./defineRule";
import { neededKeys } from "./neededValue";

/** Sources in which a reader might err. A group row, a ditto mark or a merged cell is the list's own word. */
const inferred: ReadonlySet<ReadingSource> = new Set(["title", "sheet-name", "name", "lead", "field", "unit", "date", "plan"]);

/** Values that stand in no cell of their row: one remark for each block, value and source (decision "never guess in silence"). */
export const nomineeInferred = defineRule("nominee/inferred", function* ({ blocks }) {
  for (const { sheet, reading, nominees } of blocks) {
    for (const key of neededKeys) {
      const found = new Map<ReadingSource, { rows: number; text: string }>();
      for (const nominee of nominees) {
        const { value, text, source } = nominee[key];
        if (value === null || !inferred.has(source)) continue;
        const sum = found.get(source);
        if (sum === undefined) found.set(source, { rows: 1, text: text || String(value) });
        else sum.rows++;
      }
      for (const [source, { rows, text }] of found) {
        yield { severity: "info", sheet, row: reading.header.first, evidence: { key, source, rows, text } };
      }
    }
  }
});
