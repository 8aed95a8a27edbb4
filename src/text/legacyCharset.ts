import { decodeLegacy, isSurelyUnicode, type LegacyCharset } from "./decodeLegacy";

import { isVietnameseSyllable } from "./vietnameseSyllable";

export { decodeLegacy, type LegacyCharset } from "./decodeLegacy";
export { lostLetters } from "./lostLetters";

/** What was found in a column of texts. */
export interface DetectedCharset {
  readonly charset: LegacyCharset;
  /** Part of the texts with letters beyond ASCII that are in it, 0 to 1. Below 1, decode only those that `isLegacyText` names. */
  readonly share: number;
  /** The first text found to be in it, as shown. */
  readonly sample: string;
}

const charsets: readonly LegacyCharset[] = ["TCVN3", "VNI", "windows-1258", "utf8-as-latin1"];
/** Signs and letters of windows-1252 that no Vietnamese word has. */
const foreignSign = /[\u00a1-\u00bf×÷ßÞþÆæÇçÄäËëÏïÖöÜüÑñØøÅå]/;
const beyondAscii = /[^\u0000-\u007f]/;
/** Words that alone may fill a column, so that one of them is evidence enough. */
const lonelyWords = new Set(["nữ", "đạt", "năm", "huyện", "tỉnh", "xã", "quý", "đơn", "vị", "tên", "cấp"]);

interface Evidence {
  /** Words that are no Vietnamese as shown and are when decoded. */
  readonly hits: readonly string[];
  /** Words that decoding spoils, or that are no Vietnamese either way. */
  readonly misses: number;
  /** Words that are Vietnamese both ways. */
  readonly neutral: number;
}

/**
 * Which legacy charset a column of texts is in, or null. Each word is tried both ways: as shown and decoded; single words mislead
 * ("Céng" may be either), a column does not. `fonts` (".VnTime", "VNI-Times") count as a vote, never as proof. Texts are as the cells hold them,
 * before normalisation. `leftOver`: beside the column there are texts in such a font that are surely Unicode, as after a conversion that changed
 * the letters and not the font; then the font alone says nothing. Source: domain.md §5.4.5.
 */
export function detectCharset(texts: readonly string[], fonts: readonly string[] = [], leftOver = false): DetectedCharset | null {
  const accented = texts.filter((text) => beyondAscii.test(text));
  const readable = accented.filter((text) => !isSurelyUnicode(text));
  if (readable.length === 0) return null;
  const vote = fontVote(fonts);
  let best: (DetectedCharset & { readonly score: number }) | null = null;
  for (const charset of charsets) {
    const words = new Set<string>();
    let hits = 0;
    let misses = 0;
    let neutral = 0;
    let legacy = 0;
    let sample = "";
    for (const text of readable) {
      const evidence = evidenceOf(text, charset);
      misses += evidence.misses;
      neutral += evidence.neutral;
      hits += evidence.hits.length;
      for (const word of evidence.hits) words.add(word);
      if (evidence.hits.length > 0 && evidence.hits.length >= evidence.misses) {
        legacy += 1;
        if (sample === "") sample = text;
      }
    }
    const voted = vote === charset;
    // Beside texts that are surely Unicode the font is left over from before: "Hòa" there is Hòa, not the "Hũa" of TCVN3.
    const byFontAlone = voted && !leftOver && hits === 0 && misses === 0 && neutral > 0 && readable.length === accented.length;
    if (!byFontAlone) {
      const enough = words.size >= 2 || (words.size === 1 && (voted || [...words].every((word) => lonelyWords.has(word))));
      if (!enough || misses > hits * 0.6) continue;
    }
    const share = (byFontAlone ? readable.length : legacy) / accented.length;
    const score = hits - misses + (voted ? 0.5 : 0);
    if (share > 0 && (best === null || score > best.score)) best = { charset, share, sample: sample || (readable[0] ?? ""), score };
  }
  return best && { charset: best.charset, share: best.share, sample: best.sample };
}

/**
 * Whether one text of a column found to be in `charset` is in it too, and not one that was typed in Unicode. `leftOver` as for `detectCharset`: a text
 * that is Vietnamese both ways is then taken for one that was converted.
 */
export function isLegacyText(text: string, charset: LegacyCharset, leftOver = false): boolean {
  if (!beyondAscii.test(text) || isSurelyUnicode(text)) return false;
  const { hits, misses, neutral } = evidenceOf(text, charset);
  if (hits.length + (leftOver ? 0 : neutral) > 0 && hits.length >= misses) return true;
  // "HG§", "GD-§T": abbreviations are no syllables, yet their signs are no Vietnamese either.
  return (
    misses < 1 && foreignSign.test(text) && (charset === "TCVN3" || charset === "VNI") && !foreignSign.test(decodeLegacy(text, charset))
  );
}

function evidenceOf(text: string, charset: LegacyCharset): Evidence {
  const decoded = decodeLegacy(text, charset);
  if (decoded === text) return { hits: [], misses: wordsOf(text).filter(beyond).length, neutral: 0 };
  const hits: string[] = [];
  let misses = 0;
  let neutral = 0;
  // Decoding UTF-8 takes characters that part words, so its words cannot be set side by side with those shown.
  const shown = charset === "utf8-as-latin1" ? [] : wordsOf(text);
  wordsOf(decoded).forEach((word, place) => {
    const before = shown[place] ?? "";
    if (!beyond(word) && !beyond(before)) return;
    const wasVietnamese = before !== "" && isVietnameseSyllable(before);
    if (isVietnameseSyllable(word)) {
      if (wasVietnamese) neutral += 1;
      else if (word.length > 1 && beyond(word)) hits.push(word);
    } else misses += wasVietnamese ? 1 : 0.25;
  });
  return { hits, misses, neutral };
}

const beyond = (word: string): boolean => beyondAscii.test(word);

/** Words parted by ASCII signs alone, since the letters of a legacy charset look like signs ("x·", "§¬n"). */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\u0000-\u0040\u005b-\u0060\u007b-\u007f]+/)
    .filter((word) => word !== "");
}

function fontVote(fonts: readonly string[]): LegacyCharset | null {
  const tcvn3 = fonts.filter((font) => /^\.vn/i.test(font.trim())).length;
  const vni = fonts.filter((font) => /^vni\b|^vni-/i.test(font.trim())).length;
  if (tcvn3 === 0 && vni === 0) return null;
  return tcvn3 >= vni ? "TCVN3" : "VNI";
}
