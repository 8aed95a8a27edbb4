import type { ReportSheet } from "../model/reportSheet";
import type { WorkbookEdit } from "../workbook/workbook";
import type { FormerCell } from "./userCells";

/** A publication that was done. */
export interface Publication {
  readonly tabs: ReadonlyMap<string, ReportSheet>;
  /** Ids of those tabs that stood there before. */
  readonly replaced: ReadonlySet<string>;
  readonly removals: readonly string[];
  readonly former: readonly FormerCell[];
  readonly settings: ReadonlyMap<string, string | null>;
  readonly settingsBefore: Readonly<Record<string, string>>;
}

/** How to take a publication back. */
export interface UndoEntry {
  readonly edits: readonly WorkbookEdit[];
  readonly cells: readonly FormerCell[];
}

/**
 * What was written in this session, so that the last publication can be taken back. Tabs are kept as the reports that they were made of:
 * a tab that an earlier session wrote is not known here, and a publication that replaced or removed such a one cannot be undone.
 */
export class Journal {
  readonly #published = new Map<string, ReportSheet>();
  #undo: UndoEntry | null = null;

  get undo(): UndoEntry | null {
    return this.#undo;
  }

  record(done: Publication): void {
    const edits: WorkbookEdit[] = [];
    let known = true;
    for (const id of [...done.tabs.keys(), ...done.removals]) {
      const before = this.#published.get(id);
      const wasThere = done.replaced.has(id) || done.removals.includes(id);
      if (!wasThere) edits.push({ kind: "remove-tab", id });
      else if (before) edits.push({ kind: "put-tab", tab: before });
      else known = false;
    }
    for (const key of done.settings.keys()) edits.push({ kind: "set-setting", key, value: done.settingsBefore[key] ?? null });
    for (const [id, tab] of done.tabs) this.#published.set(id, tab);
    for (const id of done.removals) this.#published.delete(id);
    this.#undo = known ? { edits, cells: done.former } : null;
  }
}
