import { builtinPlan } from "../../src/plans/builtinPlans";
import { type Plan } from "../../src/model/plan";
import { defaultAsOf } from "../../src/workflows/asOf";

function plan(id: string): Plan {
  const found = builtinPlan(id);
  if (!found) throw new Error(`no plan ${id}`);
  return found;
}

test("a check without a day is as of today", () => {
  expect(defaultAsOf(plan("quang-tri-2021-2025"), "check", "2024-02-03")).toBe("2024-02-03");
});

test("the mid-term review is as of the day that the plan names, 11/6/2023", () => {
  for (const id of ["quang-tri-2021-2025", "huu-lung-2021-2025", "tay-ninh-2021-2025", "lao-cai-office-2021-2025"]) {
    expect(defaultAsOf(plan(id), "mid-term", "2026-01-01")).toBe("2023-06-11");
  }
});

test("a plan without a mid-term date is reviewed at the middle of its period", () => {
  expect(defaultAsOf(plan("kon-ray-2023-2025"), "mid-term", "2026-01-01")).toBe("2024-07-01");
});

test("the final review is as of the last day of the period, but never later than today", () => {
  expect(defaultAsOf(plan("quang-tri-2021-2025"), "final", "2026-01-01")).toBe("2025-12-31");
  expect(defaultAsOf(plan("quang-tri-2021-2025"), "final", "2025-08-15")).toBe("2025-08-15");
});
