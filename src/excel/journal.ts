import type { ReportSheet } from "../model/reportSheet";
import type { WorkbookEdit } from "../workbook/workbook";
import { packTabs, unpackTabs, type PackedTabs } from "./packedTabs";
import type { FormerCell } from "./userCells";

/** A publication that is about to be done. */
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

/** What is known of our tabs and of the last write. */
export interface Journal {
  /** Tabs as they were published, by id: a tab can only be put back when it is known what it held. */
  readonly published: ReadonlyMap<string, ReportSheet>;
  readonly undo: UndoEntry | null;
}

export const emptyJournal: Journal = { published: new Map(), undo: null };

/**
 * The journal after a publication. A tab that was there before and is not known (another program wrote it, or it was too large to be kept)
 * cannot be put back, and the publication that replaced it cannot be undone. An undo itself is not undone.
 */
export function journalAfter(journal: Journal, done: Publication, isUndo: boolean): Journal {
  const edits: WorkbookEdit[] = [];
  let known = true;
  for (const id of [...done.tabs.keys(), ...done.removals]) {
    const before = journal.published.get(id);
    const wasThere = done.replaced.has(id) || done.removals.includes(id);
    if (!wasThere) edits.push({ kind: "remove-tab", id });
    else if (before) edits.push({ kind: "put-tab", tab: before });
    else known = false;
  }
  for (const key of done.settings.keys()) edits.push({ kind: "set-setting", key, value: done.settingsBefore[key] ?? null });
  const published = new Map(journal.published);
  for (const [id, tab] of done.tabs) published.set(id, tab);
  for (const id of done.removals) published.delete(id);
  return { published, undo: known && !isUndo ? { edits, cells: done.former } : null };
}

/** `[sheet, row, column, inputs, written]` of cells under one another. */
type PackedCells = readonly [string, number, number, readonly FormerCell["input"][], readonly FormerCell["written"][]];

interface PackedJournal {
  readonly version: 1;
  readonly published: PackedTabs;
  readonly undo: { readonly edits: readonly WorkbookEdit[]; readonly tabs: PackedTabs; readonly cells: readonly PackedCells[] } | null;
}

/** Longest text that is kept in the workbook from one write to the next. */
const longest = 1_000_000;

/**
 * The journal as a text for the workbook. When it is too long, first the tabs as they are now are left out (the next write can then not be
 * undone after a restart), then the undo entry too; `whole` keeps the entry whatever its length.
 */
export function journalText({ published, undo }: Journal, whole: boolean): string {
  const entry = undo && {
    edits: undo.edits.filter(({ kind }) => kind !== "put-tab"),
    tabs: packTabs(undo.edits.flatMap((edit) => (edit.kind === "put-tab" ? [edit.tab] : []))),
    cells: packCells(undo.cells),
  };
  const text = (kept: PackedJournal): string => JSON.stringify(kept);
  const none = packTabs([]);
  const all = text({ version: 1, published: packTabs([...published.values()]), undo: entry });
  if (all.length <= longest) return all;
  const less = text({ version: 1, published: none, undo: entry });
  return whole || less.length <= longest ? less : text({ version: 1, published: none, undo: null });
}

/** Null for a text that is no journal of ours. */
export function parseJournal(text: string): Journal | null {
  let packed: Partial<PackedJournal>;
  try {
    packed = JSON.parse(text) as Partial<PackedJournal>;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (packed.version !== 1 || !packed.published) return null;
  const { undo } = packed;
  return {
    published: new Map(unpackTabs(packed.published).map((tab) => [tab.id, tab])),
    undo: undo
      ? {
          edits: [...undo.edits, ...unpackTabs(undo.tabs).map((tab) => ({ kind: "put-tab", tab }) as const)],
          cells: undo.cells.flatMap(([sheet, row, column, inputs, written]) =>
            inputs.map((input, at) => ({ sheet, row: row + at, column, input, written: written[at]! })),
          ),
        }
      : null,
  };
}

function packCells(cells: readonly FormerCell[]): PackedCells[] {
  const packed: { sheet: string; row: number; column: number; inputs: FormerCell["input"][]; written: FormerCell["written"][] }[] = [];
  for (const { sheet, row, column, input, written } of cells) {
    const last = packed[packed.length - 1];
    if (last?.sheet === sheet && last.column === column && last.row + last.inputs.length === row) {
      last.inputs.push(input);
      last.written.push(written);
    } else packed.push({ sheet, row, column, inputs: [input], written: [written] });
  }
  return packed.map(({ sheet, row, column, inputs, written }) => [sheet, row, column, inputs, written]);
}
