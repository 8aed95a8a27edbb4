import { readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../scripts/manifest/checkManifest";
import { makeManifest, ManifestError, readBaseUrl } from "../../scripts/manifest/makeManifest";
import { shippedFiles } from "../../scripts/manifest/shippedFiles";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const shipped = shippedFiles(root);

describe("makeManifest", () => {
  it.each([
    ["https://tools.example.vn/neu-guong", "https://tools.example.vn/neu-guong/"],
    ["https://tools.example.vn/", "https://tools.example.vn/"],
    ["https://tools.example.vn:8443/a/b/", "https://tools.example.vn:8443/a/b/"],
    ["https://thidua.tỉnh.example.vn", "https://thidua.xn--tnh-dlz.example.vn/"],
  ])("puts every address under %s", (given, base) => {
    const made = makeManifest(manifest, given, shipped);
    expect(made).not.toContain("localhost");
    expect(made.split(base).length).toBe(manifest.split("https://localhost:3000/").length);
    expect(made).toContain(`"${base}taskpane.html?step=mid-term"`);
    expect(checkManifest(made, shipped)).toEqual([]);
  });

  it("keeps the product's id, so that a new version replaces the old one", () => {
    const id = /<Id>.*<\/Id>/.exec(manifest)![0];
    expect(makeManifest(manifest, "https://tools.example.vn", shipped)).toContain(id);
  });

  it("refuses a template that is not good, with its faults", () => {
    const broken = manifest.replace('<Label resid="Check.Label"/>', '<Label resid="Chek.Label"/>');
    expect(() => makeManifest(broken, "https://tools.example.vn", shipped)).toThrow("resid “Chek.Label” names no resource");
  });

  it("refuses a template with an address of this machine that it does not know", () => {
    const odd = manifest.replace("<ProviderName>", "<!-- https://localhost:4000/ --><ProviderName>");
    expect(() => makeManifest(odd, "https://tools.example.vn", shipped)).toThrow("An address of this machine is left");
  });

  it("takes a dollar sign for a dollar sign", () => {
    expect(makeManifest(manifest, "https://tools.example.vn/$$a", shipped)).toContain(
      '"https://tools.example.vn/$$a/taskpane.html?step=plan"',
    );
  });
});

describe("readBaseUrl", () => {
  it.each([
    ["http://tools.example.vn/", "is not https"],
    ["tools.example.vn", "is not an address"],
    ["", "is not an address"],
    ["https://tools.example.vn/?v=1", "goes on with ? or #"],
    ["https://tools.example.vn/#", "goes on with ? or #"],
    ["https://user:secret@tools.example.vn/", "holds a user name or a password"],
    ["https://tools.example.vn/taskpane.html", "ends with a page"],
    ["https://tools.example.vn/a/../b", "has dots"],
    ["https://tools.example.vn//a", "doubled slash"],
    ["https://tools.example.vn/a\\b", "backslash"],
    ['https://tools.example.vn/"><x', "does not belong in an address"],
    ["https://tools.example.vn/a b", "does not belong in an address"],
    ["https://localhost:3000/", "This machine is no place for others"],
    ["https://127.0.0.1/", "This machine is no place for others"],
    ["file:///srv/neu-guong", "is not https"],
  ])("refuses %s", (given, reason) => {
    expect(() => readBaseUrl(given)).toThrow(ManifestError);
    expect(() => readBaseUrl(given)).toThrow(reason);
  });
});
