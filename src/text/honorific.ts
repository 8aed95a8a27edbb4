import { bodyKind } from "./bodyNames";
import { foldWords } from "./fold";
import { longestName } from "./longestName";
import { memoiseText } from "./memoise";
import { looksLikePersonName } from "./personName";
import { callings, doubtfulShortTitles, notTitles, shortTitles, spokenTitles } from "./titles";
import { cleanSpaces, toNfc } from "./unicode";

export { looksLikePersonName } from "./personName";

/**
 * The form of address before a personal name, as written, and the name without it. Stacked ones are taken together ("ThS. BS.", "Ông/Bà",
 * "Thượng tá, BS"). Nothing is split where the rest is no name: "Gia đình ông …", "Hộ bà …", "Cô nhi viện …". Source: domain.md §2.4.
 * Sex must not be derived from it.
 */
export const splitHonorific: (text: string) => { readonly honorific: string; readonly name: string } = memoiseText((text) => {
  const clean = cleanSpaces(toNfc(text));
  const whole = { honorific: "", name: clean };
  if (clean.length > longestName) return whole;
  let at = 0;
  let sure = true;
  while (at < clean.length) {
    const taken = takeTitle(clean.slice(at));
    if (taken === null) break;
    at += taken.length;
    // One title that can be nothing else vouches for its neighbours.
    sure = at === taken.length ? taken.sure : sure || taken.sure;
  }
  if (at === 0) return whole;
  const name = clean.slice(at);
  if (!/^\p{Lu}/u.test(name) || bodyKind(foldWords(name)) !== null) return whole;
  if (!sure && !looksLikePersonName(beforeParting(name))) return whole;
  return { honorific: clean.slice(0, at).replace(/[\s,:;/-]+$/, ""), name };
});

interface Title {
  /** Characters up to the next word. */
  readonly length: number;
  /** False when it is a title only before a person's name. */
  readonly sure: boolean;
}

const comrade = /^[Đđ]\/[Cc]\.?[\s:,]*/u;
const bracketed = /^\((?:ông|bà|anh|chị|ông\s?\/\s?bà)\)[\s,:]*/iu;
const shortForm = /^(Th\.\s?S|[\p{L}][\p{L}\d]{0,8})(?:\.[\s,:/]*|[\s,:/]+)(?=\p{L})/iu;
const titleWords = [1, 2, 3, 4, 5, 6, 7].map((count) => new RegExp(`^(?:[\\p{L}\\p{M}]+[\\s.,:/()-]+){${count}}`, "u"));

const spoken = byFirstWord(spokenTitles);
const called = byFirstWord(callings);

function takeTitle(rest: string): Title | null {
  const plain = comrade.exec(rest) ?? bracketed.exec(rest);
  if (plain) return { length: plain[0].length, sure: true };
  const short = shortForm.exec(rest);
  if (short) {
    const [all, form = ""] = short;
    const dotted = all.includes(".");
    const written = /^th/i.test(form) ? "ThS" : dotted ? form.toUpperCase() : form;
    if (shortTitles.has(written) && (written !== "ThS" || /^th\.?\s?s$/i.test(form))) return { length: all.length, sure: true };
    if (doubtfulShortTitles.has(written) && (written.length > 1 || dotted)) return { length: all.length, sure: false };
  }
  const words = foldWords(rest.slice(0, 70)).map((word) => (word === "sỹ" ? "sĩ" : word));
  const sure = longestOf(spoken, words);
  const calling = longestOf(called, words);
  const count = Math.max(sure, calling);
  if (count === 0) return null;
  const slashed = /^\p{L}+\s?[/,]/u.test(rest);
  if (count < 3 && !slashed && (notTitles.has(words.slice(0, 2).join(" ")) || notTitles.has(words.slice(0, 3).join(" ")))) return null;
  const found = titleWords[count - 1]?.exec(rest);
  if (!found) return null;
  return { length: found[0].length, sure: sure >= calling && (sure > 1 || !capitalsThroughout(rest, words[0] ?? "")) };
}

type Titles = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirstWord(titles: readonly (readonly string[])[]): Titles {
  const index = new Map<string, (readonly string[])[]>();
  for (const title of titles) index.set(title[0] ?? "", [...(index.get(title[0] ?? "") ?? []), title]);
  return index;
}

function longestOf(titles: Titles, words: readonly string[]): number {
  let best = 0;
  for (const title of titles.get(words[0] ?? "") ?? []) {
    if (title.length > best && title.every((word, place) => words[place] === word)) best = title.length;
  }
  return best;
}

/** In capitals "CÔ", "CỤ", "THẦY" may begin anything; "ÔNG" and "BÀ" hardly. */
function capitalsThroughout(rest: string, title: string): boolean {
  return title !== "ông" && title !== "bà" && rest === rest.toUpperCase();
}

/** A name up to the comma, bracket or dash that parts it from a role. */
function beforeParting(name: string): string {
  return name.replace(/\s*(?:[,;(]|\s[-–—]\s).*$/u, "");
}

/** The type of subject that a name itself shows. */
export type ApparentSubject = "collective" | "individual" | "household" | "cooperative" | "cooperative-group";

/**
 * What a nominee's name shows it to be: "Gia đình ông …" household, "HTX …" cooperative, "Trường …" collective, a personal name (with or
 * without form of address or role) individual. Null when it is unclear. Source: domain.md §2.4 and §5.3.
 */
export const apparentSubject: (name: string) => ApparentSubject | null = memoiseText((name) => {
  const kind = bodyKind(foldWords(name));
  if (kind !== null && !(kind === "collective" && looksLikePersonName(beforeParting(cleanSpaces(toNfc(name)))))) return kind;
  const { honorific, name: bare } = splitHonorific(beforeParting(cleanSpaces(toNfc(name))));
  return honorific !== "" || looksLikePersonName(bare) ? "individual" : null;
});

/**
 * A name and what follows it in one cell: "Ông Lê Văn E, Chủ tịch UBND xã X" → "Ông Lê Văn E" and "Chủ tịch UBND xã X". Split at a comma,
 * dash, bracket, semicolon or line break, and only behind the name of a person or household.
 */
export const splitNameAndRole: (text: string) => { readonly name: string; readonly rest: string } = memoiseText((text) => {
  const settled = toNfc(text);
  const whole = { name: cleanSpaces(settled), rest: "" };
  // Nobody's name and role fill so much; a story does, and may hold commas anywhere.
  if (settled.length > 400) return whole;
  const parting = /\s*(?:[,;(\r\n]|\s[-–—]\s|:\s)/u.exec(settled);
  if (!parting || parting.index === 0) return whole;
  const name = cleanSpaces(settled.slice(0, parting.index));
  const bare = splitHonorific(name).name;
  const household = bodyKind(foldWords(name)) === "household";
  if (!household && !looksLikePersonName(bare)) return whole;
  let rest = cleanSpaces(settled.slice(parting.index + parting[0].length)).replace(/^[\s,;:–—-]+/, "");
  if (parting[0].includes("(")) rest = rest.replace(/\)(?=[^()]*$)/, "").trim();
  return { name, rest };
});
