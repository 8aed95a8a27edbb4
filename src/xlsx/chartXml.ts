import type { ChartFill, ChartSeries, ChartSpec } from "../model/chartSpec";
import { chartReference } from "../workbook/sheetReferences";
import { hasNegative, isHorizontal, isStacked, valueScale, withoutZero } from "../workbook/chartRules";
import { escapeXml } from "./xml";

/** A dark edge around every area, so that neighbours stay apart on a black-and-white print. */
const edge = '<a:ln w="9525"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln>';
const white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';

/** Lines differ by mark and dash too, not by colour alone. */
const marks = ["circle", "square", "diamond", "triangle", "x"] as const;
const dashes = ["solid", "dash", "sysDot", "dashDot", "lgDash"] as const;

/** Labels of smaller parts of a ring would lie over each other. */
const leastLabelled = 0.055;

const categoryAxis = 50010001;
const valueAxis = 50010002;

/**
 * A native chart as a chart part. Elements stand in the order of CT_ChartSpace and its kin (ECMA-376 part 1, 21.2.2); names, categories
 * and values are references with cached values, so the chart shows before anything is calculated. `sheet` is the tab that bears the
 * figures. Throws `invalid-edit` for a reference that is no range.
 */
export function chartXml(spec: ChartSpec, sheet: string): string {
  const plot =
    spec.kind === "doughnut"
      ? doughnutXml(spec, sheet)
      : (spec.kind === "line" ? lineXml(spec, sheet) : barXml(spec, sheet)) + axesXml(spec);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>' +
    titleXml(spec.title, 1300, true, "") +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    legendXml(spec) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${white}<a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>` +
    textXml(1000, false) +
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings></c:chartSpace>'
  );
}

function barXml(spec: ChartSpec, sheet: string): string {
  const stacked = isStacked(spec);
  const grouping = spec.kind === "percent-stacked-bar" ? "percentStacked" : stacked ? "stacked" : "clustered";
  const series = spec.series.map(
    (one, index) =>
      seriesHead(one, index, sheet) +
      `<c:spPr>${fillXml(one.fill)}${edge}</c:spPr><c:invertIfNegative val="0"/>` +
      // A label inside a coloured part is read only on white; one that says 0 there says nothing.
      (one.labels === false
        ? ""
        : labelsXml(stacked ? withoutZero(spec.numberFormat) : spec.numberFormat, stacked ? "ctr" : "outEnd", stacked)) +
      seriesData(spec, one, sheet) +
      "</c:ser>",
  );
  return (
    `<c:barChart><c:barDir val="${isHorizontal(spec) ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="${stacked ? 50 : 60}"/>${stacked ? '<c:overlap val="100"/>' : ""}<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>`
  );
}

function lineXml(spec: ChartSpec, sheet: string): string {
  const series = spec.series.map((one, index) => {
    const color = `<a:solidFill><a:srgbClr val="${one.fill.color}"/></a:solidFill>`;
    const dash = dashes[index % dashes.length]!;
    const mark = marks[index % marks.length]!;
    return (
      seriesHead(one, index, sheet) +
      `<c:spPr><a:ln w="28575" cap="rnd">${color}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="${mark}"/><c:size val="7"/><c:spPr>${mark === "x" ? "<a:noFill/>" : color}${edge}</c:spPr></c:marker>` +
      (one.labels === false ? "" : labelsXml(spec.numberFormat, index % 2 === 0 ? "t" : "r", false)) +
      seriesData(spec, one, sheet) +
      '<c:smooth val="0"/></c:ser>'
    );
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:lineChart>`;
}

/**
 * Value and share stand in the ring, on white; a part too small for them has neither. Excel allows no place of labels for a ring, and one number
 * format would be taken for both, so each keeps its own: that of the cells, and whole percent.
 */
function doughnutXml(spec: ChartSpec, sheet: string): string {
  const series = spec.series.map((one, index) => {
    const points = one.values.map((_, point) => {
      const fill = one.pointFills?.[point] ?? one.fill;
      return `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/><c:spPr>${fillXml(fill)}${edge}</c:spPr></c:dPt>`;
    });
    const total = one.values.reduce((sum, value) => sum + value, 0);
    const empty = one.values
      .map((value, point) => (value <= total * leastLabelled ? `<c:dLbl><c:idx val="${point}"/><c:delete val="1"/></c:dLbl>` : ""))
      .join("");
    const labels =
      one.labels === false
        ? ""
        : `<c:dLbls>${empty}<c:spPr>${white}<a:ln><a:noFill/></a:ln></c:spPr>${textXml(1000, false)}` +
          '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/><c:separator>; </c:separator><c:showLeaderLines val="0"/></c:dLbls>';
    return `${seriesHead(one, index, sheet)}<c:spPr>${edge}</c:spPr>${points.join("")}${labels}${seriesData(spec, one, sheet)}</c:ser>`;
  });
  return `<c:doughnutChart><c:varyColors val="1"/>${series.join("")}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`;
}

function seriesHead(series: ChartSeries, index: number, sheet: string): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${escapeXml(chartReference(sheet, series.nameRef))}</c:f>` +
    `${stringCache([series.name])}</c:strRef></c:tx>`
  );
}

function seriesData(spec: ChartSpec, series: ChartSeries, sheet: string): string {
  const points = series.values
    .map((value, index) => (Number.isFinite(value) ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : ""))
    .join("");
  return (
    `<c:cat><c:strRef><c:f>${escapeXml(chartReference(sheet, spec.categoriesRef))}</c:f>${stringCache(spec.categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(chartReference(sheet, series.valuesRef))}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(spec.numberFormat)}</c:formatCode><c:ptCount val="${series.values.length}"/>${points}</c:numCache></c:numRef></c:val>`
  );
}

function stringCache(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join("");
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache>`;
}

/** The place must be one that the kind allows: no `outEnd` in a stack, else Excel refuses the chart. */
function labelsXml(numberFormat: string, place: "ctr" | "outEnd" | "t" | "r", onWhite: boolean): string {
  const box = onWhite ? `<c:spPr>${white}<a:ln><a:noFill/></a:ln></c:spPr>` : "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>${box}${textXml(1000, false)}<c:dLblPos val="${place}"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function axesXml(spec: ChartSpec): string {
  const horizontal = isHorizontal(spec);
  // Horizontal bars are read from the top, like the table; the value axis then crosses at the last category, hence stays below.
  const category =
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${horizontal ? "l" : "b"}"/>` +
    (spec.categoryTitle ? titleXml(spec.categoryTitle, 1100, false, horizontal ? ' rot="-5400000" vert="horz"' : "") : "") +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr>' +
    textXml(1000, false) +
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `${horizontal ? '<c:tickLblSkip val="1"/>' : ""}<c:noMultiLvlLbl val="1"/></c:catAx>`;
  const { maximum, unit } = valueScale(spec);
  const value =
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${maximum === null ? "" : `<c:max val="${maximum}"/>`}${hasNegative(spec) ? "" : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${horizontal ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    (spec.valueTitle ? titleXml(spec.valueTitle, 1100, false, horizontal ? "" : ' rot="-5400000" vert="horz"') : "") +
    `<c:numFmt formatCode="${escapeXml(spec.kind === "percent-stacked-bar" ? "0%" : spec.numberFormat)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>' +
    textXml(1000, false) +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="${horizontal ? "max" : "autoZero"}"/><c:crossBetween val="between"/>${unit === null ? "" : `<c:majorUnit val="${unit}"/>`}</c:valAx>`;
  return category + value;
}

function titleXml(text: string, size: number, bold: boolean, body: string): string {
  const run = `sz="${size}" b="${bold ? 1 : 0}"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr><a:defRPr ${run}>${fontXml}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="vi-VN" ${run}>${fontXml}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function legendXml(spec: ChartSpec): string {
  if (spec.legend === "none") return "";
  const place = { bottom: "b", right: "r", top: "t" }[spec.legend];
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/>${textXml(1100, false)}</c:legend>`;
}

/** Black Times New Roman, as Decree 30/2020 wants all text. */
const fontXml =
  '<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="Times New Roman"/><a:ea typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';

function textXml(size: number, bold: boolean): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${fontXml}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function fillXml(fill: ChartFill): string {
  const color = `<a:srgbClr val="${fill.color}"/>`;
  return fill.pattern
    ? `<a:pattFill prst="${escapeXml(fill.pattern)}"><a:fgClr>${color}</a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`
    : `<a:solidFill>${color}</a:solidFill>`;
}
