import { keptKeys, type KeptFault, type KeptKey } from "../messages/keptWords";
import type { AcceptedException } from "../model/acceptedException";
import type { IssueCode } from "../model/issue";
import type { IsoDate } from "../model/period";
import type { Choices, ColumnKey, SheetChoice, SheetKind } from "../model/recognition";
import { isoDate } from "../text/readDate";
import type { WorkbookEdit } from "../workbook/workbook";

export type { KeptFault } from "../messages/keptWords";

/** What the product keeps in the workbook, so that it travels with the file: decisions of a person, and no personal data. */
export interface Kept {
  /** The plan chosen: a built-in one by its id, or the text of a plan's file; null when none was chosen. */
  readonly plan: { readonly id: string } | { readonly text: string } | null;
  /** What sheets and columns were said to be. */
  readonly choices: Choices;
  /** Findings that were accepted, with their reasons. */
  readonly exceptions: readonly AcceptedException[];
  /** The day of the figures, when a person fixed one. */
  readonly asOf: IsoDate | null;
}

export const nothingKept: Kept = { plan: null, choices: {}, exceptions: [], asOf: null };

/** Version of the form in which a setting is written; raised when an older program could not read the newer form. */
const version = 1;

/**
 * Reads what a workbook keeps. Settings come from a file that anybody may have changed: what is damaged or of a newer version counts as not
 * kept, is named in `faults`, and stays in the workbook until that part is saved anew.
 */
export function readKept(settings: Readonly<Record<string, string>>): { readonly kept: Kept; readonly faults: readonly KeptFault[] } {
  const faults: KeptFault[] = [];
  const read = <K extends KeptKey, T>(key: K, otherwise: T, from: (value: unknown, fault: () => void) => T | undefined): T => {
    const text = Object.hasOwn(settings, key) ? settings[key] : undefined;
    if (text === undefined || text === "") return otherwise;
    const fault = (): void => {
      if (!faults.includes(`${key}/unreadable`)) faults.push(`${key}/unreadable`);
    };
    const parsed = parsedJson(text);
    if (!isRecord(parsed)) fault();
    else if (typeof parsed.v === "number" && parsed.v > version) faults.push(`${key}/newer`);
    else {
      const value = parsed.v === version ? from(parsed.value, fault) : undefined;
      if (value !== undefined) return value;
      fault();
    }
    return otherwise;
  };
  const kept: Kept = {
    plan: read<"plan", Kept["plan"]>("plan", null, planOf),
    choices: read("choices", {}, choicesOf),
    exceptions: read("exceptions", [], exceptionsOf),
    asOf: read<"as-of", IsoDate | null>("as-of", null, dayOf),
  };
  return { kept, faults };
}

/** The edits that make a workbook which keeps `before` keep `after`; nothing for what is the same. */
export function keptEdits(before: Kept, after: Kept): readonly WorkbookEdit[] {
  const was = written(before);
  const is = written(after);
  return keptKeys.flatMap((key) => (was[key] === is[key] ? [] : [{ kind: "set-setting" as const, key, value: is[key] }]));
}

/** Each setting as the text that the workbook holds; null for what need not be kept. */
function written({ plan, choices, exceptions, asOf }: Kept): Readonly<Record<KeptKey, string | null>> {
  const text = (value: unknown): string => JSON.stringify({ v: version, value });
  const sheets = Object.entries(choices).filter(([, choice]) => Object.keys(choice).length > 0);
  return {
    plan: plan === null ? null : text(plan),
    choices: sheets.length === 0 ? null : text(Object.fromEntries(sheets)),
    // In rows, because a workbook's property holds little and a big list has many.
    exceptions: exceptions.length === 0 ? null : text(exceptions.map(({ code, key, sheet, reason, on }) => [code, key, sheet, reason, on])),
    "as-of": asOf === null ? null : text(asOf),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function planOf(value: unknown): Kept["plan"] | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.id === "string" && value.id !== "") return { id: value.id };
  return typeof value.text === "string" && value.text !== "" ? { text: value.text } : undefined;
}

const sheetKinds: Readonly<Record<SheetKind, true>> = { nominees: true, quotas: true, units: true, targets: true, other: true };

/** Every meaning of a column; one forgotten does not compile. */
const columnKeys: Readonly<Record<ColumnKey, true>> = {
  index: true,
  name: true,
  lastName: true,
  firstName: true,
  honorific: true,
  subject: true,
  subjectTick: true,
  field: true,
  fieldTick: true,
  lead: true,
  unit: true,
  positionUnit: true,
  year: true,
  yearTick: true,
  quarter: true,
  period: true,
  date: true,
  birthMale: true,
  birthFemale: true,
  quota: true,
  achieved: true,
  ratio: true,
  total: true,
  unitClass: true,
  activeFrom: true,
  activeTo: true,
  aliases: true,
  targetTitle: true,
  deadline: true,
  status: true,
  sensitive: true,
  position: true,
  address: true,
  achievement: true,
  award: true,
  awardKind: true,
  decision: true,
  level: true,
  stage: true,
  sex: true,
  birth: true,
  note: true,
};

const isColumnKey = (value: unknown): value is ColumnKey => typeof value === "string" && Object.hasOwn(columnKeys, value);
const isSheetKind = (value: unknown): value is SheetKind => typeof value === "string" && Object.hasOwn(sheetKinds, value);
const isPlace = (value: unknown, most: number): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

function choicesOf(value: unknown, fault: () => void): Choices | undefined {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([sheet, choice]): [string, SheetChoice][] => {
      if (isRecord(choice)) return [[sheet, choiceOf(choice, fault)]];
      fault();
      return [];
    }),
  );
}

/** What of one sheet's choice is sound. */
function choiceOf({ kind, headerRow, columns }: Readonly<Record<string, unknown>>, fault: () => void): SheetChoice {
  const sound = isRecord(columns)
    ? Object.entries(columns).filter(([column, key]) => isPlace(Number(column), 16_384) && (key === null || isColumnKey(key)))
    : [];
  const whole =
    (kind === undefined || isSheetKind(kind)) &&
    (headerRow === undefined || isPlace(headerRow, 1_048_576)) &&
    (columns === undefined || (isRecord(columns) && sound.length === Object.keys(columns).length));
  if (!whole) fault();
  return {
    ...(isSheetKind(kind) ? { kind } : {}),
    ...(isPlace(headerRow, 1_048_576) ? { headerRow } : {}),
    ...(sound.length > 0 ? { columns: Object.fromEntries(sound) as SheetChoice["columns"] } : {}),
  };
}

/** The form of a code: an exception of a code that this version does not know covers nothing, and is kept. */
const issueCode = /^[a-z]+\/[a-z-]+$/;

function exceptionsOf(value: unknown, fault: () => void): readonly AcceptedException[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((row: unknown): AcceptedException[] => {
    const [code, key, sheet, reason, on] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    if (
      typeof code === "string" &&
      issueCode.test(code) &&
      typeof key === "string" &&
      (sheet === null || typeof sheet === "string") &&
      typeof reason === "string" &&
      typeof on === "string" &&
      dayOf(on) !== undefined
    )
      return [{ code: code as IssueCode, key, sheet, reason, on }];
    fault();
    return [];
  });
}

function dayOf(value: unknown): IsoDate | undefined {
  const parts = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return parts ? (isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? undefined) : undefined;
}
