import type { Nominee, Reading } from "../model/nominee";
import type { QuotaPlace } from "../model/issue";
import type { QuotaEntry } from "../model/quotaEntry";
import type { QuotaStanding } from "../model/standing";
import type { RuleContext } from "./context";

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of a nominee's value; its row, where the value stands in no cell. */
export function placeOf(nominee: Nominee, reading: Reading<unknown>): Place {
  return { sheet: nominee.sheet, row: reading.row || nominee.row, column: reading.row === 0 ? 0 : reading.column };
}

/** The cell of a nominee's name. */
export function nameCell(nominee: Nominee): Place {
  return { sheet: nominee.sheet, row: nominee.row, column: nominee.nameColumn };
}

/** Lets through the first value of each cell: a group row, a title or a merged cell speaks for many nominees but is one finding. */
export function oncePerCell(): (nominee: Nominee, reading: Reading<unknown>) => boolean {
  const seen = new Set<string>();
  return (nominee, reading) => {
    const cell =
      reading.row === 0 ? `${nominee.sheet}|${nominee.block}|${reading.text}` : `${nominee.sheet}|${reading.row}|${reading.column}`;
    if (seen.has(cell)) return false;
    seen.add(cell);
    return true;
  };
}

/** Written, but not understood. */
export function isUnknown(reading: Reading<unknown>): boolean {
  return reading.value === null && reading.text !== "";
}

/** Neither read nor written. */
export function isMissing(reading: Reading<unknown>): boolean {
  return reading.value === null && reading.text === "";
}

/** Which quota a row is about, in names. */
export function quotaPlace(context: RuleContext, row: QuotaStanding): QuotaPlace {
  return {
    field: row.field === null ? null : context.fieldTitle(row.field),
    leads: row.leads.map(context.agencyName),
    unit: row.unit,
    subjects: row.subjects,
    per: row.per,
    period: row.period,
  };
}

/** The line of the workbook's own table behind a row's number, or null: the one that states it, else the first of its shares. */
export function entryBehind(context: RuleContext, row: QuotaStanding, kind: QuotaEntry["kind"]): QuotaEntry | null {
  const entries = entriesOf(context, row, kind);
  const number = kind === "asked" ? row.agreed : (row.stated ?? null);
  return entries.find((entry) => entry.number === number) ?? entries[0] ?? null;
}

/** All lines of the workbook's own table that are about a row. */
export function entriesOf(context: RuleContext, row: QuotaStanding, kind: QuotaEntry["kind"]): readonly QuotaEntry[] {
  return (row.entries ?? []).flatMap((place) => {
    const entry = context.recognition.quotaEntries[place];
    return entry?.kind === kind ? [entry] : [];
  });
}

/** The cell of a table line; nothing where there is none. */
export function entryCell(entry: QuotaEntry | null): Partial<Place> {
  return entry === null ? {} : { sheet: entry.sheet, row: entry.row, column: entry.column };
}
