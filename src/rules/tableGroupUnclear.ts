import { defineRule } from "./defineRule";

export const tableGroupUnclear = defineRule("table/group-unclear", function* ({ observed }) {
  for (const { sheet, row, column, text } of observed("group-unclear"))
    yield { severity: "warning", sheet, row, column, evidence: { text } };
});
