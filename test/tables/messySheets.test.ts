import type { Recognition } from "../../src/model/recognition";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { recognise } from "../../src/tables/recognise";
import { drawn, sheetOf, workbookOf } from "./sheetBuilder";

/** Sheets as offices send them, each test one way in which they differ from a plain table. */

type Picture = readonly [name: string, picture: string];

function readSheets(plan: string, ...sheets: readonly Picture[]): Recognition {
  const found = builtinPlan(plan);
  if (!found) throw new Error(`no plan ${plan}`);
  return recognise(workbookOf(...sheets.map(([name, picture]) => drawn(name, picture))), found);
}

const read = (picture: string, plan = "quang-tri-2021-2025"): Recognition => readSheets(plan, ["DS", picture]);
const people = ({ nominees }: Recognition): readonly string[] => nominees.map(({ row, name }) => `${row} ${name}`);
const types = ({ nominees }: Recognition): readonly string[] => nominees.map(({ name, subject }) => `${name}: ${subject.value ?? "?"}`);
const times = ({ nominees }: Recognition): readonly string[] =>
  nominees.map(({ name, year, quarter }) => `${name}: ${quarter.value === null ? "" : `Q${quarter.value} `}${year.value ?? "?"}`);
const fields = ({ nominees }: Recognition): readonly string[] => nominees.map(({ name, field }) => `${name}: ${field.value ?? "?"}`);
const units = ({ nominees }: Recognition): readonly string[] => nominees.map(({ name, unit }) => `${name}: ${unit.value ?? "?"}`);
const observed = ({ observations }: Recognition): readonly string[] => observations.map(({ kind, row }) => `${row} ${kind}`);
const columns = ({ sheets }: Recognition): readonly string[] =>
  (sheets[0]?.blocks[0]?.columns ?? []).map(
    ({ header, key, certainty }) => `${header} = ${key ?? "?"}${certainty === "doubtful" ? " ?" : ""}`,
  );

describe("ticks", () => {
  test("under years say the year", () => {
    const result = read(`
STT│Họ và tên│Lĩnh vực│2021│2022│2023
1│Lê Văn Bảo│Y tế│·│x│·
2│Trần Thị Hoa│Y tế│·│·│X`);
    expect(times(result)).toEqual(["Lê Văn Bảo: 2022", "Trần Thị Hoa: 2023"]);
    expect(columns(result).slice(3)).toEqual(["2021 = yearTick", "2022 = yearTick", "2023 = yearTick"]);
  });

  test("under quarters of a year say both, whether “v” or “✓”", () => {
    const result = read(
      `
STT│Họ và tên│Phòng│Năm 2023│→│→│→
↑│↑│↑│Quý I│Quý II│Quý III│Quý IV
1│Lê Văn Bảo│Phòng Tổng hợp│·│v│·│·
2│Trần Thị Hoa│Phòng Nội chính│·│·│·│✓`,
      "lao-cai-office-2021-2025",
    );
    expect(times(result)).toEqual(["Lê Văn Bảo: Q2 2023", "Trần Thị Hoa: Q4 2023"]);
  });

  test("in two years leave the year open and are pointed at", () => {
    const result = read(`
STT│Họ và tên│Lĩnh vực│2022│2023
1│Lê Văn Bảo│Y tế│x│x
2│Trần Thị Hoa│Y tế│x│·`);
    expect(times(result)).toEqual(["Lê Văn Bảo: ?", "Trần Thị Hoa: 2022"]);
    expect(observed(result)).toEqual(["2 year-impossible"]);
  });

  test("under the years of something else are no year of the record", () => {
    const result = read(`
STT│Họ và tên│Lĩnh vực│Đạt gia đình văn hóa│→
↑│↑│↑│2021│2022
1│Lê Văn Bảo│Y tế│x│x
2│Trần Thị Hoa│Y tế│x│x`);
    expect(times(result)).toEqual(["Lê Văn Bảo: ?", "Trần Thị Hoa: ?"]);
    expect(observed(result)).toEqual([]);
  });
});

describe("time", () => {
  test("a quarter under “Ngày công nhận” is a quarter", () => {
    const result = read(`
STT│Họ và tên│Lĩnh vực│Ngày công nhận
1│Lê Văn Bảo│Y tế│Quý II/2023
2│Trần Thị Hoa│Y tế│15/9/2023`);
    expect(times(result)).toEqual(["Lê Văn Bảo: Q2 2023", "Trần Thị Hoa: Q3 2023"]);
  });

  test("“Tháng 4 năm 2022” under “Thời gian” gives the quarter too", () => {
    const result = read(`
STT│Họ và tên│Lĩnh vực│Thời gian
1│Lê Văn Bảo│Y tế│Tháng 4 năm 2022
2│Trần Thị Hoa│Y tế│tháng 11/2022`);
    expect(times(result)).toEqual(["Lê Văn Bảo: Q2 2022", "Trần Thị Hoa: Q4 2022"]);
  });
});

describe("names", () => {
  test("broken over two rows are one name", () => {
    const result = read(`
STT│Họ và tên│Đối tượng│Lĩnh vực│Thành tích
1│Công đoàn cơ│TT│Y tế│Giúp 05 hộ
·│sở xã Gio Linh│·│·│nghèo
2│Nguyễn Thị│CN│Y tế│Hiến máu
·│Hồng Hạnh│·│·│·
3│Chi bộ│TT│Y tế│Tốt
·│Thôn Đông│·│·│·
4│Lê Văn Bảo│CN│Y tế│Tốt`);
    expect(people(result)).toEqual(["2 Công đoàn cơ sở xã Gio Linh", "4 Nguyễn Thị Hồng Hạnh", "6 Chi bộ Thôn Đông", "8 Lê Văn Bảo"]);
    expect(result.nominees[0]?.texts.achievement?.value).toBe("Giúp 05 hộ\nnghèo");
  });

  test("a heading under a record is no part of its name", () => {
    const result = read(`
STT│Họ và tên│Lĩnh vực│Thành tích
1│Nguyễn Văn An│Y tế│Tốt
·│tập thể│·│·
2│Trạm Y tế xã Hải An│Y tế│Tốt`);
    expect(types(result)).toEqual(["Nguyễn Văn An: individual", "Trạm Y tế xã Hải An: collective"]);
  });

  test("with the birth and the post behind them", () => {
    const result = read(`
STT│Họ và tên│Lĩnh vực│Đơn vị
1│Lê Thị Hương (SN 1987), Kế toán trưởng│Y tế│Trạm Y tế xã A
2│Đỗ Đình Hùng, sinh năm 1970│Y tế│Trạm Y tế xã B
3│Trần Văn Bình (1966)│Y tế│Trạm Y tế xã C
4│HTX Cam Nghĩa (2019)│Y tế│xã D`);
    expect(result.nominees.map(({ name, texts }) => [name, texts.birth?.value, texts.position?.value])).toEqual([
      ["Lê Thị Hương", "1987", "Kế toán trưởng"],
      ["Đỗ Đình Hùng", "1970", undefined],
      ["Trần Văn Bình", "1966", undefined],
      ["HTX Cam Nghĩa (2019)", undefined, undefined],
    ]);
  });

  test("of one word in two columns, beside a post that closes other lists", () => {
    const result = read(`
STT│Họ và tên đệm│Tên│Chức vụ│Đơn vị
1│Trần Minh│Tuấn│Bác sĩ│Trạm Y tế
2│·│K'Brèo│Phó Trưởng phòng│Phòng Y tế
3│Lường Thu│Trang│Chuyên viên│Phòng Y tế`);
    expect(types(result)).toEqual(["Trần Minh Tuấn: individual", "K'Brèo: individual", "Lường Thu Trang: individual"]);
  });

  test("that are words of office too: Văn Hóa, Công An, Thanh Tra", () => {
    const result = read(`
STT│Họ và tên│Chức vụ│Lĩnh vực
1│Nguyễn Văn Hóa│Giáo viên│Y tế
2│HUỲNH CÔNG AN│Bác sĩ│Y tế
3│Phạm Thanh Tra│Y sĩ│Y tế`);
    expect(types(result)).toEqual(["Nguyễn Văn Hóa: individual", "HUỲNH CÔNG AN: individual", "Phạm Thanh Tra: individual"]);
  });

  test("a row whose name was forgotten is reported, not lost as a signature", () => {
    const result = read(`
STT│Họ và tên│Chức vụ│Lĩnh vực
1│Nguyễn Văn An│Giáo viên│Y tế
2│·│Chủ tịch│Y tế
3│Trần Thị Hoa│Y sĩ│Y tế`);
    expect(people(result)).toEqual(["2 Nguyễn Văn An", "4 Trần Thị Hoa"]);
    expect(observed(result)).toEqual(["3 row-left-out"]);
  });

  test("stand under “Tập thể” or “Cá nhân”, each on its own rows", () => {
    const result = read(`
STT│Đối tượng điển hình│→│Lĩnh vực│Năm
↑│Tập thể│Cá nhân│↑│↑
1│Trạm Y tế xã Hải An│·│Y tế│2022
2│·│Lê Văn Bảo│Y tế│2023`);
    expect(types(result)).toEqual(["Trạm Y tế xã Hải An: collective", "Lê Văn Bảo: individual"]);
    const mixed = read(`
STT│Tên tập thể│Cá nhân│Lĩnh vực
1│Trạm Y tế xã Hải An│·│Y tế
2│·│Lê Văn Bảo│Y tế`);
    expect(types(mixed)).toEqual(["Trạm Y tế xã Hải An: collective", "Lê Văn Bảo: individual"]);
  });
});

describe("headings", () => {
  test("a type and a field in one heading", () => {
    const result = read(`
STT│Họ và tên│Đơn vị│Thành tích
I│TẬP THỂ - LĨNH VỰC Y TẾ│→│→
1│Trạm Y tế xã Hải An│xã Hải An│Tốt
II│Cá nhân điển hình trong phong trào nông thôn mới│→│→
1│Lê Văn Bảo│xã Hải An│Tốt`);
    expect(types(result)).toEqual(["Trạm Y tế xã Hải An: collective", "Lê Văn Bảo: individual"]);
    expect(fields(result)).toEqual(["Trạm Y tế xã Hải An: F04", "Lê Văn Bảo: F02"]);
  });

  test("“Đối với cá nhân” numbered like a record is a heading", () => {
    const result = read(`
STT│Họ và tên│Đơn vị│Thành tích
1│Đối với tập thể│·│·
1│Trạm Y tế xã Hải An│xã Hải An│Tốt
2│Đối với cá nhân│·│·
1│Lê Văn Bảo│xã Hải An│Tốt`);
    expect(types(result)).toEqual(["Trạm Y tế xã Hải An: collective", "Lê Văn Bảo: individual"]);
  });

  test("a field's own name is no type: “Nông dân giỏi – Hợp tác xã”", () => {
    const result = read(`
1. Nông dân giỏi – Hợp tác xã│→│→
STT│Họ và tên│Đơn vị
1│Hộ ông Lê Văn Bảo│xã Hải An
2│HTX Cam Nghĩa│xã Cam Nghĩa`);
    expect(types(result)).toEqual(["Hộ ông Lê Văn Bảo: household", "HTX Cam Nghĩa: cooperative"]);
    expect(fields(result)).toEqual(["Hộ ông Lê Văn Bảo: F11", "HTX Cam Nghĩa: F11"]);
  });

  test("name the lead behind the field", () => {
    const result = read(`
STT│Họ và tên│Đơn vị
A. Phong trào thi đua “Vì người nghèo” (Sở Lao động, Thương binh và Xã hội)│→│→
1│Lê Văn Bảo│xã Hải An`);
    expect(result.nominees.map(({ field, lead }) => [field.value, lead.value])).toEqual([["F10", "so-lao-dong-thuong-binh-xa-hoi"]]);
  });
});

describe("titles over tables side by side", () => {
  test("a line over one of them is the title of both", () => {
    const result = read(`
DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
Lĩnh vực: Y tế
STT│Tên tập thể│Thành tích│·│STT│Họ và tên│Thành tích
1│Trạm Y tế xã Hải An│Tốt│·│1│Lê Văn Bảo│Tốt`);
    expect(fields(result)).toEqual(["Trạm Y tế xã Hải An: F04", "Lê Văn Bảo: F04"]);
    expect(times(result)).toEqual(["Trạm Y tế xã Hải An: 2023", "Lê Văn Bảo: 2023"]);
    expect(types(result)).toEqual(["Trạm Y tế xã Hải An: collective", "Lê Văn Bảo: individual"]);
  });

  test("texts beside each other title each its own", () => {
    const result = read(`
I. TẬP THỂ│·│·│·│II. CÁ NHÂN
STT│Tên điển hình│Lĩnh vực│·│STT│Tên điển hình│Lĩnh vực
1│Hải An│Y tế│·│1│Bảo│Y tế`);
    expect(types(result)).toEqual(["Hải An: collective", "Bảo: individual"]);
  });
});

describe("columns", () => {
  test("in English", () => {
    const result = read(`
No.│Full name│Type│Organization│Field│Year│Achievements
1│Lê Văn Bảo│Individual│Trạm Y tế│Y tế│2022│Tốt`);
    expect(result.nominees.map(({ subject, unit, field, year }) => [subject.value, unit.value, field.value, year.value])).toEqual([
      ["individual", "Trạm Y tế", "F04", 2022],
    ]);
  });

  test("“Phân loại khen thưởng” holds types or kinds of award, as its cells say", () => {
    const kinds = read(`
STT│Họ và tên│Phân loại khen thưởng│Phân loại đối tượng
1│Lê Văn Bảo│Công trạng│Cá nhân`);
    expect(types(kinds)).toEqual(["Lê Văn Bảo: individual"]);
    expect(columns(kinds)).toContain("Phân loại khen thưởng = awardKind");
    const alone = read(`
STT│Họ và tên│Lĩnh vực│Loại hình
1│Lê Văn Bảo│Y tế│thường xuyên`);
    expect(types(alone)).toEqual(["Lê Văn Bảo: individual"]);
  });

  test("a misspelt header over cells that bear it out is not doubted", () => {
    const result = read(`
STT│Họ và têm│Lĩnh vưc│Thành tích
1│Lê Văn Bảo│Y tế│Tốt
2│Trần Thị Hoa│NTM│Tốt
3│Phạm Minh Châu│Y tế│Tốt`);
    expect(columns(result)).toEqual(["STT = index", "Họ và têm = name", "Lĩnh vưc = field", "Thành tích = achievement"]);
  });

  test("a column whose header says nothing is taken for what its cells are, and asked about", () => {
    const result = read(`
STT│Họ và tên│Mục A│Mục B
1│Lê Văn Bảo│Cá nhân│Y tế
2│Trạm Y tế xã Hải An│Tập thể│NTM
3│Phạm Minh Châu│Cá nhân│Y tế`);
    expect(columns(result).slice(2)).toEqual(["Mục A = subject ?", "Mục B = field ?"]);
    expect(fields(result)).toEqual(["Lê Văn Bảo: F04", "Trạm Y tế xã Hải An: F02", "Phạm Minh Châu: F04"]);
  });

  test.each(["Xã, phường, đặc khu", "Nơi công tác, học tập", "Đơn vị/địa phương giới thiệu", "Thuộc cơ quan, đơn vị", "Phòng"])(
    "“%s” is the unit",
    (header) => {
      const result = read(`
STT│Họ và tên│${header}│Lĩnh vực
1│Lê Văn Bảo│Đặc khu Cồn Cỏ│Y tế`);
      expect(units(result)).toEqual(["Lê Văn Bảo: Đặc khu Cồn Cỏ"]);
      expect(columns(result)[2]).toBe(`${header} = unit`);
    },
  );

  test("“Bí thư Chi bộ” names no unit beside a title that does", () => {
    const result = readSheets("lao-cai-office-2021-2025", [
      "Sheet1",
      `
PHÒNG NỘI CHÍNH
DANH SÁCH GIỚI THIỆU ĐIỂN HÌNH TIÊN TIẾN QUÝ II/2023
STT│Họ và tên│Chức vụ
1│Lê Văn Bảo│Bí thư Chi bộ`,
    ]);
    expect(units(result)).toEqual(["Lê Văn Bảo: PHÒNG NỘI CHÍNH"]);
  });
});

describe("values", () => {
  test.each([
    ["Tâp thể", "collective"],
    ["CN nữ", "individual"],
    ["cá  nhân", "individual"],
  ])("“%s” is a type", (written, type) => {
    const result = read(`
STT│Họ và tên│Đối tượng│Lĩnh vực
1│Hải An│${written}│Y tế`);
    expect(types(result)).toEqual([`Hải An: ${type}`]);
  });

  test("abbreviations in a legacy charset are decoded with their column", () => {
    const rows = [
      ["STT", "Hä vµ tªn", "§èi t\u00adîng", "LÜnh vùc"],
      [1, "NguyÔn V¨n An", "C¸ nh©n", "N«ng th«n míi"],
      [2, "Gia ®×nh «ng B×nh", "HG§", "GD-§T"],
      [3, "TrÇn ThÞ Hoµ", "C¸ nh©n", "D¹y tèt - Häc tèt"],
    ];
    const plan = builtinPlan("quang-tri-2021-2025")!;
    const result = recognise(workbookOf(sheetOf("DS", rows)), plan);
    expect(result.nominees.map(({ subject, field }) => [subject.value, field.value])).toEqual([
      ["individual", "F02"],
      ["household", "F03"],
      ["individual", "F03"],
    ]);
  });
});

describe("totals", () => {
  test("above the rows that they sum are compared with them", () => {
    const rows = (total: number): string => `
STT│Họ và tên│Lĩnh vực
·│Tổng số: ${total}│·
1│Lê Văn Bảo│Y tế
2│Trần Thị Hoa│Y tế`;
    expect(observed(read(rows(2)))).toEqual([]);
    expect(observed(read(rows(5)))).toEqual(["2 total-mismatch"]);
  });
});

test("a pivot table is a summary", () => {
  const result = readSheets("quang-tri-2021-2025", [
    "Sheet2",
    `
Row Labels│Count of Họ và tên
Nông thôn mới│4
Y tế│2
Grand Total│6`,
  ]);
  expect(result.sheets.map(({ kind, other }) => [kind, other])).toEqual([["other", "summary"]]);
});

describe("headers of every kind", () => {
  test("numbered like questions, or in two languages", () => {
    const result = read(`
1. Họ và tên người (tên tập thể) được đề cử│2. Đối tượng│3. Đơn vị công tác│Lĩnh vực / Field│Năm đề cử
Lê Văn Bảo│Cá nhân│Trạm Y tế xã A│Y tế│2022`);
    expect(columns(result).map((one) => one.split(" = ")[1])).toEqual(["name", "subject", "unit", "field", "year"]);
  });

  test("“TT (đánh dấu x)” is a tick of a type and begins no second table", () => {
    const result = read(`
STT│Tên điển hình│TT (đánh dấu x)│CN (đánh dấu x)│Lĩnh vực
1│Hải An│x│·│Y tế
2│Bảo│·│x│NTM`);
    expect(types(result)).toEqual(["Hải An: collective", "Bảo: individual"]);
    expect(fields(result)).toEqual(["Hải An: F04", "Bảo: F02"]);
  });

  test("a record whose cells read like headers is a record", () => {
    const result = read(
      `
Lĩnh vực│Năm│Đối tượng│Đơn vị│Thành tích│Họ và tên
Y tế│2023│Cá nhân│Trạm Y tế│Tốt│Lê Văn Bảo
Mô hình phát triển kinh tế│2024│Nông dân│Trường THPT Lê Lợi│Việc làm tiêu biểu│Cao Thị Phương`,
      "huu-lung-2021-2025",
    );
    expect(people(result)).toEqual(["2 Lê Văn Bảo", "3 Cao Thị Phương"]);
  });
});

test("“Cộng Xã Hòa Thắng: 02 điển hình” is a total and no heading", () => {
  const rows = (stated: string): string => `
STT│Họ và tên│Lĩnh vực
I│Xã Hòa Thắng│·
1│Lê Văn Bảo│Y tế
2│Trần Thị Hoa│Y tế
·│Cộng Xã Hòa Thắng: ${stated} điển hình│·
II│Xã Thanh An│·
1│Phạm Minh Châu│Y tế`;
  expect(observed(read(rows("02"), "kon-ray-2023-2025"))).toEqual([]);
  expect(observed(read(rows("05"), "kon-ray-2023-2025"))).toEqual(["5 total-mismatch"]);
});

test("initials among words make no person: “Truong THCS Tran Phu”", () => {
  const result = read(`
STT│Ho va ten│Linh vuc
1│Truong THCS Tran Phu│Y te
2│Tran Thi Hoa│Y te`);
  expect(types(result)).toEqual(["Truong THCS Tran Phu: ?", "Tran Thi Hoa: individual"]);
});

test("a sheet “Truong hoc” tells where its people come from, a sheet “Tập thể” what its rows are", () => {
  const list = `
STT│Họ và tên│Lĩnh vực
1│Trần Thị Hoa│Y tế
2│Trường THCS Trần Phú│Y tế`;
  expect(types(readSheets("quang-tri-2021-2025", ["Truong hoc", list]))).toEqual([
    "Trần Thị Hoa: individual",
    "Trường THCS Trần Phú: collective",
  ]);
  expect(types(readSheets("quang-tri-2021-2025", ["Tập thể", list]))).toEqual([
    "Trần Thị Hoa: collective",
    "Trường THCS Trần Phú: collective",
  ]);
});
