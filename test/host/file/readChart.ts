import { type BookAxis, type BookChart, type BookSeries, type Look, newChart, newSeries } from "../book/bookChart";
import { chartKinds, dashes, labelPlaces, legendPlaces, markers, tickLabels, wordFor } from "./chartKinds";
import { attribute, childOf, childrenOf, isOn, parseXml, valueOf, type XmlElement } from "./xmlDocument";

/**
 * Reads a chart's part: kind, titles, legend, axes, series with their cells, fills, lines and labels. What Excel's interface cannot say (a
 * pattern, a gradient) stays in the source, which is saved again while the chart stays as it is.
 */
export function readChart(xml: string, id: string, name: string): BookChart {
  const root = parseXml(xml).documentElement;
  const drawn = childOf(root, "chart");
  const plot = childOf(drawn, "plotArea");
  const groups = childrenOf(plot).filter((one) => /Chart$/.test(one.localName ?? ""));
  const type = groups.length === 1 ? chartType(groups[0]!) : groups.length === 0 ? "Invalid" : "Combo";
  const chart = newChart(id, name, type);
  const title = childOf(drawn, "title");
  Object.assign(chart.title, { text: richText(title), visible: title !== null, overlay: isOn(valueOf(title, "overlay")) });
  readFont(childOf(title, "tx", "rich"), chart.titleFont);
  const legend = childOf(drawn, "legend");
  chart.legend["visible"] = legend !== null;
  if (legend)
    Object.assign(chart.legend, {
      position: wordFor(legendPlaces, valueOf(legend, "legendPos")) ?? "Right",
      overlay: isOn(valueOf(legend, "overlay")),
    });
  readFont(childOf(legend, "txPr"), chart.legendFont);
  readFont(childOf(root, "txPr"), chart.font);
  chart.fill = readFill(childOf(root, "spPr"));
  readLine(childOf(root, "spPr", "ln"), chart.border);
  chart.plotFill = readFill(childOf(plot, "spPr"));
  chart.properties["plotVisibleOnly"] = valueOf(drawn, "plotVisOnly") !== "0";
  const [value, ...otherValues] = childrenOf(plot, "valAx");
  const category = childOf(plot, "catAx") ?? childOf(plot, "dateAx") ?? otherValues[0] ?? null;
  readAxis(category, value ?? null, chart.categoryAxis);
  readAxis(value ?? null, category, chart.valueAxis);
  for (const group of groups) for (const one of childrenOf(group, "ser")) chart.series.push(readSeries(one, group, type));
  chart.source = { xml, like: likeness(chart) };
  return chart;
}

/** What a chart says, without its place and its number. */
export function likeness(chart: BookChart): string {
  const { id: _id, source: _source, properties, ...rest } = chart;
  const { left: _left, top: _top, width: _width, height: _height, name: _name, ...said } = properties;
  return JSON.stringify({ said, ...rest }, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}

function chartType(group: XmlElement): string {
  const element = group.localName;
  const [direction, grouping] = [
    valueOf(group, "barDir"),
    valueOf(group, "grouping") ?? valueOf(group, "radarStyle") ?? valueOf(group, "scatterStyle"),
  ];
  const hasMarkers = childrenOf(group, "ser").some((one) => valueOf(one, "marker", "symbol") !== "none");
  const found = Object.entries(chartKinds).find(
    ([, kind]) =>
      kind.element === element &&
      (kind.direction === undefined || kind.direction === direction) &&
      (kind.grouping === undefined || kind.grouping === (grouping ?? (kind.direction ? "clustered" : "standard"))) &&
      (kind.markers === undefined || kind.markers === hasMarkers),
  );
  return found?.[0] ?? (element === "scatterChart" ? "XYScatterLines" : "Invalid");
}

function readSeries(element: XmlElement, group: XmlElement, type: string): BookSeries {
  const tx = childOf(element, "tx");
  const series = newSeries(childOf(tx, "v")?.textContent ?? childOf(tx, "strRef", "strCache", "pt", "v")?.textContent ?? "", type);
  series.nameRef = childOf(tx, "strRef", "f")?.textContent ?? null;
  const source = (...names: readonly string[]): string | null => {
    const holder = names.map((name) => childOf(element, name)).find((one) => one !== null);
    const inside = childrenOf(holder).find((one) => /Ref$/.test(one.localName ?? ""));
    return childOf(inside, "f")?.textContent ?? null;
  };
  series.valuesRef = source("val", "yVal");
  series.categoriesRef = source("cat", "xVal");
  series.fill = readFill(childOf(element, "spPr"));
  readLine(childOf(element, "spPr", "ln"), series.line);
  const { properties } = series;
  const number = (key: string, value: string | null): void => {
    if (value !== null) properties[key] = Number(value.replace("%", ""));
  };
  number("gapWidth", valueOf(group, "gapWidth"));
  number("overlap", valueOf(group, "overlap"));
  number("doughnutHoleSize", valueOf(group, "holeSize"));
  number("markerSize", valueOf(element, "marker", "size"));
  properties["markerStyle"] = wordFor(markers, valueOf(element, "marker", "symbol")) ?? "Automatic";
  properties["smooth"] = isOn(valueOf(element, "smooth"));
  for (const point of childrenOf(element, "dPt")) {
    series.points.set(Number(valueOf(point, "idx")), { fill: readFill(childOf(point, "spPr")) });
  }
  const labels = childOf(element, "dLbls") ?? childOf(group, "dLbls");
  const shows = (word: string): boolean => isOn(valueOf(labels, `show${word}`));
  const shown = {
    showValue: shows("Val"),
    showSeriesName: shows("SerName"),
    showCategoryName: shows("CatName"),
    showPercentage: shows("Percent"),
  };
  properties["hasDataLabels"] = Object.values(shown).includes(true);
  Object.assign(series.labels, shown, { showLegendKey: shows("LegendKey"), showBubbleSize: shows("BubbleSize") });
  const place = wordFor(labelPlaces, valueOf(labels, "dLblPos"));
  if (place !== undefined) series.labels["position"] = place;
  series.labels["separator"] = childOf(labels, "separator")?.textContent ?? ", ";
  readNumberFormat(childOf(labels, "numFmt"), series.labels);
  readFont(childOf(labels, "txPr"), series.labelsFont);
  return series;
}

function readAxis(element: XmlElement | null, other: XmlElement | null, axis: BookAxis): void {
  if (!element) return;
  const { properties } = axis;
  const number = (text: string | null): number | "" => (text === null ? "" : Number(text));
  const marks: Readonly<Record<string, string>> = { cross: "Cross", in: "Inside", out: "Outside", none: "None" };
  Object.assign(properties, {
    visible: !isOn(valueOf(element, "delete")),
    minimum: number(valueOf(element, "scaling", "min")),
    maximum: number(valueOf(element, "scaling", "max")),
    majorUnit: number(valueOf(element, "majorUnit")),
    minorUnit: number(valueOf(element, "minorUnit")),
    reversePlotOrder: valueOf(element, "scaling", "orientation") === "maxMin",
    tickLabelPosition: wordFor(tickLabels, valueOf(element, "tickLblPos")) ?? "NextToAxis",
    tickLabelSpacing: number(valueOf(element, "tickLblSkip")),
    majorTickMark: marks[valueOf(element, "majorTickMark") ?? "none"] ?? "None",
    minorTickMark: marks[valueOf(element, "minorTickMark") ?? "none"] ?? "None",
    position: { max: "Maximum", min: "Minimum" }[valueOf(other, "crosses") ?? ""] ?? "Automatic",
  });
  readNumberFormat(childOf(element, "numFmt"), properties);
  const title = childOf(element, "title");
  Object.assign(axis.title, { text: richText(title), visible: title !== null });
  readFont(childOf(title, "tx", "rich"), axis.titleFont);
  readFont(childOf(element, "txPr"), axis.font);
  readLine(childOf(element, "spPr", "ln"), axis.line);
  for (const [name, look] of [
    ["majorGridlines", axis.majorGridlines],
    ["minorGridlines", axis.minorGridlines],
  ] as const) {
    const lines = childOf(element, name);
    look["visible"] = lines !== null;
    readLine(childOf(lines, "spPr", "ln"), look);
  }
}

function readNumberFormat(element: XmlElement | null, look: Look): void {
  if (!element) return;
  look["numberFormat"] = attribute(element, "formatCode") ?? "General";
  look["linkNumberFormat"] = attribute(element, "sourceLinked") !== "0";
}

/** The text of a title: written out, or what its cell showed. */
function richText(title: XmlElement | null): string {
  const rich = childOf(title, "tx", "rich");
  if (!rich) return childOf(title, "tx", "strRef", "strCache", "pt", "v")?.textContent ?? "";
  const paragraphs = childrenOf(rich, "p").map((paragraph) =>
    childrenOf(paragraph, "r")
      .map((run) => childOf(run, "t")?.textContent ?? "")
      .join(""),
  );
  return paragraphs.join("\n");
}

function readFont(holder: XmlElement | null, font: Look): void {
  const paragraph = childOf(holder, "p");
  const run = childOf(paragraph, "r", "rPr") ?? childOf(paragraph, "pPr", "defRPr");
  if (!run) return;
  const [size, face, color] = [attribute(run, "sz"), attribute(childOf(run, "latin"), "typeface"), readFill(run)];
  if (size !== null) font["size"] = Number(size) / 100;
  if (face !== null) font["name"] = face;
  if (color !== null) font["color"] = color;
  if (attribute(run, "b") !== null) font["bold"] = isOn(attribute(run, "b"));
  if (attribute(run, "i") !== null) font["italic"] = isOn(attribute(run, "i"));
  if (attribute(run, "u") !== null) font["underline"] = attribute(run, "u") === "none" ? "None" : "Single";
}

/** The solid colour, or a pattern's own; null for anything else. */
function readFill(holder: XmlElement | null): string | null {
  const color = valueOf(holder, "solidFill", "srgbClr") ?? valueOf(holder, "pattFill", "fgClr", "srgbClr");
  return color === null ? null : `#${color.toUpperCase()}`;
}

function readLine(line: XmlElement | null, look: Look): void {
  if (!line) return;
  if (childOf(line, "noFill")) {
    look["lineStyle"] = "None";
    return;
  }
  const [color, width] = [readFill(line), attribute(line, "w")];
  if (color !== null) look["color"] = color;
  if (width !== null) look["weight"] = Number(width) / 12_700;
  const dash = valueOf(line, "prstDash");
  if (dash !== null || "lineStyle" in look) look["lineStyle"] = wordFor(dashes, dash ?? "solid") ?? "Dash";
}
