import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundledPackages, noticesOf } from "../../scripts/bundledNotices.cjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "notices-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A package on the disk; its licence file only when a text is given. */
function packageAt(name: string, license: string, text?: string): string {
  const place = path.join(folder, "node_modules", name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "package.json"), JSON.stringify({ name, version: "1.2.3", license }));
  if (text !== undefined) writeFileSync(path.join(place, "LICENSE.md"), text);
  return place;
}

it("names every package above its licence text, and gives a text that several share once", () => {
  const places = [
    packageAt("one", "MIT", "MIT License\r\n(c) A"),
    packageAt("@of/two", "MIT", "MIT License\n(c) A\n"),
    packageAt("three", "ISC", "(c) B"),
  ];
  const text = noticesOf(places);
  expect(text).toContain("@of/two 1.2.3\none 1.2.3\n\nMIT License\n(c) A\n");
  expect(text).toContain("three 1.2.3\n\n(c) B\n");
  expect(text.match(/\(c\) A/g)).toHaveLength(1);
});

it("refuses a licence that nobody allowed, and a package whose text is missing", () => {
  expect(() => noticesOf([packageAt("copyleft", "GPL-3.0-only", "GPL")])).toThrow(/copyleft 1\.2\.3 is under GPL-3\.0-only/);
  expect(() => noticesOf([packageAt("bare", "MIT")])).toThrow(/bare is bundled and carries no licence text/);
});

it("finds packages inside packages and inside joined modules, and leaves our own files out", () => {
  const at = (...parts: string[]) => path.join(path.sep, "house", ...parts);
  const modules = [
    { resource: at("src", "main.ts") },
    { modules: [{ resource: at("node_modules", "@of", "two", "lib", "a.js") }, { resource: at("node_modules", "@of", "two", "b.js") }] },
    { resource: at("node_modules", "one", "node_modules", "inner", "c.js") },
  ];
  expect(bundledPackages(modules)).toEqual([at("node_modules", "@of", "two"), at("node_modules", "one", "node_modules", "inner")]);
});
