import { SSF } from "xlsx";
import { isCellError, type CellContent } from "./cell";

/** What a cell shows, in en-US, wide enough for it. The number formats are SheetJS's: one more engine that is not ours. */
export function shownText(content: CellContent, numberFormat: string, date1904 = false): string {
  if (content === null) return "";
  if (isCellError(content)) return content.error;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "string" && !numberFormat.includes("@")) return content;
  return SSF.format(numberFormat, content, { date1904 }) as string;
}
