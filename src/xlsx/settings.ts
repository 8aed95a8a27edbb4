import type { OpcPackage } from "./package";
import { relationshipKind, relationshipTypes } from "./relationships";
import { settingOfProperty, settingProperties } from "../workbook/settingProperties";
import { escapeCellText, escapeXml, unescapeCellText } from "./xml";
import { append, attribute, cutOut, parseXml, splice, type Splice, type XmlElement } from "./xmlTree";

const contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";

/** Texts that the product keeps in the workbook's custom document properties, named `NeuGuong.<key>`. */
export function readSettings(pkg: OpcPackage): Record<string, string> {
  const path = propertiesPath(pkg);
  const pieces = new Map<string, string[]>();
  for (const property of path === null ? [] : ownProperties(parseXml(pkg.need(path), path))) {
    const known = pieces.get(property.key) ?? [];
    known[property.piece - 1] = unescapeCellText(property.element.children[0]?.text ?? "");
    pieces.set(property.key, known);
  }
  // Keys come from a file: `__proto__` is a key like any other, not the object's prototype.
  return Object.fromEntries([...pieces].map(([key, texts]) => [key, texts.join("")]));
}

/** Keeps texts (null forgets one); all other properties stay as they are. The part is made when it is wanted and not there. */
export function writeSettings(pkg: OpcPackage, changes: ReadonlyMap<string, string | null>): void {
  const path = propertiesPath(pkg) ?? newProperties(pkg);
  const bytes = pkg.need(path);
  const root = parseXml(bytes, path);
  const gone = new Set(ownProperties(root).flatMap((property) => (changes.has(property.key) ? [property.element] : [])));
  const cuts: Splice[] = [...gone].map(cutOut);
  // Numbers of properties that go are free again: writing the same text twice gives the same bytes.
  let pid = root.children.reduce((last, element) => (gone.has(element) ? last : Math.max(last, Number(attribute(element, "pid")) || 1)), 1);
  let xml = "";
  for (const [key, value] of changes) {
    if (value === null) continue;
    for (const { name, text } of settingProperties(key, value)) {
      xml +=
        `<${root.prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${++pid}" name="${escapeXml(name)}">` +
        `<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${escapeCellText(text)}</vt:lpwstr></${root.prefix}property>`;
    }
  }
  if (xml !== "") cuts.push(append(bytes, root, xml));
  if (cuts.length > 0) pkg.put(path, splice(bytes, cuts));
}

function ownProperties(root: XmlElement): { key: string; piece: number; element: XmlElement }[] {
  return root.children.flatMap((element) => {
    const setting = element.name === "property" ? settingOfProperty(attribute(element, "name") ?? "") : null;
    return setting === null ? [] : [{ ...setting, element }];
  });
}

function propertiesPath(pkg: OpcPackage): string | null {
  return (
    pkg
      .relationships("")
      .find((relationship) => /^custom-?properties$/i.test(relationshipKind(relationship)) && pkg.has(relationship.target))?.target ?? null
  );
}

function newProperties(pkg: OpcPackage): string {
  const path = pkg.has("docProps/custom.xml") ? pkg.freePath("docProps/custom", ".xml") : "docProps/custom.xml";
  pkg.put(
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"></Properties>',
    contentType,
  );
  pkg.addRelationship("", `${relationshipTypes}/custom-properties`, path);
  return path;
}
