import type { SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { check } from "../../src/workflows/check";
import { addressees, ownRows } from "../../src/workflows/ownRows";
import { checkedSample, sampleNames } from "./checkedSample";

const plan = builtinPlan("quang-tri-2021-2025")!;
const [health, agriculture] = ["Sở Y tế", "Sở Nông nghiệp và Phát triển nông thôn"].map((name) =>
  plan.agencies.find((one) => one.name === name)!,
);

const sheet = (name: string, rows: readonly (readonly (string | number | null)[])[]): SheetSnapshot => ({
  name,
  visibility: "visible",
  rows: rows.map((cells, at) => ({ row: at + 1, cells })),
  styles: [],
  merges: [{ top: 1, left: 1, bottom: 1, right: 5 }],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  filtered: false,
  tables: [],
  ownTab: null,
});
const head = ["STT", "Họ và tên", "Loại đối tượng", "Lĩnh vực", "Cơ quan chủ trì"];
const mixed = sheet("Danh sách chung", [
  ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TỈNH QUẢNG TRỊ"],
  head,
  [1, "Trần Thị Hạnh", "Cá nhân", "Lĩnh vực lạ", health!.name],
  [2, "Lê Văn Tám", "Cá nhân", "Nông thôn mới", agriculture!.name],
  [3, "Hoàng Thị Cúc", "Loại gì đó", "Y tế", health!.name],
]);
const alone = sheet("Nông nghiệp", [
  ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TỈNH QUẢNG TRỊ"],
  head,
  [1, "Phan Văn Ngọc", "Cá nhân", "Nông thôn mới", agriculture!.name],
]);
const book: WorkbookSnapshot = { sheets: [mixed, alone], settings: {} };
const result = check(book, plan, "2023-06-11");

test("those to whom a file can go are the bodies with rows, in the plan's order", () => {
  const ids = addressees(result);
  expect(new Set(ids)).toEqual(new Set([health!.id, agriculture!.id]));
  expect(ids).toEqual(plan.agencies.map(({ id }) => id).filter((id) => ids.includes(id)));
});

test("rows of others are taken out of a shared sheet, and findings move with their rows", () => {
  const own = ownRows(book, result, health!.id);
  expect(own.sheets.map(({ name }) => name)).toEqual(["Danh sách chung"]);
  expect(own.sheets[0]!.rows.map(({ row, cells }) => [row, cells[1] ?? cells[0]])).toEqual([
    [1, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TỈNH QUẢNG TRỊ"],
    [2, "Họ và tên"],
    [3, "Trần Thị Hạnh"],
    [4, "Hoàng Thị Cúc"],
  ]);
  expect(
    own.issues
      .filter(({ sheet: name, code }) => name !== null && code === "nominee/unknown-subject")
      .map(({ row, column }) => [row, column]),
  ).toEqual([[4, 3]]);
  expect(own.readings[0]!.blocks[0]!.range.bottom).toBe(4);
  expect(JSON.stringify(own.sheets)).not.toContain("Lê Văn Tám");
});

test("a sheet of the body alone stays as it is", () => {
  const own = ownRows(book, result, agriculture!.id);
  expect(own.sheets.map(({ name }) => name)).toEqual(["Danh sách chung", "Nông nghiệp"]);
  expect(own.sheets[1]!.rows).toBe(alone.rows);
});

test.each(sampleNames)("in %s nobody is sent a nominee of another body, and every finding has its place in what is sent", async (name) => {
  const sample = await checkedSample(name);
  const people = sample.result.recognition.nominees;
  for (const to of addressees(sample.result).slice(0, 6)) {
    const own = ownRows(sample.snapshot, sample.result, to);
    const rows = new Map(own.sheets.map((one) => [one.name, new Set(one.rows.map(({ row }) => row))]));
    for (const { sheet: at, row } of own.issues) {
      expect(at === null || rows.has(at)).toBe(true);
      if (at !== null && row !== null) expect(row).toBeLessThanOrEqual(Math.max(...rows.get(at)!) + 1);
    }
    const read = check({ sheets: own.sheets, settings: {} }, sample.result.plan, "2023-06-11").recognition.nominees;
    const isOwn = (one: (typeof people)[number]): boolean =>
      typeof to === "string" ? (one.lead.value ?? one.lead.suggestion?.id) === to : (one.unit.suggestion?.id ?? one.unit.value) === to.unit;
    expect(read).toHaveLength(people.filter(isOwn).length);
  }
});
