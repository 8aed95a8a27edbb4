import { type Book } from "../host/book/book";
import { copyBook, restoreBook } from "../host/book/copyBook";
import { profiles } from "../host/profile";
import type { WorkbookEdit } from "../../src/workbook/workbook";
import { fullTab } from "../workbook/contract";
import { dumpBook } from "./bookDump";
import { startedWorkbook } from "./startedWorkbook";

const put = (mark: string): WorkbookEdit => ({ kind: "put-tab", tab: fullTab(mark) });

/** Makes every request from the k-th on fail until the faults are cleared: Excel died in the middle. */
function dieAt(excel: ReturnType<typeof startedWorkbook>["excel"], request: number): void {
  for (let at = request; at < request + 60; at++) excel.faults.failRequest(at, { kind: "refuse", code: "ServiceNotAvailable" });
}

const second: readonly WorkbookEdit[] = [put("Lần hai"), { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") }];

/** Number of actions of each request that publishes the second time. */
async function requestSizes(): Promise<number[]> {
  const { excel, workbook } = startedWorkbook();
  await workbook.apply([put("Lần một")]);
  const sizes: number[] = [];
  const answer = excel.answer.bind(excel);
  excel.answer = (message, flags) => {
    sizes.push((message.Body as { Actions: unknown[] }).Actions.length);
    return answer(message, flags);
  };
  await workbook.apply(second);
  return sizes;
}

test("a publication that Excel died in is finished or taken back at the next start, whenever it was", async () => {
  const ends = new Set<string>();
  const sizes = await requestSizes();
  for (let request = 1; request <= sizes.length; request++) {
    const size = sizes[request - 1]!;
    // Cut off after its last action or later is all one.
    for (const actions of new Set([0, 1, 3, 40, 120, 200].map((at) => Math.min(at, size)))) {
      const { excel, workbook, open } = startedWorkbook();
      await workbook.apply([put("Lần một")]);
      const old = dumpBook(excel.book);
      const first = excel.requestsMade + request;
      dieAt(excel, first);
      excel.faults.failRequest(first, { kind: "stop-after", actions, code: "ServiceNotAvailable" });
      const outcome = await workbook.apply(second).then(
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

test("the last write can be undone after a reload of the pane, also when it replaced tabs of an earlier session", async () => {
  const { excel, open } = startedWorkbook();
  excel.book.sheets[0]!.makeCell(6, 1).content = "cũ";
  await open().apply([put("Sơ kết"), { kind: "set-setting", key: "plan", value: "a" }]);
  const before = dumpBook(excel.book);
  await open().apply([
    put("Tổng kết"),
    { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") },
    { kind: "set-setting", key: "plan", value: "b" },
    { kind: "set-cell", sheet: "Danh sách", row: 7, column: 2, value: "=1+1" },
  ]);
  const reloaded = open();
  expect(reloaded.canUndo).toBe(false);
  await reloaded.recover();
  expect(reloaded.canUndo).toBe(true);
  await reloaded.undo();
  expect(dumpBook(excel.book)).toEqual(before);
  expect((await reloaded.read()).settings).toEqual({ plan: "a" });
  expect(reloaded.canUndo).toBe(false);
  await expect(open().undo()).rejects.toMatchObject({ code: "not-found" });
});

test("nothing of the journal stays when it is told to forget", async () => {
  const { excel, workbook, open } = startedWorkbook();
  await workbook.apply([put("Sơ kết"), { kind: "set-cell", sheet: "Danh sách", row: 1, column: 1, value: "Nguyễn Thị Mẫu" }]);
  expect(excel.book.settings.size).toBeGreaterThan(1);
  await workbook.forgetUndo();
  expect([excel.book.settings.size, workbook.canUndo]).toEqual([0, false]);
  await open().apply([put("Tổng kết")]);
});

test("no printer and another workbook in front cost print set-up and frozen rows, not the publication", async () => {
  const { excel, workbook } = startedWorkbook();
  const answer = excel.answer.bind(excel);
  let printer = true;
  excel.answer = async (message, flags) => {
    const { ObjectPaths } = message.Body as { ObjectPaths: Record<string, { Name?: string }> };
    const refused = Object.values(ObjectPaths).some(({ Name }) => Name === "FreezePanes" || (!printer && Name === "PageLayout"));
    if (refused) excel.faults.failRequest(excel.requestsMade + 1, { kind: "refuse", code: "GeneralException" });
    return answer(message, flags);
  };
  expect(await workbook.apply([put("Sơ kết")])).toEqual({ tabs: [{ id: "summary", name: "Tổng hợp" }], unpolished: ["Tổng hợp"] });
  const sheet = excel.book.sheets[1]!;
  expect([sheet.frozen.rows, sheet.pageSetup.paperSize, sheet.charts.length]).toEqual([0, "A4", 1]);
  printer = false;
  await workbook.apply([{ kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") }]);
  expect([excel.book.sheets[2]!.pageSetup.paperSize, excel.book.sheets[2]!.charts.length]).toEqual(["Letter", 1]);
});

test("more corrections than one message holds are written all or not at all", async () => {
  const { excel, workbook, open } = startedWorkbook(["Danh sách", "Phụ"], profiles.web, 60_000);
  const sheet = excel.book.sheets[0]!;
  for (let row = 0; row < 20_800; row += 2) sheet.makeCell(row, 1).content = `cũ ${row}`;
  const before = dumpBook(excel.book)["Danh sách"];
  const edits = Array.from({ length: 10_400 }, (_, at): WorkbookEdit => ({
    kind: "set-cell",
    sheet: "Danh sách",
    row: 2 * at + 1,
    column: 2,
    value: `mới ${at}`,
  }));
  // Excel dies when the last of the messages with cells is on its way: most cells are written already.
  const { answer } = excel;
  let [messages, largest] = [0, 0];
  excel.answer = (message, flags) => {
    const { Actions } = message.Body as { Actions: readonly { ActionType: number; Name: string }[] };
    if (Actions.some(({ ActionType, Name }) => ActionType === 4 && Name === "Formulas")) messages++;
    if (messages > 2) excel.faults.failRequest(excel.requestsMade + 1, { kind: "refuse", code: "ServiceNotAvailable" });
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(message.Body)));
    return answer.call(excel, message, flags);
  };
  await expect(workbook.apply(edits)).rejects.toMatchObject({ code: "busy" });
  excel.answer = answer;
  excel.faults.clear();
  expect(largest).toBeLessThan(4 * 1024 * 1024);
  expect([sheet.cell(0, 1)?.content, sheet.cell(20_798, 1)?.content]).toEqual(["mới 0", "cũ 20798"]);
  const next = open();
  expect(await next.recover()).toEqual(["Danh sách"]);
  expect([dumpBook(excel.book)["Danh sách"] === before, next.canUndo]).toEqual([true, false]);
  await next.apply(edits);
  expect([sheet.cell(0, 1)?.content, sheet.cell(20_798, 1)?.content, next.canUndo]).toEqual(["mới 0", "mới 10399", true]);
}, 120_000);

test("a publication is refused when the user's sheets are not what was read", async () => {
  const { excel, workbook } = startedWorkbook(["Danh sách", "Ghi chú"]);
  const sheet = excel.book.sheets[0]!;
  sheet.makeCell(0, 0).content = "Họ và tên";
  sheet.makeCell(1, 1).content = 44_562;
  sheet.makeCell(1, 1).style = { ...sheet.makeCell(1, 1).style, numberFormat: "dd/mm/yyyy" };
  sheet.makeCell(2, 1).content = { error: "#N/A" };
  await workbook.apply([put("Lần một")]);
  const readFrom = structuredClone(await workbook.read());
  await workbook.apply([put("Lần hai")], { readFrom });
  const changes: readonly [string, (book: Book) => void][] = [
    ["Danh sách", (book) => void (book.sheets[0]!.makeCell(1, 1).content = 44_563)],
    ["Danh sách", (book) => void (book.sheets[0]!.makeCell(1, 1).content = "44562")],
    ["Ghi chú", (book) => void (book.sheets[1]!.makeCell(9, 9).content = true)],
    ["Thêm", (book) => void book.addSheet("Thêm")],
    ["Ghi chú", (book) => void book.sheets.splice(1, 1)],
  ];
  for (const [name, change] of changes) {
    const kept = copyBook(excel.book);
    change(excel.book);
    const before = dumpBook(excel.book);
    await expect(workbook.apply([put("Lần ba")], { readFrom })).rejects.toMatchObject({ code: "changed", detail: name });
    expect(dumpBook(excel.book)).toEqual(before);
    restoreBook(excel.book, kept);
  }
});

test("an undo is refused when the user has changed the cell since, and when there is nothing to undo", async () => {
  const { excel, workbook } = startedWorkbook();
  await expect(workbook.undo()).rejects.toMatchObject({ code: "not-found" });
  await workbook.apply([{ kind: "set-cell", sheet: "Danh sách", row: 1, column: 1, value: "x" }]);
  excel.book.sheets[0]!.makeCell(0, 0).content = "của người dùng";
  await expect(workbook.undo()).rejects.toMatchObject({ code: "changed" });
});

test("a font and a number format are undone with the value, also after a reload; letters with fonts of their own are named", async () => {
  const { excel, workbook, open } = startedWorkbook();
  const sheet = excel.book.sheets[0]!;
  for (let row = 0; row < 4; row++) {
    const cell = sheet.makeCell(row, 0);
    Object.assign(cell, { content: `NguyÔn ${row}`, style: { ...cell.style, fontName: row === 2 ? "" : ".VnTime", bold: row === 1 } });
  }
  const before = dumpBook(excel.book);
  const set = (row: number, value: string | number, look: { font?: string; numberFormat?: string }): WorkbookEdit => ({
    kind: "set-cell",
    sheet: "Danh sách",
    row,
    column: 1,
    value,
    ...look,
  });
  const { flattened } = await workbook.apply([
    set(1, "Nguyễn", { font: "Times New Roman" }),
    set(2, 44_441, { numberFormat: "dd/mm/yyyy" }),
    set(3, "Trần", { font: "Times New Roman", numberFormat: "@" }),
  ]);
  expect(flattened).toEqual(["Danh sách!A3"]);
  expect([0, 1, 2].map((row) => [sheet.cell(row, 0)?.style.fontName, sheet.cell(row, 0)?.style.numberFormat])).toEqual([
    ["Times New Roman", "General"],
    [".VnTime", "dd/mm/yyyy"],
    ["Times New Roman", "@"],
  ]);
  await open().undo();
  // What Excel does not give cannot be put back.
  const mixed = sheet.cell(2, 0)!;
  expect([mixed.content, mixed.style.fontName, mixed.style.numberFormat]).toEqual(["NguyÔn 2", "Times New Roman", "General"]);
  mixed.style = { ...mixed.style, fontName: "" };
  expect(dumpBook(excel.book)).toEqual(before);
});

test("an added sheet goes with an undo, unless the user has written into it or took it away", async () => {
  const template: WorkbookEdit = { kind: "add-sheet", sheet: fullTab("Mẫu", "nominees", "Danh sách mẫu") };
  const started = async () => {
    const { excel, workbook, open } = startedWorkbook();
    excel.book.sheets[0]!.makeCell(0, 0).content = "Họ và tên";
    const before = dumpBook(excel.book);
    await workbook.apply([template, { ...template, sheet: { ...template.sheet, name: "Đơn vị", tables: [] } }]);
    return { excel, before, next: open() };
  };
  const untouched = await started();
  // A formula shows what other sheets hold, and looks are no contents.
  untouched.excel.book.sheets[1]!.makeCell(3, 1).content = 99;
  untouched.excel.book.sheets[1]!.columnWidths.set(0, 200);
  await untouched.next.undo();
  expect(dumpBook(untouched.excel.book)).toEqual(untouched.before);
  expect(untouched.excel.book.names).toEqual([]);

  const filled = await started();
  filled.excel.book.sheets[1]!.makeCell(9, 0).content = "Nguyễn Thị Mẫu";
  const kept = dumpBook(filled.excel.book);
  await expect(filled.next.undo()).rejects.toMatchObject({ code: "edited-by-hand", detail: "Danh sách mẫu" });
  expect(dumpBook(filled.excel.book)).toEqual(kept);
  filled.excel.book.sheets.splice(1, 1);
  await filled.next.undo();
  expect(dumpBook(filled.excel.book)).toEqual(filled.before);
});

test("a tab that the user changed by hand is neither overwritten nor removed, and its name is told", async () => {
  const { excel, workbook, open } = startedWorkbook();
  excel.book.sheets[0]!.makeCell(0, 0).content = "Họ và tên";
  await workbook.apply([put("Lần một"), { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") }]);
  const untouched = await workbook.read();
  await workbook.apply([put("Lần hai")], { readFrom: untouched });
  // What was read before the last write differs from it, and is no change by hand.
  await workbook.apply([put("Lần ba")], { readFrom: untouched });
  const tab = excel.book.sheetNamed("Tổng hợp")!;
  tab.cell(2, 1)!.content = 4;
  const reloaded = open();
  const readFrom = await reloaded.read();
  const before = dumpBook(excel.book);
  for (const edits of [[put("Lần bốn")], [put("Lần bốn"), { kind: "remove-tab", id: "issues" }], [{ kind: "remove-tab", id: "summary" }]]) {
    await expect(reloaded.apply(edits as WorkbookEdit[], { readFrom })).rejects.toMatchObject({
      code: "edited-by-hand",
      detail: "Tổng hợp",
    });
  }
  await expect(reloaded.undo()).rejects.toMatchObject({ code: "edited-by-hand", detail: "Tổng hợp" });
  expect(dumpBook(excel.book)).toEqual(before);
  await reloaded.apply([{ kind: "put-tab", tab: fullTab("Lỗi khác", "issues", "Lỗi") }], { readFrom });
  tab.cell(2, 1)!.content = 3;
  await reloaded.apply([put("Lần bốn")], { readFrom: await reloaded.read() });
});

test("corrected records may be written again, but are not lost to an undo", async () => {
  const { excel, workbook } = startedWorkbook();
  const records = (mark: string): WorkbookEdit => ({ kind: "put-tab", tab: fullTab(mark, "records", "Danh sách đã nhập") });
  await workbook.apply([records("một")]);
  await workbook.apply([records("hai")]);
  excel.book.sheets[1]!.cell(2, 0)!.content = "sửa tay";
  await expect(workbook.undo()).rejects.toMatchObject({ code: "edited-by-hand" });
  await workbook.apply([records("ba")], { readFrom: await workbook.read() });
});

test("goes to the first tab where the user asked for tabs, in a last request whose refusal costs nothing", async () => {
  const { excel, workbook } = startedWorkbook(["Danh sách", "Ghi chú"]);
  const edits: WorkbookEdit[] = [put("Sơ kết"), { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") }];
  await workbook.apply(edits);
  expect(excel.book.activeSheet).toBe(0);
  const made = excel.requestsMade;
  await workbook.apply(edits, { show: true });
  expect(excel.book.sheets[excel.book.activeSheet]?.name).toBe("Tổng hợp");
  const took = excel.requestsMade - made;
  excel.book.activeSheet = 1;
  excel.faults.failRequest(excel.requestsMade + took, { kind: "refuse", code: "InvalidSelection" });
  expect((await workbook.apply(edits, { show: true })).tabs).toHaveLength(2);
  expect(excel.book.activeSheet).toBe(1);
});

test("in a workbook that counts from 1904 days are written as they are meant", async () => {
  for (const withDates of [true, false]) {
    const { excel, workbook } = startedWorkbook();
    excel.book.date1904 = true;
    const cell = excel.book.sheets[0]!.makeCell(0, 0);
    if (withDates) Object.assign(cell, { content: 44_441 - 1462, style: { ...cell.style, numberFormat: "dd/mm/yyyy" } });
    const day = { numberFormat: "dd/mm/yyyy" };
    const rows = [{ cells: [{ value: 44_441, style: day }, { value: 44_441 }, { value: 800, style: day }] }];
    const edits: WorkbookEdit[] = [
      { kind: "put-tab", tab: { ...fullTab("Ngày", "days", "Ngày"), rows, merges: [], tables: [], charts: [] } },
      { kind: "set-cell", sheet: "Danh sách", row: 5, column: 1, value: 44_441, ...day },
    ];
    const readFrom = await workbook.read();
    await workbook.apply(edits, { readFrom });
    await workbook.apply(edits, { readFrom: await workbook.read() });
    const [list, days] = (await workbook.read()).sheets;
    const [first, plain, before1904] = days!.rows[0]!.cells;
    expect([first, plain, before1904]).toEqual([{ date: "2021-09-02", serial: 42_979 }, 44_441, "10/03/1902"]);
    expect(list!.rows.at(-1)!.cells[0]).toEqual({ date: "2021-09-02", serial: 42_979 });
    await workbook.undo();
  }
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
    for (let request = 1; request <= 12; request++) {
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
      excel.faults.clear();
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
