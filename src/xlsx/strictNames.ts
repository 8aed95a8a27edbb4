import type { XmlElement } from "./xmlTree";

/** Namespaces of the two forms of Office Open XML (ECMA-376 part 4 and ISO/IEC 29500 part 1): a package keeps to one of them. */
const strictNames = new Map([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"],
]);

/** True when the workbook is of the strict form. */
export function isStrict(workbook: XmlElement): boolean {
  const declared = workbook.attributes.get(workbook.prefix === "" ? "xmlns" : `xmlns:${workbook.prefix.slice(0, -1)}`);
  return declared === "http://purl.oclc.org/ooxml/spreadsheetml/main";
}

/** XML of ours with the namespaces of the strict form. Only whole attribute values change, so no text does. */
export function withStrictNames(xml: string): string {
  let strict = xml;
  for (const [transitional, name] of strictNames) strict = strict.replaceAll(`="${transitional}"`, `="${name}"`);
  return strict;
}

/** The type of a relationship of this kind in a transitional or strict package. */
export function relationshipType(kind: string, strict: boolean): string {
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return `${strict ? strictNames.get(base)! : base}/${kind}`;
}
