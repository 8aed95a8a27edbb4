import { memoiseText } from "./memoise";
import { toNfc } from "./unicode";

/** Letters in the order of the Vietnamese alphabet, with f j w z where offices put them. */
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** Tones in dictionary order as CLDR has it: level, huyền, hỏi, ngã, sắc, nặng. */
const toneOrder = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/**
 * A key that sorts by code unit as Vietnamese sorts: syllable by syllable, in each letters before tones, small before capital last of all.
 * Digits sort before letters; runs of digits by their number.
 */
const sortKey: (text: string) => string = memoiseText((text) =>
  toNfc(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’ʼ]+/u)
    .filter((syllable) => syllable !== "")
    .map(syllableKey)
    .join("\u0001"),
);

const syllableKey: (syllable: string) => string = memoiseText((syllable) => {
  if (/^\d+$/.test(syllable)) {
    const digits = syllable.replace(/^0+(?=\d)/, "");
    return `\u0010${String.fromCharCode(0x20 + Math.min(digits.length, 90))}${digits}`;
  }
  let letters = "";
  let tones = "";
  for (const [cluster] of syllable.matchAll(/\P{M}\p{M}*/gu)) {
    const marks = cluster.normalize("NFD");
    const tone = toneOrder.findIndex((mark) => mark !== "" && marks.includes(mark));
    letters += rankOf(tone < 0 ? cluster : marks.replace(toneOrder[tone] ?? "", "").normalize("NFC"));
    // Every letter gets a tone, so that the tones of two syllables stand under equal letters.
    tones += String.fromCharCode(0x20 + (tone < 0 ? 0 : tone));
  }
  return `${letters}\u0002${tones}`;
});

/** Each letter takes one unit from U+0100 on; what is no Vietnamese letter stands behind them or, apostrophes, before. */
function rankOf(letter: string): string {
  const place = alphabet.indexOf(letter);
  if (place >= 0) return String.fromCharCode(0x100 + place);
  return /[\p{L}\p{M}]/u.test(letter) ? String.fromCharCode(0x200) + letter : "\u0003";
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Order of two Vietnamese texts as dictionaries and offices have it: syllable by syllable, so that Hà Nội precedes Hạ Hòa (ICU compares the
 * letters of the whole text first). Negative, zero or positive. Source: domain.md §5.3.
 */
export function compareVietnamese(a: string, b: string): number {
  return byUnits(sortKey(a), sortKey(b)) || byUnits(a, b);
}

/** Order of personal names: by given name (the last syllable), then middle names, then family name. */
export function comparePersonNames(a: string, b: string): number {
  const [givenA, middleA, familyA] = nameParts(a);
  const [givenB, middleB, familyB] = nameParts(b);
  return compareVietnamese(givenA, givenB) || compareVietnamese(middleA, middleB) || compareVietnamese(familyA, familyB);
}

function nameParts(name: string): readonly [given: string, middle: string, family: string] {
  const parts = toNfc(name).trim().split(/\s+/);
  const given = parts[parts.length - 1] ?? "";
  const family = parts.length > 1 ? (parts[0] ?? "") : "";
  return [given, parts.slice(1, -1).join(" "), family];
}
