import { ListError } from "../csv/listError";
import type { ListCharset, ListChoices, ListDelimiter, ListReading, ListSample } from "../csv/listReading";
import { readList } from "../csv/readList";
import { readPastedText } from "../csv/readPastedText";
import { listErrorSentence } from "../messages/importWords";
import { workbookErrorSentence } from "../messages/workbookErrorSentence";
import type { ListFile } from "../workflows/import/listFile";
import type { Language } from "../workflows/language";
import { WorkbookError } from "../workbook/workbookError";
import { openXlsx } from "../xlsx/openXlsx";
import { sha256 } from "./sha256";

export type { ListCharset, ListChoices, ListDelimiter, ListSample };

/** How the text of a file was read, and how else it may be. */
export interface TextForm {
  readonly form: ListReading["form"];
  readonly charset: ListCharset;
  readonly certainty: ListReading["certainty"];
  readonly alternatives: readonly ListCharset[];
  readonly delimiter: ListDelimiter | null;
  readonly samples: readonly ListSample[];
}

/** An agency's file as it was read; `text` is null for a workbook and for a file that no reader takes. */
export interface LoadedList {
  readonly file: ListFile;
  readonly text: TextForm | null;
}

/** What is known of a file besides its bytes. */
export interface ListOrigin {
  /** File name without its folder. */
  readonly name: string;
  readonly folder: string;
}

/**
 * Reads one list, whatever its kind; its bytes tell, never its ending. A file that no reader takes comes back with the reason in the user's language,
 * never as an error: the other files go on. `progress` is told the share of a text that is read, 0 to 1.
 */
export async function readListFile(
  bytes: Uint8Array,
  origin: ListOrigin,
  choices: ListChoices,
  language: Language,
  progress?: (share: number) => void,
): Promise<LoadedList> {
  const about = { name: origin.name.normalize("NFC"), folder: origin.folder, sha256: sha256(bytes) };
  try {
    return textList(about, readList(bytes, about.name, choices, progress));
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    if (error.code !== "not-a-list" || error.detail !== "xlsx")
      return { file: { ...about, why: listErrorSentence(error.code, error.detail, language) }, text: null };
  }
  try {
    const { sheets } = await openXlsx(bytes).read();
    const file = { ...about, encoding: null, encodingGuessed: false, sample: null, delimiter: null, sheets, textOnly: false, faults: [] };
    return { file, text: null };
  } catch (error) {
    if (error instanceof WorkbookError)
      return { file: { ...about, why: workbookErrorSentence(error.code, error.detail, language) }, text: null };
    throw error;
  }
}

/** Reads a table that was copied from Word or Excel: lines of cells parted by tabs. Its fingerprint is that of the text in UTF-8. */
export function readPastedList(text: string, name: string, choices: ListChoices, language: Language): LoadedList {
  const about = { name: name.normalize("NFC"), folder: "", sha256: sha256(new TextEncoder().encode(text)) };
  try {
    return textList(about, readPastedText(text, choices, about.name));
  } catch (error) {
    if (error instanceof ListError) return { file: { ...about, why: listErrorSentence(error.code, error.detail, language) }, text: null };
    throw error;
  }
}

function textList(about: { readonly name: string; readonly folder: string; readonly sha256: string }, reading: ListReading): LoadedList {
  const { form, charset, certainty, alternatives, delimiter, samples, sheets, faults } = reading;
  return {
    file: {
      ...about,
      encoding: charset,
      encodingGuessed: certainty === "guessed",
      sample: samples[0] ?? null,
      delimiter,
      sheets,
      textOnly: true,
      // Columns of the text reader count from 0, those of the account from 1.
      faults,
    },
    text: { form, charset, certainty, alternatives, delimiter, samples },
  };
}
