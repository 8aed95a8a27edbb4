import fc from "../tools/properties";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { parsePlan, parsePlanText } from "../../src/plans/parsePlan";
import { PlanError } from "../../src/plans/planError";
import { planFaultSentence } from "../../src/plans/planFaultSentence";

type Json = Record<string, unknown>;

const field = { id: "F01", order: 1, title: "Nông thôn mới", shortTitle: "NTM", leads: ["a"], subjects: ["collective"] };
const quota = { id: "F01-Q1", field: "F01", subjects: ["collective"], number: 5, per: "term", scope: "lead", leads: ["a"] };

function smallPlan(changes: Json = {}): Json {
  return {
    format: "neu-guong-plan/1",
    id: "test",
    title: "Kế hoạch thử",
    shortTitle: "Thử",
    issuer: "UBND xã An Bình",
    level: "commune",
    period: { start: "2026-01-01", end: "2030-12-31" },
    agencies: [
      { id: "a", name: "Phòng Kinh tế" },
      { id: "b", name: "Công an xã" },
    ],
    fields: [field],
    quotas: [quota],
    ...changes,
  };
}

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof PlanError) return error.faults.map((fault) => `${fault.path} ${fault.code}`);
    throw error;
  }
  return [];
}

const faults = (changes: Json): readonly string[] => faultsOf(() => parsePlan(smallPlan(changes)));

test("what a plan leaves out has a meaning", () => {
  const plan = parsePlan(smallPlan());
  expect(plan.quotas[0]).toMatchObject({ comparator: "at-least", binding: "must", accepts: [], unitClass: null });
  expect(plan).toMatchObject({ number: null, targets: [], settings: { fieldRequired: true, severalFieldsAllowed: false } });
});

test("every built-in plan survives writing and reading as text", () => {
  for (const plan of builtinPlans) expect(parsePlanText(JSON.stringify(plan))).toEqual(plan);
});

test("decomposed Vietnamese becomes NFC", () => {
  expect(parsePlan(smallPlan({ title: "Kế hoạch".normalize("NFD") })).title).toBe("Kế hoạch");
});

test("all faults are listed at once, each with its path", () => {
  const found = faults({
    level: "planet",
    period: { start: "2026-02-30", end: "2030-12-31" },
    fields: [
      { ...field, order: 0, leads: ["nobody"] },
      { ...field, id: "F02", order: 2, shortTitle: "Hai", title: "Hai", leads: ["nobody"] },
    ],
    quotas: [
      { ...quota, number: -1 },
      { ...quota, id: "Q2", field: "F99" },
    ],
  });
  expect(found).toEqual([
    "level not-allowed",
    "period.start bad-date",
    "fields[0].order not-positive-integer",
    "quotas[0].number not-positive-integer",
    "fields[1].leads[0] unknown-agency",
    "quotas[1].field unknown-field",
  ]);
});

test.each<[string, Json, string]>([
  ["an unknown key", { colour: "red" }, "colour unknown-key"],
  ["an unknown key inside", { fields: [{ ...field, script: "x" }] }, "fields[0].script unknown-key"],
  ["a missing key", { issuer: undefined }, "issuer missing"],
  ["a period that runs backwards", { period: { start: "2030-01-01", end: "2026-01-01" } }, "period span-reversed"],
  ["29 February of a common year", { date: "2025-02-29" }, "date bad-date"],
  ["an id given twice", { quotas: [quota, quota] }, "quotas[1].id duplicate"],
  [
    "a place in the order taken twice",
    { fields: [field, { ...field, id: "F02", title: "Hai", shortTitle: "Hai" }] },
    "fields[1].order duplicate",
  ],
  [
    "a name that two fields share",
    { fields: [field, { ...field, id: "F02", order: 2, title: "Hai", shortTitle: "ntm" }] },
    "fields[1] shared-name",
  ],
  [
    "a lead scope with two leads",
    { fields: [{ ...field, leads: ["a", "b"] }], quotas: [{ ...quota, leads: ["a", "b"] }] },
    "quotas[0].leads leads-not-of-scope",
  ],
  ["a shared number with one lead", { quotas: [{ ...quota, scope: "shared-leads" }] }, "quotas[0].leads leads-not-of-scope"],
  ["each-unit without a class", { quotas: [{ ...quota, scope: "each-unit", leads: [] }] }, "quotas[0].unitClass unit-class-not-of-scope"],
  [
    "a class that is not given",
    { quotas: [{ ...quota, scope: "each-unit", leads: [], unitClass: "x" }] },
    "quotas[0].unitClass unknown-unit-class",
  ],
  ["a lead that does not lead the field", { quotas: [{ ...quota, leads: ["b"] }] }, "quotas[0].leads lead-not-of-field"],
  ["a subject that the field does not admit", { quotas: [{ ...quota, subjects: ["worker"] }] }, "quotas[0].subjects subject-not-of-field"],
  ["any beside a type", { quotas: [{ ...quota, subjects: ["any", "collective"] }] }, "quotas[0].subjects subject-conflict"],
  ["a fraction", { quotas: [{ ...quota, number: 2.5 }] }, "quotas[0].number not-positive-integer"],
  ["a number as text", { quotas: [{ ...quota, number: "5" }] }, "quotas[0].number not-positive-integer"],
  ["a quota year outside the period", { quotaYears: [2025] }, "quotaYears[0] outside-period"],
  ["a fifth quarter", { quotaQuarters: ["2026-Q5"] }, "quotaQuarters[0] bad-quarter"],
  ["a quarter outside the period", { quotaQuarters: ["2031-Q1"] }, "quotaQuarters[0] outside-period"],
  ["a control character", { title: "Kế\u0000hoạch" }, "title control-character"],
  ["half of a surrogate pair", { title: "Kế \ud800 hoạch" }, "title control-character"],
  ["an empty title", { title: "   " }, "title empty-text"],
  ["no fields", { fields: [], quotas: [] }, "fields missing"],
  ["a list where an object belongs", { period: [] }, "period wrong-type"],
])("refuses %s", (_, changes, expected) => {
  expect(faults(changes)).toEqual([expected]);
});

test("refuses keys that reach for the prototype, wherever they stand", () => {
  const text = JSON.stringify(smallPlan()).replace('"period":{', '"period":{"__proto__":{"polluted":true},');
  expect(faultsOf(() => parsePlanText(text))).toEqual(["period.__proto__ forbidden-key"]);
  expect(faults({ constructor: { prototype: {} } })).toEqual(["constructor forbidden-key"]);
  expect(({} as Json)["polluted"]).toBeUndefined();
});

test("refuses depth without exhausting the stack", () => {
  expect(faultsOf(() => parsePlanText("[".repeat(100_000) + "]".repeat(100_000)))).toEqual([" too-deep"]);
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i += 1) deep = [deep];
  expect(faultsOf(() => parsePlan(deep))[0]).toMatch(/too-deep$/);
});

test("refuses size, text that is not JSON, and too many rules", () => {
  expect(faultsOf(() => parsePlanText(`"${"ế".repeat(400_000)}"`))).toEqual([" too-large"]);
  expect(faultsOf(() => parsePlanText("{"))).toEqual([" not-json"]);
  expect(faultsOf(() => parsePlanText("null"))).toContain(" wrong-type");
  const many = Array.from({ length: 5_000 }, (_, i) => ({ ...quota, id: `Q${i}` }));
  expect(faults({ quotas: many })).toEqual([" too-many"]);
});

test("any JSON gives a plan or a PlanError, never another failure", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("fields", "quotas", "period", "agencies", "milestones", "settings"), (value, key) => {
      expect(() => faults({ [key]: value })).not.toThrow();
      expect(() => faultsOf(() => parsePlan(value))).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

test("a fault reads as a sentence in both languages", () => {
  const fault = { path: "quotas[3].field", code: "unknown-field", detail: "F99" } as const;
  expect(planFaultSentence(fault, "vi")).toBe("quotas[3].field: không có lĩnh vực “F99”.");
  expect(planFaultSentence(fault, "en")).toBe('quotas[3].field: there is no field "F99".');
});
