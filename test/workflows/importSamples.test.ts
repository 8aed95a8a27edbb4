import { readFileSync } from "node:fs";
import path from "node:path";
import type { Recognition } from "../../src/model/recognition";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { recognise } from "../../src/tables/recognise";
import { importEdits } from "../../src/workflows/import/importEdits";
import { planImport } from "../../src/workflows/import/planImport";
import { newXlsx, openXlsx } from "../../src/xlsx/openXlsx";
import { emptyBook, listOf } from "./importBuilder";

/** What a record means, without where it stands. */
function meanings({ nominees }: Recognition): readonly string[] {
  return nominees.map(({ name, readableName, subject, field, lead, unit, year, quarter }) =>
    [readableName ?? name, subject.value, field.value, lead.value, unit.value, year.value, quarter.value].join(" | "),
  );
}

describe("The sample workbooks, imported as if agencies had sent them", () => {
  it.each([
    ["quang-tri", "quang-tri-2021-2025"],
    ["kon-ray", "kon-ray-2023-2025"],
    ["huu-lung", "huu-lung-2021-2025"],
    ["tay-ninh", "tay-ninh-2021-2025"],
    ["lao-cai-office", "lao-cai-office-2021-2025"],
  ])("%s means the same on the tab of records as on its own sheets, and every row is accounted for", async (file, id) => {
    const plan = builtinPlan(id)!;
    const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../../assets/samples", `${file}.xlsx`)));
    const sample = await openXlsx(bytes).read();
    const sent = { ...listOf(`${file}.xlsx`, ...sample.sheets), textOnly: false };
    const planned = planImport({ files: [sent], workbook: emptyBook, plan, today: "2023-06-01" });
    const book = newXlsx();
    await book.apply(importEdits(planned, emptyBook));
    const before = recognise(sample, plan);
    const after = recognise(await openXlsx(book.save()).read(), plan);

    // The register stands on the sample's own sheets: unit names are compared as written.
    const registered = new Set(before.units.map(({ name }) => name));
    const unitless = (lines: readonly string[]): readonly string[] =>
      lines.map((line) =>
        line
          .split(" | ")
          .filter((_, at) => at !== 4)
          .join(" | "),
      );
    if (registered.size === 0) expect(meanings(after)).toEqual(meanings(before));
    else expect(unitless(meanings(after))).toEqual(unitless(meanings(before)));

    const [one] = planned.files;
    expect(one!.written + one!.doubtful).toBe(before.nominees.length);
    expect(one!.rows).toBe(one!.written + one!.doubtful + one!.refused);
    const { rows, ...kinds } = one!.ledger;
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(rows);
  });
});
