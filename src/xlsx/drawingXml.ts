import type { ChartSpec } from "../model/chartSpec";
import { escapeXml } from "./xml";

/**
 * The drawing part of a sheet: one frame for each chart, over the cells that its anchor names, moving but not growing with them. The
 * chart's sentence is the text alternative that a screen reader gives.
 */
export function drawingXml(charts: readonly { readonly spec: ChartSpec; readonly relationship: string }[]): string {
  const frames = charts.map(({ spec, relationship }, index) => {
    const { anchor } = spec;
    return (
      '<xdr:twoCellAnchor editAs="oneCell">' +
      corner("from", anchor.left - 1, anchor.top - 1) +
      corner("to", anchor.right, anchor.bottom) +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${index + 2}" name="${escapeXml(`Chart ${index + 1}`)}" descr="${escapeXml(spec.sentence)}" title="${escapeXml(spec.title)}"/>` +
      "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
      ` r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `${frames.join("")}</xdr:wsDr>`
  );
}

function corner(name: "from" | "to", column: number, row: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
