import { memoiseText } from "./memoise";
import { toneMarks } from "./unicode";

/** Onset, vowels, final of a syllable without its tone, in small letters. "qu" and "gi" before a vowel belong to the onset. */
const syllable = /^(qu(?=[aăâeêioôơuy])|gi(?=[aăâeêoôơuư])|[bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]{1,3})(ch|c|ng|nh|n|m|p|t)?$/;
const shaped = /[ăâêôơư]/;

/**
 * A small-lettered word with its tone where the older school puts it ("hòa", "thủy", "khỏe"), whatever letter it was typed on
 * ("hoà", "tóan", "gía"). A word that is no Vietnamese syllable, or bears two tones, comes back as it was.
 */
export const settleTone: (word: string) => string = memoiseText((word) => {
  const parts = word.normalize("NFD");
  let tone = "";
  let bare = "";
  for (const part of parts) {
    if (!toneMarks.includes(part)) bare += part;
    else if (tone === "") tone = part;
    else return word;
  }
  if (tone === "") return word;
  bare = bare.normalize("NFC");
  const found = syllable.exec(bare);
  if (!found) return word;
  const [, onset = "", vowels = "", final = ""] = found;
  const place = tonePlace(vowels, final !== "");
  const settled = vowels.slice(0, place + 1) + tone + vowels.slice(place + 1);
  return (onset + settled + final).normalize("NFC");
});

/** The last letter with a hat, breve or horn; else the middle of three, the second of two before a final consonant, else the first. */
function tonePlace(vowels: string, closed: boolean): number {
  for (let place = vowels.length - 1; place >= 0; place -= 1) if (shaped.test(vowels.charAt(place))) return place;
  if (vowels.length === 3) return 1;
  return vowels.length === 2 && closed ? 1 : 0;
}
