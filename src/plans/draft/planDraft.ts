import type { DateSpan, IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";

/** A plan as far as it could be made; what nobody said is null or "". Written on a sheet, it is completed there. */
export type UnfinishedPlan = Omit<Plan, "level" | "period"> & {
  readonly level: Plan["level"] | null;
  readonly period: { readonly start: IsoDate | null; readonly end: IsoDate | null };
};

export type PlanPart = "plan" | "agencies" | "unitClasses" | "fields" | "quotas" | "targets" | "phases" | "milestones";

/** Why a person should look at something: it was inferred, left open, or is another by now. */
export type RemarkCode =
  /** The text does not say it; detail: the key. */
  | "not-said"
  /** The issuer was put together from several places. */
  | "issuer-inferred"
  /** The kinds of subject that a field admits are not said. */
  | "subjects-assumed"
  /** A field that nobody is charged with. */
  | "no-lead"
  /** A field without a number. */
  | "no-number"
  /** Several leads and one number: whether each has it to itself is not said; taken as shared. */
  | "shared-assumed"
  /** "các phòng, ban": taken as each of them. */
  | "each-assumed"
  /** The number is asked of each body, and the field has one lead only. */
  | "each-of-whom"
  /** A range; the lower end was taken; detail: the upper. */
  | "range"
  /** Every year (quarter) of the period counts. */
  | "years-assumed"
  | "quarters-assumed"
  /** A window read from an occasion or a deadline. */
  | "window-assumed"
  /** Two fields would bear one name; detail: the name. */
  | "name-shared"
  /** Made by the shift from another plan: number and day are those of the former. */
  | "shifted"
  /** A body that has another name, or has ended, since 2025; detail: the former name. */
  | "renamed"
  | "ended"
  /** A plan of a district, of which there are none since 1 July 2025. */
  | "no-district"
  /** An occasion that passed with the former period; detail: the words. */
  | "occasion-passed";

export interface Remark {
  readonly part: PlanPart;
  /** Place in the part, from 0; 0 for the plan itself. */
  readonly index: number;
  readonly code: RemarkCode;
  readonly detail: string;
}

/** A sentence that seems to ask for something and is not in the draft. */
export interface UnreadSentence {
  /** `number` its number was not understood; `nobody` no field and no unit that it is for; `vague` it gives no number ("một số mô hình"); `former` a target of the former period. */
  readonly why: "number" | "nobody" | "vague" | "former";
  readonly section: string;
  /** Line of the text, from 1; 0 where there is none. */
  readonly line: number;
  readonly text: string;
}

/** What was made of a document or of a former plan: never more than stands there, and each doubt said. */
export interface PlanDraft {
  readonly plan: UnfinishedPlan;
  readonly remarks: readonly Remark[];
  readonly unread: readonly UnreadSentence[];
}

/** Every year of a period. */
export function yearsOf(period: DateSpan): readonly number[] {
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  return last < first || last - first > 100 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
