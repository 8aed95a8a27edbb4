import { Stylesheet } from "../../src/xlsx/stylesheet";
import { child, parseXml } from "../../src/xlsx/xmlTree";
import type { CellStyle } from "../../src/model/reportSheet";
import { misplaced } from "./schemaOrder";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const text = (part: Uint8Array): string => new TextDecoder().decode(part);
const head: CellStyle = {
  font: { bold: true, size: 13 },
  fill: "DDEBF7",
  border: { top: { line: "thin", color: "000000" } },
  horizontal: "center",
  wrap: true,
  numberFormat: "dd/mm/yyyy",
};

/** A file of LibreOffice's kind: it writes "General" as format 164. */
const libre =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="General"/></numFmts>` +
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="0"/></styleSheet>';

function addAll(sheet: Stylesheet): number[] {
  return [
    sheet.cellIndex(head, false),
    sheet.cellIndex(undefined, false),
    sheet.cellIndex(head, true),
    sheet.differentialIndex({ fill: "F8CBAD", bold: true, color: "9C0006" }),
  ];
}

test("looks are added behind those of the file, whose bytes stay", () => {
  const sheet = new Stylesheet(bytes(libre));
  expect(addAll(sheet)).toEqual([1, 2, 3, 0]);
  const out = text(sheet.bytes());
  expect(misplaced(out)).toEqual([]);
  expect(out).toContain('<cellXfs count="4"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  expect(out).toContain(
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>',
  );
  expect(out).toContain('<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font>');
  expect(out).toContain('quotePrefix="1"');
});

test("adding the same looks to the result adds nothing: the very same bytes", () => {
  const once = new Stylesheet(bytes(libre));
  const first = addAll(once);
  const part = once.bytes();
  const twice = new Stylesheet(part);
  expect(addAll(twice)).toEqual(first);
  expect(twice.bytes()).toBe(part);
});

test("equal looks from different places are one", () => {
  const sheet = new Stylesheet(null);
  expect(sheet.cellIndex({ font: { size: 12 } }, false)).toBe(sheet.cellIndex({ font: { name: "Times New Roman" } }, false));
});

test("a workbook without styles gets a whole stylesheet, with what Excel takes for granted first", () => {
  const sheet = new Stylesheet(null);
  addAll(sheet);
  const out = text(sheet.bytes());
  expect(misplaced(out)).toEqual([]);
  expect(out).toContain('<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>');
  expect(out).toContain('<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
});

test("prefixed elements stay prefixed, and the file's own entries are found again under the prefix", () => {
  const prefixed = libre.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
  const sheet = new Stylesheet(bytes(prefixed));
  addAll(sheet);
  const root = parseXml(sheet.bytes(), "styles.xml");
  expect(root.children.every((section) => section.prefix === "x:" && section.children.every((entry) => entry.prefix === "x:"))).toBe(true);
  expect(new Set(addAll(new Stylesheet(sheet.bytes())))).toEqual(new Set([1, 2, 3, 0]));
  expect(child(root, "borders")?.attributes.get("count")).toBe("2");
});

test("an empty root in one tag is opened once", () => {
  const sheet = new Stylesheet(bytes(`<styleSheet xmlns="${main}"/>`));
  addAll(sheet);
  const out = text(sheet.bytes());
  expect(misplaced(out)).toEqual([]);
  expect(out.match(/<\/styleSheet>/g)).toHaveLength(1);
});

test("a built-in number that the file uses for another code is not taken", () => {
  const odd = libre.replace("</numFmts>", '<numFmt numFmtId="3" formatCode="0.000"/></numFmts>');
  const sheet = new Stylesheet(bytes(odd));
  const index = sheet.cellIndex({ numberFormat: "#,##0" }, false);
  expect(text(sheet.bytes())).toContain('<numFmt numFmtId="165" formatCode="#,##0"/>');
  expect(index).toBe(1);
});
