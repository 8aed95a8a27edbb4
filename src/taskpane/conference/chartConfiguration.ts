import type { ChartConfiguration, ChartDataset, ChartOptions, LegendItem, Plugin } from "chart.js";
import type { Language } from "../../messages/language";
import type { ChartFill, ChartSpec } from "../../model/chartSpec";
import { hasNegative, isHorizontal, isStacked, valueScale, withoutZero } from "../../workbook/chartRules";
import type { ChartLayout } from "./chartLayout";
import { formatValue } from "./valueFormat";
import { valueLabels, type LabelOptions } from "./valueLabels";

/** Colours of everything that is no figure, and the font. */
export interface ChartLook {
  readonly text: string;
  readonly grid: string;
  /** Around every area, so that neighbours stay apart without colours. */
  readonly edge: string;
  /** What the chart stands on; labels inside areas stand on it too. */
  readonly paper: string;
  readonly font: string;
}

type Paint = (fill: ChartFill) => string | CanvasPattern;

interface ChartDrawing {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
  readonly look: ChartLook;
  readonly language: Language;
  readonly paint: Paint;
  /** Whether the title is drawn above the chart. */
  readonly title: boolean;
  /** Whether the axis of values is drawn. */
  readonly valueAxis: boolean;
  readonly fontSize: number;
  readonly pixelRatio: number;
}

type Config = ChartConfiguration<"bar" | "line" | "doughnut", number[], string>;

/** Lines differ by mark and dash too, as in the native chart. */
const marks = ["circle", "rect", "rectRot", "triangle", "crossRot"] as const;
const dashes = [[], [8, 5], [2, 3], [8, 4, 2, 4], [14, 6]] as const;

/** Labels of smaller parts of a ring would lie over each other; the native chart leaves them out too. */
const leastLabelled = 0.055;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The values as drawn: shares of each category in a stack of 100 %, which Chart.js does not know. */
export function drawnValues(spec: ChartSpec): readonly (readonly number[])[] {
  if (spec.kind !== "percent-stacked-bar") return spec.series.map(({ values }) => values);
  const totals = spec.categories.map((_, index) => sum(spec.series.map(({ values }) => Math.abs(values[index] ?? 0))));
  return spec.series.map(({ values }) => values.map((value, index) => ((totals[index] ?? 0) === 0 ? 0 : value / totals[index]!)));
}

/** What stands at each value, by series and point; empty where nothing stands. */
export function labelTexts(spec: ChartSpec, language: Language): readonly (readonly string[])[] {
  const code = isStacked(spec) ? withoutZero(spec.numberFormat) : spec.numberFormat;
  return spec.series.map(({ values, labels }) => {
    if (labels === false) return values.map(() => "");
    if (spec.kind !== "doughnut") return values.map((value) => formatValue(value, code, language));
    const total = sum(values);
    return values.map((value) =>
      value <= total * leastLabelled ? "" : `${formatValue(value, code, language)}; ${formatValue(value / total, "0%", language)}`,
    );
  });
}

function dataset(drawing: ChartDrawing, index: number, values: readonly number[]): ChartDataset<"bar" | "line" | "doughnut", number[]> {
  const { spec, look, paint } = drawing;
  const { name, fill, pointFills } = spec.series[index]!;
  const data = [...values];
  if (spec.kind === "line") {
    return {
      type: "line",
      label: name,
      data,
      borderColor: `#${fill.color}`,
      borderWidth: 2.5,
      borderDash: [...dashes[index % dashes.length]!],
      pointStyle: marks[index % marks.length]!,
      pointBackgroundColor: `#${fill.color}`,
      pointBorderColor: look.edge,
      pointRadius: 4,
      clip: false,
      tension: 0,
    };
  }
  if (spec.kind === "doughnut") {
    return {
      type: "doughnut",
      label: name,
      data,
      backgroundColor: data.map((_, point) => paint(pointFills?.[point] ?? fill)),
      borderColor: look.edge,
      borderWidth: 1,
    };
  }
  const count = isStacked(spec) ? 1 : spec.series.length;
  const gap = isStacked(spec) ? 0.5 : 0.6;
  return {
    type: "bar",
    label: name,
    data,
    backgroundColor: paint(fill),
    borderColor: look.edge,
    borderWidth: 1,
    borderSkipped: false,
    categoryPercentage: count / (count + gap),
    barPercentage: 1,
  };
}

function axes(drawing: ChartDrawing, drawn: readonly (readonly number[])[]): NonNullable<ChartOptions<"bar">["scales"]> {
  const { spec, layout, look, language, fontSize } = drawing;
  const horizontal = isHorizontal(spec);
  const stacked = isStacked(spec);
  const { maximum, unit } = valueScale(spec);
  const font = { family: look.font, size: fontSize };
  const code = spec.kind === "percent-stacked-bar" ? "0%" : spec.numberFormat;
  // Counts have no halves, whatever room there is.
  const whole = !/[%.]/.test(code) && drawn.every((values) => values.every(Number.isInteger));
  const title = (text: string | undefined) => ({
    display: text !== undefined && text !== "",
    text: text ?? "",
    color: look.text,
    font: { ...font, size: fontSize + 1 },
  });
  const category = {
    stacked,
    // Points of a line stand in the middle of their categories, like columns.
    offset: true,
    grid: { display: false },
    border: { color: look.text },
    title: title(spec.categoryTitle),
    ticks: {
      color: look.text,
      font,
      // Only where so many bars share a height that their names would lie over each other.
      autoSkip: horizontal && layout.categories.length > 200,
      minRotation: layout.upright ? 90 : 0,
      maxRotation: layout.upright ? 90 : 0,
      padding: 4,
      callback: (_value: unknown, index: number) => [...(layout.categories[index] ?? [])],
    },
  };
  const value = {
    display: drawing.valueAxis,
    stacked,
    ...(hasNegative(spec) ? {} : { min: 0 }),
    ...(maximum === null ? {} : { max: maximum }),
    grid: { color: look.grid, drawTicks: false },
    border: { display: false },
    title: title(spec.valueTitle),
    ticks: {
      color: look.text,
      font,
      padding: 4,
      maxRotation: 0,
      maxTicksLimit: 7,
      ...(unit === null ? {} : { stepSize: unit }),
      ...(whole && unit === null ? { precision: 0 } : {}),
      callback: (shown: string | number) => formatValue(Number(shown), code, language),
    },
  };
  return horizontal ? { x: value, y: category } : { x: category, y: value };
}

/** Names of a legend with the fills or marks of what they stand for. Wrapped names keep their lines. */
function legendItems(drawing: ChartDrawing): LegendItem[] {
  const { spec, layout, look, paint } = drawing;
  const entries = spec.kind === "doughnut" ? spec.categories.length : spec.series.length;
  return Array.from({ length: entries }, (_, index) => {
    const series = spec.series[spec.kind === "doughnut" ? 0 : index];
    const fill = (spec.kind === "doughnut" ? series?.pointFills?.[index] : undefined) ?? series?.fill ?? { color: "FFFFFF" };
    // Chart.js draws a legend's lines of text one below the other, though its types speak of one.
    const text = [...(layout.legend[index] ?? [])] as unknown as string;
    const shared = { text, fontColor: look.text, index, datasetIndex: index };
    if (spec.kind !== "line") return { ...shared, fillStyle: paint(fill), strokeStyle: look.edge, lineWidth: 1 };
    return { ...shared, fillStyle: `#${fill.color}`, strokeStyle: look.edge, lineWidth: 1, pointStyle: marks[index % marks.length]! };
  });
}

/** Where value labels stand, and how much room they need at the end of the value axis. */
function labelOptions(drawing: ChartDrawing): LabelOptions {
  const { spec, look, language, fontSize } = drawing;
  return {
    texts: labelTexts(spec, language),
    place: spec.kind === "line" ? "line" : spec.kind === "doughnut" || isStacked(spec) ? "inside" : isHorizontal(spec) ? "right" : "above",
    color: look.text,
    paper: look.paper,
    font: `${fontSize}px ${look.font}`,
    fontSize,
  };
}

/** What Chart.js needs to draw the chart as the native one stands on the sheet: same order, fills, labels, scale and titles. */
export function chartConfiguration(drawing: ChartDrawing): Config {
  const { spec, layout, look, fontSize, pixelRatio } = drawing;
  const drawn = drawnValues(spec);
  const labels = labelOptions(drawing);
  const longest = labels.texts.flat().reduce((most, text) => Math.max(most, text.length), 0);
  const font = { family: look.font, size: fontSize };
  const ring = spec.kind === "doughnut";
  return {
    type: ring ? "doughnut" : spec.kind === "line" ? "line" : "bar",
    data: { labels: [...spec.categories], datasets: drawn.map((values, index) => dataset(drawing, index, values)) },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: pixelRatio,
      events: [],
      ...(ring ? { cutout: "55%" } : { indexAxis: isHorizontal(spec) ? ("y" as const) : ("x" as const), scales: axes(drawing, drawn) }),
      layout: {
        padding: {
          top: labels.place === "above" || labels.place === "line" ? fontSize + 6 : 4,
          right: labels.place === "right" || labels.place === "line" ? longest * fontSize * 0.6 + 10 : 10,
          bottom: 2,
          left: 2,
        },
      },
      plugins: {
        title: {
          display: drawing.title,
          text: spec.title,
          color: look.text,
          font: { ...font, size: fontSize + 3, weight: "bold" },
          padding: { top: 4, bottom: 8 },
        },
        legend: {
          display: layout.legendPlace !== "none",
          position: layout.legendPlace === "none" ? "bottom" : layout.legendPlace,
          onClick: () => undefined,
          labels: {
            boxWidth: fontSize + 6,
            boxHeight: fontSize,
            padding: 8,
            font,
            usePointStyle: spec.kind === "line",
            generateLabels: () => legendItems(drawing),
          },
        },
      },
    },
    plugins: [valueLabels(labels) as Plugin<"bar" | "line" | "doughnut">],
  };
}
