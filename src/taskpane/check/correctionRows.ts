import type { Correction, CorrectionKind } from "../../workflows/correction";

/** The corrections of one kind, in the order of the sheets' cells. */
export interface CorrectionGroup {
  readonly kind: CorrectionKind;
  readonly items: readonly Correction[];
}

/** A line of the list of corrections. */
export type CorrectionRow =
  | { readonly kind: "group"; readonly key: string; readonly group: CorrectionGroup; readonly open: boolean }
  | { readonly kind: "item"; readonly key: string; readonly correction: Correction };

/** The gravest kinds first, as the workflow ranks them. */
const order: readonly CorrectionKind[] = [
  "legacy-charset",
  "field-name",
  "lead-name",
  "unit-name",
  "subject",
  "date",
  "number",
  "unicode",
  "spaces",
];

export function correctionGroups(corrections: readonly Correction[]): readonly CorrectionGroup[] {
  const groups = new Map<CorrectionKind, Correction[]>(order.map((kind) => [kind, []]));
  for (const correction of corrections) groups.get(correction.kind)?.push(correction);
  return [...groups].flatMap(([kind, items]) => (items.length === 0 ? [] : [{ kind, items }]));
}

export function correctionRows(groups: readonly CorrectionGroup[], closed: ReadonlySet<CorrectionKind>): readonly CorrectionRow[] {
  return groups.flatMap((group): CorrectionRow[] => {
    const open = !closed.has(group.kind);
    const heading: CorrectionRow = { kind: "group", key: `g ${group.kind}`, group, open };
    return open
      ? [heading, ...group.items.map((correction): CorrectionRow => ({ kind: "item", key: correction.id, correction }))]
      : [heading];
  });
}

/** What is ticked at first: where only one reading is possible. */
export function sureIds(corrections: readonly Correction[]): ReadonlySet<string> {
  return new Set(corrections.flatMap(({ sure, id }) => (sure ? [id] : [])));
}

/** How much of a group is ticked, as a checkbox shows it. */
export function tickOf(group: CorrectionGroup, chosen: ReadonlySet<string>): boolean | "mixed" {
  let ticked = 0;
  for (const { id } of group.items) if (chosen.has(id)) ticked += 1;
  return ticked === 0 ? false : ticked === group.items.length ? true : "mixed";
}

/** The chosen ids with those of a group ticked or not. */
export function withGroup(chosen: ReadonlySet<string>, group: CorrectionGroup, ticked: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const { id } of group.items) {
    if (ticked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Legacy fonts that cells keep after their text was decoded: in them Unicode letters show wrong. */
export function legacyFonts(corrections: readonly Correction[]): readonly string[] {
  return [...new Set(corrections.flatMap(({ legacyFont }) => (legacyFont ? [legacyFont] : [])))];
}
