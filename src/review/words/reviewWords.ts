import type { QuotaStatus, UncountedReason } from "../../model/standing";
import type { QuotaSubject, SubjectType } from "../../model/subject";
import type { ColumnKey, SheetKind, SheetReading } from "../../model/recognition";
import type { ReadingSource } from "../../model/nominee";
import type { Severity } from "../../model/issue";
import type { QuotaScope } from "../../model/plan";
import type { IsoDate, Per } from "../../model/period";

/** The product's review tabs, by stable id. */
export type TabId =
  | "overview"
  | "by-field"
  | "by-lead"
  | "by-unit"
  | "by-period"
  | "structure"
  | "missing"
  | "targets"
  | "honour"
  | "nominees"
  | "quotas"
  | "findings"
  | "sources";

/** How much of something is missing and of what, for a sentence: "4 cá nhân". */
export interface Amount {
  readonly count: number;
  readonly subjects: readonly QuotaSubject[];
}

/** How many have their whole number, and who lacks most. */
export interface Done {
  readonly done: number;
  readonly all: number;
  readonly worst: string | null;
  readonly sofar: boolean;
  readonly shown: number;
}

/** All wording of the review tabs in one language. Numbers and dates are written by the language too. */
export interface ReviewWords {
  readonly count: (value: number) => string;
  /** A day in running text, as Decree 30/2020 writes it (leading zero for days below 10 and months 1 and 2). */
  readonly day: (date: IsoDate) => string;
  readonly moment: (isoDateTime: string) => string;
  /** A period's label: `2021-2025`, `2022`, `2023-Q2`. */
  readonly period: (label: string) => string;
  /** A period for a narrow column head. */
  readonly shortPeriod: (label: string) => string;
  readonly subject: Readonly<Record<QuotaSubject, string>>;
  readonly subjects: (subjects: readonly QuotaSubject[]) => string;
  readonly amount: (amount: Amount) => string;
  readonly status: Readonly<Record<QuotaStatus, string>>;
  readonly reason: Readonly<Record<UncountedReason, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly sheetKind: Readonly<Record<SheetKind, string>>;
  readonly otherKind: Readonly<Record<NonNullable<SheetReading["other"]>, string>>;
  readonly certainty: Readonly<Record<"sure" | "doubtful" | "unknown" | "chosen", string>>;
  readonly source: Readonly<Record<ReadingSource, string>>;
  readonly column: Readonly<Record<ColumnKey, string>>;

  readonly tab: Readonly<Record<Exclude<TabId, "by-period">, string>> & { readonly byYear: string; readonly byQuarter: string };
  readonly title: {
    readonly report: Readonly<Record<"mid-term" | "final", string>>;
    readonly reportSubject: (planTitle: string) => string;
    readonly appendix: (roman: string) => string;
    readonly attached: Readonly<Record<"mid-term" | "final", string>>;
    readonly asOf: (date: IsoDate) => string;
    readonly nation: string;
    readonly motto: string;
    readonly reportNumber: string;
    readonly placeDate: (place: string, year: string) => string;
    readonly byField: string;
    readonly byLead: string;
    readonly byUnit: string;
    readonly byYear: string;
    readonly byQuarter: string;
    readonly structure: string;
    readonly missing: string;
    readonly targets: string;
    readonly nominees: Readonly<Record<"mid-term" | "final", string>>;
    readonly quotas: string;
    readonly findings: string;
    readonly accepted: string;
    readonly sources: string;
    readonly honour: string;
    readonly honourSubject: string;
  };
  readonly sign: {
    readonly maker: string;
    readonly head: string;
    readonly makerHint: string;
    readonly headHint: string;
  };
  readonly head: {
    readonly index: string;
    readonly field: string;
    readonly lead: string;
    readonly leadOfField: string;
    readonly unit: string;
    readonly subject: string;
    readonly asked: string;
    readonly have: string;
    readonly missing: string;
    readonly overdue: string;
    readonly surplus: string;
    readonly completion: string;
    readonly clause: string;
    readonly code: string;
    readonly owner: string;
    readonly period: string;
    readonly due: string;
    readonly agreed: string;
    readonly status: string;
    readonly lines: string;
    readonly year: string;
    readonly quarter: string;
    readonly allTotal: string;
    readonly share: string;
    readonly name: string;
    readonly position: string;
    readonly achievement: string;
    readonly source: string;
    readonly counted: string;
    readonly quotaCode: string;
    readonly countedAs: string;
    readonly countedField: string;
    readonly countedPeriod: string;
    readonly reason: string;
    readonly acceptedBecause: string;
    readonly acceptedOn: string;
    readonly severity: string;
    readonly kind: string;
    readonly sheet: string;
    readonly cell: string;
    readonly content: string;
    readonly what: string;
    readonly responsible: string;
    readonly deadline: string;
    readonly event: string;
    readonly level: string;
    readonly targetTitle: string;
    readonly takenFor: string;
    readonly headerRow: string;
    readonly records: string;
    readonly column: string;
    readonly headerText: string;
    readonly tableTitle: string;
    readonly meaning: string;
    readonly certainty: string;
    readonly words: string;
    readonly reading: string;
    readonly type: string;
    readonly number: string;
  };
  readonly tile: {
    readonly asked: string;
    readonly have: string;
    readonly missing: string;
    readonly findings: string;
    /** Follows `findings` where some were accepted. */
    readonly accepted: (count: number) => string;
    readonly listed: string;
  };
  readonly label: {
    readonly noLead: string;
    readonly noField: string;
    readonly noType: string;
    readonly noYear: string;
    readonly anyField: string;
    readonly noNumber: string;
    readonly coverageGroup: string;
    readonly unitGroup: string;
    readonly fieldGroup: string;
    readonly yes: string;
    readonly total: string;
    readonly matches: string;
    readonly differs: string;
    readonly crossCheck: string;
    readonly chartData: string;
    readonly helperNote: string;
    readonly unitClassQuota: (unitClass: string, units: number) => string;
    readonly strive: string;
    readonly targetDone: string;
    readonly targetNotDone: string;
    readonly targetUnknown: string;
    readonly quotaDue: (period: string) => string;
    readonly ahead: string;
    readonly statusTable: string;
    readonly mostMissing: string;
    readonly matrix: string;
    readonly typeTable: string;
    readonly fieldTypeTable: string;
    readonly uncountedTable: string;
    readonly missingOverdue: string;
    readonly missingRunning: string;
    readonly about: string;
    readonly filesAndSheets: string;
    readonly columnsRead: string;
    readonly inferred: string;
    readonly clauses: string;
    readonly readings: string;
    readonly shared: string;
    readonly wholeWorkbook: string;
  };
  readonly about: {
    readonly plan: string;
    readonly number: string;
    readonly issuer: string;
    readonly period: string;
    readonly standingBody: string;
    readonly parent: string;
    readonly asOf: string;
    readonly file: string;
    readonly writtenAt: string;
    readonly noNumber: string;
  };
  readonly note: {
    readonly unitOfCount: string;
    readonly surplus: string;
    readonly unitsApart: string;
    readonly fromList: (listTab: string) => string;
    readonly fromLedger: (ledgerTab: string) => string;
    readonly coverage: string;
    readonly periodKinds: (asked: string) => string;
    readonly matrix: string;
    readonly noFieldChart: string;
    readonly notDueMark: string;
    readonly noNominees: string;
    readonly noFindings: string;
    readonly noOpenFindings: string;
    readonly accepted: string;
    readonly nothingMissing: string;
    readonly noQuotas: string;
    readonly severalYears: string;
    readonly reading: readonly string[];
    readonly termProgress: string;
    readonly leadOther: string;
  };
  readonly chart: {
    readonly askedHave: string;
    readonly completionByLead: string;
    readonly byPeriod: (quarters: boolean) => string;
    readonly structure: string;
    readonly fieldShare: string;
    readonly standing: string;
    readonly byUnit: string;
    readonly count: string;
  };
  readonly say: {
    /** `sofar`: what is missing may still come. `shown`: how many of all the chart draws. */
    readonly fieldsDone: (f: Done & { amounts: readonly Amount[] }) => string;
    readonly leadsDone: (f: Done & { missing: number }) => string;
    readonly unitsDone: (f: Done & { missing: number }) => string;
    readonly standing: (f: { met: number; inProgress: number; short: number; notDue: number; all: number }) => string;
    /** `total` are those whose year or quarter is known; `best` is null when it is known of none. */
    readonly periods: (f: {
      total: number;
      undated: number;
      periods: number;
      best: string | null;
      bestCount: number;
      quarters: boolean;
    }) => string;
    readonly periodsDone: (f: { done: number; due: number; missing: number; quarters: boolean }) => string;
    readonly structure: (f: { total: number; parts: readonly { type: string; count: number; share: number }[] }) => string;
    readonly fieldShare: (f: { best: string; bestCount: number; share: number; empty: number; all: number; shown: number }) => string;
    readonly missingLead: (f: { lines: number; missing: number; overdue: number }) => string;
    readonly later: (f: { asked: number; missing: number; periods: string }) => string;
    readonly targets: (f: { done: number; all: number; open: number }) => string;
    /** How often a subject on the roll was chosen. */
    readonly chosenTimes: (times: number) => string;
    readonly honour: (f: { total: number; parts: readonly { type: SubjectType; count: number }[]; fields: number }) => string;
    readonly nominees: (f: { total: number; counted: number }) => string;
    readonly noChart: string;
  };
  readonly reading: (f: {
    atLeast: boolean;
    number: number;
    subjects: readonly QuotaSubject[];
    accepts: readonly SubjectType[];
    per: Per;
    scope: QuotaScope;
    leads: number;
    unitClass: string | null;
    strive: boolean;
  }) => string;
}
