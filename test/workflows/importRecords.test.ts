import { check } from "../../src/workflows/check";
import { drawn, sheetOf } from "../tables/sheetBuilder";
import { importInto, listOf, quangTri, tabRows, today } from "./importBuilder";

const health = `
UBND TỈNH QUẢNG TRỊ
SỞ Y TẾ
·
DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
STT│Họ và tên│Lĩnh vực│Chức vụ, đơn vị công tác│Số điện thoại│Thành tích
I│TẬP THỂ│·│·│·│·
1│Trạm Y tế xã Hải Lệ│Y tế│·│0905000111│Đơn vị dẫn đầu
II│CÁ NHÂN│·│·│·│·
1│Ông Nguyễn Văn Tám│Y tế│Trưởng khoa, Bệnh viện đa khoa tỉnh│'0912345678│=1+2 sáng kiến
2│Bà Lê Thị Chín│nt│Điều dưỡng, Trung tâm Y tế huyện Gio Linh│'+84912000111│- Cứu chữa bệnh nhân
3│·│Y tế│Bác sĩ, Sở Y tế│·│Không ghi tên
4│Trần Quốc Mười│Thợ lặn│Bác sĩ│'0011223344│Nhiều năm liền
Cộng: 05 điển hình
·│·│·│Quảng Trị, ngày 05 tháng 6 năm 2023
·│·│·│GIÁM ĐỐC
`;

describe("A list that an agency sent", () => {
  const imported = importInto(null, [listOf("ds.csv", drawn("ds", health))]);

  it("becomes records in which headings, titles and ditto marks are written out", async () => {
    const rows = tabRows((await imported).book, "records");
    expect(rows.map((row) => [row["Tên điển hình"], row["Loại đối tượng"], row["Lĩnh vực, phong trào"], row["Năm"]])).toEqual([
      ["Trạm Y tế xã Hải Lệ", "Tập thể", "Y tế", "2023"],
      ["Nguyễn Văn Tám", "Cá nhân", "Y tế", "2023"],
      ["Lê Thị Chín", "Cá nhân", "Y tế", "2023"],
      ["Trần Quốc Mười", "Cá nhân", "Thợ lặn", "2023"],
    ]);
    expect(rows.map((row) => [row["Danh xưng"], row["Chức vụ"], row["Đơn vị"]])).toEqual([
      [undefined, undefined, undefined],
      ["Ông", "Trưởng khoa", "Bệnh viện đa khoa tỉnh"],
      ["Bà", "Điều dưỡng", "Trung tâm Y tế huyện Gio Linh"],
      [undefined, "Bác sĩ", undefined],
    ]);
  });

  it("keeps leading zeros and formula-like words exactly as typed", async () => {
    const { book } = await imported;
    const rows = tabRows(book, "records");
    expect(rows.map((row) => row["Số điện thoại"])).toEqual(["0905000111", "0912345678", "+84912000111", "0011223344"]);
    expect(rows.map((row) => row["Tóm tắt thành tích"])).toEqual([
      "Đơn vị dẫn đầu",
      "=1+2 sáng kiến",
      "- Cứu chữa bệnh nhân",
      "Nhiều năm liền",
    ]);
  });

  it("says of each record where it came from and what is doubtful", async () => {
    const rows = tabRows((await imported).book, "records");
    expect(rows[0]).toMatchObject({ "Cơ quan gửi": "Sở Y tế", Tệp: "ds.csv", "Trang tính": "ds", Dòng: "7", "Ngày nhập": today });
    expect(rows.map((row) => row["Tình trạng"])).toEqual([
      "đủ (suy ra: Cơ quan chủ trì, Năm)",
      "đủ (suy ra: Cơ quan chủ trì, Năm)",
      "đủ (suy ra: Cơ quan chủ trì, Năm)",
      "nghi ngờ: Lĩnh vực không có trong kế hoạch",
    ]);
  });

  it("keeps a row without a name aside, word for word, and counts it", async () => {
    const { plan, book } = await imported;
    expect(tabRows(book, "set-aside")).toEqual([
      {
        STT: "1",
        "Cơ quan gửi": "Sở Y tế",
        Tệp: "ds.csv",
        "Trang tính": "ds",
        Dòng: "11",
        "Lý do": "không có tên tập thể, cá nhân",
        "Ngày nhập": today,
        "Mã lần nhập": plan.files[0]!.batch,
        "Cột A": "3",
        "Cột C": "Y tế",
        "Cột D": "Bác sĩ, Sở Y tế",
        "Cột F": "Không ghi tên",
      },
    ]);
    const { rows, written, doubtful, refused } = plan.files[0]!;
    expect({ rows, written, doubtful, refused }).toEqual({ rows: 5, written: 3, doubtful: 1, refused: 1 });
  });

  it("accounts for every row of the file", async () => {
    expect((await imported).plan.files[0]!.ledger).toEqual({
      rows: 14,
      letterhead: 3,
      header: 1,
      group: 2,
      total: 1,
      record: 4,
      continuation: 0,
      refused: 1,
      note: 2,
      other: 0,
    });
  });

  it("is read by a check as the list of nominees that it was", async () => {
    const { recognition, issues } = check((await imported).book, quangTri, today);
    expect(
      recognition.nominees.map(({ name, subject, field, lead, year }) => [name, subject.value, field.value, lead.value, year.value]),
    ).toEqual([
      ["Trạm Y tế xã Hải Lệ", "collective", "F04", "so-y-te", 2023],
      ["Nguyễn Văn Tám", "individual", "F04", "so-y-te", 2023],
      ["Lê Thị Chín", "individual", "F04", "so-y-te", 2023],
      ["Trần Quốc Mười", "individual", null, "so-y-te", 2023],
    ]);
    const unknown = issues.find(({ code }) => code === "nominee/unknown-field");
    expect(unknown).toMatchObject({ sheet: "Danh sách đã nhập", row: 8 });
    expect(issues.filter(({ code }) => code.startsWith("table/"))).toEqual([]);
  });
});

describe("Cells that no column of ours takes", () => {
  it("go along under the sender's own headers, dangerous ones too", async () => {
    const sheet = sheetOf("ds", [
      ["STT", "Họ và tên", "Lĩnh vực", "__proto__", "CCCD", "Ghi chú riêng", "constructor"],
      ["1", "Lê Thị Hai", "Y tế", "a", "001122334455", "=cmd|' /C calc'!A0", "b"],
    ]);
    const { book } = await importInto(null, [listOf("ds.csv", sheet)]);
    expect(tabRows(book, "records")[0]).toMatchObject({ CCCD: "001122334455" });
    const row = tabRows(book, "records")[0]!;
    expect(Object.values(row)).toEqual(expect.arrayContaining(["a", "b", "=cmd|' /C calc'!A0"]));
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it("stay whole where splitting would lose a word", async () => {
    const sheet = sheetOf("ds", [
      ["STT", "Họ và tên", "Lĩnh vực", "Thời gian", "Năm"],
      ["1", "Nguyễn Văn An (tức Ba Đen)", "Y tế", "Quý II năm 2023, đợt bổ sung", "2023 (tái bầu chọn)"],
    ]);
    const { book } = await importInto(null, [listOf("ds.csv", sheet)]);
    const all = Object.values(tabRows(book, "records")[0]!).join(" ");
    for (const word of ["tức Ba Đen", "đợt bổ sung", "tái bầu chọn"]) expect(all).toContain(word);
  });

  it("join the record above when pasting broke its line", async () => {
    const sheet = drawn(
      "ds",
      `
STT│Họ và tên│Lĩnh vực│Thành tích│Mã riêng
1│Nguyễn Văn An│Y tế│Khám chữa bệnh│A1
·│·│·│cho nhân dân│A2
2│Trần Thị Bình│Y tế│Hiến máu│B1
`,
    );
    const { book, plan } = await importInto(null, [listOf("ds.csv", sheet)]);
    expect(tabRows(book, "records").map((row) => [row["Tóm tắt thành tích"], row["Mã riêng"]])).toEqual([
      ["Khám chữa bệnh\ncho nhân dân", "A1\nA2"],
      ["Hiến máu", "B1"],
    ]);
    expect(plan.files[0]!.ledger.continuation).toBe(1);
  });
});

describe("Legacy charsets inside a workbook", () => {
  it("are written in Unicode, names too", async () => {
    const sheet = sheetOf(
      "ds",
      [
        ["STT", "Họ và tên", "Lĩnh vực"],
        ["1", "NguyÔn V¨n Th¾ng", "Y tÕ"],
        ["2", "TrÇn ThÞ NguyÖt", "Y tÕ"],
      ],
      { fonts: { 2: ".VnTime", 3: ".VnTime" } },
    );
    const { book } = await importInto(null, [{ ...listOf("ds.xlsx", sheet), textOnly: false, encoding: null, delimiter: null }]);
    expect(tabRows(book, "records").map((row) => [row["Tên điển hình"], row["Lĩnh vực, phong trào"]])).toEqual([
      ["Nguyễn Văn Thắng", "Y tế"],
      ["Trần Thị Nguyệt", "Y tế"],
    ]);
  });
});

describe("Files that hold no list", () => {
  it("keep all rows aside when nothing is recognised", async () => {
    const { plan, book } = await importInto(null, [listOf("la.csv", sheetOf("la", [["xin chào"], ["một", "hai"]]))]);
    expect(plan.files[0]).toMatchObject({ rows: 2, written: 0, doubtful: 0, refused: 2 });
    expect(plan.files[0]!.notices.map(({ code }) => code)).toContain("import/no-list");
    expect(tabRows(book, "set-aside").map((row) => [row["Lý do"], row["Cột A"], row["Cột B"]])).toEqual([
      ["không nhận ra dòng tiêu đề của bảng", "xin chào", undefined],
      ["không nhận ra dòng tiêu đề của bảng", "một", "hai"],
    ]);
  });

  it("leave quota tables where they are and say so", async () => {
    const list = sheetOf("DS", [
      ["STT", "Họ và tên", "Lĩnh vực"],
      ["1", "Lê Thị Hai", "Y tế"],
    ]);
    const quotas = sheetOf("Chỉ tiêu", [
      ["STT", "Lĩnh vực", "Cơ quan chủ trì", "Chỉ tiêu"],
      [1, "Y tế", "Sở Y tế", 5],
      [2, "Nông thôn mới", "Sở Nông nghiệp và PTNT", 5],
    ]);
    const { plan } = await importInto(null, [{ ...listOf("ds.xlsx", list, quotas), textOnly: false }]);
    expect(plan.files[0]!.notices.filter(({ code }) => code === "import/sheet-left-out")).toMatchObject([
      { sheet: "Chỉ tiêu", evidence: { kind: "quotas", rows: 3 } },
    ]);
    expect(plan.files[0]!.ledger).toMatchObject({ rows: 5, other: 3, record: 1, header: 1 });
  });

  it("are refused by name when no reader takes them", async () => {
    const unreadable = { name: "cũ.xls", folder: "", sha256: "a".repeat(64), why: "Tệp đời cũ." };
    const list = listOf(
      "ds.csv",
      sheetOf("ds", [
        ["STT", "Họ và tên", "Lĩnh vực"],
        ["1", "Lê Thị Hai", "Y tế"],
      ]),
    );
    const { plan } = await importInto(null, [unreadable as never, list]);
    expect(plan.files.map(({ file, rows }) => [file, rows])).toEqual([
      ["cũ.xls", 0],
      ["ds.csv", 1],
    ]);
    expect(plan.totals).toMatchObject({ files: 2, unreadable: 1, rows: 1 });
  });
});

it("A day that a file keeps as the text of its serial number is written as a day", async () => {
  const list = listOf(
    "ds.csv",
    drawn("ds", "STT│Họ và tên│Lĩnh vực│Ngày công nhận\n1│Lê Thị Chín│Y tế│'45839\n2│Trần Quốc Mười│Y tế│'123456"),
  );
  const rows = tabRows((await importInto(null, [list])).book, "records");
  expect(rows.map((row) => row["Ngày công nhận"])).toEqual(["2025-07-01", "123456"]);
});
