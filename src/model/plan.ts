import type { DateSpan, IsoDate, Per } from "./period";
import type { QuotaSubject, SubjectType } from "./subject";

/** Where a rule stands in the plan's document: its section, the line or lines of the text, and the words themselves. */
export interface Clause {
  /** Official numbering, for example `III.1` or `II.2.b`. */
  readonly section: string;
  /** Line numbers of the document's plain text, for example `51` or `117-119`; empty for a plan written by a user. */
  readonly lines: string;
  /** The words of the clause, shortened with "…" at most. */
  readonly text: string;
}

/** A body that leads a field or takes part in it. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  /** Other spellings, abbreviations and later names under which lists know it. */
  readonly aliases: readonly string[];
}

/** A movement or field (phong trào, lĩnh vực) in which exemplars are chosen. */
export interface Field {
  readonly id: string;
  /** Place in the plan, from 1. */
  readonly order: number;
  readonly title: string;
  /** A few words for table rows and chart labels. */
  readonly shortTitle: string;
  readonly aliases: readonly string[];
  /** Agencies that lead (chủ trì), by id. Empty when the plan names none. */
  readonly leads: readonly string[];
  /** Agencies that take part (phối hợp), by id. */
  readonly partners: readonly string[];
  /** Subject types that may be nominated here. */
  readonly subjects: readonly SubjectType[];
  readonly clause: Clause;
}

/**
 * Who has to reach a quota's number:
 * `lead` one agency; `each-lead` every named agency on its own ("mỗi cơ quan"); `shared-leads` several agencies together;
 * `each-unit` every unit of a class in the workbook's register ("mỗi xã, thị trấn").
 */
export type QuotaScope = "lead" | "each-lead" | "shared-leads" | "each-unit";

/** One number of the plan: at least N subjects of these types, in this field, by these bodies, per term, year or quarter. */
export interface QuotaClause {
  readonly id: string;
  /** The field's id, or null when any field counts. */
  readonly field: string | null;
  /** Subject types that the clause names; `["any"]` when it names none. */
  readonly subjects: readonly QuotaSubject[];
  /** Further types that fill the number too, by the reading chosen (a household for "cá nhân" in Quảng Trị's field 10). */
  readonly accepts: readonly SubjectType[];
  readonly number: number;
  /** `at-least` when the text says "ít nhất"; `bare` when it prints a number only: a shortfall fails, a surplus is reported. */
  readonly comparator: "at-least" | "bare";
  /** `strive` for "phấn đấu": a shortfall is a warning. */
  readonly binding: "must" | "strive";
  readonly per: Per;
  readonly scope: QuotaScope;
  /** Agencies that answer for it, by id; empty for `each-unit`. */
  readonly leads: readonly string[];
  /** For `each-unit`: the unit class, by id; else null. */
  readonly unitClass: string | null;
  readonly clause: Clause;
}

/** A class of units that the workbook's register lists, such as communes or divisions. */
export interface UnitClass {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A named unit that has to reach a named title by a date. */
export interface Target {
  readonly id: string;
  readonly unit: string;
  readonly unitAliases: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly field: string | null;
  readonly deadline: IsoDate;
  /** Whether the unit also fills a quota's number without being entered as a nominee. */
  readonly countsTowardQuota: boolean;
  readonly clause: Clause;
}

export type MilestoneKind = "preparation" | "plan-submission" | "phase" | "yearly-review" | "mid-term" | "final" | "recurring";

/** An event that the plan's timeline names. */
export interface Milestone {
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly title: string;
  /** Who holds it: the level as the plan says, for example "cấp tỉnh". */
  readonly level: string;
  /** The time as printed. */
  readonly printed: string;
  /** The window read from it, or null when the plan gives no date. */
  readonly window: DateSpan | null;
  /** True when the window is a reading rather than printed. */
  readonly inferred: boolean;
  /** The day itself, where the plan names one (11/6/2023). */
  readonly anchor: IsoDate | null;
  /** Conferences and congresses named with it. */
  readonly conferences: readonly string[];
  readonly clause: Clause;
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly span: DateSpan;
  readonly inferred: boolean;
  readonly clause: Clause;
}

/** What the readings of a plan leave to its author. */
export interface PlanSettings {
  /** May one subject be entered in several fields without a warning? */
  readonly severalFieldsAllowed: boolean;
  /** May one subject be entered in several years without a warning? */
  readonly severalYearsAllowed: boolean;
  /** Must every nominee name a field? (Not in an office whose fields have neither lead nor number.) */
  readonly fieldRequired: boolean;
  /** Must every nominee name its year? True when a quota falls due yearly or quarterly. */
  readonly yearRequired: boolean;
}

/** A plan, whole. One parser reads the built-in ones, a JSON file and a plan written on a sheet. */
export interface Plan {
  readonly format: "neu-guong-plan/1";
  readonly id: string;
  readonly title: string;
  /** A short name for tabs and file names, for example "Quảng Trị 2021–2025". */
  readonly shortTitle: string;
  /** Official number such as "310/KH-UBND", or null. */
  readonly number: string | null;
  /** Date of issue, or null when not printed. */
  readonly date: IsoDate | null;
  readonly issuer: string;
  readonly level: "province" | "district" | "commune" | "office";
  /** Place names by which a workbook may show that it belongs to this plan. */
  readonly places: readonly string[];
  readonly standingBody: string;
  readonly parentPlan: string | null;
  readonly bases: readonly string[];
  readonly period: DateSpan;
  /** Years in which yearly quotas fall due. */
  readonly quotaYears: readonly number[];
  /** Quarters in which quarterly quotas fall due, `2021-Q4`; empty when there are none. */
  readonly quotaQuarters: readonly string[];
  readonly phases: readonly Phase[];
  readonly agencies: readonly Agency[];
  readonly unitClasses: readonly UnitClass[];
  readonly fields: readonly Field[];
  readonly quotas: readonly QuotaClause[];
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
  readonly settings: PlanSettings;
}
