import { savedName, savedType } from "../../../src/standalone/file/savedName";

const vi = "đã kiểm tra";

test.each([
  ["Danh sách.xlsx", "Danh sách - đã kiểm tra.xlsx"],
  ["Sổ có macro.XLSM", "Sổ có macro - đã kiểm tra.XLSM"],
  ["Danh sách - đã kiểm tra.xlsx", "Danh sách - đã kiểm tra (2).xlsx"],
  ["Danh sách - đã kiểm tra (2).xlsx", "Danh sách - đã kiểm tra (3).xlsx"],
  ["Danh sách - đã kiểm tra.xlsx".normalize("NFD"), "Danh sách - đã kiểm tra (2).xlsx"],
  ["không đuôi", "không đuôi - đã kiểm tra.xlsx"],
  ["C:\\hồ sơ\\DS.xlsx", "DS - đã kiểm tra.xlsx"],
  [".xlsx", "Danh sách - đã kiểm tra.xlsx"],
])("%s is saved as %s", (original, saved) => {
  expect(savedName(original, vi)).toBe(saved);
  expect(savedName(original, vi)).not.toBe(original);
});

test("a workbook with macros is said to be one", () => {
  expect(savedType("a - đã kiểm tra.xlsm")).toContain("macroEnabled");
  expect(savedType("a.xlsx")).toContain("spreadsheetml");
});
