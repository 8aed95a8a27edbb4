import { WorkbookError } from "./workbookError";

/** Excel's rules for a tab's name; throws `invalid-edit` for a name that it would not take. */
export function checkSheetName(name: string): void {
  const bad =
    name.trim() === "" ||
    name.length > 31 ||
    /[\u0000-\u001f:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (bad) throw new WorkbookError("invalid-edit", `no sheet can be named "${name}"`);
}

/** Two names that Excel takes for the same. */
export function sheetNameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The name itself, or with " (2)", " (3)", … when it is taken; cut to 31 characters, never inside a surrogate pair. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(sheetNameKey(wanted))) return wanted;
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    let stem = wanted.slice(0, 31 - ending.length);
    if (/[\ud800-\udbff]$/.test(stem)) stem = stem.slice(0, -1);
    const name = stem + ending;
    if (!taken.has(sheetNameKey(name))) return name;
  }
}
