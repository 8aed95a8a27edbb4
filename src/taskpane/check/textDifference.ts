/** A stretch of a text: the same on both sides, or on one side only. `mark` where it is no letter that one sees (a space, a tab). */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

export interface TextDifference {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** A letter with the marks that stand on it: one thing to the eye, however it is composed. */
const letters = (text: string): readonly string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** Words, and each thing between words by itself. */
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];

/** A changed middle of more parts than this on either side is shown as changed altogether: the table below grows with the product. */
const longestCompared = 300;

/** So much of the longer of two replaced stretches has to stay for single letters to be marked in it; else the eye is better served by the whole. */
const likeEnough = 0.6;

/**
 * What differs between two texts: words first, then letters inside words that are nearly the same. Compared without regard to how it looks: two ways to
 * compose one letter differ.
 */
export function textDifference(before: string, after: string): TextDifference {
  const found: { before: Stretch[]; after: Stretch[] } = { before: [], after: [] };
  for (const [was, is, same] of alignedParts(words(before), words(after))) {
    if (same) {
      found.before.push({ text: was, changed: false });
      found.after.push({ text: is, changed: false });
      continue;
    }
    const [one, other] = [letters(was), letters(is)];
    const parts = alignedParts(one, other);
    const kept = parts.reduce((sum, [text, , alike]) => sum + (alike ? letters(text).length : 0), 0);
    const finer: readonly Part[] = kept >= likeEnough * Math.max(one.length, other.length) ? parts : [[was, is, false]];
    for (const [left, right, alike] of finer) {
      if (left !== "") found.before.push({ text: left, changed: !alike });
      if (right !== "") found.after.push({ text: right, changed: !alike });
    }
  }
  return { before: joined(found.before), after: joined(found.after) };
}

/** A stretch of both texts, and whether it is the same. */
type Part = readonly [before: string, after: string, same: boolean];

/** Both texts in parts that are the same and parts that are not, in turn, along a longest common run. */
function alignedParts(one: readonly string[], other: readonly string[]): readonly Part[] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const middle = commonRun(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  const parts: Part[] = [];
  let [left, right] = [0, 0];
  const until = (leftEnd: number, rightEnd: number): void => {
    const [was, is] = [one.slice(left, leftEnd).join(""), other.slice(right, rightEnd).join("")];
    if (was !== "" || is !== "") parts.push([was, is, false]);
    [left, right] = [leftEnd, rightEnd];
  };
  const same = (count: number): void => {
    if (count > 0) parts.push([one.slice(left, left + count).join(""), other.slice(right, right + count).join(""), true]);
    [left, right] = [left + count, right + count];
  };
  same(head);
  for (const [leftAt, rightAt] of middle) {
    until(head + leftAt, head + rightAt);
    same(1);
  }
  until(one.length - tail, other.length - tail);
  same(tail);
  return parts;
}

/** Pairs of places, on either side, of a longest common run. */
function commonRun(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  if (one.length === 0 || other.length === 0 || one.length > longestCompared || other.length > longestCompared) return [];
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const at = row * width + column;
      longest[at] = one[row] === other[column] ? longest[at + width + 1]! + 1 : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    if (one[row] === other[column]) pairs.push([row++, column++]);
    else if (longest[(row + 1) * width + column]! >= longest[row * width + column + 1]!) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Neighbours of the same sort as one; a space between two changed words is changed with them. */
function joined(parts: readonly Stretch[]): readonly Stretch[] {
  const found: { text: string; changed: boolean }[] = [];
  parts.forEach(({ text, changed }, at) => {
    const bridge = text === " " && parts[at - 1]?.changed === true && parts[at + 1]?.changed === true;
    const is = changed || bridge;
    const last = found[found.length - 1];
    if (last !== undefined && last.changed === is) last.text += text;
    else found.push({ text, changed: is });
  });
  return found;
}

/**
 * What one cannot see, made visible: a space as "·" unless it is the one between two words, a hard space as "⍽", a tab as "→", a line's end as "↵", a
 * mark of no width as "▯".
 */
export function visibleSpaces(text: string): string {
  return text
    .replace(/\r\n?|\n/g, "↵")
    .replace(/\t/g, "→")
    .replace(/[\u00a0\u2007\u202f]/g, "⍽")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "▯")
    .replace(/[\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, "·")
    .replace(/^ +| +$| {2,}/g, (spaces) => "·".repeat(spaces.length));
}

/** A long stretch that is the same on both sides, shortened in its middle, or at the text's end where it begins or closes the text. */
export function shortened(text: string, where: "first" | "middle" | "last" | "only", around = 24): string {
  const all = letters(text);
  if (all.length <= 2 * around + 8) return text;
  const head = all.slice(0, around).join("");
  const tail = all.slice(-around).join("");
  if (where === "first") return `…${tail}`;
  if (where === "last") return `${head}…`;
  return `${head}…${tail}`;
}
