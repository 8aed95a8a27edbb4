import { ListError } from "../csv/listError";
import { readList } from "../csv/readList";
import { documentRefusal } from "../messages/documentWords";
import type { Language } from "../workflows/language";
import { WorkbookError } from "../workbook/workbookError";
import { wordText } from "../xlsx/wordText";

/** The text of a document, or why it has none for us, in the user's language. */
export type DocumentText = { readonly kind: "read"; readonly text: string } | { readonly kind: "refused"; readonly why: string };

/**
 * The text of a plan's document: a Word file (.docx), or plain text in any encoding that Vietnam has known. Its bytes tell which, never its ending. What cannot be
 * read comes back with the reason and what to do, never as an error.
 */
export function documentText(bytes: Uint8Array, language: Language): DocumentText {
  const refused = (what: string): DocumentText => ({ kind: "refused", why: documentRefusal(what, language) });
  try {
    // One cell a line: nothing in running text parts cells.
    const [sheet] = readList(bytes, "", { delimiter: "|" }).sheets;
    const lines: string[] = [];
    for (const { row, cells } of sheet?.rows ?? []) lines[row - 1] = cells.map((cell) => String(cell ?? "")).join("|");
    return { kind: "read", text: Array.from(lines, (line) => line ?? "").join("\n") };
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    if (error.code !== "not-a-list" || error.detail !== "docx") return refused(error.code === "not-a-list" ? error.detail : error.code);
  }
  try {
    const text = wordText(bytes);
    return text.trim() === "" ? refused("empty") : { kind: "read", text };
  } catch (error) {
    if (error instanceof WorkbookError) return refused(error.code);
    throw error;
  }
}
