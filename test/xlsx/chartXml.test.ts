import type { ChartSpec } from "../../src/model/chartSpec";
import { chartXml } from "../../src/xlsx/chartXml";
import { drawingXml } from "../../src/xlsx/drawingXml";
import { chartSpec } from "./reportSheetBuilder";
import { misplaced } from "./schemaOrder";

const kinds: readonly ChartSpec["kind"][] = ["column", "bar", "stacked-column", "stacked-bar", "percent-stacked-bar", "doughnut", "line"];

test.each(kinds)("a %s chart keeps the order of the schema and refers to its cells", (kind) => {
  const xml = chartXml(chartSpec(kind), "Tổng hợp của 'Tư'");
  expect(misplaced(xml)).toEqual([]);
  expect(xml).toContain("<c:f>&apos;Tổng hợp của &apos;&apos;Tư&apos;&apos;&apos;!$A$5:$A$6</c:f>");
  expect(xml).toContain('<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Kinh tế</c:v></c:pt>');
  expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>0</c:v></c:pt></c:numCache>');
  expect(xml).toContain("<a:t>Tập thể &amp; cá nhân</a:t>");
  expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
});

test.each([
  ["column", "col", "clustered"],
  ["bar", "bar", "clustered"],
  ["stacked-column", "col", "stacked"],
  ["stacked-bar", "bar", "stacked"],
  ["percent-stacked-bar", "bar", "percentStacked"],
] as const)("%s is a bar chart %s, %s", (kind, direction, grouping) => {
  const xml = chartXml(chartSpec(kind), "A");
  expect(xml).toContain(`<c:barDir val="${direction}"/><c:grouping val="${grouping}"/>`);
  expect(xml.includes('<c:overlap val="100"/>')).toBe(grouping !== "clustered");
});

test("labels stand only where Excel allows them: never outside a stack, and at no named place in a ring", () => {
  expect(chartXml(chartSpec("stacked-bar"), "A")).not.toContain("outEnd");
  expect(chartXml(chartSpec("column"), "A")).toContain('<c:dLblPos val="outEnd"/>');
  expect(chartXml(chartSpec("doughnut"), "A")).not.toContain("dLblPos");
});

test("horizontal bars run from the top and keep the value axis below", () => {
  const xml = chartXml(chartSpec("bar"), "A");
  expect(xml).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx><c:valAx>.*<c:crosses val="max"\/>.*<\/c:valAx>/);
});

test("areas can be told apart in black and white: pattern and dark edge", () => {
  const xml = chartXml(chartSpec("column"), "A");
  expect(xml).toContain(
    '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="C55A11"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
  );
  expect(xml.match(/<a:srgbClr val="404040"\/>/g)).toHaveLength(2);
});

test("a ring colours its points and leaves a part of nothing without label", () => {
  const [first] = chartSpec("doughnut").series;
  const xml = chartXml(
    chartSpec("doughnut", { series: [{ ...first!, pointFills: [{ color: "111111" }, { color: "222222", pattern: "pct25" }] }] }),
    "A",
  );
  expect(xml).toContain('<c:holeSize val="55"/>');
  expect(xml).toContain('<a:srgbClr val="111111"/>');
  expect(xml).toContain('<c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>');
  expect(xml).not.toContain("<c:axId");
});

test("few things counted get whole steps, many are left to Excel, and nothing cuts off a figure that grows", () => {
  const few = chartSpec("column").series.map((series) => ({ ...series, values: [1, 2] }));
  expect(chartXml(chartSpec("column", { series: few }), "A")).toContain('<c:majorUnit val="1"/>');
  expect(chartXml(chartSpec("column"), "A")).not.toContain("majorUnit");
  expect(chartXml(chartSpec("column"), "A")).not.toContain("<c:max ");
  expect(chartXml(chartSpec("column", { maximum: 20 }), "A")).toContain('<c:max val="20"/>');
});

test("a series may go without labels and a chart without legend", () => {
  const series = chartSpec("line").series.map((one) => ({ ...one, labels: false }));
  const xml = chartXml(chartSpec("line", { series, legend: "none" }), "A");
  expect(xml).not.toContain("dLbls");
  expect(xml).not.toContain("<c:legend>");
});

test("a reference that is no range is refused", () => {
  expect(() => chartXml(chartSpec("column", { categoriesRef: "A5:A6)+HYPERLINK(1" }), "A")).toThrow("invalid-edit");
});

test("a drawing covers the anchor's cells and gives the sentence as text alternative", () => {
  const xml = drawingXml([{ spec: chartSpec("bar"), relationship: "rId1" }]);
  expect(misplaced(xml)).toEqual([]);
  expect(xml).toContain("<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row>");
  expect(xml).toContain("<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>");
  expect(xml).toContain('descr="Kinh tế có nhiều &quot;gương&quot; nhất." title="Tập thể &amp; cá nhân"');
});

test("a part of a ring too small for a label has none, its neighbours keep theirs", () => {
  const series = chartSpec("doughnut").series.map((one) => ({ ...one, values: [96, 4] }));
  const xml = chartXml(chartSpec("doughnut", { series }), "A");
  expect(xml).toContain('<c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>');
  expect(xml).not.toContain('<c:dLbl><c:idx val="0"/>');
});
