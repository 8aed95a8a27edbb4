import { markedId } from "../workbook/ownTabMark";

export { markName } from "../workbook/ownTabMark";

/** A sheet in the making bears this hidden name, with a number behind it, until its publication is done. */
export const stagingStart = "_neuguong_staging_";

/** A sheet that is about to be removed bears this hidden name, with a number behind it, so that a removal that was cut off is carried on. */
export const leavingStart = "_neuguong_leaving_";

/** Stands in the workbook while finished sheets take their places: a publication that was begun is then carried on, not undone. */
export const commitName = "_neuguong_commit";

/**
 * Head of the journal among the add-in's own settings in the workbook (`Excel.SettingCollection`, ExcelApi 1.4): no sheet and no name,
 * so nobody else meets it.
 */
export const headKey = "NeuGuong.journal";

/** A defined name as it was loaded. */
export interface LoadedName {
  readonly name: string;
  /** With the leading `=`. */
  readonly formula: string;
}

/** The mark of a sheet in the making. */
export interface StagingMark {
  /** The defined name. */
  readonly name: string;
  /** The sheet that it points at; null when that is gone or was never marked. */
  readonly sheet: string | null;
  /** Before the sheet is added, the mark holds the name that it is going to have. */
  readonly intended: string | null;
}

export interface FoundMarks {
  /** Ids of the product's tabs by the name of the sheet. */
  readonly own: ReadonlyMap<string, string>;
  /** Sheets in the making. */
  readonly staging: readonly StagingMark[];
  /** Marks of sheets that are being removed; null for a sheet that is gone already. */
  readonly leaving: readonly { readonly name: string; readonly sheet: string | null }[];
  readonly committing: boolean;
  /** Defined names that marked tabs which are gone. */
  readonly lost: readonly string[];
}

/** Reads the product's marks out of the workbook's defined names. */
export function findMarks(names: readonly LoadedName[], sheets: readonly string[]): FoundMarks {
  const known = new Set(sheets);
  const own = new Map<string, string>();
  const staging: StagingMark[] = [];
  const leaving: { name: string; sheet: string | null }[] = [];
  const lost: string[] = [];
  let committing = false;
  for (const { name, formula } of names) {
    const lower = name.toLowerCase();
    const sheet = sheetOfFormula(formula);
    const there = sheet !== null && known.has(sheet) ? sheet : null;
    if (lower === commitName) committing = true;
    else if (lower.startsWith(stagingStart)) staging.push({ name, sheet: there, intended: textOfFormula(formula) });
    else if (lower.startsWith(leavingStart)) leaving.push({ name, sheet: there });
    else {
      const id = markedId(name);
      if (id !== null && there !== null) own.set(there, id);
      else if (id !== null) lost.push(name);
    }
  }
  return { own, staging, leaving, committing, lost };
}

/** `='Tổng hợp'!$A$1` → `Tổng hợp`; null for anything that is no single reference. */
function sheetOfFormula(formula: string): string | null {
  const text = formula.replace(/^=/, "");
  const bang = text.lastIndexOf("!");
  if (bang < 1 || !/^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(:\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?$/.test(text.slice(bang + 1))) return null;
  const sheet = text.slice(0, bang);
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}

/** `="Tổng hợp"` → `Tổng hợp`. */
function textOfFormula(formula: string): string | null {
  const text = formula.replace(/^=/, "");
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replace(/""/g, '"') : null;
}
