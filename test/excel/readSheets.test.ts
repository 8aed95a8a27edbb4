import { cellNumber } from "../../src/model/snapshot";
import { profiles } from "../host/profile";
import { startedWorkbook } from "./startedWorkbook";
import { reportSheet } from "../xlsx/reportSheetBuilder";

test("reads any number of small sheets in five requests", async () => {
  for (const count of [2, 40]) {
    const { excel, workbook } = startedWorkbook(Array.from({ length: count }, (_, at) => `Trang ${at + 1}`));
    for (const sheet of excel.book.sheets) sheet.makeCell(1, 1).content = sheet.name;
    excel.counter.reset();
    const { sheets } = await workbook.read();
    expect(sheets.map(({ name, rows }) => [name, rows[0]?.row, rows[0]?.cells[1]])).toEqual(
      excel.book.sheets.map(({ name }) => [name, 2, name]),
    );
    expect(excel.counter.requests).toBeLessThanOrEqual(5);
  }
});

test("reads very hidden sheets, hidden rows and columns, filters and errors, and disturbs nothing", async () => {
  const { excel, workbook } = startedWorkbook(["Danh sách", "Ẩn", "Rất ẩn", "Trống"]);
  const [list, hidden, veryHidden] = excel.book.sheets;
  for (let row = 0; row < 5; row++) for (let column = 0; column < 3; column++) list!.makeCell(row, column).content = row * 10 + column;
  list!.makeCell(2, 2).content = { error: "#N/A" };
  list!.hiddenRows.add(3);
  list!.hiddenColumns.add(0);
  list!.filter = { rectangle: { row: 0, column: 0, rowCount: 5, columnCount: 3 }, criteria: new Map([[0, {}]]) };
  hidden!.visibility = "Hidden";
  veryHidden!.visibility = "VeryHidden";
  veryHidden!.makeCell(0, 0).content = "kín";
  excel.book.activeSheet = 3;
  const { sheets } = await workbook.read();
  expect(sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden", "very-hidden", "visible"]);
  expect([[...sheets[0]!.hiddenRows], [...sheets[0]!.hiddenColumns], sheets[0]!.filtered]).toEqual([[4], [1], true]);
  expect(sheets[0]!.rows[2]!.cells[2]).toEqual({ error: "#N/A" });
  expect(sheets[2]!.rows[0]!.cells).toEqual(["kín"]);
  expect([excel.book.activeSheet, list!.filter.criteria.size, list!.hiddenRows.size]).toEqual([3, 1, 1]);
});

test("finds formulas also where Excel does not say where they are, and in a sheet of one cell", async () => {
  const { excel, workbook } = startedWorkbook(["Danh sách", "Khóa", "Một ô"]);
  const [list, locked, single] = excel.book.sheets;
  for (const sheet of [list!, locked!]) {
    for (let row = 0; row < 9000; row++) sheet.makeCell(row, 0).content = row;
    for (const row of [1, 2, 8999]) sheet.makeCell(row, 2).formula = "=ROW()";
  }
  locked!.isProtected = true;
  single!.makeCell(4, 4).content = "x";
  const numbers = [1, 2, 8999].map((row) => cellNumber(row + 1, 3));
  const found = async () => (await workbook.read()).sheets.map(({ formulaCells }) => [...formulaCells!]);
  expect(await found()).toEqual([numbers, numbers, []]);
  single!.makeCell(4, 4).formula = "=1+1";
  // "Too many areas" is said of the whole list, and of no part of it.
  const { answer } = excel;
  excel.answer = (message, flags) => {
    const body = JSON.stringify(message.Body);
    if (body.includes('"GetSpecialCellsOrNullObject"') && body.includes(`[0,0,9000,3]`))
      excel.faults.failRequest(excel.requestsMade + 1, { kind: "refuse", code: "GeneralException" });
    return answer.call(excel, message, flags);
  };
  expect(await found()).toEqual([numbers, numbers, [cellNumber(5, 5)]]);
});

test("a stray cell in the last row costs no reading of what lies between", async () => {
  const { excel, workbook } = startedWorkbook();
  const sheet = excel.book.sheets[0]!;
  sheet.makeCell(0, 0).content = "đầu";
  sheet.makeCell(1_048_575, 19).content = "cuối";
  excel.counter.reset();
  const [read] = (await workbook.read()).sheets;
  expect(read?.rows.map(({ row, cells }) => [row, cells.at(-1)])).toEqual([
    [1, "đầu"],
    [1_048_576, "cuối"],
  ]);
  expect(excel.counter.requests).toBeLessThan(8);
  expect(excel.counter.responseBytes).toBeLessThan(50_000);
});

test("reads more merged areas than Excel tells at once", async () => {
  const { excel, workbook } = startedWorkbook(["Danh sách", "Ít"]);
  const [many, few] = excel.book.sheets;
  for (let row = 0; row < 3000; row += 2) {
    many!.makeCell(row, 0).content = `Nhóm ${row}`;
    many!.merges.push({ row, column: 0, rowCount: 2, columnCount: 2 });
  }
  few!.makeCell(0, 0).content = "Tiêu đề";
  few!.merges.push({ row: 0, column: 0, rowCount: 1, columnCount: 5 });
  excel.counter.reset();
  const { sheets } = await workbook.read();
  expect([sheets[0]!.merges.length, sheets[1]!.merges]).toEqual([1500, [{ top: 1, left: 1, bottom: 1, right: 5 }]]);
  expect(sheets[0]!.merges[1499]).toEqual({ top: 2999, left: 1, bottom: 3000, right: 2 });
  expect(excel.counter.requests).toBeLessThan(50);
});

test.each([
  [["15/03/2022"], "2022-03-15"],
  [["16/03/2026"], "2026-03-16"],
  [["########", "16/03/2026"], "2026-03-16"],
  [["########", "########"], "2022-03-15"],
])("when Excel shows %j for the same number, it is the day %s: workbooks may count from 1904", async (shown, date) => {
  const { excel, workbook } = startedWorkbook();
  for (let row = 0; row < shown.length; row++) {
    const cell = excel.book.sheets[0]!.makeCell(row, 0);
    cell.content = 44_635;
    cell.style = { ...cell.style, numberFormat: "dd/mm/yyyy" };
  }
  const answer = excel.answer.bind(excel);
  // The local Excel counts from 1900; what a cell shows is put into its mouth.
  excel.answer = async (message, flags) => {
    const answered = await answer(message, flags);
    let at = 0;
    const put = (key: string, value: unknown): unknown => (key === "Text" ? [[shown[at++]]] : value);
    return { ...answered, Body: JSON.parse(JSON.stringify(answered.Body, put)) as typeof answered.Body };
  };
  const [sheet] = (await workbook.read()).sheets;
  expect(sheet?.rows[0]?.cells[0]).toEqual({ date, serial: 44_635 });
});

test("tells the fonts of single cells and of columns, for legacy charsets", async () => {
  const { excel, workbook } = startedWorkbook();
  const sheet = excel.book.sheets[0]!;
  for (let row = 0; row < 300; row++) {
    for (let column = 0; column < 3; column++) {
      const cell = sheet.makeCell(row, column);
      cell.content = "Nguyễn";
      const legacy = column === 1 || (column === 2 && row % 2 === 1);
      cell.style = { ...cell.style, fontName: legacy ? ".VnTime" : "Arial", bold: row === 0 };
    }
  }
  const [read] = (await workbook.read()).sheets;
  const font = (row: number, column: number) => read!.styles[read!.rows[row]!.styles![column]!];
  expect([font(0, 0), font(200, 0), font(200, 1), font(200, 2), font(201, 2)].map((look) => [look?.font, look?.bold])).toEqual([
    ["Arial", true],
    ["Arial", false],
    [".VnTime", false],
    ["Arial", false],
    [".VnTime", false],
  ]);
});

test("a list beyond 5 MB is read and published in pieces that Excel on the web takes", async () => {
  const { excel, workbook } = startedWorkbook(["Danh sách"], profiles.web, 60_000);
  const sheet = excel.book.sheets[0]!;
  const long = "Công chức có thành tích xuất sắc trong thực hiện nhiệm vụ chính trị ".repeat(4);
  for (let row = 0; row < 9000; row++) for (let column = 0; column < 4; column++) sheet.makeCell(row, column).content = `${long}${row}`;
  const [read] = (await workbook.read()).sheets;
  expect([read?.rows.length, read?.rows[8999]?.cells[3]]).toEqual([9000, `${long}8999`]);
  const rows = Array.from({ length: 9000 }, (_, row) => ({ cells: [0, 1, 2, 3].map((column) => ({ value: `${long}${row} ${column}` })) }));
  const tab = reportSheet({ id: "records", name: "Hồ sơ", rows });
  for (let time = 0; time < 2; time++) await workbook.apply([{ kind: "put-tab", tab }]);
  const [, written] = (await workbook.read()).sheets;
  expect([written?.rows.length, written?.rows[8999]?.cells[3]]).toEqual([9000, `${long}8999 3`]);
}, 120_000);

test.each([
  ["AccessDenied", "protected"],
  ["InvalidOperationInCellEditMode", "editing-cell"],
  ["ItemNotFound", "changed"],
  ["ApiNotFound", "not-supported"],
  ["InvalidArgument", "host-fault"],
])("says %s as %s", async (code, said) => {
  const { excel, workbook } = startedWorkbook();
  excel.faults.failRequest(excel.requestsMade + 1, { kind: "refuse", code });
  await expect(workbook.read()).rejects.toMatchObject({ code: said, detail: expect.stringContaining(code) as unknown });
});

test("makes a request again that failed for a moment, and gives up on one that gets no answer", async () => {
  const { excel, workbook } = startedWorkbook();
  excel.faults.failRequest(excel.requestsMade + 1, { kind: "refuse", code: "ServiceNotAvailable" });
  expect((await workbook.read()).sheets.length).toBe(1);
  excel.faults.failRequest(excel.requestsMade + 1, { kind: "no-answer" });
  await expect(workbook.read()).rejects.toMatchObject({ code: "no-answer" });
});
