import iconv from "iconv-lite";
import { tcvn3Letters, vniLetters, windows1252Bytes } from "../../src/text/legacyTables";
import type { ListCharset } from "../../src/csv/listReading";

const shownAsTcvn3 = new Map([...tcvn3Letters].map(([shown, letter]) => [letter, shown]));
const shownAsVni = new Map([...vniLetters].map(([shown, letter]) => [letter, shown]));

/** What windows-1252 shows of a text typed in a font of TCVN3: capitals with tones have no byte of their own. */
export function asTcvn3(text: string): string {
  return [...text].map((letter) => shownAsTcvn3.get(letter) ?? shownAsTcvn3.get(letter.toLowerCase()) ?? letter).join("");
}

/** What windows-1252 shows of a text typed in a VNI font. */
export function asVni(text: string): string {
  return [...text].map((letter) => shownAsVni.get(letter) ?? letter).join("");
}

/** One byte for each character that windows-1252 shows; the five unknown bytes are the control characters of their numbers. */
export function singleBytes(shown: string): Uint8Array {
  return Uint8Array.from([...shown].map((letter) => windows1252Bytes.get(letter) ?? letter.charCodeAt(0)));
}

/** Bytes shown as windows-1252 shows them. */
export function shownBytes(bytes: Uint8Array): string {
  const letters = new Map([...windows1252Bytes].map(([letter, byte]) => [byte, letter]));
  return [...bytes].map((byte) => letters.get(byte) ?? String.fromCharCode(byte)).join("");
}

/** Base letter with its shape composed, tone as a combining mark: the form that windows-1258 can write. */
function parted(text: string): string {
  return [...text]
    .map((letter) => {
      if (iconv.decode(iconv.encode(letter, "windows-1258"), "windows-1258") === letter) return letter;
      const marks = letter.normalize("NFD");
      const tone = [...marks].find((mark) => "\u0300\u0301\u0303\u0309\u0323".includes(mark)) ?? "";
      return marks.replace(tone, "").normalize("NFC") + tone;
    })
    .join("");
}

/** Bytes of a text as a program writes them in a charset. */
export function bytesIn(text: string, charset: ListCharset): Uint8Array {
  switch (charset) {
    case "TCVN3":
      return singleBytes(asTcvn3(text));
    case "VNI":
      return singleBytes(asVni(text));
    case "windows-1258":
      return new Uint8Array(iconv.encode(parted(text), "windows-1258"));
    case "utf8-as-latin1":
      return new TextEncoder().encode(shownBytes(new TextEncoder().encode(text)));
    case "utf-16le":
      return new Uint8Array(iconv.encode(text, "utf-16le"));
    case "utf-16be":
      return new Uint8Array(iconv.encode(text, "utf-16be"));
    case "windows-1252":
      return singleBytes(text);
    case "utf-8":
      return new TextEncoder().encode(text);
  }
}

const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
/** The 67 small accented letters. */
export const smallLetters: readonly string[] = [
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
  "đ",
].filter((letter) => !/[a-z]/.test(letter));
export const capitalLetters: readonly string[] = smallLetters.map((letter) => letter.toUpperCase());
