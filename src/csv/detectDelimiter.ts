import type { ListDelimiter } from "./listReading";
import { quotedField } from "./quotedField";

export const listDelimiters: readonly ListDelimiter[] = [",", ";", "\t", "|"];

const looked = 131_072;

/** A first line "sep=;", which Excel obeys and does not show. */
export function separatorLine(text: string): { readonly delimiter: ListDelimiter; readonly length: number } | null {
  const found = /^\ufeff?(?:sep=([,;\t|])|"sep=([,;\t|])")[ \t]*(?:\r\n|\n|\r|$)/i.exec(text.slice(0, 40));
  const delimiter = listDelimiters.find((one) => one === (found?.[1] ?? found?.[2]));
  return found && delimiter ? { delimiter, length: found[0].length } : null;
}

interface Trial {
  readonly delimiter: ListDelimiter;
  readonly score: number;
}

/**
 * The delimiter of a text, or null when it has one column only. Each candidate splits the same lines, quotes respected; it is good when many
 * lines hold as many of it as one another, and better the more columns it makes. Commas between digits (12,5) and signs followed by a space
 * ("Kinh tế, xã hội") are how prose and numbers use them, and count for less where another candidate does the work.
 */
export function detectDelimiter(text: string): ListDelimiter | null {
  const cut = text.length > looked ? text.lastIndexOf("\n", looked) : text.length;
  const sample = text.slice(0, cut > 0 ? cut : looked);
  let best: Trial | null = null;
  for (const delimiter of listDelimiters) {
    if (!sample.includes(delimiter)) continue;
    const score = scoreOf(sample, delimiter);
    if (score > 0 && (best === null || score > best.score)) best = { delimiter, score };
  }
  return best && best.delimiter;
}

function scoreOf(sample: string, delimiter: ListDelimiter): number {
  const widths = new Map<number, number>();
  let records = 0;
  let signs = 0;
  let between = 0;
  let spaced = 0;
  let quoted = 0;
  let spoiled = 0;
  let width = 0;
  let filled = false;
  const endRecord = (): void => {
    if (filled) {
      records += 1;
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    width = 0;
    filled = false;
  };
  for (let at = 0, fresh = true; at < sample.length; at += 1) {
    const sign = sample[at];
    if (sign === '"' && fresh) {
      const field = quotedField(sample, at, delimiter);
      if (field.kind === "closed") quoted += 1;
      else spoiled += 1;
      filled = true;
      fresh = false;
      at = field.end - 1;
    } else if (sign === delimiter) {
      width += 1;
      signs += 1;
      fresh = true;
      const before = sample.charCodeAt(at - 1);
      const after = sample.charCodeAt(at + 1);
      if (isDigit(before) && isDigit(after)) between += 1;
      // 1, "Lê An": a space before a quote is a habit of whoever typed the list, not prose.
      if (after === 32 && before > 32 && sample.charCodeAt(at + 2) !== 34) spaced += 1;
    } else if (sign === "\n" || sign === "\r") {
      endRecord();
      fresh = true;
    } else {
      fresh = false;
      if (sign !== " ") filled = true;
    }
  }
  endRecord();
  let common = 0;
  let lines = 0;
  for (const [columns, times] of widths)
    if (columns > 0 && times * (1 + Math.log2(1 + columns)) > lines * (1 + Math.log2(1 + common))) {
      common = columns;
      lines = times;
    }
  if (common === 0) return 0;
  const share = lines / records;
  const prose = delimiter === "\t" || delimiter === "|" ? 0 : spaced / signs;
  const numbers = delimiter === "," ? between / signs : 0;
  if (prose > 0.6 && common < 4 && share < 0.8) return 0;
  const trust = quoted + spoiled === 0 ? 0.5 : quoted / (quoted + spoiled);
  return share * Math.log2(1 + common) * (1 - 0.7 * prose) * (1 - 0.8 * numbers) * (0.5 + trust) * (delimiter === "\t" ? 1.3 : 1);
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
