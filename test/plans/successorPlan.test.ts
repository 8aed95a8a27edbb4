import type { Plan } from "../../src/model/plan";
import { builtinPlan, builtinPlans } from "../../src/plans/builtinPlans";
import { communesFor, fateSince2025 } from "../../src/plans/bodiesSince2025";
import { successorPlan } from "../../src/plans/successorPlan";

const years = { first: 2026, last: 2030 };
const of = (id: string): Plan => {
  const plan = builtinPlan(id);
  if (plan === undefined) throw new Error(id);
  return plan;
};

test("a province's plan goes on: years move, bodies bear their names of today, the shared lead is one", () => {
  const { plan, remarks } = successorPlan(of("tay-ninh-2021-2025"), years);
  expect(plan).toMatchObject({
    shortTitle: "Tây Ninh 2026–2030",
    number: null,
    date: null,
    period: { start: "2026-01-01", end: "2030-12-31" },
    targets: [],
  });
  expect(plan.title).toContain("giai đoạn 2026 - 2030");
  const lead = (field: string) =>
    plan.fields.find(({ id }) => id === field)?.leads.map((id) => plan.agencies.find((agency) => agency.id === id)?.name);
  expect(lead("F01")).toEqual(["Sở Nông nghiệp và Môi trường"]);
  expect(lead("F07")).toEqual(["Ban Tuyên giáo và Dân vận Tỉnh ủy"]);
  expect(lead("F13")).toEqual(lead("F07"));
  expect(plan.agencies.some(({ name }) => /huyện|Ban Dân vận Tỉnh ủy$/.test(name))).toBe(false);
  // Nobody can say here who takes the place of a body whose tasks went to several.
  expect(remarks).toContainEqual({ part: "fields", index: 7, code: "ended", detail: "Sở Lao động, Thương binh và Xã hội" });
  expect(plan.quotas.map(({ number }) => number)).toEqual(of("tay-ninh-2021-2025").quotas.map(({ number }) => number));
  expect(plan.phases.map(({ title }) => title)).toEqual(["Giai đoạn 1 (2026 - 2028)", "Giai đoạn 2 (2028 - 2030)"]);
});

test("a district's plan has no issuer any more: a person has to say who issues the new one", () => {
  const { plan, remarks } = successorPlan(of("kon-ray-2023-2025"), years);
  expect(plan).toMatchObject({ level: null, issuer: "", quotaYears: [2026, 2027, 2028, 2029, 2030] });
  expect(plan.unitClasses.map(({ name }) => name)).toContain("Xã, phường, đặc khu");
  expect(remarks.map(({ code }) => code)).toEqual(expect.arrayContaining(["shifted", "no-district", "years-assumed", "ended"]));
});

test("the reviews move with the period, and an occasion that has passed is marked", () => {
  const { plan, remarks } = successorPlan(of("quang-tri-2021-2025"), years);
  expect(plan.milestones.map(({ window, printed }) => `${window?.start} ${window?.end} ${printed}`)).toEqual([
    "2028-06-01 2028-07-31 ",
    "2028-05-15 2028-06-30 ",
    "2030-01-01 2030-06-30 Quý I, II năm 2030",
    "2030-07-01 2030-09-30 Quý III năm 2030",
  ]);
  expect(remarks.filter(({ code }) => code === "occasion-passed").map(({ index }) => index)).toEqual([0, 1]);
});

test("named targets of the former period are listed, not taken over", () => {
  const { plan, unread } = successorPlan(of("quang-tri-2021-2025"), years);
  expect(plan.targets).toEqual([]);
  expect(unread.map(({ why, text }) => [why, text])[0]).toEqual(["former", "huyện Cam Lộ: huyện nông thôn mới kiểu mẫu"]);
});

test("a plan within the three tiers keeps its bodies as they were", () => {
  const { plan } = successorPlan(of("tay-ninh-2021-2025"), { first: 2016, last: 2020 });
  expect(plan.agencies.map(({ name }) => name)).toEqual(of("tay-ninh-2021-2025").agencies.map(({ name }) => name));
});

test("every field and lead that a successor names is in it", () => {
  for (const plan of builtinPlans) {
    const next = successorPlan(plan, years).plan;
    const agencies = new Set(next.agencies.map(({ id }) => id));
    const named = [...next.fields.flatMap(({ leads, partners }) => [...leads, ...partners]), ...next.quotas.flatMap(({ leads }) => leads)];
    expect(named.filter((id) => !agencies.has(id))).toEqual([]);
    expect(next.fields).toHaveLength(plan.fields.length);
  }
});

test.each([
  ["UBND các huyện, thị xã, thành phố", "UBND các xã, phường, đặc khu"],
  ["các xã, thị trấn", "các xã, phường, đặc khu"],
  ["Xã, thị trấn", "Xã, phường, đặc khu"],
  ["UBND thành phố Đà Nẵng", "UBND thành phố Đà Nẵng"],
])("units of two tiers: %s", (text, expected) => expect(communesFor(text)).toBe(expected));

test.each([
  ["Sở NN&PTNT", { kind: "renamed", name: "Sở Nông nghiệp và Môi trường" }],
  ["Công an huyện", { kind: "ended" }],
  ["Sở Y tế", null],
  ["Công an tỉnh", null],
])("what has become of %s", (name, fate) => expect(fateSince2025(name)).toEqual(fate));
