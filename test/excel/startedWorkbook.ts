import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { started } from "../host/started";
import { type Profile, profiles } from "../host/profile";

/** The port over the genuine client, tied to a local Excel with empty sheets of these names. Waits are cut short. */
export function startedWorkbook(sheets: readonly string[] = ["Danh sách"], profile: Profile = profiles.excel2021, deadline = 60) {
  const { excel, Excel, Office } = started(sheets, profile);
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  const open = (): ExcelWorkbook => new ExcelWorkbook({ excel: Excel, supports, deadline, pauses: [1, 1, 1] });
  return { excel, Excel, workbook: open(), open };
}
