import { defineRule } from "./defineRule";
import { neededKeys } from "./neededKeys";
import { lacksColumn } from "./neededValue";

/** A list that gives a needed value for no nominee, neither in a column nor in its title or groups. */
export const tableMissingColumn = defineRule("table/missing-column", function* (context) {
  for (const block of context.blocks) {
    for (const key of neededKeys) {
      if (!lacksColumn(context, block, key)) continue;
      yield { severity: "error", sheet: block.sheet, row: block.reading.header.first, evidence: { missing: key } };
    }
  }
});
