import { OpcPackage } from "../../src/xlsx/package";
import { removeTab } from "../../src/xlsx/removeTab";
import { readWorkbookPart } from "../../src/xlsx/workbookPart";
import { writeTab } from "../../src/xlsx/writeTab";
import type { ReportSheet } from "../../src/model/reportSheet";
import { book, bookParts } from "./packageBuilder";
import { chartSpec, reportSheet, valueRows } from "./reportSheetBuilder";
import { misplaced } from "./schemaOrder";

type Book = Parameters<typeof bookParts>[0];

const open = (spec: Book): OpcPackage => OpcPackage.open(book(spec));

const tab = reportSheet({
  rows: valueRows([], [], [], ["Lĩnh vực", "Tập thể", "Cá nhân"], ["Kinh tế", 3, 12], ["Giáo dục", 0, 5]),
  tables: [{ name: "tblField", range: { top: 4, left: 1, bottom: 6, right: 3 }, columns: ["Lĩnh vực", "Tập thể", "Cá nhân"] }],
  charts: [chartSpec("column"), chartSpec("bar")],
  print: { ...reportSheet().print, repeatRows: { first: 4, last: 4 }, area: { top: 1, left: 1, bottom: 20, right: 3 } },
});

const user: Book = {
  sheets: { "Của tôi": '<row r="1"><c r="A1"><v>1</v></c></row>' },
  after: '<definedNames><definedName name="tblfield">1</definedName></definedNames><calcPr calcId="1"/>',
};

/** Every relationship leads to a part, and every part of ours has its type. */
function dangling(pkg: OpcPackage): string[] {
  return pkg.names().flatMap((name) =>
    pkg
      .relationships(name)
      .filter((relationship) => !relationship.external && !pkg.has(relationship.target))
      .map((relationship) => `${name} → ${relationship.target}`),
  );
}

test("a tab comes at the end with its parts, names and mark, and the user's sheet keeps its bytes", () => {
  const pkg = open(user);
  const before = pkg.text("xl/worksheets/sheet1.xml");
  writeTab(pkg, tab, { name: "Tổng 'hợp' 1", replaces: null });
  const workbook = pkg.text("xl/workbook.xml")!;
  expect(misplaced(workbook)).toEqual([]);
  expect(readWorkbookPart(pkg).sheets.map((sheet) => sheet.name)).toEqual(["Của tôi", "Tổng 'hợp' 1"]);
  expect(readWorkbookPart(pkg).definedNames).toEqual([
    { name: "tblfield", text: "1", localSheet: null },
    { name: "_xlnm.Print_Area", text: "'Tổng ''hợp'' 1'!$A$1:$C$20", localSheet: 1 },
    { name: "_xlnm.Print_Titles", text: "'Tổng ''hợp'' 1'!$4:$4", localSheet: 1 },
    { name: "_neuguong_tab_by_field", text: "'Tổng ''hợp'' 1'!$A$1", localSheet: null },
  ]);
  expect(workbook).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  expect(pkg.text("xl/worksheets/sheet1.xml")).toBe(before);
  expect(dangling(pkg)).toEqual([]);
  for (const part of ["xl/worksheets/sheet2.xml", "xl/drawings/drawing1.xml", "xl/charts/chart2.xml", "xl/tables/table1.xml"]) {
    expect(misplaced(pkg.part(part)!)).toEqual([]);
    expect(pkg.contentType(part)).toMatch(/^application\/vnd\.openxmlformats/);
  }
  // The user already calls something "tblfield".
  expect(pkg.text("xl/tables/table1.xml")).toContain('id="1" name="tblField_2" displayName="tblField_2" ref="A4:C6"');
});

test("writing the same tab again gives the same file", () => {
  const pkg = open(user);
  writeTab(pkg, tab, { name: "Tổng hợp", replaces: null });
  const once = pkg.save();
  const again = OpcPackage.open(once);
  writeTab(again, tab, { name: "Tổng hợp", replaces: "Tổng hợp" });
  expect(again.names().sort()).toEqual(pkg.names().sort());
  for (const name of pkg.names()) expect([name, again.text(name)]).toEqual([name, pkg.text(name)]);
});

test("in the place of a fuller tab nothing of it stays, and the sheet keeps its place", () => {
  const pkg = open(user);
  writeTab(pkg, tab, { name: "Tổng hợp", replaces: null });
  writeTab(pkg, reportSheet({ id: "other", name: "Khác" }), { name: "Khác", replaces: null });
  writeTab(pkg, reportSheet(), { name: "Tổng hợp", replaces: "Tổng hợp" });
  expect(readWorkbookPart(pkg).sheets.map((sheet) => sheet.name)).toEqual(["Của tôi", "Tổng hợp", "Khác"]);
  expect(pkg.names().filter((name) => /chart|drawing|table/.test(name))).toEqual([]);
  expect(readWorkbookPart(pkg).definedNames.map((name) => name.name)).toEqual([
    "tblfield",
    "_neuguong_tab_other",
    "_neuguong_tab_by_field",
  ]);
  expect(dangling(pkg)).toEqual([]);
});

test("a removed tab takes its parts and names along, and the places behind it move up", () => {
  const pkg = open({ ...user, before: '<bookViews><workbookView activeTab="2"/></bookViews>' });
  writeTab(pkg, tab, { name: "Một", replaces: null });
  writeTab(pkg, { ...tab, id: "two", name: "Hai" }, { name: "Hai", replaces: null });
  removeTab(pkg, "Một");
  expect(readWorkbookPart(pkg).sheets.map((sheet) => sheet.name)).toEqual(["Của tôi", "Hai"]);
  expect(readWorkbookPart(pkg).definedNames).toEqual([
    { name: "tblfield", text: "1", localSheet: null },
    { name: "_xlnm.Print_Area", text: "'Hai'!$A$1:$C$20", localSheet: 1 },
    { name: "_xlnm.Print_Titles", text: "'Hai'!$4:$4", localSheet: 1 },
    { name: "_neuguong_tab_two", text: "'Hai'!$A$1", localSheet: null },
  ]);
  expect(pkg.text("xl/workbook.xml")).toContain('activeTab="1"');
  expect(pkg.names().filter((name) => name.includes("charts/"))).toHaveLength(2);
  expect(dangling(pkg)).toEqual([]);
});

test("the chain of calculation goes, since it would name cells that have no formula any more", () => {
  const pkg = open({ ...user, parts: { "xl/calcChain.xml": "<calcChain/>" } });
  pkg.addRelationship(
    "xl/workbook.xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain",
    "xl/calcChain.xml",
  );
  writeTab(pkg, tab, { name: "Tổng hợp", replaces: null });
  expect(pkg.has("xl/calcChain.xml")).toBe(false);
  expect(dangling(pkg)).toEqual([]);
});

test("a strict workbook gets strict parts", () => {
  const parts = bookParts(user);
  const strict = String(parts["xl/workbook.xml"])
    .replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replace(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
  const pkg = open({ ...user, parts: { "xl/workbook.xml": strict } });
  writeTab(pkg, tab, { name: "Tổng hợp", replaces: null });
  for (const part of ["xl/worksheets/sheet2.xml", "xl/charts/chart1.xml", "xl/tables/table1.xml", "xl/drawings/drawing1.xml"]) {
    expect(pkg.text(part)).toContain("http://purl.oclc.org/ooxml/");
    expect(pkg.text(part)).not.toContain("openxmlformats.org/spreadsheetml");
  }
});

test.each<[string, Partial<ReportSheet>]>([
  ["header cells that differ from the column names", { tables: [{ ...tab.tables[0]!, columns: ["Lĩnh vực", "Tập thể", "Khác"] }] }],
  [
    "two columns of one name",
    { rows: valueRows(["a", "A"]), tables: [{ name: "tbl", range: { top: 1, left: 1, bottom: 2, right: 2 }, columns: ["a", "A"] }] },
  ],
  ["merged cells inside", { merges: [{ top: 5, left: 1, bottom: 6, right: 1 }] }],
  ["a name like a cell", { tables: [{ ...tab.tables[0]!, name: "DS2024" }] }],
  ["an overlap", { tables: [tab.tables[0]!, { ...tab.tables[0]!, name: "tblOther" }] }],
])("a table with %s is refused", (_, changes) => {
  expect(() => writeTab(open(user), { ...tab, ...changes }, { name: "T", replaces: null })).toThrow(/invalid-edit/);
});

test("a table without data takes the empty row beneath; where that is taken its cells stay plain", () => {
  const table = { name: "tblEmpty", range: { top: 1, left: 1, bottom: 1, right: 2 }, columns: ["A", "2021"] };
  const empty = open(user);
  writeTab(empty, reportSheet({ rows: valueRows(["A", 2021]), tables: [table] }), { name: "T", replaces: null });
  expect(empty.text("xl/tables/table1.xml")).toContain('ref="A1:B2"');
  expect(empty.text("xl/worksheets/sheet2.xml")).toContain("<is><t>2021</t></is>");
  const taken = open(user);
  writeTab(taken, reportSheet({ rows: valueRows(["A", 2021], ["Người lập"]), tables: [table] }), { name: "T", replaces: null });
  expect(taken.has("xl/tables/table1.xml")).toBe(false);
});
