import { readPlanYears, yearsAfter } from "../../src/taskpane/plan/newPlanYears";

test.each([
  ["2026", "2030", { first: 2026, last: 2030 }],
  [" 2026 ", "2026", { first: 2026, last: 2026 }],
  ["2030", "2026", null],
  ["2026", "2050", null],
  ["26", "30", null],
  ["", "2030", null],
])("from %p to %p", (first, last, years) => expect(readPlanYears(first, last)).toEqual(years));

test("the five years after a plan", () => {
  expect(yearsAfter({ end: "2025-12-31" })).toEqual({ first: 2026, last: 2030 });
});
