import { invalidArgument } from "./excelError";

/** Refuses what Excel refuses as a sheet's name (Excel's help, "Rename a worksheet"); gives the name back. */
export function demandSheetName(name: string): string {
  if (name.trim() === "" || name.length > 31) throw invalidArgument("name");
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument("name");
  if (name.toLowerCase() === "history") throw invalidArgument("name");
  return name;
}
