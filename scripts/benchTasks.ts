import { readFileSync, writeFileSync } from "node:fs";
import Ajv from "ajv";
import { openXlsx as openWithHucre, writeXlsx as writeWithHucre } from "hucre";
import * as sheetjs from "xlsx";
import { type ReportSheet } from "../src/model/reportSheet";
import { type WorkbookSnapshot } from "../src/model/snapshot";
import { builtinPlan } from "../src/plans/builtinPlans";
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
const surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"];
const givens = [
  "An",
  "Bình",
  "Cường",
  "Dung",
  "Hà",
  "Hòa",
  "Khánh",
  "Lan",
  "Minh",
  "Nga",
  "Oanh",
  "Phúc",
  "Quân",
  "Sơn",
  "Thủy",
  "Tuấn",
  "Vân",
  "Yến",
];

/** Rows of a list of nominees, the same for the same size: invented names, 2 % with a fault, achievements of some 180 characters. */
export function nomineeRows(count: number): (string | number)[][] {
  let state = 12345;
  const draw = (size: number) => (state = (state * 1103515245 + 12345) % 2147483648) % size;
  const of = <T>(values: readonly T[]): T => values[draw(values.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    const field = of(plan.fields);
    const lead = plan.agencies.find(({ id }) => id === field.leads[draw(field.leads.length)]);
    const name = `${of(surnames)} ${of(["Văn", "Thị", "Hữu", "Minh"])} ${of(givens)}`;
    const achievement = `Có ${1 + draw(9)} sáng kiến, vận động ${draw(900)} hộ tham gia phong trào; `.repeat(3);
    const fieldText = draw(50) === 0 ? "Phong trào chưa rõ" : field.title;
    return [
      at + 1,
      name,
      field.subjects.includes("individual") ? "Cá nhân" : "Hộ gia đình",
      fieldText,
      lead?.name ?? "",
      "Cán bộ",
      `Xã ${of(givens)} ${of(surnames)}`,
      2021 + draw(3),
      achievement,
      "Bằng khen",
      1960 + draw(40),
      `Thôn ${draw(20)}`,
      "Cấp tỉnh",
      "",
    ];
  });
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

type Task = (count: number, file: string) => Promise<() => Promise<unknown>>;

async function snapshotOf(file: string): Promise<WorkbookSnapshot> {
  return openXlsx(readFileSync(file)).read();
}

/** Each task makes ready, then gives the work to be timed. */
const tasks: Record<string, Task> = {
  "write: Nêu Gương": async (count, file) => {
    const sheet = listSheet(count);
    return async () => {
      const book = newXlsx();
      await book.apply([{ kind: "add-sheet", sheet }]);
      writeFileSync(file, book.save());
    };
  },
  "write: hucre": async (count) => {
    const rows = [headers, ...nomineeRows(count)];
    return async () => writeWithHucre({ sheets: [{ name: "Danh sách", rows }] });
  },
  "write: SheetJS": async (count) => {
    const rows = [headers, ...nomineeRows(count)];
    return async () => {
      const book = sheetjs.utils.book_new();
      sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(rows), "Danh sách");
      return sheetjs.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as unknown;
    };
  },
  "read: Nêu Gương": async (_, file) => async () => snapshotOf(file),
  "read: hucre": async (_, file) => async () => openWithHucre(readFileSync(file)),
  "read: SheetJS": async (_, file) => async () => sheetjs.read(readFileSync(file), { dense: true }),
  "check: Nêu Gương, cells to findings and standing": async (_, file) => {
    const snapshot = await snapshotOf(file);
    return async () => check(snapshot, plan, asOf);
  },
  "check: ajv and a Map, on rows already read": async (count) => {
    const rows = nomineeRows(count).map((values) => Object.fromEntries(headers.map((header, at) => [header, values[at]])));
    return async () => {
      const validate = new Ajv({ allErrors: true }).compile({
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
      const counts = new Map<string, number>();
      let faults = 0;
      for (const row of rows) {
        if (!validate(row)) faults += validate.errors?.length ?? 0;
        const key = `${row["Lĩnh vực"]}|${row["Cơ quan chủ trì"]}|${row["Đối tượng"]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return { faults, groups: counts.size };
    };
  },
  "review: Nêu Gương, all tabs and charts into the book": async (_, file) => {
    const book = openXlsx(readFileSync(file));
    const snapshot = await book.read();
    const result = check(snapshot, plan, asOf);
    return async () => {
      await book.apply(reviewEdits(snapshot, result, "mid-term", { fileName: "bench.xlsx", writtenAt: "2026-01-01T00:00:00Z" }, "vi"));
      return book.save();
    };
  },
};

export const taskNames = Object.keys(tasks);

/** Runs one task once and gives its wall time in milliseconds and the peak memory of this process in megabytes. */
export async function runTask(name: string, count: number, file: string): Promise<{ milliseconds: number; megabytes: number }> {
  const task = tasks[name];
  if (!task) throw new Error(`no task ${name}`);
  const work = await task(count, file);
  const start = process.hrtime.bigint();
  await work();
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}
