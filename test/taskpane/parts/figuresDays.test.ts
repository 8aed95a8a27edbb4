import { builtinPlan } from "../../../src/plans/builtinPlans";
import { checkDay, readyDays, reviewDay } from "../../../src/taskpane/parts/figuresDays";

const plan = builtinPlan("quang-tri-2021-2025")!;

test("without a chosen day the check goes to today and each conference to the plan's day", () => {
  expect(checkDay(null, "2026-11-21")).toEqual({ day: "2026-11-21", reason: "today" });
  expect(reviewDay(null, plan, "mid-term", "2026-11-21")).toEqual({ day: "2023-06-11", reason: "milestone" });
  expect(reviewDay(null, plan, "final", "2026-11-21")).toEqual({ day: "2025-12-31", reason: "period-end" });
});

test("a conference whose day is not reached goes to today, and says so", () => {
  expect(reviewDay(null, plan, "final", "2024-03-05")).toEqual({ day: "2024-03-05", reason: "not-reached" });
});

test("a chosen day holds for all of them", () => {
  const chosen = { day: "2024-06-30", reason: "chosen" };
  expect(checkDay("2024-06-30", "2026-11-21")).toEqual(chosen);
  expect(reviewDay("2024-06-30", plan, "mid-term", "2026-11-21")).toEqual(chosen);
  expect(reviewDay("2024-06-30", plan, "final", "2026-11-21")).toEqual(chosen);
});

test("the days at hand are today and the plan's, each once", () => {
  expect(readyDays(plan, "2026-11-21").map(({ name, day }) => `${name} ${day}`)).toEqual([
    "today 2026-11-21",
    "mid-term 2023-06-11",
    "final 2025-12-31",
  ]);
  expect(readyDays(plan, "2022-01-01")).toEqual([{ name: "today", day: "2022-01-01" }]);
});
