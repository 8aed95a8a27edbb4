import type { IssueCode } from "../../src/model/issue";
import type { Plan } from "../../src/model/plan";
import { entryOf, fieldOf, nomineesOf, planOf, quotaOf, read, unitOf, type NomineeValues } from "../quotas/planBuilder";
import { blockOf, check, issuesOf, sheetOf } from "./checkBuilder";

const found = <C extends IssueCode>(code: C, rows: readonly NomineeValues[], plan: Plan = planOf(), asOf?: string) =>
  issuesOf(code, check({ nominees: nomineesOf(...rows) }, plan, asOf));

const leads = ["so-a", "so-b"];
const eachLead = planOf({
  fields: [fieldOf("f1", { leads, partners: ["so-c"] })],
  quotas: [quotaOf("q", "f1", { scope: "each-lead", leads })],
});
const yearly = planOf({ quotaYears: [2022, 2023, 2024, 2025], quotas: [quotaOf("q", "f1", { per: "year" })] });
const quarterly = planOf({
  quotaQuarters: ["2022-Q1", "2022-Q2"],
  quotas: [quotaOf("u", null, { per: "quarter", scope: "each-unit", leads: [], unitClass: "phong" })],
  settings: { severalFieldsAllowed: false, severalYearsAllowed: false, fieldRequired: false, yearRequired: true },
});
const otherField = planOf({ fields: [fieldOf("f1"), fieldOf("f2")], quotas: [quotaOf("q", "f1"), quotaOf("q2", "f2")] });
const person = (name: string, values: NomineeValues = {}): NomineeValues => ({ name, subject: "individual", ...values });

test("nominee/missing-name", () => {
  expect(found("nominee/missing-name", [{ name: "", unit: "Xã A" }])).toMatchObject([
    { severity: "error", row: 2, column: 2, evidence: { text: "Xã A" } },
  ]);
  expect(found("nominee/missing-name", [{}])).toEqual([]);
});

test("nominee/missing-subject and nominee/unknown-subject", () => {
  const unknown = { over: { subject: { ...read<never>(null, "Nhóm"), row: 3 } } };
  expect(found("nominee/missing-subject", [{ subject: null }, {}])).toMatchObject([{ severity: "error", row: 2, column: 3 }]);
  expect(found("nominee/unknown-subject", [{}, unknown])).toMatchObject([{ severity: "error", row: 3, evidence: { text: "Nhóm" } }]);
  expect(found("nominee/missing-subject", [{}, unknown])).toEqual([]);
  expect(found("nominee/unknown-subject", [{ subject: null }, {}])).toEqual([]);
});

describe("nominee/subject-contradiction", () => {
  const wide = planOf({
    fields: [fieldOf("f1", { subjects: ["collective", "individual", "household", "cooperative", "cooperative-group"] })],
  });
  test.each([
    ["Gia đình ông Lê Văn Cường", "collective", "household"],
    ["Trường THCS Lê Lợi", "individual", "collective"],
    ["Nguyễn Thị Hoa", "collective", "individual"],
    ["HTX Cam Nghĩa", "household", "cooperative"],
  ] as const)("%s under %s", (name, subject, apparent) => {
    expect(found("nominee/subject-contradiction", [{ name, subject }], wide)).toMatchObject([
      { severity: "warning", row: 2, column: 2, evidence: { subject, apparent } },
    ]);
  });
  test.each([
    ["HTX Cam Nghĩa", "collective"],
    ["Công ty TNHH Minh Phát", "collective"],
    ["Nguyễn Văn An", "household"],
    ["Nguyễn Văn An", "farmer"],
    ["Nguyễn Văn An", "individual"],
    ["Gia đình ông Lê Văn Cường", "household"],
  ] as const)("stays silent on %s under %s", (name, subject) => {
    expect(found("nominee/subject-contradiction", [{ name, subject }], wide)).toEqual([]);
  });
});

test("nominee/ineligible-subject: a type that the field does not name, with the field's clause", () => {
  expect(found("nominee/ineligible-subject", [{ subject: "household" }, {}, { subject: "farmer" }])).toMatchObject([
    { severity: "error", row: 2, clause: { section: "f1" }, evidence: { subject: "household", eligible: ["collective", "individual"] } },
  ]);
  const farmers = planOf({ fields: [fieldOf("f1", { subjects: ["farmer"] })], quotas: [quotaOf("q", "f1", { subjects: ["farmer"] })] });
  expect(found("nominee/ineligible-subject", [{ subject: "individual" }, { subject: "farmer" }], farmers)).toMatchObject([
    { severity: "warning" },
  ]);
});

test("nominee/missing-field and nominee/unknown-field", () => {
  const unknown = {
    over: {
      field: { ...read<string>(null, "Thể thao"), row: 3, column: 4, suggestion: { id: "f1", title: "Lĩnh vực f1", similarity: 0.5 } },
    },
  };
  expect(found("nominee/missing-field", [{ field: null }, {}])).toMatchObject([{ severity: "error", row: 2, column: 4 }]);
  expect(found("nominee/unknown-field", [{}, unknown])).toMatchObject([
    { severity: "error", row: 3, column: 4, evidence: { text: "Thể thao", suggestion: { id: "f1" } } },
  ]);
  const optional = { ...planOf(), settings: { ...planOf().settings, fieldRequired: false } };
  expect(found("nominee/missing-field", [{ field: null }, {}], optional)).toEqual([]);
  expect(found("nominee/unknown-field", [{}, unknown], optional)).toMatchObject([{ severity: "warning" }]);
});

test("a value of a group row that was not understood is one finding for its many rows", () => {
  const group = { over: { field: { value: null, text: "Lĩnh vực khác", source: "group" as const, row: 5, column: 1 } } };
  expect(found("nominee/unknown-field", [group, group, group])).toMatchObject([{ row: 5, column: 1 }]);
});

test("nominee/missing-lead only where each agency has its own number", () => {
  expect(found("nominee/missing-lead", [{ lead: "so-a" }, {}], eachLead)).toMatchObject([
    { severity: "error", row: 3, column: 5, clause: { section: "q" }, evidence: { leads: ["Sở A", "Sở B"] } },
  ]);
  expect(found("nominee/missing-lead", [{}])).toEqual([]);
  const mixed = planOf({
    fields: [fieldOf("f1", { leads }), fieldOf("f2")],
    quotas: [quotaOf("q", "f1", { scope: "each-lead", leads }), quotaOf("q2", "f2")],
  });
  const sheets = [sheetOf("Danh sách", [blockOf("nominees", ["name", "subject", "field"])])];
  const issues = check({ sheets, nominees: nomineesOf({ field: "f2" }, {}) }, mixed);
  expect(issuesOf("nominee/missing-lead", issues)).toMatchObject([{ row: 3, column: null }]);
  expect(issuesOf("table/missing-column", issues)).toEqual([]);
});

test("nominee/unknown-lead and nominee/lead-not-of-field", () => {
  expect(found("nominee/unknown-lead", [{ over: { lead: { ...read<string>(null, "Sở Lạ"), row: 2 } } }])).toMatchObject([
    { severity: "error", evidence: { text: "Sở Lạ" } },
  ]);
  expect(found("nominee/unknown-lead", [{ lead: "so-a" }])).toEqual([]);
  expect(found("nominee/lead-not-of-field", [{ lead: "so-c" }, { lead: "so-a" }])).toMatchObject([
    { severity: "error", row: 2, column: 5, evidence: { lead: "Sở C", leads: ["Sở A"] } },
  ]);
  expect(found("nominee/lead-not-of-field", [{ lead: "so-c" }], eachLead)).toMatchObject([{ severity: "warning" }]);
});

test("nominee/missing-unit: an error where the nominee then fills no number", () => {
  const rows = [
    { unit: "Phòng A", year: 2022, quarter: 1 as const },
    { year: 2022, quarter: 1 as const },
  ];
  expect(found("nominee/missing-unit", rows, quarterly)).toMatchObject([
    { row: 3, column: 6, severity: "error", clause: { section: "u" } },
  ]);
  const fieldsToo = { ...quarterly, settings: { ...quarterly.settings, fieldRequired: true } };
  expect(found("nominee/missing-unit", rows, fieldsToo)).toMatchObject([{ row: 3, severity: "warning" }]);
  expect(found("nominee/missing-unit", [{ unit: "Phòng A" }, {}])).toEqual([]);
});

test("nominee/unknown-unit: only beside a register, with the nearest", () => {
  const units = [unitOf("Phòng Tổng hợp", "phong", { aliases: ["P.TH"] })];
  const nominees = nomineesOf({ unit: "Phòng Tổng hợpp" }, { unit: "phòng tổng hợp" }, { unit: "P.TH" });
  expect(issuesOf("nominee/unknown-unit", check({ units, nominees }, quarterly))).toMatchObject([
    { severity: "warning", row: 2, column: 6, evidence: { text: "Phòng Tổng hợpp", suggestion: { title: "Phòng Tổng hợp" } } },
  ]);
  expect(issuesOf("nominee/unknown-unit", check({ nominees }, quarterly))).toEqual([]);
});

test("nominee/missing-year and nominee/missing-quarter: where the plan counts by them, unless a date tells", () => {
  expect(found("nominee/missing-year", [{ year: 2022 }, {}, { date: "2022-03-01" }], yearly)).toMatchObject([
    { severity: "error", row: 3, clause: { section: "q" } },
  ]);
  expect(found("nominee/missing-year", [{}])).toEqual([]);
  const rows = [
    { unit: "P", year: 2022, quarter: 1 as const },
    { unit: "P", year: 2022 },
  ];
  expect(found("nominee/missing-quarter", rows, quarterly)).toMatchObject([{ severity: "error", row: 3, column: 8 }]);
  expect(found("nominee/missing-quarter", rows, yearly)).toEqual([]);
});

test("nominee/missing-achievement: an empty cell of a column that is there", () => {
  expect(found("nominee/missing-achievement", [{}, { achievement: "" }])).toMatchObject([{ severity: "info", row: 3, column: 12 }]);
  expect(found("nominee/missing-achievement", [{ unit: "P", achievement: "" }], quarterly)).toMatchObject([{ severity: "warning" }]);
  expect(found("nominee/missing-achievement", [{}])).toEqual([]);
});

test("nominee/year-impossible and nominee/quarter-impossible: written, and no year or quarter", () => {
  const year = { over: { year: { ...read<number>(null, "20222", 7), row: 2 } } };
  expect(found("nominee/year-impossible", [year], yearly)).toMatchObject([
    { severity: "error", row: 2, column: 7, evidence: { text: "20222" } },
  ]);
  expect(found("nominee/year-impossible", [{ year: 2022 }], yearly)).toEqual([]);
  const observations = [{ sheet: "Danh sách", row: 2, column: 8, kind: "quarter-impossible" as const, text: "Quý V" }];
  const nominees = nomineesOf({ unit: "P", year: 2022, over: { quarter: { ...read<never>(null, "Quý V", 8), row: 2 } } });
  expect(issuesOf("nominee/quarter-impossible", check({ nominees, observations }, quarterly))).toMatchObject([
    { severity: "error", row: 2, column: 8 },
  ]);
  expect(issuesOf("nominee/quarter-impossible", check({ nominees: nomineesOf({}) }, quarterly))).toEqual([]);
});

test("nominee/outside-plan: an error where it cannot count, a warning for a late decision", () => {
  expect(found("nominee/outside-plan", [{ year: 2019 }, { year: 2022 }])).toMatchObject([
    { severity: "error", row: 2, column: 7, evidence: { text: "2019", start: "2021-01-01", end: "2025-12-31", within: false } },
  ]);
  expect(found("nominee/outside-plan", [{ year: 2021 }], yearly)).toMatchObject([
    { severity: "error", evidence: { text: "2021", within: true } },
  ]);
  expect(found("nominee/outside-plan", [{ year: 2025, date: "2026-01-15" }], planOf(), "2026-03-01")).toMatchObject([
    { severity: "warning", column: 9 },
  ]);
});

test("nominee/after-as-of: within the plan, after the day of reckoning", () => {
  expect(
    found("nominee/after-as-of", [{ year: 2024 }, { date: "2023-06-12" }, { year: 2023 }, { year: 2023, quarter: 3 }, { year: 2030 }]),
  ).toMatchObject([
    { severity: "warning", row: 2, evidence: { text: "2024", asOf: "2023-06-11" } },
    { row: 3, evidence: { text: "2023-06-12" } },
    { row: 5, evidence: { text: "2023-Q3" } },
  ]);
});

describe("nominee/duplicate", () => {
  test("the same subject, unit, field and year in one list, with the first of them", () => {
    const same = { name: "Trạm Y tế xã B", unit: "Xã B" };
    expect(found("nominee/duplicate", [same, {}, same])).toMatchObject([
      { severity: "error", row: 4, column: 2, evidence: { first: { sheet: "Danh sách", row: 2, text: "Trạm Y tế xã B" } } },
    ]);
    expect(found("nominee/repeated", [same, {}, same])).toEqual([]);
  });

  test("never from equal names alone", () => {
    const rows = [person("Nguyễn Văn An", { unit: "Xã A" }), person("Nguyễn Văn An", { unit: "Xã B" })];
    expect(found("nominee/duplicate", rows)).toEqual([]);
    expect(found("nominee/repeated", rows)).toEqual([]);
  });
});

describe("nominee/repeated", () => {
  const how = (rows: readonly NomineeValues[], plan = otherField) =>
    found("nominee/repeated", rows, plan).map(
      (issue) =>
        `${issue.severity} ${issue.row} ${issue.evidence.how} ${issue.evidence.others.map((other) => `${other.sheet}:${other.row}`).join()}`,
    );

  test("in several fields, years or lists", () => {
    const an = person("Nguyễn Văn An", { unit: "Xã A" });
    expect(how([an, { ...an, field: "f2" }])).toEqual(["warning 3 fields Danh sách:2"]);
    expect(
      how([
        { ...an, year: 2021 },
        { ...an, year: 2022 },
      ]),
    ).toEqual(["warning 3 years Danh sách:2"]);
    expect(how([an, { ...an, sheet: "Danh sách 2", row: 9 }])).toEqual(["warning 9 lists Danh sách:2"]);
  });

  test("allowed by the plan's author", () => {
    const an = person("Nguyễn Văn An", { unit: "Xã A" });
    const allowed = { ...otherField, settings: { ...otherField.settings, severalFieldsAllowed: true, severalYearsAllowed: true } };
    expect(how([an, { ...an, field: "f2" }, { ...an, year: 2022 }], allowed)).toEqual([]);
  });

  test("with a unit on one side only it is likely; with nothing but a person's name a remark; with another birth nothing", () => {
    expect(how([person("Nguyễn Văn An", { unit: "Xã A" }), person("Nguyễn Văn An", { field: "f2" })])).toEqual([
      "warning 3 fields Danh sách:2",
    ]);
    expect(how([person("Nguyễn Văn An"), person("Nguyễn Văn An", { field: "f2" })])).toEqual(["info 3 fields Danh sách:2"]);
    expect(how([{ name: "Trạm Y tế xã B" }, { name: "Trạm Y tế xã B", field: "f2" }])).toEqual(["warning 3 fields Danh sách:2"]);
    expect(
      how([
        person("Nguyễn Văn An", { unit: "Xã A", birth: "1980" }),
        person("Nguyễn Văn An", { unit: "Xã A", birth: "1991", field: "f2" }),
      ]),
    ).toEqual([]);
  });

  test("among many namesakes of other units", () => {
    const crowd = Array.from({ length: 60 }, (_, i) => person("Nguyễn Văn An", { unit: `Xã ${i}` }));
    expect(how([...crowd, person("Nguyễn Văn An", { unit: "Xã 57", field: "f2" })])).toEqual(["warning 62 fields Danh sách:59"]);
    const born = (unit: string, field: string) => person("Lê Thị Bảy", { unit, field, birth: "12/03/1982" });
    expect(how([...crowd, born("Xã 1", "f1"), born("Xã 2", "f2")])).toEqual(["warning 63 fields Danh sách:62"]);
  });

  test("typed without accents or one letter off in the same unit is a remark; another number is another body", () => {
    expect(how([person("Nguyễn Văn Thắng", { unit: "Xã A" }), person("NGUYEN VAN THANG", { unit: "Xã A", field: "f2" })])).toEqual([
      "info 3 fields Danh sách:2",
    ]);
    expect(how([person("Nguyễn Văn Thắng", { unit: "Xã A" }), person("Nguyễn Vân Thắng", { unit: "Xã A", field: "f2" })])).toEqual([]);
    expect(how([person("Nguyễn Hoàng Thắng", { unit: "Xã A" }), person("Nguyễn Hoàg Thắng", { unit: "Xã A", field: "f2" })])).toEqual([
      "info 3 fields Danh sách:2",
    ]);
    expect(
      how([
        { name: "Trường Tiểu học số 1", unit: "Xã A" },
        { name: "Trường Tiểu học số 2", unit: "Xã A", field: "f2" },
      ]),
    ).toEqual([]);
  });
});

test("nominee/inferred: one remark for each sheet, value and source", () => {
  const titled = (row: number) => ({ row, over: { year: { value: 2022, text: "NĂM 2022", source: "title" as const, row: 1, column: 1 } } });
  expect(found("nominee/inferred", [titled(5), titled(6), { year: 2022, row: 7 }])).toMatchObject([
    { severity: "info", row: 1, evidence: { key: "year", source: "title", rows: 2, values: [{ value: "2022", rows: 2 }] } },
  ]);
  expect(found("nominee/inferred", [{ year: 2022 }])).toEqual([]);
});

test("nominee/inferred: a blank cell in a column that is otherwise filled is a warning at the cell", () => {
  const blank = {
    row: 4,
    over: { subject: { value: "individual" as const, text: "Lê Thị Hà", source: "name" as const, row: 4, column: 2 } },
  };
  expect(found("nominee/inferred", [{ row: 2 }, { row: 3 }, blank])).toMatchObject([
    { severity: "warning", row: 4, column: 3, evidence: { key: "subject", rows: 1, values: [{ value: "individual", rows: 1 }] } },
  ]);
});

test("a quota table alone raises no issue about nominees", () => {
  expect(check({ quotaEntries: [entryOf(2)] }).map((issue) => issue.code)).toEqual(["workbook/no-nominees"]);
});
