import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ListChoices, ListReading } from "../../src/csv/listReading";
import { readList } from "../../src/csv/readList";
import { readPastedText } from "../../src/csv/readPastedText";

const read = (text: string, choices?: ListChoices): ListReading => readList(new TextEncoder().encode(text), "Danh sách.csv", choices);
const cells = (reading: ListReading): readonly (readonly unknown[])[] => (reading.sheets[0]?.rows ?? []).map((row) => row.cells);
const codes = (reading: ListReading): readonly string[] => reading.faults.map(({ code }) => code);

test.each([
  ["commas", "STT,Họ tên,Năm\n1,Lê An,1990\n2,Võ Tá,1988", ","],
  ["semicolons beside decimal commas", "Tên;Tỷ lệ;Diện tích\nA;12,5;2,75\nB;7,25;1,5\nC;0,5;3,25", ";"],
  ["semicolons in two columns with decimal commas", "Tên;Tỷ lệ\nA;12,5\nB;7,25\nC;0,5", ";"],
  [
    "tabs beside prose",
    "Tên\tThành tích\nA\tSản xuất giỏi, giúp đỡ hộ nghèo; hiến đất, làm đường\nB\tHọc tập, rèn luyện tốt; vượt khó",
    "\t",
  ],
  ["bars", "Tên|Năm|Xã\nA|1990|Cam Lộ, Đông Hà\nB|1991|Gio Linh", "|"],
  ["commas where cells are quoted and hold semicolons", '"Tên","Thành tích"\n"A","Học; làm; dạy"\n"B","Cày; cấy; gặt"', ","],
  ["semicolons where cells are quoted and hold commas", '"Tên";"Thành tích"\n"A";"Học, làm, dạy"\n"B";"Cày, cấy, gặt"', ";"],
  [
    "semicolons under a letterhead without any",
    "UBND XÃ A\nDANH SÁCH\n\nSTT;Tên;Năm\n1;Lê, An;1990\n2;Võ;1988\n3;Hà;1970\n\nNơi nhận:",
    ";",
  ],
  ["commas between numbers alone", "1,2,3\n4,5,6\n7,8,9", ","],
  ["commas with a space behind each", "STT, Tên, Năm, Xã\n1, An, 1990, Cam Lộ\n2, Tá, 1988, Gio Linh", ","],
  ["one column of prose", "Hội Nông dân xã\nHội Phụ nữ\nĐoàn Thanh niên", null],
  ["one column with a comma here and there", "Hội Nông dân xã\nHội Phụ nữ\nĐoàn Thanh niên, thôn 1\nMặt trận\nCông đoàn", null],
])("finds the delimiter: %s", (_, text, delimiter) => {
  expect(read(text).delimiter).toBe(delimiter);
});

test.each(["sep=;\r\n", "SEP=;\n", '"sep=;"\n', "\ufeffsep=;\r"])("obeys a first line %j and leaves it out, as Excel does", (line) => {
  const reading = read(`${line}Tên;A,B,C,D\nAn;1,2,3,4`);
  expect(reading).toMatchObject({ delimiter: ";", rows: 2 });
  expect(reading.sheets[0]?.rows[0]).toEqual({ row: 1, cells: ["Tên", "A,B,C,D"] });
});

test("a person's delimiter goes before the one that would be found", () => {
  expect(cells(read("a;b,c\nd;e,f", { delimiter: "," }))).toEqual([
    ["a;b", "c"],
    ["d;e", "f"],
  ]);
});

test("numbers of identity cards, phones and decisions keep every sign", () => {
  const row = [
    "001085012345",
    "0912 345 678",
    "+84912345678",
    "0123/QĐ-UBND",
    "1.250,50",
    "1-2",
    "05/04/2023",
    "1e5",
    "TRUE",
    " có dấu cách ",
  ];
  expect(cells(read(`a|b|c|d|e|f|g|h|i|k\n${row.join("|")}`))[1]).toEqual(row);
});

test("quoted line breaks stay in their cell, whatever ends the lines", () => {
  const inside = "- Học tập\n- Rèn luyện\r\n- Lao động";
  for (const end of ["\n", "\r\n", "\r"])
    expect(cells(read(`Tên;Thành tích;Năm${end}"An ""Bé""";"${inside}";1990${end}Tá;x;1988`))).toEqual([
      ["Tên", "Thành tích", "Năm"],
      ['An "Bé"', inside, "1990"],
      ["Tá", "x", "1988"],
    ]);
});

test("three kinds of line ends in one file part rows all the same", () => {
  expect(cells(read('a;b\r\nc;"d"\ne;f\rg;h'))).toEqual([["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]); // prettier-ignore
});

test("empty lines are no rows, but count in the numbers of those that follow", () => {
  const reading = read("a;b\n\n;;\n \t;\nc;d\n\n");
  expect(reading.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 5]);
  expect(reading.rows).toBe(2);
});

test("a quote that never closes is reported with its row, and swallows none", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `${index + 1};Người ${index + 1};"Xã, thôn ${index}"`);
  lines[6] = '7;"Người 7;Xã';
  const reading = read(lines.join("\n"));
  expect(reading.rows).toBe(40);
  expect(cells(reading)[6]).toEqual(["7", '"Người 7', "Xã"]);
  expect(cells(reading)[7]).toEqual(["8", "Người 8", "Xã, thôn 7"]);
  expect(reading.faults).toContainEqual({ code: "unclosed-quote", row: 7, column: null, text: '"Người 7', count: 1 });
});

test("a quote that never closes to the end of a file without others is reported too", () => {
  const reading = read('a;b;c\n1;"x;y\n2;z;w');
  expect(cells(reading)).toEqual([["a", "b", "c"], ["1", '"x', "y"], ["2", "z", "w"]]); // prettier-ignore
  expect(codes(reading)).toContain("unclosed-quote");
});

test("quotes that were not doubled stay in their cell", () => {
  const reading = read(
    'STT;Mô hình;Xã\n1;"Dân vận khéo" xã A;Cam Lộ\n2;"Mô hình "Dân vận khéo" xã B; C";Gio Linh\n3;Tổ "Tiết kiệm";"Hải Lăng" \n4;x;y',
  );
  expect(cells(reading)).toEqual([
    ["STT", "Mô hình", "Xã"],
    ["1", '"Dân vận khéo" xã A', "Cam Lộ"],
    ["2", 'Mô hình "Dân vận khéo" xã B; C', "Gio Linh"],
    ["3", 'Tổ "Tiết kiệm"', "Hải Lăng"],
    ["4", "x", "y"],
  ]);
  expect(reading.faults).toContainEqual(expect.objectContaining({ code: "stray-quote", row: 2, count: 2 }));
});

test("duplicate and dangerous headers are cells like others, and the duplicates are named", () => {
  const header = ["__proto__", "constructor", "Họ tên", "prototype", "__proto__", "họ  tên"];
  const reading = read(`${header.join(",")}\n1,2,3,4,5,6`);
  expect(cells(reading)).toEqual([header, ["1", "2", "3", "4", "5", "6"]]);
  expect(reading.faults.filter(({ code }) => code === "duplicate-header")).toEqual([
    { code: "duplicate-header", row: 1, column: 5, text: "__proto__", count: 2 },
    { code: "duplicate-header", row: 1, column: 6, text: "họ  tên", count: 2 },
  ]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("rows wider than the others are counted, narrower ones are usual", () => {
  const reading = read("a;b;c\n1;2;3\n4;5\n6;7;8;9\n1;2;3\n1;2;3");
  expect(reading.faults).toEqual([{ code: "ragged-rows", row: 4, column: 4, text: "9", count: 1 }]);
});

test("a cell longer than Excel's is kept whole and named", () => {
  const long = "Lê ".repeat(12_000);
  const reading = read(`a;b\n1;${long}`);
  expect(cells(reading)[1]?.[1]).toBe(long);
  expect(reading.faults).toContainEqual(expect.objectContaining({ code: "long-cell", row: 2, column: 2, count: 1 }));
});

test("the sheet is named after the file, in a way that Excel accepts", () => {
  const named = (name: string): string | undefined => readList(new TextEncoder().encode("a,b"), name).sheets[0]?.name;
  expect(named("C:\\DS\\ds KT tinh (sua lan 3)_final.csv")).toBe("ds KT tinh (sua lan 3)_final");
  expect(named("[a]:*?.txt")).toBe("_a____");
  expect(named("Danh sách điển hình tiên tiến của Hội Nông dân huyện.csv")?.length).toBeLessThanOrEqual(31);
  expect(named("")).toBe("_");
});

test("text pasted from Excel has tabs between cells, and quotes around cells with line breaks", () => {
  const reading = readPastedText('STT\tHọ tên\tThành tích, năm\r\n1\tLê An\t"- Học\n- ""Làm"""\r\n2\tVõ Tá\tx; y, z\r\n', {}, "Dán");
  expect(reading).toMatchObject({ form: "pasted", delimiter: "\t", charset: "utf-8", rows: 3 });
  expect(cells(reading)[1]).toEqual(["1", "Lê An", '- Học\n- "Làm"']);
  expect(reading.sheets[0]?.name).toBe("Dán");
});

test("text pasted from an old document in .VnTime is rescued", () => {
  expect(cells(readPastedText("Hä vµ tªn\tChøc vô\nNguyÔn V¨n An\tTr\u00adëng th«n"))).toEqual([
    ["Họ và tên", "Chức vụ"],
    ["Nguyễn Văn An", "Trưởng thôn"],
  ]);
});

const spectrum = path.join(path.dirname(require.resolve("csv-spectrum/package.json")));
const cases = readdirSync(path.join(spectrum, "csvs")).map((name) => name.replace(".csv", ""));

test("the corpus csv-spectrum is there", () => expect(cases).toHaveLength(12));

test.each(cases)("csv-spectrum: %s", (name) => {
  const reading = readList(readFileSync(path.join(spectrum, "csvs", `${name}.csv`)), `${name}.csv`);
  const wanted = [JSON.parse(readFileSync(path.join(spectrum, "json", `${name}.json`), "utf8"))].flat() as readonly Readonly<
    Record<string, string>
  >[];
  const [header = [], ...body] = cells(reading);
  const got = body.map((row) => Object.fromEntries(header.map((key, column) => [String(key), row[column] ?? ""])));
  // The corpus itself has two telephone numbers for its one city.
  const phone = name === "location_coordinates" ? { "Contact Phone Number": expect.any(String) } : {};
  expect(got).toEqual(wanted.map((row) => ({ ...row, ...phone })));
});
