import { importNoticeSentence } from "../messages/importWords";
import type { IsoDate } from "../model/period";
import { isUnreadable, type ListFile } from "../workflows/import/listFile";
import type { PlannedFile } from "../workflows/import/importPlan";
import type { Language } from "../workflows/language";
import { returnEdits, returnSheets, type ReturnRemark } from "../workflows/returnFile";
import { newXlsx } from "../xlsx/openXlsx";

/** Notices about reading that the sender can mend; the others are the importer's affair. */
const toTell: ReadonlySet<string> = new Set(["import/text-fault", "import/no-list", "import/long-cell"]);

/** Whether a list has faults that its sender should mend. */
export function isFaulty({ issues, notices, refused }: PlannedFile): boolean {
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

/**
 * The file that goes back to its sender, as the bytes of an .xlsx: a cover, then the list's own sheets with the reasons beside the rows. Null
 * when there is nothing to send: the list could not be read.
 */
export async function returnedList(list: ListFile, file: PlannedFile, today: IsoDate, language: Language): Promise<Uint8Array | null> {
  if (isUnreadable(list)) return null;
  const looked = new Set(file.readings.map(({ sheet }) => sheet));
  const sheets = returnSheets(
    list.sheets.filter(({ name }) => looked.has(name)),
    file.issues,
    language,
    { agency: file.agency.name, fileName: file.file, date: today, readings: file.readings, remarks: remarksOf(file, language) },
  );
  if (sheets.length === 0) return null;
  const book = newXlsx();
  await book.apply(returnEdits(sheets));
  return book.save();
}
