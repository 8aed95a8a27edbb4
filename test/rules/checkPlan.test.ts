import type { Standing } from "../../src/model/standing";
import { checkPlan } from "../../src/rules/checkPlan";
import { fieldOf, nomineesOf, planOf, quotaOf, read, unitOf } from "../quotas/planBuilder";
import { check, issuesOf, recognitionOf, seen } from "./checkBuilder";

test("a clean list gives nothing to say", () => {
  expect(check({ nominees: nomineesOf({}, { name: "Trạm Y tế xã B" }) })).toEqual([]);
});

test("issues come by sheet, row and severity, those about the whole workbook first", () => {
  const nominees = nomineesOf(
    { field: null, row: 9 },
    { subject: null, sheet: "Trước", row: 3, over: { field: read<string>(null, "Lạ") } },
    { sheet: "Trước", row: 4 },
  );
  const plan = planOf({ fields: [fieldOf("f1")], quotas: [quotaOf("f1-q1", "f1", { number: 9 })] });
  const issues = check(
    {
      sheets: [...recognitionOf({ nominees: nominees.slice(1) }).sheets.slice(1), ...recognitionOf().sheets],
      nominees,
      observations: [seen({ kind: "date-as-text", text: "1.1.22", date: "2022-01-01", row: 9, column: 1 })],
    },
    plan,
    "2026-01-01",
  );
  expect(issues.map(({ code, sheet, row, severity }) => `${sheet} ${row} ${severity} ${code}`)).toEqual([
    "null null error quota/short",
    "Trước 3 error nominee/unknown-field",
    "Trước 3 error nominee/missing-subject",
    "Danh sách 9 error nominee/missing-field",
    "Danh sách 9 info cell/date-as-text",
  ]);
});

test("a fault of the program is not swallowed", () => {
  const broken = { asOf: "2023-06-11", totals: { required: 0, counted: 0, missing: 0 }, uncounted: [] } as unknown as Standing;
  expect(() => checkPlan(planOf(), recognitionOf(), broken, "2023-06-11")).toThrow(TypeError);
});

test("a hundred thousand rows are checked", () => {
  const names = ["Lê Văn An", "Trần Thị Bình", "Hoàng Văn Chung", "Phạm Thị Dung"];
  const nominees = nomineesOf(
    ...Array.from({ length: 100_000 }, (_, i) => ({
      name: `${names[i % 4]} ${String.fromCharCode(65 + (i % 23))}${String.fromCharCode(97 + (i % 19))}n`,
      subject: "individual" as const,
      unit: `Xã ${i % 900}`,
    })),
  );
  const issues = check({ nominees, units: Array.from({ length: 900 }, (_, i) => unitOf(`Xã ${i}`, "xa")) });
  expect(issuesOf("nominee/duplicate", issues)).toEqual([]);
}, 30_000);
