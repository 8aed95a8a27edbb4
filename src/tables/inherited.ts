import { nothingRead, type Reading } from "../model/nominee";
import type { Meaning } from "./groupMeaning";
import type { Group } from "./groupStack";
import type { NomineeSource } from "./nomineeSource";

type Said<K extends keyof Meaning> = Reading<NonNullable<Meaning[K]>>;

/** What the innermost heading that speaks of a value says of it, or null. */
export function fromGroups<K extends keyof Meaning>(groups: readonly Group[], key: K): Said<K> | null {
  for (const { meaning, text, row, column } of groups) {
    const value = meaning[key];
    if (value !== undefined) return { value, text, source: "group", row, column };
  }
  return null;
}

/** What the titles, else the sheet's name, say of a value, or null. */
export function fromTitles<K extends keyof Meaning>({ title, sheetName, grid }: NomineeSource, key: K): Said<K> | null {
  const titled = title[key];
  if (titled !== undefined) return { value: titled, text: title.text, source: "title", row: title.row, column: title.column };
  const named = sheetName[key];
  return named === undefined ? null : { value: named, text: grid.sheet.name, source: "sheet-name", row: 0, column: 0 };
}

/** A value that a row does not give itself: from the headings, the titles or the sheet's name. */
export function inherited<K extends keyof Meaning>(source: NomineeSource, groups: readonly Group[], key: K): Said<K> {
  return fromGroups(groups, key) ?? fromTitles(source, key) ?? nothingRead;
}
