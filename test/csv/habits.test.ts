import type { ListReading } from "../../src/csv/listReading";
import { readList } from "../../src/csv/readList";
import { asTcvn3, asVni, singleBytes } from "./vietnameseBytes";

const read = (text: string): ListReading => readList(new TextEncoder().encode(text), "ds.csv");
const cells = (reading: ListReading): readonly (readonly unknown[])[] => (reading.sheets[0]?.rows ?? []).map((row) => row.cells);

test("quotes after a space are quotes where the whole list is written so", () => {
  const reading = read('"STT", "Tên", "Thành tích"\n"1", "Lê An", "Giỏi, ""tốt"""\n"2", "Võ Tá", "Dòng một\ndòng hai"');
  expect(reading).toMatchObject({ delimiter: ",", rows: 3, faults: [] });
  expect(cells(reading)).toEqual([
    ["STT", "Tên", "Thành tích"],
    ["1", "Lê An", 'Giỏi, "tốt"'],
    ["2", "Võ Tá", "Dòng một\ndòng hai"],
  ]);
});

test("a quote after a space belongs to the text in a list that is not written so", () => {
  const reading = read('STT;Tên;Mô hình\n1;Lê An; "Dân vận khéo"\n2;Võ Tá;Hai\n3;Hồ Ba;Ba');
  expect(cells(reading)[1]).toEqual(["1", "Lê An", ' "Dân vận khéo"']);
});

test("a list that was saved twice, each row in the quotes of one cell, is parted again and keeps its row numbers", () => {
  const reading = read('"STT;Tên;Năm"\r\n"1;Lê An, xã A;1990"\r\n\r\n"2;""Võ; Tá"";1988"\r\n');
  expect(reading).toMatchObject({ delimiter: ";", rows: 3 });
  expect(reading.sheets[0]?.rows).toEqual([
    { row: 1, cells: ["STT", "Tên", "Năm"] },
    { row: 2, cells: ["1", "Lê An, xã A", "1990"] },
    { row: 4, cells: ["2", "Võ; Tá", "1988"] },
  ]);
});

test("one column of prose in quotes stays one column", () => {
  expect(cells(read('"Hội Nông dân; xã A"\n"Đoàn xã"\n"Mặt trận"'))).toEqual([["Hội Nông dân; xã A"], ["Đoàn xã"], ["Mặt trận"]]);
});

test("a table drawn with bars gives its words, without the line of dashes and the spaces that align it", () => {
  const reading = read("| STT | Tên    | Năm  |\n|-----|:------|-----:|\n| 1   | Lê An  | 1990 |\n| 2   | Võ Tá  | 1988 |");
  expect(reading).toMatchObject({ delimiter: "|", rows: 3 });
  expect(cells(reading)).toEqual([
    [null, "STT", "Tên", "Năm"],
    [null, "1", "Lê An", "1990"],
    [null, "2", "Võ Tá", "1988"],
  ]);
});

test("bars between plain cells leave the spaces of the cells alone", () => {
  expect(cells(read("STT|Tên|Năm\n1| An |1990\n2|Tá|1988"))[1]).toEqual(["1", " An ", "1990"]);
});

test("a list with bars keeps a row of one dash cell, and the spaces of cells, though its first column is empty", () => {
  expect(cells(read("|Tên|Năm\n| An |1990\n| -- |1988"))).toEqual([
    [null, "Tên", "Năm"],
    [null, " An ", "1990"],
    [null, " -- ", "1988"],
  ]);
  expect(cells(read("Tên|Năm\nAn|1990\n--\nTá|1988"))[2]).toEqual(["--"]);
});

test("identity numbers that a program rounded are told as lost", () => {
  const { faults } = read("STT;Tên;CCCD\n1;Lê An;3,80E+10\n2;Võ Tá;4.5085E+11\n3;Hồ Ba;045085012345\n4;Đỗ Tư;1e5");
  expect(faults).toEqual([{ code: "lost-digits", row: 2, column: 3, text: "3,80E+10", count: 2 }]);
});

test("rows that are too wide are shown by the first cell beyond that holds something", () => {
  const { faults } = read("a;b;c\n1;2;3\n4;5;6\n7;8;9;;thừa ra");
  expect(faults).toEqual([{ code: "ragged-rows", row: 4, column: 5, text: "thừa ra", count: 1 }]);
});

test("a column in another charset is told by one of its own cells, before and after", () => {
  const names = ["Nguyễn Văn Dũng", "Trần Thị Hường", "Lê Đức Vượng", "Phạm Hữu Lộc", "Vũ Thị Quỳnh", "Đặng Minh Tuyết"];
  const units = ["UBND xã Tân Hòa", "UBND xã Vĩnh Thuận", "UBND xã Hưng Long", "UBND xã Phú Thạnh", "UBND xã Đông Phú", "UBND xã An Lộc"];
  const text = ["STT;Họ và tên;Đơn vị;Ghi chú", ...names.map((name, at) => `${at + 1};${asTcvn3(name)};${asVni(units[at]!)};Tốt`)].join(
    "\n",
  );
  const reading = read(text);
  expect(cells(reading).map((row) => row[1])).toEqual(["Họ và tên", ...names]);
  expect(cells(reading).map((row) => row[2])).toEqual(["Đơn vị", ...units]);
  expect(reading.faults).toMatchObject([
    { code: "mixed-charset", column: 3, text: `VNI: ${asVni("UBND xã Tân Hòa")} → UBND xã Tân Hòa`, count: units.length },
  ]);
});

test.each([
  ["Nguyễn Thị Ánh", "Nguyễn Thị Ánh"],
  ["Trần Như Ý", "Trần Như Ý"],
  ["UBND xã Triệu Ái", "UBND xã Triệu Ái"],
  ["Lê Văn ở thôn Tân Hòa", "Lê Văn ở thôn Tân Hòa"],
  ["Giúp đỡ hộ nghèo ổn định cuộc sống", "Giúp đỡ hộ nghèo ổn định cuộc sống"],
  ["Chi bộ ấp Bình Minh", "Chi bộ ấp Bình Minh"],
])("a name's first letter that TCVN3 had no capital for comes back, in a name alone: %s", (text, expected) => {
  const lines = ["STT;Họ và tên;Thành tích", `1;${text};Vận động nhân dân hiến đất làm đường`, "2;Lê Đức Dũng;Đạt giải nhất cấp tỉnh"];
  const reading = readList(singleBytes(asTcvn3(lines.join("\r\n"))), "ds.csv");
  expect(reading.charset).toBe("TCVN3");
  expect(cells(reading)[1]?.[1]).toBe(expected);
});
