import { openXlsx } from "../../src/xlsx/openXlsx";
import { book, bookParts, readOne, zipParts } from "./packageBuilder";
import { chartSpec, reportSheet, valueRows } from "./reportSheetBuilder";

/** What other programs write, found in workbooks of the wild: each case is the smallest that shows it. */

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const edits = [
  { kind: "put-tab", tab: reportSheet({ rows: valueRows(["Tổng hợp"]), charts: [chartSpec("column")] }) },
  { kind: "set-setting", key: "plan", value: "b" },
] as const;

function replaced(path: string, from: string, to: string): Uint8Array {
  const parts = bookParts({ sheets: { A: one } });
  const before = parts[path] as string;
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return zipParts({ ...parts, [path]: after });
}

const withoutStyles = replaced("xl/_rels/workbook.xml.rels", "/styles", "/lost");
const types = "[Content_Types].xml";
const drawing = '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>';

test.each([
  ["a sound workbook", book({ sheets: { A: one } })],
  ["a workbook without looks", withoutStyles],
  ["a workbook whose content types name a drawing that is gone", replaced(types, "</Types>", `${drawing}</Types>`)],
  [
    "a workbook that kept the relationships of a sheet that is gone",
    zipParts({ ...bookParts({ sheets: { A: one } }), "xl/worksheets/_rels/sheet2.xml.rels": "<Relationships/>" }),
  ],
])("writing a tab and a setting into %s a second time gives the same bytes", async (_, bytes) => {
  const workbook = openXlsx(bytes);
  await workbook.apply(edits);
  const once = workbook.save();
  const again = openXlsx(once);
  await again.apply(edits);
  expect(Buffer.compare(Buffer.from(again.save()), Buffer.from(once))).toBe(0);
  expect((await again.read()).sheets.map((sheet) => sheet.ownTab)).toEqual([null, "by-field"]);
});

test("merged whole columns and rows reach from end to end", async () => {
  const merges = '<mergeCells><mergeCell ref="A:B"/><mergeCell ref="$3:$4"/></mergeCells>';
  expect((await readOne({ sheets: { A: `<sheetData>${one}</sheetData>${merges}` } })).merges).toEqual([
    { top: 1, left: 1, bottom: 1_048_576, right: 2 },
    { top: 3, left: 1, bottom: 4, right: 16_384 },
  ]);
});

test("a time of day in ISO form is a fraction of the day", async () => {
  const cells = '<row r="1"><c t="d"><v>18:00:00</v></c><c t="d"><v>06:00</v></c><c t="d"><v>25:61:00</v></c></row>';
  expect((await readOne({ sheets: { A: cells } })).rows[0]!.cells).toEqual([0.75, 0.25, "25:61:00"]);
});

test("a module of Excel 95 among the sheets is no sheet, and a sheet under an unknown kind of relationship is one", async () => {
  const module = replaced("xl/workbook.xml", "<sheets>", '<sheets><sheet name="Module1" sheetId="9" r:id=""/>');
  expect((await openXlsx(module).read()).sheets.map((sheet) => sheet.name)).toEqual(["A"]);
  const unknown = replaced("xl/_rels/workbook.xml.rels", "/worksheet", "/sheet-of-tomorrow");
  expect((await openXlsx(unknown).read()).sheets.map((sheet) => sheet.rows.length)).toEqual([1]);
});
