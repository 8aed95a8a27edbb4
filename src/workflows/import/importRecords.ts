import { importTabWords } from "../../messages/importWords";
import { columnName, subjectName } from "../../messages/names";
import { type Nominee, nomineeTextKeys, type NomineeTextKey, type Reading, type ReadingSource } from "../../model/nominee";
import type { BlockReading, ColumnKey } from "../../model/recognition";
import { isDateValue, isErrorValue } from "../../model/snapshot";
import { joinedColumns } from "../../tables/brokenLine";
import type { PlanNames } from "../../tables/planNames";
import { isDitto, isNullMark, isTicked } from "../../tables/valueDictionary";
import { foldKey, foldWords } from "../../text/fold";
import { type RecordColumns, RecordDraft } from "./recordColumns";
import { type RecordValue, valueText } from "./recordTable";
import { headerOf, inPieces, longestCell, type SourceSheet } from "./sourceSheet";

/** One nominee as a record, before it bears its origin. */
export interface RecordFromFile {
  readonly nominee: Nominee;
  readonly values: readonly RecordValue[];
  /** Columns whose value the reader inferred instead of finding it written. */
  readonly inferred: readonly ColumnKey[];
  /** Cells that were longer than Excel holds and were cut. */
  readonly cut: number;
}

/** Sources in which a reader might err; a group row, a ditto mark or a merged cell is the list's own word. */
const inferring: ReadonlySet<ReadingSource> = new Set(["title", "sheet-name", "name", "lead", "field", "unit", "date", "plan"]);
const settled = ["subject", "field", "lead", "unit", "year", "quarter"] as const;
/** Columns whose cells may be spread over several of ours: nothing is dropped while a word of them is missing there. */
const spread: ReadonlySet<ColumnKey> = new Set(["unit", "positionUnit", "position", "address"]);

/**
 * The records of one sheet, in the order of its rows. What the rows say in group headings, titles and ditto marks is written out by the plan's own
 * names; what the sender wrote in a cell stays as written, in readable Unicode. Subject types, years and quarters that were understood stand in one form.
 * Cells that no column of ours takes (CCCD, telephone, columns that nobody knows) go along under their own headers: no cell is dropped but
 * row numbers, ticks, ditto marks and signs for "nothing".
 */
export function recordsOfSheet(
  source: SourceSheet,
  nominees: readonly Nominee[],
  names: PlanNames,
  columns: RecordColumns,
): readonly RecordFromFile[] {
  const { reading } = source;
  const further = continuations(reading.blocks);
  const groups = groupRows(reading.blocks);
  return nominees.flatMap((nominee) => {
    const block = reading.blocks[nominee.block];
    if (!block) return [];
    const lines = further.get(block)?.get(nominee.row) ?? [];
    return [recordOf(source, block, nominee, lines, groups.get(block)?.(nominee.row) ?? null, names, columns)];
  });
}

/** Rows whose words went to a record above, by that record's row. */
function continuations(blocks: readonly BlockReading[]): ReadonlyMap<BlockReading, ReadonlyMap<number, readonly number[]>> {
  return new Map(
    blocks.map((block) => {
      const found = new Map<number, number[]>();
      let record = 0;
      for (const [row, is] of block.rows ?? []) {
        if (is === "record") record = row;
        else if (is === "continuation" && record > 0) found.set(record, [...(found.get(record) ?? []), row]);
      }
      return [block, found];
    }),
  );
}

/** The nearest group heading above a row of the block. Rows must be asked in order. */
function groupRows(blocks: readonly BlockReading[]): ReadonlyMap<BlockReading, (row: number) => number | null> {
  return new Map(
    blocks.map((block) => {
      const rows = [...(block.rows ?? [])].flatMap(([row, is]) => (is === "group" ? [row] : []));
      let at = -1;
      return [
        block,
        (row) => {
          while (at + 1 < rows.length && rows[at + 1]! < row) at++;
          return rows[at] ?? null;
        },
      ];
    }),
  );
}

function recordOf(
  source: SourceSheet,
  block: BlockReading,
  nominee: Nominee,
  lines: readonly number[],
  group: number | null,
  names: PlanNames,
  columns: RecordColumns,
): RecordFromFile {
  const { grid } = source;
  const { row } = nominee;
  const draft = new RecordDraft();
  const byColumn = source.columns(block);
  let cut = 0;
  const put = (place: number, value: RecordValue): void => {
    const fits = typeof value !== "string" || value.length <= longestCell;
    if (!fits) cut++;
    draft.set(place, fits ? value : inPieces(value)[0]!);
  };
  const keyAt = (column: number): ColumnKey | null => byColumn.get(column)?.key ?? null;
  /** A text of the record's own cell exactly as kept; else as the reader gathered it. */
  const written = (reading: Reading<unknown>, key: ColumnKey): RecordValue =>
    reading.source === "cell" && reading.row === row && lines.length === 0 && keyAt(reading.column) === key
      ? source.kept(row, reading.column)
      : typeof reading.value === "string"
        ? reading.value
        : reading.text;

  const texts = nominee.texts;
  const name = nameOf(source, block, nominee);
  put(columns.own("name"), name);
  const honorific = covers([name, texts.position?.text ?? ""], nominee.honorific) ? "" : nominee.honorific;
  put(columns.own("honorific"), honorific);
  put(columns.own("subject"), nominee.subject.value === null ? nominee.subject.text : subjectName(nominee.subject.value, "vi"));
  put(columns.own("field"), planName(nominee.field, fieldName(names)));
  put(columns.own("lead"), planName(nominee.lead, names.agencyName));
  put(
    columns.own("unit"),
    nominee.unit.source === "cell" || nominee.unit.source === "above" ? nominee.unit.text : (nominee.unit.value ?? nominee.unit.text),
  );
  put(columns.own("year"), nominee.year.value ?? nominee.year.text);
  put(columns.own("quarter"), nominee.quarter.value ?? nominee.quarter.text);
  put(columns.own("date"), dateOf(source, nominee.date));
  for (const key of nomineeTextKeys) {
    const reading = texts[key];
    if (reading && (reading.text !== "" || reading.value !== null)) put(columns.own(key), written(reading, key));
  }

  const gathered = [name, nominee.honorific, nominee.unit.text, texts.position?.text ?? "", texts.address?.text ?? ""];
  const others = source.reading.blocks.filter((other) => other !== block);
  const elsewhere = (at: number, column: number): boolean =>
    others.some(({ range }) => at >= range.top && at <= range.bottom && column >= range.left && column <= range.right);
  const keep = (at: number, column: number): void => {
    const value = source.kept(at, column);
    if (value !== null) draft.append(columns.senders(headerOf(byColumn, column)), value, valueText);
  };
  for (const column of grid.filled(row)) {
    if (elsewhere(row, column)) continue;
    if (!taken(source, nominee, column, keyAt(column), gathered)) keep(row, column);
  }
  for (const line of lines)
    for (const column of grid.filled(line)) {
      const key = keyAt(column);
      if (elsewhere(line, column) || key === "index") continue;
      if (key === null || !joinedColumns.has(key)) keep(line, column);
    }
  if (group !== null && !speaks(nominee, group)) {
    const heading = grid
      .filled(group)
      .filter((column) => column >= block.range.left && column <= block.range.right)
      .map((column) => grid.text(group, column))
      .join(" ");
    put(columns.senders(importTabWords.group), heading);
  }
  return {
    nominee,
    values: draft.done(),
    inferred: settled.filter((key) => nominee[key].value !== null && inferring.has(nominee[key].source)),
    cut,
  };
}

/** The name as printed where honorific and position have columns of their own; the whole cell where splitting it would lose a word. */
function nameOf(source: SourceSheet, block: BlockReading, nominee: Nominee): string {
  const { grid } = source;
  const parts = block.columns
    .filter(({ key }) => key === "lastName" || key === "firstName")
    .map(({ column }) => grid.text(nominee.row, column));
  const cell = parts.length > 0 ? parts.filter((part) => part !== "").join(" ") : grid.lines(nominee.row, nominee.nameColumn);
  const name = nominee.readableName ?? nominee.name;
  return covers([nominee.honorific, name, nominee.texts.position?.text ?? ""], cell) ? name : cell;
}

/** Whether every word of a text stands in one of several others. */
function covers(whole: readonly string[], part: string): boolean {
  // Most cells are taken as they are: folding them would cost more than all the rest.
  if (part === "" || whole.includes(part)) return true;
  const words = new Set(whole.flatMap(foldWords));
  return foldWords(part).every((word) => words.has(word));
}

/** What stands in a cell stays as written, but for a bare number of the plan's list; what was said elsewhere is written out by name. */
function planName(reading: Reading<string>, title: (id: string) => string): string {
  if (reading.value === null) return reading.text;
  const inCell = reading.source === "cell" || reading.source === "above";
  return inCell && /\p{L}{2}/u.test(reading.text) ? reading.text : title(reading.value);
}

/** The field's short title where that alone tells the field, else its full one. */
function fieldName(names: PlanNames): (id: string) => string {
  return (id) => {
    const short = names.plan.fields.find((field) => field.id === id)?.shortTitle ?? "";
    const found = names.field(short);
    return found.how === "exact" && found.id === id ? short : names.fieldTitle(id);
  };
}

const plainDay = /^\s*(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{5})\s*$/;

/** A day that was written as one, or as its serial number, becomes a true date; anything else stays as written. */
function dateOf(source: SourceSheet, reading: Reading<string>): RecordValue {
  if (reading.text === "") return null;
  const value = source.kept(reading.row, reading.column);
  if (isDateValue(value)) return value;
  if (reading.value === null || !(plainDay.test(reading.text) || typeof value === "number")) return reading.text;
  return { date: reading.value, serial: Math.floor(Date.parse(`${reading.value}T00:00:00Z`) / 86_400_000) + 25_569 };
}

/** Whether a group heading gave one of the nominee's values. */
function speaks(nominee: Nominee, group: number): boolean {
  const readings: readonly (Reading<unknown> | undefined)[] = [
    ...settled.map((key) => nominee[key]),
    nominee.texts.award,
    nominee.texts.level,
  ];
  return readings.some((reading) => reading?.source === "group" && reading.row === group);
}

/** Whether all that a cell of the record's own row says stands in the record's columns. */
function taken(source: SourceSheet, nominee: Nominee, column: number, key: ColumnKey | null, gathered: readonly string[]): boolean {
  const { grid } = source;
  const { row } = nominee;
  const text = grid.text(row, column);
  if (key === "index") return true;
  if (isErrorValue(grid.value(row, column))) return false;
  if (key === null) return column === nominee.nameColumn;
  if (isNullMark(text) || isDitto(text)) return true;
  if (key === "lastName" || key === "firstName") return true;
  if (key === "name") return column === nominee.nameColumn;
  if (key === "honorific") return covers(gathered, text);
  if (key === "subjectTick" || key === "fieldTick" || key === "yearTick") return isTicked(text) !== null;
  if (key === "birthMale" || key === "birthFemale") return nominee.texts.birth?.column === column || isTicked(text) !== null;
  if (spread.has(key)) return covers(gathered, text);
  const own: Reading<unknown> | undefined = isTextKey(key)
    ? nominee.texts[key]
    : key === "subject" || key === "field" || key === "lead" || key === "year" || key === "quarter" || key === "date"
      ? nominee[key]
      : undefined;
  if (own?.column !== column || own.row !== row) return false;
  if (key === "year" || key === "quarter") return own.value === null || foldKey(text).length <= 8;
  return true;
}

const textKeySet: ReadonlySet<string> = new Set(nomineeTextKeys);
const isTextKey = (key: ColumnKey): key is NomineeTextKey => textKeySet.has(key);

/** What the state of a record without doubts says: complete, and what of it was inferred. */
export function completeState(inferred: readonly ColumnKey[]): string {
  return inferred.length === 0 ? importTabWords.complete : importTabWords.completeInferred(inferred.map((key) => columnName(key, "vi")));
}
