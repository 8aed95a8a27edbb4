/**
 * Those of a chart, in the order in which they came: all of few; of many the sixteen that lack most. So many stand with readable names below an
 * appendix's title on the same page, their figures beside them.
 */
export function mostLacking<T extends { readonly missing: number }>(all: readonly T[]): readonly T[] {
  if (all.length <= 17) return all;
  const worst = new Set([...all].sort((a, b) => b.missing - a.missing).slice(0, 16));
  return all.filter((one) => worst.has(one));
}
