import type { IsoDate, Quarter } from "./period";
import type { SubjectType } from "./subject";

/**
 * How a value came to be known. `cell` its own cell; `tick` a ticked column; `group` a group row above; `above` a ditto mark or
 * a cell merged down; `title` a title row of the block; `sheet-name`; `name` the nominee's own name; `lead`, `field`, `unit`, `date`,
 * `plan` inferred from that; `none` nothing was found.
 */
export type ReadingSource =
  "cell" | "tick" | "group" | "above" | "title" | "sheet-name" | "name" | "lead" | "field" | "unit" | "date" | "plan" | "none";

/** The nearest thing that the plan knows, offered and not adopted. */
export interface Suggestion {
  readonly id: string;
  readonly title: string;
  /** 0 to 1. */
  readonly similarity: number;
}

/** A value as read: what it means, what was written, where, and how we know. */
export interface Reading<T> {
  /** Null when nothing was written or it was not understood (`text` tells which). */
  readonly value: T | null;
  readonly text: string;
  readonly source: ReadingSource;
  /** Row and column on the nominee's sheet; 0 when it stands in no cell. */
  readonly row: number;
  readonly column: number;
  readonly suggestion?: Suggestion;
}

/** Nothing written anywhere. */
export const nothingRead: Reading<never> = { value: null, text: "", source: "none", row: 0, column: 0 };

/** Texts of a nominee that are carried along, shown and compared, but decide no quota. */
export const nomineeTextKeys = [
  "position",
  "address",
  "achievement",
  "award",
  "awardKind",
  "decision",
  "level",
  "stage",
  "sex",
  "birth",
  "note",
] as const;

export type NomineeTextKey = (typeof nomineeTextKeys)[number];

/** One exemplar put forward in a list. */
export interface Nominee {
  /** Place among all nominees of the workbook, from 0. */
  readonly index: number;
  readonly sheet: string;
  readonly row: number;
  /** Place of its block on the sheet, from 0. */
  readonly block: number;
  /** As printed, without honorific. */
  readonly name: string;
  /** The name in Unicode, where the list has it in a legacy charset: what a tab prints. */
  readonly readableName?: string;
  readonly nameColumn: number;
  readonly honorific: string;
  readonly subject: Reading<SubjectType>;
  /** Field id. */
  readonly field: Reading<string>;
  /** Agency id of the lead. */
  readonly lead: Reading<string>;
  /** The unit's name, as the register has it when it is there, else as written. */
  readonly unit: Reading<string>;
  readonly year: Reading<number>;
  readonly quarter: Reading<Quarter>;
  /** Day of recognition or decision, where a column gives it. */
  readonly date: Reading<IsoDate>;
  readonly texts: Readonly<Partial<Record<NomineeTextKey, Reading<string>>>>;
}

type ListedReading<T> = Pick<Reading<T>, "value" | "row">;
type ListedName = ListedReading<string> & { readonly suggestion?: Pick<Suggestion, "id"> };

/** A nominee as it is listed: its name, its places, and what figures and findings are grouped by; without what only rules and tabs read. */
export interface ListedNominee extends Pick<Nominee, "index" | "sheet" | "row" | "block" | "name" | "readableName" | "nameColumn"> {
  readonly subject: ListedReading<SubjectType>;
  readonly field: ListedReading<string>;
  readonly lead: ListedName;
  readonly unit: ListedName & Pick<Reading<string>, "text">;
  readonly year: Pick<Reading<number>, "row">;
  readonly quarter: Pick<Reading<Quarter>, "row">;
  readonly date: Pick<Reading<IsoDate>, "row">;
}
