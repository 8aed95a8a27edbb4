import { expandAbbreviations } from "../text/abbreviations";
import { editDistance } from "../text/editDistance";
import { foldKey, looseKey } from "../text/fold";

/**
 * How a written name stands to a printed one: `same` but for case, signs and tone placement; `spelling` the same name abbreviated or without
 * accents ("TT" for "Tập thể", "Sở GD&ĐT"); `slip` one or two letters off; `other` anything else, an accepted other name included,
 * because a later name of an agency is no mistake.
 */
export type NameLikeness = "same" | "spelling" | "slip" | "other";

/** A slip of the keyboard: so few letters in names so long. Shared words alone are no slip: "Hộ nghèo xã A" is not "Hộ nghèo". */
const slipLetters = 2;
const slipLength = 9;

export function nameLikeness(written: string, printed: string): NameLikeness {
  const key = foldKey(written);
  const other = foldKey(printed);
  if (key === other) return "same";
  if (key === "" || other === "") return "other";
  if (expandAbbreviations(key) === expandAbbreviations(other)) return "spelling";
  if (looseKey(written) === key && looseKey(printed).replaceAll(" ", "") === key.replaceAll(" ", "")) return "spelling";
  if (abbreviates(key, other)) return "spelling";
  const long = Math.min(key.length, other.length) >= slipLength && Math.abs(key.length - other.length) <= slipLetters;
  // "Khu phố 3" and "khu phố 4" are a letter apart and two places.
  const numbers = (folded: string): string => (folded.match(/\d+/g) ?? []).join(" ");
  return long && numbers(key) === numbers(other) && editDistance(key, other, slipLetters) <= slipLetters ? "slip" : "other";
}

/** Whether folded words shorten a name: each word of it as it is, or by its first letter, in order ("hộ gđ", "t thể", "cn", "htx"). */
function abbreviates(short: string, name: string): boolean {
  const words = name.split(" ");
  if (short.length < 2 || words.length < 2) return false;
  let place = 0;
  for (const part of short.split(" ")) {
    if (part === words[place]) {
      place += 1;
      continue;
    }
    for (const letter of part) {
      if (!words[place]?.startsWith(letter)) return false;
      place += 1;
    }
  }
  return place === words.length;
}
