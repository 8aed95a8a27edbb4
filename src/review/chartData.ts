import type { ChartFill, ChartSeries, ChartSpec } from "../model/chartSpec";
import { cellAddress, columnLetters } from "../model/cell";
import type { ReportCell } from "../model/reportSheet";
import type { SubjectType } from "../model/subject";
import type { QuotaStatus } from "../model/standing";
import type { SheetBuilder } from "./sheetBuilder";
import { styles } from "./style";

/** Fills that stay apart on a black-and-white print: shade first, pattern second, colour last. */
export const fills = {
  asked: { color: "C9D3E0" },
  have: { color: "1F3A5F" },
  missing: { color: "9B1C1C", pattern: "wdUpDiag" },
  left: { color: "C9D3E0", pattern: "ltUpDiag" },
} as const satisfies Record<string, ChartFill>;

export const subjectFills: Readonly<Record<SubjectType | "unknown", ChartFill>> = {
  collective: { color: "1F3A5F" },
  individual: { color: "5B8DB8", pattern: "wdUpDiag" },
  household: { color: "B88A1E" },
  cooperative: { color: "3E6B4F", pattern: "dkVert" },
  "cooperative-group": { color: "8A6FA8", pattern: "dkHorz" },
  farmer: { color: "9DB88A", pattern: "wdDnDiag" },
  worker: { color: "B5651D", pattern: "smGrid" },
  unknown: { color: "D9D9D9" },
};

export const statusFills: Readonly<Record<QuotaStatus, ChartFill>> = {
  met: { color: "1F3A5F" },
  "in-progress": { color: "5B8DB8", pattern: "wdUpDiag" },
  short: { color: "9B1C1C", pattern: "dkHorz" },
  "not-due": { color: "D5DBE3" },
  "no-number": { color: "FFFFFF", pattern: "pct10" },
};

export interface SeriesData {
  readonly name: string;
  readonly fill: ChartFill;
  readonly cells: readonly { readonly value: number; readonly formula?: string }[];
  readonly pointFills?: readonly ChartFill[];
  readonly labels?: boolean;
}

export interface ChartData {
  readonly categories: readonly (ReportCell & { readonly value: string })[];
  readonly series: readonly SeriesData[];
  readonly percent?: boolean;
}

/**
 * Writes the figures behind a chart beside the printed columns, from row `top`, and gives categories and series with their cells.
 * Two rows of heading come first.
 */
export function chartFigures(
  page: SheetBuilder,
  top: number,
  title: string,
  data: ChartData,
  offset = 0,
): Pick<ChartSpec, "categories" | "categoriesRef" | "series"> {
  const left = page.beside + offset;
  page.put(top, left, { value: title, style: { font: { size: 10, italic: true, color: "5B6472" } } });
  page.put(top + 1, left, { value: "", style: styles.headHelper });
  const first = top + 2;
  const last = first + data.categories.length - 1;
  data.categories.forEach((category, index) => page.put(first + index, left, { ...category, style: styles.helper }));
  const series = data.series.map((one, place): ChartSeries => {
    const column = left + 1 + place;
    const letters = columnLetters(column);
    page.put(top + 1, column, { value: one.name, style: styles.headHelper });
    one.cells.forEach((cell, index) =>
      page.put(first + index, column, { ...cell, style: data.percent === true ? styles.helperPercent : styles.helperNumber }),
    );
    return {
      name: one.name,
      nameRef: cellAddress(top + 1, column),
      values: one.cells.map((cell) => cell.value),
      valuesRef: `${letters}${first}:${letters}${last}`,
      fill: one.fill,
      ...(one.pointFills ? { pointFills: one.pointFills } : {}),
      ...(one.labels === undefined ? {} : { labels: one.labels }),
    };
  });
  const letters = columnLetters(left);
  return { categories: data.categories.map((category) => category.value), categoriesRef: `${letters}${first}:${letters}${last}`, series };
}

/** Rows of 18 points that a bar chart needs so that each bar can be read. */
export function barChartRows(categories: number, bars: number): number {
  return Math.min(38, Math.max(10, Math.ceil(5 + categories * (bars > 1 ? 1.45 : 1.1))));
}
