import type { Field } from "../model/plan";
import type { Nominee } from "../model/nominee";
import type { QuotaStanding } from "../model/standing";
import { columnRange, sheetPrefix } from "./cells";
import { ledgerColumns, quotaLedger, type Ledger } from "./quotaLedger";
import type { ReviewInput } from "./reviewInput";
import { en } from "./words/en";
import { vi } from "./words/vi";
import type { ReviewWords, TabId } from "./words/reviewWords";

/** First row of records on the list tab and on the ledger tab: title block and header stand above. */
export const firstListRow = 8;
export const firstLedgerRow = 8;

/** Columns of the list tab, by meaning; absent where nobody has such a value. */
export type ListColumn =
  | "index"
  | "name"
  | "subject"
  | "field"
  | "lead"
  | "unit"
  | "position"
  | "achievement"
  | "year"
  | "quarter"
  | "source"
  | "counted"
  | "quotaCode"
  | "countedAs"
  | "countedField"
  | "countedPeriod"
  | "reason";

/** How one nominee counts: what the helper columns of the list say. */
export interface Counting {
  readonly counted: boolean;
  readonly codes: readonly string[];
  readonly countedAs: string;
  readonly field: string;
  /** As written on the list, and as the plan's label (`2022`, `2023-Q2`), empty when not known. */
  readonly period: string;
  readonly periodKey: string;
  readonly reason: string;
}

export interface ReviewContext {
  readonly input: ReviewInput;
  readonly words: ReviewWords;
  readonly tabName: Readonly<Record<TabId, string>>;
  readonly quarterly: boolean;
  /** Some number falls due more often than once. */
  readonly periodic: boolean;
  readonly ledger: Ledger;
  /** Rows without a number: coverage. */
  readonly coverage: readonly QuotaStanding[];
  readonly counting: readonly Counting[];
  readonly countedTotal: number;
  /** Printed columns of the list, then helper columns. */
  readonly listColumns: readonly ListColumn[];
  readonly printedListColumns: number;
  /** How many columns of quota codes the list has. */
  readonly codeColumns: number;
  readonly lastListRow: number;
  readonly fieldLabel: (id: string) => string;
  readonly fieldTitle: (id: string) => string;
  readonly agencyName: (id: string) => string;
  readonly owner: (row: QuotaStanding) => string;
  /** A column of the list as an absolute range with its sheet. */
  readonly listRange: (column: ListColumn) => string;
  /** A column of the ledger as an absolute range with its sheet; only the leads' part on demand. */
  readonly ledgerRange: (column: keyof typeof ledgerColumns, leadsOnly?: boolean) => string;
  /** `'Chi tiết chỉ tiêu'!`. */
  readonly ledgerPrefix: string;
}

export function wordsOf(language: "vi" | "en"): ReviewWords {
  return language === "vi" ? vi : en;
}

/** Names for the tabs that no sheet of the user bears, because formulas name them. */
export function tabNames(input: ReviewInput, words: ReviewWords, quarterly: boolean): Readonly<Record<TabId, string>> {
  const taken = new Set(input.recognition.sheets.filter((sheet) => sheet.other !== "own-tab").map((sheet) => sheet.sheet.toLowerCase()));
  const free = (name: string): string => {
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${name} (${number})`;
    taken.add(candidate.toLowerCase());
    return candidate;
  };
  const { byYear, byQuarter, ...rest } = words.tab;
  const names: Record<string, string> = {};
  for (const [id, name] of Object.entries({ ...rest, "by-period": quarterly ? byQuarter : byYear })) names[id] = free(name);
  return names as Record<TabId, string>;
}

function uniqueLabels(fields: readonly Field[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  return new Map(
    fields.map((field) => {
      const base = field.shortTitle === "" ? field.title : field.shortTitle;
      const cut = base.length > 120 ? `${base.slice(0, 119)}…` : base;
      const label = used.has(cut.toLowerCase()) ? `${cut} (${field.order})` : cut;
      used.add(label.toLowerCase());
      return [field.id, label];
    }),
  );
}

function has(nominees: readonly Nominee[], test: (nominee: Nominee) => boolean): boolean {
  return nominees.some(test);
}

/** The period that a nominee gives itself, for one that fills no yearly or quarterly number; empty when it does not say. */
function ownPeriod(nominee: Nominee, quarterly: boolean): string {
  const year = nominee.year.value;
  const quarter = nominee.quarter.value;
  if (year === null || (quarterly && quarter === null)) return "";
  return quarterly ? `${year}-Q${String(quarter)}` : String(year);
}

/** Works out what all tabs share: codes, names, columns, and how each nominee counts. Linear in nominees and rows. */
export function reviewContext(input: ReviewInput): ReviewContext {
  const { plan, recognition, standing } = input;
  const words = wordsOf(input.language);
  const nominees = recognition.nominees;
  const quarterly = standing.rows.some((row) => row.per === "quarter");
  const periodic = standing.rows.some((row) => row.required !== null && row.per !== "term");
  const ledger = quotaLedger(plan, standing, firstLedgerRow);
  const coverage = standing.rows.filter((row) => row.required === null);
  const labels = uniqueLabels(plan.fields);
  const fieldLabel = (id: string): string => labels.get(id) ?? id;
  const titles = new Map(plan.fields.map((field) => [field.id, field.title]));
  const agencies = new Map(plan.agencies.map((agency) => [agency.id, agency.name]));
  const agencyName = (id: string): string => agencies.get(id) ?? id;
  const owner = (row: QuotaStanding): string =>
    row.unit ?? (row.leads.length === 0 ? words.label.noLead : row.leads.map(agencyName).join("; ").slice(0, 250));

  const rowsOf: { row: QuotaStanding; code: string | null }[][] = nominees.map(() => []);
  for (const { standing: row, code } of ledger.rows) for (const index of row.nominees) rowsOf[index]?.push({ row, code });
  for (const row of coverage) for (const index of row.nominees) rowsOf[index]?.push({ row, code: null });
  const reasons = new Map(standing.uncounted.map(({ nominee, reason }) => [nominee, reason]));
  let countedTotal = 0;
  let codeColumns = 1;
  const counting = nominees.map((nominee, index): Counting => {
    const rows = rowsOf[index] ?? [];
    const codes = rows.flatMap(({ code }) => (code === null ? [] : [code]));
    const counted = rows.length > 0;
    if (!counted) {
      const reason = reasons.get(index);
      return {
        counted,
        codes,
        countedAs: "",
        field: "",
        period: "",
        periodKey: "",
        reason: reason === undefined ? "" : words.reason[reason],
      };
    }
    countedTotal += 1;
    codeColumns = Math.max(codeColumns, codes.length);
    const main = rows[0]?.row;
    const type = nominee.subject.value;
    const subjects = main?.subjects ?? [];
    const as = type !== null && (subjects.includes(type) || subjects.includes("any")) ? type : (subjects[0] ?? "any");
    const field = rows.find(({ row }) => row.field !== null)?.row.field ?? null;
    const periodRow = rows.find(({ row }) => row.per !== "term")?.row;
    const period = periodRow?.period ?? ownPeriod(nominee, quarterly);
    return {
      counted,
      codes,
      countedAs: as === "any" ? (type === null ? words.label.noType : words.subject[type]) : words.subject[as],
      field: field === null ? words.label.noField : fieldLabel(field),
      period: period === "" ? words.label.noYear : words.shortPeriod(period),
      periodKey: period,
      reason: "",
    };
  });

  const text = (key: "position" | "address" | "achievement") => (nominee: Nominee) => (nominee.texts[key]?.text ?? "") !== "";
  const printed: ListColumn[] = ["index", "name", "subject", "field"];
  if (plan.agencies.length > 0 && has(nominees, (one) => one.lead.value !== null || one.lead.text !== "")) printed.push("lead");
  if (has(nominees, (one) => one.unit.value !== null || one.unit.text !== "")) printed.push("unit");
  if (has(nominees, (one) => text("position")(one) || text("address")(one))) printed.push("position");
  if (has(nominees, text("achievement"))) printed.push("achievement");
  printed.push("year");
  if (quarterly || has(nominees, (one) => one.quarter.value !== null)) printed.push("quarter");
  const codeNames = Array.from({ length: codeColumns }, (): ListColumn => "quotaCode");
  const listColumns: ListColumn[] = [...printed, "source", "counted", ...codeNames, "countedAs", "countedField", "countedPeriod", "reason"];

  const names = tabNames(input, words, quarterly);
  const lastListRow = Math.max(firstListRow, firstListRow + nominees.length - 1);
  const listPrefix = sheetPrefix(names.nominees);
  const ledgerPrefix = sheetPrefix(names.quotas);
  return {
    input,
    words,
    tabName: names,
    quarterly,
    periodic,
    ledger,
    coverage,
    counting,
    countedTotal,
    listColumns,
    printedListColumns: printed.length,
    codeColumns,
    lastListRow,
    fieldLabel,
    fieldTitle: (id) => titles.get(id) ?? id,
    agencyName,
    owner,
    listRange: (column) => listPrefix + columnRange(listColumns.indexOf(column) + 1, firstListRow, lastListRow),
    ledgerRange: (column, leadsOnly = false) => {
      const letters = ledgerColumns[column];
      const last = leadsOnly ? Math.max(ledger.firstRow, ledger.lastLeadRow) : ledger.lastRow;
      return `${ledgerPrefix}$${letters}$${ledger.firstRow}:$${letters}$${last}`;
    },
    ledgerPrefix,
  };
}

/** COUNTIFS over the codes of the list, whatever the number of code columns. `criterion` is a cell or a quoted text. */
export function countCodes(context: ReviewContext, criterion: string): string {
  const prefix = sheetPrefix(context.tabName.nominees);
  const first = context.listColumns.indexOf("quotaCode") + 1;
  return Array.from(
    { length: context.codeColumns },
    (_, index) => `COUNTIFS(${prefix}${columnRange(first + index, firstListRow, context.lastListRow)},${criterion})`,
  ).join("+");
}

/** `'Chi tiết chỉ tiêu'!$I$12`. */
export function ledgerCell(context: ReviewContext, column: keyof typeof ledgerColumns, row: number): string {
  return `${context.ledgerPrefix}$${ledgerColumns[column]}$${row}`;
}
