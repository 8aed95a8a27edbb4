import { expandAbbreviations } from "./abbreviations";
import { editDistance, oneEditApart } from "./editDistance";
import { foldKey, looseKey } from "./fold";
import { memoiseText } from "./memoise";

/** Words that say little about which body or field is meant. */
const fillers = withBare(
  "và của các trong ở tại về với cho những phong trào thi đua lĩnh vực cuộc động giai đoạn năm địa bàn thực hiện việc đẩy mạnh",
  "doan",
);
/** Words that tell a level, and seldom decide alone. */
const levels = withBare("tỉnh huyện xã thành phố thị trấn phường cơ quan đơn vị sở ban hội ủy", "");

/** The words and the same typed without accents, but for one that is then another word. */
function withBare(words: string, not: string): ReadonlySet<string> {
  return new Set([...words.split(" "), ...words.split(" ").map(looseKey)].map(foldKey).filter((word) => word !== not));
}

function weightOf(word: string): number {
  return fillers.has(word) ? 0.25 : levels.has(word) ? 0.5 : 1;
}

interface Form {
  readonly key: string;
  readonly loose: string;
  /** Abbreviations written out, without accents. */
  readonly full: string;
  /** Words of the text written out, with their accents and without. */
  readonly words: readonly string[];
  readonly bare: readonly string[];
  readonly weights: readonly number[];
  readonly weight: number;
  /** Numbers and single letters, in order. */
  readonly numbers: string;
  /** What kind of body it begins with ("so", "phong"), and the levels that it names ("tinh"). */
  readonly head: string;
  readonly ranks: readonly string[];
}

const heads = new Set("so phong ban hoi trung van lien cong xa phuong truong tram".split(" "));
const ranks = new Set("tinh huyen xa phuong".split(" "));

const formOf: (text: string) => Form = memoiseText((text) => {
  const key = foldKey(text);
  const written = expandAbbreviations(key);
  const full = looseKey(written);
  const words = written === "" ? [] : written.split(" ");
  const bare = words.map(looseKey);
  const weights = words.map(weightOf);
  return {
    key,
    loose: looseKey(text),
    full,
    words,
    bare,
    weights,
    weight: weights.reduce((sum, one) => sum + one, 0),
    numbers: bare.filter((word) => /^(?:\d+|.)$/.test(word)).join(" "),
    head: heads.has(bare[0] ?? "") ? (bare[0] ?? "") : "",
    ranks: bare.filter((word, place) => ranks.has(word) && bare[place + 1] !== "hoi"),
  };
});

/**
 * How near two names are, 0 to 1, after folding and with abbreviations written out: 1 equal in every way that folding keeps, from 0.95 equal
 * but for abbreviations or accents; below, the better of shared words (with credit for a short form contained in a long one) and edit
 * distance. Symmetric.
 */
export function similarity(a: string, b: string): number {
  return similarityOf(formOf(a), formOf(b));
}

function similarityOf(a: Form, b: Form): number {
  if (a.key === "" || b.key === "") return a.key === b.key ? 1 : 0;
  if (a.key === b.key) return 1;
  if (a.loose === b.loose) return accentNearness(a.key, b.key);
  if (a.full === b.full) return 0.96;
  const near = Math.min(0.92, Math.max(byWords(a, b), byLetters(a, b)));
  // "Thôn 3" and "Thôn 4", "xã A" and "xã B" are near in letters and different in fact.
  if (a.numbers !== "" && b.numbers !== "" && a.numbers !== b.numbers) return Math.min(near, 0.5);
  // So are "Sở Nội vụ" and "Phòng Nội vụ", "Công an tỉnh" and "Công an xã".
  return (a.head !== "" && b.head !== "" && a.head !== b.head) || ranksExclude(a.ranks, b.ranks) ? Math.min(near, 0.7) : near;
}

function ranksExclude(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((rank) => b.includes(rank));
}

/** Two texts equal but for accents: 0.97 where each differing word lacks them in one, 0.93 where it bears fewer, 0.88 where others ("Hoà", "Hoả"). */
function accentNearness(a: string, b: string): number {
  const others = b.split(" ");
  let near = 0.97;
  a.split(" ").forEach((word, place) => {
    const other = others[place] ?? "";
    if (word === other || /^[a-z\d]+$/.test(word) || /^[a-z\d]+$/.test(other)) return;
    near = Math.min(near, marksWithin(word, other) || marksWithin(other, word) ? 0.93 : 0.88);
  });
  return near;
}

function marksWithin(less: string, more: string): boolean {
  const marks = [...more.replaceAll("đ", "d\u0335").normalize("NFD")];
  return [...less.replaceAll("đ", "d\u0335").normalize("NFD")].every((mark) => {
    const at = marks.indexOf(mark);
    if (at < 0) return false;
    marks.splice(0, at + 1);
    return true;
  });
}

function byWords(a: Form, b: Form): number {
  const [short, long] = a.words.length < b.words.length || (a.words.length === b.words.length && a.full < b.full) ? [a, b] : [b, a];
  const taken = new Set<number>();
  let shared = 0;
  let inOrder = 0;
  let matched = 0;
  let lastAt = -1;
  for (let place = 0; place < short.words.length; place += 1) {
    const word = short.words[place] ?? "";
    let best = 0;
    let bestAt = -1;
    for (let other = 0; other < long.words.length && best < 1; other += 1) {
      if (taken.has(other)) continue;
      const near = wordNearness(word, short.bare[place] ?? "", long.words[other] ?? "", long.bare[other] ?? "");
      if (near > best) {
        best = near;
        bestAt = other;
      }
    }
    if (bestAt < 0) continue;
    taken.add(bestAt);
    shared += best * Math.min(short.weights[place] ?? 0, long.weights[bestAt] ?? 0);
    if (bestAt > lastAt) inOrder += 1;
    matched += 1;
    lastAt = bestAt;
  }
  if (matched === 0) return 0;
  const less = Math.min(a.weight, b.weight);
  const overlap = (2 * shared) / (a.weight + b.weight);
  // A short form inside a long one counts the more, the more it says itself.
  const contained = (shared / less) * Math.min(1, less / 2);
  // "Yên Bình" and "Bình Yên" hold the same words.
  return (0.55 * overlap + 0.45 * contained) * (0.75 + (0.25 * inOrder) / matched);
}

/** Two words, each with and without accents: other accents make other words ("vận", "văn"), none at all do not ("van"). */
function wordNearness(a: string, bareA: string, b: string, bareB: string): number {
  if (a === b) return 1;
  if (bareA === bareB) return a === bareA || b === bareB ? 0.95 : marksWithin(a, b) || marksWithin(b, a) ? 0.8 : 0.4;
  if (bareA.length < 4 || bareB.length < 4) return 0;
  return oneEditApart(bareA, bareB) ? 0.7 : 0;
}

/** Edit distance as 0 to 1, stretched so that texts with nothing in common come out at 0. Long texts are compared by words alone. */
function byLetters(a: Form, b: Form): number {
  const length = Math.max(a.full.length, b.full.length);
  if (length > 64) return 0;
  const limit = Math.floor(length * 0.4);
  const distance = editDistance(a.full, b.full, limit);
  return distance > limit ? 0 : 1 - distance / (length * 0.6);
}

/** The best candidate for a text: which of its names was nearest, how near, and how near the best other candidate comes. */
export interface Nearest<T> {
  readonly candidate: T;
  readonly name: string;
  readonly similarity: number;
  /** Similarity of the best other candidate; 0 when there is none. A small lead means that one cannot be sure. */
  readonly second: number;
}

interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

interface Entry {
  /** Place of the candidate in the list. */
  readonly of: number;
  readonly name: string;
  readonly form: Form;
}

/** The names of a list of candidates, all and by each weighty word, kept as long as the list is. */
interface Directory {
  readonly entries: readonly Entry[];
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
}

const directories = new WeakMap<readonly Candidate[], Directory>();

function directoryOf(candidates: readonly Candidate[]): Directory {
  const known = directories.get(candidates);
  if (known) return known;
  const entries = candidates.flatMap((candidate, of) => candidate.names.map((name) => ({ of, name, form: formOf(name) })));
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    const weighty = entry.form.bare.filter((_, place) => (entry.form.weights[place] ?? 0) >= 1);
    for (const word of new Set(weighty)) {
      const sharers = byWord.get(word);
      if (sharers) sharers.push(entry);
      else byWord.set(word, [entry]);
    }
  }
  const directory = { entries, byWord };
  directories.set(candidates, directory);
  return directory;
}

/** Enough to stop looking for names that share no weighty word. */
const settled = 0.6;

/**
 * The nearest of the candidates by any of their names, or null when there are none or nothing is shared. Names that share a weighty word
 * are looked at first; only when none of these is near are all the others compared, by letters. The list must not change between calls.
 */
export function nearest<T extends Candidate>(text: string, candidates: readonly T[]): Nearest<T> | null {
  const form = formOf(text);
  if (form.key === "") return null;
  const directory = directoryOf(candidates);
  const best = new Map<number, { readonly name: string; readonly similarity: number }>();
  const offer = (entry: Entry, similarity: number): void => {
    if (similarity > (best.get(entry.of)?.similarity ?? 0)) best.set(entry.of, { name: entry.name, similarity });
  };
  const sharers = new Set<Entry>();
  for (const word of form.bare) for (const entry of directory.byWord.get(word) ?? []) sharers.add(entry);
  let top = 0;
  for (const entry of sharers) {
    const near = similarityOf(form, entry.form);
    top = Math.max(top, near);
    offer(entry, near);
  }
  if (top < settled) for (const entry of directory.entries) if (!sharers.has(entry)) offer(entry, withoutSharedWord(form, entry.form));

  let first: Nearest<T> | null = null;
  let second = 0;
  for (const [of, { name, similarity }] of [...best].sort(([a], [b]) => a - b)) {
    const candidate = candidates[of];
    if (!candidate) continue;
    if (first === null || similarity > first.similarity) {
      if (first && first.candidate.id !== candidate.id) second = Math.max(second, first.similarity);
      first = { candidate, name, similarity, second: 0 };
    } else if (candidate.id !== first.candidate.id) second = Math.max(second, similarity);
  }
  return first && { ...first, second };
}

/** `similarityOf` for texts that share no weighty word: words of level alone, or letters. */
function withoutSharedWord(a: Form, b: Form): number {
  return a.weight <= 2 || b.weight <= 2 || Math.abs(a.full.length - b.full.length) < 8 ? similarityOf(a, b) : 0;
}
