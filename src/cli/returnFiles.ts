import { existsSync } from "node:fs";
import path from "node:path";
import { isFaulty, returnedList } from "../lists/returnedList";
import type { IsoDate } from "../model/period";
import type { ListFile } from "../workflows/import/listFile";
import type { PlannedFile } from "../workflows/import/importPlan";
import type { Language } from "../workflows/language";
import { writeBytes } from "./files";

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
    if (!list || written.has(file.sha256) || !isFaulty(file)) continue;
    const bytes = await returnedList(list, file, today, language);
    if (bytes === null) continue;
    const place = freePath(folder, file.file);
    writeBytes(place, bytes);
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
