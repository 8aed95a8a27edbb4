import { readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../scripts/manifest/checkManifest";
import { checkPages } from "../../scripts/manifest/checkPages";
import { pngSize } from "../../scripts/manifest/pngSize";
import { shippedFiles, type Surroundings } from "../../scripts/manifest/shippedFiles";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const shipped = shippedFiles(root);

/** Changes the manifest and makes sure that there was something to change. */
function changed(from: string | RegExp, to: string): string {
  const result = manifest.replace(from, to);
  if (result === manifest) throw new Error(`The manifest holds no ${String(from)}.`);
  return result;
}

const check = (xml: string, around: Surroundings = shipped) => checkManifest(xml, around).join("\n");
const long = "ă".repeat(251);

it("finds nothing wrong with the product's manifest", () => {
  expect(checkManifest(manifest, shipped)).toEqual([]);
});

it("finds nothing wrong with the pages that it links", () => {
  expect(checkPages(root)).toEqual([]);
});

describe("a manifest that is broken", () => {
  it.each<[what: string, from: string | RegExp, to: string, sentence: string]>([
    ["is not closed", "</OfficeApp>", "", "not well-formed XML"],
    ["has a DOCTYPE", "<OfficeApp ", "<!DOCTYPE OfficeApp><OfficeApp ", "The file has a DOCTYPE. Remove it"],
    ["has an id that is no GUID", /<Id>.*<\/Id>/, "<Id>neu-guong</Id>", "Id: “neu-guong” is no GUID."],
    ["has braces around its GUID", /<Id>(.*)<\/Id>/, "<Id>{$1}</Id>", "without braces"],
    ["has another version", "<Version>0.1.0.0<", "<Version>0.2.0.0<", "Version: is 0.2.0.0, and package.json says 0.1.0. Write 0.1.0.0."],
    ["has a version of three parts", "<Version>0.1.0.0<", "<Version>0.1.0<", "Write 0.1.0.0."],
    [
      "has its elements out of order",
      /(<Hosts>\s*<Host Name="Workbook"\/>\s*<\/Hosts>)([^]*?<\/Requirements>)/,
      "$2$1",
      "OfficeApp: Hosts stands too late. Move it before Requirements",
    ],
    [
      "puts a tab's label first",
      /(<Group id="NeuGuong.Pane[^]*<\/Group>)\s*(<Label resid="Tab.Label"\/>)/,
      "$2$1",
      "Group stands too late. Move it before Label",
    ],
    ["lacks its support page", /<SupportUrl[^]*?<\/SupportUrl>/, "", "OfficeApp: SupportUrl is missing. Add it."],
    ["asks for more permission", ">ReadWriteDocument<", ">ReadWriteMailbox<", "Permissions: is “ReadWriteMailbox”."],
    [
      "opens other sites",
      "<Hosts>",
      "<AppDomains><AppDomain>https://example.com</AppDomain></AppDomains><Hosts>",
      "AppDomains is not expected here. The product shows no page of another site.",
    ],
    [
      "has a shared runtime",
      "<DesktopFormFactor>",
      '<Runtimes><Runtime resid="Pane.Url"/></Runtimes><DesktopFormFactor>',
      "There is no shared runtime",
    ],
    [
      "asks for another API version",
      'MinVersion="1.9"/>',
      'MinVersion="1.14"/>',
      "MinVersion “1.14” and DefaultMinVersion “1.9”. Both must be 1.9.",
    ],
    [
      "asks for another API",
      '<Set Name="ExcelApi"',
      '<Set Name="SharedRuntime" MinVersion="1.1"/><Set Name="ExcelApi"',
      "asks for SharedRuntime. Remove it",
    ],
    [
      "repeats its requirements",
      'xsi:type="VersionOverridesV1_0">',
      'xsi:type="VersionOverridesV1_0"><Requirements><Sets DefaultMinVersion="1.9"/></Requirements>',
      "Requirements is repeated here, where it has no effect",
    ],
    ["is for another program", '<Host Name="Workbook"/>', '<Host Name="Document"/>', "Name is “Document”. It must be Workbook."],
    ["speaks to http", "https://localhost:3000/support.html", "http://localhost:3000/support.html", "does not start with https://"],
    [
      "takes a picture from elsewhere",
      "https://localhost:3000/icons/check-16.png",
      "https://example.com/icons/check-16.png",
      "lies elsewhere than the pane",
    ],
    [
      "names a picture that is not shipped",
      "icons/check-16.png",
      "icons/czech-16.png",
      "icons/czech-16.png is not among the files that are shipped",
    ],
    ["names a page that is not shipped", /support\.html"/, 'help.html"', "SupportUrl: help.html is not among the files that are shipped"],
    ["leaves the site by dots", "icons/check-16.png", "icons/../../package.json", "is not among the files that are shipped"],
    [
      "gives an icon of other pixels",
      "icons/check-16.png",
      "icons/check-20.png",
      "icons/check-20.png has 20 × 20 pixels. It must have 16 × 16.",
    ],
    [
      "gives a coarse icon for high resolution",
      "icons/app-64.png",
      "icons/app-32.png",
      "HighResolutionIconUrl: icons/app-32.png has 32 × 32 pixels. It must have 64 × 64.",
    ],
    ["lacks a size", '<bt:Image size="20" resid="Icon.pane.20"/>', "", "the size 20 is missing. Give all of 16, 20, 24"],
    [
      "has an icon of no known size",
      '<bt:Image size="20" resid="Icon.pane.20"/>',
      '<bt:Image size="21" resid="Icon.pane.20"/>',
      "Office knows no icon of size 21",
    ],
    [
      "refers to nothing",
      '<Label resid="Check.Label"/>',
      '<Label resid="Chek.Label"/>',
      "resid “Chek.Label” names no resource. Add it to bt:ShortStrings",
    ],
    [
      "takes a label from the wrong list",
      '<Label resid="Check.Label"/>',
      '<Label resid="Check.Tip"/>',
      "resid “Check.Tip” stands in bt:LongStrings. It must come from bt:ShortStrings.",
    ],
    [
      "keeps what nobody uses",
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Old" DefaultValue="Cũ"><bt:Override Locale="en-US" Value="Old"/></bt:String>',
      "bt:ShortStrings: the resource “Old” is used nowhere. Remove it.",
    ],
    ["uses a resource's id twice", '<bt:String id="Check.Title"', '<bt:String id="Check.Label"', "the id of the resource is used twice"],
    [
      "uses a control's id twice",
      'id="NeuGuong.CheckButton"',
      'id="NeuGuong.ImportButton"',
      "Control “NeuGuong.ImportButton”: the id is used twice",
    ],
    ["has an id too long", 'id="NeuGuong.CheckButton"', `id="${"x".repeat(126)}"`, "its id is longer than 125 characters"],
    ["has a resource's id too long", /Check\.Tip/g, `Check.${"x".repeat(30)}`, "its id is longer than 32 characters"],
    [
      "describes itself at length",
      /<Description DefaultValue="[^"]*"/,
      `<Description DefaultValue="${long}"`,
      "Description: its text for vi-VN has 251 characters. Shorten it to 250.",
    ],
    [
      "has a label too long",
      'DefaultValue="Kiểm tra">',
      `DefaultValue="${long.slice(0, 126)}">`,
      "its text for vi-VN has 126 characters. Shorten it to 125.",
    ],
    [
      "has an English tip too long",
      /(id="Check.Tip"[^]*?Value=)"Holds[^"]*"/,
      `$1"${long}"`,
      "“Check.Tip”: its text for en-US has 251 characters. Shorten it to 250.",
    ],
    [
      "lacks an English text",
      /(id="Check.Label" DefaultValue="Kiểm tra">)\s*<bt:Override[^>]*>/,
      "$1",
      "“Check.Label”: has no text for en-US. Add an Override",
    ],
    ["overrides its default", 'Locale="en-US" Value="Check"', 'Locale="vi-VN" Value="Check"', "overrides vi-VN, which is the default"],
    ["names a locale by half", 'Locale="en-US" Value="Check"', 'Locale="en" Value="Check"', "is for “en”. Only en-US is kept"],
    ["has another default language", "<DefaultLocale>vi-VN<", "<DefaultLocale>en-US<", "DefaultLocale: is “en-US”. It must be vi-VN."],
    ["opens two panes", "<TaskpaneId>NeuGuong.Pane<", "<TaskpaneId>NeuGuong.Other<", "TaskpaneId: the buttons name 2 panes"],
    ["runs a function", 'xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"', "xsi:type is “ExecuteFunction”. It must be ShowTaskpane."],
    ["opens the pane at no known step", "step=check", "step=cheque", "the pane knows no step “cheque”"],
    ["forgets a step", /step=final"/, 'step=check"', "no button opens the pane at the step “final”"],
    [
      "is of another schema",
      "office/taskpaneappversionoverrides",
      "office/mailappversionoverrides",
      "It must be http://schemas.microsoft.com/office/taskpaneappversionoverrides.",
    ],
    ["holds loose text", "<Hosts>", "<Hosts>Excel", "holds loose text. Remove “Excel”."],
    [
      "has an attribute of its own",
      '<Host Name="Workbook"/>',
      '<Host Name="Workbook" colour="red"/>',
      "the attribute colour does not belong here",
    ],
    ["has an empty provider", /<ProviderName>.*<\//, "<ProviderName> </", "ProviderName: is empty. Write its value."],
    ["has decomposed letters", 'DefaultValue="Kiểm tra">', `DefaultValue="${"Kiểm tra".normalize("NFD")}">`, "decomposed letters"],
  ])("is told so when it %s", (_what, from, to, sentence) => {
    expect(check(changed(from, to))).toContain(sentence);
  });

  it("is told so when a picture is no PNG", () => {
    const around = { ...shipped, read: (file: string) => (file === "icons/final-48.png" ? Buffer.from("<svg/>") : shipped.read(file)) };
    expect(check(manifest, around)).toContain("icons/final-48.png is no PNG. Make it again with assets/icons/make_icons.mjs.");
  });

  it("is told so when it is no manifest at all", () => {
    expect(check("<a/>")).toBe("The root is a. It must be OfficeApp.");
    expect(check("")).toContain("not well-formed XML");
  });
});

describe("pngSize", () => {
  it("reads the pixels of every icon that is shipped", () => {
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
      expect(pngSize(shipped.read(`icons/app-${size}.png`)!)).toEqual({ width: size, height: size });
    }
  });

  it("knows what is no PNG", () => {
    expect(pngSize(new Uint8Array())).toBeUndefined();
    expect(pngSize(Buffer.from("GIF89a, and then some more bytes"))).toBeUndefined();
  });
});
