import { memoiseText } from "./memoise";
import { settleTone } from "./tonePlacement";
import { toNfc } from "./unicode";

/** A highland letter may keep a combining mark even in NFC, so marks belong to words. */
const word = /[\p{L}\p{M}]+/gu;
const notWord = /[^\p{L}\p{M}\p{N}]+/gu;
const marks = /\p{M}+/gu;

/**
 * Strong comparison key of a text: one Unicode form, small letters, tone placement settled ("hoà" = "hòa", "qúy" = "quý"), everything
 * that is neither letter nor digit made one space. Accents stay and đ differs from d. Source: domain.md §5.2.
 */
export const foldKey: (text: string) => string = memoiseText((text) =>
  toNfc(text)
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .normalize("NFC")
    .replace(notWord, " ")
    .trim()
    .replace(word, settleTone),
);

/** Weaker key: `foldKey` without accents, đ as d. Equal loose keys are a suspicion, not an identity. */
export const looseKey: (text: string) => string = memoiseText((text) =>
  foldKey(text).normalize("NFD").replace(marks, "").replaceAll("đ", "d"),
);

const soleY = /(?<![a-z])([bcdghklmnprstvx]{1,3}|qu)y(?![a-z])/g;

/** Weakest key, for hints only: `looseKey` with "Lý" = "Lí", "Mỹ" = "Mĩ", "Quý" = "Quí", where y is the whole rhyme. */
export const hintKey: (text: string) => string = memoiseText((text) => looseKey(text).replace(soleY, "$1i"));

/** The words of a text's strong key. */
export function foldWords(text: string): readonly string[] {
  const key = foldKey(text);
  return key === "" ? [] : key.split(" ");
}
