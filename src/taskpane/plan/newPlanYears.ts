/** First and last year of a new plan. */
export interface PlanYears {
  readonly first: number;
  readonly last: number;
}

const longest = 20;

/** Years as typed into two fields; null when they are no period of a plan. */
export function readPlanYears(first: string, last: string): PlanYears | null {
  if (!/^\s*(?:19|20|21)\d\d\s*$/.test(first) || !/^\s*(?:19|20|21)\d\d\s*$/.test(last)) return null;
  const years = { first: Number(first), last: Number(last) };
  return years.last >= years.first && years.last - years.first < longest ? years : null;
}

/** The five years after a plan's last: plans follow the terms of congresses. */
export function yearsAfter(period: { readonly end: string }): PlanYears {
  const first = Number(period.end.slice(0, 4)) + 1;
  return { first, last: first + 4 };
}
