/** A text as searches compare it: no accents, no capitals, "đ" as "d", so that "ha noi" finds "Hà Nội" however it is composed. */
export function foldSearch(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** True when every word of the search stands somewhere in the text. An empty search finds everything. */
export function foundIn(text: string, search: string): boolean {
  const words = foldSearch(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const folded = foldSearch(text);
  return words.every((word) => folded.includes(word));
}
