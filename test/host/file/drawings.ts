import { type Book } from "../book/book";
import { type BookChart } from "../book/bookChart";
import { type BookSheet } from "../book/bookSheet";
import { chartXml } from "./chartXml";
import { type FileParts, officeRelationships, xmlHead } from "./fileParts";
import { likeness, readChart } from "./readChart";
import { type SheetTail } from "./sheetPart";
import { attribute, childOf, childrenOf, escapeXml, parseXml, type XmlElement } from "./xmlDocument";

const emuPerPoint = 12_700;

/** Reads the charts of a sheet's drawing with their places. Pictures and shapes are left out. */
export function readCharts(parts: FileParts, path: string, book: Book, sheet: BookSheet): void {
  for (const { kind, target } of parts.relationships(path)) {
    if (kind !== "drawing" || !parts.has(target)) continue;
    const charts = new Map(parts.relationships(target).map((one) => [one.id, one.target]));
    for (const anchor of childrenOf(parseXml(parts.text(target)).documentElement)) {
      const frame = childOf(anchor, "graphicFrame");
      const part = charts.get(attribute(childOf(frame, "graphic", "graphicData", "chart"), "id") ?? "");
      if (part === undefined || !parts.has(part)) continue;
      const named = childOf(frame, "nvGraphicFramePr", "cNvPr");
      const chart = readChart(parts.text(part), String(book.nextId()), attribute(named, "name") ?? "");
      Object.assign(chart.properties, place(sheet, anchor));
      sheet.charts.push(chart);
    }
  }
}

/** Left, top, width and height in points. */
function place(sheet: BookSheet, anchor: XmlElement): Record<string, number> {
  const corner = (name: string): { x: number; y: number } | null => {
    const one = childOf(anchor, name);
    const number = (part: string): number => Number(childOf(one, part)?.textContent ?? 0);
    if (!one) return null;
    const [left, top] = [sheet.leftOf(number("col")), sheet.topOf(number("row"))];
    return { x: left + number("colOff") / emuPerPoint, y: top + number("rowOff") / emuPerPoint };
  };
  const size = childOf(anchor, "ext");
  const position = childOf(anchor, "pos");
  const points = (element: XmlElement | null, name: string): number => Number(attribute(element, name) ?? 0) / emuPerPoint;
  const from = corner("from") ?? { x: points(position, "x"), y: points(position, "y") };
  const to = corner("to") ?? { x: from.x + points(size, "cx"), y: from.y + points(size, "cy") };
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

/** Writes the charts of a sheet with the drawing that places them; `number` gives each part its own, the next free one comes back. */
export function writeCharts(parts: FileParts, path: string, tail: SheetTail, book: Book, sheet: BookSheet, number: number): number {
  const drawing = `xl/drawings/drawing${number}.xml`;
  const frames: string[] = [];
  for (const chart of sheet.charts) {
    const xml = chart.source && chart.source.like === likeness(chart) ? withoutRelations(chart.source.xml) : chartXml(book, chart);
    if (xml === null) continue;
    const part = `xl/charts/chart${number++}.xml`;
    parts.put(part, xml, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    frames.push(frameXml(sheet, chart, parts.relate(drawing, `${officeRelationships}/chart`, part), frames.length + 2));
  }
  if (frames.length === 0) return number;
  parts.put(
    drawing,
    `${xmlHead}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${frames.join("")}</xdr:wsDr>`,
    "application/vnd.openxmlformats-officedocument.drawing+xml",
  );
  tail.put("drawing", `<drawing r:id="${parts.relate(path, `${officeRelationships}/drawing`, drawing)}"/>`);
  return number;
}

/** A chart kept as it was loses what other parts belong to: workbooks of its own, drawings over it. */
function withoutRelations(xml: string): string {
  return xml
    .replace(/<c:externalData\b[^>]*\/>|<c:externalData\b.*?<\/c:externalData>/s, "")
    .replace(/<c:userShapes\b[^>]*\/>|<c:userShapes\b.*?<\/c:userShapes>/s, "");
}

function frameXml(sheet: BookSheet, chart: BookChart, relationship: string, id: number): string {
  const { left, top, width, height, name } = chart.properties;
  const corner = (element: string, x: number, y: number): string => {
    const [column, columnRest] = lineUnder(x, 16_383, (index) => sheet.leftOf(index));
    const [row, rowRest] = lineUnder(y, 1_048_575, (index) => sheet.topOf(index));
    return `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>${columnRest}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowRest}</xdr:rowOff></xdr:${element}>`;
  };
  const title = String(chart.title["text"]);
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", Number(left), Number(top))}${corner("to", Number(left) + Number(width), Number(top) + Number(height))}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(String(name) || `Chart ${id - 1}`)}"${title === "" ? "" : ` title="${escapeXml(title)}"`}/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ` xmlns:r="${officeRelationships}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** The row or column at a distance from the corner, found by halving, and what is left of the distance in EMU. */
function lineUnder(distance: number, last: number, edgeOf: (index: number) => number): [number, number] {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    // Half a thousandth of a point lies within the rounding of EMU.
    if (edgeOf(middle) <= distance + 0.0005) low = middle;
    else high = middle - 1;
  }
  return [low, Math.max(0, Math.round((distance - edgeOf(low)) * emuPerPoint))];
}
