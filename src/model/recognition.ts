import type { CellRange } from "./cell";
import type { Nominee, NomineeTextKey } from "./nominee";
import type { IsoDate } from "./period";
import type { QuotaEntry, TargetRecord } from "./quotaEntry";
import type { SubjectType } from "./subject";
import type { Unit } from "./unit";

/** What a sheet or a block of it holds. */
export type SheetKind = "nominees" | "quotas" | "units" | "targets" | "other";

/** What a column of a block means. */
export type ColumnKey =
  | "index"
  | "name"
  | "lastName"
  | "firstName"
  | "honorific"
  | "subject"
  | "subjectTick"
  | "field"
  | "fieldTick"
  | "lead"
  | "unit"
  | "positionUnit"
  | "year"
  | "yearTick"
  | "quarter"
  | "period"
  | "date"
  | "birthMale"
  | "birthFemale"
  | "quota"
  | "achieved"
  | "ratio"
  | "total"
  | "unitClass"
  | "activeFrom"
  | "activeTo"
  | "aliases"
  | "targetTitle"
  | "deadline"
  | "status"
  | "sensitive"
  | NomineeTextKey;

export interface ColumnReading {
  readonly column: number;
  /** Header text, levels joined by " / ". */
  readonly header: string;
  /** Null when the header is not known. */
  readonly key: ColumnKey | null;
  readonly certainty: "sure" | "doubtful" | "unknown" | "chosen";
  /** Other meanings that were nearly chosen. */
  readonly alternatives: readonly ColumnKey[];
}

/**
 * What a row of a list was taken for. `continuation` its words went to the record above; `nameless` something is written and no name;
 * `nothing` a remark, or a row prepared and left empty.
 */
export type ListRowKind = "record" | "group" | "total" | "continuation" | "nameless" | "nothing";

export interface BlockReading {
  readonly kind: SheetKind;
  readonly range: CellRange;
  /** First and last header row. */
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly ColumnReading[];
  /** Records read from it. */
  readonly records: number;
  /** Title lines above the header that carried meaning. */
  readonly title: string;
  /** Of a list of nominees: what each row of its body was taken for. */
  readonly rows?: ReadonlyMap<number, ListRowKind>;
}

export interface SheetReading {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** Why a sheet is `other`: nothing in it, a summary or report, one of the product's tabs, the plan itself, or not understood. */
  readonly other: "empty" | "summary" | "own-tab" | "plan" | "unrecognised" | null;
  readonly blocks: readonly BlockReading[];
}

export type Charset = "TCVN3" | "VNI" | "windows-1258" | "utf8-as-latin1";

/** Something odd that reading met and that a person should know. Rules turn these into issues. */
export type Observation = { readonly sheet: string; readonly row: number; readonly column: number } & (
  | { readonly kind: "error-value"; readonly text: string }
  | { readonly kind: "number-as-text"; readonly text: string }
  | { readonly kind: "date-as-text"; readonly text: string; readonly date: IsoDate }
  | { readonly kind: "date-impossible"; readonly text: string }
  /** Day and month may be swapped: what was read, and the other reading. */
  | { readonly kind: "date-swap"; readonly text: string; readonly date: IsoDate; readonly other: IsoDate }
  | { readonly kind: "year-impossible"; readonly text: string }
  | { readonly kind: "quarter-impossible"; readonly text: string }
  /** A column or a cell in a legacy charset; `cells` counts them, `decoded` shows what the sample would be. */
  | { readonly kind: "legacy-charset"; readonly charset: Charset; readonly cells: number; readonly text: string; readonly decoded: string }
  /** Combining marks where the rest is precomposed. */
  | { readonly kind: "mixed-unicode"; readonly cells: number; readonly text: string }
  /** "?" in place of letters. */
  | { readonly kind: "lost-letters"; readonly text: string }
  /** A total or caption that states a number which its rows do not bear out. */
  | {
      readonly kind: "total-mismatch";
      readonly text: string;
      readonly subject: SubjectType | null;
      readonly stated: number;
      readonly found: number;
      readonly of: "nominees" | "quotas" | "achieved";
    }
  | { readonly kind: "percent-summed"; readonly text: string }
  | { readonly kind: "quota-unreadable"; readonly text: string }
  /** A record-like row that was left out, with the reason. */
  | { readonly kind: "row-left-out"; readonly text: string; readonly because: "no-name" | "unclear" }
  | { readonly kind: "hidden-rows"; readonly rows: number; readonly columns: number; readonly filtered: boolean }
  /** A group row or title whose meaning was not found, as if it named a field, unit or type. */
  | { readonly kind: "group-unclear"; readonly text: string }
);

/** Everything that was read from a workbook's sheets under a plan. */
export interface Recognition {
  readonly sheets: readonly SheetReading[];
  readonly nominees: readonly Nominee[];
  readonly quotaEntries: readonly QuotaEntry[];
  readonly units: readonly Unit[];
  readonly targets: readonly TargetRecord[];
  readonly observations: readonly Observation[];
}

/** What a person decided about a sheet; kept in the workbook and stronger than recognition. */
export interface SheetChoice {
  readonly kind?: SheetKind;
  /** Header row, 1-based. */
  readonly headerRow?: number;
  /** Meaning by column number; null to ignore the column. */
  readonly columns?: Readonly<Record<number, ColumnKey | null>>;
}

/** Choices by sheet name. */
export type Choices = Readonly<Record<string, SheetChoice>>;
