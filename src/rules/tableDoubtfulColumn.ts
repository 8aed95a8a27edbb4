import type { ColumnKey } from "../model/recognition";
import { defineRule } from "./defineRule";

/** Columns that are only copied into the clean list: reading one for another changes no count. */
const retold: ReadonlySet<ColumnKey> = new Set([
  "achievement",
  "note",
  "address",
  "position",
  "award",
  "awardKind",
  "status",
  "stage",
  "aliases",
]);

export const tableDoubtfulColumn = defineRule("table/doubtful-column", function* ({ recognition }) {
  for (const { sheet, blocks } of recognition.sheets) {
    for (const { kind, header, columns } of blocks) {
      if (kind === "other") continue;
      for (const column of columns) {
        if (column.certainty !== "doubtful" || column.key === null || retold.has(column.key)) continue;
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
