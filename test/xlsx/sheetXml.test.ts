import fc from "../tools/properties";
import type { ReportSheet } from "../../src/model/reportSheet";
import { sheetXml } from "../../src/xlsx/sheetXml";
import { unescapeCellText } from "../../src/xlsx/xml";
import { parseXml } from "../../src/xlsx/xmlTree";
import { reportSheet, valueRows } from "./reportSheetBuilder";
import { misplaced } from "./schemaOrder";

function write(tab: ReportSheet, renames: ReadonlyMap<string, string> = new Map()): string {
  const pieces = sheetXml(tab, {
    sheet: tab.name,
    renames,
    styleIndex: (_, quoted) => (quoted ? 2 : 1),
    differentialIndex: () => 0,
    drawing: tab.charts.length > 0 ? "rId9" : null,
    tables: tab.tables.map((_, index) => `rId${index + 1}`),
    date1904: false,
  });
  return [...pieces].join("");
}

const full = reportSheet({
  color: "C00000",
  rows: [
    { cells: [{ value: "Biểu" }], height: 30 },
    {
      cells: [
        { value: "A", link: "'Danh sách'!B2" },
        { value: 2, formula: "COUNTIFS('Danh sách'!A:A,\"Danh sách!<x>\")" },
        null,
        { value: true },
      ],
    },
  ],
  merges: [
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 1, bottom: 2, right: 1 },
  ],
  tables: [{ name: "t", range: { top: 2, left: 1, bottom: 3, right: 1 }, columns: ["A"] }],
  conditionalFormats: [
    { kind: "data-bar", range: { top: 2, left: 2, bottom: 5, right: 2 }, color: "9DC3E6" },
    { kind: "expression", range: { top: 2, left: 2, bottom: 5, right: 2 }, formula: "B2<1", style: { bold: true } },
  ],
  validations: [
    {
      range: { top: 2, left: 1, bottom: 9, right: 1 },
      list: ["có", 'nói "không"'],
      strict: false,
      prompt: "một\nhai",
      promptTitle: "x".repeat(40),
    },
  ],
  freeze: { rows: 2, columns: 1 },
  print: { ...reportSheet().print, breaksAfter: [40, 20, 40] },
});

test("every part of a full sheet stands where the schema has it", () => {
  expect(misplaced(write(full))).toEqual([]);
});

test("text is always text, whatever it begins with, and only `formula` makes a formula", () => {
  const xml = write(reportSheet({ rows: valueRows(["=1+1", "-abc", "+84", "@x", "0123", "Tập thể"]) }));
  expect(xml).not.toContain("<f>");
  expect(xml).toContain('<c r="A1" s="2" t="inlineStr"><is><t>=1+1</t></is></c>');
  expect(xml).toContain('<c r="F1" s="1" t="inlineStr"><is><t>Tập thể</t></is></c>');
  expect(xml.match(/ s="2"/g)).toHaveLength(5);
});

test("a formula bears the figure that the core computed", () => {
  const xml = write(
    reportSheet({
      rows: [
        {
          cells: [
            { formula: "SUM(A2:A3)", value: 5 },
            { formula: 'IF(A2<1,"<","")', value: "<" },
            { formula: "A2>1", value: false },
            { formula: "A2" },
          ],
        },
      ],
    }),
  );
  expect(xml).toContain('<c r="A1" s="1"><f>SUM(A2:A3)</f><v>5</v></c>');
  expect(xml).toContain('<c r="B1" s="1" t="str"><f>IF(A2&lt;1,&quot;&lt;&quot;,&quot;&quot;)</f><v>&lt;</v></c>');
  expect(xml).toContain('<c r="C1" s="1" t="b"><f>A2&gt;1</f><v>0</v></c>');
  expect(xml).toContain('<c r="D1" s="1"><f>A2</f></c>');
});

test("any text comes back as it was, but for halves of surrogate pairs", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom("_", "x", "0", "D", "\r", "\n", "\t", " ", "\u0000", "\u000b", "<", "&", "\uffff") }),
      ),
      (value) => {
        fc.pre(value !== "");
        const root = parseXml(new TextEncoder().encode(write(reportSheet({ rows: valueRows([value]) }))), "sheet");
        const cell = root.children.find((child) => child.name === "sheetData")!.children[0]!.children[0]!;
        expect(unescapeCellText(cell.children[0]!.children[0]!.text)).toBe(value);
      },
    ),
    { numRuns: 200 },
  );
  expect(write(reportSheet({ rows: valueRows(["a\ud800b"]) }))).toContain("<t>a\ufffdb</t>");
});

test("spaces at the ends and line breaks are kept by name", () => {
  const xml = write(reportSheet({ rows: valueRows([" a", "b\nc", "d e"]) }));
  expect(xml).toContain('<t xml:space="preserve"> a</t>');
  expect(xml).toContain('<t xml:space="preserve">b&#10;c</t>');
  expect(xml).toContain("<t>d e</t>");
});

test.each([
  ["a text longer than a cell", { value: "x".repeat(32_768) }],
  ["no number", { value: Number.NaN }],
  ["a formula with its equals sign", { formula: "=A1" }],
  ["a formula too long", { formula: "A".repeat(8193) }],
])("%s is refused with its place", (_, cell) => {
  expect(() => write(reportSheet({ rows: [{ cells: [null, cell] }] }))).toThrow(/invalid-edit: Tổng hợp!B1/);
});

test("the page is A4 with the number in the top margin from page 2 (Decree 30/2020)", () => {
  const xml = write(full);
  expect(xml).toContain('<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874"');
  expect(xml).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape" useFirstPageNumber="1"/>');
  expect(xml).toContain(
    '<headerFooter differentFirst="1" scaleWithDoc="0"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>',
  );
  expect(xml).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks>',
  );
});

test("a merge of one cell is left out, drop-downs keep to Excel's limits", () => {
  const xml = write(full);
  expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>');
  expect(xml).toContain("<formula1>&quot;có,nói &quot;&quot;không&quot;&quot;&quot;</formula1>");
  expect(xml).toContain(`promptTitle="${"x".repeat(31)}…" prompt="một_x000a_hai"`);
  const long = { range: full.validations[0]!.range, list: ["x".repeat(256)], strict: true };
  expect(() => write(reportSheet({ validations: [long] }))).toThrow("invalid-edit");
});

test("references follow a tab that had to take another name; text in formulas does not", () => {
  const xml = write(full, new Map([["danh sách", "Danh sách (2)"]]));
  expect(xml).toContain("COUNTIFS(&apos;Danh sách (2)&apos;!A:A,&quot;Danh sách!&lt;x&gt;&quot;)");
  expect(xml).toContain('location="&apos;Danh sách (2)&apos;!B2"');
});

test.each([
  [{ rows: 3, columns: 0 }, '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"'],
  [{ rows: 0, columns: 2 }, '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/><selection pane="topRight"'],
  [{ rows: 0, columns: 0 }, '<sheetView showGridLines="0" workbookViewId="0"/>'],
])("frozen %j", (freeze, expected) => {
  expect(write(reportSheet({ freeze }))).toContain(expected);
});

test("Excel holds 65,530 links on a sheet; cells beyond stay plain", () => {
  const rows = Array.from({ length: 65_540 }, (_, row) => ({ cells: [{ value: row, link: "A!A1" }] }));
  const xml = write(reportSheet({ rows }));
  expect(xml.split("<hyperlink ").length - 1).toBe(65_530);
  expect(xml).toContain('<c r="A65540" s="1"><v>65539</v></c>');
});
