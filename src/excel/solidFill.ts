import type { ChartFill } from "../model/chartSpec";

/** How much of a DrawingML preset pattern is foreground; `pctNN` says it by name. The others count their dots in an 8 × 8 cell. */
const coverage: Readonly<Record<string, number>> = {
  wdUpDiag: 0.375,
  wdDnDiag: 0.375,
  ltUpDiag: 0.25,
  ltDnDiag: 0.25,
  dkUpDiag: 0.5,
  dkDnDiag: 0.5,
  ltHorz: 0.25,
  ltVert: 0.25,
  dkHorz: 0.5,
  dkVert: 0.5,
  smGrid: 0.4375,
  lgGrid: 0.234375,
};

/**
 * The colour of a chart's area as `#RRGGBB`. Excel's interface fills areas of charts with solid colours only (`Excel.ChartFill` has
 * `setSolidColor` and `clear`, ExcelApi 1.1, and nothing newer), so a pattern becomes the tint that it looks like from afar: its colour
 * on white in the measure of its dots. That keeps the shades of a chart as far apart on a black-and-white print as the patterns do, and
 * a dark edge around each area does the rest. The file adapter writes the pattern itself.
 */
export function solidFill({ color, pattern }: ChartFill): string {
  if (pattern === undefined) return `#${color}`;
  const percent = /^pct(\d+)$/.exec(pattern);
  const share = percent ? Number(percent[1]) / 100 : (coverage[pattern] ?? 0.5);
  const mixed = [0, 2, 4].map((at) => Math.round(255 - (255 - parseInt(color.slice(at, at + 2), 16)) * share));
  return `#${mixed.map((part) => part.toString(16).toUpperCase().padStart(2, "0")).join("")}`;
}
