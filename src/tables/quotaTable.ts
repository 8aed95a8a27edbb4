import type { Per, Quarter } from "../model/period";
import { nothingRead, type Reading } from "../model/nominee";
import type { QuotaEntry } from "../model/quotaEntry";
import type { Observation } from "../model/recognition";
import { isDateValue, isErrorValue, type CellValue } from "../model/snapshot";
import type { QuotaSubject } from "../model/subject";
import { foldKey } from "../text/fold";
import { readNumber } from "../text/readNumber";
import { readPeriod } from "../text/readPeriod";
import type { Block } from "./blocks";
import type { Grid } from "./grid";
import { type QuotaDefaults, titleDefaults } from "./quotaDefaults";
import { detailsOf, readQuotaColumns, subjectsIn, type QuotaColumn } from "./quotaHeaders";
import type { QuotaNames } from "./quotaNames";
import { labelsOf, isGroupName, noContext, quotaRowKind, readLeads, typeOfRow, whoOf, type QuotaContext, type QuotaWho } from "./quotaRows";
import { readQuotaNote, readQuotaSentence, type QuotaPhrase } from "../clauses/quotaSentence";
import { newScope, percentSummed, sumsOf, sumsOfSubject, totalMismatch, type QuotaScope, type QuotaShare } from "./quotaTotals";
import { isDitto } from "./valueDictionary";

/** Where a quota table stands. */
export type QuotaBlock = Pick<Block, "header" | "numberRow" | "headers" | "top" | "bottom" | "left" | "right" | "skip" | "titles">;

export interface QuotaBlockReading {
  readonly entries: readonly QuotaEntry[];
  readonly observations: readonly Observation[];
  readonly columns: readonly QuotaColumn[];
}

/** A number cell as read. */
type CellNumbers =
  { readonly is: "phrases"; readonly phrases: readonly QuotaPhrase[] } | { readonly is: "nothing" | "zero" | "unreadable" | "error" };

/**
 * Reads one quota table in any of its usual shapes: types, years or fields as columns, quota beside result, one number a row, sentences in cells,
 * rows by field, lead or unit (domain.md L15–L19). Numbers become entries; totals and percentages are checked and never entered;
 * what cannot be read is observed.
 */
export function readQuotaBlock(block: QuotaBlock, grid: Grid, names: QuotaNames): QuotaBlockReading {
  const columns = readQuotaColumns(block.headers, names);
  const table = new TableReading(block, grid, names, columns);
  for (const { row } of grid.rows.slice(grid.indexFrom(block.top))) {
    if (row > block.bottom) break;
    if (!block.skip.has(row) && !table.readRow(row)) break;
  }
  table.close();
  return { entries: table.entries, observations: table.observations, columns };
}

interface PendingTotal {
  readonly row: number;
  readonly label: string;
}

/** The state of reading one table downwards. */
class TableReading {
  readonly entries: QuotaEntry[] = [];
  readonly observations: Observation[] = [];
  private context: QuotaContext = noContext;
  private all: QuotaScope = newScope();
  private group: QuotaScope = newScope();
  private topTotal: PendingTotal | null = null;
  private groupTotal: PendingTotal | null = null;
  private groupTotals = false;
  private readonly textColumns = new Set<number>();
  private readonly defaults: QuotaDefaults;

  constructor(
    private readonly block: QuotaBlock,
    private readonly grid: Grid,
    private readonly names: QuotaNames,
    private readonly columns: readonly QuotaColumn[],
  ) {
    this.defaults = titleDefaults(block.titles.map((line) => line.text).join(" "), grid.name);
  }

  /** False when the table is over. */
  readRow(row: number): boolean {
    const { grid, columns, names } = this;
    const kind = quotaRowKind(grid, row, columns, this.block, names);
    const label = labelsOf(grid, row, columns)
      .filter((one) => one.column.role !== "index" || !/^\d/.test(one.text))
      .map((one) => one.text)
      .join(" ");
    if (kind === "end") return false;
    if (kind === "total") this.readTotal({ row, label });
    else if (kind === "group") this.readGroup(row);
    else if (kind === "entry") this.readEntries(row);
    return true;
  }

  close(): void {
    this.closeGroup();
    if (this.topTotal) this.compare(this.topTotal, this.all);
  }

  private at(row: number, column: number): { sheet: string; row: number; column: number } {
    return { sheet: this.grid.sheet.name, row, column };
  }

  private readEntries(row: number): void {
    const { grid, columns } = this;
    const who = whoOf(grid, row, columns, this.context, this.names);
    if (who.field !== nothingRead && who.field.source !== "group" && who.field.source !== "lead")
      this.context = { ...this.context, field: who.field };
    this.remember(row);
    const says = this.rowSays(row);
    for (const column of columns) {
      if (column.role === "ratio") this.readRatio(row, column);
      if (column.role !== "number") continue;
      const cell = this.readCell(row, column);
      if (cell.is === "nothing") continue;
      if (cell.is === "error" || cell.is === "unreadable") {
        this.sumUnknown(column);
        if (cell.is === "error") continue;
        this.observations.push({ ...this.at(row, column.column), kind: "quota-unreadable", text: grid.text(row, column.column) });
        continue;
      }
      const kind = column.kind ?? this.defaults.kind;
      const zero: QuotaPhrase = { number: 0, upTo: null, atLeast: false, subjects: ["any"], per: null, each: false, unitPer: null };
      // A dash in a column of results says that there were none; in a column of quotas that none was set.
      const phrases = cell.is === "phrases" ? cell.phrases : kind === "achieved" ? [zero] : [];
      const merge = grid.mergeAt(row, column.column);
      const covered = columns.filter(
        (one) => one.role === "number" && one.column >= (merge?.left ?? column.column) && one.column <= (merge?.right ?? column.column),
      );
      const shared = merge && merge.bottom > row ? this.sharedBy(row, Math.min(merge.bottom, this.block.bottom), who) : who;
      for (const phrase of phrases) this.addEntry(row, column, covered, kind, phrase, shared, says);
    }
    this.readUndivided(row, who, says);
    this.checkRowTotals(row);
  }

  /** A number under "Tổng số" of a line that leaves all its parts empty is for any type. */
  private readUndivided(row: number, who: QuotaWho, says: RowSays): void {
    for (const column of this.columns) {
      if (column.role !== "total") continue;
      const details = detailsOf(column, this.columns);
      const number = wholeNumber(this.grid.value(row, column.column), this.grid.text(row, column.column));
      if (number === null || number === 0 || details.length === 0 || who.field.value === null) continue;
      if (details.some((detail) => this.grid.shown(row, detail.column) !== "")) continue;
      const phrase: QuotaPhrase = { number, upTo: null, atLeast: false, subjects: ["any"], per: null, each: false, unitPer: null };
      this.addEntry(row, { ...column, subjects: [] }, [], column.kind ?? this.defaults.kind, phrase, who, says);
    }
  }

  /** Keeps what the row wrote in the columns that name whom it is about. */
  private remember(row: number): void {
    const above = new Map(this.context.above);
    for (const { column, role } of this.columns) {
      if (role !== "field" && role !== "lead" && role !== "unit" && role !== "unknown" && role !== "subject") continue;
      const text = this.grid.text(row, column);
      if (text !== "" && !isDitto(text)) above.set(column, { text, row, column });
    }
    this.context = { ...this.context, above };
  }

  /** What a cell that was not read adds is unknown, and with it the total. */
  private sumUnknown({ column, subjects, kind }: QuotaColumn): void {
    const share: QuotaShare = {
      left: column,
      right: column,
      plain: 0,
      multiplied: null,
      optional: false,
      subjects,
      kind: kind ?? this.defaults.kind,
    };
    this.all.shares.push(share);
    this.group.shares.push(share);
  }

  /** A number merged down over several rows belongs to all their leads together. */
  private sharedBy(top: number, bottom: number, who: QuotaWho): QuotaWho {
    const leads = new Map(who.leads.map((lead) => [lead.value ?? lead.text, lead]));
    for (let row = top + 1; row <= bottom; row += 1) {
      const next = whoOf(this.grid, row, this.columns, { ...this.context, field: who.field }, this.names);
      for (const lead of next.leads) leads.set(lead.value ?? lead.text, lead);
    }
    return { ...who, leads: [...leads.values()] };
  }

  private addEntry(
    row: number,
    column: QuotaColumn,
    covered: readonly QuotaColumn[],
    kind: "asked" | "achieved",
    phrase: QuotaPhrase,
    who: QuotaWho,
    says: RowSays,
  ): void {
    const field = column.field === null ? who.field : this.headerField(column, column.field);
    const typed = phrase.subjects.some((subject) => subject !== "any");
    const inherited = [...new Set(covered.flatMap((one) => one.subjects))];
    const subjects = typed
      ? phrase.subjects
      : says.subjects.length > 0
        ? says.subjects
        : inherited.length > 0
          ? inherited
          : phrase.subjects;
    const each = phrase.each || column.each || says.each || who.everyUnit !== null;
    const year = column.year ?? says.year ?? this.defaults.year;
    const quarter = column.quarter ?? says.quarter ?? this.defaults.quarter;
    const dated = quarter !== null ? "quarter" : year !== null ? "year" : null;
    const per = phrase.per ?? column.per ?? says.per ?? dated ?? this.defaults.per ?? (kind === "asked" ? this.names.per : "term");
    const entry: QuotaEntry = {
      field,
      leads: who.leads,
      unit: who.unit,
      subjects,
      kind,
      number: phrase.number,
      upTo: phrase.upTo,
      atLeast: phrase.atLeast || /ít nhất|tối thiểu|≥/iu.test(column.header),
      per,
      year: per === "term" ? null : year,
      quarter: per === "quarter" ? quarter : null,
      each,
      text: this.grid.text(row, column.column),
      ...this.at(row, column.column),
    };
    const units = who.everyUnit ?? [];
    if (units.length === 0) this.entries.push(entry);
    // "Mỗi xã, thị trấn" is said of each registered one.
    for (const unit of units)
      this.entries.push({ ...entry, each: false, unit: { value: unit, text: unit, source: "unit", row, column: column.column } });
    const share = { ...this.shareOf(column, covered, phrase, typed, inherited, each, who, field), subjects, kind };
    this.all.shares.push(share);
    this.group.shares.push(share);
  }

  private shareOf(
    column: QuotaColumn,
    covered: readonly QuotaColumn[],
    phrase: QuotaPhrase,
    typed: boolean,
    inherited: readonly QuotaSubject[],
    each: boolean,
    who: QuotaWho,
    field: Reading<string>,
  ): Omit<QuotaShare, "subjects" | "kind"> {
    const leads = who.leads.length > 0 ? who.leads.length : field.value === null ? 0 : this.names.leadsOf(field.value).length;
    const times = who.everyUnit ? who.everyUnit.length || null : !each ? 1 : leads > 0 ? leads : who.unit.text !== "" ? 1 : null;
    return {
      left: covered[0]?.column ?? column.column,
      right: covered[covered.length - 1]?.column ?? column.column,
      plain: phrase.number,
      multiplied: times === null ? null : phrase.number * times,
      optional: covered.length > 1 || (typed && inherited.length > 0 && phrase.subjects.join() !== inherited.join()),
    };
  }

  private headerField(column: QuotaColumn, field: string): Reading<string> {
    return { value: field, text: column.header, source: "cell", row: this.block.header.first, column: column.column };
  }

  private rowSays(row: number): RowSays {
    const { grid, columns } = this;
    const type = typeOfRow(grid, row, columns, this.context);
    const says: RowSays = { each: false, per: null, subjects: type ? [type.subject] : [], year: null, quarter: null };
    for (const column of columns) {
      const text = grid.shown(row, column.column);
      if (text === "") continue;
      if (column.role === "note" || column.role === "lead" || column.role === "field") {
        // Field names speak of years and of "mỗi": only a note or a bracket behind the name says how to count.
        const note =
          column.role === "note" ? text : (/\(([^()]{1,80})\)\s*$|:\s*((?:mỗi|từng)[^:]{1,40})$/iu.exec(text)?.slice(1).join(" ") ?? "");
        if (note === "") continue;
        const said = readQuotaNote(note);
        if (said.each) says.each = true;
        says.per ??= said.per;
      } else if (column.role === "subject")
        says.subjects = subjectsIn(isDitto(text) ? (this.context.above.get(column.column)?.text ?? "") : text);
      else if (column.role === "year") says.year = readPeriod(text)?.year ?? null;
      else if (column.role === "quarter") {
        const period = readPeriod(/quý|q/iu.test(text) ? text : `quý ${text}`);
        says.quarter = period?.quarter ?? null;
        says.year ??= period?.year ?? null;
      }
    }
    return says;
  }

  private readCell(row: number, column: QuotaColumn): CellNumbers {
    const value: CellValue = this.grid.value(row, column.column);
    const text = this.grid.text(row, column.column);
    if (isErrorValue(value)) {
      this.observations.push({ ...this.at(row, column.column), kind: "error-value", text });
      return { is: "error" };
    }
    if (text === "" || text === "." || foldKey(text) === "không" || foldKey(text) === "không giao") return { is: "nothing" };
    if (/^[-–—−]+$/.test(text) || text === "//") return { is: "zero" };
    if (typeof value === "number") {
      if (!Number.isInteger(value) || value < 0 || value > 1_000_000) return { is: "unreadable" };
      return {
        is: "phrases",
        phrases: [{ number: value, upTo: null, atLeast: false, subjects: ["any"], per: null, each: false, unitPer: null }],
      };
    }
    if (typeof value !== "string" || isDateValue(value)) return { is: "unreadable" };
    if (/^\d+$/.test(text) && !this.textColumns.has(column.column)) {
      this.textColumns.add(column.column);
      this.observations.push({ ...this.at(row, column.column), kind: "number-as-text", text });
    }
    const phrases = readQuotaSentence(this.grid.lines(row, column.column));
    return phrases === null ? { is: "unreadable" } : { is: "phrases", phrases };
  }

  private readRatio(row: number, column: QuotaColumn): void {
    const ratio = ratioOf(this.grid.value(row, column.column), this.grid.text(row, column.column));
    if (ratio === null) return;
    this.all.ratios.push({ column: column.column, value: ratio });
    this.group.ratios.push({ column: column.column, value: ratio });
  }

  private readGroup(row: number): void {
    const label = labelsOf(this.grid, row, this.columns).filter((one) => !/^(?:\d+|[IVX]+|[A-Z])[.)]?$/.test(one.text));
    const [first] = label;
    if (!first) return;
    this.closeGroup();
    this.group = newScope();
    const bare = first.text.replace(/^(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]\s+/, "");
    const place = { text: bare, source: "group" as const, row, column: first.column.column };
    const field = this.names.field(bare);
    const leads = field.value === null && !isGroupName(bare) ? [...readLeads(bare, place, this.names)] : [];
    const beside = label.find(({ column }) => column.role === "lead" && column !== first.column);
    if (field.value !== null && beside !== undefined)
      leads.push(...readLeads(beside.text, { text: beside.text, source: "group", row, column: beside.column.column }, this.names));
    const known = leads.length > 0 && leads.every((lead) => lead.value !== null);
    this.context = {
      field: nothingRead,
      groupField: field.value === null ? nothingRead : { value: field.value, ...place },
      groupLeads: known ? leads : [],
      above: new Map(),
    };
    if (field.value === null && !known && !isGroupName(bare))
      this.observations.push({ ...this.at(row, first.column.column), kind: "group-unclear", text: first.text });
    const counted = this.columns.some((column) => column.role === "number" && this.grid.text(row, column.column) !== "");
    if (counted && (this.grid.mergeAt(row, first.column.column)?.right ?? 0) < this.block.right)
      this.groupTotal = { row, label: first.text };
  }

  private closeGroup(): void {
    if (this.groupTotal) this.compare(this.groupTotal, this.group);
    this.groupTotal = null;
  }

  private readTotal(total: PendingTotal): void {
    if (this.all.shares.length === 0) {
      this.topTotal = total;
      return;
    }
    const grand =
      /^(?:tổng|toàn)/.test(foldKey(total.label).replace(/^(?:[ivx]+|\d+) /, "")) ||
      (!this.groupTotals && this.group.shares.length === this.all.shares.length);
    // "Cộng" under a group sums the group; the last one, with no group of its own left, sums all.
    const scope = grand || this.group.shares.length === 0 ? this.all : this.group;
    this.compare(total, scope, scope === this.group ? this.all : null);
    if (scope === this.group) {
      this.groupTotals = true;
      this.group = newScope();
    }
  }

  /** `other` is the scope that the total may mean as well. */
  private compare(total: PendingTotal, scope: QuotaScope, other: QuotaScope | null = null): void {
    for (const column of this.columns) {
      const place = this.at(total.row, column.column);
      const text = this.grid.text(total.row, column.column);
      if (text === "") continue;
      if (column.role === "ratio") {
        const stated = ratioOf(this.grid.value(total.row, column.column), text);
        const above = scope.ratios.filter((ratio) => ratio.column === column.column).map((ratio) => ratio.value);
        if (stated !== null && percentSummed(stated, above)) this.observations.push({ ...place, kind: "percent-summed", text });
      }
      if (column.role !== "number") continue;
      const stated = wholeNumber(this.grid.value(total.row, column.column), text);
      if (stated === null) {
        this.compareSentence(total, text, column.column, scope, column.kind ?? this.defaults.kind);
        continue;
      }
      const sums = sumsOf(scope, column.column);
      const others = other ? sumsOf(other, column.column) : [];
      if (others === null || others.includes(stated)) continue;
      this.observations.push(...totalMismatch(place, total.label, stated, sums, column.subjects, column.kind ?? this.defaults.kind));
    }
    const [first] = labelsOf(this.grid, total.row, this.columns);
    this.compareSentence(total, total.label, first?.column.column ?? this.block.left, scope, this.defaults.kind);
    this.checkRowTotals(total.row);
  }

  /** "Cộng: 10 tập thể, 15 cá nhân". */
  private compareSentence(total: PendingTotal, text: string, column: number, scope: QuotaScope, kind: "asked" | "achieved"): void {
    for (const phrase of readQuotaSentence(text) ?? []) {
      const [subject] = phrase.subjects;
      if (phrase.subjects.length !== 1 || subject === undefined || subject === "any") continue;
      const sums = sumsOfSubject(scope, subject, kind);
      this.observations.push(...totalMismatch(this.at(total.row, column), text, phrase.number, sums, [subject], kind));
    }
  }

  /** "Cộng" and "Tổng số" as columns: the sum of what stands in the same row. */
  private checkRowTotals(row: number): void {
    for (const column of this.columns) {
      if (column.role !== "total") continue;
      const stated = wholeNumber(this.grid.value(row, column.column), this.grid.text(row, column.column));
      if (stated === null) continue;
      let sum = 0;
      let numbers = 0;
      let readable = true;
      for (const detail of detailsOf(column, this.columns)) {
        const text = this.grid.text(row, detail.column);
        if (text === "" || /^[-–—−]+$/.test(text)) continue;
        const phrases = wholeNumber(this.grid.value(row, detail.column), text) ?? null;
        if (phrases === null) readable = false;
        else {
          sum += phrases;
          numbers += 1;
        }
      }
      if (!readable || numbers === 0) continue;
      this.observations.push(
        ...totalMismatch(this.at(row, column.column), column.header, stated, [sum], column.subjects, column.kind ?? this.defaults.kind),
      );
    }
  }
}

interface RowSays {
  each: boolean;
  per: Per | null;
  subjects: readonly QuotaSubject[];
  year: number | null;
  quarter: Quarter | null;
}

/** "0,65%", "120%", 1.2 and 98.5 as they stand; null for anything else. */
function ratioOf(value: CellValue, text: string): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const read = readNumber(text);
  return read && (read.percent || read.unit === "") ? read.value : null;
}

function wholeNumber(value: CellValue, text: string): number | null {
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  if (typeof value !== "string") return null;
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
