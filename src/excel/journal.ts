import type { ReportSheet } from "../model/reportSheet";
import type { WorkbookEdit } from "../workbook/workbook";
import type { WrittenSheet } from "./findEdited";
import { packTabs, unpackTabs, type PackedTabs } from "./packedTabs";
import type { TabPrint } from "./tabPrint";
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
  /** What stands on the tabs now, by id, and on the sheets that were added for the user. */
  readonly prints: ReadonlyMap<string, TabPrint>;
  readonly added: readonly WrittenSheet[];
}

/** How to take a publication back. */
export interface UndoEntry {
  readonly edits: readonly WorkbookEdit[];
  readonly cells: readonly FormerCell[];
  /** Sheets that were added for the user and go again, unless somebody wrote into them since. */
  readonly added: readonly WrittenSheet[];
}

/** What is known of our tabs and of the last write. */
export interface Journal {
  /** Tabs as they were published, by id: a tab can only be put back when it is known what it held. */
  readonly published: ReadonlyMap<string, ReportSheet>;
  /** By id: tells whether somebody changed a tab by hand; kept also of tabs that are too large to be kept themselves. */
  readonly prints: ReadonlyMap<string, TabPrint>;
  readonly undo: UndoEntry | null;
}

export const emptyJournal: Journal = { published: new Map(), prints: new Map(), undo: null };

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
  const prints = new Map([...journal.prints, ...done.prints]);
  for (const id of done.removals) {
    published.delete(id);
    prints.delete(id);
  }
  return { published, prints, undo: known && !isUndo ? { edits, cells: done.former, added: done.added } : null };
}

/** `[sheet, row, column, inputs, written, font, number format]` of cells under one another; the last two are null where they stay. */
type PackedCells = readonly [
  string,
  number,
  number,
  readonly FormerCell["input"][],
  readonly FormerCell["written"][],
  (string | null)?,
  (string | null)?,
];

interface PackedJournal {
  readonly version: 1;
  readonly published: PackedTabs;
  readonly prints?: readonly PackedPrint[];
  readonly undo: {
    readonly edits: readonly WorkbookEdit[];
    readonly tabs: PackedTabs;
    readonly cells: readonly PackedCells[];
    readonly added?: readonly PackedPrint[];
  } | null;
}

/** A tab's id or a sheet's name, and its print. */
type PackedPrint = readonly [string, TabPrint["print"], TabPrint["formulas"]];

/** Longest text that is kept in the workbook from one write to the next. */
const longest = 1_000_000;

/**
 * The journal as a text for the workbook. When it is too long, first the tabs as they are now are left out (the next write can then not be
 * undone after a restart), then the undo entry too; `whole` keeps the entry whatever its length.
 */
export function journalText({ published, prints, undo }: Journal, whole: boolean): string {
  const known = [...prints].map(([id, { print, formulas }]): PackedPrint => [id, print, formulas]);
  const entry = undo && {
    edits: undo.edits.filter(({ kind }) => kind !== "put-tab"),
    tabs: packTabs(undo.edits.flatMap((edit) => (edit.kind === "put-tab" ? [edit.tab] : []))),
    cells: packCells(undo.cells),
    added: undo.added.map(({ name, print }): PackedPrint => [name, print.print, print.formulas]),
  };
  const text = (kept: PackedJournal): string => JSON.stringify(kept);
  const none = packTabs([]);
  const all = text({ version: 1, published: packTabs([...published.values()]), prints: known, undo: entry });
  if (all.length <= longest) return all;
  const less = text({ version: 1, published: none, prints: known, undo: entry });
  return whole || less.length <= longest ? less : text({ version: 1, published: none, prints: known, undo: null });
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
    prints: new Map((packed.prints ?? []).map(([id, print, formulas]) => [id, { print, formulas }])),
    undo: undo
      ? {
          edits: [...undo.edits, ...unpackTabs(undo.tabs).map((tab) => ({ kind: "put-tab", tab }) as const)],
          cells: undo.cells.flatMap(unpackCells),
          added: (undo.added ?? []).map(([name, print, formulas]) => ({ name, print: { print, formulas } })),
        }
      : null,
  };
}

function packCells(cells: readonly FormerCell[]): PackedCells[] {
  const packed: { readonly first: FormerCell; readonly inputs: FormerCell["input"][]; readonly written: FormerCell["written"][] }[] = [];
  for (const cell of cells) {
    const last = packed[packed.length - 1];
    const follows =
      last !== undefined &&
      last.first.sheet === cell.sheet &&
      last.first.column === cell.column &&
      last.first.row + last.inputs.length === cell.row &&
      last.first.font === cell.font &&
      last.first.numberFormat === cell.numberFormat;
    if (follows) {
      last.inputs.push(cell.input);
      last.written.push(cell.written);
    } else packed.push({ first: cell, inputs: [cell.input], written: [cell.written] });
  }
  return packed.map(({ first: { sheet, row, column, font, numberFormat }, inputs, written }): PackedCells =>
    font === undefined && numberFormat === undefined
      ? [sheet, row, column, inputs, written]
      : [sheet, row, column, inputs, written, font ?? null, numberFormat ?? null],
  );
}

function unpackCells([sheet, row, column, inputs, written, font, numberFormat]: PackedCells): FormerCell[] {
  const look = {
    ...(font === null || font === undefined ? {} : { font }),
    ...(numberFormat === null || numberFormat === undefined ? {} : { numberFormat }),
  };
  return inputs.map((input, at) => ({ sheet, row: row + at, column, input, written: written[at]!, ...look }));
}
