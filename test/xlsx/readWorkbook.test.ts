import { openXlsx } from "../../src/xlsx/openXlsx";
import { book, bookParts, readOne, zipParts } from "./packageBuilder";

const dates = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[Red]0&quot; d&quot;"/></numFmts>
<fonts><font><name val="Times New Roman"/></font><font><b/><name val=".VnTime"/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="165" fontId="0"/><xf numFmtId="20" fontId="0"/><xf numFmtId="9" fontId="0"/></cellXfs>`;

test("reads shared, inline and rich texts, numbers, truth values, errors and cached results of formulas", async () => {
  const sheet = await readOne({
    strings: `<si><t>Nguyễn Văn A</t></si><si><r><t xml:space="preserve">Tập </t></r><r><rPr><b/></rPr><t>thể</t></r><rPh sb="0" eb="1"><t>KHÔNG</t></rPh></si><si><t>a_x000D_b &amp; &#x1EA1;<![CDATA[<c>]]></t></si>`,
    sheets: {
      Một: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>- Tiếp tục</t></is></c></row>
<row r="2"><c r="A2"><v>12.5</v></c><c r="B2"><v>-1.5E-7</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="str"><f>"x"&amp;"y"</f><v>xy</v></c><c r="F2"><f>1+1</f><v>2</v></c><c r="G2" t="str"><f>""</f><v></v></c></row>`,
    },
  });
  expect(sheet.rows.map((row) => [row.row, row.cells])).toEqual([
    [1, ["Nguyễn Văn A", "Tập thể", "a\rb & ạ<c>", "- Tiếp tục"]],
    [2, [12.5, -1.5e-7, true, { error: "#N/A" }, "xy", 2]],
  ]);
});

test("knows a date by its number format, in both date systems, and nothing else for a date", async () => {
  const rows = `<row r="1"><c r="A1" s="1"><v>44562</v></c><c r="B1" s="2"><v>59</v></c><c r="C1" s="3"><v>44562</v></c><c r="D1" s="4"><v>0.5</v></c><c r="E1" s="5"><v>0.25</v></c><c r="F1" t="d"><v>2021-09-02T12:00:00</v></c><c r="G1" s="1"><v>-3</v></c></row>`;
  const sheet = await readOne({ styles: dates, sheets: { Ngày: rows } });
  expect(sheet.rows[0]!.cells).toEqual([
    { date: "2022-01-01", serial: 44562 },
    { date: "1900-02-28", serial: 59 },
    44562,
    0.5,
    0.25,
    { date: "2021-09-02", serial: 44441.5 },
    -3,
  ]);
  expect(sheet.styles[sheet.rows[0]!.styles![1]!]).toEqual({ font: ".VnTime", bold: true, numberFormat: "dd/mm/yyyy" });
  const mac = await readOne({
    styles: dates,
    before: '<workbookPr date1904="1"/>',
    sheets: { Ngày: '<row><c s="1"><v>43100</v></c></row>' },
  });
  expect(mac.rows[0]!.cells).toEqual([{ date: "2022-01-01", serial: 43100 }]);
});

test("gives a cell the font of its rich text when all runs bear the same", async () => {
  const run = (font: string, text: string) => `<r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r>`;
  const sheet = await readOne({
    strings: `<si>${run(".VnTime", "KÕ ")}${run(".VnTime", "ho¹ch")}</si><si>${run(".VnTime", "KÕ")}${run("Arial", "x")}</si>`,
    sheets: { A: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' },
  });
  expect(sheet.rows[0]!.styles!.map((style) => sheet.styles[style!]!.font)).toEqual([".VnTime", "Times New Roman"]);
});

test("takes cells without references, rows out of order and prefixed elements", async () => {
  const sheet = await readOne({
    sheets: { A: '<row r="5"><c><v>1</v></c><c/><c><v>3</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row><c><v>4</v></c></row>' },
  });
  expect(sheet.rows.map((row) => [row.row, row.cells])).toEqual([
    [2, [null, 2]],
    [3, [4]],
    [5, [1, null, 3]],
  ]);
  const parts = bookParts({ sheets: { A: "" } });
  parts["xl/worksheets/sheet1.xml"] =
    '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><!-- x --><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ố</x:t></x:is></x:c><!-- > --></x:row></x:sheetData></x:worksheet>';
  expect((await openXlsx(zipParts(parts)).read()).sheets[0]!.rows[0]!.cells).toEqual(["ố"]);
});

test("tells hidden rows and columns, a filter, merged ranges and tables; the declared dimension says nothing", async () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Bang1" ref="A1:B3"><autoFilter ref="A1:B3"/></table>';
  const sheet = await readOne({
    sheets: {
      A: '<sheetPr filterMode="1"/><dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row></sheetData><autoFilter ref="A1:A2"/><mergeCells><mergeCell ref="C5:D6"/></mergeCells><tableParts><tablePart r:id="rId1"/></tableParts>',
    },
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t/table" Target="../tables/table1.xml"/></Relationships>`,
      "xl/tables/table1.xml": table,
    },
  });
  expect(sheet.rows.length).toBe(2);
  expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], sheet.filtered]).toEqual([[2], [2, 3], true]);
  expect(sheet.merges).toEqual([{ top: 5, left: 3, bottom: 6, right: 4 }]);
  expect(sheet.tables).toEqual([{ name: "Bang1", range: { top: 1, left: 1, bottom: 3, right: 2 } }]);
});

test("reads sheet names with entities, visibility, our mark, and passes over chart sheets", async () => {
  const parts = bookParts({
    sheets: { "A &amp; &apos;B&apos;": "", Biểu: "", Ẩn: "" },
    after:
      '<definedNames><definedName name="_neuguong_tab_by_field" hidden="1">\'A &amp; \'\'B\'\'\'!$A$1</definedName><definedName name="_neuguong_tab_by_field" localSheetId="2" hidden="1">Ẩn!$A$1</definedName></definedNames>',
  });
  parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace('sheetId="3"', 'sheetId="3" state="veryHidden"');
  parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] as string).replace(
    /worksheet" Target="worksheets\/sheet2/,
    'chartsheet" Target="worksheets/sheet2',
  );
  const { sheets } = await openXlsx(zipParts(parts)).read();
  expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.ownTab])).toEqual([
    ["A & 'B'", "visible", "by-field"],
    ["Ẩn", "very-hidden", null],
  ]);
});

test("keeps short and long settings beside the properties of others", async () => {
  const workbook = openXlsx(book({ sheets: { A: "" } }));
  const long = "ế😀&<".repeat(400);
  await workbook.apply([
    { kind: "set-setting", key: "plan", value: "kon-ray-2023-2025" },
    { kind: "set-setting", key: "mapping", value: long },
    { kind: "set-setting", key: "__proto__", value: "x" },
  ]);
  const again = openXlsx(workbook.save());
  expect((await again.read()).settings["plan"]).toBe("kon-ray-2023-2025");
  expect((await again.read()).settings["mapping"]).toBe(long);
  await again.apply([
    { kind: "set-setting", key: "plan", value: null },
    { kind: "set-setting", key: "mapping", value: "" },
  ]);
  expect(Object.entries((await openXlsx(again.save()).read()).settings)).toEqual([
    ["__proto__", "x"],
    ["mapping", ""],
  ]);
});
