import { cellAddress } from "../../src/model/cell";
import type { Plan } from "../../src/model/plan";
import type { Recognition } from "../../src/model/recognition";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { recognise } from "../../src/tables/recognise";
import { drawn, sheetOf, workbookOf } from "./sheetBuilder";

const quangTri = builtinPlan("quang-tri-2021-2025")!;
const konRay = builtinPlan("kon-ray-2023-2025")!;
const huuLung = builtinPlan("huu-lung-2021-2025")!;
const laoCai = builtinPlan("lao-cai-office-2021-2025")!;

const read = (plan: Plan, ...sheets: SheetSnapshot[]): Recognition => recognise(workbookOf(...sheets), plan);
const fieldLike = (plan: Plan, words: RegExp): string => plan.fields.find(({ title }) => words.test(title))!.id;
const agencyLike = (plan: Plan, words: RegExp): string => plan.agencies.find(({ name }) => words.test(name))!.id;
const kinds = (result: Recognition): readonly string[] => result.observations.map(({ kind }) => kind);

test("L01: a flat list under a letterhead, header in row 7, column numbers, total and signature", () => {
  const result = read(
    quangTri,
    drawn(
      "DS",
      `
UBND TỈNH QUẢNG TRỊ │ → │ → │ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM │ → │ → │ →
BAN THI ĐUA - KHEN THƯỞNG │ → │ → │ Độc lập - Tự do - Hạnh phúc │ → │ → │ →
·
DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN CẤP TỈNH GIAI ĐOẠN 2021 – 2025 │ → │ → │ → │ → │ → │ →
(Kèm theo Báo cáo số      /BC-SNV ngày    /    /2023 của Sở Nội vụ) │ → │ → │ → │ → │ → │ →
·
STT │ Tên tập thể, cá nhân │ Chức vụ, đơn vị công tác │ Lĩnh vực │ Cơ quan chủ trì │ Thành tích nổi bật │ Ghi chú
(1) │ (2) │ (3) │ (4) │ (5) │ (6) │ (7)
1 │ Nguyễn Văn An │ Chủ tịch HND xã X │ Nông dân SXKD giỏi │ Hội ND tỉnh │ Trồng 02 ha tiêu, lãi 350 trđ/năm │ ·
2 │ Trường THCS Lê Lợi │ · │ Dạy tốt - Học tốt │ Sở GD&ĐT │ 10 học sinh giỏi tỉnh │ ·
·
Tổng cộng: 3 điển hình (1 tập thể, 1 cá nhân) │ → │ → │ → │ → │ → │ →
·
Người lập biểu │ → │ · │ KT. GIÁM ĐỐC │ → │ → │ →
(Ký, họ tên) │ → │ · │ (Ký, họ tên, đóng dấu)
Lê Thị Lập │ · │ · │ Trần Văn Ký`,
    ),
  );
  expect(result.nominees.map(({ name, row, nameColumn }) => `${name} ${cellAddress(row, nameColumn)}`)).toEqual([
    "Nguyễn Văn An B9",
    "Trường THCS Lê Lợi B10",
  ]);
  const [an, school] = result.nominees;
  expect(an!.subject).toMatchObject({ value: "individual", source: "name" });
  expect(an!.field).toMatchObject({ value: fieldLike(quangTri, /Nông dân thi đua/), source: "cell", row: 9, column: 4 });
  expect(an!.lead).toMatchObject({ value: agencyLike(quangTri, /Hội Nông dân/), source: "cell", row: 9, column: 5 });
  expect(an!.unit).toMatchObject({ value: "HND xã X", row: 9, column: 3 });
  expect(an!.texts.position?.value).toBe("Chủ tịch");
  expect(an!.year.value).toBeNull();
  expect(an!.texts.achievement).toMatchObject({ value: "Trồng 02 ha tiêu, lãi 350 trđ/năm", row: 9, column: 6 });
  expect(school!.lead.value).toBe(agencyLike(quangTri, /Sở Giáo dục/));
  expect(result.sheets[0]).toMatchObject({ kind: "nominees", blocks: [{ header: { first: 7, last: 7 }, records: 2 }] });
  expect(result.observations).toMatchObject([{ kind: "total-mismatch", row: 12, subject: null, stated: 3, found: 2 }]);
});

test("L02: groups by subject type with counts, the number starting again, a total inside", () => {
  const result = read(
    quangTri,
    drawn(
      "Sheet1",
      `
TT │ Họ và tên / Tên tập thể │ Đơn vị │ Thành tích │ Hình thức đề nghị
I │ TẬP THỂ (05) │ → │ → │ →
1 │ Trường THCS Lê Lợi │ Phòng GD&ĐT │ Tốt │ Bằng khen
2 │ Trạm Y tế xã Y │ TTYT huyện │ Tốt │ BK
II │ CÁ NHÂN (1) │ → │ → │ →
1 │ Ông Trần Văn Bình │ Giáo viên, Trường THPT Z │ Tốt │ Bằng khen
III │ HỘ GIA ĐÌNH │ → │ → │ →
1 │ Gia đình ông Lê Văn Cường │ Thôn 3, xã T │ Tốt │ Giấy khen
· │ Cộng: 15 tập thể, cá nhân, hộ gia đình`,
    ),
  );
  expect(result.nominees.map(({ name, honorific, subject }) => [name, honorific, subject.value, subject.source, subject.row])).toEqual([
    ["Trường THCS Lê Lợi", "", "collective", "group", 2],
    ["Trạm Y tế xã Y", "", "collective", "group", 2],
    ["Trần Văn Bình", "Ông", "individual", "group", 5],
    ["Gia đình ông Lê Văn Cường", "", "household", "group", 7],
  ]);
  expect(result.observations).toMatchObject([
    { kind: "total-mismatch", row: 2, column: 2, stated: 5, found: 2, subject: "collective" },
    { kind: "total-mismatch", row: 9, stated: 15, subject: null },
  ]);
});

test("L03: unnumbered unit rows, the number running on, role and unit in one cell, an end mark", () => {
  const result = read(
    laoCai,
    drawn(
      "Sheet1",
      `
DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CÓ THÀNH TÍCH NĂM 2022 │ → │ →
(Kèm theo Quyết định số: 640 /QĐ-VNPT ngày 25 /6/2021) │ → │ →
Stt │ Họ và tên │ Chức danh, đơn vị công tác
· │ Viễn thông A │ ·
'1. │ Ông Nguyễn Văn An │ Giám đốc Viễn thông A
'2. │ Ông Phạm Văn Ba │ Kế toán trưởng, Trưởng phòng KT-KH, Viễn thông A
· │ Viễn thông B │ ·
'3. │ Bà Trần Thị Chi │ Nhân viên, Trung tâm 1, Viễn thông B
· │ ==============`,
    ),
  );
  expect(result.nominees.map(({ name, honorific, unit, texts }) => [name, honorific, unit.value, texts.position?.value])).toEqual([
    ["Nguyễn Văn An", "Ông", "Viễn thông A", "Giám đốc"],
    ["Phạm Văn Ba", "Ông", "Viễn thông A", "Kế toán trưởng, Trưởng phòng KT-KH"],
    ["Trần Thị Chi", "Bà", expect.stringContaining("Viễn thông B"), expect.stringContaining("Nhân viên")],
  ]);
  expect(result.nominees[0]!.subject).toMatchObject({ value: "individual", source: "title" });
  expect(result.nominees[0]!.year).toMatchObject({ value: 2022, source: "title" });
});

test("L04: two header levels, sex by column, awards already received are not the year", () => {
  const result = read(
    huuLung,
    drawn(
      "Mẫu 10",
      `
Số TT │ Họ và tên │ Năm sinh │ → │ Quê quán │ Chức vụ, đơn vị │ Trình độ │ Tóm tắt thành tích │ Khen thưởng đã được nhận │ → │ Đề nghị
↑ │ ↑ │ Nam │ Nữ │ ↑ │ ↑ │ ↑ │ ↑ │ Năm │ Hình thức, số QĐ │ ↑
1 │ 2 │ 3 │ 4 │ 5 │ 6 │ 7 │ 8 │ 9 │ 10 │ 11
I │ CẤP HUYỆN │ → │ → │ → │ → │ → │ → │ → │ → │ →
1 │ NGUYỄN VĂN AN │ 1975 │ · │ Xã A │ Trưởng phòng, Phòng Nội vụ │ ĐH │ Tốt │ 2019 │ GK 12/QĐ │ Giấy khen
2 │ TRẦN THỊ BA │ · │ '12/03/1982 │ Xã B │ Giáo viên, Trường THCS A │ ĐH │ Tốt │ 2020 │ GK │ Giấy khen
· │ Cộng │ x │ x │ x │ · │ · │ · │ · │ · │ ·`,
    ),
  );
  expect(
    result.nominees.map(({ name, year, texts }) => [
      name,
      year.value,
      texts.sex?.value,
      texts.birth?.value,
      texts.level?.value,
      texts.award?.value,
    ]),
  ).toEqual([
    ["NGUYỄN VĂN AN", null, "Nam", "1975", "CẤP HUYỆN", "Giấy khen"],
    ["TRẦN THỊ BA", null, "Nữ", "12/03/1982", "CẤP HUYỆN", "Giấy khen"],
  ]);
  expect(result.sheets[0]!.blocks[0]!.header).toEqual({ first: 1, last: 2 });
});

test("L05: an office's quarterly list, unit and quarter in the titles, field by its content", () => {
  const result = read(
    laoCai,
    drawn(
      "Sheet1",
      `
PHÒNG TỔNG HỢP │ → │ DANH SÁCH GIỚI THIỆU ĐIỂN HÌNH TIÊN TIẾN QUÝ II/2023 (kèm trích ngang thành tích) │ → │ → │ →
STT │ Họ và tên │ Chức vụ │ Nội dung điển hình │ Trích ngang thành tích │ Ý kiến Hội đồng
1 │ Vũ Thị Dung │ Chuyên viên │ CCHC │ - Tham mưu 120 VB đúng hạn;⏎- 01 sáng kiến cấp cơ sở │ Đồng ý`,
    ),
  );
  const [dung] = result.nominees;
  expect(dung).toMatchObject({
    name: "Vũ Thị Dung",
    unit: { value: "PHÒNG TỔNG HỢP", source: "title" },
    year: { value: 2023, source: "title" },
    quarter: { value: 2, source: "title" },
    field: { value: fieldLike(laoCai, /Cải cách hành chính/), source: "cell", row: 3, column: 4 },
  });
  expect(dung!.texts.achievement?.value).toBe("- Tham mưu 120 VB đúng hạn;\n- 01 sáng kiến cấp cơ sở");
});

test("L06: three levels of headings and a total in its own cell", () => {
  const result = read(
    quangTri,
    drawn(
      "Hồ sơ",
      `
STT │ Tên đơn vị / đối tượng │ Loại hình KT │ Danh hiệu thi đua/ Hình thức khen thưởng │ Số QĐ │ Ngày
I │ HUYỆN A │ → │ → │ → │ →
I.1 │ Các đơn vị trong địa bàn │ → │ → │ → │ →
I.1.1 │ UBND xã X │ → │ → │ → │ →
1 │ Ông Lê Văn Em, Chủ tịch │ Công trạng │ Giấy khen │ 12/QĐ-UBND │ '05/01/2022
Tổng cộng │ 1 │ · │ · │ ·`,
    ),
  );
  expect(result.nominees).toHaveLength(1);
  expect(result.nominees[0]).toMatchObject({
    name: "Lê Văn Em",
    honorific: "Ông",
    unit: { value: "UBND xã X", source: "group", row: 4 },
    date: { value: "2022-01-05" },
    year: { value: 2022, source: "date" },
  });
  expect(result.nominees[0]!.texts.position?.value).toBe("Chủ tịch");
  expect(kinds(result)).not.toContain("total-mismatch");
});

test("L07: form of award as group, subject as sub-group", () => {
  const result = read(
    quangTri,
    drawn(
      "Sheet1",
      `
TT │ Tên tập thể, cá nhân │ Đơn vị │ Thành tích
A │ BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH │ → │ →
I │ Tập thể │ → │ →
1 │ Phòng Tổng hợp │ Sở A │ Tốt
II │ Cá nhân │ → │ →
1 │ Tổng Văn Cộng │ Sở A │ Tốt
B │ GIẤY KHEN CỦA GIÁM ĐỐC SỞ │ → │ →
I │ Tập thể │ → │ →
1 │ Phòng B │ Sở A │ Tốt
Cộng │ · │ · │ ·`,
    ),
  );
  expect(result.nominees.map(({ name, subject, texts }) => [name, subject.value, texts.award?.value])).toEqual([
    ["Phòng Tổng hợp", "collective", "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"],
    ["Tổng Văn Cộng", "individual", "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"],
    ["Phòng B", "collective", "GIẤY KHEN CỦA GIÁM ĐỐC SỞ"],
  ]);
});

test("L08: prepared rows with only a number and #N/A are no records", () => {
  const header = [
    "STT",
    "Tên gọi\n(Ông/Bà/Chức danh)",
    "Tên tập thể/cá nhân/hộ gia đình",
    "Chức vụ",
    "Đơn vị công tác",
    "Phân loại khen thưởng",
    "Danh hiệu thi đua/Hình thức khen thưởng",
    "Phân loại đối tượng",
    "Lĩnh vực hoạt động",
    "Mã",
  ];
  const rows = Array.from({ length: 550 }, (_, at) =>
    at === 0
      ? [1, "Bà", "Lê Thị Hoa", "Giáo viên", "Trường A", "Cá nhân", "Giấy khen", "Đối tượng khác", "Dạy tốt - Học tốt", "CN"]
      : [at + 1, null, null, null, null, null, null, null, null, { error: "#N/A" }],
  );
  const result = read(quangTri, sheetOf("Import", [["MẪU NHẬP"], [], header, ...rows]));
  expect(result.nominees.map(({ name, honorific, subject }) => [name, honorific, subject.value])).toEqual([
    ["Lê Thị Hoa", "Bà", "individual"],
  ]);
  expect(kinds(result).filter((kind) => kind === "row-left-out")).toEqual([]);
});

test("L09: codes for the subject types", () => {
  const result = read(
    quangTri,
    drawn(
      "NHANDULIEU",
      `
DỮ LIỆU │ → │ → │ →
·
STT │ Tên đối tượng │ Phân loại │ Lĩnh vực
1 │ Phòng A │ TAPTHE │ Xây dựng nông thôn mới
2 │ Lê Văn B │ CANHAN │ Xây dựng nông thôn mới
3 │ Lê Văn C │ HOGIADINH │ Xây dựng nông thôn mới`,
    ),
  );
  expect(result.nominees.map(({ subject, subject: { row, column } }) => [subject.value, cellAddress(row, column)])).toEqual([
    ["collective", "C4"],
    ["individual", "C5"],
    ["household", "C6"],
  ]);
});

test("L10: households with their own columns, the commune in the address", () => {
  const result = read(
    konRay,
    drawn(
      "Hộ",
      `
STT │ Họ và tên chủ hộ │ Thôn, xã │ Mô hình phát triển kinh tế │ Quy mô │ Thu nhập/năm (tr.đ) │ Tạo việc làm (người) │ Hộ nghèo được giúp │ Ghi chú
1 │ Hộ ông A Thút (Xơ Đăng) │ Thôn 2, xã Đăk Rve │ Cà phê, bò │ 2,5 ha; 12 con │ 180 triệu │ 3 │ 02 hộ │ ·
2 │ Y Blơ │ Thôn 1, xã Đăk Kôi │ Cà phê │ 1 ha │ 90 │ 1 │ 1 │ ·`,
    ),
    drawn(
      "HTX",
      `
STT │ Tên Hợp tác xã, Tổ hợp tác │ Người đại diện │ Năm thành lập │ Số thành viên │ Vốn điều lệ (triệu đồng) │ Doanh thu (triệu đồng) │ Lợi nhuận │ Thu nhập BQ thành viên │ Thành tích
1 │ HTX Cam Nghĩa │ Lê Văn A │ 2019 │ 20 │ 500 │ 900 │ 100 │ 5 │ Tốt
2 │ Tổ hợp tác Sông Hiếu │ Lê Văn B │ 2020 │ 10 │ 50 │ 90 │ 10 │ 5 │ Tốt`,
    ),
  );
  expect(result.nominees.map(({ name, subject, unit, year }) => [name, subject.value, unit.value, year.value])).toEqual([
    ["Hộ ông A Thút (Xơ Đăng)", "household", "xã Đăk Rve", null],
    ["Y Blơ", "household", "xã Đăk Kôi", null],
    ["HTX Cam Nghĩa", "cooperative", null, null],
    ["Tổ hợp tác Sông Hiếu", "cooperative-group", null, null],
  ]);
  expect(
    result.sheets.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns.filter(({ certainty }) => certainty === "unknown"))),
  ).toEqual([]);
});

test("L11: types and fields ticked", () => {
  const result = read(
    quangTri,
    drawn(
      "Ma trận",
      `
STT │ Tên điển hình │ Loại │ → │ → │ → │ Lĩnh vực │ → │ → │ → │ →
↑ │ ↑ │ TT │ CN │ HGĐ │ HTX │ NTM │ GD │ Y tế │ QPAN │ DN
1 │ HTX Cam Nghĩa │ · │ · │ · │ x │ x │ · │ · │ · │ ·
2 │ Lê Thị Mơ │ - │ X │ · │ · │ · │ · │ ✓ │ · │ ·`,
    ),
  );
  expect(
    result.nominees.map(({ name, subject, field }) => [
      name,
      subject.value,
      subject.source,
      cellAddress(subject.row, subject.column),
      field.value,
      field.source,
    ]),
  ).toEqual([
    ["HTX Cam Nghĩa", "cooperative", "tick", "F3", fieldLike(quangTri, /nông thôn mới/), "tick"],
    ["Lê Thị Mơ", "individual", "tick", "D4", fieldLike(quangTri, /y tế/i), "tick"],
  ]);
});

test("L12: one sheet a field, columns in another order, an empty sheet", () => {
  const one = (name: string, person: string): SheetSnapshot => drawn(name, `STT │ Họ và tên │ Đơn vị\n1 │ ${person} │ Đơn vị A`);
  const result = read(
    quangTri,
    one("HT Bac", "Lê Văn A"),
    drawn("NTM", "Đơn vị │ STT │ Thành tích │ Họ và tên\nXã X │ 1 │ Tốt │ Lê Văn B"),
    one("GD-ĐT", "Lê Văn C"),
    one("Y te", "Lê Văn D"),
    one("QP-AN (CA)", "Lê Văn Đ"),
    one("QP-AN (BCHQS)", "Lê Văn E"),
    one("DN", "Lê Văn G"),
    one("Nong dan-HTX", "Lê Văn H"),
    sheetOf("Sheet5", []),
  );
  expect(
    result.nominees.map(({ name, field, lead }) => [
      name,
      quangTri.fields.find(({ id }) => id === field.value)?.order,
      field.source,
      lead.source,
    ]),
  ).toEqual([
    ["Lê Văn A", 1, "sheet-name", "field"],
    ["Lê Văn B", 2, "sheet-name", "field"],
    ["Lê Văn C", 3, "sheet-name", "field"],
    ["Lê Văn D", 4, "sheet-name", "field"],
    ["Lê Văn Đ", 7, "sheet-name", "sheet-name"],
    ["Lê Văn E", 7, "sheet-name", "sheet-name"],
    ["Lê Văn G", 6, "sheet-name", "none"],
    ["Lê Văn H", 11, "sheet-name", "none"],
  ]);
  expect(result.nominees[4]!.lead.value).toBe(agencyLike(quangTri, /^Công an/));
  expect(result.nominees[5]!.lead.value).toBe(agencyLike(quangTri, /quân sự/i));
  expect(result.sheets[8]).toMatchObject({ kind: "other", other: "empty" });
});

test("L13: two tables side by side under their own titles", () => {
  const result = read(
    quangTri,
    drawn(
      "Sheet1",
      `
TẬP THỂ │ → │ → │ · │ CÁ NHÂN │ → │ → │ →
STT │ Tên tập thể │ Thành tích │ · │ STT │ Họ và tên │ Chức vụ │ Thành tích
1 │ Phòng A │ Tốt │ · │ 1 │ Lê Văn B │ Chuyên viên │ Tốt
2 │ Phòng C │ Tốt │ · │ · │ · │ · │ ·`,
    ),
  );
  expect(
    result.nominees.map(({ name, row, nameColumn, subject, block }) => [name, cellAddress(row, nameColumn), subject.value, block]),
  ).toEqual([
    ["Phòng A", "B3", "collective", 0],
    ["Phòng C", "B4", "collective", 0],
    ["Lê Văn B", "F3", "individual", 1],
  ]);
});

test("L14: stacked copies, a slightly different header each, 'Nơi nhận' between", () => {
  const result = read(
    konRay,
    drawn(
      "Sheet1",
      `
DANH SÁCH ĐIỂN HÌNH XÃ ĐĂK KÔI │ → │ → │ →
STT │ Họ và tên │ Chức vụ │ Thành tích
1 │ A Thút │ Trưởng thôn │ Tốt
Nơi nhận: │ · │ · │ CHỦ TỊCH
- Như trên; │ · │ · │ (Ký, đóng dấu)
- Lưu: VT. │ · │ · │ Lê Văn Ký
·
UBND XÃ ĐĂK TƠ LUNG │ → │ · │ ·
DANH SÁCH ĐIỂN HÌNH NĂM 2024 │ → │ → │ →
·
TT │ Họ tên │ Chức danh │ Tóm tắt thành tích
1 │ Y Blơ │ Giáo viên │ Tốt
2 │ Lê Thị Hoa │ Y sĩ │ Tốt`,
    ),
  );
  expect(result.nominees.map(({ name, block, row, year, unit }) => [name, block, row, year.value, unit.value])).toEqual([
    ["A Thút", 0, 3, null, null],
    ["Y Blơ", 1, 12, 2024, "UBND XÃ ĐĂK TƠ LUNG"],
    ["Lê Thị Hoa", 1, 13, 2024, "UBND XÃ ĐĂK TƠ LUNG"],
  ]);
});

test("L22: registration of models", () => {
  const result = read(
    huuLung,
    drawn(
      "Đăng ký",
      `
STT │ Tên mô hình/điển hình đăng ký │ Lĩnh vực │ Nội dung, mục tiêu │ Thời gian thực hiện │ Người/đơn vị phụ trách │ Cấp công nhận (cơ sở/huyện/tỉnh) │ Kết quả (đạt/chưa đạt)
1 │ Mô hình Bí thư dân vận │ Xây dựng nông thôn mới │ 3 km đường │ Năm 2023 │ Xã Yên Bình │ huyện │ đạt`,
    ),
  );
  expect(result.nominees).toMatchObject([
    {
      name: "Mô hình Bí thư dân vận",
      subject: { value: "collective" },
      year: { value: 2023, source: "cell" },
      texts: { level: { value: "huyện" } },
    },
  ]);
});

test("a total under two groups is held against the whole list when that is nearer", () => {
  const result = read(
    quangTri,
    sheetOf("NTM", [
      ["TT", "Họ và tên / Tên tập thể", "Đơn vị"],
      ["I", "TẬP THỂ"],
      [1, "Nhân dân và cán bộ xã An Lộc", "UBND huyện A"],
      [2, "Nhân dân và cán bộ xã Phú Thạnh", "UBND huyện B"],
      ["II", "CÁ NHÂN"],
      [1, "Trần Văn Bình", "Thôn 1"],
      [null, "Cộng: 4 tập thể, cá nhân"],
    ]),
  );
  expect(result.observations.filter(({ kind }) => kind === "total-mismatch")).toMatchObject([{ row: 7, stated: 4, found: 3 }]);
});

test("L25: legacy charsets are told once a column, names shown as printed", () => {
  const result = read(
    quangTri,
    sheetOf(
      "Sheet1",
      [
        ["STT", "Họ và tên", "Đơn vị"],
        [1, "NguyÔn V¨n An", "Xaõ Höôùng Hoùa"],
        [2, "TrÇn ThÞ B×nh", "Xaõ Höôùng Hoùa"],
        [3, "Lª V¨n C­êng", "Xaõ Höôùng Hoùa"],
      ],
      { fonts: { 2: ".VnTime", 3: "VNI-Times" } },
    ),
  );
  expect(result.nominees).toHaveLength(3);
  expect(result.nominees[0]).toMatchObject({
    name: "NguyÔn V¨n An",
    readableName: "Nguyễn Văn An",
    subject: { value: "individual" },
  });
  expect(result.observations.filter(({ kind }) => kind === "legacy-charset")).toMatchObject([
    { row: 2, column: 2, charset: "TCVN3", cells: 3, decoded: "Nguyễn Văn An" },
    { row: 2, column: 3, charset: "VNI", cells: 3, decoded: "Xã Hướng Hóa" },
  ]);
});

test.each([
  [
    "L15",
    `TT │ Phong trào/ Lĩnh vực │ Cơ quan chủ trì │ Chỉ tiêu (ít nhất) │ → │ Ghi chú\n↑ │ ↑ │ ↑ │ Tập thể │ Cá nhân │ ↑\n1 │ Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh │ Ban Tuyên giáo TU │ 5 │ 10 │ ·\n2 │ Xây dựng nông thôn mới │ Sở NN&PTNT │ 5 │ 5 │ ·\n· │ Cộng │ · │ 10 │ 15`,
  ],
  [
    "L17",
    `STT │ Đơn vị chủ trì │ CT/năm │ 2021 │ → │ 2022 │ → │ Tỷ lệ\n↑ │ ↑ │ ↑ │ KH │ TH │ KH │ TH │ (%)\n1 │ Sở Y tế │ 2 │ 2 │ 2 │ 2 │ 3 │ 100`,
  ],
  ["L19", `TT │ Đơn vị │ NTM │ → │ Y tế │ → │ Cộng\n↑ │ ↑ │ TT │ CN │ TT │ CN │ ↑\n1 │ Xã A │ 1 │ - │ - │ 2 │ 3`],
])("%s is a table of quotas and gives no nominees", (_, picture) => {
  const result = read(quangTri, drawn("Chỉ tiêu", picture));
  expect(result.nominees).toEqual([]);
  expect(result.sheets[0]!.kind).toBe("quotas");
  expect(result.quotaEntries.length).toBeGreaterThan(0);
});

test("L20 and L23: statistics of awards and funds are neither nominees nor quotas", () => {
  const result = read(
    quangTri,
    drawn(
      "Biểu 03",
      `
THỐNG KÊ KẾT QUẢ KHEN THƯỞNG │ → │ → │ → │ →
STT │ Hình thức khen thưởng │ Tổng số │ Tập thể │ Cá nhân
1 │ 2 │ 3 │ 4 │ 5
1 │ Bằng khen │ 779 │ 37 │ 379
2 │ CSTĐ tỉnh │ 127 │ 8 │ 127
Tổng │ · │ 976 │ 82 │ 465`,
    ),
    drawn(
      "Biểu 05",
      `
Đơn vị tính: triệu đồng │ → │ → │ →
STT │ Đơn vị │ Quỹ thi đua năm 2022 │ Đã chi
1 │ Sở Y tế │ 7.100 │ 1,0
2 │ Sở Nội vụ │ 500 │ 2,0`,
    ),
  );
  expect(result.nominees).toEqual([]);
  expect(result.quotaEntries).toEqual([]);
  expect(result.sheets.map(({ kind, other }) => [kind, other])).toEqual([
    ["other", "summary"],
    ["other", "summary"],
  ]);
});
