import { expandCoverage } from "../../src/quotas/expandCoverage";
import { entryOf, fieldOf, planOf, read } from "./planBuilder";
import type { Field } from "../../src/model/plan";
import type { QuotaEntry } from "../../src/model/quotaEntry";

const one = fieldOf("f1");
const two = fieldOf("f1", { leads: ["so-a", "so-b"] });
const plan = planOf({ period: { start: "2022-01-01", end: "2023-12-31" }, quotas: [] });

const lines = (field: Field, ...entries: readonly QuotaEntry[]) =>
  expandCoverage(plan, field, entries).map(
    ({ id, gate, scope, leads, lead, subjects, per, comparator }) =>
      `${id} [${gate}] ${scope} ${leads.join(",")} ${lead ?? "–"} ${subjects.join("+")} ${per} ${comparator}`,
  );

test("a field without numbers has one line, or one for each of its leads", () => {
  expect(lines(one)).toEqual(["f1/coverage [f1/coverage] lead so-a – any term bare"]);
  expect(lines(two)).toEqual([
    "f1/coverage/so-a [f1/coverage/so-a] each-lead so-a so-a any term bare",
    "f1/coverage/so-b [f1/coverage/so-b] each-lead so-b so-b any term bare",
  ]);
  expect(lines(fieldOf("f1", { leads: [] }))).toEqual(["f1/coverage [f1/coverage] lead  – any term bare"]);
});

test("a line asks for nothing by itself and rests on the field's clause", () => {
  expect(expandCoverage(plan, one, [])[0]).toMatchObject({
    quota: null,
    field: "f1",
    unit: null,
    unitClass: null,
    accepts: [],
    required: null,
    binding: "must",
    clause: one.clause,
  });
});

test("follows the types of the table's own numbers, each set once in whatever order it is written", () => {
  const both = entryOf(2, { subjects: ["collective", "individual"] });
  expect(lines(one, both, { ...both, subjects: ["individual", "collective"] })).toHaveLength(1);
  expect(lines(one, entryOf(1), entryOf(2, { subjects: ["individual"] }))).toEqual([
    "f1/coverage/collective [f1/coverage/collective] lead so-a – collective term bare",
    "f1/coverage/individual [f1/coverage/individual] lead so-a – individual term bare",
  ]);
  expect(lines(one, both, entryOf(1))).toEqual([
    "f1/coverage/collective+individual [f1/coverage/collective+individual] lead so-a – collective+individual term bare",
    "f1/coverage/collective [f1/coverage/collective] lead so-a – collective term bare",
  ]);
});

test("a total of any type stands for itself when alone, and beside typed numbers it is no number of its own", () => {
  const total = entryOf(5, { subjects: ["any"] });
  expect(lines(one, total)).toEqual(["f1/coverage [f1/coverage] lead so-a – any term bare"]);
  expect(lines(one, total, entryOf(2))).toEqual(["f1/coverage/collective [f1/coverage/collective] lead so-a – collective term bare"]);
});

test("looks only at numbers asked of this field as a whole", () => {
  const others = [entryOf(1, { kind: "achieved" }), entryOf(1, { field: read("f2") }), entryOf(1, { unit: read("Xã Thử Một") })];
  expect(lines(one, ...others)).toEqual(lines(one));
});

test("is split as the table splits it: by year or quarter, unless a number for the whole term stands beside", () => {
  const yearly = entryOf(1, { per: "year", year: 2022 });
  expect(lines(one, yearly).map((line) => line.split(" ")[0])).toEqual(["f1/coverage/collective/2022", "f1/coverage/collective/2023"]);
  expect(lines(one, yearly)[0]).toContain("[f1/coverage/collective] ");
  const quarterly = entryOf(1, { per: "quarter", year: 2022, quarter: 1 });
  expect(lines(one, quarterly)).toHaveLength(8);
  expect(lines(one, yearly, quarterly)).toHaveLength(2);
  expect(lines(one, quarterly, yearly, entryOf(4))).toHaveLength(1);
  // Each type by its own entries.
  expect(lines(one, yearly, entryOf(3, { subjects: ["individual"] })).map((line) => line.split(" ").at(-2))).toEqual([
    "year",
    "year",
    "term",
  ]);
});

test("leads share a number that names none of them, and bear one each when the table says so or names one", () => {
  expect(lines(two, entryOf(4))).toEqual(["f1/coverage/collective [f1/coverage/collective] shared-leads so-a,so-b – collective term bare"]);
  expect(lines(two, entryOf(4, { each: true }))).toHaveLength(2);
  expect(lines(two, entryOf(4, { leads: [read("so-a")] }))).toHaveLength(2);
  expect(lines(two, entryOf(4), entryOf(1, { leads: [read("so-a")] }))).toHaveLength(2);
  expect(lines(one, entryOf(4))[0]).toContain(" lead so-a – ");
});

test("is at least the number when any of its entries says so", () => {
  expect(lines(one, entryOf(1), entryOf(2, { atLeast: true, per: "year", year: 2022 }))[0]).toMatch(/ at-least$/);
  expect(lines(one, entryOf(1))[0]).toMatch(/ bare$/);
});
