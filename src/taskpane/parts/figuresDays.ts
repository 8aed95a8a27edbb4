import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import { conferenceDay, type AsOfReason } from "../../workflows/asOf";
import type { ReviewStage } from "../../workflows/language";

/** The day that a step's figures go to, and why it is this one. */
export interface FiguresDayOf {
  readonly day: IsoDate;
  readonly reason: Exclude<AsOfReason, "today"> | "today" | "not-reached" | "chosen";
}

/** The day of the check and of the standing: the one that the workbook keeps, else today. */
export function checkDay(kept: IsoDate | null, today: IsoDate): FiguresDayOf {
  return kept === null ? { day: today, reason: "today" } : { day: kept, reason: "chosen" };
}

/** The day of a conference: the one that the workbook keeps, else the plan's. */
export function reviewDay(kept: IsoDate | null, plan: Plan, stage: ReviewStage, today: IsoDate): FiguresDayOf {
  if (kept !== null) return { day: kept, reason: "chosen" };
  const { day, reason } = conferenceDay(plan, stage, today);
  return { day, reason: reason === "today" ? "not-reached" : reason };
}

/** Days that are likely wanted, each once: today, and what the plan's conferences go to. */
export function readyDays(plan: Plan, today: IsoDate): readonly { readonly name: "today" | ReviewStage; readonly day: IsoDate }[] {
  const days: { name: "today" | ReviewStage; day: IsoDate }[] = [{ name: "today", day: today }];
  for (const stage of ["mid-term", "final"] as const) {
    const { day } = conferenceDay(plan, stage, today);
    if (!days.some((one) => one.day === day)) days.push({ name: stage, day });
  }
  return days;
}
