/** What is told of a text with tags, in its order. Names come in small letters, without their prefix. */
export interface MarkupSink {
  /** Elements whose contents are no text of the page, up to their closing tag. */
  readonly skipped: ReadonlySet<string>;
  open(name: string, attributes: () => ReadonlyMap<string, string>, closed: boolean): void;
  close(name: string): void;
  /** Text between tags as written; `literal` when entities in it mean nothing (CDATA). */
  text(raw: string, literal: boolean): void;
}

const letter = /[A-Za-z]/;
const nameShape = /[A-Za-z][^\s/>]{0,200}/y;
const attributeShape = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const longestTag = 20_000;

/**
 * Goes through HTML or XML once, whatever it holds: nothing is fetched, run or expanded, and what is not closed ends where the next sign allows. Linear: each search that fails is not made again.
 */
export function scanMarkup(text: string, sink: MarkupSink): void {
  const missing = new Set<string>();
  const find = (sought: string, from: number): number => {
    if (missing.has(sought)) return -1;
    const place = text.indexOf(sought, from);
    if (place < 0) missing.add(sought);
    return place;
  };
  let at = 0;
  while (at < text.length) {
    const begin = text.indexOf("<", at);
    if (begin < 0) {
      sink.text(text.slice(at), false);
      return;
    }
    if (begin > at) sink.text(text.slice(at, begin), false);
    const next = text.charAt(begin + 1);
    if (text.startsWith("<!--", begin)) {
      const end = find("-->", begin + 4);
      at = end >= 0 ? end + 3 : begin + 4;
    } else if (text.startsWith("<![CDATA[", begin)) {
      const end = find("]]>", begin + 9);
      sink.text(text.slice(begin + 9, end < 0 ? text.length : end), true);
      at = end < 0 ? text.length : end + 3;
    } else if (next === "!" || next === "?") {
      at = after(find(">", begin), text.length);
    } else if (next === "/" && letter.test(text.charAt(begin + 2))) {
      sink.close(nameAt(text, begin + 2));
      at = after(find(">", begin), text.length);
    } else if (letter.test(next)) {
      const name = nameAt(text, begin + 1);
      const from = nameShape.lastIndex;
      const end = tagEnd(text, from, find);
      const closed = text.charAt(end - 1) === "/";
      sink.open(name, () => attributesOf(text.slice(from, Math.min(end, from + longestTag))), closed);
      at = Math.min(text.length, end + 1);
      if (!closed && sink.skipped.has(name)) {
        const closing = new RegExp(`</${name}`, "gi");
        closing.lastIndex = at;
        const found = missing.has(name) ? null : closing.exec(text);
        if (found) at = found.index;
        else missing.add(name);
      }
    } else {
      sink.text("<", false);
      at = begin + 1;
    }
  }
}

const after = (place: number, end: number): number => (place < 0 ? end : place + 1);

/** The name at a place, small and without its prefix; leaves `nameShape.lastIndex` behind it. */
function nameAt(text: string, at: number): string {
  nameShape.lastIndex = at;
  return localName(nameShape.exec(text)?.[0] ?? "");
}

const localName = (name: string): string => name.slice(name.lastIndexOf(":") + 1).toLowerCase();

/** Where the tag's ">" stands. A quoted value may hold one, but no "<": where it seems to, the quote was never closed. */
function tagEnd(text: string, from: number, find: (sought: string, from: number) => number): number {
  let valued = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === ">") return at;
    if ((sign === '"' || sign === "'") && valued) {
      const close = find(sign, at + 1);
      if (close >= 0 && !text.slice(at, close).includes("<")) at = close;
    }
    if (sign !== " " && sign !== "\n" && sign !== "\r" && sign !== "\t") valued = sign === "=";
  }
  return text.length;
}

function attributesOf(raw: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const found of raw.matchAll(attributeShape)) {
    const name = localName(found[1] ?? "");
    if (!attributes.has(name)) attributes.set(name, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ""));
  }
  return attributes;
}

/** Names of U+00A0 to U+00FF in their order (HTML 4, "Character entity references for ISO 8859-1 characters"). */
const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo " +
  "frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve " +
  "Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute " +
  "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const others =
  "quot\" amp& lt< gt> apos' OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† " +
  "Dagger‡ bull• hellip… permil‰ lsaquo‹ rsaquo› euro€ trade™ minus− le≤ ge≥ ne≠ rarr→ larr← AbreveĂ abreveă DstrokĐ dstrokđ ItildeĨ itildeĩ UtildeŨ " +
  "utildeũ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d";
const named: ReadonlyMap<string, string> = new Map([
  ...latin1.split(" ").map((name, place): [string, string] => [name, String.fromCharCode(0xa0 + place)]),
  ...others.split(" ").map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)]),
]);
const entityShape = /&(?:#(\d{1,8})|#[xX]([\dA-Fa-f]{1,8})|([A-Za-z][A-Za-z\d]{1,9}));?/g;
/** What browsers show for the numbers 128 to 159, which are no characters. */
const windowsNumbers = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The named and numbered characters of HTML; whatever is not one of them stays as it is written. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(entityShape, (written: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return written.endsWith(";") ? (named.get(name) ?? written) : written;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hexadecimal ?? "", 16);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
    return code >= 128 && code <= 159 ? windowsNumbers.charAt(code - 128) : String.fromCodePoint(code);
  });
}
