import { readFileSync } from "node:fs";
import path from "node:path";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { recognisePlan } from "../../src/plans/recognisePlan";
import { defaultAsOf } from "../../src/workflows/asOf";
import { check } from "../../src/workflows/check";
import { reviewEdits } from "../../src/workflows/review";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { libreOfficeIsThere, recalculated } from "../tools/recalculate";

const samples = ["quang-tri", "quang-tri-clean", "kon-ray", "huu-lung", "tay-ninh", "lao-cai-office"];
const stages = ["mid-term", "final"] as const;

async function reviewed(sample: string, stage: (typeof stages)[number]): Promise<Uint8Array> {
  const book = openXlsx(readFileSync(path.join(__dirname, "..", "..", "assets", "samples", `${sample}.xlsx`)));
  const snapshot = await book.read();
  const plan = recognisePlan(snapshot, builtinPlans)?.plan;
  if (!plan) throw new Error(`the plan of ${sample} was not recognised`);
  const result = check(snapshot, plan, defaultAsOf(plan, stage, "2026-01-01"));
  await book.apply(reviewEdits(snapshot, result, stage, { fileName: `${sample}.xlsx`, writtenAt: "2026-01-01T08:00:00Z" }, "vi"));
  return book.save();
}

/** Every cell of the product's tabs, by address. */
async function tabCells(bytes: Uint8Array, tabs: ReadonlySet<string>): Promise<Map<string, unknown>> {
  const cells = new Map<string, unknown>();
  for (const sheet of (await openXlsx(bytes).read()).sheets) {
    if (!tabs.has(sheet.name)) continue;
    for (const { row, cells: values } of sheet.rows) {
      values.forEach((value, at) => {
        if (value !== null && value !== undefined && value !== "") cells.set(`${sheet.name}!R${row}C${at + 1}`, value);
      });
    }
  }
  return cells;
}

(libreOfficeIsThere ? test : test.skip)(
  "LibreOffice computes the figure that the core computed, in every cell of every tab, for all samples at both stages",
  async () => {
    const books = new Map<string, Uint8Array>();
    for (const sample of samples) for (const stage of stages) books.set(`${sample}-${stage}`, await reviewed(sample, stage));
    const answers = recalculated(books);
    for (const [name, book] of books) {
      const own = new Set((await openXlsx(book).read()).sheets.flatMap((sheet) => (sheet.ownTab === null ? [] : [sheet.name])));
      expect(own.size).toBeGreaterThanOrEqual(8);
      const ours = await tabCells(book, own);
      const theirs = await tabCells(answers.get(name) ?? new Uint8Array(), own);
      const differing = [...ours].filter(([address, value]) => {
        const other = theirs.get(address);
        return typeof value === "number" && typeof other === "number"
          ? Math.abs(value - other) > 1e-9
          : JSON.stringify(value) !== JSON.stringify(other);
      });
      expect({
        name,
        differing: differing.slice(0, 5).map(([address, value]) => ({ address, value, libreOffice: theirs.get(address) })),
      }).toEqual({
        name,
        differing: [],
      });
    }
  },
  240_000,
);
