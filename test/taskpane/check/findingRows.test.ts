import type { AcceptedException } from "../../../src/model/acceptedException";
import type { Issue, Severity } from "../../../src/model/issue";
import type { Nominee, Reading } from "../../../src/model/nominee";
import { builtinPlan } from "../../../src/plans/builtinPlans";
import type { FindingClass } from "../../../src/taskpane/check/findingClass";
import { groupFindings, headings } from "../../../src/taskpane/check/findingGroups";
import { findFindings, findingRows, type FindingQuery } from "../../../src/taskpane/check/findingRows";
import type { CheckResult } from "../../../src/workflows/check";

const plan = builtinPlan("quang-tri-2021-2025")!;
const field = plan.fields[0]!;
const lead = plan.agencies.find(({ id }) => id === field.leads[0])!;

const missing = (name: string, severity: Severity, sheet = "Danh sách", row = 5): Issue => ({
  code: "nominee/missing-field",
  severity,
  sheet,
  row,
  column: 4,
  clause: null,
  evidence: { name },
});
const wholeWorkbook: Issue = {
  code: "workbook/no-nominees",
  severity: "error",
  sheet: null,
  row: null,
  column: null,
  clause: null,
  evidence: {},
};

function result(issues: readonly Issue[], nominees: readonly Nominee[] = []): CheckResult {
  const sheets = ["Danh sách", "Trang hai"].map((sheet) => ({ sheet, kind: "nominees" as const, other: null, blocks: [] }));
  const recognition = { sheets, nominees, quotaEntries: [], units: [], targets: [], observations: [] };
  const standing = { asOf: "2023-06-11", rows: [], totals: { required: 0, counted: 0, missing: 0 }, uncounted: [] };
  return { plan, asOf: "2023-06-11", recognition, standing, issues, accepted: [], stale: [] };
}
const query = (change: Partial<FindingQuery> = {}): FindingQuery => ({ grouping: "kind", classes: new Set(), search: "", ...change });
const none: Reading<never> = { value: null, text: "", source: "none", row: 0, column: 0 };
const of = <T>(value: T): Reading<T> => ({ ...none, value, source: "cell" });
const nominee = (row: number, change: Partial<Nominee>): Nominee => ({
  index: 0,
  sheet: "Danh sách",
  row,
  block: 0,
  name: "",
  nameColumn: 2,
  honorific: "",
  subject: none,
  field: none,
  lead: none,
  unit: none,
  year: none,
  quarter: none,
  date: none,
  texts: {},
  ...change,
});

test("groups with errors come first, and errors first inside a group", () => {
  const groups = groupFindings(
    [missing("a", "info", "Trang hai"), missing("b", "warning"), missing("c", "error"), missing("d", "warning")],
    headings("sheet", result([]), "vi"),
  );
  expect(groups.map(({ title, counts }) => [title, counts])).toEqual([
    ["Danh sách", { error: 1, warning: 2, info: 0 }],
    ["Trang hai", { error: 0, warning: 0, info: 1 }],
  ]);
  expect(groups[0]!.issues.map(({ evidence }) => evidence)).toEqual([{ name: "c" }, { name: "b" }, { name: "d" }]);
});

test("an agency is the one that the nominee's row names, else the only lead of its field, else the sheet stands for it", () => {
  const checked = result([], [nominee(5, { lead: of(lead.id) }), nominee(6, { field: of(field.id) }), nominee(7, {})]);
  const heading = headings("agency", checked, "vi");
  expect(heading(missing("a", "error", "Danh sách", 5)).title).toBe(lead.name);
  expect(heading(missing("b", "error", "Danh sách", 6)).title).toBe(field.leads.length === 1 ? lead.name : "Danh sách");
  expect(heading(missing("c", "error", "Danh sách", 7)).title).toBe("Danh sách");
  expect(heading(wholeWorkbook).title).toBeNull();
});

const short = (severity: Severity, missingNow: number): Issue => ({
  code: "quota/short",
  severity,
  sheet: null,
  row: null,
  column: null,
  clause: null,
  evidence: {
    field: field.title,
    leads: [lead.name],
    unit: null,
    subjects: ["collective"],
    per: "term",
    period: "2021-2025",
    required: 5,
    counted: 5 - missingNow,
    missing: missingNow,
    due: "2025-12-31",
  },
});

test("a finding about a quota goes to the agency and the field that it names", () => {
  expect(headings("agency", result([]), "vi")(short("error", 2)).title).toBe(lead.name);
  expect(headings("field", result([]), "vi")(short("error", 2)).title).toBe(field.shortTitle || field.title);
});

test("searching needs no accents and looks into the sentence, the kind and the sheet", () => {
  const checked = result([missing("Trần Thị Hạnh", "error"), missing("Lê Văn Tám", "error", "Trang hai")]);
  const shown = (search: string): number => findFindings(checked, query({ search }), "vi").shown;
  expect(shown("tran thi hanh")).toBe(1);
  expect(shown("TRẦN   thị HẠNH")).toBe(1);
  expect(shown("thieu linh vuc")).toBe(2);
  expect(shown("trang hai")).toBe(1);
  expect(shown("không có ai")).toBe(0);
});

test("classes filter what is shown and not what is counted", () => {
  const checked = result([missing("a", "error"), missing("b", "warning"), missing("c", "info")]);
  const found = findFindings(checked, query({ classes: new Set<FindingClass>(["warning", "info"]) }), "vi");
  expect([found.shown, found.all, found.counts]).toEqual([2, 3, { error: 1, warning: 1, info: 1, gap: 0 }]);
});

const lines = (checked: CheckResult, change: Partial<FindingQuery> = {}, opened: ReadonlyMap<string, boolean> = new Map()) => {
  const wanted = query(change);
  const found = findFindings(checked, wanted, "vi");
  return findingRows(
    found,
    (issue) => `i${checked.issues.indexOf(issue)}`,
    (key, atFirst) => opened.get(key) ?? atFirst,
    wanted.search,
  );
};

test("what is wrong in the lists comes first, what the plan still lacks after it, each half with its own counts", () => {
  const checked = result([short("error", 2), missing("a", "warning"), short("warning", 1), missing("b", "error")]);
  const rows = lines(checked);
  expect(
    rows.map((row) => (row.kind === "finding" ? row.issue.code : row.kind === "section" ? [row.section, row.counts] : row.kind)),
  ).toEqual([
    ["lists", { error: 1, warning: 1, info: 0 }],
    "group",
    "nominee/missing-field",
    "nominee/missing-field",
    ["gaps", { error: 1, warning: 1, info: 0 }],
    "quota/short",
    "quota/short",
  ]);
  expect(findFindings(checked, query(), "vi").counts).toEqual({ error: 1, warning: 1, info: 0, gap: 2 });
  expect(lines(checked, { classes: new Set<FindingClass>(["gap"]) }).map(({ kind }) => kind)).toEqual(["section", "finding", "finding"]);
});

test("an agency with faults in its list and numbers to reach has a heading in either half", () => {
  const checked = result([short("error", 2), missing("a", "error"), wholeWorkbook], [nominee(5, { lead: of(lead.id) })]);
  const other: Issue = { ...short("error", 1), evidence: { ...short("error", 1).evidence, leads: [plan.agencies.at(-1)!.name] } as never };
  const rows = lines({ ...checked, issues: [...checked.issues, other] }, { grouping: "agency" });
  const titles = rows.flatMap((row) => (row.kind === "group" ? [[row.group.title, row.level]] : []));
  expect(titles).toEqual([
    [lead.name, 2],
    [null, 2],
    [lead.name, 2],
    [plan.agencies.at(-1)!.name, 2],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test("a short list is open, a long one shows its errors, and a search opens what it finds", () => {
  const some = (count: number, severity: Severity, sheet: string): Issue[] =>
    Array.from({ length: count }, (_, at) => missing(`người ${at}`, severity, sheet, at + 5));
  const short = result([...some(2, "error", "Danh sách"), ...some(2, "info", "Trang hai")]);
  expect(lines(short, { grouping: "sheet" })).toHaveLength(6);
  const long = result([...some(30, "error", "Danh sách"), ...some(30, "info", "Trang hai")]);
  expect(lines(long, { grouping: "sheet" }).map(({ kind }) => kind)).toEqual(["group", ...Array<string>(30).fill("finding"), "group"]);
  expect(lines(long, { grouping: "sheet", search: "trang hai" }).map(({ kind }) => kind)).toEqual([
    "group",
    ...Array<string>(30).fill("finding"),
  ]);
  expect(lines(long, { grouping: "sheet" }, new Map([["sheet Danh sách", false]])).map(({ kind }) => kind)).toEqual(["group", "group"]);
});

test("accepted findings and idle exceptions close the list, in a group that is closed at first", () => {
  const exception: AcceptedException = {
    code: "nominee/missing-field",
    key: "k",
    sheet: "Danh sách",
    reason: "Đã thống nhất",
    on: "2023-06-11",
  };
  const checked: CheckResult = {
    ...result([missing("a", "error")]),
    accepted: [{ issue: missing("b", "error"), exception }],
    stale: [{ ...exception, key: "old" }],
  };
  expect(lines(checked).map(({ kind }) => kind)).toEqual(["group", "finding", "accepted-group"]);
  expect(lines(checked, {}, new Map([["accepted", true]])).map(({ kind }) => kind)).toEqual([
    "group",
    "finding",
    "accepted-group",
    "accepted",
    "stale",
  ]);
});

test("every row has a key of its own", () => {
  const checked = result([missing("a", "error"), missing("a", "error"), missing("b", "info", "Trang hai"), wholeWorkbook]);
  for (const grouping of ["kind", "agency", "field", "sheet"] as const) {
    const keys = lines(checked, { grouping }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
