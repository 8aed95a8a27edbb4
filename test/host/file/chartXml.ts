import { parseAddress } from "../book/address";
import { type Book } from "../book/book";
import { type BookAxis, type BookChart, type BookSeries, type Look, newFont } from "../book/bookChart";
import { isCellError } from "../book/cell";
import { lastColumn, lastRow } from "../book/rectangle";
import { type ChartKind, chartKinds, dashes, labelPlaces, legendPlaces, markers, tickLabels } from "./chartKinds";
import { officeRelationships, xmlHead } from "./fileParts";
import { escapeXml } from "./xmlDocument";

const categoryId = 111111111;
const valueId = 222222222;

/** A chart's part (ECMA-376 part 1, 21.2). Null for a kind that is not written. */
export function chartXml(book: Book, chart: BookChart): string | null {
  const kind = chartKinds[String(chart.properties["chartType"])];
  if (!kind) return null;
  const hasTitle = chart.title["visible"] === true && chart.title["text"] !== "";
  const isRound = kind.element === "pieChart" || kind.element === "doughnutChart";
  return (
    `${xmlHead}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
    ` xmlns:r="${officeRelationships}"><c:roundedCorners val="0"/><c:chart>` +
    (hasTitle ? titleXml(chart.title, chart.titleFont) : "") +
    `<c:autoTitleDeleted val="${hasTitle ? 0 : 1}"/><c:plotArea><c:layout/>${groupXml(book, chart, kind)}` +
    (isRound ? "" : axesXml(chart, kind)) +
    `${shape(fillXml(chart.plotFill))}</c:plotArea>${legendXml(chart)}<c:plotVisOnly val="${chart.properties["plotVisibleOnly"] === false ? 0 : 1}"/>` +
    `<c:dispBlanksAs val="gap"/></c:chart>${shape(fillXml(chart.fill) + lineXml(chart.border))}${textXml(chart.font)}</c:chartSpace>`
  );
}

function groupXml(book: Book, chart: BookChart, kind: ChartKind): string {
  const { element, direction, grouping } = kind;
  const series = chart.series.map((one, index) => seriesXml(book, one, index, kind)).join("");
  const first = chart.series[0]?.properties;
  const vary = `<c:varyColors val="${element === "pieChart" || element === "doughnutChart" ? 1 : 0}"/>`;
  const axes = `<c:axId val="${categoryId}"/><c:axId val="${valueId}"/>`;
  const inside = {
    barChart: () =>
      `<c:barDir val="${direction}"/><c:grouping val="${grouping}"/>${vary}${series}<c:gapWidth val="${Number(first?.["gapWidth"] ?? 150)}"/>` +
      `<c:overlap val="${grouping === "clustered" ? Number(first?.["overlap"] ?? 0) : 100}"/>${axes}`,
    lineChart: () => `<c:grouping val="${grouping}"/>${vary}${series}<c:marker val="1"/>${axes}`,
    areaChart: () => `<c:grouping val="${grouping}"/>${vary}${series}${axes}`,
    pieChart: () => `${vary}${series}<c:firstSliceAng val="0"/>`,
    doughnutChart: () => `${vary}${series}<c:firstSliceAng val="0"/><c:holeSize val="${Number(first?.["doughnutHoleSize"] ?? 75)}"/>`,
    radarChart: () => `<c:radarStyle val="${grouping}"/>${vary}${series}${axes}`,
    scatterChart: () => `<c:scatterStyle val="${grouping}"/>${vary}${series}${axes}`,
  }[element]();
  return `<c:${element}>${inside}</c:${element}>`;
}

function seriesXml(book: Book, series: BookSeries, index: number, kind: ChartKind): string {
  const { element } = kind;
  const { properties } = series;
  const isLine = element === "lineChart" || element === "scatterChart" || element === "radarChart";
  const name =
    series.nameRef === null
      ? `<c:v>${escapeXml(series.name)}</c:v>`
      : `<c:strRef>${reference(series.nameRef)}${textCache([series.name])}</c:strRef>`;
  const style = markers[String(properties["markerStyle"])];
  const fill = fillXml(series.fill);
  const marker =
    isLine && (style !== undefined || kind.markers === false)
      ? `<c:marker><c:symbol val="${kind.markers === false ? "none" : style}"/><c:size val="${Number(properties["markerSize"])}"/>${shape(fillXml(String(series.line["color"])))}</c:marker>`
      : "";
  const points = [...series.points]
    .sort(([a], [b]) => a - b)
    .map(
      ([point, one]) =>
        `<c:dPt><c:idx val="${point}"/>${element === "barChart" ? '<c:invertIfNegative val="0"/>' : ""}<c:bubble3D val="0"/>${shape(fillXml(one.fill))}</c:dPt>`,
    );
  const [categories, values] = element === "scatterChart" ? ["xVal", "yVal"] : ["cat", "val"];
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>${shape((isLine ? "" : fill) + lineXml(series.line))}` +
    (element === "barChart" ? '<c:invertIfNegative val="0"/>' : marker) +
    points.join("") +
    (properties["hasDataLabels"] === true ? labelsXml(series, kind) : "") +
    (series.categoriesRef === null
      ? ""
      : `<c:${categories}>${categoriesXml(book, series.categoriesRef, element === "scatterChart")}</c:${categories}>`) +
    (series.valuesRef === null ? "" : `<c:${values}>${numbersXml(book, series.valuesRef)}</c:${values}>`) +
    (element === "lineChart" || element === "scatterChart" ? `<c:smooth val="${properties["smooth"] === true ? 1 : 0}"/>` : "") +
    "</c:ser>"
  );
}

/** A place that the kind does not allow makes Excel refuse the file, so it is left out. */
function labelsXml({ labels, labelsFont }: BookSeries, { element, grouping }: ChartKind): string {
  const place = labelPlaces[String(labels["position"])];
  const allowed = {
    barChart: grouping === "clustered" ? ["outEnd", "inEnd", "inBase", "ctr"] : ["inEnd", "inBase", "ctr"],
    lineChart: ["t", "b", "l", "r", "ctr"],
    scatterChart: ["t", "b", "l", "r", "ctr"],
    pieChart: ["bestFit", "ctr", "inEnd", "outEnd"],
    radarChart: ["outEnd"],
    areaChart: [],
    doughnutChart: [],
  }[element] as readonly string[];
  const show = (word: string, key: string): string => `<c:show${word} val="${labels[key] === true ? 1 : 0}"/>`;
  return (
    `<c:dLbls>${numberFormatXml(labels)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(labelsFont)}` +
    (place !== undefined && allowed.includes(place) ? `<c:dLblPos val="${place}"/>` : "") +
    show("LegendKey", "showLegendKey") +
    show("Val", "showValue") +
    show("CatName", "showCategoryName") +
    show("SerName", "showSeriesName") +
    show("Percent", "showPercentage") +
    show("BubbleSize", "showBubbleSize") +
    `<c:separator>${escapeXml(String(labels["separator"]))}</c:separator></c:dLbls>`
  );
}

function numberFormatXml(look: Look): string {
  return `<c:numFmt formatCode="${escapeXml(String(look["numberFormat"]))}" sourceLinked="${look["linkNumberFormat"] === false ? 0 : 1}"/>`;
}

function axesXml({ categoryAxis, valueAxis, properties }: BookChart, kind: ChartKind): string {
  const lies = kind.direction === "bar";
  const isScatter = String(properties["chartType"]).startsWith("XY");
  const head = (axis: BookAxis, id: number, place: string): string => {
    const { maximum, minimum, visible, reversePlotOrder, majorTickMark, minorTickMark, tickLabelPosition } = axis.properties;
    const bound = (name: string, value: unknown): string => (typeof value === "number" ? `<c:${name} val="${value}"/>` : "");
    return (
      `<c:axId val="${id}"/><c:scaling><c:orientation val="${reversePlotOrder === true ? "maxMin" : "minMax"}"/>${bound("max", maximum)}${bound("min", minimum)}</c:scaling>` +
      `<c:delete val="${visible === false ? 1 : 0}"/><c:axPos val="${place}"/>${gridXml("major", axis.majorGridlines)}${gridXml("minor", axis.minorGridlines)}` +
      (axis.title["text"] === "" || axis.title["visible"] === false
        ? ""
        : titleXml(axis.title, axis.titleFont, place === "l" ? ' rot="-5400000" vert="horz"' : "")) +
      `${numberFormatXml(axis.properties)}<c:majorTickMark val="${tick(majorTickMark)}"/><c:minorTickMark val="${tick(minorTickMark)}"/>` +
      `<c:tickLblPos val="${tickLabels[String(tickLabelPosition)] ?? "nextTo"}"/>${shape(lineXml(axis.line))}${textXml(axis.font)}`
    );
  };
  // An axis says in Excel where the other one crosses it, and in the file where it crosses the other.
  const crosses = (other: BookAxis): string => {
    const where = { Maximum: "max", Minimum: "min" }[String(other.properties["position"])] ?? "autoZero";
    return `<c:crosses val="${where}"/>`;
  };
  const spacing = categoryAxis.properties["tickLabelSpacing"];
  const unit = (name: string, value: unknown): string => (typeof value === "number" ? `<c:${name} val="${value}"/>` : "");
  const category = `${head(categoryAxis, categoryId, lies ? "l" : "b")}<c:crossAx val="${valueId}"/>${crosses(valueAxis)}`;
  const value =
    `${head(valueAxis, valueId, lies ? "b" : "l")}<c:crossAx val="${categoryId}"/>${crosses(categoryAxis)}` +
    `<c:crossBetween val="${isScatter || kind.element === "areaChart" ? "midCat" : "between"}"/>` +
    unit("majorUnit", valueAxis.properties["majorUnit"]) +
    unit("minorUnit", valueAxis.properties["minorUnit"]);
  if (isScatter) return `<c:valAx>${category}<c:crossBetween val="midCat"/></c:valAx><c:valAx>${value}</c:valAx>`;
  return (
    `<c:catAx>${category}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `${typeof spacing === "number" ? `<c:tickLblSkip val="${spacing}"/>` : ""}<c:noMultiLvlLbl val="0"/></c:catAx><c:valAx>${value}</c:valAx>`
  );
}

function tick(mark: unknown): string {
  return { Cross: "cross", Inside: "in", Outside: "out" }[String(mark)] ?? "none";
}

function gridXml(name: "major" | "minor", look: Look): string {
  return look["visible"] === true ? `<c:${name}Gridlines>${shape(lineXml(look))}</c:${name}Gridlines>` : "";
}

function legendXml({ legend, legendFont }: BookChart): string {
  if (legend["visible"] !== true) return "";
  const place = legendPlaces[String(legend["position"])] ?? "b";
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="${legend["overlay"] === true ? 1 : 0}"/>${textXml(legendFont)}</c:legend>`;
}

function titleXml(title: Look, font: Look, body = ""): string {
  const paragraphs = String(title["text"])
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${runXml("defRPr", font)}</a:pPr><a:r>${runXml("rPr", font, ' lang="vi-VN"')}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr${body}/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx><c:overlay val="${title["overlay"] === true ? 1 : 0}"/></c:title>`;
}

const standardFont = JSON.stringify(newFont());

/** Nothing for a font that nobody chose: then Excel's own stands. */
function textXml(font: Look): string {
  if (JSON.stringify(font) === standardFont) return "";
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml("defRPr", font)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function runXml(element: "defRPr" | "rPr", font: Look, attributes = ""): string {
  const face = escapeXml(String(font["name"]));
  return (
    `<a:${element}${attributes} sz="${Math.round(Number(font["size"]) * 100)}" b="${font["bold"] === true ? 1 : 0}" i="${font["italic"] === true ? 1 : 0}"` +
    `${font["underline"] === "Single" ? ' u="sng"' : ""}>${fillXml(String(font["color"]))}<a:latin typeface="${face}"/><a:ea typeface="${face}"/><a:cs typeface="${face}"/></a:${element}>`
  );
}

function fillXml(color: string | null): string {
  return color === null || color === "" ? "" : `<a:solidFill><a:srgbClr val="${escapeXml(color.slice(1))}"/></a:solidFill>`;
}

/** The line as a new chart has it counts as not chosen. */
function lineXml(line: Look): string {
  const { color, lineStyle, weight } = line;
  if (lineStyle === "None") return "<a:ln><a:noFill/></a:ln>";
  const isStandard = color === "#000000" && weight === 0.75 && lineStyle === "Continuous";
  if (isStandard || color === undefined) return "";
  const dash = dashes[String(lineStyle)] ?? "solid";
  const width = typeof weight === "number" ? ` w="${Math.round(weight * 12_700)}"` : "";
  return `<a:ln${width}>${fillXml(String(color))}${dash === "solid" ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}

const shape = (inside: string): string => (inside === "" ? "" : `<c:spPr>${inside}</c:spPr>`);
const reference = (address: string): string => `<c:f>${escapeXml(address.replace(/^=/, ""))}</c:f>`;

function textCache(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join("");
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache>`;
}

function categoriesXml(book: Book, address: string, numbers: boolean): string {
  if (numbers) return numbersXml(book, address);
  return `<c:strRef>${reference(address)}${textCache(contents(book, address).map((content) => String(content ?? "")))}</c:strRef>`;
}

function numbersXml(book: Book, address: string): string {
  const values = contents(book, address);
  const points = values.map((value, index) => (typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : ""));
  return `<c:numRef>${reference(address)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** What stands in the cells of a series now, so that a reader which computes nothing draws the chart too. */
function contents(book: Book, address: string): (string | number | boolean | null)[] {
  const parsed = parseAddress(address.replace(/^=/, ""));
  const sheet = parsed?.sheet ? book.sheetNamed(parsed.sheet) : undefined;
  if (!parsed || !sheet || parsed.rectangle.rowCount * parsed.rectangle.columnCount > 10_000) return [];
  const found: (string | number | boolean | null)[] = [];
  for (let row = parsed.rectangle.row; row <= lastRow(parsed.rectangle); row++) {
    for (let column = parsed.rectangle.column; column <= lastColumn(parsed.rectangle); column++) {
      const content = sheet.cell(row, column)?.content ?? null;
      found.push(isCellError(content) ? content.error : content);
    }
  }
  return found;
}
