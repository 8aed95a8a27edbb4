import { tcvn3Letters, vniLetters, windows1252Bytes, windows1258Letters } from "./legacyTables";

/** Ways in which Vietnamese text comes out wrong when it is read as windows-1252. */
export type LegacyCharset = "TCVN3" | "VNI" | "windows-1258" | "utf8-as-latin1";

/** Letters and combining marks that no reading of single bytes as windows-1252 can give: where one stands, the text is Unicode already. */
const unicodeOnly = /[ăĂđĐĩĨũŨơƠưƯẠ-ỹ]|\p{M}/u;

/** Whether a text has letters that only correct Unicode Vietnamese has. */
export function isSurelyUnicode(text: string): boolean {
  return unicodeOnly.test(text);
}

/**
 * A text that was shown as windows-1252 characters, decoded. `upper` for the capital fonts of TCVN3 (".VnTimeH"), whose bytes are those of small
 * letters. Give it the cell's own text, before any normalisation; a text that is Unicode already comes back as it is. What the charset
 * does not know stays. Source: domain.md §5.4.
 */
export function decodeLegacy(text: string, charset: LegacyCharset, upper = false): string {
  if (unicodeOnly.test(text)) return upper ? text.toUpperCase() : text;
  const decoded = decoders[charset](text).normalize("NFC");
  return upper ? decoded.toUpperCase() : decoded;
}

const decoders: Readonly<Record<LegacyCharset, (text: string) => string>> = {
  TCVN3: (text) => replaceLetters(text, tcvn3Letters),
  VNI: decodeVni,
  "windows-1258": (text) => replaceLetters(text, windows1258Letters),
  "utf8-as-latin1": decodeUtf8Again,
};

function replaceLetters(text: string, letters: ReadonlyMap<string, string>): string {
  let decoded = "";
  for (const letter of text) decoded += letters.get(letter) ?? letter;
  return decoded;
}

/** Longest match first: base and mark, then one letter. A capital with a small mark ("Aù") counts as the capital. */
function decodeVni(text: string): string {
  let decoded = "";
  for (let at = 0; at < text.length; at += 1) {
    const base = text.charAt(at);
    const mark = text.charAt(at + 1);
    const pair = mark === "" ? undefined : (vniLetters.get(base + mark) ?? vniLetters.get(base + sameCase(base, mark)));
    if (pair !== undefined) at += 1;
    decoded += pair ?? vniLetters.get(base) ?? base;
  }
  return decoded;
}

function sameCase(base: string, mark: string): string {
  return base === base.toUpperCase() ? mark.toUpperCase() : mark.toLowerCase();
}

/** Text that went wrong twice or three times is put right as often; text that is right after one step has no bytes of UTF-8 left in it. */
function decodeUtf8Again(text: string): string {
  let decoded = text;
  for (let step = 0; step < 3 && !unicodeOnly.test(decoded); step += 1) {
    const next = decodeUtf8(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

/** UTF-8 bytes shown as windows-1252. Sequences that are damaged stay as they are; U+00A0 that became a space is taken back after Ã. */
function decodeUtf8(text: string): string {
  let decoded = "";
  let at = 0;
  while (at < text.length) {
    const lead = byteAt(text, at);
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
    let code = length === 1 ? -1 : lead & (0xff >> (length + 1));
    for (let step = 1; step < length && code >= 0; step += 1) {
      const byte = lead === 0xc3 && text.charAt(at + step) === " " ? 0xa0 : byteAt(text, at + step);
      code = byte >= 0x80 && byte <= 0xbf ? (code << 6) | (byte & 0x3f) : -1;
    }
    if (code < 0x80 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      decoded += text.charAt(at);
      at += 1;
    } else {
      decoded += String.fromCodePoint(code);
      at += length;
    }
  }
  return decoded;
}

function byteAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return Number.isNaN(unit) ? -1 : unit < 0x100 ? unit : (windows1252Bytes.get(text.charAt(at)) ?? -1);
}
