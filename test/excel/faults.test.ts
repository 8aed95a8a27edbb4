import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtinPlans } from "../../src/plans/builtinPlans";
import type { WorkbookEdit } from "../../src/workbook/workbook";
import { check } from "../../src/workflows/check";
import { findingsEdits, reviewEdits } from "../../src/workflows/review";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { type Book } from "../host/book/book";
import { copyBook } from "../host/book/copyBook";
import { fullTab } from "../workbook/contract";
import { findFaults, kinds, runClean, stops, type Scenario } from "./faultSweep";
import { startedWorkbook, workbookOver } from "./startedWorkbook";

/**
 * Small tabs stand for the real ones: they have all that a tab can have, so the same calls are made. Requests are cut off after their
 * first and last actions and some between. With SWEEP_EXCEL=all (`npm run sweep:excel`) they are cut off after each action, and the jobs
 * are done once more with what the product really writes for a sample.
 */
const all = process.env["SWEEP_EXCEL"] === "all";

const put = (mark: string, id?: string, name?: string): WorkbookEdit => ({ kind: "put-tab", tab: fullTab(mark, id, name) });
const set = (row: number, column: number, value: string | number | null): WorkbookEdit => ({
  kind: "set-cell",
  sheet: "Danh sách",
  row,
  column,
  value,
});

interface Written {
  readonly book: Book;
  readonly findings: readonly WorkbookEdit[];
  readonly midTerm: readonly WorkbookEdit[];
  readonly final: readonly WorkbookEdit[];
  readonly corrections: readonly WorkbookEdit[];
}

function small(): Written {
  const { excel } = startedWorkbook(["Danh sách", "Ghi chú"]);
  const sheet = excel.book.sheets[0]!;
  for (let row = 0; row < 12; row++) {
    sheet.makeCell(row, 0).content = row === 0 ? "Họ và tên" : `Nguyễn Thị Mẫu ${row}`;
    sheet.makeCell(row, 1).content = row === 0 ? "Năm" : 2020 + row;
  }
  sheet.makeCell(3, 3).formula = "=SUM(B2:B4)";
  sheet.filter = { rectangle: { row: 0, column: 0, rowCount: 12, columnCount: 2 }, criteria: new Map() };
  return {
    book: excel.book,
    findings: [put("Lỗi", "issues", "Kiểm tra")],
    midTerm: [put("Sơ kết"), { kind: "put-tab", tab: { ...fullTab("Sơ kết", "period", "Theo năm"), charts: [], conditionalFormats: [] } }],
    final: [
      put("Tổng kết"),
      { kind: "put-tab", tab: { ...fullTab("Tổng kết", "honour", "Vinh danh"), charts: [], validations: [] } },
      { kind: "remove-tab", id: "period" },
    ],
    corrections: [set(2, 1, "Trần Văn Mẫu"), set(3, 1, "=1+1"), set(5, 1, null), set(6, 2, 2024), set(4, 4, 5), set(40, 5, "mới")],
  };
}

async function real(): Promise<Written> {
  const bytes = new Uint8Array(readFileSync(join("assets", "samples", "kon-ray.xlsx")));
  const plan = builtinPlans.find(({ id }) => id === "kon-ray-2023-2025")!;
  const snapshot = await openXlsx(bytes).read();
  const source = { fileName: "kon-ray.xlsx", writtenAt: "2025-06-30T08:00:00Z" };
  const [sheet] = snapshot.sheets;
  return {
    book: await (await import("../host/node/xlsxFile")).loadBook(bytes),
    findings: findingsEdits(check(snapshot, plan, "2023-06-30"), source, "vi"),
    midTerm: reviewEdits(snapshot, check(snapshot, plan, "2023-06-30"), "mid-term", source, "vi"),
    final: reviewEdits(snapshot, check(snapshot, plan, "2025-06-30"), "final", source, "vi"),
    corrections: [20, 21, 22, 30].map((row) => ({ kind: "set-cell", sheet: sheet!.name, row, column: 40, value: `sửa ${row}` })),
  };
}

/** The book after some jobs, one after another. */
async function after(book: Book, ...jobs: readonly (readonly WorkbookEdit[])[]): Promise<Book> {
  const { excel, workbook } = workbookOver(copyBook(book));
  for (const edits of jobs) await workbook.apply(edits);
  return excel.book;
}

/** The book in which Excel died while the edits took effect, and cut off after so many actions of the last request. */
async function died(book: Book, edits: readonly WorkbookEdit[]): Promise<Book> {
  const counted = workbookOver(copyBook(book));
  await counted.workbook.apply(edits);
  const { excel, workbook } = workbookOver(copyBook(book));
  // Print set-up and frozen rows come after the request in which all takes effect.
  const last = counted.excel.requestsMade - 1;
  excel.faults.failRequest(last, { kind: "stop-after", actions: 25, code: "ServiceNotAvailable" });
  for (let at = last + 1; at < last + 60; at++) excel.faults.failRequest(at, { kind: "refuse", code: "ServiceNotAvailable" });
  await workbook.apply(edits).catch(() => undefined);
  return excel.book;
}

const jobs: Readonly<Record<string, (written: Written) => Promise<Omit<Scenario, "name">>>> = {
  "check with its findings": async ({ book, findings }) => ({ before: book, act: (workbook) => workbook.apply(findings) }),
  "publish the mid-term review": async ({ book, midTerm }) => ({
    before: book,
    act: async (workbook) => workbook.apply(midTerm, { readFrom: await workbook.read() }),
  }),
  "publish the final review over the mid-term one": async ({ book, midTerm, final }) => ({
    before: await after(book, midTerm),
    act: (workbook) => workbook.apply(final),
  }),
  "correct cells": async ({ book, corrections }) => ({ before: book, act: (workbook) => workbook.apply(corrections) }),
  "keep a setting": async ({ book }) => ({
    before: await after(book, [{ kind: "set-setting", key: "mapping", value: "x".repeat(700) }]),
    act: (workbook) =>
      workbook.apply([
        { kind: "set-setting", key: "plan", value: "kon-ray-2023-2025" },
        { kind: "set-setting", key: "mapping", value: "ngắn" },
      ]),
  }),
  "undo a publication": async ({ book, midTerm, final }) => ({
    before: await after(book, midTerm, final),
    act: (workbook) => workbook.undo(),
  }),
  "undo corrections after a reload": async ({ book, midTerm, corrections }) => ({
    before: await after(book, midTerm, corrections),
    act: (workbook) => workbook.undo(),
  }),
  "finish what Excel died in": async ({ book, midTerm, final }) => ({
    before: await died(await after(book, midTerm), final),
    act: (workbook) => workbook.recover(),
    mends: true,
  }),
};

test.each(
  Object.keys(jobs).flatMap((name) =>
    all
      ? [
          [name, "small tabs"],
          [name, "a sample"],
        ]
      : [[name, "small tabs"]],
  ),
)(
  "%s, with %s: whatever goes wrong with any request, it is done wholly or not at all, and the next run succeeds",
  async (name, size) => {
    const isReal = size === "a sample";
    const scenario: Scenario = { name, ...(await jobs[name]!(isReal ? await real() : small())) };
    const clean = await runClean(scenario);
    const found: string[] = [];
    for (const [index, actions] of clean.actions.entries()) {
      for (const fault of isReal ? kinds.filter(({ kind }) => kind !== "refuse") : kinds) {
        found.push(...(await findFaults(scenario, clean, index + 1, fault)));
      }
      for (const stop of stops(actions, isReal ? 797 : all ? 1 : 59)) {
        const code = stop % 2 === 0 ? "GeneralException" : "InvalidArgument";
        found.push(...(await findFaults(scenario, clean, index + 1, { kind: "stop-after", actions: stop, code })));
      }
    }
    expect(clean.after).not.toBe(clean.before);
    expect(found).toEqual([]);
  },
  all ? 3_600_000 : 60_000,
);
