import { defineRule } from "./defineRule";

export const tableDoubtfulColumn = defineRule("table/doubtful-column", function* ({ recognition }) {
  for (const { sheet, blocks } of recognition.sheets) {
    for (const { header, columns } of blocks) {
      for (const column of columns) {
        if (column.certainty !== "doubtful" || column.key === null) continue;
        const { key, alternatives } = column;
        yield {
          severity: "warning",
          sheet,
          row: header.last,
          column: column.column,
          evidence: { header: column.header, key, alternatives },
        };
      }
    }
  }
});
