import type { Target } from "../../src/model/plan";
import type { TargetRecord } from "../../src/model/quotaEntry";
import { clauseOf, entryOf, fieldOf, nomineesOf, planOf, quotaOf, read, unitOf } from "../quotas/planBuilder";
import { check, issuesOf } from "./checkBuilder";

const leads = ["so-a", "so-b"];
const eachLead = planOf({ fields: [fieldOf("f1", { leads })], quotas: [quotaOf("q", "f1", { scope: "each-lead", leads })] });

describe("quota/below-plan", () => {
  test("stands at the table's cell and names the clause", () => {
    const issues = check({ quotaEntries: [entryOf(1, { row: 8, column: 5 })] });
    expect(issuesOf("quota/below-plan", issues)).toMatchObject([
      {
        severity: "error",
        sheet: "Chỉ tiêu",
        row: 8,
        column: 5,
        clause: { section: "f1-q1" },
        evidence: { field: "f1", leads: ["Sở A"], subjects: ["collective"], agreed: 1, required: 2, period: "2021-2025" },
      },
    ]);
    expect(issuesOf("quota/below-plan", check({ quotaEntries: [entryOf(2)] }))).toEqual([]);
  });

  test("is one finding for a yearly number that stands for every year", () => {
    const plan = planOf({ quotaYears: [2022, 2023, 2024], quotas: [quotaOf("q", "f1", { per: "year" })] });
    expect(issuesOf("quota/below-plan", check({ quotaEntries: [entryOf(1, { per: "year" })] }, plan))).toHaveLength(1);
    const years = [2022, 2023].map((year) => entryOf(1, { per: "year", year, row: year }));
    expect(issuesOf("quota/below-plan", check({ quotaEntries: years }, plan))).toHaveLength(2);
  });

  test("takes one number for agencies that each have their own as too low, with doubt when it repeats the number of one", () => {
    const severity = (number: number) =>
      issuesOf("quota/below-plan", check({ quotaEntries: [entryOf(number)] }, eachLead)).map((issue) => issue.severity);
    expect([severity(1), severity(2), severity(3), severity(4)]).toEqual([["error"], ["warning"], ["warning"], []]);
    expect(issuesOf("quota/below-plan", check({ quotaEntries: [entryOf(2, { each: true })] }, eachLead))).toEqual([]);
  });

  test("is a warning where the plan only strives", () => {
    const plan = planOf({ quotas: [quotaOf("q", "f1", { binding: "strive" })] });
    expect(issuesOf("quota/below-plan", check({ quotaEntries: [entryOf(1)] }, plan))).toMatchObject([{ severity: "warning" }]);
  });
});

test("quota/above-plan: a remark", () => {
  expect(issuesOf("quota/above-plan", check({ quotaEntries: [entryOf(7)] }))).toMatchObject([
    { severity: "info", evidence: { agreed: 7, required: 2 } },
  ]);
  expect(issuesOf("quota/above-plan", check({ quotaEntries: [entryOf(2)] }))).toEqual([]);
});

describe("quota/missing-line", () => {
  const fields = ["f1", "f2", "f3", "f4"].map((id) => fieldOf(id));
  const plan = planOf({
    fields,
    quotas: fields.flatMap(({ id }) => [quotaOf(`${id}-c`, id), quotaOf(`${id}-i`, id, { subjects: ["individual"] })]),
  });
  const lines = (...ids: readonly string[]) => ids.map((id) => entryOf(2, { field: read(id) }));
  const missing = (entries: ReturnType<typeof lines>) =>
    issuesOf("quota/missing-line", check({ quotaEntries: entries }, plan)).map((issue) => `${issue.severity} ${issue.clause?.section}`);

  test("in an agency's own table: only in the fields that it speaks of", () => {
    expect(missing(lines("f1"))).toEqual(["warning f1-i"]);
  });

  test("in a table of the whole plan: everywhere", () => {
    expect(
      missing([...lines("f1", "f2", "f3"), ...["f1", "f2"].map((id) => entryOf(2, { field: read(id), subjects: ["individual"] }))]),
    ).toEqual(["warning f3-i", "warning f4-c", "warning f4-i"]);
  });

  test("in a table of several fields that are nobody's part: everywhere, outside its fields as a remark", () => {
    const led = (id: string, lead: string) => fieldOf(id, { leads: [lead] });
    const wide = ["f1", "f2", "f3", "f4", "f5", "f6", "f7"].map((id) => led(id, `so-${id}`));
    const apart = planOf({ fields: wide, quotas: wide.map(({ id }) => quotaOf(id, id)) });
    const severities = (of: typeof apart) =>
      issuesOf("quota/missing-line", check({ quotaEntries: lines("f1", "f2", "f3") }, of)).map(
        (issue) => `${issue.severity} ${issue.clause?.section}`,
      );
    expect(severities(apart)).toEqual(["info f4", "info f5", "info f6", "info f7"]);
    expect(severities({ ...apart, fields: wide.map(({ id }) => led(id, "so-a")) })).toEqual([]);
  });

  test("nowhere without a table", () => {
    expect(missing([])).toEqual([]);
  });
});

test("quota/not-in-plan: another type or year than the plan counts, but no total", () => {
  const plan = planOf({ quotas: [quotaOf("c", "f1"), quotaOf("i", "f1", { subjects: ["individual"] })] });
  const entries = [
    entryOf(2),
    entryOf(2, { subjects: ["individual"] }),
    entryOf(4, { subjects: ["any"] }),
    entryOf(3, { subjects: ["household"], row: 9 }),
  ];
  expect(issuesOf("quota/not-in-plan", check({ quotaEntries: entries }, plan))).toMatchObject([
    { severity: "warning", row: 9, evidence: { number: 3 } },
  ]);
});

test("quota/not-compared: a number without type where the plan has two, unless the table gives these too", () => {
  const plan = planOf({ quotas: [quotaOf("c", "f1"), quotaOf("i", "f1", { subjects: ["individual"] })] });
  const untyped = entryOf(3, { subjects: ["any"], row: 8, text: "từ 3-5" });
  expect(issuesOf("quota/not-compared", check({ quotaEntries: [untyped] }, plan))).toMatchObject([
    { severity: "warning", row: 8, clause: { section: expect.any(String) }, evidence: { text: "từ 3-5" } },
  ]);
  const typed = [entryOf(2), entryOf(2, { subjects: ["individual"] })];
  expect(issuesOf("quota/not-compared", check({ quotaEntries: [...typed, untyped] }, plan))).toEqual([]);
});

test("quota/unknown-field: once for a line with several numbers", () => {
  const field = { ...read<string>(null, "Thể thao"), row: 6, column: 2 };
  const entries = [entryOf(2, { field, row: 6 }), entryOf(3, { field, row: 6, column: 5, subjects: ["individual"] })];
  const issues = check({ quotaEntries: entries });
  expect(issuesOf("quota/unknown-field", issues)).toMatchObject([{ severity: "error", row: 6, column: 2, evidence: { text: "Thể thao" } }]);
  expect(issuesOf("quota/not-in-plan", issues)).toEqual([]);
  expect(issuesOf("quota/unknown-field", check({ quotaEntries: [entryOf(2)] }))).toEqual([]);
});

test("quota/result-differs: a stated result that the lists do not bear out, where there are lists", () => {
  const quotaEntries = [entryOf(2), entryOf(3, { kind: "achieved", column: 6 })];
  expect(issuesOf("quota/result-differs", check({ quotaEntries, nominees: nomineesOf({}, {}) }))).toMatchObject([
    { severity: "warning", column: 6, evidence: { stated: 3, counted: 2 } },
  ]);
  expect(issuesOf("quota/result-differs", check({ quotaEntries, nominees: nomineesOf({}, {}, {}) }))).toEqual([]);
  expect(issuesOf("quota/result-differs", check({ quotaEntries }))).toEqual([]);
});

describe("quota/short", () => {
  test("only when the period is over; at the table's cell if there is one", () => {
    const nominees = nomineesOf({});
    expect(issuesOf("quota/short", check({ nominees }, planOf(), "2025-12-30"))).toEqual([]);
    expect(issuesOf("quota/short", check({ nominees }, planOf(), "2025-12-31"))).toMatchObject([
      { severity: "error", sheet: null, row: null, evidence: { required: 2, counted: 1, missing: 1, due: "2025-12-31" } },
    ]);
    expect(issuesOf("quota/short", check({ nominees, quotaEntries: [entryOf(2)] }, planOf(), "2026-02-01"))).toMatchObject([
      { sheet: "Chỉ tiêu", row: 5, column: 4 },
    ]);
  });

  test("each agency apart, and a striving goal as a warning", () => {
    const short = (plan: typeof eachLead) =>
      issuesOf("quota/short", check({ nominees: nomineesOf({ lead: "so-a" }, { lead: "so-a" }) }, plan, "2026-01-01"));
    expect(short(eachLead)).toMatchObject([{ severity: "error", evidence: { leads: ["Sở B"] } }]);
    const strive = planOf({
      quotas: [quotaOf("u", null, { scope: "each-unit", leads: [], unitClass: "xa", binding: "strive", number: 1 })],
    });
    const units = [unitOf("Xã A", "xa")];
    expect(issuesOf("quota/short", check({ nominees: nomineesOf({}), units }, strive, "2026-01-01"))).toMatchObject([
      { severity: "warning", evidence: { unit: "Xã A" } },
    ]);
  });
});

test("quota/surplus: over a bare number only", () => {
  const bare = planOf({ quotas: [quotaOf("q", "f1", { comparator: "bare", number: 1 })] });
  expect(issuesOf("quota/surplus", check({ nominees: nomineesOf({}, {}) }, bare))).toMatchObject([
    { severity: "info", evidence: { required: 1, counted: 2 } },
  ]);
  expect(issuesOf("quota/surplus", check({ nominees: nomineesOf({}, {}, {}) }))).toEqual([]);
});

describe("named targets", () => {
  const target: Target = {
    id: "t1",
    unit: "Huyện Cam Mẫu",
    unitAliases: ["Cam Mẫu"],
    title: "Huyện nông thôn mới kiểu mẫu",
    lead: "so-a",
    field: "f1",
    deadline: "2024-12-31",
    countsTowardQuota: false,
    clause: clauseOf("III.2"),
  };
  const plan = planOf({ targets: [target] });
  const record = (achieved: boolean | null): TargetRecord => ({
    unit: "cam mẫu",
    title: "NTM kiểu mẫu",
    status: "Chưa đạt",
    achieved,
    sheet: "Mục tiêu",
    row: 3,
    column: 4,
  });

  test("target/no-row: once a register is kept or the deadline has passed", () => {
    expect(issuesOf("target/no-row", check({}, plan, "2023-06-11"))).toEqual([]);
    expect(issuesOf("target/no-row", check({}, plan, "2025-01-01"))).toMatchObject([
      { severity: "warning", clause: { section: "III.2" }, evidence: { unit: "Huyện Cam Mẫu" } },
    ]);
    expect(issuesOf("target/no-row", check({ targets: [{ ...record(true), unit: "Huyện khác" }] }, plan, "2023-06-11"))).toHaveLength(1);
    expect(issuesOf("target/no-row", check({ targets: [record(true)] }, plan, "2025-01-01"))).toEqual([]);
  });

  test("target/not-reached: after the deadline", () => {
    expect(issuesOf("target/not-reached", check({ targets: [record(false)] }, plan, "2024-12-31"))).toEqual([]);
    expect(issuesOf("target/not-reached", check({ targets: [record(false)] }, plan, "2025-01-01"))).toMatchObject([
      { severity: "error", sheet: "Mục tiêu", row: 3, column: 4, evidence: { status: "Chưa đạt" } },
    ]);
    expect(issuesOf("target/not-reached", check({ targets: [record(null)] }, plan, "2025-01-01"))).toMatchObject([{ severity: "warning" }]);
    expect(issuesOf("target/not-reached", check({ targets: [record(true)] }, plan, "2025-01-01"))).toEqual([]);
  });
});
