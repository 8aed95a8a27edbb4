import { existsSync } from "node:fs";
import path from "node:path";
import { importNoticeSentence } from "../messages/importWords";
import type { IsoDate } from "../model/period";
import { isUnreadable, type ListFile } from "../workflows/import/listFile";
import type { PlannedFile } from "../workflows/import/planImport";
import type { Language } from "../workflows/language";
import { returnEdits, returnSheets, type ReturnRemark } from "../workflows/returnFile";
import { newXlsx } from "../xlsx/openXlsx";
import { writeBytes } from "./files";

/** Whether a list has faults that its sender should mend. */
function isFaulty({ issues, notices, refused }: PlannedFile): boolean {
  return refused > 0 || [...issues, ...notices].some(({ severity }) => severity !== "info");
}

/** What reading the file met and its sender can mend. */
function remarksOf({ notices }: PlannedFile, language: Language): readonly ReturnRemark[] {
  return notices
    .filter(({ code, severity }) => severity !== "info" && toTell.has(code))
    .map((one) => {
      const { severity, sheet, row, column } = one;
      return { severity, sheet, row, column, sentence: importNoticeSentence(one, language) };
    });
}

const toTell: ReadonlySet<string> = new Set(["import/text-fault", "import/no-list", "import/long-cell"]);

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
      { agency: file.agency.name, fileName: file.file, date: today, readings: file.readings, remarks: remarksOf(file, language) },
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
