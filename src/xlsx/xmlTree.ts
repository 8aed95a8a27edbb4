import { WorkbookError } from "../workbook/workbookError";
import { limits } from "./limits";
import { XmlScanner } from "./xml";

/** An element of a small part, with the byte places that let it be changed without touching what is around it. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** Prefix with its colon as written, `""` without: new neighbours must bear the same. */
  readonly prefix: string;
  /** By full name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
  /** From its "<" … */
  readonly start: number;
  /** … the content begins (behind the opening tag; equal to `end` when empty) … */
  readonly contentStart: number;
  /** … the content ends ("<" of the closing tag) … */
  readonly contentEnd: number;
  /** … to behind its last ">". */
  readonly end: number;
  readonly selfClosing: boolean;
}

interface Growing {
  name: string;
  prefix: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
  selfClosing: boolean;
}

/** Reads a whole part as a tree. Throws `broken` without a root, `hostile` for a DOCTYPE or endless nesting, `too-large`. */
export function parseXml(bytes: Uint8Array, partName: string): XmlElement {
  const scanner = new XmlScanner(bytes, partName);
  const stack: Growing[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  for (;;) {
    const event = scanner.next();
    if (event === "end") break;
    if (event === "text") {
      stack[stack.length - 1]!.text += scanner.text();
    } else if (event === "open") {
      if (++count > limits.elements) throw new WorkbookError("too-large", `${partName}: more than ${limits.elements} elements`);
      if (scanner.depth > limits.depth) throw new WorkbookError("hostile", `${partName}: elements nested ${scanner.depth} deep`);
      const qualified = scanner.qualifiedName();
      const element: Growing = {
        name: scanner.name,
        prefix: qualified.slice(0, qualified.length - scanner.name.length),
        attributes: scanner.attributes(),
        children: [],
        text: "",
        start: scanner.start,
        contentStart: scanner.end,
        contentEnd: scanner.end,
        end: scanner.end,
        selfClosing: scanner.selfClosing,
      };
      const parent = stack[stack.length - 1];
      if (parent) parent.children.push(element);
      else if (root) throw new WorkbookError("broken", `${partName}: two roots`);
      else root = element;
      stack.push(element);
    } else {
      const element = stack.pop()!;
      element.contentEnd = scanner.start;
      element.end = scanner.end;
    }
  }
  if (!root) throw new WorkbookError("broken", `${partName}: no XML in it`);
  return root;
}

/** First child of that local name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** Children of that local name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? element.children.filter((candidate) => candidate.name === name) : [];
}

/** Attribute by local name, whatever its prefix; the one without a prefix wins, and declarations of namespaces never match. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const plain = element.attributes.get(name);
  if (plain !== undefined) return plain;
  for (const [full, value] of element.attributes) if (full.endsWith(`:${name}`) && !full.startsWith("xmlns:")) return value;
  return undefined;
}

/** A cut: these bytes are replaced by this text (start = end inserts). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies cuts to a part; all bytes outside them stay as they are. Cuts must not overlap; equal places keep their order. */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const ordered = splices.map((cut, index) => ({ ...cut, index, bytes: encoder.encode(cut.text) }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const length = ordered.reduce((sum, cut) => sum + cut.bytes.length - (cut.end - cut.start), bytes.length);
  const out = new Uint8Array(length);
  let from = 0;
  let to = 0;
  for (const cut of ordered) {
    if (cut.start < from) throw new Error("cuts of a part overlap");
    out.set(bytes.subarray(from, cut.start), to);
    to += cut.start - from;
    out.set(cut.bytes, to);
    to += cut.bytes.length;
    from = cut.end;
  }
  out.set(bytes.subarray(from), to);
  return out;
}

/** The cut that puts XML behind the last child of `parent`. An empty `<parent/>` is opened for it. */
export function append(bytes: Uint8Array, parent: XmlElement, xml: string): Splice {
  if (!parent.selfClosing) return { start: parent.contentEnd, end: parent.contentEnd, text: xml };
  let mark = parent.end - 2;
  while (bytes[mark] !== 0x2f) mark--;
  return { start: mark, end: parent.end, text: `>${xml}</${parent.prefix}${parent.name}>` };
}

/**
 * The cut that puts XML into `parent` behind the last child whose name is in `before` (the elements that the schema puts in front of
 * it), or as the first child when none is there.
 */
export function insertAfter(bytes: Uint8Array, parent: XmlElement, before: readonly string[], xml: string): Splice {
  const last = parent.children.filter((candidate) => before.includes(candidate.name)).pop();
  if (last) return { start: last.end, end: last.end, text: xml };
  return parent.selfClosing ? append(bytes, parent, xml) : { start: parent.contentStart, end: parent.contentStart, text: xml };
}

/** The cut that takes an element away. */
export function cutOut(element: XmlElement): Splice {
  return { start: element.start, end: element.end, text: "" };
}

/** The cut that writes an element's opening tag anew with other attributes; a null takes an attribute away. */
export function setAttributes(element: XmlElement, changes: Readonly<Record<string, string | null>>): Splice {
  const attributes = new Map(element.attributes);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  }
  let tag = `<${element.prefix}${element.name}`;
  for (const [name, value] of attributes) tag += ` ${name}="${escapeAttribute(value)}"`;
  return { start: element.start, end: element.contentStart, text: `${tag}${element.selfClosing ? "/>" : ">"}` };
}

function escapeAttribute(value: string): string {
  return value.replace(/[&<"\n\r\t]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === '"' ? "&quot;" : `&#${c.charCodeAt(0)};`));
}
