import { checkSheetName, freeSheetName, sheetNameKey } from "./sheetNames";
import type { WorkbookEdit } from "./workbook";

export type AddSheet = Extract<WorkbookEdit, { kind: "add-sheet" }>;

/** The names under which tabs and added sheets go into the workbook. */
export interface TabNames {
  readonly byId: ReadonlyMap<string, string>;
  /** Names of the sheets that are added for the user. */
  readonly added: ReadonlyMap<AddSheet, string>;
  /** Wanted name → name really given, for references between our tabs. */
  readonly renames: ReadonlyMap<string, string>;
}

/**
 * Settles all names before the first tab is written, because tabs refer to one another. A tab that is there keeps the name that it bears
 * now; a new one whose name is taken gets " (2)". `own` gives the present name by id. Throws `invalid-edit` for a name that Excel refuses.
 */
export function chooseTabNames(sheets: readonly string[], own: ReadonlyMap<string, string>, edits: readonly WorkbookEdit[]): TabNames {
  const taken = new Set(sheets.map(sheetNameKey));
  const byId = new Map<string, string>();
  const added = new Map<AddSheet, string>();
  const renames = new Map<string, string>();
  for (const edit of edits) {
    // A tab removed earlier in the row leaves its name to others.
    const removed = edit.kind === "remove-tab" ? own.get(edit.id) : undefined;
    if (removed !== undefined) taken.delete(sheetNameKey(removed));
    if (edit.kind !== "put-tab" && edit.kind !== "add-sheet") continue;
    const tab = edit.kind === "put-tab" ? edit.tab : edit.sheet;
    if (edit.kind === "put-tab" && byId.has(tab.id)) continue;
    checkSheetName(tab.name);
    const name = (edit.kind === "put-tab" ? own.get(tab.id) : undefined) ?? freeSheetName(tab.name, taken);
    taken.add(sheetNameKey(name));
    if (edit.kind === "put-tab") byId.set(tab.id, name);
    else added.set(edit, name);
    if (name !== tab.name) renames.set(tab.name, name);
  }
  return { byId, added, renames };
}
