import type { Issue } from "../../src/model/issue";
import type { CellValue, SheetSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { recognise } from "../../src/tables/recognise";
import { reasonColumnOf, withoutReasons } from "../../src/tables/reasonColumn";
import { check, type WholeCheck } from "../../src/workflows/check";
import { agencyIssues } from "../../src/workflows/agencyIssues";
import { returnEdits, returnSheets } from "../../src/workflows/returnFile";
import { newXlsx, openXlsx } from "../../src/xlsx/openXlsx";
import { checkedSample, sampleNames } from "./checkedSample";

const about = { agency: "Sở Y tế", fileName: "danh-sach.xlsx", date: "2023-06-12" };

async function returned(sheets: readonly SheetSnapshot[], result: WholeCheck, issues: readonly Issue[], language: "vi" | "en" = "vi") {
  const book = newXlsx();
  const made = returnSheets(sheets, issues, language, { ...about, readings: result.recognition.sheets });
  await book.apply(returnEdits(made));
  return { made, read: await openXlsx(book.save()).read() };
}

const records = ({ recognition }: WholeCheck): readonly string[] =>
  recognition.nominees.map(({ name, readableName, subject, field, lead, unit, year, quarter, date, sheet, row, nameColumn }) =>
    [
      sheet,
      row,
      nameColumn,
      name,
      readableName,
      ...[subject, field, lead, unit, year, quarter, date].map((one) => `${one.value} ${one.source}`),
    ].join("|"),
  );
const places = (issues: readonly Issue[]): readonly string[] =>
  issues
    // Rows are shown again, and an error comes as the formula that gives it: the file holds no result of that before Excel has computed.
    .filter(({ code }) => code !== "sheet/hidden-cells" && code !== "cell/error-value")
    .map(({ code, severity, sheet, row, column }) => [code, severity, sheet, row, column].join("|"));

test.each(sampleNames)("the file returned for %s, read again, gives the same records and the same findings", async (name) => {
  const { snapshot, result } = await checkedSample(name);
  for (const language of ["vi", "en"] as const) {
    const { read } = await returned(snapshot.sheets, result, result.issues, language);
    const again = check(read, result.plan, result.asOf);
    expect(records(again)).toEqual(records(result));
    expect(places(again.issues)).toEqual(places(result.issues));
  }
});

test("a file that goes back a second time has one column of reasons, at the same place", async () => {
  const { snapshot, result } = await checkedSample("quang-tri");
  const first = await returned(snapshot.sheets, result, result.issues);
  const again = check(first.read, result.plan, result.asOf);
  const second = await returned(first.read.sheets, again, again.issues);
  const columns = ({ made }: typeof first) => made.map(({ widths }) => widths.length);
  expect(columns(second)).toEqual(columns(first));
  expect(records(check(second.read, result.plan, result.asOf))).toEqual(records(result));
});

test("every value stands at its place, and only the column of reasons is new", async () => {
  const { snapshot, result } = await checkedSample("quang-tri");
  const { read } = await returned(snapshot.sheets, result, result.issues);
  const plain = (sheet: SheetSnapshot | undefined) =>
    new Map(
      (sheet?.rows ?? []).flatMap(({ row, cells }) =>
        cells.flatMap((cell, at): [string, unknown][] =>
          cell === null || cell === undefined || cell === "" || (typeof cell === "object" && "error" in cell)
            ? []
            : [[`${row}:${at + 1}`, typeof cell === "object" && "date" in cell ? cell.date : cell]],
        ),
      ),
    );
  for (const sheet of snapshot.sheets) {
    const copy = read.sheets.find(({ name }) => name === sheet.name);
    expect(plain(copy && withoutReasons(copy))).toEqual(plain(sheet));
    expect(copy && withoutReasons(copy).merges).toEqual(sheet.merges);
  }
});

test("each finding of a row is told in its row by colour and by words, with the column that it is about", async () => {
  const { snapshot, result } = await checkedSample("quang-tri");
  const { made } = await returned(snapshot.sheets, result, result.issues);
  const sheet = made.find(({ name }) => name === "Mặt trận, người nghèo")!;
  const row = sheet.rows[4]!.cells;
  expect(row[4]?.style?.fill).toBe("F6C9C9");
  expect(row[0]?.style?.fill).toBeUndefined();
  const reason = String(row[sheet.widths.length - 1]?.value);
  expect(reason.split("\n")[0]).toMatch(/^Lỗi, cột E: Ô cơ quan chủ trì ghi “Mặt trận tỉnh”/);
  expect(sheet.rows[0]!.cells[sheet.widths.length - 1]?.value).toBe("Lý do");
});

test("the cover counts the findings by kind, names what belongs to no row, and is taken for no list", async () => {
  const { snapshot, result } = await checkedSample("quang-tri");
  const { made, read } = await returned(snapshot.sheets, result, result.issues);
  const texts = made[0]!.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? ""));
  const errors = result.issues.filter(({ severity }) => severity === "error").length;
  expect(texts).toContain(`Kính gửi: ${about.agency}`);
  expect(texts.some((text) => String(text).startsWith(`Có ${errors} lỗi cần sửa`))).toBe(true);
  expect(texts.filter((text) => text === result.issues.length)).toHaveLength(1);
  expect(read.sheets[0]?.ownTab).toBe("return-cover");
  // Even where another program took the mark away.
  const bare = { ...read, sheets: read.sheets.map((sheet) => ({ ...sheet, ownTab: null })) };
  const reading = recognise(bare, result.plan).sheets[0];
  expect([reading?.kind, reading?.other]).toEqual(["other", "summary"]);
});

test("a list without faults gets a cover that says so, and no column of reasons", async () => {
  const { snapshot, result } = await checkedSample("quang-tri-clean");
  const { made } = await returned(snapshot.sheets, result, []);
  expect(made[0]!.rows.some(({ cells }) => cells.some((cell) => cell?.value === "Danh sách không có lỗi, không cần gửi lại."))).toBe(true);
  expect(made[1]!.rows.some(({ cells }) => cells.some((cell) => cell?.value === "Lý do"))).toBe(false);
});

test("text that looks like a formula stays text", async () => {
  const { snapshot, result } = await checkedSample("quang-tri-clean");
  const [sheet] = snapshot.sheets;
  const risky = {
    ...sheet!,
    rows: sheet!.rows.map((row, at) => (at === 6 ? { ...row, cells: [...row.cells.slice(0, 1), "=1+1", ...row.cells.slice(2)] } : row)),
  };
  const { made, read } = await returned([risky], result, []);
  expect(made[1]!.rows.every(({ cells }) => cells.every((cell) => cell?.formula === undefined))).toBe(true);
  expect(read.sheets[1]?.rows.find(({ row }) => row === risky.rows[6]!.row)?.cells[1]).toBe("=1+1");
});

const plan = builtinPlan("quang-tri-2021-2025")!;
const general = { font: "Times New Roman", bold: false, numberFormat: "General" };
const sheetOf = (rows: readonly (readonly CellValue[])[]): SheetSnapshot => ({
  name: "Danh sách",
  visibility: "visible",
  rows: rows.map((cells, at) => ({ row: at + 1, cells })),
  styles: [general],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  filtered: false,
  tables: [],
  ownTab: null,
});
const head = ["STT", "Họ và tên", "Loại đối tượng", "Lĩnh vực", "Cơ quan chủ trì", "Năm"];

test("a column of reasons is known only behind everything else, under a header", () => {
  expect(
    reasonColumnOf(
      sheetOf([
        [...head, "Lý do"],
        [1, "Nguyễn Văn Mẫu", null, null, null, null, "Lỗi: …"],
      ]),
    ),
  ).toEqual({ column: 7, headerRow: 1 });
  expect(reasonColumnOf(sheetOf([["Lý do"]]))).toBeNull();
  expect(reasonColumnOf(sheetOf([[...head, "Lý do", "Ghi chú"]]))).toBeNull();
  expect(reasonColumnOf(sheetOf([head]))).toBeNull();
});

test("an agency gets the findings of its own rows and its own shortfalls, and nobody else's", () => {
  const rows: readonly (readonly CellValue[])[] = [
    head,
    [1, "Nguyễn Văn Mẫu", "Cá nhân", "Y tế", "Sở Y tế", 2019],
    [2, "Trần Thị Thử", "Cá nhân", "Y tế", "Sở Y te", 2022],
    [3, "Lê Văn Thử", "Cá nhân", "Nông thôn mới", "Sở Nông nghiệp và Phát triển nông thôn", 2018],
  ];
  const result = check({ sheets: [sheetOf(rows)], settings: {} }, plan, "2025-12-31");
  const own = agencyIssues(result, "so-y-te");
  expect(own.filter(({ row }) => row !== null).map(({ row }) => row)).toContain(2);
  expect(own.some(({ row }) => row === 4)).toBe(false);
  const short = own.filter((issue) => issue.code === "quota/short");
  expect(short.length).toBeGreaterThan(0);
  for (const issue of short) if (issue.code === "quota/short") expect(issue.evidence.leads).toContain("Sở Y tế");
});

test("rows with wrapped texts are high enough for them, and what was met in reading the file stands on the cover", async () => {
  const { snapshot, result } = await checkedSample("quang-tri");
  const remark = { severity: "error" as const, sheet: null, row: 5, column: null, sentence: "Có dấu ngoặc kép mở mà không đóng." };
  const long = "Có sáng kiến cải tiến quy trình, tiết kiệm thời gian giải quyết hồ sơ; giúp đỡ nhiều hộ trong xã thoát nghèo bền vững";
  const source = snapshot.sheets.map((sheet) =>
    sheet.name === "NTM"
      ? { ...sheet, rows: sheet.rows.map((row) => (row.row === 5 ? { ...row, cells: [...row.cells.slice(0, 3), long, 2022] } : row)) }
      : sheet,
  );
  const made = returnSheets(source, [], "vi", { ...about, agency: "", readings: result.recognition.sheets, remarks: [remark] });
  expect(made.find(({ name }) => name === "NTM")?.rows[4]?.height).toBeGreaterThan(45);
  const cover = made[0]!.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
  expect(cover).toEqual(
    expect.arrayContaining([
      "Kính gửi: Quý cơ quan, đơn vị",
      "Có 1 lỗi cần sửa, 0 cảnh báo cần xem lại và 0 điểm lưu ý.",
      "Lỗi: Có dấu ngoặc kép mở mà không đóng.",
      "A5",
    ]),
  );
});

test("a text longer than a cell holds goes back as far as the cell holds it", async () => {
  const { snapshot, result } = await checkedSample("quang-tri");
  const [sheet] = snapshot.sheets;
  const long = { ...sheet!, rows: [{ row: 1, cells: ["dài ".repeat(10_000)] }] };
  const { read } = await returned([long], result, []);
  const text = read.sheets.at(-1)!.rows[0]!.cells[0];
  expect(typeof text === "string" && text.length).toBe(32_767);
});
