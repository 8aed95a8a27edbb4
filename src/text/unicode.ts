/** Combining tones: huyền, sắc, ngã, hỏi, nặng. */
export const toneMarks = "\u0300\u0301\u0303\u0309\u0323";

const plainOnly = /^[\t\n\r -~]*$/;
const toneBeforeShape = /\p{L}[\u0300-\u036f]+/gu;
const lookAlikeD = /[ÐƉðɖ]/;
const vietnameseLetters = /^[a-zA-ZđĐàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝăĂĩĨũŨơƠưƯẠ-ỹ]$/;
const upperLetter = /^\p{Lu}$/u;
const anyLetter = /^[\p{L}\p{M}]$/u;

/**
 * The one form in which the product keeps text: NFC, with a tone written before its circumflex, breve or horn put in order
 * (plain NFC leaves é + U+0302 as it is), and the look-alikes Ð (U+00D0) and Ɖ (U+0189) made Đ where they stand as a Vietnamese
 * letter would. Nothing else changes: spaces, case and highland letters such as ŏ̆ stay. Source: domain.md §5.1.
 */
export function toNfc(text: string): string {
  if (plainOnly.test(text)) return text;
  let settled = text.normalize("NFC");
  if (/[\u0302\u0306\u031b]/.test(settled)) settled = settled.replace(toneBeforeShape, reordered);
  return lookAlikeD.test(settled) ? withRealD(settled) : settled;
}

/** Shape mark first, tone last, when that makes one letter. */
function reordered(cluster: string): string {
  const [base = "", ...marks] = [...cluster.normalize("NFD")];
  const tones = marks.filter((mark) => toneMarks.includes(mark));
  if (tones.length !== 1) return cluster;
  const others = marks.filter((mark) => !toneMarks.includes(mark));
  const composed = (base + others.join("") + tones.join("")).normalize("NFC");
  return composed.length === 1 ? composed : cluster;
}

/** Đ only ever begins a syllable, so a look-alike after a small letter is something else (TCVN3 "xÐt" = xét, Icelandic "það"). */
function withRealD(text: string): string {
  const letters = [...text];
  return letters
    .map((letter, place) => {
      if (!lookAlikeD.test(letter)) return letter;
      const before = letters[place - 1] ?? "";
      const after = letters[place + 1] ?? "";
      const beginsOrCapitals = !anyLetter.test(before) || (vietnameseLetters.test(before) && upperLetter.test(before));
      const goesOn = vietnameseLetters.test(after);
      const closes = !anyLetter.test(after) && (anyLetter.test(before) || after === "/" || after === ".");
      if (!beginsOrCapitals || !(goesOn || closes)) return letter;
      return letter === "ð" || letter === "ɖ" ? "đ" : "Đ";
    })
    .join("");
}

/**
 * How the accented letters of a text are written: `plain` there are none; `precomposed` one code point each; `decomposed` with
 * combining marks that could have been composed; `mixed` both. Marks that no single code point holds (ŏ̆, ơ̆) count for neither.
 */
export function unicodeForm(text: string): "plain" | "precomposed" | "decomposed" | "mixed" {
  if (plainOnly.test(text)) return "plain";
  let composed = 0;
  let combined = 0;
  for (const [cluster] of text.matchAll(/\p{L}[\u0300-\u036f]*/gu)) {
    const settled = toNfc(cluster);
    if (settled !== cluster && cluster.length > 1) combined += 1;
    else if (cluster === "đ" || cluster === "Đ" || cluster.normalize("NFD").length > cluster.length) composed += 1;
  }
  if (combined === 0) return composed === 0 ? "plain" : "precomposed";
  return composed === 0 ? "decomposed" : "mixed";
}

/** Anything that a text with single spaces in the product's form does not hold; what may be a look-alike or a legacy charset takes the long way. */
const untidy = /[^ -~À-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–—“”‘’…]|\u0020\u0020|^\u0020|\u0020$/;

/** Whether a text is surely what `toNfc` and `cleanSpaces` would make of it. False says only that one has to look. */
export function isTidy(text: string): boolean {
  return !untidy.test(text);
}

const zeroWidth = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const oddSpace = /[\u0000-\u001f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Anything that one plain space between words is not. */
const badSpaces = /[^\S ]|[\u0000-\u001f\u0085]|\u0020\u0020|^\u0020|\u0020$/;
const manySpaces = /[\s\u0000-\u001f\u0085\u00a0]+/g;
/** Letters that only Unicode Vietnamese has: where one stands, U+00AD is a soft hyphen and not the "ư" of TCVN3. */
const surelyUnicode = /[ăĂđĐĩĨũŨơƠưƯẠ-ỹ]/;

/** Whether a text holds characters that nobody sees: NBSP, zero-width characters, BOM, soft hyphen, control characters, line breaks. */
export function hasInvisible(text: string): boolean {
  return oddSpace.test(text) || text.includes("\u00ad") || text.search(zeroWidth) >= 0;
}

/**
 * The text with every run of spaces, tabs, line breaks and NBSP as one space, zero-width characters dropped, trimmed. A soft hyphen is
 * dropped only where the text is surely Unicode, because in TCVN3 it is the letter "ư".
 */
export function cleanSpaces(text: string): string {
  if (isTidy(text)) return text;
  let clean = text.replace(zeroWidth, "");
  if (clean.includes("\u00ad") && surelyUnicode.test(clean)) clean = clean.replaceAll("\u00ad", "");
  return badSpaces.test(clean) ? clean.replace(manySpaces, " ").trim() : clean;
}
