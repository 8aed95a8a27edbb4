import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { check } from "../../src/workflows/check";
import { reviewEdits } from "../../src/workflows/review";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { bootClient } from "../host/node/bootClient";
import { loadBook } from "../host/node/xlsxFile";
import { profiles } from "../host/profile";
import { LocalExcel } from "../host/protocol/localExcel";

test.each([
  ["kon-ray", "kon-ray-2023-2025"],
  ["quang-tri-clean", "quang-tri-2021-2025"],
])(
  "%s gives the same findings and tabs in Excel as in its file",
  async (sample, id) => {
    const path = join("assets", "samples", `${sample}.xlsx`);
    const bytes = new Uint8Array(readFileSync(path));
    const excel = new LocalExcel({ book: await loadBook(bytes), profile: profiles.excel2021 });
    const { Excel, Office } = bootClient(excel);
    const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
    const doors = [openXlsx(bytes), new ExcelWorkbook({ excel: Excel, supports })];
    const plan = builtinPlans.find((one) => one.id === id)!;
    const results = [];
    for (const door of doors) {
      const snapshot = await door.read();
      const result = check(snapshot, plan, "2025-06-30");
      const edits = reviewEdits(snapshot, result, "final", { fileName: `${sample}.xlsx`, writtenAt: "2025-06-30T08:00:00Z" }, "vi");
      excel.counter.reset();
      const { tabs } = await door.apply(edits);
      const written = await door.read();
      results.push({
        issues: result.issues,
        standing: result.standing,
        tabs,
        names: written.sheets.map(({ name, ownTab }) => [name, ownTab]),
      });
    }
    expect(results[1]).toEqual(results[0]);
    expect(excel.counter.requests).toBeLessThan(40);
  },
  60_000,
);
