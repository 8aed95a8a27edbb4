import { isDateValue, type DateValue } from "../../model/snapshot";
import { recordsColumns } from "../../tables/recordsTab";
import { foldKey } from "../../text/fold";

/** A value on the tab of records. A day is kept with its time as a serial number of Excel's 1900 system. */
export type RecordValue = string | number | boolean | DateValue | null;

/** Where a record came from, as the tab tells it. */
export interface RecordOrigin {
  readonly agency: string;
  readonly file: string;
  readonly sheet: string;
  /** Row in the agency's file; 0 when a person added the record by hand. */
  readonly row: number;
  /** `YYYY-MM-DD`, or empty. */
  readonly importedOn: string;
  /** Id of its batch, or empty for a row that a person added. */
  readonly batch: string;
  /** Empty when nothing is doubtful, else the reasons; as the tab prints it. */
  readonly state: string;
}

export interface RecordRow {
  /** By the table's headers; trailing empties may be left out. */
  readonly values: readonly RecordValue[];
  readonly origin: RecordOrigin;
}

/** Records under common headers. */
export interface RecordTable {
  /** Headers of the columns that carry data, without the number and the origin. */
  readonly headers: readonly string[];
  readonly rows: readonly RecordRow[];
}

export const emptyTable: RecordTable = { headers: [], rows: [] };

/** The product's own columns by folded header, in their order; the number column is written anew each time. */
const order: ReadonlyMap<string, number> = new Map(recordsColumns.map(({ header }, at) => [foldKey(header), at]));

/**
 * One table of several: known columns first in their order, then what senders added, by first appearance. Columns of one folded header
 * become one. Rows keep their order. Linear in the cells.
 */
export function joinTables(tables: readonly RecordTable[]): RecordTable {
  const spelled = new Map<string, string>();
  for (const { headers } of tables) for (const header of headers) if (!spelled.has(foldKey(header))) spelled.set(foldKey(header), header);
  const known = [...spelled.keys()].filter((key) => order.has(key)).sort((a, b) => order.get(a)! - order.get(b)!);
  const added = [...spelled.keys()].filter((key) => !order.has(key));
  const keys = [...known, ...added];
  const place = new Map(keys.map((key, at) => [key, at]));
  const rows = tables.flatMap((table) => {
    const to = table.headers.map((header) => place.get(foldKey(header))!);
    const same = to.every((at, from) => at === from);
    return same
      ? table.rows
      : table.rows.map(({ values, origin }): RecordRow => {
          const moved: RecordValue[] = [];
          values.forEach((value, from) => {
            const at = to[from];
            if (at === undefined || value === null) return;
            while (moved.length < at) moved.push(null);
            moved[at] = value;
          });
          return { values: moved, origin };
        });
  });
  return { headers: keys.map((key) => spelled.get(key)!), rows };
}

const nameKey = foldKey(recordsColumns.find(({ key }) => key === "name")?.header ?? "");

/** A table without the columns that no row fills; the names stay, for by them the tab is known. */
export function withoutEmptyColumns(table: RecordTable): RecordTable {
  const filled = new Set(table.headers.flatMap((header, at) => (foldKey(header) === nameKey ? [at] : [])));
  for (const { values } of table.rows) for (let at = 0; at < values.length; at++) if (!isBlank(values[at])) filled.add(at);
  if (filled.size === table.headers.length) return table;
  const kept = table.headers.map((_, at) => at).filter((at) => filled.has(at));
  return {
    headers: kept.map((at) => table.headers[at]!),
    rows: table.rows.map(({ values, origin }) => ({ values: kept.map((at) => values[at] ?? null), origin })),
  };
}

export function isBlank(value: RecordValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}

/** A value as text, the same before it is written and after it is read back. */
export function valueText(value: RecordValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (isDateValue(value)) return value.date;
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : String(value);
}
