import { decodeLegacy, type LegacyCharset } from "../text/legacyCharset";
import { isVietnameseSyllable } from "../text/vietnameseSyllable";

/** What single bytes can mean, the likely first. */
export const singleByteCharsets = ["windows-1258", "TCVN3", "VNI", "windows-1252"] as const;
export type SingleByteCharset = (typeof singleByteCharsets)[number];

const beyondAscii = /[^\u0000-\u007f]/;

/**
 * How well each charset explains texts that came from single bytes: words beyond ASCII that are Vietnamese when decoded, less half of those that
 * are not. Every distinct word counts once, so that one repeated name does not decide for a file. Words are parted by ASCII signs and NBSP alone, since
 * letters of a legacy charset look like signs.
 */
export function charsetEvidence(texts: readonly string[]): ReadonlyMap<SingleByteCharset, number> {
  const words = new Set(texts.flatMap(wordsBeyondAscii));
  return new Map(singleByteCharsets.map((charset) => [charset, evidenceOf(words, charset)]));
}

export const wordsBeyondAscii = (text: string): readonly string[] =>
  text.split(/[\u0000-\u0040\u005b-\u0060\u007b-\u007f\u00a0]+/).filter((word) => beyondAscii.test(word));

/** Whether a text has a word that is Vietnamese in the charset and is none as it is shown. "cô" proves nothing: it is right, and "cụ" in TCVN3. */
export function provesCharset(text: string, charset: LegacyCharset): boolean {
  // UTF-8 read as windows-1252 takes signs that part words, and no right text looks like it.
  if (charset === "utf8-as-latin1") return true;
  return wordsBeyondAscii(text).some(
    (word) => !isVietnameseSyllable(word.toLowerCase()) && isVietnameseSyllable(decodeLegacy(word, charset).toLowerCase()),
  );
}

function evidenceOf(words: ReadonlySet<string>, charset: SingleByteCharset): number {
  let score = 0;
  for (const word of words) {
    const decoded = decodeSingleBytes(word, charset).toLowerCase();
    if (isVietnameseSyllable(decoded)) score += decoded.length > 1 ? 1 : 0.2;
    else score -= 0.5;
  }
  return score;
}

/** A text from single bytes, as windows-1252 shows it, in what it was meant to be. */
export function decodeSingleBytes(text: string, charset: SingleByteCharset): string {
  return charset === "windows-1252" ? text : decodeLegacy(text, charset satisfies LegacyCharset);
}

/** The charset of the highest score; the first of equals, which is the likelier. */
export function bestCharset(evidence: ReadonlyMap<SingleByteCharset, number>): SingleByteCharset {
  let best: SingleByteCharset = "windows-1252";
  for (const [charset, score] of evidence) {
    const leading = evidence.get(best) ?? 0;
    if (score > leading || (score === leading && score > 0 && best === "windows-1252")) best = charset;
  }
  return best;
}
