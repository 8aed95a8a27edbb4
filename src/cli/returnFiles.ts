import { existsSync } from "node:fs";
import path from "node:path";
import type { IsoDate } from "../model/period";
import { isUnreadable, type ListFile } from "../workflows/import/listFile";
import type { PlannedFile } from "../workflows/import/planImport";
import type { Language } from "../workflows/language";
import { returnEdits, returnSheets } from "../workflows/returnFile";
import { newXlsx } from "../xlsx/openXlsx";
import { writeBytes } from "./files";

/** Whether a list has faults that its sender should mend. */
function isFaulty({ issues, refused }: PlannedFile): boolean {
  return refused > 0 || issues.some(({ severity }) => severity !== "info");
}

/**
 * Writes for each list with faults the file that goes back to its sender, into a folder. Gives their paths by the list's
 * fingerprint. Never writes over a file that is there.
 */
export async function writeReturns(
  folder: string,
  lists: readonly ListFile[],
  planned: readonly PlannedFile[],
  today: IsoDate,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const bySha = new Map(lists.map((list) => [list.sha256, list]));
  const written = new Map<string, string>();
  for (const file of planned) {
    const list = bySha.get(file.sha256);
    if (!list || isUnreadable(list) || written.has(file.sha256) || !isFaulty(file)) continue;
    const looked = new Set(file.readings.map(({ sheet }) => sheet));
    const sheets = returnSheets(
      list.sheets.filter(({ name }) => looked.has(name)),
      file.issues,
      language,
      { agency: file.agency.name, fileName: file.file, date: today, readings: file.readings },
    );
    if (sheets.length === 0) continue;
    const book = newXlsx();
    await book.apply(returnEdits(sheets));
    const place = freePath(folder, file.file);
    writeBytes(place, book.save());
    written.set(file.sha256, place);
  }
  return written;
}

/** "ds.csv" → "ds - trả lại.xlsx", with a number when that is there already. */
function freePath(folder: string, name: string): string {
  const stem = path.basename(name, path.extname(name));
  for (let number = 1; ; number++) {
    const place = path.join(folder, `${stem} - trả lại${number > 1 ? ` (${number})` : ""}.xlsx`);
    if (!existsSync(place)) return place;
  }
}
