import { periodsOf, quarterOf, statusOf, yearOf, yearsOfPlan } from "../../src/quotas/period";
import { planOf } from "./planBuilder";

const shortPlan = planOf({ period: { start: "2021-05-15", end: "2023-08-20" } });
const spans = (per: "term" | "year" | "quarter", plan = shortPlan) =>
  periodsOf(per, plan).map(({ label, start, end, year, quarter }) => `${label} ${start} ${end} ${year ?? "–"} ${quarter ?? "–"}`);

test("the term is one period from the plan's first day to its last", () => {
  expect(spans("term")).toEqual(["2021-2023 2021-05-15 2023-08-20 – –"]);
});

test("years are cut to the plan at both ends, and only there", () => {
  expect(spans("year")).toEqual([
    "2021 2021-05-15 2021-12-31 2021 –",
    "2022 2022-01-01 2022-12-31 2022 –",
    "2023 2023-01-01 2023-08-20 2023 –",
  ]);
  expect(spans("year", { ...shortPlan, quotaYears: [2022] })).toEqual(["2022 2022-01-01 2022-12-31 2022 –"]);
});

test("quarters are those that touch the plan, with their own first and last days", () => {
  const quarters = spans("quarter");
  expect(quarters).toHaveLength(10);
  expect(quarters[0]).toBe("2021-Q2 2021-04-01 2021-06-30 2021 2");
  expect(quarters[2]).toBe("2021-Q4 2021-10-01 2021-12-31 2021 4");
  expect(quarters[3]).toBe("2022-Q1 2022-01-01 2022-03-31 2022 1");
  expect(quarters.at(-1)).toBe("2023-Q3 2023-07-01 2023-09-30 2023 3");
  expect(spans("quarter", { ...shortPlan, quotaQuarters: ["2023-Q1"] })).toEqual(["2023-Q1 2023-01-01 2023-03-31 2023 1"]);
});

test("a plan that begins on a quarter's last day, or ends on one's first, has that quarter", () => {
  const labels = (start: string, end: string) => periodsOf("quarter", planOf({ period: { start, end } })).map(({ label }) => label);
  expect(labels("2021-03-31", "2021-07-01")).toEqual(["2021-Q1", "2021-Q2", "2021-Q3"]);
  expect(labels("2021-04-01", "2021-06-30")).toEqual(["2021-Q2"]);
});

test("a day has its year and its quarter", () => {
  expect(["2021-01-01", "2021-03-31", "2021-04-01", "2021-12-31"].map((day) => [yearOf(day), quarterOf(day)])).toEqual([
    [2021, 1],
    [2021, 1],
    [2021, 2],
    [2021, 4],
  ]);
  expect(yearsOfPlan(shortPlan)).toEqual([2021, 2022, 2023]);
  expect(yearsOfPlan(planOf({ period: { start: "2022-01-01", end: "2022-12-31" } }))).toEqual([2022]);
});

test("a number is in progress from the first day of its period, and short on the last", () => {
  const [, year] = periodsOf("year", shortPlan);
  const status = (counted: number, asOf: string, required: number | null = 2) => statusOf(required, counted, year!, asOf);
  expect(status(1, "2021-12-31")).toBe("not-due");
  expect(status(1, "2022-01-01")).toBe("in-progress");
  expect(status(1, "2022-12-30")).toBe("in-progress");
  expect(status(1, "2022-12-31")).toBe("short");
  expect(status(2, "2021-12-31")).toBe("met");
  expect(status(0, "2021-12-31", 0)).toBe("met");
  expect(status(5, "2022-12-31", null)).toBe("no-number");
});
