import type { CellRange } from "../model/cell";
import type { ChartFill, ChartSeries, ChartSpec } from "../model/chartSpec";
import type { OpcPackage } from "./package";
import { relationshipKind } from "./relationships";
import type { SheetChart } from "./sheetLook";
import { relationshipIdOf } from "./workbookPart";
import { attribute, child, childrenOf, parseXml, type XmlElement } from "./xmlTree";

/** More charts than a person looks at on one sheet. */
const mostCharts = 200;

/**
 * The charts on a sheet, from its drawing. A chart of the kinds that we write (bars, columns, lines, rings) comes back as a specification, from
 * the values that the file keeps with it; of any other only place and title are told.
 */
export function readCharts(pkg: OpcPackage, sheetPath: string): readonly SheetChart[] {
  const drawing = pkg.relationships(sheetPath).find((one) => relationshipKind(one) === "drawing" && pkg.has(one.target))?.target;
  if (drawing === undefined) return [];
  const parts = new Map(pkg.relationships(drawing).map(({ id, target }) => [id, target]));
  const root = parseXml(pkg.need(drawing), drawing);
  const charts: SheetChart[] = [];
  for (const frame of root.children) {
    const chart = find(frame, "chart", 8);
    const path = chart && parts.get(relationshipIdOf(chart));
    const anchor = anchorOf(frame);
    if (path === undefined || anchor === null || !pkg.has(path) || charts.length >= mostCharts) continue;
    const properties = find(frame, "cNvPr", 4);
    const sentence = (properties && attribute(properties, "descr")) ?? "";
    const spec = chartSpec(parseXml(pkg.need(path), path), path, anchor, sentence);
    charts.push({
      anchor,
      title: spec?.title || ((properties && (attribute(properties, "title") ?? attribute(properties, "name"))) ?? ""),
      spec,
    });
  }
  return charts;
}

/** Accents of Office's theme, in which Excel draws series without colours of their own. */
const seriesColors = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** First element of that name below, breadth first, so many steps down at most. */
function find(element: XmlElement, name: string, depth: number): XmlElement | undefined {
  const here = child(element, name);
  if (here !== undefined || depth === 0) return here;
  for (const below of element.children) {
    const found = find(below, name, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The cells that a frame covers, corners included; a frame of one corner is taken for eight columns and fifteen rows, Excel's own first size. */
function anchorOf(frame: XmlElement): CellRange | null {
  const from = child(frame, "from");
  if (from === undefined) return null;
  const at = (corner: XmlElement, name: string) => Number(child(corner, name)?.text ?? 0);
  const left = at(from, "col") + 1;
  const top = at(from, "row") + 1;
  const to = child(frame, "to");
  if (to === undefined) return { top, left, bottom: top + 14, right: left + 7 };
  // A corner at the very edge of a cell belongs to the cell before it.
  const right = at(to, "col") + (at(to, "colOff") > 0 ? 1 : 0);
  const bottom = at(to, "row") + (at(to, "rowOff") > 0 ? 1 : 0);
  return [left, top, right, bottom].every(Number.isFinite)
    ? { top, left, bottom: Math.max(bottom, top), right: Math.max(right, left) }
    : null;
}

function chartSpec(root: XmlElement, path: string, anchor: CellRange, sentence: string): ChartSpec | null {
  const chart = child(root, "chart");
  const plotArea = chart && child(chart, "plotArea");
  const plots = plotArea?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [plot] = plots;
  const kind = plot && plots.length === 1 ? kindOf(plot) : null;
  if (chart === undefined || plotArea === undefined || plot === undefined || kind === null) return null;
  const drawn = childrenOf(plot, "ser");
  const first = drawn[0];
  if (first === undefined) return null;
  const categories = cached(child(first, "cat"));
  const series = drawn.map((one, index) => seriesOf(one, kind, seriesColors[index % seriesColors.length]!));
  const axis = child(plotArea, "valAx");
  const category = child(plotArea, "catAx");
  const categoryTitle = titleOf(category);
  const valueTitle = titleOf(axis);
  const highest = valueOf(axis && child(axis, "scaling"), "max");
  const legend = valueOf(child(chart, "legend"), "legendPos");
  return {
    id: path,
    kind,
    title: titleOf(chart),
    categories: categories.texts,
    categoriesRef: categories.reference,
    series,
    ...(categoryTitle === "" ? {} : { categoryTitle }),
    ...(valueTitle === "" ? {} : { valueTitle }),
    numberFormat: formatOf(first) ?? "General",
    legend: child(chart, "legend") === undefined ? "none" : legend === "r" ? "right" : legend === "t" ? "top" : "bottom",
    ...(highest === undefined ? {} : { maximum: Number(highest) }),
    sentence,
    anchor,
  };
}

function kindOf(plot: XmlElement): ChartSpec["kind"] | null {
  if (plot.name === "doughnutChart" || plot.name === "pieChart") return "doughnut";
  if (plot.name === "lineChart") return "line";
  if (plot.name !== "barChart") return null;
  const bars = valueOf(plot, "barDir") === "bar";
  switch (valueOf(plot, "grouping")) {
    case "percentStacked":
      return bars ? "percent-stacked-bar" : null;
    case "stacked":
      return bars ? "stacked-bar" : "stacked-column";
    default:
      return bars ? "bar" : "column";
  }
}

function seriesOf(element: XmlElement, kind: ChartSpec["kind"], usual: string): ChartSeries {
  const name = cached(child(element, "tx"));
  const values = cached(child(element, "val"));
  const properties = child(element, "spPr");
  const line = properties && child(properties, "ln");
  const fill = fillOf(kind === "line" ? line : properties, usual);
  const points = new Map(childrenOf(element, "dPt").map((point) => [Number(valueOf(point, "idx")), fillOf(child(point, "spPr"), usual)]));
  const labels = child(element, "dLbls") !== undefined;
  return {
    name: name.texts[0] ?? "",
    nameRef: name.reference,
    values: values.texts.map((text) => (text === "" ? NaN : Number(text))),
    valuesRef: values.reference,
    fill,
    ...(points.size === 0 ? {} : { pointFills: values.texts.map((_, index) => points.get(index) ?? fill) }),
    ...(labels ? {} : { labels: false }),
  };
}

/** Texts that the file keeps with a reference, by their index, and the reference itself. */
function cached(element: XmlElement | undefined): { readonly texts: readonly string[]; readonly reference: string } {
  const source = element?.children[0];
  if (source === undefined) return { texts: [], reference: "" };
  const cache = child(source, "strCache") ?? child(source, "numCache") ?? source;
  const points = childrenOf(cache, "pt");
  const length = Math.min(Number(valueOf(cache, "ptCount") ?? points.length) || 0, 10_000);
  const texts = Array.from({ length }, () => "");
  for (const point of points) {
    const index = Number(attribute(point, "idx"));
    if (index >= 0 && index < length) texts[index] = child(point, "v")?.text ?? "";
  }
  return { texts, reference: child(source, "f")?.text ?? "" };
}

/** `usual` is the colour that Excel gives where the file names none, or one of the theme. */
function fillOf(element: XmlElement | undefined, usual: string): ChartFill {
  const color = (holder: XmlElement | undefined) => {
    const rgb = holder && child(holder, "srgbClr");
    return (rgb && attribute(rgb, "val")) ?? usual;
  };
  const pattern = element && child(element, "pattFill");
  if (pattern !== undefined) return { color: color(child(pattern, "fgClr")), pattern: attribute(pattern, "prst") ?? "pct25" };
  return { color: color(element && child(element, "solidFill")) };
}

/** The text of an element's title, all its runs joined; "" without one. */
function titleOf(element: XmlElement | undefined): string {
  const title = element && child(element, "title");
  if (title === undefined) return "";
  let text = "";
  const collect = (one: XmlElement): void => {
    if (one.name === "t") text += one.text;
    for (const below of one.children) collect(below);
  };
  collect(title);
  return text;
}

function formatOf(series: XmlElement): string | undefined {
  const values = child(series, "val")?.children[0];
  const cache = values && child(values, "numCache");
  const code = cache && child(cache, "formatCode")?.text;
  return code === undefined || code === "" ? undefined : code;
}

/** `val` of a child element. */
function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  const found = element && child(element, name);
  return found && attribute(found, "val");
}
