import { readList } from "../../src/csv/readList";

const read = (...lines: readonly string[]) => readList(new TextEncoder().encode(lines.join("\n")), "ds.csv");
const cellsOf = (...lines: readonly string[]) => read(...lines).sheets[0]!.rows.map(({ row, cells }) => [row, ...cells]);

const list = ["STT;Họ và tên;Đơn vị;Năm", "1;Nguyễn Thị Hoa;Xã Lìa;2025", "2;Trần Văn Bình;Xã A Dơi;2025"];

describe("lines that another delimiter parts than the rest of the table", () => {
  it("get their cells, and a person is told", () => {
    expect(cellsOf(...list, "3,Lê Thị Cúc,,2025", "4\tPhạm Minh Đức\tXã Khe Sanh\t2025").slice(3)).toEqual([
      [4, "3", "Lê Thị Cúc", null, "2025"],
      [5, "4", "Phạm Minh Đức", "Xã Khe Sanh", "2025"],
    ]);
    expect(read(...list, "3,Lê Thị Cúc,,2025", "4\tPhạm Minh Đức\tXã Khe Sanh\t2025").faults).toEqual([
      { code: "stray-delimiter", row: 4, column: null, text: "3,Lê Thị Cúc,,2025", count: 2 },
    ]);
  });

  it.each(["Xã Lìa, xã A Dơi, xã Khe Sanh, xã Lao Bảo", "3, Lê Thị Cúc, Xã Lìa", "Cộng: 02 người, trong đó nữ 01, nam 01, khác 0"])(
    "are not seen in %j",
    (line) => {
      expect(cellsOf(...list, line).at(-1)).toEqual([4, line]);
      expect(read(...list, line).faults).toEqual([]);
    },
  );
});
