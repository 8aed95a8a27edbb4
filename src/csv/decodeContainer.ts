import { windows1252Bytes } from "../text/legacyTables";
import type { ListCharset, ListFault } from "./listReading";
import { gluedLines } from "./gluedLines";
import { ListError } from "./listError";

/** How bytes stand for characters, before the question what the characters were meant to be. A single byte is shown as windows-1252 shows it. */
export type Container = "utf-8" | "utf-16le" | "utf-16be" | "single-byte";

export interface ContainerText {
  readonly container: Container;
  readonly text: string;
  /** False when the bytes fit but prove nothing. */
  readonly sure: boolean;
  readonly faults: readonly ListFault[];
}

const looked = 65_536;

/**
 * Bytes to characters: byte order mark, NUL pattern of UTF-16, UTF-8 without a fault, UTF-8 with few faults, single bytes. A chosen charset goes
 * before what the bytes say, but the charsets of single bytes are looked for inside Unicode too, where they land when old text is saved anew.
 * Source: domain.md §5.4.5, order of tests.
 */
export function decodeContainer(bytes: Uint8Array, chosen?: ListCharset): ContainerText {
  const found = contained(bytes, chosen);
  return { ...found, ...withoutNuls(found) };
}

function contained(bytes: Uint8Array, chosen?: ListCharset): ContainerText {
  if (chosen === "utf-16le" || chosen === "utf-16be") return decodeUtf16(bytes, chosen);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (chosen === "utf-8") return decodeUtf8(bytes);
  if (chosen === "windows-1252" && !marked) return decodeSingleBytes(bytes, true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, "utf-16be");
  const wide = nulPattern(bytes);
  if (wide) return decodeUtf16(bytes, wide);
  const single = !marked && surelySingleBytes(bytes);
  const utf8 = single ? null : decodeUtf8(bytes);
  const glued = utf8?.damaged === 0 ? null : gluedLines(bytes, (line) => decodeSingleBytes(line, true).text);
  if (glued) return { container: "utf-8", ...glued, sure: false };
  if (utf8 === null) return decodeSingleBytes(bytes, true);
  if (marked) return { ...utf8, sure: true };
  if (utf8.damaged === 0 || utf8.damaged * 10 <= lettersBeyondAscii(utf8.text) - utf8.damaged) return utf8;
  return decodeSingleBytes(bytes, true);
}

/** Whether the first letters beyond ASCII are no UTF-8 by far, so that the whole file need not be tried. */
function surelySingleBytes(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  if (first < 0) return false;
  const head = decodeUtf8(bytes.subarray(first, first + looked));
  return head.damaged > 20 && head.damaged * 2 > lettersBeyondAscii(head.text);
}

/**
 * UTF-8 with what is wrong in it shown as U+FFFD. Sure without a wrong byte when it is all ASCII, or when more letters fit than chance lets fit.
 * `damaged` counts the wrong places; a U+FFFD that stood in the file is none.
 */
function decodeUtf8(bytes: Uint8Array): ContainerText & { readonly damaged: number } {
  const text = new TextDecoder().decode(bytes);
  const replaced = count(text, "\ufffd");
  const damaged = replaced === 0 ? 0 : replaced - replacements(bytes);
  if (damaged === 0)
    return {
      container: "utf-8",
      text,
      sure: !/[^\u0000-\u007f]/.test(text) || /(?:[^\u0000-\u007f][\u0000-\u007f]*){4}/.test(text),
      faults: [],
      damaged,
    };
  const cutOff = endsInsideCharacter(bytes) ? 1 : 0;
  const faults: ListFault[] = [];
  if (damaged > cutOff) faults.push(fileFault("bad-bytes", damaged - cutOff, around(text, text.indexOf("\ufffd"))));
  if (cutOff > 0) faults.push(fileFault("truncated", 1, text.slice(-40)));
  return { container: "utf-8", text, sure: false, faults, damaged };
}

/** How often U+FFFD itself stands in bytes of UTF-8. */
function replacements(bytes: Uint8Array): number {
  let times = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) times += 1;
  return times;
}

/** Whether the last bytes are the beginning of a character of UTF-8 whose rest is missing. */
function endsInsideCharacter(bytes: Uint8Array): boolean {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
    if (byte < 0x80 || byte > 0xbf) return false;
  }
  return false;
}

function decodeUtf16(bytes: Uint8Array, container: "utf-16le" | "utf-16be"): ContainerText {
  const odd = bytes.length % 2 === 1;
  const whole = odd ? bytes.subarray(0, bytes.length - 1) : bytes;
  const text = new TextDecoder(container).decode(whole);
  const damaged = count(text, "\ufffd");
  const faults: ListFault[] = [];
  if (damaged > 0) faults.push(fileFault("bad-bytes", damaged, around(text, text.indexOf("\ufffd"))));
  if (odd) faults.push(fileFault("truncated", 1, text.slice(-40)));
  return { container, text, sure: true, faults };
}

/** UTF-16 without a mark: half the bytes of ASCII letters are 0, all on one side. */
function nulPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const end = Math.min(bytes.length, looked) & ~1;
  if (end < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.2 && even * 10 <= odd) return "utf-16le";
  if (even > pairs * 0.2 && odd * 10 <= even) return "utf-16be";
  return null;
}

/** What windows-1252 shows for each byte; the five that it does not know are shown as the control characters of Latin-1, so nothing is lost. */
const shown: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => byte);
for (const [letter, byte] of windows1252Bytes) shown[byte] = letter.charCodeAt(0);

function decodeSingleBytes(bytes: Uint8Array, sure: boolean): ContainerText {
  const wide = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const unit = shown[bytes[at] ?? 0] ?? 0;
    wide[2 * at] = unit & 0xff;
    wide[2 * at + 1] = unit >> 8;
  }
  return { container: "single-byte", text: new TextDecoder("utf-16le", { ignoreBOM: true }).decode(wide), sure, faults: [] };
}

const controls = /[\u0001-\u0008\u000e-\u0019\u001b-\u001f]/g;

/** Takes out NULs and the end mark of DOS, and refuses what is no text at all. */
function withoutNuls({ text, faults }: ContainerText): { readonly text: string; readonly faults: readonly ListFault[] } {
  const head = text.slice(0, looked);
  const strange = (head.match(controls)?.length ?? 0) + count(head, "\0") / 2;
  if (strange > head.length * 0.1 + 2) throw new ListError("not-a-list", "binary");
  let clean = text;
  const found = [...faults];
  const nuls = count(text, "\0");
  if (nuls > 0) {
    found.push(fileFault("nul-bytes", nuls, around(text, text.indexOf("\0")).replaceAll("\0", "")));
    clean = clean.replaceAll("\0", "");
  }
  if (clean.endsWith("\u001a")) clean = clean.slice(0, -1);
  return { text: clean, faults: found };
}

function fileFault(code: ListFault["code"], times: number, text: string): ListFault {
  return { code, row: null, column: null, text, count: times };
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 30), at + 30);

function count(text: string, sought: string): number {
  let times = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) times += 1;
  return times;
}

function lettersBeyondAscii(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) letters += 1;
  return letters;
}
