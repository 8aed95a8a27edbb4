import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { recognisePlan } from "../../src/plans/recognisePlan";
import { check } from "../../src/workflows/check";
import { reviewEdits } from "../../src/workflows/review";
import { openXlsx } from "../../src/xlsx/openXlsx";

/** The workbook's own index: parts that have to name the new tabs. */
const indexParts = new Set(["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]);

const samples = ["quang-tri", "kon-ray", "huu-lung", "tay-ninh", "lao-cai-office"];

async function reviewed(bytes: Uint8Array, stage: "mid-term" | "final"): Promise<Uint8Array> {
  const book = openXlsx(bytes);
  const snapshot = await book.read();
  const plan = recognisePlan(snapshot, builtinPlans)?.plan;
  if (!plan) throw new Error("the plan was not recognised");
  const result = check(snapshot, plan, "2023-06-11");
  await book.apply(reviewEdits(snapshot, result, stage, { fileName: "book.xlsx", writtenAt: "2026-01-01T08:00:00Z" }, "vi"));
  return book.save();
}

test.each(samples)("every part of %s that is not the workbook's index comes out byte for byte, after two reviews", async (sample) => {
  const original = readFileSync(path.join(__dirname, "..", "..", "assets", "samples", `${sample}.xlsx`));
  const before = unzipSync(original);
  const after = unzipSync(await reviewed(await reviewed(original, "mid-term"), "final"));
  const kept = Object.keys(before).filter((name) => !indexParts.has(name));
  expect(kept.length).toBeGreaterThan(4);
  for (const name of kept)
    expect({ name, same: Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])) }).toEqual({ name, same: true });
});

test("the mid-term review after the final one takes the final tabs away again", async () => {
  const original = readFileSync(path.join(__dirname, "..", "..", "assets", "samples", "quang-tri.xlsx"));
  const names = async (bytes: Uint8Array) => (await openXlsx(bytes).read()).sheets.map(({ name }) => name);
  const midTerm = await names(await reviewed(original, "mid-term"));
  const final = await names(await reviewed(original, "final"));
  expect(final).toContain("Bảng vinh danh");
  expect(midTerm).not.toContain("Bảng vinh danh");
  expect((await names(await reviewed(await reviewed(original, "final"), "mid-term"))).sort()).toEqual(midTerm.sort());
});
