import { elapsed } from "../../src/review/elapsed";

test.each([
  ["2021-01-01", "2025-12-31", { unit: "year", count: 5, how: "even" }],
  ["2021-01-01", "2023-06-11", { unit: "year", count: 2, how: "over" }],
  ["2021-01-01", "2025-12-01", { unit: "year", count: 5, how: "nearly" }],
  ["2021-01-01", "2025-09-30", { unit: "year", count: 4, how: "over" }],
  ["2023-02-01", "2024-02-10", { unit: "year", count: 1, how: "even" }],
  ["2023-02-01", "2023-07-31", { unit: "month", count: 6, how: "even" }],
  ["2023-02-01", "2023-02-03", { unit: "month", count: 1, how: "even" }],
  ["2026-01-01", "2025-12-01", { unit: "month", count: 1, how: "even" }],
])("from %s to %s", (start, asOf, expected) => {
  expect(elapsed(start, asOf)).toEqual(expected);
});
