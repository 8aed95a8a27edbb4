/** A calendar day written `YYYY-MM-DD`. */
export type IsoDate = string;

/** How often a quota falls due: once for the whole plan, every year, every quarter. */
export type Per = "term" | "year" | "quarter";

export type Quarter = 1 | 2 | 3 | 4;

export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}
