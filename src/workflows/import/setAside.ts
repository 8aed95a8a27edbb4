import { importTabWords, type SetAsideReason } from "../../messages/importWords";
import { isErrorValue, type WorkbookSnapshot } from "../../model/snapshot";
import { foldKey } from "../../text/fold";
import { setAsideTabId } from "./importTabs";
import { isBlank, type RecordValue, valueText } from "./recordTable";

/** A row that was kept aside, word for word. */
export interface SetAsideRow {
  readonly agency: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly importedOn: string;
  readonly batch: string;
  /** As the tab prints it. */
  readonly reason: string;
  /** The row's cells from column A. */
  readonly cells: readonly RecordValue[];
}

export function reasonText(reason: SetAsideReason): string {
  return importTabWords.reasons[reason];
}

/** Headers of the tab before the cells themselves. */
export const setAsideHeaders: readonly string[] = [
  importTabWords.index,
  importTabWords.origin.agency,
  importTabWords.origin.file,
  importTabWords.origin.sheet,
  importTabWords.origin.row,
  importTabWords.reason,
  importTabWords.origin.importedOn,
  importTabWords.origin.batch,
];

/** The rows that an earlier import kept aside. A tab whose headers are gone holds none that can be told apart. */
export function storedSetAside(workbook: WorkbookSnapshot): readonly SetAsideRow[] {
  const sheet = workbook.sheets.find(({ ownTab }) => ownTab === setAsideTabId);
  if (!sheet) return [];
  const wanted = setAsideHeaders.map(foldKey);
  const header = sheet.rows.find(({ cells }) => wanted.every((key, at) => foldKey(valueText(plain(cells[at]))) === key));
  if (!header) return [];
  return sheet.rows.flatMap(({ row, cells }): SetAsideRow[] => {
    if (row <= header.row) return [];
    const text = (at: number): string => valueText(plain(cells[at]));
    const own = cells.slice(setAsideHeaders.length).map(plain);
    while (own.length > 0 && isBlank(own[own.length - 1])) own.pop();
    if (own.length === 0) return [];
    return [
      {
        agency: text(1),
        file: text(2),
        sheet: text(3),
        row: Number(text(4)) || 0,
        reason: text(5),
        importedOn: text(6),
        batch: text(7),
        cells: own,
      },
    ];
  });
}

function plain(value: Parameters<typeof isErrorValue>[0]): RecordValue {
  if (value === null || value === undefined) return null;
  return isErrorValue(value) ? value.error : value;
}
