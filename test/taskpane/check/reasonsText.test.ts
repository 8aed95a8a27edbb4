import type { Issue } from "../../../src/model/issue";
import { reasonsText, returnFileName } from "../../../src/taskpane/check/reasonsText";

const issue: Issue = {
  code: "nominee/missing-field",
  severity: "error",
  sheet: "Sở Y tế",
  row: 12,
  column: 3,
  clause: null,
  evidence: { name: "Trần Thị Hạnh" },
};

test("the text for an agency names it, each finding with its place, and what is asked", () => {
  const text = reasonsText("Sở Y tế", [issue, { ...issue, severity: "warning", column: null }], "vi").split("\n");
  expect(text[0]).toBe("Kính gửi Sở Y tế,");
  expect(text[2]).toMatch(/^1\. \[Lỗi\] Sở Y tế!C12: “Trần Thị Hạnh” chưa ghi lĩnh vực/);
  expect(text[3]).toMatch(/^2\. \[Cảnh báo\] Sở Y tế, dòng 12: /);
  expect(text[4]).toMatch(/gửi lại danh sách\.$/);
});

test("the file's name comes from the workbook and the agency, and Windows takes it", () => {
  expect(returnFileName("Tổng hợp 2023.xlsx", "Sở Y tế", "vi")).toBe("Tổng hợp 2023 - Sở Y tế - gửi lại.xlsx");
  expect(returnFileName("", 'Phòng A/B: "C"', "vi")).toBe("Phòng A B C - gửi lại.xlsx");
  expect(returnFileName("x".repeat(300), "Sở", "en").length).toBeLessThanOrEqual(125);
});
