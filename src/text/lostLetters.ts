const inside = /\p{L}\?+\p{L}/u;
const before = /(?:^|\s)\?+\p{L}/u;

/**
 * Whether letters of a text were lost to "?" or U+FFFD on the way ("Nguy?n V?n An"): a question mark inside a word or at its beginning. They
 * cannot be brought back. Source: domain.md §5.4.5.
 */
export function lostLetters(text: string): boolean {
  if (text.includes("\ufffd")) return true;
  if (!text.includes("?") || /:\/\/|=/.test(text)) return false;
  return inside.test(text) || before.test(text);
}
