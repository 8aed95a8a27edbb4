import { importNoticeSentence } from "../../src/messages/importWords";
import type { PlannedFile } from "../../src/workflows/import/importPlan";
import { planImport } from "../../src/workflows/import/planImport";
import { readList } from "../../src/csv/readList";
import type { ReadListFile } from "../../src/workflows/import/listFile";
import { sheetOf } from "../tables/sheetBuilder";
import { emptyBook, listOf, quangTri, today } from "./importBuilder";

const planned = (file: ReadListFile): PlannedFile =>
  planImport({ files: [file], workbook: emptyBook, plan: quangTri, today, decisions: new Map() }).files[0]!;
const told = (file: PlannedFile): readonly string[] => file.notices.map((notice) => importNoticeSentence(notice, "vi"));

const beside = [
  ["ĐIỂN HÌNH TIÊN TIẾN PHONG TRÀO “DẠY TỐT - HỌC TỐT”"],
  ["TẬP THỂ", null, null, null, "CÁ NHÂN"],
  ["STT", "Tên tập thể", "Thành tích", null, "STT", "Họ và tên", "Chức vụ", "Thành tích"],
  ["1", "Trường THCS Bình Minh", "Giỏi", null, "1", "Lê Thị Hai", "Giáo viên", "Tốt"],
  ["2", "Trường Mầm non Tây Phú", "Tốt", null, "2", "Võ Văn Ba", "Giáo viên", "Giỏi"],
];

test("the heading of a table of collectives is not taken for the sender", () => {
  expect(planned(listOf("hai-bang.csv", sheetOf("hai-bang", beside))).agency).toMatchObject({ name: "", from: "none" });
});

test("equal headers of two tables side by side are no fault, within one table they are", () => {
  const twice = (column: number) => ({ code: "duplicate-header", row: 3, column, text: "Thành tích", count: 2 });
  const file = { ...listOf("hai-bang.csv", sheetOf("hai-bang", beside)), faults: [twice(8)] };
  expect(planned(file).notices.filter(({ code }) => code === "import/text-fault")).toEqual([]);
  const one = [
    ["STT", "Họ và tên", "Lĩnh vực", "Ghi chú", "Ghi chú"],
    ["1", "Lê Thị Hai", "Y tế", "a", "b"],
  ];
  const single = { ...listOf("mot.csv", sheetOf("mot", one)), faults: [{ ...twice(5), row: 1, text: "Ghi chú" }] };
  expect(planned(single).notices).toMatchObject([{ code: "import/text-fault", column: 5 }, { code: "import/agency-unknown" }]);
});

test("a workbook's column in an old charset comes in as Unicode and is told so; nothing is asked and no row is doubted for it", () => {
  const rows = [
    ["STT", "Họ và tên", "Loại", "Lĩnh vực", "Đơn vị"],
    ["1", "NguyÔn §øc Dòng", "Cá nhân", "Y tế", "Sở Y tế"],
    ["2", "TrÇn ThÞ H­êng", "Cá nhân", "Y tế", "Sở Y tế"],
    ["3", "Ph¹m H÷u Léc", "Cá nhân", "Y tế", "Sở Y tế"],
  ];
  const file = planned({ ...listOf("cu.xlsx", sheetOf("Sheet1", rows)), textOnly: false, encoding: null, delimiter: null });
  expect(file).toMatchObject({ rows: 3, written: 3, doubtful: 0, refused: 0 });
  expect(file.issues.filter(({ code }) => code === "cell/legacy-charset")).toEqual([]);
  expect(told(file)).toContain(
    "3 ô của cột này dùng bảng mã cũ, đã chuyển sang Unicode khi nhập: “TCVN3: NguyÔn §øc Dòng → Nguyễn Đức Dũng”. Hãy xem lại các ô này.",
  );
});

test("single cells around the list of a web page refuse no row and ask nothing", () => {
  const html = `<html><table><tr><td>Trang chủ</td></tr></table><table><tr><th>STT<th>Họ và tên<th>Loại<th>Lĩnh vực<th>Đơn vị</tr>
    <tr><td>1<td>Lê Thị Hai<td>Cá nhân<td>Y tế<td>Sở Y tế</tr><tr><td>2<td>Võ Văn Ba<td>Cá nhân<td>Y tế<td>Sở Y tế</tr></table></html>`;
  const { sheets } = readList(new TextEncoder().encode(html), "phan mem.xls");
  const file = planned({ ...listOf("phan mem.xls"), sheets });
  expect(file).toMatchObject({ rows: 2, written: 2, refused: 0, ledger: { rows: 4, other: 1 } });
  expect(file.notices.map(({ code }) => code)).toContain("import/sheet-left-out");
  expect(file.issues.map(({ code }) => code)).not.toContain("sheet/unrecognised");
});

test("the charset that was guessed is named as offices know it, and shown only where reading changed something", () => {
  const guessed = (encoding: string, before: string, after: string): string =>
    importNoticeSentence(
      { code: "import/encoding-guessed", severity: "info", sheet: null, row: null, column: null, evidence: { encoding, before, after } },
      "vi",
    );
  expect(guessed("utf8-as-latin1", "SÃ¡ng", "Sáng")).toBe(
    "Bảng mã được đoán là UTF-8 đã bị phần mềm khác đọc nhầm rồi lưu lại: “SÃ¡ng” đọc thành “Sáng”. Hãy xem lại; có thể chọn bảng mã khác.",
  );
  expect(guessed("windows-1252", "H? tên", "H? tên")).toBe("Bảng mã được đoán là windows-1252. Hãy xem lại; có thể chọn bảng mã khác.");
});
