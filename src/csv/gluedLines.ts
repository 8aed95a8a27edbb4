import { isVietnameseSyllable } from "../text/vietnameseSyllable";
import { bestCharset, charsetEvidence, decodeSingleBytes, type SingleByteCharset, wordsBeyondAscii } from "./charsetEvidence";
import type { ListFault } from "./listReading";

/** A text whose lines were in two charsets. */
export interface GluedText {
  readonly text: string;
  readonly faults: readonly ListFault[];
}

/** Distinct Vietnamese words that lines of single bytes must have, so that a few damaged bytes are not taken for another charset. */
const proof = 3;

/**
 * Lines of UTF-8 and lines of single bytes in one file, as "copy a.csv + b.csv" makes it: each line is read in its own charset, those of single bytes all in the
 * one that explains them best. Null for any other file. `shown` gives single bytes as windows-1252 shows them.
 */
export function gluedLines(bytes: Uint8Array, shown: (bytes: Uint8Array) => string): GluedText | null {
  if (!hasSequence(bytes, isVietnamese)) return null;
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  const lines: { text: string; single: boolean }[] = [];
  let whole = 0;
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(0x0a, from);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(from, end);
    from = end;
    const text = utf8.decode(line);
    if (/[\u1ea0-\u1ef9]/.test(text)) whole += 1;
    // A line with letters of UTF-8 is UTF-8, damaged or not; so is one in which a letter was lost before.
    const single = text.includes("\ufffd") && !hasSequence(line, isVietnamese) && !hasSequence(line, isReplacement);
    lines.push({ text: single ? shown(line) : text, single });
  }
  const singles = lines.filter(({ single }) => single);
  if (whole === 0 || singles.length === 0) return null;
  const charset = provenCharset(singles.map(({ text }) => text));
  if (charset === null) return null;
  const decode = (text: string): string => decodeSingleBytes(text, charset);
  const first = singles[0]!.text.trim();
  const sample = `${charset}: ${first.slice(0, 40)} → ${decode(first).slice(0, 40)}`;
  return {
    text: lines
      .map(({ text, single }) => (single ? decode(text) : text))
      .join("")
      .replace(/^\ufeff/, ""),
    faults: [{ code: "mixed-lines", row: null, column: null, text: sample, count: singles.length }],
  };
}

/** First byte of a sequence of UTF-8, and what may follow. */
interface Sequence {
  readonly lead: number;
  readonly fits: (second: number, third: number) => boolean;
}

/** The letters from Ạ to ỹ: no charset of single bytes puts these three bytes in a word. */
const isVietnamese: Sequence = {
  lead: 0xe1,
  fits: (second, third) => (second === 0xba || second === 0xbb) && third >= 0x80 && third <= 0xbf,
};
const isReplacement: Sequence = { lead: 0xef, fits: (second, third) => second === 0xbf && third === 0xbd };

function hasSequence(bytes: Uint8Array, { lead, fits }: Sequence): boolean {
  for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1))
    if (fits(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)) return true;
  return false;
}

/** The charset in which most words of the lines are Vietnamese; null when none is. */
function provenCharset(texts: readonly string[]): SingleByteCharset | null {
  const charset = bestCharset(charsetEvidence(texts));
  const words = new Set(texts.flatMap(wordsBeyondAscii).map((word) => decodeSingleBytes(word, charset).toLowerCase()));
  const good = [...words].filter((word) => isVietnameseSyllable(word)).length;
  return good >= proof && good * 2 > words.size ? charset : null;
}
