import { apparentSubject, looksLikePersonName, splitHonorific, splitNameAndRole } from "../../src/text/honorific";

test.each([
  ["Ông Nguyễn Văn An", "Ông", "Nguyễn Văn An"],
  ["ThS. BS. Trần Thị Bình", "ThS. BS.", "Trần Thị Bình"],
  ["Bs.Nguyễn Văn A", "Bs.", "Nguyễn Văn A"],
  ["Ông/Bà Lê Văn E", "Ông/Bà", "Lê Văn E"],
  ["(Ông) Lê Văn B", "(Ông)", "Lê Văn B"],
  ["Đ/c: Lê Văn E", "Đ/c", "Lê Văn E"],
  ["đồng chí A Thút", "đồng chí", "A Thút"],
  ["THƯỢNG TÁ, BS PHẠM VĂN B", "THƯỢNG TÁ, BS", "PHẠM VĂN B"],
  ["Đại uý QNCN Lê Văn C", "Đại uý QNCN", "Lê Văn C"],
  ["Nghệ nhân Ưu tú A Biu", "Nghệ nhân Ưu tú", "A Biu"],
  ["Anh hùng Lao động Hồ Thị Lan", "Anh hùng Lao động", "Hồ Thị Lan"],
  ["bà Y Blơ", "bà", "Y Blơ"],
  ["Nông dân Kpă H'Nhan", "Nông dân", "Kpă H'Nhan"],
])("%s: %s + %s", (text, honorific, name) => {
  expect(splitHonorific(text)).toEqual({ honorific, name });
});

test.each([
  "Gia đình ông Lê Văn Cường",
  "Hộ bà Trần Thị D",
  "Cô nhi viện Thiên Ân",
  "CÔ NHI VIỆN THIÊN ÂN",
  "Chị em phụ nữ thôn 3",
  "Cụ thể",
  "Bà con nhân dân thôn 2",
  "NÔNG DÂN TIÊU BIỂU",
  "TT. Hữu Lũng",
  "Anh hùng",
  "Tôn Nữ Thị Hà",
  "Ông",
])("%s is left whole", (text) => {
  expect(splitHonorific(text)).toEqual({ honorific: "", name: text });
});

test.each([
  ["Gia đình ông Lê Văn Cường", "household"],
  ["Hộ ông A Thút (Xơ Đăng)", "household"],
  ["HTX Cam Nghĩa", "cooperative"],
  ["Hợp tác xã Dịch vụ Tân Tiến", "cooperative"],
  ["THT nuôi ong", "cooperative-group"],
  ["Tổ hợp tác số 2", "cooperative-group"],
  ["Tổ hòa giải thôn 2", "collective"],
  ["TRƯỜNG THCS LÊ LỢI", "collective"],
  ["Nhân dân và cán bộ xã Z", "collective"],
  ["Mô hình “Dân vận khéo”", "collective"],
  ["Đoàn Thanh niên xã A", "collective"],
  ["UBND xã X", "collective"],
  ["Đoàn Văn Hưng", "individual"],
  ["NGUYỄN THỊ BÌNH", "individual"],
  ["Ông Lê Văn E, Chủ tịch UBND xã X", "individual"],
  ["A Thút", "individual"],
  ["H’Hen Niê", "individual"],
  ["Rơ Châm Blơ", "individual"],
  ["Hải Lăng", null],
  ["Đăk Tờ Re", null],
  ["Giám đốc HTX A", null],
  ["", null],
] as const)("%s appears to be %s", (name, subject) => {
  expect(apparentSubject(name)).toBe(subject);
});

test("personal names of the peoples of the provinces pass, headings and offices do not", () => {
  for (const name of [
    "Nguyễn Văn A",
    "Nguyễn văn An",
    "Giàng A Páo",
    "Y Blơ",
    "H'Hen Niê",
    "Byă Ruin",
    "Kim Thị B",
    "Lê Lợi",
    "Tôn Nữ Thị Hà",
  ]) {
    expect([name, looksLikePersonName(name)]).toEqual([name, true]);
  }
  for (const text of [
    "CÁ NHÂN",
    "Tập thể",
    "Nông nghiệp",
    "Chủ Tịch UBND",
    "Hội Nông dân",
    "Văn Phòng Huyện",
    "Lê",
    "nguyễn văn an",
    "Nguyễn Văn 2",
    "Lê Văn E, Chủ tịch",
    "Quảng Trị",
    "HƯỚNG HÓA",
    "Hà Giang",
  ]) {
    expect([text, looksLikePersonName(text)]).toEqual([text, false]);
  }
});

test.each([
  ["Ông Lê Văn E, Chủ tịch UBND xã X", "Ông Lê Văn E", "Chủ tịch UBND xã X"],
  ["Lê Văn E - Chủ tịch UBND", "Lê Văn E", "Chủ tịch UBND"],
  ["Lê Văn E\nChủ tịch UBND, xã X", "Lê Văn E", "Chủ tịch UBND, xã X"],
  ["Hộ ông A Thút (Xơ Đăng)", "Hộ ông A Thút", "Xơ Đăng"],
  ["Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", ""],
  ["Nguyễn Văn An", "Nguyễn Văn An", ""],
])("%j is %s with %j behind it", (text, name, rest) => {
  expect(splitNameAndRole(text)).toEqual({ name, rest });
});
