import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtinPlans } from "../../src/plans/builtinPlans";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import type { WorkbookEdit } from "../../src/workbook/workbook";
import type { Plan } from "../../src/model/plan";
import { check } from "../../src/workflows/check";
import { importEdits } from "../../src/workflows/import/importEdits";
import type { ReadListFile } from "../../src/workflows/import/listFile";
import { planImport } from "../../src/workflows/import/planImport";
import { findingsEdits, reviewEdits } from "../../src/workflows/review";
import { templateEdits } from "../../src/workflows/templateSheets";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { type Book } from "../host/book/book";
import { copyBook } from "../host/book/copyBook";
import { sheetOf } from "../tables/sheetBuilder";
import { fullTab } from "../workbook/contract";
import { listOf, today } from "../workflows/importBuilder";
import { countOfAll, everyFault, largeFaults, someFaults } from "./faultKinds";
import { asText, findFaults, runClean, type Scenario } from "./faultSweep";
import { startedWorkbook, workbookOver } from "./startedWorkbook";

/**
 * Small tabs stand for the real ones: they have all that a tab can have, so the same calls are made. Faults that come to the same take
 * turns, and requests are cut off at a few places. With SWEEP_EXCEL=all (`npm run sweep:excel`) each request fails with every code and is
 * cut off in every state that it passes through, and the jobs are done once more with what the product really writes for a sample.
 * SWEEP_LANE=1/2 takes every second of these faults; SWEEP_REPORT names a file to which each job adds what it found.
 */
const all = process.env["SWEEP_EXCEL"] === "all";
const [lane, lanes] = (process.env["SWEEP_LANE"] ?? "1/1").split("/").map(Number) as [number, number];
const report = process.env["SWEEP_REPORT"];

const put = (mark: string, id?: string, name?: string): WorkbookEdit => ({ kind: "put-tab", tab: fullTab(mark, id, name) });
const set = (
  row: number,
  column: number,
  value: string | number | null,
  look: { font?: string; numberFormat?: string } = {},
): WorkbookEdit => ({
  kind: "set-cell",
  sheet: "Danh sách",
  row,
  column,
  value,
  ...look,
});

interface Written {
  readonly book: Book;
  readonly findings: readonly WorkbookEdit[];
  readonly midTerm: readonly WorkbookEdit[];
  readonly final: readonly WorkbookEdit[];
  readonly corrections: readonly WorkbookEdit[];
  /** Sheets that are the user's from then on. */
  readonly added: readonly WorkbookEdit[];
  readonly plan: Plan;
  /** An agency's list of which some rows cannot be read, another's, and the first one corrected. */
  readonly lists: readonly ReadListFile[];
  readonly corrected: ReadListFile;
}

const planOf = (id: string): Plan => builtinPlans.find((plan) => plan.id === id)!;

/** What an agency sends: its name and people, each with a field; a person without a name is a row that cannot be read. */
function listFrom(file: string, agency: string, people: readonly (readonly [name: string, field: string])[]): ReadListFile {
  const rows = people.map(([name, field], at) => [String(at + 1), name, "Cá nhân", field, "2023", `Thành tích ${at + 1}`]);
  return listOf(file, sheetOf("ds", [[agency], [], ["STT", "Họ và tên", "Loại", "Lĩnh vực", "Năm", "Thành tích"], ...rows]));
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
  // A second sheet of which everything has to be asked: days, hidden lines, mixed fonts, merged cells.
  const notes = excel.book.sheets[1]!;
  for (let row = 0; row < 44; row++) {
    const name = notes.makeCell(row, 1);
    name.content = `Ghi chú ${row}`;
    if (row % 3 === 0) name.style = { ...name.style, fontName: ".VnTime" };
    const day = notes.makeCell(row, 2);
    Object.assign(day, { content: 45_000 + row, style: { ...day.style, numberFormat: "dd/mm/yyyy" } });
  }
  notes.merges = [{ row: 0, column: 3, rowCount: 1, columnCount: 2 }];
  notes.hiddenRows.add(5);
  notes.hiddenColumns.add(2);
  return {
    book: excel.book,
    findings: [put("Lỗi", "issues", "Kiểm tra")],
    midTerm: [put("Sơ kết"), { kind: "put-tab", tab: { ...fullTab("Sơ kết", "period", "Theo năm"), charts: [], conditionalFormats: [] } }],
    final: [
      put("Tổng kết"),
      { kind: "put-tab", tab: { ...fullTab("Tổng kết", "honour", "Vinh danh"), charts: [], validations: [] } },
      { kind: "remove-tab", id: "period" },
    ],
    corrections: [
      set(2, 1, "Trần Văn Mẫu"),
      set(3, 1, "=1+1"),
      set(5, 1, null),
      set(6, 2, 2024, { numberFormat: "0" }),
      set(7, 1, "Lê Văn Mẫu", { font: "Times New Roman" }),
      set(40, 5, "mới"),
    ],
    added: ["Mẫu", "Danh mục"].map((name) => ({ kind: "add-sheet", sheet: fullTab(name, name === "Mẫu" ? "nominees" : "units", name) })),
    plan: planOf("quang-tri-2021-2025"),
    lists: [
      listFrom("ds-y-te.csv", "SỞ Y TẾ", [
        ["Lê Thị Hai", "Y tế"],
        ["", "Y tế"],
        ["Phan Thị Tư", "Y tế"],
      ]),
      listFrom("ds-cong-an.csv", "CÔNG AN TỈNH", [["Võ Văn Sáu", "An ninh trật tự"]]),
    ],
    corrected: listFrom("ds-y-te (sửa lần 2).csv", "SỞ Y TẾ", [
      ["Lê Thị Hai", "Y tế"],
      ["Hồ Thị Năm", "Y tế"],
      ["Phan Thị Tư", "Dân số"],
    ]),
  };
}

async function real(): Promise<Written> {
  const bytes = new Uint8Array(readFileSync(join("assets", "samples", "kon-ray.xlsx")));
  const plan = planOf("kon-ray-2023-2025");
  const snapshot = await openXlsx(bytes).read();
  const source = { fileName: "kon-ray.xlsx", writtenAt: "2025-06-30T08:00:00Z" };
  const [sheet] = snapshot.sheets;
  const people = (from: number): [string, string][] =>
    Array.from({ length: 40 }, (_, at) => [at % 13 === from ? "" : `Nguyễn Thị Mẫu ${at}`, plan.fields[at % plan.fields.length]!.title]);
  return {
    book: await (await import("../host/node/xlsxFile")).loadBook(bytes),
    findings: findingsEdits(check(snapshot, plan, "2023-06-30"), source, "vi"),
    midTerm: reviewEdits(snapshot, check(snapshot, plan, "2023-06-30"), "mid-term", source, "vi"),
    final: reviewEdits(snapshot, check(snapshot, plan, "2025-06-30"), "final", source, "vi"),
    corrections: [20, 21, 22, 30].map((row) => ({ kind: "set-cell", sheet: sheet!.name, row, column: 40, value: `sửa ${row}` })),
    added: templateEdits(plan),
    plan,
    lists: [listOf("kon-ray.xlsx", ...snapshot.sheets), listFrom("ds-y-te.csv", "PHÒNG Y TẾ", people(5))],
    corrected: listFrom("ds-y-te (sửa lần 2).csv", "PHÒNG Y TẾ", people(20)),
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

/** A decision that depends on nothing but what was read is made once for each different reading. */
function decidedOnce<T>(decide: (snapshot: WorkbookSnapshot) => T): (snapshot: WorkbookSnapshot) => T {
  const decided = new Map<string, T>();
  return (snapshot) => {
    const key = asText(snapshot);
    if (!decided.has(key)) decided.set(key, decide(snapshot));
    return decided.get(key)!;
  };
}

/** An import as the pane does it: read, decide, write what was decided about just this. */
function importing(plan: Plan, files: readonly ReadListFile[]): Scenario["act"] {
  const decide = decidedOnce((workbook) => importEdits(planImport({ files, workbook, plan, today }), workbook));
  return async (workbook) => {
    const readFrom = await workbook.read();
    return workbook.apply(decide(readFrom), { readFrom });
  };
}

const jobs: Readonly<Record<string, (written: Written) => Promise<Omit<Scenario, "name">>>> = {
  check: async ({ book, midTerm, plan }) => {
    const checked = decidedOnce((snapshot) => [asText(snapshot), asText(check(snapshot, plan, today))]);
    return { before: await after(book, midTerm), act: async (workbook) => checked(await workbook.read()), reads: true };
  },
  "import lists": async ({ book, plan, lists }) => ({ before: book, act: importing(plan, lists) }),
  "import a corrected list": async ({ book, plan, lists, corrected }) => {
    const { excel, workbook } = workbookOver(copyBook(book));
    await importing(plan, lists)(workbook);
    const tabs = excel.book.names.map(({ name }) => name).sort();
    expect(tabs).toEqual(["_neuguong_tab_records", "_neuguong_tab_set_aside"]);
    return { before: excel.book, act: importing(plan, [corrected]) };
  },
  "check with its findings": async ({ book, findings }) => ({ before: book, act: (workbook) => workbook.apply(findings) }),
  "publish the mid-term review": async ({ book, midTerm }) => ({
    before: book,
    act: async (workbook) => workbook.apply(midTerm, { readFrom: await workbook.read(), show: true }),
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
  "add sheets for the user": async ({ book, added }) => ({ before: book, act: (workbook) => workbook.apply(added, { show: true }) }),
  "undo sheets that were added": async ({ book, midTerm, added }) => ({
    before: await after(book, midTerm, added),
    act: (workbook) => workbook.undo(),
  }),
  "undo a first publication": async ({ book, midTerm }) => ({ before: await after(book, midTerm), act: (workbook) => workbook.undo() }),
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

const scenarioOf = async (name: string, written: Written): Promise<Scenario> => ({ name, ...(await jobs[name]!(written)) });

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
    const scenario = await scenarioOf(name, isReal ? await real() : small());
    const clean = await runClean(scenario);
    const large = isReal ? largeFaults(clean, await runClean(await scenarioOf(name, small()))) : null;
    const faults = clean.requests.flatMap((request, at) =>
      (large ? large[at]! : all ? everyFault(request) : someFaults(request, at + 1)).map((fault) => ({ request: at + 1, fault })),
    );
    const mine = faults.filter((_, at) => at % lanes === lane - 1);
    const found: string[] = [];
    for (const { request, fault } of mine) found.push(...(await findFaults(scenario, clean, request, fault)));
    if (report) {
      const counts = { requests: clean.requests.length, possible: countOfAll(clean), chosen: faults.length, done: mine.length };
      appendFileSync(report, `${JSON.stringify({ name, size, ...counts, found })}\n`);
    }
    expect(clean.after === clean.before).toBe(scenario.reads === true);
    expect(clean.requests.some(({ changes }) => changes)).toBe(scenario.reads !== true);
    expect(found).toEqual([]);
  },
  all ? 3_600_000 : 60_000,
);
