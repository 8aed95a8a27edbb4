import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { ListError } from "../../src/csv/listError";
import { readList } from "../../src/csv/readList";
import { readPastedText } from "../../src/csv/readPastedText";

/** `code: detail` of the refusal, or what was read. */
function refusal(run: () => unknown): string {
  try {
    return `read ${JSON.stringify(run()).slice(0, 200)}`;
  } catch (error) {
    if (error instanceof ListError) return error.message;
    throw error;
  }
}
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    ...latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ...new Uint8Array(600),
    ...iconv.encode(`Root Entry\0${stream}`, "utf-16le"),
    0,
    0,
  ]);
const zip = (name: string): Uint8Array => zipSync({ [name]: latin1("<a/>") });

test.each<[string, Uint8Array, string]>([
  ["a workbook of Excel 97", compound("Workbook"), "old-xls"],
  ["a workbook of Excel 5 in a compound file", compound("Book"), "old-xls"],
  ["a workbook of Excel 3", latin1("\x09\x02\x06\x00\x00\x00\x10\x00"), "old-xls"],
  ["a workbook with a password", compound("EncryptedPackage"), "encrypted"],
  ["a document of Word 97", compound("WordDocument"), "not-a-list: doc"],
  ["a compound file of something else", compound("Other"), "not-a-list: ole"],
  ["a workbook of today", zip("xl/workbook.xml"), "not-a-list: xlsx"],
  ["a document of Word", zip("word/document.xml"), "not-a-list: docx"],
  ["a zip", zip("a.csv"), "not-a-list: zip"],
  ["a PDF", latin1("%PDF-1.7 a,b,c"), "not-a-list: pdf"],
  ["a picture", latin1("\x89PNG\r\n\x1a\n"), "not-a-list: image"],
  ["rich text", latin1("{\\rtf1 a}"), "not-a-list: rtf"],
  ["a web archive", latin1("MIME-Version: 1.0\n"), "not-a-list: mhtml"],
  ["XML of another kind", latin1("<?xml version='1.0'?><a>1</a>"), "not-a-list: xml"],
  ["noise", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 251), "not-a-list: binary"],
  ["no bytes", new Uint8Array(), "empty"],
  ["a byte order mark alone", latin1("\xef\xbb\xbf"), "empty"],
  ["spaces and line ends", latin1(" \r\n\t\n \n"), "empty"],
  ["delimiters alone", latin1(";;;;\n;;;;\n"), "empty"],
  ["a sep line alone", latin1("sep=;"), "empty"],
  ["a page without a table", latin1("<html><body>Xin chao</body></html>"), "empty"],
])("refuses %s by name, whatever the file is called", (_, bytes, wanted) => {
  expect(refusal(() => readList(bytes, "Danh sach.csv"))).toBe(wanted);
});

test("an empty paste is refused by the same name", () => {
  expect(refusal(() => readPastedText("\t\n"))).toBe("empty");
});

test.each<[string, () => string, string]>([
  ["too many columns", () => "a,".repeat(16_384) + "b", "too-large: columns"],
  ["too many cells", () => `${"a,".repeat(999)}b\n`.repeat(2001), "too-large: cells"],
  ["too many cells in one long line", () => "a,".repeat(2_500_000), "too-large: columns"],
  ["too many rows", () => "a\n".repeat(1_048_577), "too-large: rows"],
  ["spans beyond the grid", () => `<table>${`<tr>${"<td colspan=1000>a".repeat(20)}`.repeat(3)}`, "too-large: columns"],
  ["cells far to the right of many rows", () => `<table>${`<tr>${"<td colspan=1000>".repeat(16)}<td>a`.repeat(200)}`, "too-large: cells"],
])("refuses %s by name", (_, text, wanted) => {
  expect(refusal(() => readList(new TextEncoder().encode(text()), "a.csv"))).toBe(wanted);
});

test("refuses more than 100 MB before it looks at a byte", () => {
  expect(refusal(() => readList(new Uint8Array(100 * 1024 * 1024 + 1), "a.csv"))).toBe("too-large: bytes");
});

test("blank cells count for nothing: a sheet saved to its last column and row is read", () => {
  const blank = ",".repeat(200) + "\n";
  const reading = readList(new TextEncoder().encode(`a,b${",".repeat(199)}\n${blank.repeat(20_000)}c,d`), "a.csv");
  expect(reading).toMatchObject({ rows: 2, faults: [] });
  expect(reading.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 20_002]);
});
