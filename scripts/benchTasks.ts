import { readFileSync, writeFileSync } from "node:fs";
import { issueSentence } from "../src/messages/issueSentence";
import { type ReportSheet } from "../src/model/reportSheet";
import { type WorkbookSnapshot } from "../src/model/snapshot";
import { builtinPlan } from "../src/plans/builtinPlans";
import { account } from "../src/quotas/account";
import { checkPlan } from "../src/rules/checkPlan";
import { recognise } from "../src/tables/recognise";
import { check } from "../src/workflows/check";
import { reviewEdits } from "../src/workflows/review";
import { newXlsx, openXlsx } from "../src/xlsx/openXlsx";

const found = builtinPlan("quang-tri-2021-2025");
if (!found) throw new Error("the plan is missing");
const plan = found;
const asOf = "2023-06-11";

const headers = [
  "STT",
  "Họ và tên",
  "Đối tượng",
  "Lĩnh vực",
  "Cơ quan chủ trì",
  "Chức vụ",
  "Đơn vị",
  "Năm",
  "Thành tích",
  "Hình thức",
  "Ngày sinh",
  "Địa chỉ",
  "Cấp công nhận",
  "Ghi chú",
];
const surnames = words("Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Mai Đinh");
const middles = words("Văn Thị Hữu Minh Đức Ngọc Thanh Quang Xuân Công Bá Đình Thu Kim Mỹ Hoài Gia Trọng Anh Như");
const givens = words(
  "An Bình Cường Dung Hà Hòa Khánh Lan Minh Nga Oanh Phúc Quân Sơn Thủy Tuấn Vân Yến Chi Đạt Giang Hạnh Hiếu Hùng Huyền Kiên Linh Long Mai Nam Nhung Phong Quyên Sang Tâm Thảo Thịnh Trang Trung Việt",
);
const posts = ["Cán bộ", "Công chức văn phòng", "Chi hội trưởng", "Giáo viên", "Nông dân", "Trưởng thôn", "Bí thư chi bộ", ""];
const deeds = [
  "sáng kiến được áp dụng",
  "hộ thoát nghèo nhờ giúp vốn",
  "mét đường hiến đất làm đường",
  "buổi tuyên truyền ở thôn",
  "học sinh được đỡ đầu",
  "mô hình kinh tế mới",
];

function words(list: string): readonly string[] {
  return list.split(" ");
}

/** Draws whole numbers below a size, the same each time (mulberry32). */
function dice(seed: number): (size: number) => number {
  let state = seed;
  return (size) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % size;
  };
}

/**
 * Rows of a list of nominees, the same for the same size: invented people, some 13,000 names in 320 units, so that names recur and whole
 * rows hardly ever do; achievements of some 150 characters, no two alike; 2 % of the rows with a fault that a check must find.
 */
export function nomineeRows(count: number): (string | number)[][] {
  const draw = dice(2026);
  const of = <T>(values: readonly T[]): T => values[draw(values.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    const field = of(plan.fields);
    const leadId = of(field.leads);
    const lead = plan.agencies.find(({ id }) => id === leadId);
    const achievement = Array.from({ length: 4 }, () => `${1 + draw(900)} ${of(deeds)}`).join("; ");
    const row = [
      at + 1,
      `${of(surnames)} ${of(middles)} ${of(givens)}`,
      field.subjects.includes("individual") ? "Cá nhân" : "Hộ gia đình",
      field.title,
      lead?.name ?? "",
      of(posts),
      `Xã ${of(givens)} ${words("Đông Tây Nam Bắc Thượng Hạ Trung Tân")[draw(8)] ?? ""}`,
      2021 + draw(3),
      `Có ${achievement}.`,
      "Bằng khen",
      1950 + draw(50),
      `Thôn ${1 + draw(20)}`,
      "Cấp tỉnh",
      "",
    ];
    if (draw(50) === 0) spoil(row, draw(5));
    return row;
  });
}

function spoil(row: (string | number)[], kind: number): void {
  if (kind === 0) row[2] = "Nhóm";
  else if (kind === 1) row[3] = "Phong trào chưa rõ";
  else if (kind === 2) row[4] = "Cơ quan chưa rõ";
  else if (kind === 3) row[7] = 2035;
  else row[3] = "";
}

function listSheet(count: number): ReportSheet {
  return {
    id: "list",
    name: "Danh sách",
    widths: headers.map(() => 16),
    rows: [headers, ...nomineeRows(count)].map((values) => ({ cells: values.map((value) => ({ value })) })),
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    print: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      centerHorizontally: true,
      pageNumbers: true,
    },
    showGridlines: true,
  };
}

/** `file` holds the list as a workbook, `reviewed` the same with all tabs of a review in it. */
interface Files {
  readonly file: string;
  readonly reviewed: string;
}

type Task = (count: number, files: Files) => Promise<() => Promise<unknown>>;

async function snapshotOf(file: string): Promise<WorkbookSnapshot> {
  return openXlsx(readFileSync(file)).read();
}

async function reviewOf(file: string) {
  const snapshot = await snapshotOf(file);
  const result = check(snapshot, plan, asOf);
  return () => reviewEdits(snapshot, result, "mid-term", { fileName: "bench.xlsx", writtenAt: "2026-01-01T00:00:00Z" }, "vi");
}

function records(count: number): Record<string, unknown>[] {
  return nomineeRows(count).map((values) => Object.fromEntries(headers.map((header, at) => [header, values[at]])));
}

async function ajvCheck(): Promise<(rows: readonly Record<string, unknown>[]) => readonly string[]> {
  const { Ajv } = await import("ajv");
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.compile({
    type: "object",
    required: ["Họ và tên", "Đối tượng", "Lĩnh vực", "Năm"],
    properties: {
      "Họ và tên": { type: "string", minLength: 1 },
      "Đối tượng": { enum: ["Tập thể", "Cá nhân", "Hộ gia đình", "Hợp tác xã"] },
      "Lĩnh vực": { enum: plan.fields.map(({ title }) => title) },
      "Cơ quan chủ trì": { enum: plan.agencies.map(({ name }) => name) },
      Năm: { type: "integer", minimum: 2021, maximum: 2025 },
    },
  });
  return (rows) => rows.flatMap((row) => (validate(row) ? [] : [ajv.errorsText(validate.errors)]));
}

function groupRows(rows: readonly Record<string, unknown>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = `${row["Lĩnh vực"]}|${row["Cơ quan chủ trì"]}|${row["Đối tượng"]}|${row["Năm"]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Each task makes ready, then gives the work to be timed. The first task of a kind is ours: the ratios are to it. */
const tasks: Record<string, Task> = {
  "write: Nêu Gương": async (count, { file }) => {
    const sheet = listSheet(count);
    return async () => {
      const book = newXlsx();
      await book.apply([{ kind: "add-sheet", sheet }]);
      writeFileSync(file, book.save());
    };
  },
  "write: hucre": async (count) => {
    const { writeXlsx } = await import("hucre");
    const rows = [headers, ...nomineeRows(count)];
    return async () => writeXlsx({ sheets: [{ name: "Danh sách", rows }] });
  },
  "write: SheetJS": async (count) => {
    const sheetjs = await import("xlsx");
    const rows = [headers, ...nomineeRows(count)];
    return async () => {
      const book = sheetjs.utils.book_new();
      sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(rows), "Danh sách");
      return sheetjs.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as unknown;
    };
  },
  "read: Nêu Gương": async (_, { file }) => {
    return async () => snapshotOf(file);
  },
  "read: hucre": async (_, { file }) => {
    const hucre = await import("hucre");
    return async () => hucre.openXlsx(readFileSync(file));
  },
  "read: SheetJS": async (_, { file }) => {
    const sheetjs = await import("xlsx");
    return async () => sheetjs.read(readFileSync(file), { dense: true });
  },
  "recognise: Nêu Gương, cells to nominees": async (_, { file }) => {
    const snapshot = await snapshotOf(file);
    return async () => recognise(snapshot, plan);
  },
  "validate: Nêu Gương, checkPlan on nominees, with sentences": async (_, { file }) => {
    const found = recognise(await snapshotOf(file), plan);
    const standing = account(plan, found, asOf);
    return async () => checkPlan(plan, found, standing, asOf).map((issue) => issueSentence(issue, "vi"));
  },
  "validate: ajv, all errors with sentences": async (count) => {
    const rows = records(count);
    const validate = await ajvCheck();
    return async () => validate(rows);
  },
  "quota pivot: Nêu Gương, account with duplicates": async (_, { file }) => {
    const found = recognise(await snapshotOf(file), plan);
    return async () => account(plan, found, asOf);
  },
  "quota pivot: a Map of joined keys": async (count) => {
    const rows = records(count);
    return async () => groupRows(rows);
  },
  "check: Nêu Gương, cells to findings and standing": async (_, { file }) => {
    const snapshot = await snapshotOf(file);
    return async () => check(snapshot, plan, asOf);
  },
  "check: ajv and a Map, on rows already read": async (count) => {
    const rows = records(count);
    const validate = await ajvCheck();
    return async () => [validate(rows), groupRows(rows)];
  },
  "review: Nêu Gương, all tabs with the list, laid out and saved": async (_, { file, reviewed }) => {
    const edits = await reviewOf(file);
    const book = openXlsx(readFileSync(file));
    return async () => {
      await book.apply(edits());
      writeFileSync(reviewed, book.save());
    };
  },
  "add tabs: Nêu Gương, summary tabs and charts, list there": async (_, { file, reviewed }) => {
    const edits = (await reviewOf(file))().filter((edit) => edit.kind === "put-tab" && edit.tab.charts.length > 0);
    return async () => {
      const book = openXlsx(readFileSync(reviewed));
      await book.apply(edits);
      return book.save();
    };
  },
};

export const taskNames = Object.keys(tasks);

/** Runs one task once and gives its wall time in milliseconds and the peak memory of this process in megabytes. */
export async function runTask(name: string, count: number, file: string): Promise<{ milliseconds: number; megabytes: number }> {
  const task = tasks[name];
  if (!task) throw new Error(`no task ${name}`);
  const work = await task(count, { file, reviewed: file.replace(/\.xlsx$/, "-reviewed.xlsx") });
  const start = process.hrtime.bigint();
  await work();
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}
