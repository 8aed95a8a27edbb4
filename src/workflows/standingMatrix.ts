import type { IsoDate, Per } from "../model/period";
import type { Clause } from "../model/plan";
import type { QuotaStanding, QuotaStatus } from "../model/standing";
import { subjectTypes, type QuotaSubject } from "../model/subject";
import { quotaLedger, type LedgerLine } from "../review/quotaLedger";
import type { CheckResult } from "./check";

/**
 * Sums over quota rows, as on the tabs: `missing` row by row, so that a surplus in one never fills another. `have` counts a nominee once for
 * each number that it fills; where a plan lets one fill two numbers, `nominees` is the shorter.
 */
export interface MatrixFigures {
  readonly asked: number;
  readonly have: number;
  readonly missing: number;
  readonly surplus: number;
  /** Missing in periods that are over. */
  readonly overdue: number;
  /** Indexes in `recognition.nominees` of those who count here, each once, ascending. */
  readonly nominees: readonly number[];
  /** Places in `standing.rows` behind the figures. */
  readonly rows: readonly number[];
  /** Clauses of the plan behind the figures, each once. */
  readonly clauses: readonly Clause[];
}

/** A column: a set of subject types that a quota names together. */
export interface MatrixColumn {
  readonly key: string;
  readonly subjects: readonly QuotaSubject[];
}

/** One number of the plan for one bearer over its periods. */
export interface MatrixLine extends MatrixFigures {
  /** The code under which the tabs know its first period, for example `CT03`. */
  readonly code: string;
  readonly field: string | null;
  readonly leads: readonly string[];
  readonly unit: string | null;
  readonly subjects: readonly QuotaSubject[];
  readonly per: Per;
  readonly binding: "must" | "strive";
  readonly clause: Clause | null;
  readonly periods: readonly {
    readonly period: string;
    readonly due: IsoDate;
    readonly asked: number;
    readonly have: number;
    readonly missing: number;
    readonly status: QuotaStatus;
    readonly nominees: readonly number[];
  }[];
}

export interface MatrixRow {
  /**
   * `field` numbers for leads in a field; `any-field` for leads in whatever field; `units` one clause for each unit of a class;
   * `coverage` a field without a number, where only what there is can be counted (outside the totals).
   */
  readonly kind: "field" | "any-field" | "units" | "coverage";
  /** Field id; class id of the units; empty for any field. */
  readonly id: string;
  /** Title as the plan prints it, and a few words of it; empty for `any-field`. */
  readonly title: string;
  readonly label: string;
  /** By column of the matrix; null where nothing is asked. */
  readonly cells: readonly (MatrixFigures | null)[];
  readonly total: MatrixFigures;
  readonly lines: readonly MatrixLine[];
}

/** What one bearer has to reach: an agency, agencies together, or a unit. */
export interface BearerStanding {
  /** Agency ids joined by `+`, or the unit's name. */
  readonly key: string;
  readonly name: string;
  readonly leads: readonly string[];
  readonly unit: string | null;
  /** By column of the matrix. */
  readonly cells: readonly (MatrixFigures | null)[];
  readonly total: MatrixFigures;
  readonly lines: readonly MatrixLine[];
}

export interface StandingMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** Totals of the columns, and of all: the sums of `standing.totals`. */
  readonly columnTotals: readonly MatrixFigures[];
  readonly total: MatrixFigures;
  /** Most missing first. */
  readonly byLead: readonly BearerStanding[];
  readonly byUnit: readonly BearerStanding[];
}

/**
 * The standing as the pane shows it: fields by subject types, leads and units, every figure with the names behind it. The lines are those
 * of the tabs, so that pane and workbook give the same figures. Linear in quota rows and nominees.
 */
export function standingMatrix({ plan, standing, recognition }: Pick<CheckResult, "plan" | "standing" | "recognition">): StandingMatrix {
  const ledger = quotaLedger(plan, standing, 1);
  const places = new Map(standing.rows.map((row, place) => [row, place]));
  const lines = [...ledger.leadLines, ...ledger.unitLines].map((line) => ({ first: line.first, line: matrixLine(line, places) }));
  const coverage = standing.rows.filter((row) => row.required === null);
  const typeOf = (nominee: number): QuotaSubject => recognition.nominees[nominee]?.subject.value ?? "any";
  const columns = columnsOf([
    ...lines.map(({ line }) => line.subjects),
    ...coverage.flatMap((row) => row.nominees.map((nominee) => [typeOf(nominee)])),
  ]);
  const cellsOf = (of: readonly MatrixLine[]): readonly (MatrixFigures | null)[] => {
    const byKey = grouped(of, ({ subjects }) => subjects.join("+"));
    return columns.map(({ key }) => {
      const own = byKey.get(key);
      return own ? sumOf(own) : null;
    });
  };
  const agencies = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const fields = new Map(plan.fields.map((field) => [field.id, field]));
  const classes = new Map(plan.unitClasses.map(({ id, name }) => [id, name]));

  const rowOf = (kind: MatrixRow["kind"], id: string, title: string, label: string, own: readonly MatrixLine[]): MatrixRow => ({
    kind,
    id,
    title,
    label,
    cells: cellsOf(own),
    total: sumOf(own),
    lines: own,
  });
  const ofLeads = grouped(
    lines.filter(({ first }) => first.unit === null),
    ({ first }) => first.field ?? "",
  );
  const rows: MatrixRow[] = [...ofLeads].map(([id, own]) => {
    const field = fields.get(id);
    const only = own.map(({ line }) => line);
    return field ? rowOf("field", id, field.title, field.shortTitle || field.title, only) : rowOf("any-field", id, "", "", only);
  });
  const ofUnits = grouped(
    lines.filter(({ first }) => first.unit !== null),
    ({ first }) => `${first.unitClass ?? ""}\u0000${first.field ?? ""}`,
  );
  for (const own of ofUnits.values()) {
    const { unitClass, field } = own[0]!.first;
    const name = classes.get(unitClass ?? "") ?? "";
    const asked = field === null ? undefined : fields.get(field);
    const names = (title: string | undefined): string => [name, title ?? ""].filter((part) => part !== "").join(": ");
    rows.push(
      rowOf(
        "units",
        unitClass ?? "",
        names(asked?.title),
        names(asked?.shortTitle),
        own.map(({ line }) => line),
      ),
    );
  }
  for (const [id, own] of grouped(coverage, (row) => row.field ?? "")) {
    const field = fields.get(id);
    if (ofLeads.has(id)) continue;
    rows.push(coverageRow(id, field?.title ?? "", field?.shortTitle || (field?.title ?? ""), own, columns, typeOf, places));
  }

  const all = lines.map(({ line }) => line);
  const bearers = (own: typeof lines, keyOf: (first: QuotaStanding) => string): readonly BearerStanding[] =>
    [...grouped(own, ({ first }) => keyOf(first))]
      .map(([key, group]): BearerStanding => {
        const { leads, unit } = group[0]!.first;
        const only = group.map(({ line }) => line);
        const name = unit ?? leads.map((id) => agencies.get(id) ?? id).join("; ");
        return { key, name, leads, unit, cells: cellsOf(only), total: sumOf(only), lines: only };
      })
      .sort((one, other) => other.total.missing - one.total.missing);
  return {
    columns,
    rows,
    columnTotals: cellsOf(all).map((figures) => figures ?? sumOf([])),
    total: sumOf(all),
    byLead: bearers(
      lines.filter(({ first }) => first.unit === null && first.leads.length > 0),
      ({ leads }) => leads.join("+"),
    ),
    byUnit: bearers(
      lines.filter(({ first }) => first.unit !== null),
      ({ unit }) => unit ?? "",
    ),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Sets of types, each once: those of one type in the usual order of types, then those of several, last any type. */
function columnsOf(sets: readonly (readonly QuotaSubject[])[]): readonly MatrixColumn[] {
  const place = (subject: QuotaSubject): number => (subject === "any" ? subjectTypes.length : subjectTypes.indexOf(subject));
  const order = ({ subjects }: MatrixColumn): number =>
    (subjects.includes("any") ? 1e6 : subjects.length * 1000) + Math.min(...subjects.map(place));
  return [...new Map(sets.map((subjects) => [subjects.join("+"), subjects]))]
    .map(([key, subjects]): MatrixColumn => ({ key, subjects }))
    .sort((one, other) => order(one) - order(other));
}

function matrixLine(
  { rows, first, asked, have, missing, surplus, overdue }: LedgerLine,
  places: ReadonlyMap<QuotaStanding, number>,
): MatrixLine {
  return {
    asked,
    have,
    missing,
    surplus,
    overdue,
    nominees: distinct(rows.flatMap(({ standing }) => standing.nominees)),
    rows: rows.flatMap(({ standing }) => places.get(standing) ?? []),
    clauses: first.clause === null ? [] : [first.clause],
    code: rows[0]?.code ?? "",
    field: first.field,
    leads: first.leads,
    unit: first.unit,
    subjects: first.subjects,
    per: first.per,
    binding: first.binding,
    clause: first.clause,
    periods: rows.map(({ standing }) => ({
      period: standing.period,
      due: standing.due,
      asked: standing.required ?? 0,
      have: standing.counted,
      missing: standing.missing,
      status: standing.status,
      nominees: standing.nominees,
    })),
  };
}

function sumOf(parts: readonly MatrixFigures[]): MatrixFigures {
  const sum = (pick: (part: MatrixFigures) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  return {
    asked: sum(({ asked }) => asked),
    have: sum(({ have }) => have),
    missing: sum(({ missing }) => missing),
    surplus: sum(({ surplus }) => surplus),
    overdue: sum(({ overdue }) => overdue),
    nominees: distinct(parts.flatMap(({ nominees }) => nominees)),
    rows: distinct(parts.flatMap(({ rows }) => rows)),
    clauses: [...new Set(parts.flatMap(({ clauses }) => clauses))],
  };
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** A field without a number: who was put forward, by type. Nothing is asked, so nothing is missing. */
function coverageRow(
  id: string,
  title: string,
  label: string,
  own: readonly QuotaStanding[],
  columns: readonly MatrixColumn[],
  typeOf: (nominee: number) => QuotaSubject,
  places: ReadonlyMap<QuotaStanding, number>,
): MatrixRow {
  const rows = own.flatMap((row) => places.get(row) ?? []);
  const clauses = [...new Set(own.flatMap(({ clause }) => clause ?? []))];
  const figures = (nominees: readonly number[]): MatrixFigures => ({
    asked: 0,
    have: nominees.length,
    missing: 0,
    surplus: 0,
    overdue: 0,
    nominees,
    rows,
    clauses,
  });
  const all = distinct(own.flatMap(({ nominees }) => nominees));
  const byType = grouped(all, (nominee) => typeOf(nominee));
  const cells = columns.map(({ key }) => {
    const some = byType.get(key);
    return some ? figures(some) : null;
  });
  return { kind: "coverage", id, title, label, cells, total: figures(all), lines: [] };
}
