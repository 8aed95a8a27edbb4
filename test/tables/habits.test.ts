import { builtinPlan } from "../../src/plans/builtinPlans";
import { recognise } from "../../src/tables/recognise";
import { isRemark } from "../../src/tables/remark";
import type { Recognition } from "../../src/model/recognition";
import { drawn, workbookOf } from "./sheetBuilder";

/** Habits of offices that a second person's workbooks brought in: each test is one habit. */

function readSheets(plan: string, ...sheets: readonly (readonly [name: string, picture: string])[]): Recognition {
  const found = builtinPlan(plan);
  if (!found) throw new Error(`no plan ${plan}`);
  return recognise(workbookOf(...sheets.map(([name, picture]) => drawn(name, picture))), found);
}

const shown = (recognition: Recognition): readonly string[] =>
  recognition.nominees.map((one) =>
    [one.row, one.name, one.subject.value ?? "?", one.field.value ?? "?", one.year.value ?? "·"].map(String).join(" | "),
  );
const kinds = (recognition: Recognition): readonly string[] => recognition.sheets.map(({ kind }) => kind);
const observed = (recognition: Recognition): readonly string[] => recognition.observations.map(({ kind, row }) => `${row} ${kind}`);

test("“Họ, chữ đệm và tên” is a name, and persons called Hội, Tổng or Cộng are persons", () => {
  const read = readSheets("kon-ray-2023-2025", [
    "DS 2023",
    `
S.TT│Họ, chữ đệm và tên│Sinh năm│Phong trào thi đua
1.│Hội Văn Nam│1975│Nông thôn mới
2.│Tổng Văn Cộng│1980│Nông thôn mới
3.│Cộng Thị Tổng│1981│Y tế
4.│H'Hen Niê│1992│Y tế`,
  ]);
  expect(shown(read)).toEqual([
    "2 | Hội Văn Nam | individual | F01a | 2023",
    "3 | Tổng Văn Cộng | individual | F01a | 2023",
    "4 | Cộng Thị Tổng | individual | F05 | 2023",
    "5 | H'Hen Niê | individual | F05 | 2023",
  ]);
});

test("“Tên” alone beside types and fields names what is listed", () => {
  const read = readSheets("tay-ninh-2021-2025", [
    "Loại",
    `
TT│Tên│Đối tượng│Phong trào
1│Công ty TNHH Mía đường│DN│Doanh nghiệp
2│Tổ HT chăn nuôi dê│Tổ HT│Hợp tác xã`,
  ]);
  expect(shown(read)).toEqual([
    "2 | Công ty TNHH Mía đường | collective | F02 | ·",
    "3 | Tổ HT chăn nuôi dê | cooperative-group | F11 | ·",
  ]);
  expect(read.sheets[0]?.blocks[0]?.columns.find(({ key }) => key === "name")?.header).toBe("Tên");
});

test("“Tập thể/Cá nhân” holds the type beside a column of names, and names where there is no other", () => {
  const beside = readSheets("kon-ray-2023-2025", [
    "2024",
    `
TT│Đơn vị giới thiệu│Tên điển hình│Tập thể/Cá nhân│Lĩnh vực
1│Xã Tân Lập│Làng Kon Brăp│Tập thể│Nông thôn mới
2│Xã Tân Lập│Lê Văn Bảo│Cá nhân│Y tế`,
  ]);
  expect(shown(beside)).toEqual(["2 | Làng Kon Brăp | collective | F01a | 2024", "3 | Lê Văn Bảo | individual | F05 | 2024"]);
  const alone = readSheets("kon-ray-2023-2025", [
    "2024",
    `
TT│Tập thể/Cá nhân│Đơn vị│Lĩnh vực
1│Lê Văn Bảo│Xã Tân Lập│Y tế`,
  ]);
  expect(shown(alone)).toEqual(["2 | Lê Văn Bảo | individual | F05 | 2024"]);
});

test("a number column behind the name begins no second table when nothing behind it can be a name", () => {
  const read = readSheets("quang-tri-2021-2025", [
    "2.NTM",
    `
Loại│Tên điển hình│TT│Địa chỉ│Thành tích
CN│Lê Thị Hà│1│x. Hải An│Hiến đất
TT│Thôn Hà Thượng│2│x. Hải An│Làm đường`,
  ]);
  expect(read.sheets[0]?.blocks).toHaveLength(1);
  expect(shown(read)).toEqual(["2 | Lê Thị Hà | individual | F02 | ·", "3 | Thôn Hà Thượng | collective | F02 | ·"]);
});

test("a body whose name ends in “Dân tộc” in a list of choices is no header", () => {
  const read = readSheets("huu-lung-2021-2025", [
    "Danh mục",
    `
Lĩnh vực│Cơ quan chủ trì│Loại đối tượng│Năm
Văn hóa công sở│Phòng Nội vụ│Cá nhân│2021
Vì người nghèo│Phòng Lao động, Thương binh, Xã hội - Dân tộc│Nông dân│2022`,
  ]);
  expect(read.sheets[0]).toMatchObject({ kind: "other", blocks: [{ kind: "other" }] });
});

test.each([
  ["GD", "F03"],
  ["YT", "F04"],
  ["LĐG", "F05"],
  ["ND", "F11"],
])("initials of a field over ticks: %s is %s", (header, field) => {
  const read = readSheets("quang-tri-2021-2025", [
    "Ma trận",
    `
STT│Tên điển hình│Lĩnh vực│→
↑│↑│${header}│DN
1│Lê Thị Hà│x│·`,
  ]);
  expect(read.nominees.map((one) => one.field.value)).toEqual([field]);
});

test("a sheet called GD is education and no household", () => {
  const read = readSheets("tay-ninh-2021-2025", [
    "DS GD",
    `
STT│Họ và tên│Trường│Thành tích
1│Lê Thị Hà│THCS Nguyễn Du│Dạy giỏi`,
  ]);
  expect(shown(read)).toEqual(["2 | Lê Thị Hà | individual | F04 | ·"]);
  expect(read.nominees[0]?.unit.value).toBe("THCS Nguyễn Du");
});

test("columns headed by fields and holding ticks tick the field without a common header; two ticks leave it open", () => {
  const read = readSheets("quang-tri-2021-2025", [
    "Tích",
    `
STT│Tên điển hình│Tập thể│Cá nhân│Nông thôn mới│Y tế
1│Lê Thị Hà│·│x│x│·
2│Trần Văn Bảo│·│x│·│x
3│Đỗ Văn Cường│·│x│x│x`,
  ]);
  expect(read.nominees.map((one) => [one.field.value, one.field.text])).toEqual([
    ["F02", "Nông thôn mới"],
    ["F04", "Y tế"],
    [null, "Nông thôn mới; Y tế"],
  ]);
});

test("headings of who is to give the award, and of levels, are understood", () => {
  const read = readSheets("huu-lung-2021-2025", [
    "Khen thưởng 2023",
    `
HỘI LIÊN HIỆP PHỤ NỮ HUYỆN│·│·│·
TT│Tên tập thể/cá nhân│Chức vụ│Ghi chú
A│ĐỀ NGHỊ CHỦ TỊCH UBND TỈNH TẶNG BẰNG KHEN│→│→
I│CÁ NHÂN│→│→
1│Lê Thị Hà│Chi hội trưởng│·
B│TUYẾN XÃ│→│→
1│Đỗ Thị Mai│Hội viên│·`,
  ]);
  expect(observed(read)).not.toContain("3 group-unclear");
  expect(observed(read)).not.toContain("6 group-unclear");
  expect(read.nominees[0]?.texts.award?.value).toBe("ĐỀ NGHỊ CHỦ TỊCH UBND TỈNH TẶNG BẰNG KHEN");
  expect(read.nominees[1]?.texts.level?.value).toBe("TUYẾN XÃ");
});

test("a heading that nobody understands is told only where the rows under it lack something", () => {
  const picture = (field: string): string => `
TT│Họ và tên│Đối tượng│Lĩnh vực
I│NỘI DUNG BỔ SUNG│→│→
1│Lê Thị Hà│Cá nhân│${field}
2│Đỗ Thị Mai│Cá nhân│Y tế`;
  expect(observed(readSheets("tay-ninh-2021-2025", ["A", picture("Y tế")]))).not.toContain("2 group-unclear");
  expect(observed(readSheets("tay-ninh-2021-2025", ["A", picture("·")]))).toContain("2 group-unclear");
});

test("remarks, page numbers and “Tổng cộng cả 3 năm” are no records and no headings", () => {
  const read = readSheets("tay-ninh-2021-2025", [
    "DS",
    `
Họ và tên│Địa chỉ│Phân loại│Phong trào
Lê Thị Hà│xã Long Giang│Cá nhân│Y tế
·│·│·│Trang 2
Đỗ Thị Mai│xã Long Giang│Cá nhân│Y tế
Tổng cộng cả 3 năm: 02 cá nhân│·│·│·
Lưu ý: Danh sách đã niêm yết công khai đến ngày 10/12/2022.│·│·│·`,
  ]);
  expect(read.nominees.map(({ name }) => name)).toEqual(["Lê Thị Hà", "Đỗ Thị Mai"]);
  expect(observed(read).filter((one) => /group|left-out|total/.test(one))).toEqual([]);
});

test("a bare number in a column of dates is the day that Excel counts", () => {
  const read = readSheets("lao-cai-office-2021-2025", [
    "QĐ",
    `
STT│Họ và tên│Phong trào│Ngày công nhận
1│Lê Thị Hà│Chuyển đổi số│45000`,
  ]);
  expect(read.nominees[0]?.date.value).toBe("2023-03-15");
  expect([read.nominees[0]?.year.value, read.nominees[0]?.quarter.value]).toEqual([2023, 1]);
});

test.each([
  ["C.A tỉnh", "cong-an-tinh"],
  ["Hội LH Phụ nữ tỉnh", "hoi-lien-hiep-phu-nu-tinh"],
  ["HH Doanh nghiệp tỉnh", "hiep-hoi-doanh-nghiep-tinh"],
])("the agency %s", (written, id) => {
  const read = readSheets("quang-tri-2021-2025", [
    "CQ",
    `
STT│Họ và tên│Cơ quan chủ trì
1│Lê Thị Hà│${written}`,
  ]);
  expect(read.nominees[0]?.lead.value).toBe(id);
});

test("a title that lists a field by its short name gives the field", () => {
  const read = readSheets("quang-tri-2021-2025", [
    "Báo cáo",
    `
II. DANH SÁCH ĐIỂN HÌNH Y TẾ NĂM 2022│→│→
STT│Họ và tên│Chức vụ
1│Lê Thị Hà│Y sĩ`,
  ]);
  expect(shown(read)).toEqual(["3 | Lê Thị Hà | individual | F04 | 2022"]);
});

test("a list headed “Phòng, ban, đơn vị” is the register, whatever its sheet is called, and gives headings in capitals their name", () => {
  const read = readSheets(
    "lao-cai-office-2021-2025",
    [
      "Q2-2022",
      `
TT│Họ và tên│Chức vụ│Nội dung điển hình
I│PHÒNG TỔNG HỢP│→│→
1│Lê Thị Hà│Chuyên viên│CCHC`,
    ],
    [
      "PB",
      `
TT│Phòng, ban, đơn vị trực thuộc
1│Phòng Tổng hợp
2│Ban Tiếp công dân`,
    ],
  );
  expect(kinds(read)).toEqual(["nominees", "units"]);
  expect(read.nominees[0]?.unit.value).toBe("Phòng Tổng hợp");
});

test("counts by type alone are no quota table; counts by district are results and ask for nothing", () => {
  const read = readSheets(
    "tay-ninh-2021-2025",
    [
      "Theo loại",
      `
STT│Loại│Số lượng│Tỷ lệ
1│Tập thể│3│30%
2│Cá nhân│7│70%`,
    ],
    [
      "Theo huyện",
      `
THỐNG KÊ ĐIỂN HÌNH THEO ĐỊA PHƯƠNG│→│→│→
STT│Huyện, thị xã, thành phố│Y tế│→
↑│↑│TT│CN
1│Huyện Gò Dầu│2│1`,
    ],
  );
  expect(kinds(read)).toEqual(["other", "quotas"]);
  expect(new Set(read.quotaEntries.map(({ kind }) => kind))).toEqual(new Set(["achieved"]));
});

test("lines of a quota table that repeat by “nt” or name only a further type belong to the line above", () => {
  const read = readSheets("quang-tri-2021-2025", [
    "Chỉ tiêu",
    `
STT│Lĩnh vực│Cơ quan chủ trì│Loại đối tượng│Chỉ tiêu
1│Học tập và làm theo Bác│BTG Tỉnh ủy│Tập thể│5
2│·│·│Cá nhân│10
3│NTM│Sở NN&PTNT│TT│5
4│nt│nt│CN│5`,
  ]);
  expect(read.quotaEntries.map((entry) => [entry.field.value, entry.leads[0]?.value, entry.subjects[0], entry.number])).toEqual([
    ["F01", "ban-tuyen-giao-tinh-uy", "collective", 5],
    ["F01", "ban-tuyen-giao-tinh-uy", "individual", 10],
    ["F02", "so-nong-nghiep-phat-trien-nong-thon", "collective", 5],
    ["F02", "so-nong-nghiep-phat-trien-nong-thon", "individual", 5],
  ]);
});

test("“Y tế (Sở Y tế)” in a quota table names the field", () => {
  const read = readSheets("tay-ninh-2021-2025", [
    "Chỉ tiêu",
    `
TT│Lĩnh vực, cơ quan chủ trì│Chỉ tiêu (tập thể)│Chỉ tiêu (cá nhân)
1│Y tế (Sở Y tế)│10│10`,
  ]);
  expect(read.quotaEntries.map((entry) => entry.field.value)).toEqual(["F06", "F06"]);
});

test("the cell with the error is told even in a row that has no name", () => {
  const read = readSheets("tay-ninh-2021-2025", [
    "DS",
    `
STT│Họ và tên│Đối tượng│Phong trào
1│Lê Thị Hà│CN│Y tế
2│#REF!│CN│Y tế`,
  ]);
  expect(observed(read)).toEqual(expect.arrayContaining(["3 error-value", "3 row-left-out"]));
});

test("compound Unicode is no legacy charset", () => {
  const compound = (text: string): string =>
    text
      .normalize("NFD")
      .replace(
        /([AEOaeo])(\u0323?)(\u0302|\u0306)/g,
        (_, base: string, dot: string, mark: string) => `${(base + mark).normalize("NFC")}${dot}`,
      );
  const read = readSheets("tay-ninh-2021-2025", [
    "DS",
    `
STT│${compound("HỌ VÀ TÊN")}│Phong trào
1│${compound("Lê Thị Hà")}│Y tế
2│${compound("Võ Văn Hòa")}│Y tế`,
  ]);
  expect(read.nominees.map(({ name }) => name)).toEqual(["Lê Thị Hà", "Võ Văn Hòa"]);
  expect(observed(read).filter((one) => one.includes("legacy"))).toEqual([]);
});

test.each([
  ["Ghi chú: số liệu tính đến 31/12", true],
  ["(*) Lưu ý: danh sách niêm yết", true],
  ["Trang 2/5", true],
  ["Trang Thị Hai", false],
  ["Ghi chú", false],
])("%s is a remark: %s", (text, expected) => {
  expect(isRemark(text)).toBe(expected);
});

test("the part of a field's name that is one lead's tells the lead, where each has a number of its own", () => {
  const read = readSheets("quang-tri-2021-2025", [
    "DS",
    `
STT│Họ và tên│Đối tượng│Lĩnh vực
1│Lê Thị Hà│CN│Phụ nữ
2│Trần Văn Bảo│CN│Doanh nghiệp`,
  ]);
  expect(read.nominees.map((one) => [one.field.value, one.lead.value])).toEqual([
    ["F12", "hoi-lien-hiep-phu-nu-tinh"],
    ["F06", null],
  ]);
});

test("“Đối tượng giao” in a quota table is whom the number is given to", () => {
  const read = readSheets("kon-ray-2023-2025", [
    "Chỉ tiêu",
    `
TT│Đối tượng giao│Chỉ tiêu hằng năm
1│Xã Tân Lập│ít nhất 02 điển hình`,
  ]);
  expect(kinds(read)).toEqual(["quotas"]);
  expect(read.quotaEntries.map((entry) => [entry.unit.text, entry.number, entry.per])).toEqual([["Xã Tân Lập", 2, "year"]]);
});

test("the year in the name of a sheet “DS 2023” counts, the number in “Sheet2” does not", () => {
  const picture = `
STT│Họ và tên│Đối tượng│Lĩnh vực
1│Lê Thị Hà│CN│Y tế`;
  const read = readSheets("kon-ray-2023-2025", ["DS 2023", picture], ["Sheet2", picture]);
  expect(read.nominees.map((one) => one.year.value)).toEqual([2023, null]);
});

test("hundreds of columns that a system exported beside “Họ và tên” leave it a list", () => {
  const own = Array.from({ length: 300 }, (_, at) => at + 1);
  const read = readSheets("kon-ray-2023-2025", [
    "DS",
    [
      ["STT", "Họ và tên", "Năm", ...own.map((at) => `Tiêu chí ${at}`)],
      ["1", "Đinh Thị Ánh", "2025", ...own.map((at) => `ý ${at}`)],
      ["2", "Đinh Thị Bắc", "2025", ...own.map((at) => `ý ${at}`)],
    ]
      .map((cells) => cells.join("│"))
      .join("\n"),
  ]);
  expect(read.nominees.map(({ name }) => name)).toEqual(["Đinh Thị Ánh", "Đinh Thị Bắc"]);
});

test("marks and points beside people's names are no table of numbers", () => {
  const read = readSheets("kon-ray-2023-2025", [
    "DS",
    `
STT│Họ và tên│Tháng 1│Tháng 2│Tháng 3│Bình quân
1│Đinh Thị Ánh│9│8.5│2│8.8
2│Đinh Thị Bắc│8│8│4│8.3
3│Đinh Thị Cúc│8│7│6│7.3`,
  ]);
  expect(kinds(read)).toEqual(["nominees"]);
  expect(read.nominees.map(({ name, field }) => [name, field.text])).toEqual([
    ["Đinh Thị Ánh", ""],
    ["Đinh Thị Bắc", ""],
    ["Đinh Thị Cúc", ""],
  ]);
});

test("a header beside “TT” may read like a name", () => {
  const read = readSheets("kon-ray-2023-2025", [
    "Nhập liệu",
    `
TT│Họ và tên (*)│Đối tượng (*)│Phong trào (*)│Năm (*)│Mã ĐV
1│Bùi Công Nam│Cá nhân│Y tế│2025│'0012`,
  ]);
  expect(read.nominees.map(({ name, year }) => [name, year.value])).toEqual([["Bùi Công Nam", 2025]]);
});

test("the total that closes a page is no part of the header that is repeated below it", () => {
  const read = readSheets("kon-ray-2023-2025", [
    "DS",
    `
STT│Họ và tên│Loại│Năm
1│Đinh Thị Ánh│Cá nhân│2025
·│Cộng xã Tân Lập: 1│·│·
STT│Họ và tên│Loại│Năm
2│Đinh Thị Bắc│Cá nhân│2025
·│TỔNG CỘNG: 2│·│·`,
  ]);
  expect(read.nominees.map(({ row, name }) => [row, name])).toEqual([
    [2, "Đinh Thị Ánh"],
    [5, "Đinh Thị Bắc"],
  ]);
  expect(read.sheets[0]!.blocks.map(({ header }) => header.first)).not.toContain(3);
  expect(observed(read).filter((one) => one.includes("total"))).toEqual([]);
});

test("a day kept as the text of its serial number is that day", () => {
  const read = readSheets("kon-ray-2023-2025", [
    "DS",
    `
STT│Họ và tên│Ngày công nhận
1│Đinh Thị Ánh│'45839
2│Đinh Thị Bắc│'04583`,
  ]);
  expect(read.nominees.map(({ date, quarter }) => [date.value, quarter.value])).toEqual([
    ["2025-07-01", 3],
    [null, null],
  ]);
});
