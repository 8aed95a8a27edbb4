import { defineRule } from "./defineRule";

export const sheetUnrecognised = defineRule("sheet/unrecognised", function* ({ recognition }) {
  for (const { sheet, other, blocks } of recognition.sheets) {
    if (other !== "unrecognised") continue;
    const rows = blocks.reduce((sum, { range }) => sum + range.bottom - range.top + 1, 0);
    yield { severity: "warning", sheet, evidence: { rows } };
  }
});
