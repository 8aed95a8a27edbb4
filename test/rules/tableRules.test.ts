import { fieldOf, entryOf, nomineesOf, planOf, quotaOf, unitOf } from "../quotas/planBuilder";
import { blockOf, check, columnOf, issuesOf, seen, sheetOf } from "./checkBuilder";

test("workbook/no-nominees: an error, but a warning where there is a quota table", () => {
  expect(issuesOf("workbook/no-nominees", check({}))).toMatchObject([{ severity: "error", sheet: null, row: null }]);
  expect(issuesOf("workbook/no-nominees", check({ quotaEntries: [entryOf(2)] }))).toMatchObject([{ severity: "warning" }]);
  expect(issuesOf("workbook/no-nominees", check({ nominees: nomineesOf({}) }))).toEqual([]);
});

test("workbook/no-register: quotas of each unit without any unit of the class", () => {
  const plan = planOf({ quotas: [quotaOf("u", null, { scope: "each-unit", leads: [], unitClass: "xa", per: "year" })] });
  expect(issuesOf("workbook/no-register", check({}, plan))).toMatchObject([
    { severity: "warning", evidence: { unitClass: "Xã, thị trấn", quotas: 1 }, clause: { section: "u" } },
  ]);
  expect(issuesOf("workbook/no-register", check({ units: [unitOf("Xã A", "xa")] }, plan))).toEqual([]);
});

test("sheet/unrecognised: a sheet that was not understood, not an empty one", () => {
  const sheets = [sheetOf("Lạ", [], { other: "unrecognised" }), sheetOf("Sheet2", [], { other: "empty" })];
  expect(issuesOf("sheet/unrecognised", check({ sheets }))).toMatchObject([{ sheet: "Lạ", severity: "warning" }]);
});

test("sheet/hidden-cells: filtered rows warn, hidden columns are a remark", () => {
  const observations = [
    seen({ kind: "hidden-rows", rows: 4, columns: 0, filtered: true }),
    seen({ kind: "hidden-rows", rows: 0, columns: 2, filtered: false }),
  ];
  expect(issuesOf("sheet/hidden-cells", check({ observations })).map((issue) => issue.severity)).toEqual(["warning", "info"]);
  expect(issuesOf("sheet/hidden-cells", check({}))).toEqual([]);
});

describe("table/missing-column", () => {
  const plan = planOf({ quotaYears: [2022], quotas: [quotaOf("q", "f1", { per: "year" })] });
  const withoutYear = sheetOf("Danh sách", [blockOf("nominees", ["name", "subject", "field", "unit"], { header: { first: 4, last: 5 } })]);

  test("one finding for a list without years, and none for its rows", () => {
    const issues = check({ sheets: [withoutYear], nominees: nomineesOf({}, {}) }, plan);
    expect(issuesOf("table/missing-column", issues)).toMatchObject([
      { severity: "error", sheet: "Danh sách", row: 4, evidence: { missing: "year" } },
    ]);
    expect(issuesOf("nominee/missing-year", issues)).toEqual([]);
  });

  test("none when the title gives the year, or when one row lacks what others have", () => {
    expect(issuesOf("table/missing-column", check({ sheets: [withoutYear], nominees: nomineesOf({ year: 2022 }) }, plan))).toEqual([]);
    const issues = check({ nominees: nomineesOf({ year: 2022 }, {}) }, plan);
    expect(issuesOf("table/missing-column", issues)).toEqual([]);
    expect(issuesOf("nominee/missing-year", issues)).toMatchObject([{ row: 3, column: 7, severity: "error" }]);
  });
});

test("table/doubtful-column and table/unknown-column: what a person should look at, unless chosen", () => {
  const columns = [
    columnOf(1, "name"),
    columnOf(2, "unit", { certainty: "doubtful", alternatives: ["lead"], header: "Cơ quan" }),
    columnOf(3, null, { header: "Mã số" }),
    columnOf(4, null, { header: "Bỏ qua", certainty: "chosen" }),
    columnOf(5, null, { header: "" }),
  ];
  const issues = check({ sheets: [sheetOf("DS", [blockOf("nominees", [], { columns, header: { first: 3, last: 4 } })])] });
  expect(issuesOf("table/doubtful-column", issues)).toMatchObject([
    { severity: "warning", row: 4, column: 2, evidence: { header: "Cơ quan", key: "unit", alternatives: ["lead"] } },
  ]);
  expect(issuesOf("table/unknown-column", issues)).toMatchObject([{ severity: "info", column: 3, evidence: { header: "Mã số" } }]);
});

test("table/doubtful-column: nothing is said of columns that only go into the clean list, nor of tables that are not read", () => {
  const doubtful = (key: "achievement" | "unit") => [columnOf(1, "name"), columnOf(2, key, { certainty: "doubtful", header: "Mô hình" })];
  const told = (kind: "nominees" | "other", key: "achievement" | "unit") =>
    issuesOf("table/doubtful-column", check({ sheets: [sheetOf("DS", [blockOf(kind, [], { columns: doubtful(key) })])] })).length;
  expect([told("nominees", "unit"), told("nominees", "achievement"), told("other", "unit")]).toEqual([1, 0, 0]);
});

test("table/total-mismatch, table/group-unclear: told where they stand", () => {
  const observations = [
    seen({ kind: "total-mismatch", text: "I. TẬP THỂ (05)", subject: "collective", stated: 5, found: 4, of: "nominees" }),
    seen({ kind: "group-unclear", text: "Khối khác" }),
  ];
  const issues = check({ observations });
  expect(issuesOf("table/total-mismatch", issues)).toMatchObject([
    { severity: "warning", row: 7, column: 3, evidence: { stated: 5, found: 4 } },
  ]);
  expect(issuesOf("table/group-unclear", issues)).toMatchObject([{ severity: "warning", evidence: { text: "Khối khác" } }]);
  expect(issuesOf("table/total-mismatch", check({})).concat(issuesOf("table/group-unclear", check({})) as never)).toEqual([]);
});

test("table/row-left-out: an unclear row; a list's row without a name is nominee/missing-name", () => {
  const observations = [
    seen({ kind: "row-left-out", text: "?", because: "unclear" }),
    seen({ kind: "row-left-out", text: "Xã A; 2022", because: "no-name", row: 8 }),
  ];
  const issues = check({ observations });
  expect(issuesOf("table/row-left-out", issues)).toMatchObject([{ severity: "warning", row: 7 }]);
  expect(issuesOf("nominee/missing-name", issues)).toMatchObject([{ severity: "error", row: 8, evidence: { text: "Xã A; 2022" } }]);
  expect(issuesOf("table/row-left-out", check({}))).toEqual([]);
});

describe("cells", () => {
  test.each([
    ["cell/date-as-text", "info", { kind: "date-as-text", text: "1.2.22", date: "2022-02-01" }],
    ["cell/date-impossible", "error", { kind: "date-impossible", text: "31/02/2022" }],
    ["cell/date-swap", "warning", { kind: "date-swap", text: "03/12/2022", date: "2022-12-03", other: "2022-03-12" }],
    ["cell/legacy-charset", "warning", { kind: "legacy-charset", charset: "TCVN3", cells: 12, text: "NguyÔn", decoded: "Nguyễn" }],
    ["cell/mixed-unicode", "warning", { kind: "mixed-unicode", cells: 3, text: "Hoà" }],
    ["cell/lost-letters", "warning", { kind: "lost-letters", text: "Nguy?n" }],
    ["quota/unreadable", "error", { kind: "quota-unreadable", text: "theo thực tế" }],
    ["quota/percent-summed", "warning", { kind: "percent-summed", text: "250%" }],
  ] as const)("%s: %s, with what was seen as evidence", (code, severity, observation) => {
    const { kind: _kind, ...evidence } = observation;
    expect(issuesOf(code, check({ observations: [seen(observation)] }))).toMatchObject([
      { severity, sheet: "Danh sách", row: 7, column: 3, evidence },
    ]);
    expect(issuesOf(code, check({}))).toEqual([]);
  });

  test("cell/error-value: an error where something is counted, less elsewhere", () => {
    const at = (column: number) =>
      issuesOf("cell/error-value", check({ observations: [seen({ kind: "error-value", text: "#N/A", column })] }))[0]?.severity;
    expect([at(4), at(10), at(1), at(25)]).toEqual(["error", "warning", "info", "info"]);
    expect(issuesOf("cell/error-value", check({}))).toEqual([]);
  });

  test("cell/number-as-text: a warning where numbers are counted with", () => {
    const of = (sheet: string, column: number) =>
      issuesOf("cell/number-as-text", check({ observations: [seen({ kind: "number-as-text", text: "05", sheet, column })] }))[0]?.severity;
    expect([of("Chỉ tiêu", 4), of("Danh sách", 7), of("Danh sách", 11)]).toEqual(["warning", "warning", "info"]);
    expect(issuesOf("cell/number-as-text", check({}))).toEqual([]);
  });
});

test("one column that several fields need is reported once for each block", () => {
  const plan = planOf({
    fields: [fieldOf("f1")],
    settings: { severalFieldsAllowed: false, severalYearsAllowed: false, fieldRequired: false, yearRequired: false },
  });
  const bare = sheetOf("Danh sách", [blockOf("nominees", ["name"])]);
  const issues = check({ sheets: [bare], nominees: nomineesOf({ subject: null, field: null }, { subject: null, field: null }) }, plan);
  expect(issuesOf("table/missing-column", issues).map((issue) => issue.evidence.missing)).toEqual(["subject"]);
});
