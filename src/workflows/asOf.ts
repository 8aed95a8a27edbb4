import { type IsoDate } from "../model/period";
import { type Milestone, type Plan } from "../model/plan";
import { type ReviewStage } from "./language";

const day = 86_400_000;

function midpoint(start: IsoDate, end: IsoDate): IsoDate {
  const middle = (Date.parse(start) + Date.parse(end)) / 2;
  return new Date(Math.floor(middle / day) * day).toISOString().slice(0, 10);
}

/** The mid-term day that the plan names: the anchor of the issuer's own level before that of its units, else the end of a window. */
function midTermDay(plan: Plan): IsoDate | null {
  const reviews = plan.milestones.filter(({ kind }) => kind === "mid-term");
  const anchored = reviews.find(({ anchor }: Milestone) => anchor !== null);
  return anchored?.anchor ?? reviews.find(({ window }) => window !== null)?.window?.end ?? null;
}

/** Why a conference's figures go to a day: the plan's date, the middle or end of its period, or today because that is not reached yet. */
export type AsOfReason = "milestone" | "midpoint" | "period-end" | "today";

/** The as-of day of a conference when the user names none, and why. Never later than today. */
export function conferenceDay(plan: Plan, stage: ReviewStage, today: IsoDate): { readonly day: IsoDate; readonly reason: AsOfReason } {
  const named = stage === "final" ? null : midTermDay(plan);
  const wanted = stage === "final" ? plan.period.end : (named ?? midpoint(plan.period.start, plan.period.end));
  if (wanted >= today) return { day: today, reason: "today" };
  return { day: wanted, reason: stage === "final" ? "period-end" : named === null ? "midpoint" : "milestone" };
}

/**
 * The as-of day when the user names none: today for a check; for the mid-term review the day that the plan names (11/6/2023 in four of the
 * five plans), else the middle of its period; for the final review the last day of the period. Never later than today.
 */
export function defaultAsOf(plan: Plan, job: "check" | ReviewStage, today: IsoDate): IsoDate {
  return job === "check" ? today : conferenceDay(plan, job, today).day;
}
