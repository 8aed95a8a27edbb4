import { cellAddress } from "../model/cell";
import type { PlanDraft, PlanPart, Remark, UnfinishedPlan } from "./draft/planDraft";
import { remarkSentence, unreadSentence } from "./draft/remarkSentence";
import {
  choicesOf,
  planKeys,
  planTables,
  unreadHeaders,
  unreadHint,
  unreadTitle,
  writtenOrder,
  yesNoWords,
  type Column,
  type PlanTable,
  type Words,
} from "./planSheetWords";

export type PlanCell = string | number | null;

/** What a row of a plan sheet is, for its look. `needed` is a key without which there is no plan. */
export type RowKind = "title" | "hint" | "key" | "needed" | "part" | "header" | "item" | "example" | "spare" | "unread" | "blank";

export interface LaidRow {
  readonly kind: RowKind;
  readonly cells: readonly PlanCell[];
  /** Columns (from 0) whose cell says what a person should look at. */
  readonly remarked: readonly number[];
}

/** A drop-down on cells of one column. Rows and columns from 1. */
export interface PlanChoices {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  /** The words themselves, or the cells that hold them (`$A$2:$A$9` of the same sheet). */
  readonly list: readonly string[] | string;
  /** Several may stand in a cell. */
  readonly several: boolean;
  readonly about: string;
}

export interface PlanSheetLayout {
  readonly rows: readonly LaidRow[];
  readonly choices: readonly PlanChoices[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
}

/** A column serves the tables above each other: wide enough for most, and no wider. */
const widestColumn = 36;

const words = {
  title: "KẾ HOẠCH",
  hint: "Sửa ngay trên trang này. Ô nền vàng là chỗ phải ghi; dòng in nghiêng là ví dụ, không được tính. Sửa xong, bấm “Đọc lại trang kế hoạch” trong chương trình.",
};

/**
 * A plan, whole or unfinished, as a sheet in Vietnamese: keys with their values and a few words on each, then a table each for fields, quotas, dates, unit
 * classes, targets, phases and agencies with empty lines to write on, and last the sentences that nothing was made of. Lists stand in one cell, a line each.
 * What a person should look at stands beside it. `planFromSheet` reads it back.
 */
export function planSheetLayout({ plan, remarks, unread }: PlanDraft): PlanSheetLayout {
  const rows: LaidRow[] = [];
  const choices: PlanChoices[] = [];
  const add = (kind: RowKind, cells: readonly PlanCell[] = [], remarked: readonly number[] = []): void =>
    void rows.push({ kind, cells, remarked });
  const names = namesOf(plan);
  add("title", [words.title]);
  add("hint", [words.hint]);
  add("blank");
  for (const key of planKeys) {
    const about = remarksOn(remarks, "plan", 0, key.at);
    add(
      key.needed ? "needed" : "key",
      [key.header[0], written(key, valueAt(plan, key.at), names), about === "" ? key.hint : about],
      about === "" ? [] : [2],
    );
    const list = choicesOf(key);
    if (list !== null) choices.push({ column: 2, top: rows.length, bottom: rows.length, list, several: false, about: key.header[0] });
  }
  const places = new Map<PlanTable["part"], { readonly top: number; readonly bottom: number }>();
  for (const part of writtenOrder) {
    const table = planTables.find((one) => one.part === part);
    if (table === undefined) continue;
    add("blank");
    add("part", [table.title[0], null, table.hint]);
    add(
      "header",
      table.columns.map((column) => column.header[0]),
    );
    const top = rows.length + 1;
    plan[part].forEach((item, index) => {
      const about = remarksOn(remarks, part, index, null);
      const remarkAt = table.columns.findIndex(({ kind }) => kind === "note");
      const cells = table.columns.map((column) =>
        column.kind === "note" ? (about === "" ? null : about) : written(column, valueAt(item, column.at), names),
      );
      add("item", cells, about === "" ? [] : [remarkAt]);
    });
    if (plan[part].length === 0)
      add(
        "example",
        table.columns.map((column) => table.example[column.at] ?? null),
      );
    for (let line = 0; line < table.spare; line += 1)
      add(
        "spare",
        table.columns.map(() => null),
      );
    places.set(part, { top, bottom: rows.length });
  }
  for (const part of writtenOrder) addChoices(part, places, choices);
  if (unread.length > 0) {
    add("blank");
    add("part", [unreadTitle, null, unreadHint]);
    add("header", unreadHeaders);
    for (const one of unread)
      add("unread", [one.text, unreadSentence(one.why, "vi"), one.section, one.line === 0 ? null : String(one.line)]);
  }
  return { rows, choices, widths: widthsOf() };
}

function addChoices(
  part: PlanTable["part"],
  places: ReadonlyMap<PlanTable["part"], { readonly top: number; readonly bottom: number }>,
  choices: PlanChoices[],
): void {
  const table = planTables.find((one) => one.part === part);
  const place = places.get(part);
  if (table === undefined || place === undefined) return;
  const cellsOf = (other: PlanTable["part"], at: string): string | null => {
    const range = places.get(other);
    const column = planTables.find((one) => one.part === other)?.columns.findIndex((one) => one.at === at) ?? -1;
    if (range === undefined || column < 0) return null;
    const absolute = (row: number): string => cellAddress(row, column + 1).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    return `${absolute(range.top)}:${absolute(range.bottom)}`;
  };
  table.columns.forEach((column, index) => {
    const { kind } = column;
    const list =
      kind === "field"
        ? cellsOf("fields", "shortTitle")
        : kind === "unitClass"
          ? cellsOf("unitClasses", "name")
          : kind === "agency" || kind === "agencies"
            ? cellsOf("agencies", "name")
            : choicesOf(column);
    if (list === null) return;
    const several = kind === "agencies" || kind === "agency" || kind === "field" || (typeof kind === "object" && "manyWords" in kind);
    choices.push({ column: index + 1, ...place, list, several, about: column.header[0] });
  });
}

function widthsOf(): readonly number[] {
  const widest: number[] = [28, widestColumn, 30];
  for (const { columns } of planTables)
    columns.forEach(({ width }, index) => (widest[index] = Math.max(widest[index] ?? 0, Math.min(width ?? 20, widestColumn))));
  return widest;
}

interface Names {
  readonly agencies: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
  readonly unitClasses: ReadonlyMap<string, string>;
}

function namesOf(plan: UnfinishedPlan): Names {
  return {
    agencies: new Map(plan.agencies.map((agency) => [agency.id, agency.name])),
    fields: new Map(plan.fields.map((field) => [field.id, field.shortTitle])),
    unitClasses: new Map(plan.unitClasses.map((unitClass) => [unitClass.id, unitClass.name])),
  };
}

/** Remarks on an item, or on one key of the plan: a sentence a line. */
function remarksOn(remarks: readonly Remark[], part: PlanPart, index: number, key: string | null): string {
  return remarks
    .filter((remark) => remark.part === part && remark.index === index && (key === null || keysOf(remark).includes(key)))
    .map((remark) => remarkSentence(remark, "vi"))
    .join("\n");
}

/** The keys of the plan that a remark is about. */
function keysOf({ code, detail }: Remark): readonly string[] {
  switch (code) {
    case "not-said":
      return detail === "period" ? ["period.start"] : [detail];
    case "issuer-inferred":
      return ["issuer"];
    case "no-district":
      return ["issuer", "title"];
    case "years-assumed":
      return ["quotaYears"];
    case "quarters-assumed":
      return ["quotaQuarters"];
    case "shifted":
      return ["title"];
    default:
      return [];
  }
}

function written(column: Column, value: unknown, names: Names): PlanCell {
  if (value === null || value === undefined || value === "") return null;
  const { kind } = column;
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  if (texts.length === 0) return null;
  const from = (map: ReadonlyMap<string, string>): string => texts.map((id) => map.get(id) ?? id).join("\n");
  if (typeof kind === "object") {
    const known: Words<string> = "words" in kind ? kind.words : kind.manyWords;
    return texts.map((text) => known[text]?.[0] ?? text).join("\n");
  }
  switch (kind) {
    case "number":
      return Number(value);
    case "date":
      return String(value).split("-").reverse().join("/");
    case "yesNo":
      return yesNoWords[value === true ? "yes" : "no"][0];
    case "agency":
    case "agencies":
      return from(names.agencies);
    case "field":
      return from(names.fields);
    case "unitClass":
      return from(names.unitClasses);
    default:
      return texts.join("\n");
  }
}

function valueAt(item: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined),
      item,
    );
}

/** A plan as it is, with nothing to remark. */
export function asDraft(plan: UnfinishedPlan): PlanDraft {
  return { plan, remarks: [], unread: [] };
}
