import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** True when LibreOffice is there; `test/tools/setup.js` has said so, or failed, before. */
export const libreOfficeIsThere = process.env.SOFFICE !== "";

/** Takes the cached results out of every formula cell, so that whoever opens the book has to compute them. */
function withoutCachedResults(book: Uint8Array): Uint8Array {
  const parts = unzipSync(book);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(bytes).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
    parts[name] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}

/** Opens books in LibreOffice without their cached results and gives them back as it saved them: its own figures in every formula cell. */
export function recalculated(books: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  // Without a file LibreOffice would start and wait for one.
  if (books.size === 0) throw new Error("There is no book to recalculate.");
  const folder = mkdtempSync(path.join(tmpdir(), "recalculate-"));
  try {
    const asked = path.join(folder, "asked");
    const answered = path.join(folder, "answered");
    mkdirSync(asked);
    for (const [name, bytes] of books) writeFileSync(path.join(asked, `${name}.xlsx`), withoutCachedResults(bytes));
    execFileSync(
      process.env.SOFFICE ?? "soffice",
      [
        `-env:UserInstallation=file://${path.join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        answered,
        ...[...books.keys()].map((name) => path.join(asked, `${name}.xlsx`)),
      ],
      { stdio: "ignore" },
    );
    return new Map([...books.keys()].map((name) => [name, readFileSync(path.join(answered, `${name}.xlsx`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
