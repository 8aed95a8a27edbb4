import type { Suggestion } from "../model/nominee";
import { foldKey } from "../text/fold";
import { nearest } from "../text/similarity";
import { defineRule } from "./defineRule";
import { placeOf } from "./place";

/** Below this a neighbour in the register is no help. */
const leastSimilarity = 0.6;
/** Most different unknown names for which a neighbour is sought. */
const mostSearches = 200;

/** A unit that the workbook's register does not have; only where there is a register. */
export const nomineeUnknownUnit = defineRule("nominee/unknown-unit", function* ({ plan, recognition }) {
  const { units, nominees } = recognition;
  if (units.length === 0) return;
  const known = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases].map(foldKey)));
  const candidates = units.map((unit) => ({ id: unit.name, names: [unit.name, ...unit.aliases] }));
  const suggestions = new Map<string, Suggestion | null>();
  const suggest = (name: string): Suggestion | null => {
    let suggestion = suggestions.get(name);
    if (suggestion === undefined) {
      const near = suggestions.size < mostSearches ? nearest(name, candidates) : null;
      suggestion =
        near !== null && near.similarity >= leastSimilarity
          ? { id: near.candidate.id, title: near.candidate.id, similarity: near.similarity }
          : null;
      suggestions.set(name, suggestion);
    }
    return suggestion;
  };
  const counts = plan.quotas.some((quota) => quota.scope === "each-unit");
  for (const nominee of nominees) {
    const { unit } = nominee;
    const name = unit.value ?? unit.text;
    if (name === "" || known.has(foldKey(name))) continue;
    yield {
      severity: counts ? "warning" : "info",
      ...placeOf(nominee, unit),
      evidence: { text: unit.text || name, suggestion: unit.suggestion ?? suggest(name) },
    };
  }
});
