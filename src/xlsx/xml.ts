import { WorkbookError } from "../workbook/workbookError";

/** What the scanner stands on. An empty element `<a/>` is an `open` followed by a `close`. */
export type XmlEvent = "open" | "close" | "text" | "end";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;
const colon = 0x3a;

/**
 * A pull scanner over the bytes of an XML part (UTF-8; see `asUtf8`). It knows elements, attributes, text, CDATA, comments and
 * processing instructions, and nothing else: a DOCTYPE, which no workbook part has, is refused as `hostile`, so there are no entities
 * but the five of XML and character references. Names are compared without prefix, since `x:row` and `row` are the same in practice.
 * It allocates nothing for what nobody asks for.
 */
export class XmlScanner {
  /** Local name of the element that `open` or `close` stands on. */
  name = "";
  /** Byte range of the tag or text. For `close` of an empty element both are the end of its tag. */
  start = 0;
  end = 0;
  /** Number of elements around: 1 on the root's `open`, and again on its `close`. */
  depth = 0;
  selfClosing = false;

  #at: number;
  #pendingClose = false;
  #isCdata = false;
  #nameEnd = 0;
  readonly #bytes: Uint8Array;
  readonly #partName: string;
  readonly #names = new Map<number, string>();
  #open: string[] = [];

  constructor(bytes: Uint8Array, partName: string, from = 0) {
    this.#bytes = bytes;
    this.#partName = partName;
    this.#at = from === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : from;
  }

  /** Moves to the next event. Throws `broken` for XML that is cut off or not nested, `hostile` for a DOCTYPE. */
  next(): XmlEvent {
    const bytes = this.#bytes;
    if (this.#pendingClose) {
      this.#pendingClose = false;
      this.start = this.end;
      return "close";
    }
    if (this.#closed) this.#leave();
    for (;;) {
      if (this.#at >= bytes.length) {
        if (this.#open.length > 0) throw this.#broken("ends early");
        return "end";
      }
      if (bytes[this.#at] !== less) {
        const stop = bytes.indexOf(less, this.#at);
        this.start = this.#at;
        this.end = this.#at = stop < 0 ? bytes.length : stop;
        this.#isCdata = false;
        if (this.depth > 0) return "text";
        continue;
      }
      const mark = bytes[this.#at + 1];
      if (mark === slash) return this.#readClose();
      if (mark === question) {
        this.#at = this.#after(this.#at + 2, question, greater);
        continue;
      }
      if (mark === bang) {
        if (this.#readDeclaration()) return "text";
        continue;
      }
      return this.#readOpen();
    }
  }

  #closed = false;

  #leave(): void {
    this.#closed = false;
    this.#open.pop();
    this.depth = this.#open.length;
  }

  #readOpen(): XmlEvent {
    const bytes = this.#bytes;
    this.start = this.#at;
    const nameEnd = this.#scanName(this.#at + 1);
    this.#nameEnd = nameEnd;
    let at = nameEnd;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw this.#broken("a tag is cut off");
      if (byte === greater) break;
      if (byte === quote || byte === apostrophe) {
        at = bytes.indexOf(byte, at + 1);
        if (at < 0) throw this.#broken("an attribute is cut off");
      }
      at++;
    }
    this.selfClosing = bytes[at - 1] === slash;
    this.end = this.#at = at + 1;
    this.#open.push(this.name);
    this.depth = this.#open.length;
    if (this.selfClosing) {
      this.#pendingClose = true;
      this.#closed = true;
    }
    return "open";
  }

  #readClose(): XmlEvent {
    this.start = this.#at;
    const nameEnd = this.#scanName(this.#at + 2);
    const stop = this.#bytes.indexOf(greater, nameEnd);
    if (stop < 0) throw this.#broken("a tag is cut off");
    if (this.#open[this.#open.length - 1] !== this.name) throw this.#broken(`</${this.name}> out of place`);
    this.end = this.#at = stop + 1;
    this.#closed = true;
    return "close";
  }

  /** True when it stands on a CDATA section. */
  #readDeclaration(): boolean {
    const bytes = this.#bytes;
    const at = this.#at;
    if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) {
      let stop = at + 4;
      do stop = this.#after(stop, 0x2d, 0x2d);
      while (bytes[stop] !== greater && stop--);
      this.#at = stop + 1;
      return false;
    }
    if (ascii(bytes, at, at + 9) === "<![CDATA[") {
      let stop = at + 9;
      do stop = this.#after(stop, 0x5d, 0x5d);
      while (bytes[stop] !== greater && stop--);
      this.start = at + 9;
      this.end = stop - 2;
      this.#at = stop + 1;
      this.#isCdata = true;
      return this.depth > 0;
    }
    throw new WorkbookError("hostile", `${this.#partName}: a document type declaration`);
  }

  /** Index just behind the next pair of bytes. */
  #after(from: number, first: number, second: number): number {
    let at = from;
    for (;;) {
      at = this.#bytes.indexOf(first, at);
      if (at < 0) throw this.#broken("a comment, instruction or CDATA section is cut off");
      if (this.#bytes[at + 1] === second) return at + 2;
      at++;
    }
  }

  /** Sets `name` to the local name that begins at `from`; gives the index behind it. Names recur, so each is made a string once. */
  #scanName(from: number): number {
    const bytes = this.#bytes;
    let local = from;
    let at = from;
    let hash = 0;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw this.#broken("a tag is cut off");
      if (byte === greater || byte === slash || isSpace(byte)) break;
      if (byte === colon) {
        local = at + 1;
        hash = 0;
      } else {
        hash = (hash * 31 + byte) | 0;
      }
      at++;
    }
    if (at === local) throw this.#broken("a tag without a name");
    const known = this.#names.get(hash);
    if (known !== undefined && known.length === at - local && equalAscii(bytes, local, known)) {
      this.name = known;
    } else {
      this.name = decoder.decode(bytes.subarray(local, at));
      if (this.#names.size < 1000) this.#names.set(hash, this.name);
    }
    return at;
  }

  /** Value of an attribute of the element just opened, by local name; the one without a prefix wins. Null when it is not there. */
  attribute(name: string): string | null {
    let found: string | null = null;
    this.#eachAttribute((localStart, nameEnd, prefixed, valueStart, valueEnd) => {
      if (nameEnd - localStart !== name.length || !equalAscii(this.#bytes, localStart, name)) return false;
      if (prefixed && found !== null) return false;
      found = decodeText(this.#bytes, valueStart, valueEnd);
      return !prefixed;
    });
    return found;
  }

  /** All attributes of the element just opened, by full name, declarations of namespaces too. */
  attributes(): Map<string, string> {
    const all = new Map<string, string>();
    this.#eachAttribute((localStart, nameEnd, prefixed, valueStart, valueEnd) => {
      let start = localStart;
      if (prefixed) while (start > this.#nameEnd && !isSpace(this.#bytes[start - 1]!)) start--;
      all.set(decoder.decode(this.#bytes.subarray(start, nameEnd)), decodeText(this.#bytes, valueStart, valueEnd));
      return false;
    });
    return all;
  }

  #eachAttribute(visit: (localStart: number, nameEnd: number, prefixed: boolean, valueStart: number, valueEnd: number) => boolean): void {
    const bytes = this.#bytes;
    const stop = this.end - 1;
    let at = this.#nameEnd;
    for (;;) {
      while (at < stop && isSpace(bytes[at]!)) at++;
      if (at >= stop || bytes[at] === slash) return;
      let local = at;
      let prefixed = false;
      while (at < stop && bytes[at] !== equals && !isSpace(bytes[at]!)) {
        if (bytes[at] === colon) {
          local = at + 1;
          prefixed = true;
        }
        at++;
      }
      const nameEnd = at;
      while (at < stop && (bytes[at] === equals || isSpace(bytes[at]!))) at++;
      const mark = bytes[at]!;
      if (mark !== quote && mark !== apostrophe) throw this.#broken("an attribute without quotes");
      const valueStart = at + 1;
      const valueEnd = bytes.indexOf(mark, valueStart);
      at = valueEnd + 1;
      if (visit(local, nameEnd, prefixed, valueStart, valueEnd)) return;
    }
  }

  /** The text that it stands on, entities resolved. */
  text(): string {
    return this.#isCdata ? decoder.decode(this.#bytes.subarray(this.start, this.end)) : decodeText(this.#bytes, this.start, this.end);
  }

  /** Full name as written, prefix included, of the element just opened. */
  qualifiedName(): string {
    return decoder.decode(this.#bytes.subarray(this.start + 1, this.#nameEnd));
  }

  /** Goes on at another byte of the same element, for a reader that went through its content by itself. */
  resume(at: number): void {
    this.#at = at;
  }

  /** After an `open`: moves to its `close`, whatever lies between. */
  skip(): void {
    const depth = this.depth;
    for (;;) {
      const event = this.next();
      if (event === "end" || (event === "close" && this.depth === depth)) return;
    }
  }

  /** After an `open`: moves to its `close` and gives all text in between, of inner elements too. */
  innerText(): string {
    const depth = this.depth;
    let text = "";
    for (;;) {
      const event = this.next();
      if (event === "text") text += this.text();
      else if (event === "end" || (event === "close" && this.depth === depth)) return text;
    }
  }

  #broken(what: string): WorkbookError {
    return new WorkbookError("broken", `${this.#partName}: ${what} (byte ${this.#at})`);
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function equalAscii(bytes: Uint8Array, from: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[from + index] !== text.charCodeAt(index)) return false;
  return true;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Text of a byte range with entities resolved and line ends as XML has them (2.11). */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  // Most texts are short and plain; building those by hand beats a call of the decoder.
  if (to - from <= 24) {
    let text = "";
    let at = from;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (byte >= 0x80 || byte === 0x26 || byte === 0x0d) break;
      text += String.fromCharCode(byte);
    }
    if (at === to) return text;
  }
  const text = decoder.decode(bytes.subarray(from, to));
  return text.includes("&") || text.includes("\r") ? decodeEntities(text) : text;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Resolves the five entities of XML and character references; anything else after "&" stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);/g, (whole, body: string) => {
    if (!body.startsWith("#")) return named[body] ?? whole;
    const code = body[1] === "x" ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Text for an element or attribute. Characters that XML 1.0 cannot hold become U+FFFD; `escapeCellText` keeps them the way Excel does. */
export function escapeXml(text: string): string {
  if (!/[&<>"'\r\n\t\u0000-\u001f\ufffe\uffff\ud800-\udfff]/.test(text)) return text;
  return wellFormed(text).replace(/[&<>"'\r\n\t\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (c) => {
    switch (c) {
      case "&":
        return "&amp;";
      case "<":
        return "&lt;";
      case ">":
        return "&gt;";
      case '"':
        return "&quot;";
      case "'":
        return "&apos;";
      case "\n":
        return "&#10;";
      case "\r":
        return "&#13;";
      case "\t":
        return "&#9;";
      default:
        return "\ufffd";
    }
  });
}

/** Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (c) => (c.length === 2 ? c : "\ufffd"));
}

/**
 * Text for a cell: characters that XML cannot hold are written `_x0008_`, and a text that by itself looks like such an escape gets its
 * underscore escaped, as Excel does (ECMA-376 part 1, 22.9.2.19).
 */
export function escapeCellText(text: string): string {
  const kept = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
  return escapeXml(kept);
}

/** The inverse of `escapeCellText` for a text whose entities are resolved. */
export function unescapeCellText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** A part as UTF-8 without change when it is that already; UTF-16, which OPC also allows, is turned into it. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? "utf-16le"
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? "utf-16be"
        : null;
  if (!encoding) return bytes;
  const text = new TextDecoder(encoding).decode(bytes).replace(/^(<\?xml[^>]*?)\s+encoding=("[^"]*"|'[^']*')/, "$1");
  return new TextEncoder().encode(text);
}
