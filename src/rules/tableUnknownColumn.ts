import { defineRule } from "./defineRule";

/** A column that nobody understood and nobody chose to ignore. */
export const tableUnknownColumn = defineRule("table/unknown-column", function* ({ recognition }) {
  for (const { sheet, blocks } of recognition.sheets) {
    for (const { kind, header, columns } of blocks) {
      if (kind === "other") continue;
      for (const column of columns) {
        if (column.certainty !== "unknown" || column.header === "") continue;
        yield { severity: "info", sheet, row: header.last, column: column.column, evidence: { header: column.header } };
      }
    }
  }
});
