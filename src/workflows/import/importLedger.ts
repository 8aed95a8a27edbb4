import type { BlockReading, SheetReading } from "../../model/recognition";
import { isErrorValue } from "../../model/snapshot";
import type { Grid } from "../../tables/grid";
import { closesList } from "../../tables/signature";

/** Why a row was kept aside instead of becoming a record. */
export type RefusalReason =
  /** Something is written and nobody is named. */
  | "no-name"
  /** Its name is an error value or nothing that can be read. */
  | "unreadable"
  /** It stands below the signature and looks like a record all the same. */
  | "after-signature"
  /** No table was recognised where it stands. */
  | "no-table";

/** A row that looks like a record and could not become one. */
export interface RefusedRow {
  readonly sheet: string;
  readonly row: number;
  readonly reason: RefusalReason;
}

/** What a row of a file is. Every row that holds something is exactly one of these. */
export type LedgerKind =
  /** Above the first header: letterhead, title, unit of measure. */
  | "letterhead"
  /** A header, its row of column numbers, or its repetition on a new page. */
  | "header"
  | "group"
  | "total"
  /** Became one record, or two where two tables stand side by side. */
  | "record"
  /** Words that belong to the record above. */
  | "continuation"
  | "refused"
  /** Signature, place and date, remarks, rows prepared and left empty. */
  | "note"
  /** A table or sheet that holds something else (quotas, units, a summary). */
  | "other";

/** How many rows of a file are what; `rows` counts those that hold something and is the sum of all the others. */
export type ImportLedger = Readonly<Record<LedgerKind | "rows", number>>;

const kinds: readonly LedgerKind[] = ["letterhead", "header", "group", "total", "record", "continuation", "refused", "note", "other"];

/** The ledger of several sheets or files. */
export function addLedgers(ledgers: readonly ImportLedger[]): ImportLedger {
  const sum = (kind: LedgerKind | "rows"): number => ledgers.reduce((total, ledger) => total + ledger[kind], 0);
  return Object.fromEntries((["rows", ...kinds] as const).map((kind) => [kind, sum(kind)])) as unknown as ImportLedger;
}

export interface SheetLedger {
  readonly ledger: ImportLedger;
  readonly refused: readonly RefusedRow[];
}

/** A sheet that is left out whole: what it holds is no list of nominees. */
export function ledgerOfOther(grid: Grid): SheetLedger {
  const rows = filledRows(grid).length;
  return { ledger: countOf(rows, { other: rows }), refused: [] };
}

/** A sheet in which nothing was understood: every row is kept aside. */
export function ledgerOfUnread(grid: Grid): SheetLedger {
  const rows = filledRows(grid);
  return {
    ledger: countOf(rows.length, { refused: rows.length }),
    refused: rows.map((row) => ({ sheet: grid.sheet.name, row, reason: "no-table" })),
  };
}

/**
 * Accounts for every row of a sheet with lists of nominees. `recordRows` holds, by place of the block, the rows that became records. A row that
 * looked like a record and gave none is refused, never passed over; where two tables stand side by side one row may be both.
 */
export function ledgerOfList(grid: Grid, reading: SheetReading, recordRows: ReadonlyMap<number, ReadonlySet<number>>): SheetLedger {
  const { blocks } = reading;
  const refused: RefusedRow[] = [];
  const counts = new Map<LedgerKind, number>();
  const first = Math.min(...blocks.map(({ header }) => header.first));
  const rows = filledRows(grid);
  for (const row of rows) {
    const kind = kindOf(row);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return { ledger: countOf(rows.length, Object.fromEntries(counts)), refused };

  function kindOf(row: number): LedgerKind {
    if (row < first) return "letterhead";
    const holding = blocks.filter(({ range }) => row >= range.top && row <= range.bottom);
    const lists = holding.filter(({ kind }) => kind === "nominees");
    let kind: LedgerKind | null = null;
    for (const block of lists) {
      if (recordRows.get(blocks.indexOf(block))?.has(row)) kind = "record";
      else if (refuse(row, refusalIn(block, row))) kind ??= "refused";
    }
    if (kind !== null) return kind;
    if (holding.some(({ header }) => row >= header.first && row <= header.last)) return "header";
    const found = new Set(lists.map((block) => block.rows?.get(row)));
    for (const one of ["group", "total", "continuation"] as const) if (found.has(one)) return one;
    if (lists.some((block) => block.rows && !block.rows.has(row))) return signs(row) ? "note" : "header";
    if (holding.length > 0) return lists.length === 0 ? "other" : "note";
    const above = [...blocks].reverse().find(({ kind: is, range }) => is === "nominees" && range.bottom < row);
    return above && looksLikeRecord(above, row) && refuse(row, "after-signature") ? "refused" : "note";
  }

  function refuse(row: number, reason: RefusalReason | null): boolean {
    if (reason !== null) refused.push({ sheet: grid.sheet.name, row, reason });
    return reason !== null;
  }

  /** Why a row of a list's body gave no record though it should; null when it need not. */
  function refusalIn(block: BlockReading, row: number): RefusalReason | null {
    if (row <= block.header.last) return null;
    const is = block.rows?.get(row);
    if (is === "nameless") return "no-name";
    if (is === "record") return "unreadable";
    const inside = (column: number): boolean => column >= block.range.left && column <= block.range.right;
    if (is === "nothing" && grid.filled(row).some((column) => inside(column) && isErrorValue(grid.value(row, column)))) return "unreadable";
    // Passed over as part of a signature, although it looks like a record.
    return is === undefined && block.rows && looksLikeRecord(block, row) ? "after-signature" : null;
  }

  function signs(row: number): boolean {
    return grid.filled(row).some((column) => closesList(grid.text(row, column)));
  }

  /** The list's name column and at least half of its columns are filled, and it is neither a header again nor numbers of columns. */
  function looksLikeRecord(block: BlockReading, row: number): boolean {
    if (signs(row)) return false;
    const names = block.columns.filter(({ key }) => key === "name" || key === "lastName").map(({ column }) => column);
    const used = block.columns.filter(({ header, column }) => header !== "" && column >= block.range.left && column <= block.range.right);
    const filled = grid.filled(row).filter((column) => column >= block.range.left && column <= block.range.right);
    return (
      names.some((column) => /\p{L}/u.test(grid.text(row, column)) && !repeatsHeader(block, row, column)) &&
      filled.length >= Math.max(3, used.length / 2)
    );
  }

  function repeatsHeader({ header }: BlockReading, row: number, column: number): boolean {
    const text = grid.text(row, column).toLowerCase();
    for (let line = header.first; line <= header.last; line++) if (grid.text(line, column).toLowerCase() === text) return true;
    return false;
  }
}

function filledRows(grid: Grid): readonly number[] {
  return grid.rows.flatMap(({ row }) => (grid.filled(row).length > 0 ? [row] : []));
}

function countOf(rows: number, counts: Readonly<Record<string, number>>): ImportLedger {
  return Object.fromEntries([["rows", rows], ...kinds.map((kind) => [kind, counts[kind] ?? 0])]) as unknown as ImportLedger;
}
