import { parseAddress } from "../book/address";
import { type BookChart, type BookSeries, newSeries } from "../book/bookChart";
import { type BookSheet } from "../book/bookSheet";
import { isCellError } from "../book/cell";
import { cellCount, lastColumn, lastRow } from "../book/rectangle";
import { aBoolean, aNumber, anIndex, aString, between, oneOf, optional } from "./argumentChecks";
import { absoluteAddress } from "./chartData";
import { ChartPointFormat, ChartSeriesFormat } from "./chartFormat";
import { ChartDataLabels } from "./chartParts";
import { chartTypes } from "./chartTypes";
import { invalidArgument, itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { rangeArgument } from "./rangeArgument";
import { storedProperties } from "./storedProperties";

/** `Excel.ChartSeries`. */
export class ChartSeries extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: BookSheet,
    private readonly chart: BookChart,
    readonly series: BookSeries,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartSeries";
  }

  get name(): string {
    return this.series.name;
  }

  /** A text, or `=Sheet!A1`: then the name follows the cell. */
  set name(value: unknown) {
    const text = aString(value, "name");
    const target = text.startsWith("=") ? parseAddress(text.slice(1)) : null;
    const sheet = target ? (target.sheet === null ? this.sheet : this.context.book.sheetNamed(target.sheet)) : undefined;
    if (text.startsWith("=") && (!target || !sheet)) throw invalidArgument("name");
    if (text.length > 255) throw invalidArgument("name");
    this.series.nameRef = target && sheet ? absoluteAddress({ sheet, rectangle: target.rectangle }) : null;
    this.series.name = target && sheet ? this.context.plainText(sheet, target.rectangle.row, target.rectangle.column) : text;
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.context, this.series);
  }

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.context, this.series);
  }

  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this.context, this.series);
  }

  delete(): void {
    const at = this.chart.series.indexOf(this.series);
    if (at < 0) throw itemNotFound(this.series.name);
    this.chart.series.splice(at, 1);
  }

  setValues(sourceData: unknown): void {
    this.series.valuesRef = this.line(sourceData, "sourceData");
  }

  setXAxisValues(sourceData: unknown): void {
    this.series.categoriesRef = this.line(sourceData, "sourceData");
  }

  getDimensionValues(dimension: unknown): unknown[] {
    const which = oneOf("Categories", "Values")(dimension, "dimension");
    const target = which === "Values" ? this.series.valuesRef : this.series.categoriesRef;
    return target === null ? [] : cellsOf(this.context, target);
  }

  private line(sourceData: unknown, member: string): string {
    this.context.demandWritable(this.sheet);
    const range = rangeArgument(this.context, this.sheet, sourceData, member);
    if (range.rectangle.rowCount > 1 && range.rectangle.columnCount > 1) throw invalidArgument(member);
    return absoluteAddress(range);
  }
}

storedProperties(
  ChartSeries,
  (object) => object.series.properties,
  {
    chartType: oneOf(...chartTypes),
    hasDataLabels: aBoolean,
    gapWidth: between(0, 500),
    overlap: between(-100, 100),
    plotOrder: aNumber,
    doughnutHoleSize: between(10, 90),
    smooth: aBoolean,
    markerStyle: oneOf("Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"),
    markerSize: between(2, 72),
    axisGroup: oneOf("Primary", "Secondary"),
    invertIfNegative: aBoolean,
    varyByCategories: aBoolean,
    filtered: aBoolean,
  },
  (object) => object.context.demandWritable(object.sheet),
);

function cellsOf(context: HostContext, address: string): unknown[] {
  const parsed = parseAddress(address);
  const sheet = parsed?.sheet ? context.book.sheetNamed(parsed.sheet) : undefined;
  if (!parsed || !sheet) return [];
  context.calculate();
  const values: unknown[] = [];
  for (let row = parsed.rectangle.row; row <= lastRow(parsed.rectangle); row++) {
    for (let column = parsed.rectangle.column; column <= lastColumn(parsed.rectangle); column++) {
      const content = sheet.cell(row, column)?.content ?? "";
      values.push(isCellError(content) ? content.error : content);
    }
  }
  return values;
}

/** `Excel.ChartSeriesCollection`. A series has no id: after a request it is found by its place. */
export class ChartSeriesCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
    private readonly chart: BookChart,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartSeriesCollection";
  }

  get count(): number {
    return this.chart.series.length;
  }

  listItems(): readonly ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.context, this.sheet, this.chart, series));
  }

  add(name: unknown, index: unknown): ChartSeries {
    this.context.demandWritable(this.sheet);
    const type = String(this.chart.properties["chartType"]);
    const series = newSeries("", type);
    const at = optional(anIndex, index, "index", this.chart.series.length);
    if (at > this.chart.series.length) throw invalidArgument("index");
    this.chart.series.splice(at, 0, series);
    const made = new ChartSeries(this.context, this.sheet, this.chart, series);
    made.name = optional(aString, name, "name", `Series${this.chart.series.length}`);
    return made;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartSeries {
    const series = this.chart.series[anIndex(index, "index")];
    if (!series) throw itemNotFound(String(index));
    return new ChartSeries(this.context, this.sheet, this.chart, series);
  }
}

/** `Excel.ChartPoint`. */
export class ChartPoint extends HostObject {
  constructor(
    context: HostContext,
    private readonly series: BookSeries,
    private readonly index: number,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartPoint";
  }

  get format(): ChartPointFormat {
    return new ChartPointFormat(this.context, this.series, this.index);
  }

  get value(): unknown {
    return this.series.valuesRef === null ? null : (cellsOf(this.context, this.series.valuesRef)[this.index] ?? null);
  }
}

/** `Excel.ChartPointsCollection`. */
export class ChartPointsCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly series: BookSeries,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartPointsCollection";
  }

  get count(): number {
    const parsed = this.series.valuesRef === null ? null : parseAddress(this.series.valuesRef);
    return parsed ? cellCount(parsed.rectangle) : 0;
  }

  listItems(): readonly ChartPoint[] {
    return Array.from({ length: this.count }, (_unused, index) => new ChartPoint(this.context, this.series, index));
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartPoint {
    const at = anIndex(index, "index");
    if (at >= this.count) throw itemNotFound(String(index));
    return new ChartPoint(this.context, this.series, at);
  }
}
