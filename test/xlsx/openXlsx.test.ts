import { unzipSync } from "fflate";
import type { ReportSheet } from "../../src/model/reportSheet";
import { WorkbookError } from "../../src/workbook/workbookError";
import { newXlsx, openXlsx, type XlsxWorkbook } from "../../src/xlsx/openXlsx";
import { book } from "./packageBuilder";

function tab(id: string, name: string, text = "Kết quả"): ReportSheet {
  return {
    id,
    name,
    widths: [20],
    rows: [
      {
        cells: [
          { value: text, style: { font: { bold: true } } },
          { value: 3, formula: "1+2" },
        ],
      },
      { cells: [] },
      { cells: [{ value: "Cột" }] },
      { cells: [{ value: "a" }, { value: 1 }] },
    ],
    merges: [],
    tables: [{ name: `T_${id.replace("-", "_")}`, range: { top: 3, left: 1, bottom: 4, right: 1 }, columns: ["Cột"] }],
    charts: [
      {
        id: "c",
        kind: "column",
        title: "Biểu đồ",
        categories: ["a"],
        categoriesRef: "$A$4:$A$4",
        series: [{ name: "s", nameRef: "$A$3", values: [1], valuesRef: "$B$4:$B$4", fill: { color: "1F4E79" } }],
        numberFormat: "0",
        legend: "none",
        sentence: "Một cột.",
        anchor: { top: 6, left: 1, bottom: 16, right: 6 },
      },
    ],
    conditionalFormats: [],
    validations: [],
    print: {
      orientation: "portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      repeatRows: { first: 1, last: 1 },
      centerHorizontally: true,
      pageNumbers: true,
    },
    showGridlines: false,
  };
}

const userRows =
  '<row r="2"><c r="B2" s="0" t="s"><v>0</v></c><c r="D2"><f>1+1</f><v>2</v></c></row><row r="4"/><row r="6"><c r="A6"><v>6</v></c></row>';
const user = () =>
  book({
    sheets: { "Danh sách": userRows },
    strings: "<si><t>Nguyễn Văn A</t></si>",
    parts: { "xl/media/a.bin": new Uint8Array([1, 2, 3]) },
  });

async function sheetNames(workbook: XlsxWorkbook): Promise<(readonly [string, string | null])[]> {
  return (await openXlsx(workbook.save()).read()).sheets.map((sheet) => [sheet.name, sheet.ownTab] as const);
}

/** Paths whose unpacked bytes differ between two files. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return Object.keys(a).filter((path) => b[path] === undefined || Buffer.compare(a[path]!, b[path]) !== 0);
}

test("saving without an edit gives back every part and their order", () => {
  const before = user();
  const after = openXlsx(before).save();
  expect(changed(before, after)).toEqual([]);
  expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(before)));
});

test("putting a tab rewrites nothing of the user's but the workbook part, its relationships, styles and content types", async () => {
  const before = user();
  const workbook = openXlsx(before);
  expect(await workbook.apply([{ kind: "put-tab", tab: tab("by-field", "Theo lĩnh vực") }])).toEqual({
    tabs: [{ id: "by-field", name: "Theo lĩnh vực" }],
  });
  const allowed = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
  expect(changed(before, workbook.save()).filter((path) => !allowed.includes(path))).toEqual([]);
  expect(await sheetNames(workbook)).toEqual([
    ["Danh sách", null],
    ["Theo lĩnh vực", "by-field"],
  ]);
});

test("putting the same tab again gives the same bytes", async () => {
  const workbook = openXlsx(user());
  const edits = [
    { kind: "put-tab", tab: tab("by-field", "Theo lĩnh vực") },
    { kind: "put-tab", tab: tab("summary", "Tổng hợp") },
  ] as const;
  await workbook.apply(edits);
  const once = workbook.save();
  await workbook.apply(edits);
  expect(changed(once, workbook.save())).toEqual([]);
  expect(Object.keys(unzipSync(workbook.save())).length).toBe(Object.keys(unzipSync(once)).length);
});

test("a sheet of the user's keeps its name, even one that differs in case or Unicode form only", async () => {
  const workbook = openXlsx(book({ sheets: { ["TỔNG HỢP".normalize("NFD")]: "", "Tổng hợp (2)": "" } }));
  const { tabs } = await workbook.apply([{ kind: "put-tab", tab: tab("summary", "Tổng hợp") }]);
  expect(tabs).toEqual([{ id: "summary", name: "Tổng hợp (3)" }]);
  expect((await workbook.apply([{ kind: "put-tab", tab: tab("summary", "Tổng hợp") }])).tabs).toEqual(tabs);
});

test("removing a tab leaves the file without a trace of it", async () => {
  const before = user();
  const workbook = openXlsx(before);
  await workbook.apply([{ kind: "put-tab", tab: tab("a", "A") }]);
  await workbook.apply([{ kind: "remove-tab", id: "a" }]);
  const after = unzipSync(workbook.save());
  expect(Object.keys(after)).toEqual(Object.keys(unzipSync(before)));
  expect(await sheetNames(workbook)).toEqual([["Danh sách", null]]);
  expect(new TextDecoder().decode(after["xl/workbook.xml"])).not.toContain("_neuguong");
  await expect(workbook.apply([{ kind: "remove-tab", id: "a" }])).rejects.toMatchObject({ code: "not-found" });
});

test("the first tab of a new workbook takes the place of its empty sheet", async () => {
  const workbook = newXlsx();
  expect(await sheetNames(workbook)).toEqual([["Sheet1", null]]);
  await workbook.apply([
    { kind: "put-tab", tab: tab("a", "Sheet1 A") },
    { kind: "put-tab", tab: tab("b", "B") },
  ]);
  expect(await sheetNames(workbook)).toEqual([
    ["Sheet1 A", "a"],
    ["B", "b"],
  ]);
});

test("writes single values, each into its cell, and leaves all other bytes of the sheet alone", async () => {
  const before = user();
  const workbook = openXlsx(before);
  const set = (row: number, column: number, value: string | number | boolean | null) =>
    ({ kind: "set-cell", sheet: "Danh sách", row, column, value }) as const;
  await workbook.apply([
    set(2, 2, "=1+1 & <x> "),
    set(2, 3, 7.5),
    set(4, 1, true),
    set(5, 2, "năm"),
    set(9, 27, "- chín"),
    set(9, 1, null),
  ]);
  const after = workbook.save();
  expect(changed(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  expect(new TextDecoder().decode(unzipSync(after)["xl/workbook.xml"])).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  expect(new TextDecoder().decode(unzipSync(after)["xl/worksheets/sheet1.xml"])).toContain(
    '<sheetData><row r="2"><c r="B2" s="0" t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;x&gt; </t></is></c><c r="C2"><v>7.5</v></c><c r="D2"><f>1+1</f><v>2</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c></row><row r="5"><c r="B5" t="inlineStr"><is><t xml:space="preserve">năm</t></is></c></row><row r="6"><c r="A6"><v>6</v></c></row><row r="9"><c r="AA9" t="inlineStr"><is><t xml:space="preserve">- chín</t></is></c></row></sheetData>',
  );
  expect((await workbook.read()).sheets[0]!.rows.map((row) => row.cells.filter((value) => value !== null))).toEqual([
    ["=1+1 & <x> ", 7.5, 2],
    [true],
    ["năm"],
    [6],
    ["- chín"],
  ]);
});

test("another font or number format leaves the rest of a look, and the same look is made once", async () => {
  const styles =
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="13"/><color rgb="FF112233"/><name val=".VnTimeH"/><charset val="163"/><scheme val="minor"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="1" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>';
  const rows = [1, 2, 3].map((row) => `<row r="${row}"><c r="A${row}" s="1"><v>${row}</v></c></row>`).join("");
  const workbook = openXlsx(book({ sheets: { A: rows }, styles }));
  const set = (row: number, look: { font?: string; numberFormat?: string }) =>
    ({ kind: "set-cell", sheet: "A", row, column: 1, value: "x", ...look }) as const;
  await workbook.apply([set(1, { font: "Times New Roman" }), set(2, { font: "Times New Roman" }), set(3, { numberFormat: "@" })]);
  const after = new TextDecoder().decode(unzipSync(workbook.save())["xl/styles.xml"]);
  expect(after).toContain('<font><b/><sz val="13"/><color rgb="FF112233"/><name val="Times New Roman"/></font></fonts>');
  const formats = after.slice(after.indexOf("<cellXfs"), after.indexOf("</cellXfs>"));
  expect(formats.slice(formats.indexOf("<alignment"))).toBe(
    '<alignment wrapText="1"/><protection locked="0"/></xf>' +
      '<xf numFmtId="14" fontId="2" fillId="1" borderId="0" xfId="0" applyFill="1" applyFont="1"><alignment wrapText="1"/><protection locked="0"/></xf>' +
      '<xf numFmtId="49" fontId="1" fillId="1" borderId="0" xfId="0" applyFill="1" applyNumberFormat="1"><alignment wrapText="1"/><protection locked="0"/></xf>',
  );
  const sheet = new TextDecoder().decode(unzipSync(workbook.save())["xl/worksheets/sheet1.xml"]);
  expect([...sheet.matchAll(/<c r="(A\d)" s="(\d)"/g)].map(([, cell, style]) => [cell, style])).toEqual([
    ["A1", "2"],
    ["A2", "2"],
    ["A3", "3"],
  ]);
});

test.each<[string, string]>([
  ["a formula of its own", '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'],
  ["a formula that is shared", '<row r="1"><c r="A1"><f t="shared" si="0"/><v>2</v></c></row>'],
  [
    "what an array formula above it fills",
    '<row r="1"><c r="B1"/></row><row r="2"><c r="B2"/></row>'.replace('<c r="B1"/>', '<c r="A1"><v>1</v></c>') +
      '<row r="5"><c r="A5"><f t="array" ref="A1:A6">ROW(A1:A6)</f><v>1</v></c></row>',
  ],
])("refuses to write over %s, and then does nothing at all", async (_, rows) => {
  const workbook = openXlsx(book({ sheets: { A: rows } }));
  const before = workbook.save();
  const edits = [
    { kind: "put-tab", tab: tab("a", "Tab") },
    { kind: "set-cell", sheet: "A", row: 1, column: 1, value: 5 },
  ] as const;
  await expect(workbook.apply(edits)).rejects.toMatchObject({ code: "formula", detail: "A!A1" });
  expect(Buffer.compare(workbook.save(), before)).toBe(0);
});

test.each<[string, number, number, string | number]>([
  ["a cell hidden in a merged range", 1, 2, "x"],
  ["a text above Excel's length", 5, 1, "a".repeat(32_768)],
  ["a number that is none", 5, 1, NaN],
  ["a place off the sheet", 0, 1, 1],
])("refuses to write into %s, and then does nothing at all", async (_, row, column, value) => {
  const workbook = openXlsx(
    book({
      sheets: {
        A: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      },
    }),
  );
  const before = workbook.save();
  const edits = [
    { kind: "put-tab", tab: tab("a", "Tab") },
    { kind: "set-cell", sheet: "A", row, column, value },
  ] as const;
  await expect(workbook.apply(edits)).rejects.toMatchObject({ code: "invalid-edit" });
  expect(Buffer.compare(workbook.save(), before)).toBe(0);
});

test("in a workbook that counts from 1904 days are written as they are meant, and other numbers as they are", async () => {
  const day = { numberFormat: "dd/mm/yyyy" };
  const cells = [
    { value: 44_441, style: day },
    { value: 44_441 },
    { value: 800, style: day },
    { value: 0.5, style: { numberFormat: "h:mm" } },
  ];
  const read = async (date1904: boolean) => {
    const workbook = openXlsx(book({ sheets: { A: "" }, before: date1904 ? '<workbookPr date1904="1"/>' : "" }));
    await workbook.apply([
      { kind: "put-tab", tab: { ...tab("a", "Tab"), tables: [], rows: [{ cells }] } },
      { kind: "set-cell", sheet: "A", row: 1, column: 1, value: 44_441, ...day },
    ]);
    const { sheets } = await openXlsx(workbook.save()).read();
    return sheets.map(({ rows }) => rows[0]!.cells);
  };
  const [right, left] = [await read(false), await read(true)];
  expect(right).toEqual([
    [{ date: "2021-09-02", serial: 44_441 }],
    [{ date: "2021-09-02", serial: 44_441 }, 44_441, { date: "1902-03-10", serial: 800 }, 0.5],
  ]);
  expect(left).toEqual([[{ date: "2021-09-02", serial: 42_979 }], [{ date: "2021-09-02", serial: 42_979 }, 44_441, "10/03/1902", 0.5]]);
});

test("refuses a sheet that is not there and a name that Excel would not take", async () => {
  const workbook = openXlsx(user());
  await expect(workbook.apply([{ kind: "set-cell", sheet: "Không có", row: 1, column: 1, value: 1 }])).rejects.toMatchObject({
    code: "not-found",
  });
  for (const name of ["", "a/b", "'a", "x".repeat(32), "History"]) {
    await expect(workbook.apply([{ kind: "put-tab", tab: tab("a", name) }])).rejects.toBeInstanceOf(WorkbookError);
  }
});

test("a workbook with macros keeps them and its type", async () => {
  const type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  const macros = new Uint8Array([0xd0, 0xcf, 1, 2, 3]);
  const workbook = openXlsx(book({ sheets: { A: "" }, workbookType: type, parts: { "xl/vbaProject.bin": macros } }));
  await workbook.apply([{ kind: "put-tab", tab: tab("a", "Tab") }]);
  const after = unzipSync(workbook.save());
  expect(after["xl/vbaProject.bin"]).toEqual(macros);
  expect(new TextDecoder().decode(after["[Content_Types].xml"])).toContain(`PartName="/xl/workbook.xml" ContentType="${type}"`);
});
