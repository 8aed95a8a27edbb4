import { builtinPlan } from "../../src/plans/builtinPlans";
import type { Plan } from "../../src/model/plan";
import type { Unit } from "../../src/model/unit";
import { account } from "../../src/quotas/account";
import { bySubject } from "../../src/quotas/group";
import { nomineesOf, unitOf } from "./planBuilder";

const plan = (id: string) => builtinPlan(id) as Plan;
const empty = (id: string, units: readonly Unit[] = []) => account(plan(id), { nominees: [], units, quotaEntries: [] }, "2023-06-11");
const required = (id: string, units?: readonly Unit[]) =>
  Object.fromEntries(bySubject(empty(id, units).rows).map((sum) => [sum.key, sum.required]));

test("Quảng Trị asks for 44 collectives, 115 individuals, 5 households and 5 cooperatives over the term", () => {
  expect(required("quang-tri-2021-2025")).toEqual({ collective: 44, individual: 115, household: 5, cooperative: 5 });
  const rows = empty("quang-tri-2021-2025").rows;
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set(["in-progress"]));
  expect(rows.filter((row) => row.field === "F07").map((row) => `${row.leads.join()} ${row.required}`)).toEqual([
    "cong-an-tinh 2",
    "bo-chi-huy-quan-su-tinh 2",
    "bo-chi-huy-bo-doi-bien-phong-tinh 2",
    "cong-an-tinh 5",
    "bo-chi-huy-quan-su-tinh 5",
    "bo-chi-huy-bo-doi-bien-phong-tinh 5",
  ]);
});

test("Tây Ninh asks for 30 and 30 of the three forces, 40 households, 10 cooperatives, 10 groups and 10 of any type", () => {
  expect(required("tay-ninh-2021-2025")).toEqual({
    collective: 140,
    individual: 160,
    household: 40,
    cooperative: 10,
    "cooperative-group": 10,
    any: 10,
  });
});

test("Hữu Lũng asks for 46 a year in four years, farmers and workers apart", () => {
  expect(required("huu-lung-2021-2025")).toEqual({ any: 152, farmer: 20, worker: 12 });
  const { rows, totals } = empty("huu-lung-2021-2025");
  expect(totals.required).toBe(184);
  expect(rows.filter((row) => row.field === "F08")).toHaveLength(8);
  expect(rows.filter((row) => row.field === "F01").map((row) => `${row.period} ${row.status}`)).toEqual([
    "2022 short",
    "2023 in-progress",
    "2024 not-due",
    "2025 not-due",
  ]);
});

test("Kon Rẫy asks for one a year of each agency, two of each commune, and covers its fields without a number", () => {
  const units = [unitOf("Phòng Nội vụ", "agency"), unitOf("Xã Đăk Mẫu", "commune"), unitOf("Xã Tân Mẫu", "commune", { activeFrom: 2024 })];
  const { rows, totals } = empty("kon-ray-2023-2025", units);
  expect(totals.required).toBe(1 * 3 + 2 * 3 + 2 * 2);
  expect(rows.filter((row) => row.quota === null)).toHaveLength(12);
  expect(rows.filter((row) => row.field === "F04").map((row) => row.leads)).toHaveLength(2);
  expect(empty("kon-ray-2023-2025").totals.required).toBe(0);
});

test("Lào Cai asks for one individual of each division in each of 17 quarters", () => {
  const { rows, totals } = empty("lao-cai-office-2021-2025", [unitOf("Phòng Tổng hợp", "division"), unitOf("Phòng Nội chính", null)]);
  expect(totals.required).toBe(34);
  const quarters = rows.filter((row) => row.unit === "Phòng Tổng hợp");
  expect([quarters[0]?.period, quarters.at(-1)?.period]).toEqual(["2021-Q4", "2025-Q4"]);
  expect(quarters.filter((row) => row.status === "short")).toHaveLength(6);
});

test("Quảng Trị's field 10 takes a household for an individual, field 11 a cooperative only as such", () => {
  const nominees = nomineesOf(
    { field: "F10", subject: "household" },
    { field: "F11", subject: "cooperative" },
    { field: "F05", subject: "cooperative" },
    { field: "F11", subject: "collective" },
  );
  const found = account(plan("quang-tri-2021-2025"), { nominees, units: [], quotaEntries: [] }, "2025-12-31");
  expect(found.rows.filter((row) => row.counted > 0).map((row) => row.quota)).toEqual(["F05-Q1", "F10-Q2", "F11-Q2"]);
  expect(found.uncounted).toEqual([{ nominee: 3, reason: "subject-not-eligible" }]);
});
