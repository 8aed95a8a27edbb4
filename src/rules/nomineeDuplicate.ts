import { defineRule } from "./defineRule";
import { nameCell } from "./place";

/** The same subject twice in one list, field and year. The same in two lists is `nominee/repeated`. */
export const nomineeDuplicate = defineRule("nominee/duplicate", function* ({ recognition, standing, fields }) {
  const duplicates = standing.duplicates ?? [];
  if (duplicates.length === 0) return;
  const byIndex = new Map(recognition.nominees.map((nominee) => [nominee.index, nominee]));
  for (const { nominee: index, first: firstIndex } of duplicates) {
    const nominee = byIndex.get(index);
    const first = byIndex.get(firstIndex);
    if (nominee === undefined || first === undefined || nominee.sheet !== first.sheet) continue;
    yield {
      severity: "error",
      ...nameCell(nominee),
      clause: fields.get(nominee.field.value ?? "")?.clause ?? null,
      evidence: { name: nominee.name, first: { sheet: first.sheet, row: first.row, text: first.name } },
    };
  }
});
