/**
 * Remembers what `compute` gave for each distinct text. Sheets repeat their texts endlessly, and Unicode normalisation is what folding costs.
 * At most twice `limit` texts are kept: when the young half is full it becomes the old half, so texts in use survive and memory stays bounded.
 */
export function memoiseText<T>(compute: (text: string) => T, limit = 60_000): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const result = old.get(text) ?? compute(text);
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(text, result);
    return result;
  };
}
