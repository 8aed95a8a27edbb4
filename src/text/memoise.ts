/**
 * Remembers what `compute` gave for each distinct text. Sheets repeat their texts endlessly, and Unicode normalisation is what folding costs.
 * At most twice `limit` texts are kept: when the young half is full, it becomes the old half and what was old goes. A text stays in the half where it came:
 * moved to the young one at each use, a list read again and again would push its own texts out at half the room.
 */
export function memoiseText<T>(compute: (text: string) => T, limit = 80_000): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    let known = young.get(text);
    if (known === undefined) known = old.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(text, result);
    return result;
  };
}
