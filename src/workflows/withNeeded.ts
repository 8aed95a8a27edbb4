/** The tabs wanted and all that their formulas need, directly or through others. */
export function withNeeded(wanted: readonly string[], needs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set<string>();
  const waiting = [...wanted];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    waiting.push(...(needs.get(id) ?? []));
  }
  return all;
}
