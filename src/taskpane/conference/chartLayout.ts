import type { ChartSpec } from "../../model/chartSpec";
import { isHorizontal, isStacked } from "../../workbook/chartRules";
import { wrapLabel, type Measure } from "./wrapLabel";

/** A chart's height and the lines of its labels for a width, all in px; `measure` goes by the font in which labels are drawn. */
export interface ChartLayout {
  readonly height: number;
  readonly categories: readonly (readonly string[])[];
  /** True when names under columns stand upright, for they are wider than the columns. */
  readonly upright: boolean;
  /** Names in the legend, by series, or by point of a doughnut; empty without a legend. */
  readonly legend: readonly (readonly string[])[];
  readonly legendPlace: "none" | "bottom" | "right" | "top";
}

const labelLine = 14;
/** What axes, their titles and the legend take of a chart's height, about. */
const axisHeight = 34;
const titleHeight = 22;
const mostLines = 4;
/** Browsers draw no canvas of any height: with two pixels to each of these, this is far below what the oldest allow. */
const tallest = 5000;
/** Longest name that stands upright. */
const longestUpright = 110;

/** Below this width a legend at the right would leave the ring no room. */
const leastForRight = 460;

/** Whether each bar bears its value, so that a picture can do without the value axis and have larger text instead. */
export function needsNoValueAxis(spec: ChartSpec): boolean {
  return spec.kind === "bar" && spec.series.every(({ labels }) => labels !== false);
}

/** Rows of the legend when its entries are set one after the other. */
function legendRows(names: readonly (readonly string[])[], width: number, measure: Measure): number {
  let rows = 1;
  let used = 0;
  for (const lines of names) {
    const wide = Math.max(...lines.map(measure)) + 40;
    if (used > 0 && used + wide > width) {
      rows += 1;
      used = 0;
    }
    used += wide;
  }
  return rows;
}

/**
 * How much room a chart needs so that each label can be read and each bar seen, and where its labels break. `tight` sets bars closer
 * together, for a picture in which larger text is worth more than air.
 */
export function chartLayout(spec: ChartSpec, width: number, measure: Measure, tight = false): ChartLayout {
  const ring = spec.kind === "doughnut";
  const legendPlace = spec.legend === "right" && width < leastForRight ? "bottom" : spec.legend;
  const names = ring ? spec.categories : spec.series.map(({ name }) => name);
  const legendWidth = legendPlace === "right" ? width * 0.4 : width - 40;
  const legend = legendPlace === "none" ? [] : names.map((name) => wrapLabel(name, legendWidth, 2, measure));
  const lines = legend.reduce((sum, one) => sum + one.length, 0);
  const legendHeight =
    legendPlace === "top" || legendPlace === "bottom"
      ? legendRows(legend, width, measure) * (labelLine + 10) * Math.max(1, lines / Math.max(1, legend.length)) + 8
      : 0;
  if (ring) {
    const beside = legendPlace === "right" ? lines * (labelLine + 10) : 0;
    return {
      height: Math.round(Math.max(beside, Math.min(width * 0.75, 260)) + legendHeight),
      categories: [],
      upright: false,
      legend,
      legendPlace,
    };
  }
  const bare = tight && needsNoValueAxis(spec);
  const titles = (spec.valueTitle && !bare ? titleHeight : 0) + (spec.categoryTitle && !isHorizontal(spec) ? titleHeight : 0);
  if (isHorizontal(spec)) {
    const categories = spec.categories.map((name) => wrapLabel(name, width * (tight ? 0.44 : 0.38), mostLines, measure));
    const gap = tight ? 3 : 6;
    const bars = isStacked(spec) ? (tight ? 19 : 26) : spec.series.length * (tight ? 12 : 14) + gap;
    const rows = categories.reduce((sum, one) => sum + Math.max(bars, one.length * labelLine + gap), 0);
    // All bars get the same room, so the tallest label decides for each; but one long name should not stretch the whole chart.
    const even = categories.reduce((most, one) => Math.max(most, one.length * labelLine + gap), bars) * categories.length;
    // Two names one below the other need half of each; close together that decides, and not the tallest alone.
    const pair = categories.reduce((most, one, at) => Math.max(most, ((one.length + (categories[at - 1]?.length ?? 0)) / 2) * 13), 0);
    const plot = tight
      ? Math.max(bars, pair + 2) * categories.length
      : Math.min(even, Math.max(rows * 1.25, categories.length * bars), tallest);
    return { height: Math.round(plot + (bare ? 8 : axisHeight) + titles + legendHeight), categories, upright: false, legend, legendPlace };
  }
  const room = (width - 48) / Math.max(1, spec.categories.length) - 4;
  const upright = spec.categories.some((name) => name.split(/\s+/).some((word) => measure(word) > room));
  const categories = spec.categories.map((name) =>
    upright ? wrapLabel(name, longestUpright, 1, measure) : wrapLabel(name, room, mostLines, measure),
  );
  const below = upright
    ? Math.max(...categories.flat().map(measure))
    : categories.reduce((most, one) => Math.max(most, one.length), 1) * labelLine;
  const plot = Math.min(width * 0.62, 240);
  return { height: Math.round(plot + below + titles + legendHeight + 12), categories, upright, legend, legendPlace };
}
