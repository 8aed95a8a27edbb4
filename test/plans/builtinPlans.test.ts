import type { Plan, QuotaClause } from "../../src/model/plan";
import { builtinPlan, builtinPlans } from "../../src/plans/builtinPlans";
import { expandAbbreviations } from "../../src/text/abbreviations";
import { foldKey } from "../../src/text/fold";

function plan(id: string): Plan {
  const found = builtinPlan(id);
  if (!found) throw new Error(id);
  return found;
}

/** What one clause asks of the whole plan: the number, for each lead that has it to itself, for each year. Unit quotas count one unit. */
function asked(of: Plan, quota: QuotaClause): number {
  const bodies = quota.scope === "each-lead" ? quota.leads.length : 1;
  const periods = { term: 1, year: of.quotaYears.length, quarter: of.quotaQuarters.length }[quota.per];
  return quota.number * bodies * periods;
}

function totals(id: string): Record<string, number> {
  const of = plan(id);
  const sums: Record<string, number> = {};
  for (const quota of of.quotas) {
    const key = quota.subjects.join("+");
    sums[key] = (sums[key] ?? 0) + asked(of, quota);
  }
  return sums;
}

/** Numbers by clause, read from the documents a second time: field → numbers in the order printed. */
function numbers(id: string): Record<string, readonly number[]> {
  const result: Record<string, number[]> = {};
  for (const quota of plan(id).quotas) (result[quota.field ?? quota.id] ??= []).push(quota.number);
  return result;
}

test("the five plans, in order", () => {
  expect(
    builtinPlans.map(({ id, fields, quotas, agencies, targets, milestones }) => [
      id,
      fields.length,
      quotas.length,
      agencies.length,
      targets.length,
      milestones.length,
    ]),
  ).toEqual([
    ["quang-tri-2021-2025", 12, 23, 20, 4, 4],
    ["kon-ray-2023-2025", 11, 2, 11, 0, 2],
    ["huu-lung-2021-2025", 13, 13, 16, 0, 7],
    ["tay-ninh-2021-2025", 16, 29, 29, 0, 9],
    ["lao-cai-office-2021-2025", 11, 1, 2, 0, 4],
  ]);
  expect(builtinPlan("none")).toBeUndefined();
});

test("Quảng Trị asks for 44 collectives, 115 individuals, 5 households and 5 cooperatives", () => {
  expect(totals("quang-tri-2021-2025")).toEqual({ collective: 44, individual: 115, household: 5, cooperative: 5 });
  expect(numbers("quang-tri-2021-2025")).toEqual({
    F01: [5, 10],
    F02: [5, 5],
    F03: [5, 10],
    F04: [5, 10],
    F05: [2, 10],
    F06: [2, 10],
    F07: [2, 5],
    F08: [5, 10],
    F09: [4, 10],
    F10: [5, 10],
    F11: [5, 5],
    F12: [5],
  });
});

test("Tây Ninh asks for 140 collectives, 160 individuals, 40 households, 10 cooperatives, 10 cooperative groups and 10 of any type", () => {
  expect(totals("tay-ninh-2021-2025")).toEqual({
    collective: 140,
    individual: 160,
    household: 40,
    cooperative: 10,
    "cooperative-group": 10,
    any: 10,
  });
});

test("Hữu Lũng asks for 46 a year over four years", () => {
  expect(totals("huu-lung-2021-2025")).toEqual({ any: 38 * 4, farmer: 5 * 4, worker: 3 * 4 });
  expect(numbers("huu-lung-2021-2025")).toEqual({
    F01: [2],
    F02: [3],
    F03: [1],
    F04: [3],
    F05: [3],
    F06: [3],
    F07: [5],
    F08: [3],
    F09: [5],
    F10: [5],
    F11: [3],
    F12: [2],
    F13: [5],
  });
});

test("Kon Rẫy asks each agency for one and each commune for two, every year", () => {
  expect(
    plan("kon-ray-2023-2025").quotas.map(({ number, unitClass, binding, per, accepts }) => ({ number, unitClass, binding, per, accepts })),
  ).toEqual([
    { number: 1, unitClass: "agency", binding: "strive", per: "year", accepts: ["household"] },
    { number: 2, unitClass: "commune", binding: "must", per: "year", accepts: ["household"] },
  ]);
});

test("Lào Cai's office asks each division for one individual in each of 17 quarters", () => {
  const office = plan("lao-cai-office-2021-2025");
  expect(office.quotaQuarters).toHaveLength(17);
  expect([office.quotaQuarters[0], office.quotaQuarters.at(-1)]).toEqual(["2021-Q4", "2025-Q4"]);
  expect(office.quotas).toMatchObject([{ number: 1, subjects: ["individual"], per: "quarter", scope: "each-unit", comparator: "bare" }]);
});

test("numbers that each force or organisation has to itself are not shared", () => {
  const each = builtinPlans.flatMap((one) =>
    one.quotas.filter((quota) => quota.scope === "each-lead").map((quota) => `${one.shortTitle} ${quota.id} ×${quota.leads.length}`),
  );
  expect(each).toEqual([
    "Quảng Trị 2021–2025 F07-Q1 ×3",
    "Quảng Trị 2021–2025 F07-Q2 ×3",
    "Quảng Trị 2021–2025 F12-Q1 ×3",
    "Hữu Lũng 2021–2025 F08-Q1 ×2",
    "Tây Ninh 2021–2025 F05-Q1 ×3",
    "Tây Ninh 2021–2025 F05-Q2 ×3",
  ]);
});

test.each(builtinPlans.map((one): [string, Plan] => [one.id, one]))(
  "%s: a name, also with its abbreviations written out, belongs to one field and one agency",
  (_, one) => {
    const shared = (items: readonly { readonly id: string; readonly names: readonly string[] }[]): readonly string[] => {
      const owner = new Map<string, string>();
      return items.flatMap(({ id, names }) =>
        names.filter((name) => {
          const key = expandAbbreviations(foldKey(name));
          const first = owner.get(key) ?? id;
          owner.set(key, first);
          return first !== id;
        }),
      );
    };
    expect(shared(one.fields.map((field) => ({ id: field.id, names: [field.title, field.shortTitle, ...field.aliases] })))).toEqual([]);
    expect(shared(one.agencies.map((agency) => ({ id: agency.id, names: [agency.name, ...agency.aliases] })))).toEqual([]);
  },
);

test("every rule names its section, lines and words, and short titles fit a chart", () => {
  for (const one of builtinPlans) {
    for (const rule of [...one.fields, ...one.quotas, ...one.targets, ...one.milestones, ...one.phases]) {
      expect(rule.clause.section).toMatch(/^[IV]+(\.\d|\.[a-c])*/);
      expect(rule.clause.lines).toMatch(/^\d+(-\d+)?$/);
      expect(rule.clause.text.length).toBeGreaterThan(10);
    }
    for (const field of one.fields) expect(field.shortTitle.length).toBeLessThanOrEqual(40);
  }
});

test("a year, a quarter and a household are asked for as the clause says", () => {
  const accepts = builtinPlans.flatMap((one) =>
    one.quotas.filter((quota) => quota.accepts.length > 0).map((quota) => `${one.id} ${quota.id} ${quota.accepts.join(",")}`),
  );
  expect(accepts).toEqual([
    "quang-tri-2021-2025 F05-Q1 cooperative",
    "quang-tri-2021-2025 F10-Q2 household",
    "kon-ray-2023-2025 U1 household",
    "kon-ray-2023-2025 U2 household",
  ]);
  const bare = builtinPlans.flatMap((one) =>
    one.quotas.filter((quota) => quota.comparator === "bare").map((quota) => `${one.id} ${quota.id}`),
  );
  expect(bare).toEqual([
    "quang-tri-2021-2025 F11-Q1",
    "quang-tri-2021-2025 F11-Q2",
    "quang-tri-2021-2025 F12-Q1",
    "lao-cai-office-2021-2025 U1",
  ]);
});

test("Quảng Trị's four named targets have their deadlines", () => {
  expect(plan("quang-tri-2021-2025").targets.map(({ id, deadline }) => [id, deadline])).toEqual([
    ["T1", "2024-12-31"],
    ["T2", "2025-12-31"],
    ["T3", "2025-12-31"],
    ["T4", "2025-12-31"],
  ]);
});
