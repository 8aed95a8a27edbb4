import { importTabWords } from "../../messages/importWords";
import { isDateValue, isErrorValue, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../model/snapshot";
import { recordsTabId } from "../../model/inputTab";
import { recordsHeaderRow } from "../../tables/recordsTab";
import { foldKey } from "../../text/fold";
import { emptyTable, isBlank, type RecordOrigin, type RecordRow, type RecordTable, type RecordValue, valueText } from "./recordTable";

/** The tab of records is there, but a person took its headers away: it can be neither read nor written over. */
export class RecordsTabError extends Error {
  constructor(readonly sheet: string) {
    super(`The headers of ${sheet} are gone.`);
    this.name = "RecordsTabError";
  }
}

type OriginKey = keyof RecordOrigin;
const originOf = new Map(Object.entries(importTabWords.origin).map(([key, header]) => [foldKey(header), key as OriginKey]));
const indexKey = foldKey(importTabWords.index);

/**
 * The records that stand in the workbook, with every change that a person made on the tab. Columns and rows that a person added are kept.
 * Throws `RecordsTabError` when the headers are gone.
 */
export function storedRecords(workbook: WorkbookSnapshot): RecordTable {
  const sheet = workbook.sheets.find(({ ownTab }) => ownTab === recordsTabId);
  if (!sheet) return emptyTable;
  const headerRow = recordsHeaderRow(sheet);
  if (headerRow === null) throw new RecordsTabError(sheet.name);
  const { origin, data } = columnsOf(sheet, headerRow);
  const rows = sheet.rows.flatMap(({ row, cells }): RecordRow[] => {
    if (row <= headerRow) return [];
    const text = (key: OriginKey): string => {
      const at = origin.get(key);
      return at === undefined ? "" : valueText(kept(cells[at]));
    };
    const values = data.map(({ at }) => kept(cells[at]));
    while (values.length > 0 && isBlank(values[values.length - 1])) values.pop();
    if (values.length === 0) return [];
    return [
      {
        values,
        origin: {
          agency: text("agency"),
          file: text("file"),
          sheet: text("sheet"),
          row: Number(text("row")) || 0,
          importedOn: text("importedOn"),
          batch: text("batch"),
          state: text("state"),
        },
      },
    ];
  });
  return { headers: data.map(({ header }) => header), rows };
}

function columnsOf(
  sheet: SheetSnapshot,
  headerRow: number,
): { readonly origin: ReadonlyMap<OriginKey, number>; readonly data: readonly { readonly header: string; readonly at: number }[] } {
  const origin = new Map<OriginKey, number>();
  const data: { header: string; at: number }[] = [];
  const seen = new Set<string>([indexKey]);
  const width = Math.max(0, ...sheet.rows.slice(0, 2000).map(({ cells }) => cells.length));
  const headers = sheet.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  let indexSeen = false;
  for (let at = 0; at < Math.max(width, headers.length); at++) {
    const header = valueText(kept(headers[at])).replace(/\s+/g, " ").trim();
    const key = foldKey(header);
    if (key === indexKey && !indexSeen) {
      indexSeen = true;
      continue;
    }
    const own = originOf.get(key);
    if (own !== undefined && !origin.has(own)) {
      origin.set(own, at);
      continue;
    }
    let name = header === "" ? `${importTabWords.content(String(at + 1))}` : header;
    for (let number = 2; seen.has(foldKey(name)); number++) name = `${header} (${number})`;
    seen.add(foldKey(name));
    data.push({ header: name, at });
  }
  return { origin, data };
}

function kept(value: CellValue): RecordValue {
  if (value === null || value === undefined) return null;
  if (isErrorValue(value)) return value.error;
  return isDateValue(value) ? value : value;
}
