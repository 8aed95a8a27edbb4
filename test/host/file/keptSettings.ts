import { type Book } from "../book/book";
import { type FileParts, officeRelationships, xmlHead } from "./fileParts";
import { type SheetTail } from "./sheetPart";
import { attribute, childOf, childrenOf, escapeXml, parseXml } from "./xmlDocument";

const extensionType = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const paneType = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const namespace = "http://schemas.microsoft.com/office/webextensions";

/** `Workbook.settings` stand in the part of the add-in that keeps them, each as JSON ([MS-OWEXML] 2.1.7, `we:property`). */
export function readSettings(parts: FileParts, book: Book): void {
  const panes = parts.relationships("").find(({ kind }) => kind === "webextensiontaskpanes")?.target;
  for (const { kind, target } of panes === undefined ? [] : parts.relationships(panes)) {
    if (kind !== "webextension" || !parts.has(target)) continue;
    const root = parseXml(parts.text(target)).documentElement;
    for (const one of childrenOf(childOf(root, "properties"), "property")) {
      book.settings.set(attribute(one, "name") ?? "", jsonOrText(attribute(one, "value") ?? ""));
    }
  }
}

/** Settings that Office's common API wrote need not be JSON. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

export function writeSettings(parts: FileParts, book: Book): void {
  if (book.settings.size === 0) return;
  const [panes, extension] = ["xl/webextensions/taskpanes.xml", "xl/webextensions/webextension1.xml"];
  const properties = [...book.settings].map(
    ([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value)).replace(/\n/g, "&#10;")}"/>`,
  );
  parts.put(
    extension,
    `${xmlHead}<we:webextension xmlns:we="${namespace}/webextension/2010/11" id="{4E470000-0000-4000-8000-000000000001}">` +
      '<we:reference id="4e470000-0000-4000-8000-000000000002" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>' +
      `<we:properties>${properties.join("")}</we:properties><we:bindings/><we:snapshot xmlns:r="${officeRelationships}"/></we:webextension>`,
    "application/vnd.ms-office.webextension+xml",
  );
  const id = parts.relate(panes, extensionType, extension);
  parts.put(
    panes,
    `${xmlHead}<wetp:taskpanes xmlns:wetp="${namespace}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0">` +
      `<wetp:webextensionref xmlns:r="${officeRelationships}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
    "application/vnd.ms-office.webextensiontaskpanes+xml",
  );
  parts.relate("", paneType, panes);
}

/** `Worksheet.customProperties`: a part each, its text in UTF-16 (ECMA-376 part 1, 12.3.7 and 18.3.1.20). */
export function readSheetProperties(parts: FileParts, path: string, tail: SheetTail, properties: Map<string, string>): void {
  const targets = new Map(parts.relationships(path).map(({ id, target }) => [id, target]));
  for (const one of childrenOf(childOf(tail.root, "customProperties"), "customPr")) {
    const bytes = parts.bytes(targets.get(attribute(one, "id") ?? "") ?? "");
    if (bytes) properties.set(attribute(one, "name") ?? "", new TextDecoder("utf-16le").decode(bytes));
  }
}

/** `number` gives each part its own; the next free one comes back. */
export function writeSheetProperties(
  parts: FileParts,
  path: string,
  tail: SheetTail,
  properties: ReadonlyMap<string, string>,
  number: number,
): number {
  if (properties.size === 0) return number;
  const elements = [...properties].map(([name, text]) => {
    const target = `xl/customProperty${number++}.bin`;
    const units = Uint8Array.from(text.split("").flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    parts.put(target, units, "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty");
    return `<customPr name="${escapeXml(name)}" r:id="${parts.relate(path, `${officeRelationships}/customProperty`, target)}"/>`;
  });
  tail.put("customProperties", `<customProperties>${elements.join("")}</customProperties>`);
  return number;
}
