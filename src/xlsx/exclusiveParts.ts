import type { OpcPackage } from "./package";

/**
 * Paths of the parts that hang on `path` and on nothing else: what goes when it goes (its drawings, charts, tables, notes), but not a
 * picture that another sheet shows too. `path` itself is not among them.
 */
export function exclusiveParts(pkg: OpcPackage, path: string): string[] {
  const kept = reachable(pkg, "", path);
  return [...reachable(pkg, path, null)].filter((part) => !kept.has(part) && part !== path.toLowerCase());
}

/** Lower-case paths of all parts to which relationships lead from `from`, without going through `avoid`. */
function reachable(pkg: OpcPackage, from: string, avoid: string | null): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const relationship of pkg.relationships(part)) {
      const target = relationship.target.toLowerCase();
      if (relationship.external || target === avoid?.toLowerCase() || found.has(target) || !pkg.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}
