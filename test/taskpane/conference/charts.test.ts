import fc from "../../tools/properties";
import type { ChartSpec } from "../../../src/model/chartSpec";
import { chartConfiguration, drawnValues, labelTexts, type ChartLook } from "../../../src/taskpane/conference/chartConfiguration";
import { chartLayout } from "../../../src/taskpane/conference/chartLayout";
import { patternTile } from "../../../src/taskpane/conference/patternTile";
import { pictureName } from "../../../src/taskpane/conference/pictureName";
import { shownCharts } from "../../../src/taskpane/conference/shownCharts";
import { formatValue } from "../../../src/taskpane/conference/valueFormat";
import { isFree } from "../../../src/taskpane/conference/valueLabels";
import { wrapLabel } from "../../../src/taskpane/conference/wrapLabel";

/** Six px to a letter, so that widths can be counted in the test. */
const measure = (text: string): number => [...text].length * 6;
const look: ChartLook = { text: "#111111", grid: "#DDDDDD", edge: "#404040", paper: "#FFFFFF", font: "Arial" };

const spec = (part: Partial<ChartSpec> = {}): ChartSpec => ({
  id: "chart",
  kind: "bar",
  title: "Chỉ tiêu và thực hiện theo lĩnh vực",
  categories: ["Nông thôn mới", "Y tế"],
  categoriesRef: "H3:H4",
  series: [
    { name: "Chỉ tiêu", nameRef: "I2", values: [12, 8], valuesRef: "I3:I4", fill: { color: "C9D3E0" } },
    { name: "Thực hiện", nameRef: "J2", values: [9, 0], valuesRef: "J3:J4", fill: { color: "9B1C1C", pattern: "wdUpDiag" } },
  ],
  numberFormat: "#,##0",
  legend: "top",
  sentence: "0/2 lĩnh vực đã đủ chỉ tiêu.",
  anchor: { top: 1, left: 1, bottom: 20, right: 8 },
  ...part,
});

const draw = (chart: ChartSpec, width = 300) =>
  chartConfiguration({
    spec: chart,
    layout: chartLayout(chart, width, measure),
    look,
    language: "vi",
    paint: ({ color, pattern }) => `${color}/${pattern ?? "solid"}`,
    title: false,
    valueAxis: true,
    fontSize: 11,
    pixelRatio: 1,
  });

describe("a chart's figures for Chart.js", () => {
  it("keeps the order, the values and the fills of every series", () => {
    const { type, data, options } = draw(spec());
    expect(type).toBe("bar");
    expect(options?.indexAxis).toBe("y");
    expect(data.labels).toEqual(["Nông thôn mới", "Y tế"]);
    expect(data.datasets.map(({ label, data: values, backgroundColor }) => [label, values, backgroundColor])).toEqual([
      ["Chỉ tiêu", [12, 8], "C9D3E0/solid"],
      ["Thực hiện", [9, 0], "9B1C1C/wdUpDiag"],
    ]);
  });

  it("draws a stack of 100 % by shares of each category and writes the figures themselves", () => {
    const chart = spec({ kind: "percent-stacked-bar", numberFormat: "#,##0;;" });
    expect(drawnValues(chart)).toEqual([
      [12 / 21, 1],
      [9 / 21, 0],
    ]);
    expect(labelTexts(chart, "vi")).toEqual([
      ["12", "8"],
      ["9", ""],
    ]);
    expect(draw(chart).options?.scales?.x).toMatchObject({ stacked: true, min: 0, max: 1 });
  });

  it("gives a category without figures no share", () => {
    const chart = spec({ kind: "percent-stacked-bar" });
    const empty = { ...chart, series: chart.series.map((series) => ({ ...series, values: [0, 0] })) };
    expect(drawnValues(empty)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("writes value and share into a ring, and neither into a part that is too small", () => {
    const chart = spec({
      kind: "doughnut",
      categories: ["Tập thể", "Cá nhân", "Hộ gia đình"],
      series: [
        {
          name: "Số lượng",
          nameRef: "I2",
          values: [30, 1170, 1],
          valuesRef: "I3:I5",
          fill: { color: "1F3A5F" },
          pointFills: [{ color: "1F3A5F" }, { color: "5B8DB8", pattern: "wdUpDiag" }, { color: "C9A227" }],
        },
      ],
    });
    expect(labelTexts(chart, "vi")).toEqual([["", "1.170; 97%", ""]]);
    expect(draw(chart).data.datasets[0]?.backgroundColor).toEqual(["1F3A5F/solid", "5B8DB8/wdUpDiag", "C9A227/solid"]);
  });

  it("leaves labels away from a series that has none", () => {
    const chart = spec();
    const [first, second] = chart.series;
    expect(labelTexts({ ...chart, series: [{ ...first!, labels: false }, second!] }, "vi")).toEqual([
      ["", ""],
      ["9", "0"],
    ]);
  });

  it("takes the maximum and the titles that the chart asks for", () => {
    const { options } = draw(spec({ maximum: 20, valueTitle: "Số điển hình" }));
    expect(options?.scales?.x).toMatchObject({ max: 20, title: { display: true, text: "Số điển hình" } });
  });

  it("counts few things by ones", () => {
    const chart = spec({ kind: "column", series: [{ ...spec().series[0]!, values: [2, 3] }] });
    expect(draw(chart).options?.scales?.y).toMatchObject({ ticks: { stepSize: 1 } });
  });

  it("tells lines apart by dash and mark, not by colour alone", () => {
    const [one, two] = draw(spec({ kind: "line" })).data.datasets as { borderDash: number[]; pointStyle: string }[];
    expect(one!.borderDash).not.toEqual(two!.borderDash);
    expect(one!.pointStyle).not.toBe(two!.pointStyle);
  });
});

describe("the layout", () => {
  it("puts a legend at the right below the ring where the pane is narrow", () => {
    const ring = spec({ kind: "doughnut", legend: "right" });
    expect(chartLayout(ring, 300, measure).legendPlace).toBe("bottom");
    expect(chartLayout(ring, 700, measure).legendPlace).toBe("right");
  });

  it("gives more bars more height", () => {
    const many = (count: number) => {
      const categories = Array.from({ length: count }, (_, index) => `Xã ${index}`);
      return chartLayout(spec({ categories }), 300, measure).height;
    };
    expect(many(20)).toBeGreaterThan(many(10) + 200);
  });

  it("stands names upright under columns that are narrower than a word", () => {
    const quarters = Array.from({ length: 17 }, (_, index) => `III/${2021 + index}`);
    expect(chartLayout(spec({ kind: "stacked-column", categories: quarters }), 300, measure).upright).toBe(true);
    expect(chartLayout(spec({ kind: "stacked-column", categories: quarters.slice(0, 4) }), 300, measure).upright).toBe(false);
  });
});

describe("wrapping a label", () => {
  it("breaks between words", () => {
    expect(wrapLabel("Sở Nông nghiệp và Phát triển nông thôn", 16 * 6, 4, measure)).toEqual([
      "Sở Nông nghiệp",
      "và Phát triển",
      "nông thôn",
    ]);
  });

  it("ends what does not fit with an ellipsis", () => {
    const lines = wrapLabel("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên", 12 * 6, 2, measure);
    expect(lines).toEqual(["Ủy ban Mặt", "trận Tổ quố…"]);
  });

  it("breaks a word only where it alone is too long", () => {
    expect(wrapLabel("khu/phố-A1B2C3", 5 * 6, 4, measure)).toEqual(["khu/p", "hố-A1", "B2C3"]);
  });

  it("keeps letters and their marks together, however composed", () => {
    const lines = wrapLabel("Nguyễn".normalize("NFD").repeat(4), 40, 9, measure);
    for (const line of lines) expect(/^\p{M}/u.test(line)).toBe(false);
  });

  it("never loses a letter while lines are left, and no line is too wide", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zàêđư]{1,20}$/), { maxLength: 12 }), fc.integer({ min: 6, max: 120 }), (words, width) => {
        const lines = wrapLabel(words.join(" "), width, 1000, measure);
        expect(lines.join("").replace(/ /g, "")).toBe(words.join(""));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 6));
      }),
      { numRuns: 150 },
    );
  });
});

describe("pattern tiles", () => {
  const share = (pattern: string) => patternTile(pattern).flat().filter(Boolean).length / 64;

  it.each([
    ["wdUpDiag", 0.375],
    ["wdDnDiag", 0.375],
    ["ltUpDiag", 0.25],
    ["dkHorz", 0.5],
    ["smGrid", 0.4375],
    ["pct10", 0.09375],
    ["pct50", 0.5],
    ["someNewPattern", 0.5],
  ])("%s covers %f of the area", (pattern, expected) => expect(share(pattern)).toBe(expected));

  it("diagonals run the way their names say and go on from tile to tile", () => {
    const up = patternTile("wdUpDiag");
    const down = patternTile("wdDnDiag");
    for (let y = 0; y < 8; y++)
      for (let x = 0; x < 8; x++) {
        expect(up[y]![x]).toBe(up[(y + 1) % 8]![(x + 7) % 8]);
        expect(down[y]![x]).toBe(down[(y + 1) % 8]![(x + 1) % 8]);
      }
  });

  it("spreads half the dots as a chequerboard", () => {
    const tile = patternTile("pct50");
    tile.forEach((row, y) => row.forEach((set, x) => expect(set).toBe((x + y) % 2 === 0)));
  });
});

describe("number formats", () => {
  it.each([
    [1234, "#,##0", "vi", "1.234"],
    [1234567, "#,##0", "en", "1,234,567"],
    [0, "#,##0;;", "vi", ""],
    [-3, "#,##0;;", "vi", ""],
    [-1234, "#,##0", "vi", "-1.234"],
    [0, '#,##0;-#,##0;"–"', "vi", "–"],
    [0.256, "0%", "vi", "26%"],
    [0.256, "0.0%", "vi", "25,6%"],
    [12.5, "0.0", "en", "12.5"],
    [12.345, "General", "vi", "12,35"],
    [7, '0" điển hình"', "vi", "7 điển hình"],
    [7, '"a;b "0', "vi", "a;b 7"],
    [Number.NaN, "0", "vi", ""],
  ] as const)("%p as %p in %s is %p", (value, code, language, shown) => expect(formatValue(value, code, language)).toBe(shown));
});

it("a label is free only where it lies over no other", () => {
  const taken = [{ left: 0, top: 0, right: 10, bottom: 10 }];
  expect(isFree({ left: 10, top: 0, right: 20, bottom: 10 }, taken)).toBe(true);
  expect(isFree({ left: 9, top: 9, right: 20, bottom: 20 }, taken)).toBe(false);
});

it("a chart that two tabs bear is shown once, with both names", () => {
  const chart = spec();
  const moved = { ...chart, id: "other", categoriesRef: "N3:N4", anchor: { ...chart.anchor, top: 30 } };
  const tab = (id: string, name: string, charts: readonly ChartSpec[]) => ({ id, name, rows: 9, charts, needs: [] });
  const grown = { ...chart, series: chart.series.map((series) => ({ ...series, values: [1, 1] })) };
  const shown = shownCharts([tab("overview", "Tổng quan", [chart]), tab("by-field", "TH lĩnh vực", [moved, grown])]);
  expect(shown.map(({ tabs }) => tabs)).toEqual([["Tổng quan", "TH lĩnh vực"], ["TH lĩnh vực"]]);
});

it("a picture's file name holds nothing that Windows refuses", () => {
  expect(pictureName("Tỷ lệ hoàn thành (đã đạt/chỉ tiêu): quý I?")).toBe("Tỷ lệ hoàn thành (đã đạt chỉ tiêu) quý I.png");
  expect(pictureName('//""')).toBe("bieu-do.png");
});
