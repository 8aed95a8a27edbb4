import type { Plan } from "../../src/model/plan";
import type { Recognition } from "../../src/model/recognition";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { recognise } from "../../src/tables/recognise";
import { drawn, sheetOf, workbookOf } from "./sheetBuilder";

const quangTri = builtinPlan("quang-tri-2021-2025")!;
const konRay = builtinPlan("kon-ray-2023-2025")!;
const huuLung = builtinPlan("huu-lung-2021-2025")!;

const read = (plan: Plan, ...sheets: SheetSnapshot[]): Recognition => recognise(workbookOf(...sheets), plan);
const order = (plan: Plan, id: string | null): number | undefined => plan.fields.find((field) => field.id === id)?.order;

test("groups by subject with fields ticked (L02 and L11)", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
TT │ Tên tập thể, cá nhân │ Đơn vị │ Lĩnh vực │ → │ →
↑ │ ↑ │ ↑ │ NTM │ Y tế │ QP-AN
I │ TẬP THỂ │ → │ → │ → │ →
1 │ Phòng A │ Sở A │ x │ · │ ·
II │ CÁ NHÂN │ → │ → │ → │ →
1 │ Lê Văn Bình │ Công an tỉnh │ · │ · │ x`,
    ),
  );
  expect(result.nominees.map(({ name, subject, field }) => [name, subject.value, order(quangTri, field.value)])).toEqual([
    ["Phòng A", "collective", 2],
    ["Lê Văn Bình", "individual", 7],
  ]);
  expect(result.nominees[1]!.lead).toMatchObject({ source: "unit", row: 6, column: 3 });
});

test("stacked copies with two-level headers and sex by column (L04 and L14), the second header without merging", () => {
  const result = read(
    huuLung,
    drawn(
      "DS",
      `
DANH SÁCH NĂM 2022 │ → │ → │ → │ →
STT │ Họ và tên │ Năm sinh │ → │ Đơn vị công tác
↑ │ ↑ │ Nam │ Nữ │ ↑
1 │ Lê Văn A │ 1980 │ · │ Phòng Tài chính
NGƯỜI LẬP BIỂU │ · │ · │ · │ TRƯỞNG PHÒNG
·
DANH SÁCH NĂM 2023 │ → │ → │ → │ →
· │ · │ Năm sinh │ · │ ·
STT │ Họ và tên │ Nam │ Nữ │ Đơn vị công tác
1 │ Lê Thị B │ · │ 1985 │ Phòng Tư pháp`,
    ),
  );
  expect(
    result.nominees.map(({ name, year, unit, texts }) => [name, year.value, unit.value, texts.sex?.value, texts.birth?.value]),
  ).toEqual([
    ["Lê Văn A", 2022, "Phòng Tài chính", "Nam", "1980"],
    ["Lê Thị B", 2023, "Phòng Tư pháp", "Nữ", "1985"],
  ]);
});

test.each([
  ["decomposed", (text: string) => text.normalize("NFD")],
  ["capitals", (text: string) => text.toUpperCase()],
  ["new tone placement and odd dots", (text: string) => text.replace("Họ và tên", "Họ  và tên:").replace("STT", "S.T.T")],
  ["broken lines", (text: string) => text.replace("Lĩnh vực", "Lĩnh\nvực").replace("Cơ quan chủ trì", "Cơ quan\nchủ trì")],
  [
    "no accents",
    (text: string) =>
      text
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/đ/g, "d")
        .replace(/Đ/g, "D"),
  ],
])("headers in %s mean the same", (_, write) => {
  const header = ["STT", "Họ và tên", "Đơn vị công tác", "Lĩnh vực", "Cơ quan chủ trì", "Năm", "Ghi chú"].map(write);
  const result = read(quangTri, sheetOf("DS", [header, [1, "Lê Văn A", "Xã X", "Xây dựng nông thôn mới", "Sở NN&PTNT", 2022, ""]]));
  expect(result.sheets[0]!.blocks[0]!.columns.map(({ key }) => key)).toEqual(["index", "name", "unit", "field", "lead", "year", "note"]);
  expect(result.nominees[0]).toMatchObject({ name: "Lê Văn A", year: { value: 2022 } });
});

test("a header over three rows, merged both ways, with column numbers", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
STT │ Họ và tên │ Thông tin │ → │ → │ Thành tích
↑ │ ↑ │ Quyết định │ → │ Lĩnh vực │ ↑
↑ │ ↑ │ Số QĐ │ Ngày tháng │ ↑ │ ↑
A │ B │ 1 │ 2 │ 3 │ 4
1 │ Lê Văn A │ 12/QĐ │ '15/03/2022 │ Dạy tốt - Học tốt │ Tốt`,
    ),
  );
  expect(result.sheets[0]!.blocks[0]).toMatchObject({ header: { first: 1, last: 3 }, records: 1 });
  expect(result.nominees[0]).toMatchObject({
    date: { value: "2022-03-15" },
    field: { column: 5 },
    texts: { decision: { value: "12/QĐ" }, achievement: { value: "Tốt" } },
  });
});

test("side by side with groups of units", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
I. TẬP THỂ │ → │ → │ · │ II. CÁ NHÂN │ → │ →
TT │ Tên tập thể │ Lĩnh vực │ · │ TT │ Họ và tên │ Lĩnh vực
1 │ Phòng A │ Y tế │ · │ · │ Sở Y tế │ ·
2 │ Phòng B │ Y tế │ · │ 1 │ Lê Văn C │ Y tế`,
    ),
  );
  expect(result.nominees.map(({ name, subject, unit }) => [name, subject.value, unit.value])).toEqual([
    ["Phòng A", "collective", null],
    ["Phòng B", "collective", null],
    ["Lê Văn C", "individual", "Sở Y tế"],
  ]);
});

test("ditto marks, vertical merges and a name in two columns", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
STT │ Họ và tên │ → │ Đơn vị │ Lĩnh vực │ Năm
1 │ Lê Văn │ An │ Xã A │ Y tế │ 2022
2 │ Trần Thị │ Bé │ nt │ " │ ↑
3 │ Hồ Văn │ Cư │ Xã B │ như trên │ 2023`,
    ),
  );
  expect(
    result.nominees.map(({ name, unit, field, year }) => [
      name,
      unit.value,
      unit.source,
      order(quangTri, field.value),
      field.source,
      year.value,
      year.source,
    ]),
  ).toEqual([
    ["Lê Văn An", "Xã A", "cell", 4, "cell", 2022, "cell"],
    ["Trần Thị Bé", "Xã A", "above", 4, "above", 2022, "above"],
    ["Hồ Văn Cư", "Xã B", "cell", 4, "above", 2023, "cell"],
  ]);
});

test("a pasted Word table: a record broken over rows, the numbers lost", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
STT │ Họ và tên │ Đơn vị │ Lĩnh vực │ Thành tích
· │ Lê Văn An │ Xã A │ Y tế │ Khám bệnh
· │ · │ · │ · │ miễn phí
· │ Trần Thị Bé │ Xã B │ Y tế │ Tốt`,
    ),
  );
  expect(result.nominees.map(({ name, texts }) => [name, texts.achievement?.value])).toEqual([
    ["Lê Văn An", "Khám bệnh\nmiễn phí"],
    ["Trần Thị Bé", "Tốt"],
  ]);
  expect(result.observations).toEqual([]);
});

test("the header repeated on a new page continues the list", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
I. CÁ NHÂN │ → │ →
STT │ Họ và tên │ Lĩnh vực
1 │ Lê Văn A │ Y tế
STT │ Họ và tên │ Lĩnh vực
2 │ Lê Văn B │ Y tế`,
    ),
  );
  expect(result.nominees.map(({ name, row, block, subject }) => [name, row, block, subject.source])).toEqual([
    ["Lê Văn A", 3, 0, "title"],
    ["Lê Văn B", 5, 0, "title"],
  ]);
});

test("a name that the plan does not know is suggested and not adopted; a typing error at its end is adopted", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
STT │ Họ và tên │ Lĩnh vực
1 │ Lê Văn A │ Phong trào thi đua “Xây dựng nông thôn mới”
2 │ Lê Văn B │ Xây dựng nông thôn mớii
3 │ Lê Văn C │ kinh tế
4 │ Lê Văn D │ Thi đua văn hoá nơi công sở
5 │ Lê Văn E │ lĩnh vực 3`,
    ),
  );
  expect(result.nominees.map(({ field }) => order(quangTri, field.value))).toEqual([2, 2, undefined, undefined, 3]);
  expect(order(quangTri, result.nominees[3]!.field.suggestion?.id ?? null)).toBe(9);
});

test("rows without a name are told, empty ones are not; a choice of columns is stronger than recognition", () => {
  const sheet = drawn(
    "DS",
    `
STT │ Họ và tên │ Đơn vị │ Lĩnh vực
1 │ Lê Văn A │ Xã A │ Y tế
2 │ · │ Xã B │ Y tế
3 │ · │ · │ ·`,
  );
  expect(read(quangTri, sheet).observations).toMatchObject([{ kind: "row-left-out", row: 3, because: "no-name" }]);
  const chosen = recognise(workbookOf(sheet), quangTri, { DS: { columns: { 3: null } } });
  expect(chosen.nominees[0]!.unit.source).toBe("none");
  expect(chosen.sheets[0]!.blocks[0]!.columns[2]).toMatchObject({ key: null, certainty: "chosen" });
  expect(recognise(workbookOf(sheet), quangTri, { DS: { kind: "other" } }).nominees).toEqual([]);
});

test("the register of units is read first and units elsewhere match it", () => {
  const result = read(
    konRay,
    drawn("DS", "STT │ Họ và tên │ Chức vụ, đơn vị công tác │ Năm\n1 │ A Thút │ Chủ tịch UBND xã Đăk Kôi │ 2023"),
    drawn("Đơn vị", "STT │ Tên đơn vị │ Loại đơn vị\n1 │ Xã Đăk Kôi │ Xã, thị trấn\n2 │ Phòng Nội vụ │ Cơ quan, đơn vị thuộc huyện"),
  );
  expect(result.units.map(({ name }) => name)).toEqual(["Xã Đăk Kôi", "Phòng Nội vụ"]);
  expect(result.nominees[0]!.unit).toMatchObject({ value: "Xã Đăk Kôi", row: 2, column: 3 });
});

test("dates: text, impossible, and a column whose days and months were exchanged", () => {
  const result = read(
    quangTri,
    sheetOf("DS", [
      ["STT", "Họ và tên", "Lĩnh vực", "Ngày công nhận"],
      [1, "Lê Văn A", "Y tế", { date: "2023-04-05", serial: 45021 }],
      [2, "Lê Văn B", "Y tế", { date: "2023-06-07", serial: 45084 }],
      [3, "Lê Văn C", "Y tế", "15/04/2023"],
      [4, "Lê Văn D", "Y tế", "31/02/2023"],
    ]),
  );
  expect(result.observations.map(({ kind, row }) => [kind, row])).toEqual([
    ["date-impossible", 5],
    ["date-as-text", 4],
    ["date-swap", 2],
    ["date-swap", 3],
  ]);
});

test("all of 100,000 rows are read", () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => [
    at + 1,
    `Nguyễn Văn A${at}`,
    "Giáo viên",
    `Trường số ${at % 500}`,
    "Cá nhân",
    "Dạy tốt - Học tốt",
    "Sở GD&ĐT",
    2022,
    "",
    "",
    `Thành tích ${at}`,
    "Bằng khen",
    "",
    "x",
  ]);
  const header = [
    "STT",
    "Họ và tên",
    "Chức vụ",
    "Đơn vị công tác",
    "Đối tượng",
    "Lĩnh vực",
    "Cơ quan chủ trì",
    "Năm",
    "Quý",
    "Địa chỉ",
    "Thành tích",
    "Hình thức khen thưởng",
    "Ghi chú",
    "Số QĐ",
  ];
  const sheet = sheetOf("DS", [header, ...rows]);
  expect(read(quangTri, sheet).nominees).toHaveLength(100_000);
});

test("'Tập thể' and 'Cá nhân' as two columns of names", () => {
  const result = read(
    quangTri,
    drawn(
      "Tổng hợp",
      `
(Danh sách gồm 02 tập thể và 01 cá nhân) │ → │ → │ → │ →
TT │ Tập thể │ Cá nhân │ Đơn vị │ Phong trào
1 │ Trường A │ · │ Sở GD&ĐT │ Dạy tốt, học tốt
2 │ · │ Lê Văn Hai │ Sở Y tế │ Quốc phòng, an ninh`,
    ),
  );
  expect(
    result.nominees.map(({ name, nameColumn, subject, field }) => [name, nameColumn, subject.value, order(quangTri, field.value)]),
  ).toEqual([
    ["Trường A", 2, "collective", 3],
    ["Lê Văn Hai", 3, "individual", 7],
  ]);
  expect(result.observations).toMatchObject([{ kind: "total-mismatch", row: 1, subject: "collective", stated: 2, found: 1 }]);
});

test("name, role and unit in one cell; years that are none", () => {
  const result = read(
    huuLung,
    drawn(
      "DS",
      `
STT │ Họ tên, chức vụ, đơn vị │ Năm sinh │ Phong trào │ Năm khen thưởng
1 │ Ông Lê Văn A⏎Chủ tịch UBND xã Minh Sơn │ 1970 │ NTM │ Năm 2021
2 │ Bà Hà Thị B - Trưởng phòng Nội chính │ 1980 │ Dạy tốt – Học tốt │ 2O22
3 │ Phòng Tổng hợp │ · │ VHCS │ 20222`,
    ),
  );
  expect(result.nominees.map(({ name, unit, year, texts }) => [name, unit.value, year.value, texts.position?.value])).toEqual([
    ["Lê Văn A", "UBND xã Minh Sơn", 2021, "Chủ tịch UBND xã Minh Sơn"],
    ["Hà Thị B", "Phòng Nội chính", null, "Trưởng phòng Nội chính"],
    ["Phòng Tổng hợp", null, null, undefined],
  ]);
  expect(result.observations.map(({ kind, row }) => [kind, row])).toEqual([
    ["year-impossible", 3],
    ["year-impossible", 4],
  ]);
});

test("a quota table above a list on one sheet", () => {
  const result = read(
    huuLung,
    drawn(
      "Mix",
      `
KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2022 │ → │ → │ →
STT │ Cơ quan chủ trì │ Chỉ tiêu │ Thực hiện
1 │ Phòng Nội vụ │ 3 │ 2
2 │ Công an huyện │ 3 │ 3
Cộng │ · │ 6 │ 5
·
DANH SÁCH ĐIỂN HÌNH NĂM 2022 │ → │ → │ →
STT │ Họ và tên │ Đơn vị │ Lĩnh vực
1 │ Lê Văn A │ Phòng Nội vụ │ Văn hóa công sở
2 │ Đội An ninh │ Công an huyện │ QPAN`,
    ),
  );
  expect(result.sheets[0]!.blocks.map(({ kind, records }) => [kind, records])).toEqual([
    ["quotas", 2],
    ["nominees", 2],
  ]);
  expect(result.nominees[1]!.lead).toMatchObject({ value: "cong-an-huyen", source: "unit", row: 10, column: 3 });
});

test("a list by farmers' body: lead from the title, its only field, and the type that the field counts", () => {
  const result = read(
    huuLung,
    drawn(
      "Sheet1",
      `
HỘI NÔNG DÂN HUYỆN HỮU LŨNG │ → │ →
DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022 │ → │ →
STT │ Họ và tên │ Địa chỉ
1 │ Hoàng Văn Thắng │ Thôn Đồng, xã Yên Bình`,
    ),
  );
  expect(result.nominees[0]).toMatchObject({
    subject: { value: "farmer", source: "field" },
    field: { source: "lead" },
    lead: { source: "title" },
    unit: { value: "xã Yên Bình", row: 4, column: 3 },
    year: { value: 2022 },
  });
});
