import { subjectName } from "../../messages/names";
import type { Plan } from "../../model/plan";
import type { Choices, ColumnKey, SheetChoice, SheetReading } from "../../model/recognition";
import type { CellValue, SheetSnapshot } from "../../model/snapshot";
import { type SubjectType, subjectTypes } from "../../model/subject";
import { foldKey } from "../../text/fold";
import type { WorkbookEdit } from "../../workbook/workbook";
import { parsedList } from "./batches";

/** Columns whose values can be taught. */
export type ValueKey = "subject" | "field" | "lead" | "unit";

export const valueKeys: readonly ValueKey[] = ["subject", "field", "lead", "unit"];

/** What a sender's word was said to mean: a subject type, a field's id, an agency's id, or a unit's name. */
export interface TaughtValue {
  readonly key: ValueKey;
  /** The sender's word, as written. */
  readonly text: string;
  readonly means: string;
}

export interface TaughtColumn {
  /** The sender's header, as written. */
  readonly header: string;
  /** Null: the column says nothing that counts. */
  readonly key: ColumnKey | null;
}

/** What a person said about one agency's lists; kept in the workbook and used for its next file. */
export interface SenderMapping {
  readonly agency: string;
  readonly columns: readonly TaughtColumn[];
  readonly values: readonly TaughtValue[];
}

const setting = "senders";

/** What the workbook remembers of each sender. Entries that cannot be read are left out. */
export function readSenders(settings: Readonly<Record<string, string>>): readonly SenderMapping[] {
  return parsedList(settings[setting]).flatMap((one): SenderMapping[] => {
    if (typeof one.agency !== "string" || one.agency === "") return [];
    const list = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
      Array.isArray(value) ? value.filter((item): item is Record<string, unknown> => typeof item === "object" && item !== null) : [];
    return [
      {
        agency: one.agency,
        columns: list(one.columns).flatMap(({ header, key }) =>
          typeof header === "string" && (key === null || typeof key === "string") ? [{ header, key: key as ColumnKey | null }] : [],
        ),
        values: list(one.values).flatMap(({ key, text, means }) =>
          typeof text === "string" && typeof means === "string" && valueKeys.includes(key as ValueKey)
            ? [{ key: key as ValueKey, text, means }]
            : [],
        ),
      },
    ];
  });
}

/** The edit that keeps them; nothing is kept for senders of whom nothing is known. */
export function sendersEdit(senders: readonly SenderMapping[]): WorkbookEdit {
  const told = senders.filter(({ columns, values }) => columns.length > 0 || values.length > 0);
  return { kind: "set-setting", key: setting, value: told.length === 0 ? null : JSON.stringify(told) };
}

export function senderNamed(senders: readonly SenderMapping[], agency: string): SenderMapping | null {
  return senders.find((one) => foldKey(one.agency) === foldKey(agency)) ?? null;
}

/** The memory with this taught too. What was said of the same header or word before is replaced. An unknown sender teaches nothing. */
export function teachSender(
  senders: readonly SenderMapping[],
  agency: string,
  taught: { readonly columns?: readonly TaughtColumn[]; readonly values?: readonly TaughtValue[] },
): readonly SenderMapping[] {
  const columns = taught.columns ?? [];
  const values = taught.values ?? [];
  if (agency === "" || (columns.length === 0 && values.length === 0)) return senders;
  const there = senderNamed(senders, agency) ?? { agency, columns: [], values: [] };
  const headers = new Set(columns.map(({ header }) => foldKey(header)));
  const words = new Set(values.map(({ key, text }) => `${key} ${foldKey(text)}`));
  const mapping: SenderMapping = {
    agency: there.agency,
    columns: [...there.columns.filter(({ header }) => !headers.has(foldKey(header))), ...columns],
    values: [...there.values.filter(({ key, text }) => !words.has(`${key} ${foldKey(text)}`)), ...values],
  };
  return [...senders.filter((one) => foldKey(one.agency) !== foldKey(agency)), mapping];
}

/** The memory without one taught column or value. */
export function unteach(
  senders: readonly SenderMapping[],
  agency: string,
  what: { readonly header: string } | { readonly key: ValueKey; readonly text: string },
): readonly SenderMapping[] {
  return senders.map((one) => {
    if (foldKey(one.agency) !== foldKey(agency)) return one;
    if ("header" in what) return { ...one, columns: one.columns.filter(({ header }) => foldKey(header) !== foldKey(what.header)) };
    return { ...one, values: one.values.filter(({ key, text }) => key !== what.key || foldKey(text) !== foldKey(what.text)) };
  });
}

/** The memory without a sender. */
export function forgetSender(senders: readonly SenderMapping[], agency: string): readonly SenderMapping[] {
  return senders.filter((one) => foldKey(one.agency) !== foldKey(agency));
}

/**
 * The remembered columns as choices for a file that was read once without them; null when nothing remembered differs from what was read. What a
 * person chose for this file is stronger.
 */
export function choicesOfSender(
  mapping: SenderMapping,
  readings: readonly SheetReading[],
  chosen: Choices,
): { readonly choices: Choices; readonly used: number } | null {
  const known = new Map(mapping.columns.map(({ header, key }) => [foldKey(header), key]));
  if (known.size === 0) return null;
  const choices: Record<string, SheetChoice> = { ...chosen };
  let used = 0;
  for (const { sheet, blocks } of readings) {
    const columns: Record<number, ColumnKey | null> = {};
    for (const block of blocks)
      for (const { column, header, key, certainty } of block.columns) {
        const remembered = header === "" ? undefined : known.get(foldKey(header));
        if (remembered === undefined || column in columns || chosen[sheet]?.columns?.[column] !== undefined) continue;
        if (remembered === key && certainty === "sure") continue;
        columns[column] = remembered;
        used++;
      }
    if (Object.keys(columns).length > 0) choices[sheet] = { ...choices[sheet], columns: { ...columns, ...choices[sheet]?.columns } };
  }
  return used === 0 ? null : { choices, used };
}

/** The columns that a person chose for a file, to be remembered: every chosen column that has a header. */
export function columnsToTeach(readings: readonly SheetReading[], chosen: Choices): readonly TaughtColumn[] {
  const taught = new Map<string, TaughtColumn>();
  for (const { sheet, blocks } of readings)
    for (const [column, key] of Object.entries(chosen[sheet]?.columns ?? {})) {
      const header = blocks.flatMap(({ columns }) => columns).find((one) => one.column === Number(column))?.header ?? "";
      if (header !== "") taught.set(foldKey(header), { header, key });
    }
  return [...taught.values()];
}

const keysOf: Readonly<Record<ValueKey, readonly ColumnKey[]>> = {
  subject: ["subject"],
  field: ["field"],
  lead: ["lead"],
  unit: ["unit"],
};

/**
 * The sheets with the sender's words replaced by what they were said to mean, in the columns of that meaning only. Gives the same sheets, and 0, when
 * no cell is concerned. The file itself is not changed: this is how it is read.
 */
export function withMeanings(
  sheets: readonly SheetSnapshot[],
  readings: readonly SheetReading[],
  values: readonly TaughtValue[],
  plan: Plan,
): { readonly sheets: readonly SheetSnapshot[]; readonly cells: number } {
  if (values.length === 0) return { sheets, cells: 0 };
  const words = new Map(values.map((value) => [`${value.key} ${foldKey(value.text)}`, printedMeaning(value, plan)]));
  const bySheet = new Map(readings.map((reading) => [reading.sheet, reading]));
  let cells = 0;
  const changed = sheets.map((sheet) => {
    const blocks = bySheet.get(sheet.name)?.blocks.filter(({ kind }) => kind === "nominees") ?? [];
    const columns = blocks.flatMap(({ range, header, columns: all }) =>
      valueKeys.flatMap((key) =>
        all
          .filter((one) => one.key !== null && keysOf[key].includes(one.key))
          .map(({ column }) => ({ key, column, from: header.last + 1, to: range.bottom })),
      ),
    );
    if (columns.length === 0) return sheet;
    let touched = false;
    const rows = sheet.rows.map((row) => {
      let copy: CellValue[] | null = null;
      for (const { key, column, from, to } of columns) {
        const value = row.cells[column - 1];
        if (typeof value !== "string" || row.row < from || row.row > to) continue;
        const means = words.get(`${key} ${foldKey(value)}`);
        if (means === undefined || means === value) continue;
        copy ??= [...row.cells];
        copy[column - 1] = means;
        cells++;
        touched = true;
      }
      return copy === null ? row : { ...row, cells: copy };
    });
    return touched ? { ...sheet, rows } : sheet;
  });
  return { sheets: cells === 0 ? sheets : changed, cells };
}

function printedMeaning({ key, means }: TaughtValue, plan: Plan): string {
  switch (key) {
    case "subject":
      return subjectTypes.includes(means as SubjectType) ? subjectName(means as SubjectType, "vi") : means;
    case "field":
      return plan.fields.find(({ id }) => id === means)?.title ?? means;
    case "lead":
      return plan.agencies.find(({ id }) => id === means)?.name ?? means;
    case "unit":
      return means;
  }
}
