import type { SheetChart } from "hucre";
import { type BookChart, type BookSeries } from "../book/bookChart";
import { type BookSheet } from "../book/bookSheet";

const kinds: Readonly<Record<string, { type: SheetChart["type"]; grouping?: "clustered" | "stacked" | "percentStacked" }>> = {
  ColumnClustered: { type: "column", grouping: "clustered" },
  ColumnStacked: { type: "column", grouping: "stacked" },
  ColumnStacked100: { type: "column", grouping: "percentStacked" },
  BarClustered: { type: "bar", grouping: "clustered" },
  BarStacked: { type: "bar", grouping: "stacked" },
  BarStacked100: { type: "bar", grouping: "percentStacked" },
  Line: { type: "line" },
  LineMarkers: { type: "line" },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
  Area: { type: "area" },
};

/** A chart for the file: kind, title, series with their cells and colours, and its place. Null for a kind that the library cannot write. */
export function fileChart(sheet: BookSheet, chart: BookChart): SheetChart | null {
  const kind = kinds[String(chart.properties["chartType"])];
  if (!kind) return null;
  const { left, top, width, height } = chart.properties;
  const first = chart.series[0];
  return {
    type: kind.type,
    ...(chart.title["visible"] === true ? { title: String(chart.title["text"]) } : {}),
    series: chart.series.map(fileSeries),
    anchor: {
      from: cellAt(sheet, Number(left), Number(top)),
      to: cellAt(sheet, Number(left) + Number(width), Number(top) + Number(height)),
    },
    ...(kind.grouping ? { barGrouping: kind.grouping } : {}),
    ...(first && kind.grouping ? { gapWidth: Number(first.properties["gapWidth"]), overlap: Number(first.properties["overlap"]) } : {}),
  };
}

function fileSeries(series: BookSeries): SheetChart["series"][number] {
  return {
    name: series.name,
    values: series.valuesRef ?? "",
    ...(series.categoriesRef === null ? {} : { categories: series.categoriesRef }),
    ...(series.fill === null ? {} : { color: series.fill.slice(1) }),
    ...(series.properties["hasDataLabels"] === true ? { dataLabels: { showValue: true } } : {}),
  };
}

/** The cell under a point, counted in points from the sheet's corner. */
function cellAt(sheet: BookSheet, left: number, top: number): { row: number; col: number } {
  let row = 0;
  let col = 0;
  while (sheet.leftOf(col + 1) <= left && col < 16_383) col++;
  while (sheet.topOf(row + 1) <= top && row < 1_048_575) row++;
  return { row, col };
}
