/** How a cell that begins with a quote goes on. Places are indexes into the text. */
export interface QuotedField {
  /** `closed`: as the format wants it; `loose`: quotes inside were not doubled or spaces follow; `plain`: its quote opens nothing. */
  readonly kind: "closed" | "loose" | "plain";
  /** Where the closing quote stands; for `plain` the place of the next delimiter or line end. */
  readonly close: number;
  /** Where the delimiter, the line end or the text's end stands. */
  readonly end: number;
  /** For `plain`: there is no closing quote at all before the next cell that begins with one. */
  readonly unclosed: boolean;
}

/**
 * Looks at the cell whose quote stands at `open`. A quote closes when a delimiter, a line end or the text's end follows, spaces between them
 * allowed. When the first single quote does not close ("Dân vận khéo" xã A), the cell still counts as quoted if one on the same line does before
 * another cell begins with a quote; otherwise the opening quote is a plain sign and the cell ends at the next delimiter, so that no row is
 * swallowed. Linear: a search to the text's end can only fail once.
 */
export function quotedField(text: string, open: number, delimiter: string): QuotedField {
  let quote = text.indexOf('"', open + 1);
  while (quote >= 0 && text.charCodeAt(quote + 1) === 34) quote = text.indexOf('"', quote + 2);
  if (quote < 0) return plain(text, open, delimiter, true);
  const end = endAfter(text, quote + 1, delimiter);
  if (end >= 0) return { kind: end === quote + 1 ? "closed" : "loose", close: quote, end, unclosed: false };
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\n" || sign === "\r") return plain(text, open, delimiter, at < quote);
    if (sign !== '"') continue;
    if (at > open + 1 && text[at - 1] === delimiter && text[at + 1] !== delimiter) break;
    const after = endAfter(text, at + 1, delimiter);
    if (after >= 0) return { kind: "loose", close: at, end: after, unclosed: false };
  }
  return plain(text, open, delimiter, false);
}

function plain(text: string, open: number, delimiter: string, unclosed: boolean): QuotedField {
  let end = open;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { kind: "plain", close: end, end, unclosed };
}

/** The place of a delimiter or line end from `at` on with nothing but spaces before it; -1 when something else comes first. */
function endAfter(text: string, at: number, delimiter: string): number {
  let end = at;
  while (text.charCodeAt(end) === 32) end += 1;
  return end >= text.length || text[end] === delimiter || text[end] === "\n" || text[end] === "\r" ? end : -1;
}
