import type { ChartSpec } from "../../src/model/chartSpec";
import type { ReportSheet } from "../../src/model/reportSheet";
import { newXlsx, openXlsx } from "../../src/xlsx/openXlsx";

const chart = (change: Partial<ChartSpec> = {}): ChartSpec => ({
  id: "by-subject",
  kind: "stacked-column",
  title: "Điển hình theo đối tượng & năm",
  categories: ["2021", "2022"],
  categoriesRef: "A2:A3",
  series: [
    { name: "Tập thể", nameRef: "B1", values: [6, 11], valuesRef: "B2:B3", fill: { color: "1F4E79" } },
    { name: "Cá nhân", nameRef: "C1", values: [12, 25], valuesRef: "C2:C3", fill: { color: "C55A11", pattern: "wdUpDiag" } },
  ],
  categoryTitle: "Năm",
  valueTitle: "Số điển hình",
  numberFormat: "0",
  legend: "bottom",
  sentence: "Cá nhân nhiều gấp đôi tập thể.",
  anchor: { top: 5, left: 1, bottom: 20, right: 6 },
  ...change,
});

const tab = (charts: readonly ChartSpec[]): ReportSheet => ({
  id: "structure",
  name: "Cơ cấu",
  widths: [12, 30.5],
  rows: [
    {
      cells: [
        { value: "Năm", style: { font: { bold: true, color: "1F3864" }, fill: "FFF2CC", wrap: true, horizontal: "center" } },
        { value: "Tập thể" },
        { value: "Cá nhân" },
      ],
      height: 30,
    },
    { cells: [{ value: "2021" }, { value: 6 }, { value: 12 }] },
    { cells: [{ value: "2022" }, { value: 11 }, { value: 25 }] },
  ],
  merges: [],
  tables: [],
  charts,
  conditionalFormats: [],
  validations: [],
  freeze: { rows: 1, columns: 2 },
  print: {
    orientation: "portrait",
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    fitToWidth: true,
    centerHorizontally: false,
    pageNumbers: false,
  },
  showGridlines: false,
});

async function reopened(charts: readonly ChartSpec[]) {
  const workbook = newXlsx();
  await workbook.apply([{ kind: "put-tab", tab: tab(charts) }]);
  return openXlsx(workbook.save());
}

test("widths, heights, frozen panes and gridlines of a sheet are read as they were written", async () => {
  const workbook = await reopened([]);
  const look = await workbook.look("Cơ cấu");
  expect(look.columns.map(({ first, width }) => [first, width])).toEqual([
    [1, 89],
    [2, 218],
  ]);
  expect(look.heights).toEqual(new Map([[1, 40]]));
  expect(look.frozen).toEqual({ rows: 1, columns: 2 });
  expect(look.gridlines).toBe(false);
});

test("a cell's look is found by the style number of its row", async () => {
  const workbook = await reopened([]);
  const style = (await workbook.read()).sheets[0]!.rows[0]!.styles![0]!;
  expect(workbook.cellLooks()[style]).toMatchObject({
    bold: true,
    color: "1F3864",
    fill: "FFF2CC",
    wrap: true,
    horizontal: "center",
    size: 12,
  });
});

test.each(["column", "bar", "stacked-column", "stacked-bar", "percent-stacked-bar", "line", "doughnut"] as const)(
  "a native chart of the kind %s comes back as the specification that it was written from",
  async (kind) => {
    const pointFills = [{ color: "1F4E79" }, { color: "C55A11", pattern: "wdUpDiag" }];
    const ring = kind === "doughnut";
    const written = chart({ kind, ...(ring ? { series: [{ ...chart().series[0]!, pointFills }] } : {}) });
    const { charts } = await (await reopened([written])).look("Cơ cấu");
    expect(charts).toHaveLength(1);
    const spec = charts[0]!.spec!;
    expect(charts[0]).toMatchObject({ title: written.title, anchor: written.anchor });
    expect(spec).toMatchObject({
      kind,
      title: written.title,
      categories: written.categories,
      sentence: written.sentence,
      legend: "bottom",
      numberFormat: "0",
    });
    expect(spec.series.map(({ name, values }) => ({ name, values }))).toEqual(written.series.map(({ name, values }) => ({ name, values })));
    if (ring) expect(spec.series[0]!.pointFills).toEqual(pointFills);
    else if (kind === "line") expect(spec.series.map(({ fill }) => fill.color)).toEqual(["1F4E79", "C55A11"]);
    else expect(spec.series.map(({ fill }) => fill)).toEqual(written.series.map(({ fill }) => fill));
    if (!ring) expect(spec).toMatchObject({ categoryTitle: "Năm", valueTitle: "Số điển hình" });
  },
);

test("a chart whose file keeps no values is filled from its cells", async () => {
  const { readFileSync } = await import("node:fs");
  const path = await import("node:path");
  const workbook = openXlsx(new Uint8Array(readFileSync(path.join(__dirname, "../../assets/samples/quang-tri.xlsx"))));
  const { charts } = await workbook.look("Biểu đồ cũ");
  expect(charts[0]!.spec).toMatchObject({
    kind: "column",
    categories: ["2021", "2022"],
    series: [
      { name: "Tập thể", values: [6, 11] },
      { name: "Cá nhân", values: [12, 25] },
    ],
  });
});

test("a sheet that there is not is named", async () => {
  await expect((await reopened([])).look("Không có")).rejects.toThrow(/not-found/);
});
