import { WorkbookError } from "../../src/workbook/workbookError";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { book, bookParts, zipParts } from "./packageBuilder";

/** Code of the refusal; `opened` when there is none. */
async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes).read();
    return "opened";
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return error.code;
  }
}

const text = (content: string) => new TextEncoder().encode(content);

function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((c, i) => (bytes[1024 + 2 * i] = c.charCodeAt(0)));
  bytes[1024 + 64] = 2 * stream.length + 2;
  return bytes;
}

/** Finds a name's central directory record. */
function central(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = view.getUint32(bytes.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) return at;
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`no ${name}`);
}

const sheetPath = "xl/worksheets/sheet1.xml";
const plain = () => book({ sheets: { A: '<row r="1"><c r="A1"><v>1</v></c></row>' } });

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(0), "not-xlsx"],
  ["a web page named .xls", text("\ufeff <html><table><tr><td>1</td></tr></table></html>"), "not-xlsx"],
  ["XML Spreadsheet 2003", text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), "not-xlsx"],
  ["CSV", text("STT,Họ và tên\n1,Nguyễn Văn A\n"), "not-xlsx"],
  ["PDF", text("%PDF-1.7\n"), "not-xlsx"],
  ["a plain zip", zipParts({ "a.txt": "x" }), "not-xlsx"],
  ["OpenDocument", zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }), "not-xlsx"],
  [
    "a Word document",
    book({ sheets: { A: "" }, workbookType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" }),
    "not-xlsx",
  ],
  [
    "a binary workbook",
    book({ sheets: { A: "" }, workbookType: "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }),
    "binary-xlsb",
  ],
  ["a workbook with a password", compound("EncryptedPackage"), "encrypted"],
  ["Excel 97", compound("Workbook"), "old-xls"],
  ["Excel 95", compound("Book"), "old-xls"],
  ["Word 97", compound("WordDocument"), "not-xlsx"],
  ["a file cut in half", plain().subarray(0, 900), "broken"],
])("names %s", async (_, bytes, code) => {
  expect(await verdict(bytes)).toBe(code);
});

test("a sound workbook opens", async () => {
  expect(await verdict(plain())).toBe("opened");
});

test("refuses an entry that unpacks to more or less than it declares", async () => {
  const big = `<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(30000)}</t></is></c></row>`;
  const lying = (size: number) => {
    const bytes = book({ sheets: { A: big } });
    new DataView(bytes.buffer).setUint32(central(bytes, sheetPath) + 24, size, true);
    return bytes;
  };
  expect(await verdict(lying(100))).toBe("hostile");
  expect(await verdict(lying(1_000_000))).toBe("broken");
  expect(await verdict(lying(0xfffffff0))).toBe("too-large");
});

test("refuses a long stream that hides a bomb behind a small declared size", async () => {
  const parts = bookParts({ sheets: { A: "" } });
  parts[sheetPath] = new Uint8Array(90_000_000).fill(32);
  const bytes = zipParts(parts);
  expect(await verdict(bytes)).toBe("hostile");
  new DataView(bytes.buffer).setUint32(central(bytes, sheetPath) + 24, 5_000, true);
  expect(await verdict(bytes)).toBe("hostile");
});

test("refuses a damaged part by its checksum", async () => {
  const bytes = zipParts(bookParts({ sheets: { A: '<row r="1"><c r="A1"><v>12345</v></c></row>' } }), 0);
  const at = Buffer.from(bytes).indexOf("12345");
  bytes[at] = 0x39;
  expect(await verdict(bytes)).toBe("broken");
});

test("refuses entries that share bytes, equal names, names that leave the folder and too many entries", async () => {
  const overlapping = plain();
  const view = new DataView(overlapping.buffer);
  const styles = central(overlapping, "xl/styles.xml");
  view.setUint32(styles + 42, view.getUint32(central(overlapping, sheetPath) + 42, true), true);
  expect(await verdict(overlapping)).toBe("hostile");
  const twice = plain();
  const name = central(twice, "xl/styles.xml") + 46;
  twice.set(text("XL/STYLES.XML"), name);
  const parts = { ...bookParts({ sheets: { A: "" } }), "XL/Workbook.XML": "<workbook/>" };
  expect(await verdict(zipParts(parts))).toBe("hostile");
  expect(await verdict(twice)).toBe("hostile");
  expect(await verdict(zipParts({ ...bookParts({ sheets: { A: "" } }), "../../evil.xml": "<a/>" }))).toBe("hostile");
  const many: Record<string, string> = bookParts({ sheets: { A: "" } }) as Record<string, string>;
  for (let index = 0; index < 10_001; index++) many[`x/${index}`] = "";
  expect(await verdict(zipParts(many, 0))).toBe("hostile");
});

test("refuses a Zip64 size beyond reason", async () => {
  const bytes = plain();
  const at = central(bytes, sheetPath);
  new DataView(bytes.buffer).setUint32(at + 24, 0xffffffff, true);
  expect(await verdict(bytes)).toBe("hostile");
});

const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

test.each([
  sheetPath,
  "xl/workbook.xml",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/_rels/workbook.xml.rels",
])("refuses a document type declaration in %s", async (path) => {
  const parts = bookParts({ sheets: { A: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
  parts[path] = (parts[path] as string).replace(/(<\?xml[^>]*\?>)/, `$1${doctype}`);
  expect(await verdict(zipParts(parts))).toBe("hostile");
  // The same in UTF-16, which a search for bytes would not see.
  parts[path] = new Uint8Array(Buffer.from(`\ufeff${parts[path] as string}`, "utf16le"));
  expect(await verdict(zipParts(parts))).toBe("hostile");
});

test("refuses a declaration among the cells", async () => {
  expect(await verdict(book({ sheets: { A: `<row r="1">${doctype}<c r="A1"><v>1</v></c></row>` } }))).toBe("hostile");
});

test("refuses too many merged ranges, texts above Excel's length, and shared texts that multiply", async () => {
  const merges = Array.from({ length: 100_001 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join("");
  expect(await verdict(book({ sheets: { A: `<sheetData/><mergeCells>${merges}</mergeCells>` } }))).toBe("too-large");
  expect(await verdict(book({ sheets: { A: "" }, strings: `<si><t>${"a".repeat(32_768)}</t></si>` }))).toBe("too-large");
  const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(9000)}</row>`;
  expect(await verdict(book({ sheets: { A: cells }, strings: `<si><t>${"ab".repeat(16_000)}</t></si>` }))).toBe("too-large");
});

test("refuses cells that lie on no sheet or point to no text, and tags out of place", async () => {
  expect(await verdict(book({ sheets: { A: '<row r="1"><c r="XFE1"><v>1</v></c></row>' } }))).toBe("broken");
  expect(await verdict(book({ sheets: { A: '<row r="1048577"><c><v>1</v></c></row>' } }))).toBe("broken");
  expect(await verdict(book({ sheets: { A: '<row r="1"><c t="s"><v>7</v></c></row>' } }))).toBe("broken");
  expect(await verdict(book({ sheets: { A: '<sheetData><row r="1"><c><v>1' } }))).toBe("broken");
  expect(await verdict(book({ sheets: { A: "" }, strings: "<si><t></si></t>" }))).toBe("broken");
});

test("a million rows with a cell at both ends take no table of a thousand billion places", async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `<row r="${i * 300 + 1}"><c r="A${i * 300 + 1}"><v>1</v></c><c r="XFD${i * 300 + 1}"><v>1</v></c></row>`,
  );
  expect(await verdict(book({ sheets: { A: rows.join("") } }))).toBe("too-large");
});
