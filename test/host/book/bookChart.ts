/** A format's few words: a solid fill, a line, a font. Plain records, filled by the objects that name them. */
export type Look = Record<string, string | number | boolean | null>;

export interface BookPoint {
  fill: string | null;
}

export interface BookSeries {
  name: string;
  /** Cells that hold the name, the values and the categories: absolute addresses with their sheet, or null. */
  nameRef: string | null;
  valuesRef: string | null;
  categoriesRef: string | null;
  fill: string | null;
  readonly line: Look;
  readonly properties: Look;
  readonly labels: Look;
  readonly labelsFont: Look;
  readonly points: Map<number, BookPoint>;
}

export interface BookAxis {
  readonly properties: Look;
  readonly title: Look;
  readonly titleFont: Look;
  readonly font: Look;
  readonly line: Look;
  readonly majorGridlines: Look;
  readonly minorGridlines: Look;
}

export interface BookChart {
  readonly id: string;
  readonly properties: Look;
  readonly title: Look;
  readonly titleFont: Look;
  readonly legend: Look;
  readonly legendFont: Look;
  readonly labels: Look;
  readonly labelsFont: Look;
  readonly font: Look;
  fill: string | null;
  readonly border: Look;
  plotFill: string | null;
  readonly categoryAxis: BookAxis;
  readonly valueAxis: BookAxis;
  readonly series: BookSeries[];
  /** The chart's part in the file that it comes from, and what the chart said then: while it says the same, it is saved as it was. */
  source?: { readonly xml: string; readonly like: string };
}

export const newFont = (): Look => ({ name: "Calibri", size: 10, bold: false, italic: false, underline: "None", color: "#595959" });
const newLine = (): Look => ({ color: "#000000", lineStyle: "Continuous", weight: 0.75 });

const newLabels = (): Look => ({
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  separator: ", ",
  position: "OutsideEnd",
  numberFormat: "General",
  linkNumberFormat: true,
});

const newAxis = (majorGridlines: boolean): BookAxis => ({
  properties: {
    visible: true,
    minimum: "",
    maximum: "",
    majorUnit: "",
    minorUnit: "",
    reversePlotOrder: false,
    numberFormat: "General",
    linkNumberFormat: true,
    tickLabelPosition: "NextToAxis",
    tickLabelSpacing: "",
    position: "Automatic",
    textOrientation: "",
    majorTickMark: "None",
    minorTickMark: "None",
    categoryType: "Automatic",
  },
  title: { text: "", visible: false },
  titleFont: newFont(),
  font: newFont(),
  line: newLine(),
  majorGridlines: { visible: majorGridlines },
  minorGridlines: { visible: false },
});

export function newSeries(name: string, chartType: string): BookSeries {
  return {
    name,
    nameRef: null,
    valuesRef: null,
    categoriesRef: null,
    fill: null,
    line: newLine(),
    properties: {
      chartType,
      hasDataLabels: false,
      gapWidth: 150,
      overlap: 0,
      plotOrder: 1,
      doughnutHoleSize: 75,
      smooth: false,
      markerStyle: "Automatic",
      markerSize: 5,
      axisGroup: "Primary",
      invertIfNegative: false,
      varyByCategories: false,
      filtered: false,
    },
    labels: newLabels(),
    labelsFont: newFont(),
    points: new Map(),
  };
}

/** A new chart of 360 by 216 points, as Excel makes it. */
export function newChart(id: string, name: string, chartType: string): BookChart {
  return {
    id,
    properties: {
      name,
      chartType,
      left: 48,
      top: 30,
      width: 360,
      height: 216,
      style: 201,
      plotBy: "Columns",
      displayBlanksAs: "NotPlotted",
      plotVisibleOnly: true,
      showDataLabelsOverMaximum: false,
    },
    title: { text: "", visible: true, overlay: false, position: "Automatic" },
    titleFont: { ...newFont(), size: 14 },
    legend: { visible: true, position: "Bottom", overlay: false },
    legendFont: newFont(),
    labels: newLabels(),
    labelsFont: newFont(),
    font: newFont(),
    fill: null,
    border: newLine(),
    plotFill: null,
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    series: [],
  };
}
