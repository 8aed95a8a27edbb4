import type { Nominee } from "../model/nominee";
import type { PlanSettings } from "../model/plan";
import { groupBy } from "./context";
import { defineRule } from "./defineRule";
import { nameCell } from "./place";
import { samePairs, type SameSubject } from "./sameSubject";

/** Most other places shown as evidence. */
const mostPlaces = 10;

/**
 * What may be one subject in several fields, years or lists (rules/README.md §3, G1): each entry counts, and a person decides.
 * Equality of the name alone is a remark, not a warning. Exact duplicates in one list have their own rule.
 */
export const nomineeRepeated = defineRule("nominee/repeated", function* ({ plan, recognition, standing, fields }) {
  const duplicates = new Set((standing.duplicates ?? []).map(({ nominee, first }) => `${nominee}|${first}`));
  const nominees = recognition.nominees;
  const pairs = samePairs(nominees).filter(
    ({ nominee, earlier }) => nominee.sheet !== earlier.sheet || !duplicates.has(`${nominee.index}|${earlier.index}`),
  );
  for (const [nominee, same] of groupBy(pairs, (pair) => pair.nominee)) {
    const likely = same.some((pair) => pair.likely);
    const how = difference(
      nominee,
      same.filter((pair) => pair.likely || !likely),
      plan.settings,
    );
    if (how === null) continue;
    yield {
      severity: likely ? "warning" : "info",
      ...nameCell(nominee),
      clause: fields.get(nominee.field.value ?? "")?.clause ?? null,
      evidence: {
        name: nominee.name,
        how,
        others: same.slice(0, mostPlaces).map(({ earlier }) => ({ sheet: earlier.sheet, row: earlier.row, text: earlier.name })),
      },
    };
  }
});

/** In what the entries differ; null when the plan's author allows it. */
function difference(nominee: Nominee, same: readonly SameSubject[], settings: PlanSettings): "fields" | "years" | "lists" | null {
  const fieldDiffers = ({ earlier }: SameSubject): boolean => earlier.field.value !== nominee.field.value;
  const timeDiffers = ({ earlier }: SameSubject): boolean =>
    earlier.year.value !== nominee.year.value || earlier.quarter.value !== nominee.quarter.value;
  if (!settings.severalFieldsAllowed && same.some(fieldDiffers)) return "fields";
  const sameField = same.filter((pair) => !fieldDiffers(pair));
  if (!settings.severalYearsAllowed && sameField.some(timeDiffers)) return "years";
  return sameField.some((pair) => !timeDiffers(pair)) ? "lists" : null;
}
