import { defineRule } from "./defineRule";

/** Hidden rows count like any others; a filter hides what its user may have forgotten. */
export const sheetHiddenCells = defineRule("sheet/hidden-cells", function* ({ observed }) {
  for (const { sheet, rows, columns, filtered } of observed("hidden-rows")) {
    yield { severity: filtered ? "warning" : "info", sheet, evidence: { rows, columns, filtered } };
  }
});
