import type { Reading } from "../model/nominee";
import { nothingRead } from "../model/nominee";
import type { CellRange } from "../model/cell";
import type { QuotaSubject } from "../model/subject";
import { foldKey, looseKey } from "../text/fold";
import { longestName } from "../text/longestName";
import { romanNumber } from "../text/romanNumber";
import type { Grid } from "./grid";
import type { QuotaColumn } from "./quotaHeaders";
import type { NameFound, QuotaNames } from "./quotaNames";
import { readQuotaNote } from "../clauses/quotaSentence";
import { isDitto, subjectNamed } from "./valueDictionary";

/** Who a row of a quota table is about. */
export interface QuotaWho {
  readonly field: Reading<string>;
  readonly leads: readonly Reading<string>[];
  readonly unit: Reading<string>;
  /** The line speaks of every unit of a class: "Mỗi xã, thị trấn". The registered ones, perhaps none. */
  readonly everyUnit: readonly string[] | null;
}

export type QuotaRowKind =
  /** Numbers for a field, lead or unit. */
  | "entry"
  /** A heading between rows; it may carry sums of what follows. */
  | "group"
  | "total"
  /** The row of column numbers under a header. */
  | "numbering"
  /** "Người lập biểu": the table is over. */
  | "end"
  | "empty";

const totalKey = /^(?:tổng cộng|tổng số|tổng(?: (?:khối|nhóm|cụm|i|ii|iii|iv|a|b)(?: |$)|$)|cộng(?: |$)|toàn (?:tỉnh|huyện|xã|ngành)$)/;
const plainTotalKey = /^(?:tong cong|tong so|tong|cong)$/;
const endKey = /^(?:nguoi lap|thu truong|noi nhan|chu tich|pho chu tich|giam doc|ky ho ten|tm |kt |tl |xac nhan)/;

/** The texts of a row outside its number columns, left to right; a cell merged down speaks for all its rows. */
export function labelsOf(grid: Grid, row: number, columns: readonly QuotaColumn[]): readonly { column: QuotaColumn; text: string }[] {
  return columns
    .filter((column) => ["index", "field", "lead", "unit", "unknown", "subject"].includes(column.role))
    .flatMap((column) => {
      const text = grid.text(row, column.column);
      return text === "" ? [] : [{ column, text }];
    });
}

export function quotaRowKind(
  grid: Grid,
  row: number,
  columns: readonly QuotaColumn[],
  range: Pick<CellRange, "left" | "right">,
  names: QuotaNames,
): QuotaRowKind {
  const filled = grid.filled(row).filter((column) => column >= range.left && column <= range.right);
  if (filled.length === 0) return "empty";
  if (filled.length > 2 && filled.every((column, place) => isNumbering(grid.text(row, column), column - range.left + 1, place + 1)))
    return "numbering";
  const labels = labelsOf(grid, row, columns);
  const worded = labels.filter((label) => label.column.role !== "index" || !isIndex(label.text));
  const keys = worded.map((label) => foldKey(label.text));
  if (keys.some((key) => totalKey.test(key) || plainTotalKey.test(looseKey(key)))) return "total";
  if (worded.some((label) => endKey.test(looseKey(label.text))) || filled.some((column) => endKey.test(looseKey(grid.text(row, column)))))
    return "end";
  const counted = columns.filter((column) => column.role === "number" || column.role === "total");
  const written = counted.some((column) => grid.text(row, column.column) !== "" && !spansLabels(grid, row, column, columns));
  const index = labels.find((label) => label.column.role === "index")?.text ?? "";
  if (!written) {
    const shared = counted.some((column) => (grid.mergeAt(row, column.column)?.top ?? row) < row);
    const [sole] = worded;
    if (shared || sole === undefined) return "empty";
    // "I │ Nông thôn mới │ Sở NN&PTNT": a field and its lead over the rows of their types.
    if (worded.length === 2 && worded.every(({ column }) => column.role === "field" || column.role === "lead"))
      return names.field(sole.text).value !== null ? "group" : "empty";
    if (worded.length !== 1) return "empty";
    // "1 │ Quốc phòng – an ninh" above the rows of its leads is a heading; "3 │ Một việc khác" without numbers is a line left blank.
    const known = names.field(sole.text).value !== null || names.agency(sole.text).value !== null;
    return known || !/^\(?\d{1,3}[.)]?$/.test(index) ? "group" : "empty";
  }
  const text = worded[0]?.text ?? "";
  const level = (romanNumber(index) !== null && index !== "") || /^[A-Z]\.?$/.test(index);
  // "I │ KHỐI CÁC CƠ QUAN │ 20 │ 30": the sum of the rows below, not a line of its own.
  if (level && text !== "" && isGroupName(text) && names.field(text).value === null && names.agency(text).value === null) return "group";
  return "entry";
}

/** "KHỐI CÁC CƠ QUAN", "Cụm thi đua số 1", "CÁC XÃ, THỊ TRẤN": headings that name no field, lead or unit. */
export function isGroupName(text: string): boolean {
  return /^(?:(?:[ivx]+|[a-z]|\d{1,2}) )?(?:khối|cụm|nhóm|các|cấp|những|danh sách)(?: |$)/.test(foldKey(text));
}

function spansLabels(grid: Grid, row: number, column: QuotaColumn, columns: readonly QuotaColumn[]): boolean {
  const merge = grid.mergeAt(row, column.column);
  return (
    merge !== null &&
    columns.some((one) => one.role !== "number" && one.role !== "total" && one.column >= merge.left && one.column < column.column)
  );
}

function isNumbering(text: string, place: number, order: number): boolean {
  const digits = /^\(?(\d{1,2})\)?(?:\s?=.*)?$/.exec(text);
  if (digits)
    return Number(digits[1]) === place || Number(digits[1]) === order || Number(digits[1]) === order - 1 || Number(digits[1]) === order - 2;
  return /^\(?[A-C]\)?$/.test(text);
}

function isIndex(text: string): boolean {
  return /^\(?\d{1,3}[.)]?$/.test(text) || romanNumber(text) !== null || /^[A-Za-z][.)]?$/.test(text);
}

function namesField(grid: Grid, row: number, columns: readonly QuotaColumn[]): boolean {
  return columns.some((column) => column.role === "field" && grid.shown(row, column.column) !== "");
}

/** Context that rows hand down: the last field named and the heading above. */
export interface QuotaContext {
  readonly field: Reading<string>;
  readonly groupField: Reading<string>;
  readonly groupLeads: readonly Reading<string>[];
  /** What the lines above wrote in each column, for "nt" and for lines that name only a further type or year. */
  readonly above: ReadonlyMap<number, { readonly text: string; readonly row: number; readonly column: number }>;
}

export const noContext: QuotaContext = { field: nothingRead, groupField: nothingRead, groupLeads: [], above: new Map() };

/** Who a row is about, from its own cells, cells merged down, the heading above, and leads that lead one field only. */
export function whoOf(grid: Grid, row: number, columns: readonly QuotaColumn[], context: QuotaContext, names: QuotaNames): QuotaWho {
  let field: Reading<string> = nothingRead;
  let leads: readonly Reading<string>[] = [];
  let unit: Reading<string> = nothingRead;
  let everyUnit: readonly string[] | null = null;
  const onlyFurther = namesOnlyFurther(grid, row, columns);
  const typed = typeOfRow(grid, row, columns, context);
  for (const column of columns) {
    const { role } = column;
    if (role !== "field" && role !== "lead" && role !== "unit" && role !== "unknown") continue;
    const merge = grid.mergeAt(row, column.column);
    const written = grid.shown(row, column.column);
    const repeated = isDitto(written) || (written === "" && onlyFurther) ? context.above.get(column.column) : undefined;
    const text = repeated?.text ?? written;
    if (text === "" || isIndex(text) || typed?.column === column.column) continue;
    const place = {
      text,
      source: repeated || (merge && merge.top < row) ? ("above" as const) : ("cell" as const),
      row: repeated?.row ?? merge?.top ?? row,
      column: repeated?.column ?? merge?.left ?? column.column,
    };
    const every = /^(?:mỗi|từng)\s/iu.test(text) && readQuotaNote(text).each ? (names.unitsOfClass?.(text) ?? []) : null;
    // In the column of leads, "Mỗi cơ quan" beside a field means its leads; "Mỗi xã, thị trấn" on a line without a field, as our own form has it, the units.
    if (every !== null && (role !== "lead" || (every.length > 0 && !namesField(grid, row, columns)))) everyUnit = every;
    else if (role === "field" && field === nothingRead) {
      const found = names.field(text);
      const asLead = found.value === null ? readLeads(text, place, names) : [];
      if (asLead.length > 0 && asLead.every((lead) => lead.value !== null)) leads = asLead;
      else field = reading(found, place);
    } else if (role === "lead" && leads.length === 0) leads = readLeads(grid.lines(place.row, place.column), place, names);
    else if (role === "unit" || role === "unknown") {
      const registered = names.unit(text);
      const asLead = registered.value !== null && names.unitQuotas ? [] : readLeads(text, place, names);
      const known = asLead.length > 0 && asLead.every((lead) => lead.value !== null);
      const asField = known || registered.value !== null ? { value: null } : names.field(text);
      if (known && leads.length === 0) leads = asLead;
      else if (asField.value !== null && field === nothingRead) field = reading(asField, place);
      else if (role === "unit" && unit === nothingRead) unit = reading(registered, place);
    }
  }
  if (leads.length === 0) leads = context.groupLeads;
  if (field === nothingRead && everyUnit === null) field = fieldFromContext(leads, context, names);
  return { field, leads, unit, everyUnit };
}

/** "1 │ Tập thể │ │ 5" under the heading "I │ Nông thôn mới │ Sở NN&PTNT": the type that the row names where others name a field. */
export function typeOfRow(
  grid: Grid,
  row: number,
  columns: readonly QuotaColumn[],
  context: QuotaContext,
): { readonly column: number; readonly subject: QuotaSubject } | null {
  if (context.groupField === nothingRead) return null;
  for (const { role, column } of columns) {
    if (role !== "field" && role !== "unknown") continue;
    const text = grid.text(row, column);
    const subject = /^(?:điển hình|gương|điển hình tiên tiến)$/u.test(foldKey(text)) ? "any" : subjectNamed(text);
    if (subject !== null) return { column, subject };
  }
  return null;
}

/** "│ │ Cá nhân │ 10" below "NTM │ Sở NN&PTNT │ Tập thể │ 5": who it is about stands in the line above. */
function namesOnlyFurther(grid: Grid, row: number, columns: readonly QuotaColumn[]): boolean {
  const says = (roles: readonly QuotaColumn["role"][]): boolean =>
    columns.some(
      (column) => roles.includes(column.role) && grid.shown(row, column.column) !== "" && !isIndex(grid.shown(row, column.column)),
    );
  const further = columns.some((column) => ["subject", "year", "quarter"].includes(column.role) && grid.text(row, column.column) !== "");
  return further && !says(["field", "lead", "unit", "unknown"]);
}

/** A line without a field: the field above when its leads lead it, else the only field that they lead, else the heading's. */
function fieldFromContext(leads: readonly Reading<string>[], context: QuotaContext, names: QuotaNames): Reading<string> {
  const above = context.field.value;
  const ids = leads.flatMap((lead) => (lead.value === null ? [] : [lead.value]));
  if (context.groupField !== nothingRead) return { ...context.groupField, source: "group" };
  if (ids.length === 0) return nothingRead;
  if (above !== null && ids.every((id) => names.leadsOf(above).includes(id))) return { ...context.field, source: "above" };
  const led = ids.map((id) => names.fieldsLedBy(id));
  const [only] = led[0] ?? [];
  if (only !== undefined && led.every((fields) => fields.length === 1 && fields[0] === only))
    return { value: only, text: leads[0]?.text ?? "", source: "lead", row: leads[0]?.row ?? 0, column: leads[0]?.column ?? 0 };
  return nothingRead;
}

type Place = Pick<Reading<string>, "text" | "source" | "row" | "column">;

function reading(found: NameFound, place: Place): Reading<string> {
  return { value: found.value, ...place, ...(found.suggestion ? { suggestion: found.suggestion } : {}) };
}

/**
 * Agencies named in one cell: "CA tỉnh, BCHQS tỉnh, BĐBP tỉnh". The longest runs between commas that name an agency are taken, because
 * names hold commas too ("Sở Lao động, Thương binh và Xã hội").
 */
export function readLeads(text: string, place: Place, names: QuotaNames): readonly Reading<string>[] {
  if (text.length > longestName) return [reading(names.agency(text), place)];
  const bare = text
    .replace(/\([^()]{0,80}\)/g, " ")
    .replace(/:?\s*(?:mỗi|từng) (?:cơ quan|đơn vị|ngành)\s*$/iu, "")
    .trim();
  if (bare === "") return [];
  const whole = names.agency(bare);
  if (whole.value !== null && (whole.exact !== false || !/[,;\n+]/.test(bare))) return [reading(whole, { ...place, text: bare })];
  const parts = [...bare.matchAll(/[^,;\n+]+/gu)].flatMap((part) => splitAnd(part[0], part.index)).slice(0, 14);
  const found: Reading<string>[] = [];
  for (let at = 0; at < parts.length;) {
    const [start] = parts[at] ?? [0, 0];
    let taken = 0;
    for (let to = Math.min(parts.length, at + 4); to > at && taken === 0; to -= 1) {
      const [, end] = parts[to - 1] ?? [0, 0];
      const name = bare
        .slice(start, end)
        .replace(/^\s*(?:[-–•]|\d{1,2}[.)])\s*/u, "")
        .trim();
      const agency = names.agency(name);
      if (agency.value !== null && (agency.exact !== false || to === at + 1)) {
        found.push(reading(agency, { ...place, text: name }));
        taken = to - at;
      }
    }
    if (taken === 0) {
      const [, end] = parts[at] ?? [0, 0];
      const name = bare
        .slice(start, end)
        .replace(/^\s*(?:[-–•]|\d{1,2}[.)])\s*/u, "")
        .trim();
      if (name !== "") found.push(reading(names.agency(name), { ...place, text: name }));
      taken = 1;
    }
    at += taken;
  }
  // Nothing in it is known: it stands as one unknown name.
  if (found.every((lead) => lead.value === null)) return [reading(whole, { ...place, text: bare })];
  return found;
}

/** Ranges of the text between "và", as [start, end). */
function splitAnd(part: string, offset: number): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let start = 0;
  for (const and of part.matchAll(/\s(?:và|&)\s/giu)) {
    ranges.push([offset + start, offset + and.index]);
    start = and.index + and[0].length;
  }
  ranges.push([offset + start, offset + part.length]);
  return ranges;
}
