import { findBlocks } from "../../src/tables/blocks";
import { gridOf } from "../../src/tables/grid";
import { achievedIn, looksLikeTargetsHeaders, readTargetsBlock, type TargetsReading } from "../../src/tables/targets";
import { drawn } from "./sheetBuilder";

function read(picture: string): TargetsReading {
  const grid = gridOf(drawn("Mục tiêu", picture));
  const [block] = findBlocks(grid);
  if (!block) throw new Error("no table was found");
  return readTargetsBlock(block, grid);
}

test("a register of named targets", () => {
  const { targets, observations } = read(`
STT│Đơn vị│Danh hiệu phấn đấu│Thời hạn│Kết quả
1│Huyện Cam Lộ│Huyện nông thôn mới kiểu mẫu│Trước năm 2025│Đã đạt
2│Trường THPT Thử Nghiệm│Đơn vị Anh hùng Lao động│2025│Chưa đạt
3│Bệnh viện Mẫu│↑│2025│·
·│Người lập biểu│·│·│·
`);
  expect(targets).toEqual([
    { unit: "Huyện Cam Lộ", title: "Huyện nông thôn mới kiểu mẫu", status: "Đã đạt", achieved: true, sheet: "Mục tiêu", row: 2, column: 2 },
    {
      unit: "Trường THPT Thử Nghiệm",
      title: "Đơn vị Anh hùng Lao động",
      status: "Chưa đạt",
      achieved: false,
      sheet: "Mục tiêu",
      row: 3,
      column: 2,
    },
    { unit: "Bệnh viện Mẫu", title: "Đơn vị Anh hùng Lao động", status: "", achieved: null, sheet: "Mục tiêu", row: 4, column: 2 },
  ]);
  expect(observations).toEqual([]);
});

test.each([
  ["Đạt", true],
  ["đã đạt", true],
  ["x", true],
  ["✓", true],
  ["QĐ công nhận số 12/QĐ-UBND", true],
  ["Hoàn thành năm 2024", true],
  ["Chưa đạt", false],
  ["không đạt", false],
  ["Đang thực hiện", false],
  ["đang trình cấp có thẩm quyền công nhận", false],
  ["", null],
  ["Xem báo cáo", null],
])("%s → %s", (status, achieved) => expect(achievedIn(status)).toBe(achieved));

test("targets are told by their headers", () => {
  const score = (...headers: string[]): number => looksLikeTargetsHeaders(headers.map((header) => [header]));
  expect(score("STT", "Đơn vị", "Mục tiêu", "Thời hạn", "Trạng thái")).toBe(1);
  expect(score("STT", "Đơn vị", "Danh hiệu", "Kết quả")).toBeGreaterThanOrEqual(0.5);
  expect(score("STT", "Đơn vị", "Danh hiệu", "Thành tích", "Kết quả")).toBe(0);
  expect(score("STT", "Họ và tên", "Đơn vị", "Danh hiệu", "Thời gian")).toBe(0);
  expect(score("STT", "Đơn vị", "Chỉ tiêu", "Kết quả")).toBe(0);
});
