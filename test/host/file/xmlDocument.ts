import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";

export type XmlElement = Element;

/** Parses a part; the browser's own parser is not used, so that the page and the tests read alike. Throws for what is no XML. */
export function parseXml(text: string): Document {
  return new DOMParser().parseFromString(text.replace(/^\uFEFF/, ""), "text/xml");
}

export function xmlText(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

/** The element children, of one local name or all; namespaces' prefixes differ between writers. */
export function childrenOf(element: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) found.push(node as Element);
  }
  return found;
}

/** The first element at the end of a path of local names: `childOf(chart, "title", "tx", "rich")`. */
export function childOf(element: Element | null | undefined, ...path: readonly string[]): Element | null {
  let at = element ?? null;
  for (const name of path) at = childrenOf(at, name)[0] ?? null;
  return at;
}

/** An attribute of this local name, or null. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  for (const one of Array.from(element?.attributes ?? [])) if ((one.localName ?? one.name) === name) return one.value;
  return null;
}

/** `val` of a child, as chart parts keep nearly everything. */
export const valueOf = (element: Element | null | undefined, ...path: readonly string[]): string | null =>
  attribute(childOf(element, ...path), "val");

export const isOn = (text: string | null): boolean => text === "1" || text === "true" || text === "on";

export function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").replace(/[&<>"]/g, (c) => named[c]!);
}
