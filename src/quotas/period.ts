import type { IsoDate, Per, Quarter } from "../model/period";
import type { Plan } from "../model/plan";
import type { QuotaStatus } from "../model/standing";

/** One period in which a quota falls due. `year` and `quarter` are null where the period is longer than that. */
export interface QuotaPeriod {
  /** `2021-2025`, `2022` or `2023-Q2`. */
  readonly label: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly year: number | null;
  readonly quarter: Quarter | null;
}

const quarterStarts = ["01-01", "04-01", "07-01", "10-01"] as const;
const quarterEnds = ["03-31", "06-30", "09-30", "12-31"] as const;

/** The year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The quarter of a day. */
export function quarterOf(date: IsoDate): Quarter {
  return Math.ceil(Number(date.slice(5, 7)) / 3) as Quarter;
}

/** The plan's periods of a kind, in order: the whole term, its quota years or its quota quarters. */
export function periodsOf(per: Per, plan: Plan): readonly QuotaPeriod[] {
  if (per === "term") return [term(plan)];
  if (per === "year") return quotaYearsOf(plan).map((year) => yearPeriod(year, plan));
  return quotaQuartersOf(plan).map(quarterPeriod);
}

/** Years that the plan touches, first to last. */
export function yearsOfPlan(plan: Plan): readonly number[] {
  const first = yearOf(plan.period.start);
  const last = yearOf(plan.period.end);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/**
 * How a quota with a number stands on a day. A number that is reached is met at any time; a shortfall counts as one only
 * from the last day of the period on (rules/README.md §3, G9).
 */
export function statusOf(required: number | null, counted: number, period: QuotaPeriod, asOf: IsoDate): QuotaStatus {
  if (required === null) return "no-number";
  if (counted >= required) return "met";
  if (asOf < period.start) return "not-due";
  return asOf < period.end ? "in-progress" : "short";
}

function term(plan: Plan): QuotaPeriod {
  const { start, end } = plan.period;
  return { label: `${yearOf(start)}-${yearOf(end)}`, start, end, year: null, quarter: null };
}

/** A yearly clause in a plan that lists no quota years falls due in every year of the plan. */
function quotaYearsOf(plan: Plan): readonly number[] {
  return plan.quotaYears.length > 0 ? plan.quotaYears : yearsOfPlan(plan);
}

/** A quota year is the calendar year, cut to the plan where the plan starts or ends within it. */
function yearPeriod(year: number, plan: Plan): QuotaPeriod {
  const start = yearOf(plan.period.start) === year ? plan.period.start : `${year}-01-01`;
  const end = yearOf(plan.period.end) === year ? plan.period.end : `${year}-12-31`;
  return { label: String(year), start, end, year, quarter: null };
}

function quotaQuartersOf(plan: Plan): readonly string[] {
  if (plan.quotaQuarters.length > 0) return plan.quotaQuarters;
  const all = yearsOfPlan(plan).flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
  return all.filter((label) => {
    const { start, end } = quarterPeriod(label);
    return start <= plan.period.end && end >= plan.period.start;
  });
}

function quarterPeriod(label: string): QuotaPeriod {
  const year = yearOf(label);
  const quarter = Number(label.slice(6)) as Quarter;
  const start = `${year}-${quarterStarts[quarter - 1]}`;
  const end = `${year}-${quarterEnds[quarter - 1]}`;
  return { label, start, end, year, quarter };
}
