import { parseXml, type XmlElement } from "../../src/xlsx/xmlTree";

/** Children in the order of their schema types (ECMA-376 part 1, annex A), as far as our parts use them. Excel repairs any other order. */
const sequences: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  c: "f v is extLst",
  cfRule: "formula colorScale dataBar iconSet extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  border: "left right top bottom diagonal",
  dxf: "font numFmt fill alignment border protection",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
  title: "tx layout overlay spPr txPr",
  plotArea: "layout barChart lineChart doughnutChart catAx valAx dTable spPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val smooth shape",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit dispUnits",
  scaling: "logBase orientation max min",
  legend: "legendPos legendEntry layout overlay spPr txPr",
  strCache: "ptCount pt",
  numCache: "formatCode ptCount pt",
  printSettings: "headerFooter pageMargins pageSetup",
  twoCellAnchor: "from to graphicFrame clientData",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
};

/** Elements that stand where their parent's schema type does not have them, as `parent: a, b` in document order; empty when all is well. */
export function misplaced(xml: string | Uint8Array): string[] {
  const bytes = typeof xml === "string" ? new TextEncoder().encode(xml) : xml;
  const faults: string[] = [];
  const visit = (element: XmlElement, parent: string): void => {
    // `c:chart` is also the bare reference inside a drawing.
    const sequence = element.name === "chart" && parent === "graphicData" ? undefined : sequences[element.name];
    if (sequence !== undefined && !element.prefix.startsWith("x14")) {
      const order = sequence.split(" ");
      const places = element.children.map((child) => order.indexOf(child.name));
      if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))) {
        faults.push(`${element.name}: ${element.children.map((child) => child.name).join(", ")}`);
      }
    }
    for (const inner of element.children) visit(inner, element.name);
  };
  visit(parseXml(bytes, "test"), "");
  return faults;
}
