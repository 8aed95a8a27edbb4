import { account } from "../../src/quotas/account";
import { byField, byFieldAndSubject, byLead, bySubject, byUnit, byYear, type StandingSum } from "../../src/quotas/group";
import { fieldOf, nomineesOf, planOf, quotaOf, unitOf } from "./planBuilder";

const figures = (sums: readonly StandingSum[]) =>
  sums.map((sum) => `${sum.key}: ${sum.counted}/${sum.required ?? "–"}, thiếu ${sum.missing}, dư ${sum.surplus}`);

const plan = planOf({
  quotaYears: [2022, 2023],
  fields: [fieldOf("f1"), fieldOf("f2", { leads: ["so-b", "so-c"] }), fieldOf("f3")],
  quotas: [
    quotaOf("f1-c", "f1"),
    quotaOf("f1-i", "f1", { subjects: ["individual"], number: 1 }),
    quotaOf("f2-c", "f2", { scope: "shared-leads", leads: ["so-b", "so-c"], per: "year", number: 1 }),
    quotaOf("u", null, { scope: "each-unit", leads: [], unitClass: "xa", subjects: ["any"], number: 1 }),
  ],
});
const units = [unitOf("Xã A", "xa"), unitOf("Xã B", "xa")];
const nominees = nomineesOf({}, {}, {}, { field: "f2", year: 2022 }, { field: "f2", year: 2022 }, { field: "f3", unit: "Xã A" });
const { rows } = account(plan, { nominees, units, quotaEntries: [] }, "2025-12-31");

test("a surplus in one row never covers what another lacks", () => {
  expect(figures(byField(rows))).toEqual(["f1: 3/3, thiếu 1, dư 1", "f2: 2/2, thiếu 1, dư 1", "f3: 0/–, thiếu 0, dư 0"]);
  expect(figures(byFieldAndSubject(rows)).slice(0, 2)).toEqual(["f1|collective: 3/2, thiếu 0, dư 1", "f1|individual: 0/1, thiếu 1, dư 0"]);
});

test("a pool of leads stays one", () => {
  expect(byLead(rows).map((sum) => sum.key)).toEqual(["so-a", "so-b+so-c"]);
});

test("years, units and subject types are summed from the rows that have them", () => {
  expect(figures(byYear(rows))).toEqual(["2022: 2/1, thiếu 0, dư 1", "2023: 0/1, thiếu 1, dư 0"]);
  expect(figures(byUnit(rows))).toEqual(["Xã A: 1/1, thiếu 0, dư 0", "Xã B: 0/1, thiếu 1, dư 0"]);
  expect(bySubject(rows).map((sum) => sum.key)).toEqual(["collective", "individual", "any"]);
});

test("a nominee that counts in its field and for its unit is one nominee", () => {
  const [any] = bySubject(rows).filter((sum) => sum.key === "any");
  expect(any).toMatchObject({ nominees: 1, counted: 1, required: 2 });
});
