import { cellAddress } from "../model/cell";
import type { ChartSeries, ChartSpec } from "../model/chartSpec";
import { solidFill } from "./solidFill";
import { hasNegative, isHorizontal, isStacked, valueScale, withoutZero } from "../workbook/chartRules";

const types = {
  column: "ColumnClustered",
  bar: "BarClustered",
  "stacked-column": "ColumnStacked",
  "stacked-bar": "BarStacked",
  "percent-stacked-bar": "BarStacked100",
  doughnut: "Doughnut",
  line: "LineMarkers",
} as const satisfies Readonly<Record<ChartSpec["kind"], string>>;

/** Lines differ by mark and dash too, not by colour alone. */
const marks = ["Circle", "Square", "Diamond", "Triangle", "X"] as const;
const dashes = ["Continuous", "Dash", "Dot", "DashDot", "DashDotDot"] as const;

/** Edges around every area keep neighbours apart on a black-and-white print; Excel's interface knows no pattern fills for charts. */
const edge = "#404040";

/**
 * A native chart, every series set one by one: what Excel would guess from a range differs between its versions. Names of series are
 * texts: that `ChartSeries.name` takes a reference is documented nowhere, and a file says more (the cell of the name, the sentence as
 * alternative text, which Excel's interface has for shapes but not for charts; so the sentence stands in a cell under the chart).
 */
export function addChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const [first, ...others] = spec.series;
  if (!first) return;
  // A stack takes wrong values for added series, so it is made side by side and becomes a stack at the end.
  const plain =
    spec.kind === "doughnut" || spec.kind === "line" ? types[spec.kind] : isHorizontal(spec) ? "BarClustered" : "ColumnClustered";
  const values = sheet.getRange(local(first.valuesRef));
  const chart = sheet.charts.add(plain, values, isRow(first.valuesRef) ? "Rows" : "Columns");
  const made = [chart.series.getItemAt(0), ...others.map((series) => chart.series.add(plainText(series.name)))];
  made.forEach((series, index) => putSeries(sheet, series, spec.series[index]!, spec));
  if (types[spec.kind] !== plain) chart.chartType = types[spec.kind];
  made.forEach((series, index) => putLook(series, spec.series[index]!, spec, index));
  chart.name = `${spec.id}`.slice(0, 255);
  chart.title.text = plainText(spec.title);
  putFont(chart.title.format.font, 13, true);
  if (spec.legend === "none") chart.legend.visible = false;
  else {
    chart.legend.visible = true;
    chart.legend.position = spec.legend === "bottom" ? "Bottom" : spec.legend === "right" ? "Right" : "Top";
    putFont(chart.legend.format.font, 11, false);
  }
  chart.format.fill.setSolidColor("#FFFFFF");
  chart.format.border.color = "#BFBFBF";
  if (spec.kind !== "doughnut") putAxes(chart, spec);
  const { anchor } = spec;
  chart.setPosition(cellAddress(anchor.top, anchor.left), cellAddress(anchor.bottom, anchor.right));
}

function putSeries(sheet: Excel.Worksheet, made: Excel.ChartSeries, series: ChartSeries, spec: ChartSpec): void {
  made.name = plainText(series.name);
  made.setValues(sheet.getRange(local(series.valuesRef)));
  made.setXAxisValues(sheet.getRange(local(spec.categoriesRef)));
}

function putLook(made: Excel.ChartSeries, series: ChartSeries, spec: ChartSpec, index: number): void {
  const stacked = isStacked(spec);
  if (spec.kind === "line") {
    made.format.line.color = `#${series.fill.color}`;
    made.format.line.weight = 2.25;
    made.format.line.lineStyle = dashes[index % dashes.length]!;
    made.markerStyle = marks[index % marks.length]!;
    made.markerSize = 7;
    made.smooth = false;
  } else if (spec.kind === "doughnut") {
    made.doughnutHoleSize = 55;
    series.values.forEach((_, point) =>
      made.points.getItemAt(point).format.fill.setSolidColor(solidFill(series.pointFills?.[point] ?? series.fill)),
    );
  } else {
    made.format.fill.setSolidColor(solidFill(series.fill));
    made.format.line.color = edge;
    made.gapWidth = stacked ? 50 : 60;
    if (stacked) made.overlap = 100;
  }
  if (series.labels === false) return;
  made.hasDataLabels = true;
  const labels = made.dataLabels;
  labels.showValue = true;
  labels.showSeriesName = false;
  labels.showCategoryName = false;
  labels.showLegendKey = false;
  if (spec.kind === "doughnut") {
    labels.showPercentage = true;
    labels.separator = "; ";
  } else {
    labels.linkNumberFormat = false;
    labels.numberFormat = stacked ? withoutZero(spec.numberFormat) : spec.numberFormat;
    labels.position = spec.kind === "line" ? (index % 2 === 0 ? "Top" : "Right") : stacked ? "Center" : "OutsideEnd";
  }
  putFont(labels.format.font, 10, false);
}

function putAxes(chart: Excel.Chart, spec: ChartSpec): void {
  const { categoryAxis, valueAxis } = chart.axes;
  if (isHorizontal(spec)) {
    // Bars are read from the top, like the table; the value axis then crosses at the last category, hence stays below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
    categoryAxis.tickLabelSpacing = 1;
  }
  categoryAxis.tickLabelPosition = "Low";
  putFont(categoryAxis.format.font, 10, false);
  if (spec.categoryTitle) {
    categoryAxis.title.text = plainText(spec.categoryTitle);
    putFont(categoryAxis.title.format.font, 11, false);
  }
  const { maximum, unit } = valueScale(spec);
  if (!hasNegative(spec)) valueAxis.minimum = 0;
  if (maximum !== null) valueAxis.maximum = maximum;
  if (unit !== null) valueAxis.majorUnit = unit;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = spec.kind === "percent-stacked-bar" ? "0%" : spec.numberFormat;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = "#D9D9D9";
  putFont(valueAxis.format.font, 10, false);
  if (spec.valueTitle) {
    valueAxis.title.text = plainText(spec.valueTitle);
    putFont(valueAxis.title.format.font, 11, false);
  }
}

function putFont(font: Excel.ChartFont, size: number, bold: boolean): void {
  font.name = "Times New Roman";
  font.size = size;
  font.bold = bold;
  font.color = "#000000";
}

/** A name or title that begins with "=" would be taken for a reference; 255 characters are Excel's limit. */
function plainText(text: string): string {
  return (text.startsWith("=") ? ` ${text}` : text).slice(0, 255);
}

/** Charts stand on the sheet of their figures, whatever its name is. */
function local(reference: string): string {
  return reference.slice(reference.lastIndexOf("!") + 1).replace(/\$/g, "");
}

function isRow(reference: string): boolean {
  const rows = local(reference).match(/\d+/g) ?? [];
  return rows.length === 2 && rows[0] === rows[1] && local(reference).split(":")[0] !== local(reference).split(":")[1];
}
