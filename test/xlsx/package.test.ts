import fc from "../tools/properties";
import { unzipSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import { formatKind } from "../../src/xlsx/numberFormats";
import { markedId, markName } from "../../src/workbook/ownTabMark";
import { OpcPackage } from "../../src/xlsx/package";
import { relativeTarget, resolveTarget } from "../../src/xlsx/relationships";
import { freeSheetName } from "../../src/workbook/sheetNames";
import { escapeCellText, escapeXml, unescapeCellText, XmlScanner } from "../../src/xlsx/xml";
import { append, child, parseXml, setAttributes, splice } from "../../src/xlsx/xmlTree";
import { openZip, packEntry, writeZip } from "../../src/xlsx/zip";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);

test("crc32 gives the check value of the standard", () => {
  expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
});

test("an archive that we write is read back by us and by fflate", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-zế]{1,9}$/), { maxLength: 8, selector: (name) => name.toLowerCase() }),
      fc.uint8Array({ maxLength: 3000 }),
      (names, content) => {
        const file = writeZip(names.map((name) => packEntry(name, content)));
        const zip = openZip(file);
        expect(zip.names()).toEqual(names);
        const other = unzipSync(file);
        for (const name of names) {
          expect(zip.read(name)).toEqual(content);
          expect(other[name]).toEqual(content);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test("parts that are put, removed and left alone come out so, and a copy does not touch its model", () => {
  const pkg = OpcPackage.empty();
  pkg.put("xl/a.xml", "<a/>", "type/a");
  pkg.put("xl/b.xml", "<b/>", "type/b");
  expect([
    pkg.addRelationship("xl/a.xml", "t/b", "xl/b.xml"),
    pkg.addRelationship("xl/a.xml", "t/c", "https://example.vn/?a&b", true),
  ]).toEqual(["rId1", "rId2"]);
  const first = OpcPackage.open(pkg.save());
  const copy = first.clone();
  copy.put("XL/A.xml", "<new/>");
  copy.remove("xl/b.xml");
  expect([first.text("xl/a.xml"), first.text("xl/b.xml"), first.contentType("xl/b.xml")]).toEqual(["<a/>", "<b/>", "type/b"]);
  const saved = OpcPackage.open(copy.save());
  expect([saved.names(), saved.text("xl/a.xml"), saved.contentType("xl/a.xml"), saved.contentType("xl/b.xml")]).toEqual([
    ["xl/a.xml", "xl/_rels/a.xml.rels"],
    "<new/>",
    "type/a",
    "application/xml",
  ]);
  expect(saved.relationships("xl/a.xml").map(({ target, external }) => [target, external])).toEqual([
    ["xl/b.xml", false],
    ["https://example.vn/?a&b", true],
  ]);
  saved.removeRelationship("xl/a.xml", "rId1");
  expect(saved.addRelationship("xl/a.xml", "t/d", "xl/d.xml")).not.toBe("rId2");
});

test("targets are resolved from where they stand", () => {
  expect(resolveTarget("xl/worksheets/sheet1.xml", "../tables/table1.xml")).toBe("xl/tables/table1.xml");
  expect(resolveTarget("xl/workbook.xml", "/xl/a%20b.xml")).toBe("xl/a b.xml");
  expect(resolveTarget("", "xl/workbook.xml")).toBe("xl/workbook.xml");
  expect(relativeTarget("xl/worksheets/sheet1.xml", "xl/tables/table1.xml")).toBe("../tables/table1.xml");
  expect(relativeTarget("", "docProps/custom.xml")).toBe("docProps/custom.xml");
});

test("any text survives the escape of cells, except halves of surrogate pairs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      const scanner = new XmlScanner(bytes(`<t>${escapeCellText(value)}</t>`), "t");
      scanner.next();
      expect(unescapeCellText(scanner.innerText())).toBe(value);
    }),
    { numRuns: 200 },
  );
  expect(escapeXml('a<b>&"\u0001\ud800')).toBe("a&lt;b&gt;&amp;&quot;\ufffd\ufffd");
  expect(escapeCellText("_x0041_\u0008")).toBe("_x005F_x0041__x0008_");
});

test("a part is changed at one place and keeps its other bytes, whatever its prefix", () => {
  const part = bytes("<?xml version='1.0'?>\n<x:a  k = 'v&amp;' xmlns:x='u'><!-- > --><x:b/ ></x:a>".replace("/ >", "/>"));
  const root = parseXml(part, "a");
  const b = child(root, "b")!;
  expect(text(splice(part, [append(part, b, `<${b.prefix}c/>`), setAttributes(root, { k: "w<", n: "1" })]))).toBe(
    `<?xml version='1.0'?>\n<x:a k="w&lt;" xmlns:x="u" n="1"><!-- > --><x:b><x:c/></x:b></x:a>`,
  );
});

test.each([
  ["General", "number"],
  ["dd/mm/yyyy", "date"],
  ["[$-42A]dd mmmm yyyy;@", "date"],
  ['"ngày" dd "tháng" mm', "date"],
  ["mmm", "date"],
  ["hh:mm:ss.000", "time"],
  ["h:mm AM/PM", "time"],
  ["[h]:mm", "number"],
  ["[Red]#,##0", "number"],
  ['0" d"', "number"],
  ["0.00E+00", "number"],
  ["0\\ \\đ", "number"],
  ["@", "number"],
])("%s shows a %s", (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test("marks and names of tabs", () => {
  for (const id of ["by-field", "summary", "a_b.c"]) expect(markedId(markName(id))).toBe(id);
  expect(markedId("_xlnm.Print_Area")).toBeNull();
  expect(freeSheetName(`${"a".repeat(26)}😀abc`, new Set([`${"a".repeat(26)}😀abc`]))).toBe(`${"a".repeat(26)} (2)`);
});
