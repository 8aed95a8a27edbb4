import { ListError } from "./listError";

const byBeginning: readonly (readonly [beginning: string, detail: string])[] = [
  ["%PDF-", "pdf"],
  ["{\\rtf", "rtf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\x1f\x8b", "archive"],
  ["MIME-Version:", "mhtml"],
  ["SQLite format 3", "binary"],
];

/** Parts whose names tell what a zip is. */
const zipParts: readonly (readonly [name: string, detail: string])[] = [
  ["xl/", "xlsx"],
  ["word/", "docx"],
  ["ppt/", "pptx"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods"],
];

/** Streams whose names tell what a compound file is. */
const compoundStreams: readonly (readonly [name: string, code: "encrypted" | "old-xls" | "not-a-list", detail: string])[] = [
  ["EncryptedPackage", "encrypted", ""],
  ["WordDocument", "not-a-list", "doc"],
  ["PowerPoint Document", "not-a-list", "ppt"],
  ["Workbook", "old-xls", ""],
  ["Book", "old-xls", ""],
];

/** First records of the files of Excel 2 to 5, which had no compound file around them. */
const oldRecords = ["\x09\x00\x04\x00", "\x09\x02\x06\x00", "\x09\x04\x06\x00", "\x09\x08\x08\x00", "\x09\x08\x10\x00"];

/** Throws for bytes that are surely something else than text, whatever the file is called. */
export function refuseForeign(bytes: Uint8Array): void {
  const begins = (beginning: string): boolean => [...beginning].every((sign, at) => bytes[at] === sign.charCodeAt(0));
  if (begins("PK\x03\x04") || begins("PK\x05\x06")) {
    const found = zipParts.find(([name]) => placeOf(bytes, name) >= 0);
    throw new ListError("not-a-list", found?.[1] ?? "zip");
  }
  if (begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    const found = compoundStreams.find(([name]) => placeOf(bytes, wide(name)) >= 0);
    throw found ? new ListError(found[1], found[2]) : new ListError("not-a-list", "ole");
  }
  if (oldRecords.some(begins)) throw new ListError("old-xls");
  const foreign = byBeginning.find(([beginning]) => begins(beginning));
  if (foreign) throw new ListError("not-a-list", foreign[1]);
}

/** A name as compound files hold it: UTF-16, little end first. */
const wide = (name: string): string => [...name].map((letter) => `${letter}\0`).join("");

/** Where the bytes (one a character) first stand, -1 when nowhere. */
function placeOf(bytes: Uint8Array, sought: string): number {
  const first = sought.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0 && at + sought.length <= bytes.length; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < sought.length && bytes[at + same] === sought.charCodeAt(same)) same += 1;
    if (same === sought.length) return at;
  }
  return -1;
}
