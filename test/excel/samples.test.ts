import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { check } from "../../src/workflows/check";
import { findingsEdits, reviewEdits } from "../../src/workflows/review";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { loadBook } from "../host/node/xlsxFile";
import { profiles } from "../host/profile";
import { workbookOver } from "./startedWorkbook";
import { picturesOfFile } from "./filePicture";
import { differences, pictureOfBook, type TabPicture } from "./tabPicture";

const samples = [
  ["huu-lung", "huu-lung-2021-2025"],
  ["kon-ray", "kon-ray-2023-2025"],
  ["lao-cai-office", "lao-cai-office-2021-2025"],
  ["quang-tri-clean", "quang-tri-2021-2025"],
  ["quang-tri", "quang-tri-2021-2025"],
  ["tay-ninh", "tay-ninh-2021-2025"],
] as const;

const source = { fileName: "danh-sach.xlsx", writtenAt: "2025-06-30T08:00:00Z" };

/** Tabs without what only a file can say: the cell of a series' name, and labels of a ring's smallest parts left out one by one. */
function comparable(pictures: Readonly<Record<string, TabPicture>>) {
  return Object.fromEntries(
    Object.entries(pictures).map(([name, picture]) => [
      name,
      {
        ...picture,
        charts: picture.charts.map((chart) => ({
          ...chart,
          series: chart.series.map(({ nameRef: _nameRef, hidden: _hidden, ...series }) => series),
        })),
      },
    ]),
  );
}

test.each(samples)(
  "%s gives the same snapshot, findings, figures, tabs and charts in Excel as in its file, at both reviews",
  async (sample, id) => {
    const bytes = new Uint8Array(readFileSync(join("assets", "samples", `${sample}.xlsx`)));
    const file = openXlsx(bytes);
    const book = await loadBook(bytes);
    const { excel, workbook } = workbookOver(book, profiles.excel2021);
    const plan = builtinPlans.find((one) => one.id === id)!;
    for (const [stage, asOf] of [
      ["mid-term", "2023-06-30"],
      ["final", "2025-06-30"],
    ] as const) {
      const [inFile, inExcel] = [await file.read(), await workbook.read()];
      const [ofFile, ofExcel] = [check(inFile, plan, asOf), check(inExcel, plan, asOf)];
      expect(ofExcel).toEqual(ofFile);
      expect(findingsEdits(ofExcel, source, "vi")).toEqual(findingsEdits(ofFile, source, "vi"));
      const edits = reviewEdits(inFile, ofFile, stage, source, "vi");
      expect(reviewEdits(inExcel, ofExcel, stage, source, "vi")).toEqual(edits);
      const { tabs } = await file.apply(edits);
      expect(await workbook.apply(edits)).toEqual({ tabs });
      const names = tabs.map(({ name }) => name);
      const written = await picturesOfFile(file.save(), names);
      const shown = Object.fromEntries(names.map((name) => [name, pictureOfBook(excel.book.sheetNamed(name)!)]));
      expect(differences(comparable(shown), comparable(written))).toEqual([]);
      expect(Object.values(written).flatMap(({ charts }) => charts).length).toBeGreaterThan(3);
    }
  },
  60_000,
);
