import { type Book } from "../host/book/book";
import type { WorkbookEdit } from "../../src/workbook/workbook";
import { fullTab } from "../workbook/contract";
import { dumpBook } from "./bookDump";
import { startedWorkbook } from "./startedWorkbook";

const put = (mark: string): WorkbookEdit => ({ kind: "put-tab", tab: fullTab(mark) });

/** Makes every request from the k-th on fail until the faults are cleared: Excel died in the middle. */
function dieAt(excel: ReturnType<typeof startedWorkbook>["excel"], request: number): void {
  for (let at = request; at < request + 60; at++) excel.faults.failRequest(at, { kind: "refuse", code: "ServiceNotAvailable" });
}

test("a publication that Excel died in is finished or taken back at the next start, whenever it was", async () => {
  const ends = new Set<string>();
  for (let request = 1; request <= 9; request++) {
    for (const actions of [0, 1, 2, 3, 40, 120, 200]) {
      const { excel, workbook, open } = startedWorkbook();
      await workbook.apply([put("Lần một")]);
      const old = dumpBook(excel.book);
      const first = excel.requestsMade + request;
      dieAt(excel, first);
      excel.faults.failRequest(first, { kind: "stop-after", actions, code: "ServiceNotAvailable" });
      const outcome = await workbook.apply([put("Lần hai"), { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") }]).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
      expect(["busy", "done"]).toContain(outcome);
      excel.faults.clear();
      const next = open();
      await next.recover();
      const now = dumpBook(excel.book);
      const isOld = JSON.stringify(now) === JSON.stringify(old);
      const isNew = now["Tổng hợp"]?.includes("Lần hai") === true && Object.keys(now).join() === "Danh sách,Tổng hợp,Lỗi";
      expect([request, actions, isOld || isNew, Object.keys(now)]).toEqual([request, actions, true, Object.keys(now)]);
      expect(excel.book.names.every(({ name }) => name.startsWith("_neuguong_tab_"))).toBe(true);
      expect(excel.book.sheets.every(({ visibility }) => visibility === "Visible")).toBe(true);
      ends.add(isOld ? "old" : "new");
    }
  }
  expect([...ends].sort()).toEqual(["new", "old"]);
}, 60_000);

test("the last publication can be undone: tabs, cells and settings", async () => {
  const { excel, workbook } = startedWorkbook();
  excel.book.sheets[0]!.makeCell(0, 0).content = "Nguyễn Thị Mẩu";
  await workbook.apply([put("Lần một"), { kind: "set-setting", key: "plan", value: "a" }]);
  const before = dumpBook(excel.book);
  await workbook.apply([
    put("Lần hai"),
    { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") },
    { kind: "set-setting", key: "plan", value: "b" },
    { kind: "set-cell", sheet: "Danh sách", row: 1, column: 1, value: "Nguyễn Thị Mẫu" },
  ]);
  expect(workbook.canUndo).toBe(true);
  await workbook.undo();
  expect(dumpBook(excel.book)).toEqual(before);
  expect((await workbook.read()).settings).toEqual({ plan: "a" });
});

test("an undo is refused when the user has changed the cell since, and when there is nothing to undo", async () => {
  const { excel, workbook } = startedWorkbook();
  await expect(workbook.undo()).rejects.toMatchObject({ code: "not-found" });
  await workbook.apply([{ kind: "set-cell", sheet: "Danh sách", row: 1, column: 1, value: "x" }]);
  excel.book.sheets[0]!.makeCell(0, 0).content = "của người dùng";
  await expect(workbook.undo()).rejects.toMatchObject({ code: "changed" });
});

test("refuses protected sheets and structure before anything is written", async () => {
  const { excel, workbook } = startedWorkbook();
  await workbook.apply([put("Lần một")]);
  const before = dumpBook(excel.book);
  excel.book.sheets[0]!.isProtected = true;
  const cell = { kind: "set-cell", sheet: "Danh sách", row: 1, column: 1, value: "x" } as const;
  await expect(workbook.apply([put("Lần hai"), cell])).rejects.toMatchObject({ code: "protected", detail: "Danh sách" });
  excel.book.sheets[0]!.isProtected = false;
  excel.book.sheets[1]!.isProtected = true;
  await expect(workbook.apply([put("Lần hai")])).rejects.toMatchObject({ code: "protected" });
  excel.book.sheets[1]!.isProtected = false;
  excel.book.structureProtected = true;
  await expect(workbook.apply([put("Lần hai")])).rejects.toMatchObject({ code: "protected" });
  excel.book.structureProtected = false;
  expect(dumpBook(excel.book)).toEqual(before);
});

test("publishes with charts, print set-up and drop-downs as the report says", async () => {
  const { excel, workbook } = startedWorkbook();
  await workbook.apply([put("Tổng hợp")]);
  const sheet = excel.book.sheets[1]!;
  const [chart] = sheet.charts;
  expect([chart?.properties["chartType"], chart?.title["text"], chart?.series.length, chart?.series[0]?.fill]).toEqual([
    "BarStacked",
    "Điển hình theo lĩnh vực",
    1,
    "#1F4E79",
  ]);
  expect([chart?.series[0]?.valuesRef, chart?.series[0]?.categoriesRef]).toEqual(["'Tổng hợp'!$B$3:$B$4", "'Tổng hợp'!$A$3:$A$4"]);
  const { paperSize, orientation, zoom, titleRows, headersState, headers } = sheet.pageSetup;
  expect([paperSize, orientation, zoom, titleRows?.rowCount, headersState]).toEqual([
    "A4",
    "Landscape",
    { horizontalFitToPages: 1 },
    2,
    "FirstAndDefault",
  ]);
  expect(headers.defaultForAllPages["centerHeader"]).toContain("&P");
  expect([...sheet.rowBreaks]).toEqual([4]);
  expect([sheet.frozen.rows, sheet.tables[0]?.name, sheet.validations.length, sheet.conditionalFormats.length]).toEqual([
    2,
    "Bang_summary",
    1,
    2,
  ]);
  expect(sheet.cell(2, 0)?.link?.documentReference).toBe("'Danh sách'!A2");
  expect(sheet.cell(2, 0)?.style.fontColor).toBe("#000000");
  expect(excel.keptReferences).toBe(0);
});

test.each([
  [
    "deletes the tab",
    (book: Book) => {
      book.sheets.splice(1, 1);
      for (const name of book.names) if (name.formula.includes("'Tổng hợp'!")) name.formula = "=#REF!";
    },
  ],
  ["adds a sheet of the same name", (book: Book) => void (book.addSheet("Lỗi").makeCell(0, 0).content = "của người dùng")],
  ["protects the tab", (book: Book) => void (book.sheets[1]!.isProtected = true)],
])(
  "whenever the user %s in the middle, no sheet of the user's suffers and the next run is whole",
  async (_, change) => {
    for (let request = 1; request <= 9; request++) {
      const { excel, workbook, open } = startedWorkbook();
      excel.book.sheets[0]!.makeCell(0, 0).content = "Họ và tên";
      await workbook.apply([put("Lần một")]);
      const user = dumpBook(excel.book)["Danh sách"];
      excel.faults.failRequest(excel.requestsMade + request, {
        kind: "meddle",
        change: () => {
          if (!excel.book.sheetNamed("Lỗi") || !String(change).includes("addSheet")) change(excel.book);
        },
      });
      const edits: WorkbookEdit[] = [put("Lần hai"), { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") }];
      await workbook.apply(edits).catch((error: { code: string }) => expect(["changed", "protected"]).toContain(error.code));
      for (const sheet of excel.book.sheets) sheet.isProtected = false;
      const { tabs } = await open().apply(edits);
      const now = dumpBook(excel.book);
      expect(now["Danh sách"]).toBe(user);
      expect(tabs.map(({ id, name }) => [id, now[name]?.includes(id === "summary" ? "Lần hai" : "Lỗi")])).toEqual([
        ["summary", true],
        ["issues", true],
      ]);
      const others = excel.book.sheets.filter(({ name }) => name !== "Danh sách" && !tabs.some((tab) => tab.name === name));
      expect(others.map(({ rows }) => rows.get(0)?.get(0)?.content)).toEqual(others.map(() => "của người dùng"));
      expect(excel.book.names.every(({ name }) => name.startsWith("_neuguong_tab_"))).toBe(true);
    }
  },
  60_000,
);
