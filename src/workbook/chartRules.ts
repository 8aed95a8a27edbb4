import type { ChartSpec } from "../model/chartSpec";

/**
 * Upper end and step of the value axis. Few things counted would get steps of a half from Excel, shown as "0 1 1 2 2". The upper end is
 * left to Excel unless the chart asks for one: the figures are formulas, and a bar that grows must not be cut off.
 */
export function valueScale(spec: ChartSpec): { readonly maximum: number | null; readonly unit: number | null } {
  if (spec.kind === "percent-stacked-bar") return { maximum: 1, unit: 0.25 };
  const maximum = spec.maximum ?? null;
  if (/[%.]/.test(spec.numberFormat)) return { maximum, unit: null };
  const heights = spec.categories.map((_, index) => {
    const values = spec.series.map((series) => series.values[index] ?? 0);
    return isStacked(spec) ? values.reduce((sum, value) => sum + value, 0) : values.reduce((most, value) => Math.max(most, value), 0);
  });
  const highest = maximum ?? heights.reduce((most, height) => Math.max(most, height), 0);
  return { maximum, unit: highest <= 5 ? 1 : null };
}

/** A number format that shows nothing for zero; one that already has sections says so itself. */
export function withoutZero(numberFormat: string): string {
  return numberFormat.includes(";") ? numberFormat : `${numberFormat};-${numberFormat};`;
}

export function isStacked(spec: ChartSpec): boolean {
  return spec.kind === "stacked-column" || spec.kind === "stacked-bar" || spec.kind === "percent-stacked-bar";
}

export function isHorizontal(spec: ChartSpec): boolean {
  return spec.kind === "bar" || spec.kind === "stacked-bar" || spec.kind === "percent-stacked-bar";
}

export function hasNegative(spec: ChartSpec): boolean {
  return spec.series.some((series) => series.values.some((value) => value < 0));
}
