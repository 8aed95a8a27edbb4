import { WorkbookError } from "../workbook/workbookError";
import { OpcPackage } from "./package";
import { workbookPath } from "./workbookPart";
import { XmlScanner } from "./xml";
import { openZip } from "./zip";

/**
 * Stands before every reader: says what a file is when it is no .xlsx, and opens the package only after its directory was found sound
 * (`openZip`). Parts are checked again while they are unpacked and scanned. Throws `WorkbookError` by name of the cause.
 */
export function openGuarded(bytes: Uint8Array): OpcPackage {
  refuseOtherFiles(bytes);
  const zip = openZip(bytes);
  const mimetype = zip.entry("mimetype");
  if (mimetype && mimetype.size < 200) {
    const type = asciiText(zip.read("mimetype"), 200);
    if (type.includes("opendocument")) throw new WorkbookError("not-xlsx", `OpenDocument (${type.trim()})`);
  }
  const pkg = OpcPackage.from(zip);
  refuseOtherPackages(pkg);
  return pkg;
}

/** Packages of other Office programs look the same from outside; the type of the main part tells them apart. */
function refuseOtherPackages(pkg: OpcPackage): void {
  const path = workbookPath(pkg);
  const type = pkg.contentType(path) ?? "";
  if (type.includes("ms-excel.sheet.binary") || path.toLowerCase().endsWith(".bin")) throw new WorkbookError("binary-xlsb", path);
  if (type.includes("wordprocessingml") || type.includes("ms-word")) throw new WorkbookError("not-xlsx", "a Word document");
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) throw new WorkbookError("not-xlsx", "a PowerPoint presentation");
  const scanner = new XmlScanner(pkg.need(path), path);
  let event = scanner.next();
  while (event === "text") event = scanner.next();
  if (event !== "open" || scanner.name !== "workbook") throw new WorkbookError("not-xlsx", "an Office package without a workbook");
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (starts(bytes, [0x50, 0x4b, 3, 4])) return;
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes);
  if (bytes.length === 0) throw new WorkbookError("not-xlsx", "an empty file");
  if (starts(bytes, [0x50, 0x4b, 5, 6])) throw new WorkbookError("not-xlsx", "an empty zip archive");
  // A bare BIFF stream (Excel 2 to 5): a beginning-of-file record.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0)
    throw new WorkbookError("old-xls", "Excel 2 to 5");
  const head = asciiText(bytes, 4096);
  for (const [beginning, what] of signatures) if (head.startsWith(beginning)) throw new WorkbookError("not-xlsx", what);
  const text = textOf(bytes);
  if (text === null) throw new WorkbookError("not-xlsx", "an unknown kind of file");
  const markup = text.trimStart().toLowerCase();
  if (markup.startsWith("<")) {
    if (markup.includes("urn:schemas-microsoft-com:office:spreadsheet"))
      throw new WorkbookError("not-xlsx", "an XML Spreadsheet 2003 file");
    if (/<(html|table|!doctype html|meta|body)/.test(markup)) throw new WorkbookError("not-xlsx", "a web page (HTML)");
    throw new WorkbookError("not-xlsx", "an XML file");
  }
  throw new WorkbookError("not-xlsx", "a text file (CSV?)");
}

const signatures: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF document"],
  ["{\\rtf", "an RTF document"],
  ["\x89PNG", "a picture (PNG)"],
  ["\xff\xd8\xff", "a picture (JPEG)"],
  ["GIF8", "a picture (GIF)"],
  ["Rar!", "a RAR archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["\x1f\x8b", "a gzip archive"],
  ["PK", "a zip archive that is split or damaged"],
];

/** The beginning of a text file; null when it is no text. */
function textOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  if (starts(head, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(head);
  if (starts(head, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(head);
  return head.includes(0) ? null : new TextDecoder().decode(head);
}

/**
 * OLE compound files hold a small file system; its directory entries are 128 bytes long and aligned to that, with the name in UTF-16 and
 * its length behind it ([MS-CFB] 2.6.1), so the streams are found without following the sector chains of a file nobody trusts.
 */
function compoundFile(bytes: Uint8Array): WorkbookError {
  const names = new Set<string>();
  const utf16 = new TextDecoder("utf-16le");
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! | (bytes[at + 65]! << 8);
    if (length < 4 || length > 64 || length % 2 === 1 || bytes[at + length - 2] !== 0 || bytes[at + 1] !== 0) continue;
    names.add(utf16.decode(bytes.subarray(at, at + length - 2)));
    if (names.size > 2000) break;
  }
  if (names.has("EncryptedPackage")) return new WorkbookError("encrypted", "protected by a password to open");
  if (names.has("Workbook") || names.has("Book")) return new WorkbookError("old-xls", "Excel 97–2003");
  if (names.has("WordDocument")) return new WorkbookError("not-xlsx", "a Word 97–2003 document");
  if (names.has("PowerPoint Document")) return new WorkbookError("not-xlsx", "a PowerPoint 97–2003 presentation");
  return new WorkbookError("not-xlsx", "an OLE compound file");
}

function starts(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function asciiText(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
