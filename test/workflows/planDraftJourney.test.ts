import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { blankPlan } from "../../src/plans/draft/blankPlan";
import { draftPlan } from "../../src/plans/draft/draftPlan";
import type { PlanDraft } from "../../src/plans/draft/planDraft";
import { PlanError, type PlanFault } from "../../src/plans/planError";
import { planFaultSentence } from "../../src/plans/planFaultSentence";
import { planSheetRemarks } from "../../src/plans/planSheetRemarks";
import { successorPlan } from "../../src/plans/successorPlan";
import { choosePlan } from "../../src/workflows/choosePlan";
import { planSheetEdits } from "../../src/workflows/planSheet";
import { newXlsx, openXlsx } from "../../src/xlsx/openXlsx";

const commune = readFileSync(join(__dirname, "../plans/draft/texts/invented-commune-2026.txt"), "utf8");

/** The draft on the sheet of a saved workbook, with cells that a person filled in afterwards. */
async function onSheet(
  draft: PlanDraft,
  filled: readonly (readonly [row: number, column: number, value: string | number])[] = [],
): Promise<WorkbookSnapshot> {
  const workbook = newXlsx();
  await workbook.apply(planSheetEdits(draft));
  const read = await openXlsx(workbook.save()).read();
  const [sheet, ...others] = read.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, [...cells]]));
  for (const [row, column, value] of filled) {
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
    rows.set(row, cells);
  }
  const filledRows = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
  return { ...read, sheets: [{ ...sheet, rows: filledRows }, ...others] };
}

function faultsOf(workbook: WorkbookSnapshot): readonly PlanFault[] {
  try {
    choosePlan(workbook, null);
  } catch (error) {
    if (error instanceof PlanError) return error.faults;
    throw error;
  }
  return [];
}

const rowOf = (workbook: WorkbookSnapshot, label: string): number =>
  workbook.sheets[0]?.rows.find(({ cells }) => cells[0] === label)?.row ?? 0;

test("a commune's text becomes a plan that the workbook is held against, without a cell written by hand", async () => {
  const draft = draftPlan(commune);
  const workbook = await onSheet(draft);
  const { plan, origin } = choosePlan(workbook, null);
  expect(origin).toBe("sheet");
  expect(plan.quotas.map(({ number, per, scope, subjects }) => [number, per, scope, ...subjects])).toEqual(
    draft.plan.quotas.map(({ number, per, scope, subjects }) => [number, per, scope, ...subjects]),
  );
  expect(plan.fields.map(({ title, leads, partners }) => [title, leads, partners])).toEqual(
    draft.plan.fields.map(({ title, leads, partners }) => [title, leads, partners]),
  );
  expect(plan.milestones).toEqual(draft.plan.milestones);
});

test("what should be looked at stands beside it, and goes when its cell is emptied", async () => {
  const workbook = await onSheet(draftPlan(commune));
  const [sheet] = workbook.sheets;
  const remarks = sheet === undefined ? [] : planSheetRemarks(sheet);
  expect(remarks.map(({ text }) => text.split(/[;:]/)[0])).toEqual([
    "Tạm tính mọi năm của giai đoạn",
    "Tạm tính mọi quý từ ngày ban hành",
    "Văn bản không nói rõ đối tượng",
    "Nhiều cơ quan, một con số",
  ]);
  const emptied = await onSheet(
    draftPlan(commune),
    remarks.map(({ row, column }) => [row, column, ""] as const),
  );
  expect(emptied.sheets.map(planSheetRemarks)).toEqual([[]]);
});

test("an empty plan sheet says what to write, cell by cell, and is a plan once it is written", async () => {
  const empty = await onSheet(blankPlan);
  const faults = faultsOf(empty);
  expect(faults.map((fault) => planFaultSentence(fault, "vi"))).toEqual([
    "Ô B4, trang “Kế hoạch”: thiếu “Tên kế hoạch”.",
    "Ô B5, trang “Kế hoạch”: thiếu “Cơ quan ban hành”.",
    "Ô B6, trang “Kế hoạch”: thiếu “Cấp”; hãy ghi một trong: tỉnh, xã, cơ quan.",
    "Ô B7, trang “Kế hoạch”: thiếu “Từ”.",
    `Ô A${rowOf(empty, "Lĩnh vực")}, trang “Kế hoạch”: bảng “Lĩnh vực” chưa có dòng nào.`,
  ]);
  const field = rowOf(empty, "Ví dụ: Phong trào thi đua “Xây dựng nông thôn mới”") + 1;
  const quota = rowOf(empty, "Ví dụ: Nông thôn mới") + 1;
  const written = await onSheet(blankPlan, [
    [4, 2, "Nhân rộng điển hình tiên tiến xã An Bình 2026–2030"],
    [5, 2, "UBND xã An Bình"],
    [6, 2, "xã"],
    [7, 2, "01/01/2026"],
    [8, 2, "31/12/2030"],
    [field, 1, "Chuyển đổi số"],
    [field, 3, "Công an xã; Phòng Kinh tế"],
    [field, 5, "Cá nhân"],
    [quota, 1, "Chuyển đổi số"],
    [quota, 2, "Cá nhân"],
    [quota, 3, 4],
    [quota, 5, "mỗi cơ quan"],
  ]);
  const { plan } = choosePlan(written, null);
  expect(plan.fields.map(({ title }) => title)).toEqual(["Chuyển đổi số"]);
  expect(plan.quotas).toMatchObject([{ number: 4, scope: "each-lead", leads: ["cong-an-xa", "phong-kinh-te"], per: "term" }]);
});

test("after a district's plan, two cells are left to write", async () => {
  const former = builtinPlan("huu-lung-2021-2025");
  if (former === undefined) throw new Error("no plan");
  const draft = successorPlan(former, { first: 2026, last: 2030 });
  expect(faultsOf(await onSheet(draft)).map(({ place }) => place)).toEqual([
    { sheet: "Kế hoạch", row: 5, column: 2 },
    { sheet: "Kế hoạch", row: 6, column: 2 },
  ]);
  const { plan } = choosePlan(
    await onSheet(draft, [
      [5, 2, "UBND xã Hữu Lũng"],
      [6, 2, "xã"],
    ]),
    null,
  );
  expect([plan.level, plan.fields.length, plan.quotas.length]).toEqual(["commune", 13, 13]);
});

test("of two plan sheets the one written last counts", async () => {
  const workbook = newXlsx();
  await workbook.apply(planSheetEdits(draftPlan(commune)));
  await workbook.apply(planSheetEdits(draftPlan(commune.replaceAll("An Bình", "Hòa Thắng").replaceAll("AN BÌNH", "HÒA THẮNG"))));
  const choice = choosePlan(await openXlsx(workbook.save()).read(), null);
  expect([choice.plan.shortTitle, ...choice.because]).toEqual(["Hòa Thắng 2026–2030", "Kế hoạch (2)"]);
});

test("drop-downs stand on every closed choice, and nothing that is typed into a cell of several names is objected to", () => {
  const [edit] = planSheetEdits(blankPlan);
  const lists = edit?.kind === "add-sheet" ? edit.sheet.validations : [];
  const written = lists.flatMap(({ list, open }) => (typeof list === "string" ? [] : [`${list.join("|")}${open ? " …" : ""}`]));
  expect(new Set(written)).toEqual(
    new Set([
      "tỉnh|xã|cơ quan",
      "có|không",
      "Tập thể|Cá nhân|Hộ gia đình|Hợp tác xã|Tổ hợp tác|Nông dân|Công nhân|Bất kỳ …",
      "giai đoạn|năm|quý",
      "một cơ quan|mỗi cơ quan|chung|mỗi đơn vị",
      "ít nhất|bằng số",
      "bắt buộc|phấn đấu",
      "chuẩn bị|gửi kế hoạch|giai đoạn|sơ kết hằng năm|sơ kết|tổng kết|định kỳ",
    ]),
  );
});
