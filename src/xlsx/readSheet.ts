import type { CellRange } from "../model/cell";
import type { SheetRow } from "../model/snapshot";
import { WorkbookError } from "../workbook/workbookError";
import { parseRange } from "./cellRange";
import { limits } from "./limits";
import { readSheetData, type CellContext } from "./readSheetData";
import { isTrue } from "./workbookPart";
import { XmlScanner } from "./xml";

/** What a worksheet part holds, as far as it is read. */
export interface SheetContent {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly formulaCells: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filtered: boolean;
  /** Ids of the relationships that lead to the sheet's tables. */
  readonly tableIds: readonly string[];
}

/** Columns are listed once in a sound sheet; some writers repeat a few, and one that repeats all of them a hundred times means harm. */
const mostHiddenTimes = 100 * limits.columns;

/** Reads a worksheet part once from front to back. The declared dimension is not looked at. */
export function readSheet(bytes: Uint8Array, partName: string, context: CellContext): SheetContent {
  const scanner = new XmlScanner(bytes, partName);
  const merges: CellRange[] = [];
  const hiddenColumns = new Set<number>();
  const tableIds: string[] = [];
  let hiddenRows: ReadonlySet<number> = new Set();
  let formulaCells: ReadonlySet<number> = new Set();
  let rows: readonly SheetRow[] = [];
  let filtered = false;
  let inFilter = false;
  let rooted = false;
  let hiddenTimes = 0;
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event === "close" && scanner.name === "autoFilter") inFilter = false;
    if (event !== "open") continue;
    if (!rooted) {
      if (scanner.name !== "worksheet") throw new WorkbookError("broken", `${partName} holds <${scanner.name}>, not a worksheet`);
      rooted = true;
    }
    switch (scanner.name) {
      case "sheetPr":
        filtered ||= isTrue(scanner.attribute("filterMode"));
        break;
      case "col":
        if (isTrue(scanner.attribute("hidden"))) {
          const first = Math.max(1, Number(scanner.attribute("min")));
          const last = Math.min(Number(scanner.attribute("max")), limits.columns);
          hiddenTimes += Math.max(0, last - first + 1);
          if (hiddenTimes > mostHiddenTimes) throw new WorkbookError("hostile", `${partName}: columns hidden again and again`);
          for (let column = first; column <= last; column++) hiddenColumns.add(column);
        }
        break;
      case "sheetData":
        if (!scanner.selfClosing) {
          const data = readSheetData(bytes, scanner.end, partName, context);
          rows = data.rows;
          hiddenRows = data.hiddenRows;
          formulaCells = data.formulaCells;
          scanner.resume(data.end);
        }
        break;
      case "mergeCell": {
        const range = parseRange(scanner.attribute("ref") ?? "");
        if (!range) throw new WorkbookError("broken", `${partName}: a merged range that lies on no sheet`);
        merges.push(range);
        if (merges.length > limits.merges) throw new WorkbookError("too-large", `${partName}: more than ${limits.merges} merged ranges`);
        break;
      }
      case "autoFilter":
        inFilter = true;
        break;
      case "filterColumn":
        filtered ||= inFilter;
        break;
      case "tablePart": {
        const id = scanner.attribute("id");
        if (id !== null) tableIds.push(id);
        break;
      }
      case "extLst":
      case "conditionalFormatting":
      case "dataValidations":
        scanner.skip();
        break;
    }
  }
  // A part without anything in it is a loss, not a sheet without rows.
  if (!rooted) throw new WorkbookError("broken", `${partName}: no XML in it`);
  return { rows, merges, hiddenRows, hiddenColumns, formulaCells, filtered, tableIds };
}
