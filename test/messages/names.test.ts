import { formatCount, formatDate, formatList, formatNumber, formatOfficialDate, quoted } from "../../src/messages/format";
import { columnName, periodName, sourceName, statusName, subjectName, timeName, uncountedReason } from "../../src/messages/names";
import { workbookErrorSentence } from "../../src/messages/workbookErrorSentence";

test.each([
  [1234.5, "1.234,5", "1,234.5"],
  [1234567, "1.234.567", "1,234,567"],
  [0.126, "0,13", "0.13"],
  [-1000, "-1.000", "-1,000"],
  [-0.001, "0", "0"],
  [5, "5", "5"],
])("%d is %s in Vietnamese and %s in English", (value, vi, en) => {
  expect([formatNumber(value, "vi"), formatNumber(value, "en")]).toEqual([vi, en]);
});

test("counts below ten bear a zero before them, as offices write", () => {
  expect([0, 1, 9, 10, 1250].map(formatCount)).toEqual(["0", "01", "09", "10", "1.250"]);
});

test("days and the months January and February bear a zero, other months none", () => {
  expect(formatOfficialDate("2023-06-05")).toBe("ngày 05 tháng 6 năm 2023");
  expect(formatOfficialDate("2025-01-15")).toBe("ngày 15 tháng 01 năm 2025");
  expect([formatDate("2023-06-05", "vi"), formatDate("2023-06-05", "en")]).toEqual(["05/6/2023", "5 Jun 2023"]);
});

test("times of evidence in words", () => {
  expect(["2019", "2019-Q2", "2023-06-05"].map((time) => timeName(time, "vi"))).toEqual(["năm 2019", "quý II/2019", "05/6/2023"]);
  expect(["2019", "2019-Q2", "2023-06-05"].map((time) => timeName(time, "en"))).toEqual(["2019", "Q2 2019", "5 Jun 2023"]);
});

test("names in a row", () => {
  expect([formatList([], "vi"), formatList(["A"], "vi"), formatList(["A", "B", "C"], "vi"), formatList(["A", "B"], "en", "or")]).toEqual([
    "",
    "A",
    "A, B và C",
    "A or B",
  ]);
  expect(quoted("  hai\n dòng ")).toBe("“hai dòng”");
});

test("periods of quotas in words", () => {
  expect([periodName("term", "2021-2025", "vi"), periodName("year", "2022", "vi"), periodName("quarter", "2023-Q2", "vi")]).toEqual([
    "cả giai đoạn 2021–2025",
    "năm 2022",
    "quý II/2023",
  ]);
  expect([periodName("term", "2021-2025", "en"), periodName("year", "2022", "en"), periodName("quarter", "2023-Q2", "en")]).toEqual([
    "the whole period 2021–2025",
    "2022",
    "Q2 2023",
  ]);
});

test("names of the field's words", () => {
  expect([subjectName("any", "vi"), subjectName("cooperative", "en"), statusName("short", "vi"), columnName("lead", "vi")]).toEqual([
    "Điển hình",
    "Cooperative",
    "Còn thiếu",
    "Cơ quan chủ trì",
  ]);
  expect(uncountedReason("after-as-of", "vi")).toBe("Sau ngày chốt số liệu");
  expect([sourceName("sheet-name", "vi"), sourceName("lạ", "vi")]).toEqual(["tên trang tính", "lạ"]);
});

test("an old .xls is told with what to do, and a web page is named as what it is", () => {
  expect(workbookErrorSentence("old-xls", "Excel 97–2003", "vi")).toBe(
    "Tệp là sổ tính Excel 97–2003 (.xls), chương trình không đọc được. Hãy mở bằng Excel và lưu lại dạng .xlsx. [Excel 97–2003]",
  );
  expect(workbookErrorSentence("not-xlsx", "a web page (HTML)", "vi")).toContain("mà là trang web (HTML)");
  expect(workbookErrorSentence("broken", "the zip directory is missing: the file may be cut off", "vi")).toBe(
    "Tệp bị cắt cụt, có thể chưa tải về hoặc chưa sao chép hết. Hãy tải lại, hoặc xin lại tệp gốc của đơn vị gửi.",
  );
  expect(workbookErrorSentence("broken", "the zip directory is missing: the file may be cut off", "en")).toMatch(/^The file is cut off: /);
  expect(workbookErrorSentence("broken", "xl/worksheets/sheet2.xml: checksum", "vi")).toContain(
    "Một trang tính trong tệp bị hỏng (xl/worksheets/sheet2.xml)",
  );
  expect(workbookErrorSentence("broken", "two roots", "vi")).not.toContain("roots");
  expect(workbookErrorSentence("not-found", "", "en")).toBe("There is no such file or sheet. Check the name and the path.");
});
