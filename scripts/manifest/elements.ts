import type { Document, Element } from "@xmldom/xmldom";
import { elementsOf } from "./checkShape";

/** Every element of that name below, in document order. */
export const all = (root: Document | Element, name: string): Element[] => Array.from(root.getElementsByTagName(name));

/** The text of a child, without blanks at its ends; empty when there is none. */
export const textOf = (root: Element, name: string): string =>
  (elementsOf(root).find((child) => child.nodeName === name)?.textContent ?? "").trim();

/** An attribute's value; empty when there is none. */
export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
