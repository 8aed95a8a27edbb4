import { readList } from "../../src/csv/readList";
import type { ListCharset, ListReading } from "../../src/csv/listReading";
import { asTcvn3, asVni, bytesIn, capitalLetters, shownBytes, singleBytes, smallLetters } from "./vietnameseBytes";

/** An invented list of an agency: letterhead, header, people and groups. */
const list: readonly (readonly string[])[] = [
  ["ỦY BAN NHÂN DÂN XÃ HƯỚNG PHÙNG", "", "", "", ""],
  ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2027", "", "", "", ""],
  ["STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Lĩnh vực", "Tóm tắt thành tích"],
  ["1", "Nguyễn Thị Thảo Quỳnh", "Chi hội trưởng Phụ nữ thôn Xa Ry", "Kinh tế", "Vận động 15 hộ góp vốn xây dựng mô hình trồng chuối sạch"],
  ["2", "Hồ Văn Lưỡng", "Bí thư Chi bộ, Trưởng bản Cựp", "An ninh trật tự", "Giữ vững danh hiệu bản không có tội phạm"],
  ["3", "Lê Đức Ỷ", "Giáo viên Trường Tiểu học số 2", "Giáo dục", "Sáng kiến dạy tiếng Việt cho trẻ em người Bru – Vân Kiều"],
  ["4", "Tập thể cán bộ Trạm Y tế", "Trạm Y tế xã", "Y tế", "Khám, chữa bệnh kịp thời; tỷ lệ tiêm chủng đạt 99,5%"],
  ["5", "Phạm Ngọc Ẩn", "Hộ nông dân sản xuất giỏi", "Kinh tế", "Cải tạo vườn tạp, thu nhập mỗi năm trên 350 triệu đồng"],
];

const text = list.map((row) => row.map((cell) => (/[,;"]/.test(cell) ? `"${cell}"` : cell)).join(";")).join("\r\n");

function cellsOf(reading: ListReading): readonly (readonly unknown[])[] {
  return (reading.sheets[0]?.rows ?? []).map(({ cells }) => cells);
}
const filled = list.map((row) => {
  const cells: (string | null)[] = row.map((cell) => (cell === "" ? null : cell));
  while (cells.at(-1) === null) cells.pop();
  return cells;
});

const written: readonly ListCharset[] = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "VNI", "utf8-as-latin1"];

test.each(written)("a list written in %s comes back whole, its charset named", (charset) => {
  const source = charset === "utf8-as-latin1" ? text.replace("–", "-") : text;
  const reading = readList(bytesIn(charset === "windows-1258" || charset === "VNI" ? source : source, charset), "ds.csv");
  expect(reading.charset).toBe(charset);
  expect(cellsOf(reading)).toEqual(
    charset === "utf8-as-latin1" ? filled.map((row) => row.map((cell) => cell && cell.replace("–", "-"))) : filled,
  );
  expect(reading.delimiter).toBe(";");
  expect(reading.rows).toBe(list.length);
  expect(reading.samples.length).toBeGreaterThan(0);
  expect(reading.samples.every(({ before, after }) => before !== after)).toBe(true);
});

test("a list written in TCVN3 comes back, the capitals that its font had no bytes for among it", () => {
  const reading = readList(bytesIn(text, "TCVN3"), "ds.csv");
  expect(reading).toMatchObject({ charset: "TCVN3", certainty: "guessed" });
  const cells = cellsOf(reading);
  expect(cells[0]).toEqual(["ỦY BAN NHÂN DÂN XÃ HƯỚNG PHÙNG"]);
  expect(cells[1]).toEqual(["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2027"]);
  expect(cells.slice(2, 5)).toEqual(filled.slice(2, 5));
  // "Ỷ" at the beginning of a name is a small letter in the bytes; the other words of the name tell that it was a capital.
  expect(cells[5]?.[1]).toBe("Lê Đức Ỷ");
});

test.each(["utf-8", "utf-16le", "utf-16be"] as const)("a byte order mark makes %s sure, and is no part of the first cell", (charset) => {
  const reading = readList(bytesIn(`\ufeff${text}`, charset), "ds.csv");
  expect(reading).toMatchObject({ charset, certainty: "sure" });
  expect(cellsOf(reading)).toEqual(filled);
});

test.each(["windows-1258", "VNI", "utf-8", "utf-16le", "utf-16be", "utf8-as-latin1"] as const)(
  "each of the 134 letters comes back from %s when a person chose it",
  (charset) => {
    const letters = [...smallLetters, ...capitalLetters];
    const reading = readList(bytesIn(letters.map((letter) => `x${letter}n\n`).join(""), charset), "a.csv", { charset });
    expect(reading.certainty).toBe("chosen");
    expect(cellsOf(reading).map(([cell]) => cell)).toEqual(letters.map((letter) => `x${letter}n`));
  },
);

test("each of the 67 small letters comes back from TCVN3, and as a capital where the column was set in an H font", () => {
  const bytes = bytesIn(smallLetters.map((letter) => `x${letter}n\n`).join(""), "TCVN3");
  expect(cellsOf(readList(bytes, "a.csv", { charset: "TCVN3" })).map(([cell]) => cell)).toEqual(
    smallLetters.map((letter) => `x${letter}n`),
  );
  expect(cellsOf(readList(bytes, "a.csv", { charset: "TCVN3", capitals: [1] })).map(([cell]) => cell)).toEqual(
    capitalLetters.map((letter) => `X${letter}N`),
  );
});

test("a column of capitals in TCVN3 is raised whole, short names with it, and the column beside it is not", () => {
  const names = ["NGUYỄN VĂN ÁNH", "LÊ THỊ HƯỜNG", "VÕ LÊ", "TRẦN ĐỨC THẮNG"];
  const shown = names.map((name) => `${asTcvn3(name)};${asTcvn3("Trưởng thôn Hà Lệ")}`).join("\n");
  expect(cellsOf(readList(singleBytes(shown), "ds.csv"))).toEqual(names.map((name) => [name, "Trưởng thôn Hà Lệ"]));
});

test("text of an old font saved anew as Unicode is found, and the Unicode columns beside it are not touched", () => {
  const rows = [
    ["Nguyễn Văn An", "Hội Nông dân xã Cam Tuyền"],
    ["Trần Thị Hồng", "Trường Tiểu học Số 1"],
    ["Phạm Đức Thắng", "Trạm Y tế xã"],
    ["Lê Quý Đôn", "Công an tỉnh"],
  ];
  for (const [charset, encode] of [
    ["TCVN3", asTcvn3],
    ["VNI", asVni],
  ] as const) {
    const reading = readList(
      new TextEncoder().encode(rows.map(([name = "", unit = ""]) => `${encode(name)}\t${unit}`).join("\n")),
      "a.txt",
    );
    expect(cellsOf(reading)).toEqual(rows);
    expect(reading.faults.some(({ code, column }) => code === "mixed-charset" && column === 1) || reading.charset === charset).toBe(true);
  }
});

test("UTF-8 that was read as windows-1252 twice comes back", () => {
  const once = shownBytes(new TextEncoder().encode(text.replace("–", "-")));
  const reading = readList(new TextEncoder().encode(shownBytes(new TextEncoder().encode(once))), "ds.csv");
  expect(reading.charset).toBe("utf8-as-latin1");
  expect(cellsOf(reading)[3]).toEqual(filled[3]);
});

test("UTF-8 that a Vietnamese Windows read as windows-1258 comes back", () => {
  const misread = shownBytes(new TextEncoder().encode(text)).replaceAll("Ã", "Ă");
  const reading = readList(new TextEncoder().encode(misread), "ds.csv");
  expect(reading.charset).toBe("utf8-as-latin1");
  expect(cellsOf(reading)).toEqual(filled);
  const right = ["ĂN UỐNG;LĂNG CÔ", "Ă;Ă–Â", "Ă…;“Ă”"].join("\n");
  expect(cellsOf(readList(new TextEncoder().encode(right), "a.csv"))).toEqual(right.split("\n").map((line) => line.split(";")));
});

test("letters lost to question marks are reported with their number, and stay as they are", () => {
  const reading = readList(new TextEncoder().encode("STT,H? và tên\n1,Nguy?n V?n An\n2,Tr?n Th? Bình\n3,Ai?"), "a.csv");
  expect(cellsOf(reading)[1]).toEqual(["1", "Nguy?n V?n An"]);
  expect(reading.faults).toContainEqual({ code: "lost-letters", row: 2, column: 2, text: "Nguy?n V?n An", count: 2 });
});

test.each([
  ["French", "Théâtre de l'été;garçon;naïve façade\nNoël à la crème;où;Haïti"],
  ["Vietnamese names of other tongues", "H'Hen Niê;Kbuôr;Ia H’ Drai\nA Thút;Y Blơ;M'Đrắk"],
  ["signs", "5 µm – 15°;© 2023 ®;« Nam »\n§ 5;½ ha;30 m²"],
  ["decomposed Vietnamese", "Nguyễn Văn An;Tập thể\nLê;Cá nhân".normalize("NFD")],
])("right text stays code point for code point: %s", (_, right) => {
  const reading = readList(new TextEncoder().encode(right), "a.csv");
  expect(reading.charset).toBe("utf-8");
  expect(cellsOf(reading)).toEqual(right.split("\n").map((line) => line.split(";")));
});

test("a French list in single bytes is windows-1252", () => {
  const right = "Théâtre de l'été;garçon;Müller\nNoël à la crème;français;Söhne";
  const reading = readList(bytesIn(right, "windows-1252"), "a.csv");
  expect(reading).toMatchObject({ charset: "windows-1252", certainty: "guessed" });
  expect(cellsOf(reading)).toEqual(right.split("\n").map((line) => line.split(";")));
});

test("a person's choice goes before what the words say", () => {
  const bytes = bytesIn("Hä vµ tªn;N¨m sinh\nNguyÔn V¨n An;1990", "windows-1252");
  expect(readList(bytes, "a.csv").charset).toBe("TCVN3");
  expect(cellsOf(readList(bytes, "a.csv", { charset: "windows-1252" }))[0]).toEqual(["Hä vµ tªn", "N¨m sinh"]);
});

test("UTF-8 with a damaged byte stays UTF-8 and says so; a file cut inside a letter says that", () => {
  const bytes = bytesIn(text, "utf-8");
  const damaged = bytes.slice();
  damaged[damaged.indexOf(0xe1) + 1] = 0x20;
  expect(readList(damaged, "a.csv")).toMatchObject({
    charset: "utf-8",
    faults: expect.arrayContaining([expect.objectContaining({ code: "bad-bytes" })]),
  });
  const cut = readList(bytesIn(`${text} ế`, "utf-8").slice(0, -1), "a.csv");
  expect(cut.faults.map(({ code }) => code)).toContain("truncated");
  expect(cut.faults.map(({ code }) => code)).not.toContain("bad-bytes");
  const odd = readList(bytesIn(`\ufeff${text}`, "utf-16le").slice(0, -1), "a.csv");
  expect(odd.faults.map(({ code }) => code)).toContain("truncated");
});

test("NULs among text are taken out and counted", () => {
  const reading = readList(new TextEncoder().encode("Họ tên,Năm\nLê\0 An,19\x0090\nVõ Tá Bảo Khánh Toàn,1988"), "a.csv");
  expect(cellsOf(reading)[1]).toEqual(["Lê An", "1990"]);
  expect(reading.faults).toContainEqual(expect.objectContaining({ code: "nul-bytes", count: 2 }));
});

test("right words that would also be words in an old charset stay, beside a column and beside texts that are in it", () => {
  const rows = [
    ["Nguyễn Văn An", "Cô Hà", "Nguyễn Đức"],
    ["Trần Thị Hồng", "Võ Công", "Cô Hoà"],
    ["Phạm Đức Thắng", "Cô Toàn", "Lê Thị Lượng"],
    ["Lê Quý Đôn", "Hoà", "Đặng Ngọc Ẩn"],
  ];
  for (const encode of [asTcvn3, asVni]) {
    const mixed = rows.map(([name = "", right, third = ""], index) =>
      [encode(name), right, index % 2 === 0 ? encode(third) : third].join("\t"),
    );
    const got = cellsOf(readList(new TextEncoder().encode(mixed.join("\n")), "a.txt"));
    expect(got.map((row) => row.slice(0, 2))).toEqual(rows.map((row) => row.slice(0, 2)));
    expect(got[1]?.[2]).toBe("Cô Hoà");
    expect(got[0]?.[2]).toBe("Nguyễn Đức");
  }
});

test("a file that was legacy throughout is decoded where a column could be either", () => {
  const rows = [
    ["Nguyễn Văn An", "Hộ", "Tày"],
    ["Trần Thị Hồng", "Cộng", "Kinh"],
    ["Phạm Đức Thắng", "Hộ", "Tày"],
  ];
  const shown = rows.map((row) => row.map(asTcvn3).join("\t")).join("\n");
  expect(cellsOf(readList(new TextEncoder().encode(shown), "a.txt"))).toEqual(rows);
});
