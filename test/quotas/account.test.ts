import { account } from "../../src/quotas/account";
import type { Plan } from "../../src/model/plan";
import type { QuotaEntry } from "../../src/model/quotaEntry";
import type { Unit } from "../../src/model/unit";
import type { Nominee } from "../../src/model/nominee";
import type { Standing } from "../../src/model/standing";
import { entryOf, fieldOf, nomineesOf, planOf, quotaOf, read, unitOf } from "./planBuilder";

const end = "2025-12-31";

function standing(
  plan: Plan,
  nominees: readonly Nominee[],
  { asOf = end, units = [], entries = [] }: { asOf?: string; units?: readonly Unit[]; entries?: readonly QuotaEntry[] } = {},
): Standing {
  return account(plan, { nominees, units, quotaEntries: entries }, asOf);
}

const figures = (found: Standing) => found.rows.map((row) => `${row.id}: ${row.counted}/${row.required ?? "–"} ${row.status}`);
const reasons = (found: Standing) => found.uncounted.map(({ nominee, reason }) => `${nominee} ${reason}`);

describe("a number for the whole term", () => {
  test("is met as soon as it is reached, and short only on the last day", () => {
    const one = nomineesOf({});
    const two = nomineesOf({}, {});
    expect(figures(standing(planOf(), two, { asOf: "2021-03-01" }))).toEqual(["f1-q1: 2/2 met"]);
    expect(figures(standing(planOf(), one, { asOf: "2020-12-31" }))).toEqual(["f1-q1: 1/2 not-due"]);
    expect(figures(standing(planOf(), one, { asOf: "2025-12-30" }))).toEqual(["f1-q1: 1/2 in-progress"]);
    expect(figures(standing(planOf(), one, { asOf: "2025-12-31" }))).toEqual(["f1-q1: 1/2 short"]);
  });

  test("shows what is missing, names the period and its last day", () => {
    const [row] = standing(planOf(), nomineesOf({})).rows;
    expect(row).toMatchObject({ period: "2021-2025", due: end, missing: 1, surplus: 0, nominees: [0], quota: "f1-q1" });
  });

  test("reports a surplus over a bare number and stays met", () => {
    const plan = planOf({ quotas: [quotaOf("f1-q1", "f1", { number: 1, comparator: "bare" })] });
    expect(standing(plan, nomineesOf({}, {}, {})).rows[0]).toMatchObject({ status: "met", surplus: 2, missing: 0, comparator: "bare" });
  });

  test("never lets one subject type fill the number of another", () => {
    const plan = planOf({ quotas: [quotaOf("c", "f1"), quotaOf("i", "f1", { subjects: ["individual"], number: 1 })] });
    const found = standing(plan, nomineesOf({}, {}, {}, {}));
    expect(figures(found)).toEqual(["c: 4/2 met", "i: 0/1 short"]);
    expect(found.totals).toEqual({ required: 3, counted: 4, missing: 1 });
  });

  test("counts accepted types as well (a household for cá nhân)", () => {
    const plan = planOf({ quotas: [quotaOf("i", "f1", { subjects: ["individual"], accepts: ["household"], number: 2 })] });
    expect(figures(standing(plan, nomineesOf({ subject: "individual" }, { subject: "household" }, {})))).toEqual(["i: 2/2 met"]);
  });

  test("counts a farmer among individuals, but no individual among farmers", () => {
    const plan = planOf({
      fields: [fieldOf("f1"), fieldOf("f2", { subjects: ["farmer"] })],
      quotas: [quotaOf("i", "f1", { subjects: ["individual"] }), quotaOf("n", "f2", { subjects: ["farmer"] })],
    });
    const found = standing(
      plan,
      nomineesOf({ subject: "farmer" }, { subject: "individual", field: "f2" }, { subject: "farmer", field: "f2" }),
    );
    expect(figures(found)).toEqual(["i: 1/2 short", "n: 1/2 short"]);
    expect(reasons(found)).toEqual(["1 subject-not-eligible"]);
  });

  test("counts any type that the field admits when the clause names none", () => {
    const plan = planOf({ quotas: [quotaOf("a", "f1", { subjects: ["any"] })] });
    const found = standing(
      plan,
      nomineesOf({ subject: "individual" }, { subject: "worker" }, { subject: "cooperative" }, { subject: null }),
    );
    expect(figures(found)).toEqual(["a: 2/2 met"]);
    expect(reasons(found)).toEqual(["2 subject-not-eligible", "3 no-subject"]);
  });
});

describe("several leads", () => {
  const leads = ["so-a", "so-b", "so-c"];

  test("fill a number each, without compensation between them", () => {
    const plan = planOf({
      fields: [fieldOf("f1", { leads })],
      quotas: [quotaOf("f1-q1", "f1", { scope: "each-lead", leads })],
    });
    const found = standing(plan, nomineesOf({ lead: "so-a" }, { lead: "so-a" }, { lead: "so-a" }, { lead: "so-b" }, {}, { lead: "so-x" }));
    expect(figures(found)).toEqual(["f1-q1/so-a: 3/2 met", "f1-q1/so-b: 1/2 short", "f1-q1/so-c: 0/2 short"]);
    expect(found.rows.map((row) => row.leads)).toEqual([["so-a"], ["so-b"], ["so-c"]]);
    expect(found.totals).toEqual({ required: 6, counted: 4, missing: 3 });
    expect(reasons(found)).toEqual(["4 no-lead", "5 wrong-lead"]);
  });

  test("share one pool, in which the field decides and a lead may be missing or wrong", () => {
    const plan = planOf({
      fields: [fieldOf("f1", { leads: ["so-a", "so-b"] })],
      quotas: [quotaOf("f1-q1", "f1", { scope: "shared-leads", leads: ["so-a", "so-b"], number: 4 })],
    });
    const found = standing(plan, nomineesOf({ lead: "so-a" }, { lead: "so-b" }, {}, { lead: "so-c" }));
    expect(figures(found)).toEqual(["f1-q1: 4/4 met"]);
    expect(found.rows[0]?.leads).toEqual(["so-a", "so-b"]);
  });
});

describe("yearly numbers (Hữu Lũng)", () => {
  const plan = planOf({
    quotaYears: [2022, 2023, 2024, 2025],
    quotas: [quotaOf("f1-q1", "f1", { per: "year", subjects: ["any"], number: 1 })],
  });

  test("fall due each year: completed years short at once, the running one in progress, the next not due", () => {
    const found = standing(plan, nomineesOf({ year: 2022 }, { year: 2022 }), { asOf: "2024-06-11" });
    expect(figures(found)).toEqual([
      "f1-q1/2022: 2/1 met",
      "f1-q1/2023: 0/1 short",
      "f1-q1/2024: 0/1 in-progress",
      "f1-q1/2025: 0/1 not-due",
    ]);
    expect(found.rows[1]).toMatchObject({ period: "2023", due: "2023-12-31", per: "year" });
  });

  test("need a year, which may come from the date, within the quota years and not after the day of reckoning", () => {
    const found = standing(
      plan,
      nomineesOf({}, { year: 2021 }, { date: "2023-05-19" }, { year: 2025 }, { year: 2030 }, { date: "2024-07-01" }),
      {
        asOf: "2024-06-11",
      },
    );
    expect(found.rows.map((row) => row.counted)).toEqual([0, 1, 0, 0]);
    expect(reasons(found)).toEqual(["0 no-period", "1 outside-period", "3 after-as-of", "4 outside-period", "5 after-as-of"]);
  });
});

describe("a number for each unit and quarter (Lào Cai)", () => {
  const plan = planOf({
    period: { start: "2021-09-01", end },
    quotaQuarters: ["2021-Q4", "2022-Q1", "2022-Q2"],
    fields: [],
    quotas: [
      quotaOf("u1", null, {
        subjects: ["individual"],
        number: 1,
        comparator: "bare",
        per: "quarter",
        scope: "each-unit",
        leads: [],
        unitClass: "phong",
      }),
    ],
  });
  const units = [unitOf("Phòng Tổng hợp", "phong"), unitOf("Phòng Nội chính", "phong", { activeFrom: 2022 })];
  const person = { subject: "individual", field: null } as const;

  test("counts each division in each quarter in which it exists", () => {
    const found = standing(
      plan,
      nomineesOf(
        { ...person, name: "Lý Thị Ả", unit: "phòng tổng hợp", year: 2021, quarter: 4 },
        { ...person, name: "Vàng Văn B", unit: "Phòng Nội chính", year: 2022, quarter: 1 },
        { ...person, name: "Giàng C", unit: "Phòng Nội chính", year: 2022, quarter: 1 },
      ),
      { units, asOf: "2022-04-15" },
    );
    expect(figures(found)).toEqual([
      "u1/Phòng Tổng hợp/2021-Q4: 1/1 met",
      "u1/Phòng Tổng hợp/2022-Q1: 0/1 short",
      "u1/Phòng Tổng hợp/2022-Q2: 0/1 in-progress",
      "u1/Phòng Nội chính/2022-Q1: 2/1 met",
      "u1/Phòng Nội chính/2022-Q2: 0/1 in-progress",
    ]);
    expect(found.rows[0]).toMatchObject({ due: "2021-12-31", unit: "Phòng Tổng hợp", unitClass: "phong", leads: [] });
  });

  test("says why a nominee counts nowhere", () => {
    const found = standing(
      plan,
      nomineesOf(
        { ...person, year: 2022, quarter: 1 },
        { ...person, unit: "Phòng Lạ", year: 2022, quarter: 1 },
        { ...person, unit: "Phòng Tổng hợp", year: 2022 },
        { ...person, unit: "Phòng Tổng hợp", year: 2021, quarter: 3 },
        { ...person, unit: "Phòng Tổng hợp", year: 2022, quarter: 2 },
        { ...person, subject: "collective", unit: "Phòng Tổng hợp", year: 2022, quarter: 1 },
        { ...person, subject: null, unit: "Phòng Tổng hợp", year: 2022, quarter: 1 },
      ),
      { units, asOf: "2022-03-31" },
    );
    expect(reasons(found)).toEqual([
      "0 no-unit",
      "1 unit-not-registered",
      "2 no-period",
      "3 outside-period",
      "4 after-as-of",
      "5 subject-not-eligible",
      "6 no-subject",
    ]);
  });

  test("without a register shows what would count, and requires nothing", () => {
    const found = standing(plan, nomineesOf({ ...person, unit: "Phòng Tổng hợp", year: 2022, quarter: 1 }));
    expect(figures(found)).toEqual(["u1/2021-Q4: 0/– no-number", "u1/2022-Q1: 1/– no-number", "u1/2022-Q2: 0/– no-number"]);
    expect(found.totals).toEqual({ required: 0, counted: 0, missing: 0 });
  });

  test("knows a unit by an alias, and only in the years in which the unit exists", () => {
    const merged = [
      unitOf("Phòng Cũ", "phong", { activeTo: 2021 }),
      unitOf("Phòng Mới", "phong", { activeFrom: 2022, aliases: ["Phòng Cũ", "PM"] }),
    ];
    const found = standing(
      plan,
      nomineesOf(
        { ...person, name: "Một", unit: "Phòng Cũ", year: 2021, quarter: 4 },
        { ...person, name: "Hai", unit: "Phòng Cũ", year: 2022, quarter: 1 },
        { ...person, name: "Ba", unit: "PM", year: 2022, quarter: 2 },
        { ...person, name: "Bốn", unit: "Phòng Mới", year: 2021, quarter: 4 },
      ),
      { units: merged },
    );
    expect(figures(found)).toEqual(["u1/Phòng Cũ/2021-Q4: 1/1 met", "u1/Phòng Mới/2022-Q1: 1/1 met", "u1/Phòng Mới/2022-Q2: 1/1 met"]);
    expect(reasons(found)).toEqual(["3 unit-not-registered"]);
  });
});

describe("fields without numbers and units with them (Kon Rẫy)", () => {
  const plan = planOf({
    period: { start: "2023-01-01", end },
    quotaYears: [2023, 2024, 2025],
    fields: [fieldOf("f1", { subjects: ["collective", "individual", "household"] }), fieldOf("f2", { leads: ["so-b", "so-c"] })],
    quotas: [
      quotaOf("u1", null, {
        subjects: ["collective", "individual"],
        accepts: ["household"],
        number: 1,
        per: "year",
        binding: "strive",
        scope: "each-unit",
        leads: [],
        unitClass: "phong",
      }),
      quotaOf("u2", null, { subjects: ["any"], number: 2, per: "year", scope: "each-unit", leads: [], unitClass: "xa" }),
    ],
  });
  const units = [unitOf("Phòng Nội vụ", "phong"), unitOf("Xã Đăk A", "xa")];

  test("cover each lead of a field, and fill each unit by class and year", () => {
    const found = standing(
      plan,
      nomineesOf(
        { subject: "household", unit: "Xã Đăk A", year: 2023 },
        { subject: "individual", unit: "Xã Đăk A", year: 2023 },
        { field: "f2", lead: "so-b", unit: "Phòng Nội vụ", year: 2024 },
        { field: "f2", year: 2024 },
      ),
      { units, asOf: "2024-06-30" },
    );
    expect(figures(found)).toEqual([
      "f1/coverage: 2/– no-number",
      "f2/coverage/so-b: 1/– no-number",
      "f2/coverage/so-c: 0/– no-number",
      "u1/Phòng Nội vụ/2023: 0/1 short",
      "u1/Phòng Nội vụ/2024: 1/1 met",
      "u1/Phòng Nội vụ/2025: 0/1 not-due",
      "u2/Xã Đăk A/2023: 2/2 met",
      "u2/Xã Đăk A/2024: 0/2 in-progress",
      "u2/Xã Đăk A/2025: 0/2 not-due",
    ]);
    expect(found.rows[0]).toMatchObject({ quota: null, field: "f1", leads: ["so-a"], scope: "lead", missing: 0, surplus: 0 });
    expect(found.rows[1]).toMatchObject({ scope: "each-lead", leads: ["so-b"], subjects: ["any"] });
    expect(found.rows[3]).toMatchObject({ binding: "strive" });
    expect(reasons(found)).toEqual(["3 no-unit"]);
  });

  test("take the workbook's own number where the plan prints none", () => {
    const entries = [entryOf(3, { subjects: ["collective"] }), entryOf(2, { subjects: ["individual"] })];
    const found = standing(plan, nomineesOf({}, { subject: "individual" }, { subject: "individual" }), { entries });
    expect(figures(found).slice(0, 3)).toEqual([
      "f1/coverage/collective: 1/3 short",
      "f1/coverage/individual: 2/2 met",
      "f2/coverage/so-b: 0/– no-number",
    ]);
    expect(found.totals.required).toBe(5);
  });

  test("take the table's number for the lead that it names, and leave the other uncovered", () => {
    const entries = [entryOf(3, { field: read("f2"), leads: [read("so-c")], subjects: ["any"] })];
    expect(figures(standing(plan, [], { entries })).slice(1, 3)).toEqual([
      "f2/coverage/so-b: 0/– no-number",
      "f2/coverage/so-c: 0/3 short",
    ]);
  });
});

describe("duplicates", () => {
  test("count once: the same name, type, unit, field and year, however spelled", () => {
    const found = standing(
      planOf(),
      nomineesOf({ name: "Trường THCS Hoà An", unit: "Xã A" }, { name: "TRƯỜNG THCS HÒA AN", unit: "xã  A" }),
    );
    expect(figures(found)).toEqual(["f1-q1: 1/2 short"]);
    expect(reasons(found)).toEqual(["1 duplicate"]);
    expect(found.duplicates).toEqual([{ nominee: 1, first: 0 }]);
  });

  test.each([
    ["unit", { unit: "Xã A" }, { unit: "Xã B" }],
    ["position", { unit: "Xã A", position: "Giáo viên" }, { unit: "Xã A", position: "Hiệu trưởng" }],
    ["birth", { unit: "Xã A", birth: "1980" }, { unit: "Xã A", birth: "1985" }],
    ["year", { unit: "Xã A", year: 2022 }, { unit: "Xã A", year: 2023 }],
    ["achievement, without units", { achievement: "Dạy giỏi" }, { achievement: "Cứu người" }],
    ["unit on one side only", { unit: "Xã A" }, {}],
  ])("are not made by equal names alone: another %s", (_what, a, b) => {
    const found = standing(planOf(), nomineesOf({ name: "Nguyễn Văn An", ...a }, { name: "Nguyễn Văn An", ...b }));
    expect(figures(found)).toEqual(["f1-q1: 2/2 met"]);
  });

  test("let the repetition count when the row it repeats lacks its lead", () => {
    const leads = ["so-a", "so-b"];
    const plan = planOf({ fields: [fieldOf("f1", { leads })], quotas: [quotaOf("q", "f1", { scope: "each-lead", leads, number: 1 })] });
    const same = { name: "Đội 1", unit: "Xã A" };
    const found = standing(plan, nomineesOf(same, { ...same, lead: "so-b" }, { ...same, lead: "so-b" }));
    expect(figures(found)).toEqual(["q/so-a: 0/1 short", "q/so-b: 1/1 met"]);
    expect(reasons(found)).toEqual(["0 no-lead", "2 duplicate"]);
  });
});

describe("the workbook's own number", () => {
  const agreed = (plan: Plan, entries: readonly QuotaEntry[], units: readonly Unit[] = []) =>
    standing(plan, [], { entries, units }).rows.map((row) => row.agreed);
  const leads = ["so-a", "so-b"];
  const each = planOf({ fields: [fieldOf("f1", { leads })], quotas: [quotaOf("q", "f1", { scope: "each-lead", leads })] });

  test("is found by field and subject type", () => {
    const plan = planOf({ quotas: [quotaOf("c", "f1"), quotaOf("i", "f1", { subjects: ["individual"] })] });
    expect(agreed(plan, [entryOf(4), entryOf(9, { subjects: ["individual"] }), entryOf(7, { field: read("f2") })])).toEqual([4, 9]);
    expect(agreed(plan, [entryOf(13, { subjects: ["any"] })])).toEqual([null, null]);
    expect(agreed(plan, [entryOf(3, { field: read<string>(null, "Lĩnh vực lạ") })])).toEqual([null, null]);
  });

  test("for several types is the clause's where the field admits only one of them", () => {
    const only = planOf({
      fields: [fieldOf("f1", { subjects: ["individual"] })],
      quotas: [quotaOf("i", "f1", { subjects: ["individual"] })],
    });
    expect(agreed(only, [entryOf(5, { subjects: ["collective", "individual"] })])).toEqual([5]);
    const both = planOf({ quotas: [quotaOf("i", "f1", { subjects: ["individual"] })] });
    expect(agreed(both, [entryOf(5, { subjects: ["collective", "individual"] })])).toEqual([null]);
  });

  test("goes to each lead when it says so or names the lead, and to none when it is a pool's", () => {
    expect(agreed(each, [entryOf(2, { each: true })])).toEqual([2, 2]);
    expect(agreed(each, [entryOf(3, { leads: [read("so-b")] })])).toEqual([null, 3]);
    expect(agreed(each, [entryOf(4)])).toEqual([null, null]);
    expect(agreed(each, [entryOf(4, { leads: [read("so-a"), read("so-b")] })])).toEqual([null, null]);
  });

  test("may stand under a lead alone when that lead has one field", () => {
    expect(agreed(each, [entryOf(5, { field: read<string>(null), leads: [read("so-a")] })])).toEqual([5, null]);
  });

  test("adds up the leads of a pool, the types of an any-type number and the years of a term", () => {
    const shared = planOf({ fields: [fieldOf("f1", { leads })], quotas: [quotaOf("q", "f1", { scope: "shared-leads", leads })] });
    expect(agreed(shared, [entryOf(2, { leads: [read("so-a")] }), entryOf(3, { leads: [read("so-b")] })])).toEqual([5]);
    expect(agreed(shared, [entryOf(3, { leads: [read("so-a"), read("so-b")], each: true })])).toEqual([6]);
    const any = planOf({ quotas: [quotaOf("q", "f1", { subjects: ["any"] })] });
    expect(agreed(any, [entryOf(1), entryOf(2, { subjects: ["individual"] })])).toEqual([3]);
    expect(agreed(any, [entryOf(1), entryOf(2, { subjects: ["individual"] }), entryOf(3, { subjects: ["any"] })])).toEqual([3]);
    const years = [2021, 2022, 2023, 2024, 2025].map((year) => entryOf(1, { per: "year", year }));
    expect(agreed(planOf(), years)).toEqual([5]);
    expect(agreed(planOf(), years.slice(1))).toEqual([null]);
  });

  test("applies to every year when it names none; a sum over years sets nothing", () => {
    const yearly = planOf({ quotaYears: [2022, 2023], quotas: [quotaOf("q", "f1", { per: "year" })] });
    expect(agreed(yearly, [entryOf(2, { per: "year" })])).toEqual([2, 2]);
    expect(agreed(yearly, [entryOf(2, { per: "year" }), entryOf(5, { per: "year", year: 2023 })])).toEqual([2, 5]);
    expect(agreed(yearly, [entryOf(4)])).toEqual([null, null]);
  });

  test("is found by unit and alias, or for each unit", () => {
    const plan = planOf({ quotas: [quotaOf("u", null, { subjects: ["any"], scope: "each-unit", leads: [], unitClass: "xa" })] });
    const units = [unitOf("Xã A", "xa", { aliases: ["A"] }), unitOf("Xã B", "xa")];
    const none = { field: read<string>(null), subjects: ["any"] as const };
    const own = (entries: readonly QuotaEntry[]) => agreed(plan, entries, units).slice(1);
    expect(own([entryOf(2, { ...none, unit: read("A") })])).toEqual([2, null]);
    expect(own([entryOf(2, { ...none, each: true })])).toEqual([2, 2]);
    expect(own([entryOf(4, none)])).toEqual([null, null]);
  });

  test("is kept apart from the result that the table states", () => {
    const found = standing(planOf(), [], { entries: [entryOf(3), entryOf(1, { kind: "achieved" })] });
    expect(found.rows[0]).toMatchObject({ agreed: 3, stated: 1, entries: [0, 1], required: 2 });
  });
});

test("a large workbook is accounted in linear time", () => {
  const fields = Array.from({ length: 15 }, (_, i) => fieldOf(`f${i}`));
  const quotas = fields.flatMap(({ id }) => [
    quotaOf(`${id}-c`, id, { per: "year" }),
    quotaOf(`${id}-i`, id, { per: "year", subjects: ["individual"] }),
  ]);
  const plan = planOf({ fields, quotas, quotaYears: [2022, 2023, 2024, 2025] });
  const nominees = nomineesOf(
    ...Array.from({ length: 100_000 }, (_, i) => ({
      name: `Nguyễn Văn ${i % 40_000}`,
      field: `f${i % 15}`,
      subject: i % 2 === 0 ? ("collective" as const) : ("individual" as const),
      year: 2022 + (i % 4),
      unit: `Đơn vị ${i % 700}`,
    })),
  );
  const found = standing(plan, nominees);
  expect(found.rows).toHaveLength(120);
  const counted = found.rows.reduce((sum, row) => sum + row.counted, 0);
  expect(counted + found.uncounted.length).toBe(100_000);
});
