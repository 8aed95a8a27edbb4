import type { WorkbookSnapshot } from "../../model/snapshot";
import { recordsColumns } from "../../tables/recordsTab";
import { foldKey } from "../../text/fold";
import { type Batch, readBatches } from "./batches";
import { type RecordRow, type RecordTable, valueText } from "./recordTable";
import { type SetAsideRow, storedSetAside } from "./setAside";
import { storedRecords } from "./storedRecords";

/** What earlier imports left in the workbook. */
export interface StoredImports {
  readonly records: RecordTable;
  readonly setAside: readonly SetAsideRow[];
  readonly batches: readonly Batch[];
  /** Batches of which the workbook still holds rows, or that brought none: a tab that was deleted takes its batches along. */
  readonly present: readonly Batch[];
  /** The records of a batch. */
  of(batch: string): RecordTable;
  /** The folded names of a batch's records. */
  namesOf(batch: string): readonly string[];
}

/** Reads what earlier imports left. Linear in the tabs; the names of a batch are folded when they are first asked for. Throws `RecordsTabError`. */
export function storedImports(workbook: WorkbookSnapshot): StoredImports {
  const records = storedRecords(workbook);
  const setAside = storedSetAside(workbook);
  const batches = readBatches(workbook.settings);
  const rows = new Map<string, RecordRow[]>();
  for (const row of records.rows) {
    if (row.origin.batch === "") continue;
    const list = rows.get(row.origin.batch);
    if (list) list.push(row);
    else rows.set(row.origin.batch, [row]);
  }
  const aside = new Set(setAside.map(({ batch }) => batch));
  const of = (batch: string): RecordTable => ({ headers: records.headers, rows: rows.get(batch) ?? [] });
  const names = new Map<string, readonly string[]>();
  return {
    records,
    setAside,
    batches,
    present: batches.filter(({ id, rows: count }) => count === 0 || rows.has(id) || aside.has(id)),
    of,
    namesOf: (batch) => {
      const known = names.get(batch) ?? namesIn(of(batch));
      names.set(batch, known);
      return known;
    },
  };
}

const nameHeader = foldKey(recordsColumns.find(({ key }) => key === "name")?.header ?? "");

/** The folded names of records, one for each row; none where there is no column of names. */
export function namesIn(table: RecordTable): readonly string[] {
  const at = table.headers.findIndex((header) => foldKey(header) === nameHeader);
  return at < 0 ? [] : table.rows.map(({ values }) => foldKey(valueText(values[at])));
}
