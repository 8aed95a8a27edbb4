import { WorkbookError } from "../../src/workbook/workbookError";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { book, bookParts, zipParts } from "./packageBuilder";

/** Code and detail of the refusal; `opened` when there is none. */
async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes).read();
    return "opened";
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
};

test.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(0), "not-xlsx: an empty file"],
  ["an archive of nothing", latin(`PK\x05\x06${"\0".repeat(18)}`), "not-xlsx: an empty zip archive"],
  ["a piece of a split archive", latin("PK\x07\x08PK\x03\x04"), "not-xlsx: a zip archive that is split or damaged"],
  ["a PDF", latin("%PDF-1.7"), "not-xlsx: a PDF document"],
  ["an RTF", latin("{\\rtf1"), "not-xlsx: an RTF document"],
  ["a PNG", latin("\x89PNG\r\n"), "not-xlsx: a picture (PNG)"],
  ["a JPEG", latin("\xff\xd8\xff\xe0"), "not-xlsx: a picture (JPEG)"],
  ["a GIF", latin("GIF89a"), "not-xlsx: a picture (GIF)"],
  ["a RAR", latin("Rar!\x1a\x07"), "not-xlsx: a RAR archive"],
  ["a 7z", latin("7z\xbc\xaf'\x1c"), "not-xlsx: a 7-Zip archive"],
  ["a gzip", latin("\x1f\x8b\x08"), "not-xlsx: a gzip archive"],
  ["Excel 2", latin("\x09\0\x04\0"), "old-xls: Excel 2 to 5"],
  ["Excel 4", latin("\x09\x04\x06\0"), "old-xls: Excel 2 to 5"],
  ["a list that begins with a tab", latin("\x09Stt\x09Ten"), "not-xlsx: a text file (CSV?)"],
  ["bytes of no kind", latin("\x01\x02\0\x03"), "not-xlsx: an unknown kind of file"],
  ["a list in UTF-16", utf16("STT;Họ và tên", "le"), "not-xlsx: a text file (CSV?)"],
  ["a list in UTF-16, the other way round", utf16("STT;Họ và tên", "be"), "not-xlsx: a text file (CSV?)"],
  ["a web page in UTF-16", utf16("<HTML><table>", "be"), "not-xlsx: a web page (HTML)"],
  ["an XML file", latin("<?xml version='1.0'?><danhSach/>"), "not-xlsx: an XML file"],
  [
    "a presentation",
    book({ sheets: { A: "" }, workbookType: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml" }),
    "not-xlsx: a PowerPoint presentation",
  ],
  [
    "a package whose main part is no workbook",
    zipParts({ ...bookParts({ sheets: { A: "" } }), "xl/workbook.xml": "<chartsheet/>" }),
    "not-xlsx: an Office package without a workbook",
  ],
])("%s is called by its name", async (_, bytes, said) => {
  expect(await verdict(bytes)).toBe(said);
});

/** An OLE compound file with one directory entry of this name, `length` bytes long with its closing zero. */
function compound(name: string, length = 2 * name.length + 2): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, "utf16le"), 512);
  bytes[512 + 64] = length;
  return bytes;
}

test.each([
  ["PowerPoint Document", "not-xlsx: a PowerPoint 97–2003 presentation"],
  ["WordDocument", "not-xlsx: a Word 97–2003 document"],
  ["Workbook", "old-xls: Excel 97–2003"],
  ["Book", "old-xls: Excel 97–2003"],
  ["EncryptedPackage", "encrypted: protected by a password to open"],
  ["Contents", "not-xlsx: an OLE compound file"],
])("a compound file with %s", async (name, said) => {
  expect(await verdict(compound(name))).toBe(said);
});

test("a compound file's name counts only with the length that it states", async () => {
  expect(await verdict(compound("Workbook", 17))).toBe("not-xlsx: an OLE compound file");
  expect(await verdict(compound("Workbook", 200))).toBe("not-xlsx: an OLE compound file");
});

/** The same archive with a Zip64 directory (APPNOTE 4.3.14–15) before the plain one, whose own fields are changed by `plain`. */
function withZip64(
  bytes: Uint8Array,
  { wide, locator, plain }: { wide?: (view: DataView) => void; locator?: (view: DataView) => void; plain?: (view: DataView) => void } = {},
): Uint8Array {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset + end, 22);
  const out = new Uint8Array(bytes.length + 76);
  out.set(bytes.subarray(0, end));
  const record = new DataView(out.buffer, end, 56);
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(4, 44n, true);
  record.setBigUint64(24, BigInt(old.getUint16(8, true)), true);
  record.setBigUint64(32, BigInt(old.getUint16(10, true)), true);
  record.setBigUint64(40, BigInt(old.getUint32(12, true)), true);
  record.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  wide?.(record);
  const pointer = new DataView(out.buffer, end + 56, 20);
  pointer.setUint32(0, 0x07064b50, true);
  pointer.setBigUint64(8, BigInt(end), true);
  locator?.(pointer);
  out.set(bytes.subarray(end), end + 76);
  plain?.(new DataView(out.buffer, end + 76, 22));
  return out;
}

const plainBook = () => book({ sheets: { A: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
const allOnes = (view: DataView) => {
  view.setUint16(10, 0xffff, true);
  view.setUint32(12, 0xffffffff, true);
  view.setUint32(16, 0xffffffff, true);
};

test("a Zip64 directory is believed when the plain one says the same, or leaves the word to it", async () => {
  expect(await verdict(withZip64(plainBook()))).toBe("opened");
  expect(await verdict(withZip64(plainBook(), { plain: allOnes }))).toBe("opened");
});

test.each<[string, number]>([
  ["number of parts", 32],
  ["size", 40],
  ["place", 48],
])("two directories that disagree about the %s are refused", async (_, at) => {
  const wide = (view: DataView) => view.setBigUint64(at, view.getBigUint64(at, true) - 1n, true);
  expect(await verdict(withZip64(plainBook(), { wide }))).toBe("hostile: two zip directories that disagree");
});

test("a Zip64 directory that is elsewhere, no directory or beyond reason is refused", async () => {
  const at = (place: bigint) => withZip64(plainBook(), { locator: (view) => view.setBigUint64(8, place, true) });
  expect(await verdict(at(0n))).toBe("hostile: Zip64 directory out of place");
  expect(await verdict(at(1n << 40n))).toBe("hostile: Zip64 directory out of place");
  expect(await verdict(at(1n << 63n))).toBe("hostile: Zip64 size beyond reason");
  const wide = (view: DataView) => view.setBigUint64(40, 1n << 60n, true);
  expect(await verdict(withZip64(plainBook(), { wide, plain: allOnes }))).toBe("hostile: Zip64 size beyond reason");
});

test("a comment behind the directory does not hide it, and a directory cut off is damage", async () => {
  const bytes = plainBook();
  const commented = new Uint8Array(bytes.length + 300);
  commented.set(bytes);
  new DataView(commented.buffer).setUint16(bytes.length - 2, 300, true);
  expect(await verdict(commented)).toBe("opened");
  const cut = plainBook();
  new DataView(cut.buffer).setUint32(cut.length - 10, 0x7fffffff, true);
  expect(await verdict(cut)).toBe("broken: the zip directory is cut off");
  const crowded = plainBook();
  new DataView(crowded.buffer).setUint16(crowded.length - 12, 9_999, true);
  expect(await verdict(crowded)).toBe("broken: the zip directory is too short for its entries");
  expect(await verdict(bytes.subarray(0, bytes.length - 22))).toBe("broken: the zip directory is missing: the file may be cut off");
});
