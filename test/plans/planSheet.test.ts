import type { Plan } from "../../src/model/plan";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { PlanError } from "../../src/plans/planError";
import { findPlanSheet, planFromSheet } from "../../src/plans/planSheet";
import { asDraft, planSheetLayout } from "../../src/plans/planSheetLayout";

function sheet(rows: readonly (readonly CellValue[])[], name = "Kế hoạch"): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: rows.map((cells, place) => ({ row: place + 1, cells })).filter(({ cells }) => cells.length > 0),
    styles: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    tables: [],
    ownTab: null,
  };
}

function faultsOf(rows: readonly (readonly CellValue[])[]): readonly (readonly [string, string, string])[] {
  try {
    planFromSheet(sheet(rows));
  } catch (error) {
    if (error instanceof PlanError) return error.faults.map(({ path, code, detail }) => [path, code, detail]);
    throw error;
  }
  return [];
}

/** A small plan as a user writes it: no ids, no short titles, agencies named only where they lead. */
const small: readonly (readonly CellValue[])[] = [
  ["KẾ HOẠCH THI ĐUA"],
  ["Tên kế hoạch", "Điển hình tiên tiến xã An Bình 2026–2030"],
  ["Cơ quan ban hành", "UBND xã An Bình"],
  ["Cấp", "xã"],
  ["Từ", "01/01/2026"],
  ["Đến", { date: "2030-12-31", serial: 47848 }],
  [],
  ["Lĩnh vực"],
  ["TT", "Tên lĩnh vực", "Cơ quan chủ trì", "Đối tượng"],
  [1, "Nông thôn mới", "Phòng Kinh tế", "Tập thể, hộ gia đình"],
  [2, "Quốc phòng – an ninh", "Công an xã; Ban CHQS xã", "Tập thể; Cá nhân"],
  [],
  ["Chỉ tiêu"],
  ["Lĩnh vực", "Đối tượng", "Số lượng", "Theo", "Phạm vi"],
  ["NTM", "Hộ gia đình", "05", "năm", null],
  ["QP-AN", "Cá nhân", 2, null, "mỗi cơ quan"],
];

test.each(builtinPlans.map((plan): [string, Plan] => [plan.id, plan]))("%s comes back whole from its sheet", (_, plan) => {
  expect(planFromSheet(sheet(planSheetLayout(asDraft(plan)).rows.map(({ cells }) => cells)))).toEqual(plan);
});

test("a user's sheet is read with what was left out filled in", () => {
  const plan = planFromSheet(sheet(small));
  expect(plan.period).toEqual({ start: "2026-01-01", end: "2030-12-31" });
  expect(plan.agencies.map((agency) => agency.id)).toEqual(["phong-kinh-te", "cong-an-xa", "ban-chqs-xa"]);
  expect(plan.fields.map(({ id, leads, subjects }) => ({ id, leads, subjects }))).toEqual([
    { id: "F01", leads: ["phong-kinh-te"], subjects: ["collective", "household"] },
    { id: "F02", leads: ["cong-an-xa", "ban-chqs-xa"], subjects: ["collective", "individual"] },
  ]);
  expect(plan.quotas.map(({ id, number, per, scope, leads }) => ({ id, number, per, scope, leads }))).toEqual([
    { id: "F01-Q1", number: 5, per: "year", scope: "lead", leads: ["phong-kinh-te"] },
    { id: "F02-Q1", number: 2, per: "term", scope: "each-lead", leads: ["cong-an-xa", "ban-chqs-xa"] },
  ]);
  expect(plan.settings.yearRequired).toBe(true);
});

function changed(row: number, column: number, value: CellValue): readonly (readonly CellValue[])[] {
  return small.map((cells, place) => (place === row - 1 ? cells.map((cell, index) => (index === column - 1 ? value : cell)) : cells));
}

test("a fault names its cell", () => {
  expect(faultsOf(changed(15, 2, "Người ngoài hành tinh"))).toEqual([["'Kế hoạch'!B15", "not-understood", "Người ngoài hành tinh"]]);
  expect(faultsOf(changed(15, 1, "Y tế"))).toContainEqual(["'Kế hoạch'!A15", "not-understood", "Y tế"]);
  expect(faultsOf(changed(15, 3, 0))).toEqual([["'Kế hoạch'!C15", "not-positive-integer", "0"]]);
  expect(faultsOf(changed(5, 2, "31/02/2026"))).toEqual([["'Kế hoạch'!B5", "bad-date", "2026-02-31"]]);
  expect(faultsOf(changed(15, 2, "Cá nhân"))).toEqual([["'Kế hoạch'!B15", "subject-not-of-field", "individual"]]);
  expect(faultsOf(changed(9, 4, "Đối tượng xét"))[0]).toEqual(["'Kế hoạch'!D9", "not-understood", "Đối tượng xét"]);
});

test("two agencies and no scope: the author has to say, nothing is guessed", () => {
  expect(faultsOf(changed(16, 5, null))).toEqual([["'Kế hoạch'!E16", "missing", "Phạm vi"]]);
});

test("a sheet without fields says which table is missing", () => {
  expect(faultsOf(small.slice(0, 6))).toContainEqual(["'Kế hoạch'!A1", "missing-table", "Lĩnh vực"]);
});

test("the plan sheet is found by what it holds, not by its name", () => {
  const book = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ sheets, settings: {} });
  const list = sheet(
    [
      ["STT", "Họ và tên", "Lĩnh vực"],
      [1, "Trần Văn An", "Y tế"],
    ],
    "Kế hoạch",
  );
  const plan = sheet(small, "KH 2026");
  expect(findPlanSheet(book(list, plan))?.name).toBe("KH 2026");
  expect(findPlanSheet(book(list))).toBeNull();
});
