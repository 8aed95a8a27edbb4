import { type BookChart, newChart } from "../book/bookChart";
import { type BookSheet } from "../book/bookSheet";
import { aBoolean, aNumber, anIndex, aString, between, oneOf, optional } from "./argumentChecks";
import { ChartAxes } from "./chartAxis";
import { ChartAreaFormat, ChartPlotArea } from "./chartFormat";
import { ChartDataLabels, ChartLegend, ChartTitle } from "./chartParts";
import { ChartSeriesCollection } from "./chartSeries";
import { seriesFrom } from "./chartData";
import { chartTypes } from "./chartTypes";
import { invalidArgument, itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { type Range } from "./range";
import { rangeArgument } from "./rangeArgument";
import { storedProperties } from "./storedProperties";

/** `Excel.Chart`. Nothing is drawn: what a program sets is kept and answered. */
export class Chart extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: BookSheet,
    readonly chart: BookChart,
  ) {
    super(context);
    if (!sheet.charts.includes(chart)) throw itemNotFound(String(chart.properties["name"]));
  }

  get className(): string {
    return "Chart";
  }

  override identity(): Record<string, string> {
    return { Id: this.chart.id };
  }

  get id(): string {
    return this.chart.id;
  }

  get chartType(): string {
    return String(this.chart.properties["chartType"]);
  }

  /** All series become of the kind. */
  set chartType(value: unknown) {
    this.context.demandWritable(this.sheet);
    const type = oneOf(...chartTypes)(value, "chartType");
    this.chart.properties["chartType"] = type;
    for (const series of this.chart.series) series.properties["chartType"] = type;
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.context, this.chart);
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.context, { labels: this.chart.labels, labelsFont: this.chart.labelsFont });
  }

  get format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chart);
  }

  get legend(): ChartLegend {
    return new ChartLegend(this.context, this.chart);
  }

  get plotArea(): ChartPlotArea {
    return new ChartPlotArea(this.context, this.chart);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.context, this.sheet, this.chart);
  }

  get title(): ChartTitle {
    return new ChartTitle(this.context, this.chart);
  }

  get worksheet(): HostObject {
    return this.context.makeWorksheet(this.sheet);
  }

  delete(): void {
    this.context.demandWritable(this.sheet);
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.chart), 1);
  }

  setData(sourceData: unknown, seriesBy: unknown): void {
    this.context.demandWritable(this.sheet);
    const source = rangeArgument(this.context, this.sheet, sourceData, "sourceData");
    this.chart.series.splice(
      0,
      Infinity,
      ...seriesFrom(this.context, source, aSeriesBy(seriesBy), String(this.chart.properties["chartType"])),
    );
  }

  /** Lays the chart over the cells from the one to the other; without an end it keeps its size. */
  setPosition(startCell: unknown, endCell: unknown): void {
    this.context.demandWritable(this.sheet);
    const start = rangeArgument(this.context, this.sheet, startCell, "startCell");
    Object.assign(this.chart.properties, { left: start.left, top: start.top });
    if (endCell === null || endCell === undefined) return;
    const end = rangeArgument(this.context, this.sheet, endCell, "endCell");
    const width = end.left + end.width - start.left;
    const height = end.top + end.height - start.top;
    if (width <= 0 || height <= 0) throw invalidArgument("endCell");
    Object.assign(this.chart.properties, { width, height });
  }
}

const aSeriesBy = (value: unknown): string => optional(oneOf("Auto", "Columns", "Rows"), value, "seriesBy", "Auto");

storedProperties(
  Chart,
  (object) => object.chart.properties,
  {
    name: (value, member) => {
      const name = aString(value, member);
      if (name === "" || name.length > 255) throw invalidArgument(member);
      return name;
    },
    left: between(0, 1e7),
    top: between(0, 1e7),
    width: between(0, 1e7),
    height: between(0, 1e7),
    style: aNumber,
    plotBy: oneOf("Rows", "Columns"),
    displayBlanksAs: oneOf("NotPlotted", "Zero", "Interplotted"),
    plotVisibleOnly: aBoolean,
    showDataLabelsOverMaximum: aBoolean,
  },
  (object) => object.context.demandWritable(object.sheet),
);

/** `Excel.ChartCollection` of a sheet. */
export class ChartCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartCollection";
  }

  get count(): number {
    return this.sheet.charts.length;
  }

  listItems(): readonly Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.context, this.sheet, chart));
  }

  add(type: unknown, sourceData: unknown, seriesBy: unknown): Chart {
    this.context.demandWritable(this.sheet);
    const chartType = oneOf(...chartTypes)(type, "type");
    const source: Range = rangeArgument(this.context, this.sheet, sourceData, "sourceData");
    const id = this.context.book.nextId();
    const chart = newChart(`{${id.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`, `Chart ${id}`, chartType);
    chart.series.push(...seriesFrom(this.context, source, aSeriesBy(seriesBy), chartType));
    const only = chart.series[0];
    chart.title["text"] = chart.series.length === 1 && only && only.name !== "" ? only.name : "Chart Title";
    this.sheet.charts.push(chart);
    return new Chart(this.context, this.sheet, chart);
  }

  getCount(): number {
    return this.count;
  }

  getItem(name: unknown): Chart {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound(String(name));
    return found;
  }

  getItemAt(index: unknown): Chart {
    const chart = this.sheet.charts[anIndex(index, "index")];
    if (!chart) throw itemNotFound(String(index));
    return new Chart(this.context, this.sheet, chart);
  }

  getItemOrNullObject(name: unknown): Chart | null {
    const wanted = aString(name, "name");
    const chart = this.sheet.charts.find(
      (one) => one.id === wanted || String(one.properties["name"]).toLowerCase() === wanted.toLowerCase(),
    );
    return chart ? new Chart(this.context, this.sheet, chart) : null;
  }
}
