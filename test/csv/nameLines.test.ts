import { readList } from "../../src/csv/readList";

const read = (...lines: readonly string[]) => readList(new TextEncoder().encode(lines.join("\n")), "zalo.txt");
const rowsOf = (...lines: readonly string[]) => read(...lines).sheets[0]!.rows.map(({ row, cells }) => [row, ...cells.slice(0, 3)]);

describe("a name in each line, as from a message", () => {
  it("becomes number, name and position under a header, with the line itself beside", () => {
    const reading = read(
      "1. Nguyễn Văn An – Chủ tịch Hội Nông dân xã Lìa",
      "2. Trần Thị Bình – Giáo viên",
      "3. Tập thể Trạm Y tế xã Gio Linh",
    );
    expect(reading.sheets[0]!.rows).toEqual([
      { row: 1, cells: ["STT", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú"] },
      { row: 2, cells: ["1", "Nguyễn Văn An", "Chủ tịch Hội Nông dân xã Lìa", "1. Nguyễn Văn An – Chủ tịch Hội Nông dân xã Lìa"] },
      { row: 3, cells: ["2", "Trần Thị Bình", "Giáo viên", "2. Trần Thị Bình – Giáo viên"] },
      { row: 4, cells: ["3", "Tập thể Trạm Y tế xã Gio Linh", null, "3. Tập thể Trạm Y tế xã Gio Linh"] },
    ]);
    expect(reading.faults).toMatchObject([{ code: "name-lines", row: 1, count: 3 }]);
    expect(reading.rows).toBe(4);
  });

  it("keeps its row numbers where an empty line has room for the header, and the lines around it", () => {
    expect(rowsOf("Em gửi danh sách ạ:", "", "1/ Nguyễn Văn An", "2/ Trần Thị Bình", "3/ Hồ Văn Cường", "Em cảm ơn anh chị!")).toEqual([
      [1, "Em gửi danh sách ạ:"],
      [2, "STT", "Họ và tên", "Chức vụ, đơn vị"],
      [3, "1", "Nguyễn Văn An", null],
      [4, "2", "Trần Thị Bình", null],
      [5, "3", "Hồ Văn Cường", null],
      [6, "Em cảm ơn anh chị!"],
    ]);
  });

  it("takes the place of a header that names one column", () => {
    expect(rowsOf("Họ và tên", "Nguyễn Văn An", "Trần Thị Bình", "Hồ Văn Cường").map(([row, , name]) => [row, name])).toEqual([
      [1, "Họ và tên"],
      [2, "Nguyễn Văn An"],
      [3, "Trần Thị Bình"],
      [4, "Hồ Văn Cường"],
    ]);
  });

  it("leaves a phone number in the line, where it is neither position nor unit", () => {
    expect(
      rowsOf(
        "1. Nguyễn Văn An - trưởng thôn - 0905.111.222",
        "2. Trần Thị Bình: 0912 000 111",
        "3. Hồ Văn Cường (ĐT: +84 912 345 678)",
        "4. Lê Thị Dung, đội 2012",
      ),
    ).toEqual([
      [1, "STT", "Họ và tên", "Chức vụ, đơn vị"],
      [2, "1", "Nguyễn Văn An", "trưởng thôn"],
      [3, "2", "Trần Thị Bình", null],
      [4, "3", "Hồ Văn Cường", null],
      [5, "4", "Lê Thị Dung", "đội 2012"],
    ]);
  });

  it("is seen through the commas of prose", () => {
    const [, first] = rowsOf("1. Nguyễn Văn An, Trưởng thôn Cợp, xã Lìa", "2. Trần Thị Bình, Giáo viên", "3. Hồ Văn Cường, Bí thư chi bộ");
    expect(first).toEqual([2, "1", "Nguyễn Văn An", "Trưởng thôn Cợp, xã Lìa"]);
  });

  it.each([
    [["Kính gửi anh chị,", "Hội nghị có 120 đại biểu.", "Trân trọng./."]],
    [["Nguyễn Văn An", "Trần Thị Bình"]],
    [["STT,Họ và tên,Năm", "1,Nguyễn Văn An,2026", "2,Trần Thị Bình,2026", "3,Hồ Văn Cường,2026"]],
    [["Họ và tên,Loại", "Nguyễn Văn An,Cá nhân", "Trần Thị Bình,Cá nhân", "Hồ Văn Cường,Cá nhân"]],
    [["xã Lìa", "xã Hướng Phùng", "xã Gio Linh", "xã Triệu Phong"]],
  ])("is not seen in %j", (lines) => {
    expect(read(...lines).faults.map(({ code }) => code)).not.toContain("name-lines");
  });
});
