import type { ListReading } from "../../src/csv/listReading";
import { readList } from "../../src/csv/readList";
import { bytesIn } from "./vietnameseBytes";

const read = (text: string): ListReading => readList(new TextEncoder().encode(text), "DS khen thuong.xls");
const rows = (reading: ListReading, sheet = 0): readonly unknown[] =>
  (reading.sheets[sheet]?.rows ?? []).map(({ row, cells }) => [row, ...cells]);

const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8><style>td{color:red}<td>không phải ô</td></style>
<script>document.write("<table><tr><td>không phải ô</td></tr></table>")</script><!-- <table><tr><td>không phải ô</td></tr></table> --></head><body>
<table border=1>
 <tr><td colspan="4" style='text-align:center'><b>DANH S&Aacute;CH</b><br/>KHEN TH&#431;&#x1EDE;NG</td></tr>
 <tr><th rowspan=2>STT<th rowspan="2">Họ   và
   tên<th colspan=2>Năm sinh</tr>
 <tr><th>Nam</th><th>Nữ</th></tr>
 <tr style="display:none"><td>1<td>Lê &lt;An&gt; &amp; Võ<td>1990<td>&nbsp;</tr>
 <tr></tr>
 <tr><td>2</td><td title="a > b"><p>Trần</p><p>Tá</p></td><td></td><td x:num="1988">0123456789</td></tr>
</table></body></html>`;

test("a web page that calls itself .xls is read as its table, with merges and hidden rows", () => {
  const reading = read(page);
  expect(reading).toMatchObject({ form: "html", charset: "utf-8", delimiter: null, rows: 5, faults: [] });
  expect(rows(reading)).toEqual([
    [1, "DANH SÁCH\nKHEN THƯỞNG"],
    [2, "STT", "Họ và tên", "Năm sinh"],
    [3, null, null, "Nam", "Nữ"],
    [4, "1", "Lê <An> & Võ", "1990"],
    [6, "2", "Trần\nTá", null, "0123456789"],
  ]);
  const [sheet] = reading.sheets;
  expect(sheet?.name).toBe("DS khen thuong");
  expect(sheet?.hiddenRows).toEqual(new Set([4]));
  expect(sheet?.merges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 4 },
    { top: 2, left: 1, bottom: 3, right: 1 },
    { top: 2, left: 2, bottom: 3, right: 2 },
    { top: 2, left: 3, bottom: 2, right: 4 },
  ]);
});

test("each table is a sheet, one inside a cell too, empty ones are none, and names differ", () => {
  const reading = read("<table><tr><td>a<table><tr><td>b</table>c<td>d</table><table><tr><td>&nbsp;</table><table><tr><td>e</table>");
  expect(reading.sheets.map(({ name }) => name)).toEqual(["DS khen thuong", "DS khen thuong (2)", "DS khen thuong (3)"]);
  expect([0, 1, 2].map((sheet) => rows(reading, sheet))).toEqual([[[1, "ac", "d"]], [[1, "b"]], [[1, "e"]]]);
  expect(reading.rows).toBe(3);
});

test("a page in TCVN3 is rescued, in single bytes and in entities", () => {
  const table = (a: string, b: string): string =>
    `<html><style>td{font-family:.VnTime}</style><table><tr><td>${a}<td>${b}<tr><td>1<td>${b}</table>`;
  for (const bytes of [
    bytesIn(table("Hä vµ tªn", "NguyÔn V¨n §øc"), "windows-1252"),
    new TextEncoder().encode(table("H&auml; v&micro; t&ordf;n", "Nguy&Ocirc;n V&#168;n &sect;&oslash;c")),
  ])
    expect(rows(readList(bytes, "a.xls"))).toEqual([
      [1, "Họ và tên", "Nguyễn Văn Đức"],
      [2, "1", "Nguyễn Văn Đức"],
    ]);
});

const workbook = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Styles><Style ss:ID="s1"><Font ss:FontName=".VnTimeH" ss:Bold="1"/><NumberFormat ss:Format="Short Date"/></Style></Styles>
 <Worksheet ss:Name="Tập thể &amp; cá nhân"><Table><Column ss:Index="5" ss:Hidden="1"/>
  <Row><Cell ss:MergeAcross="3" ss:MergeDown="1" ss:StyleID="s1"><Data ss:Type="String">DANH SÁCH&#10;NĂM 2027</Data></Cell></Row>
  <Row ss:Index="4" ss:Hidden="1"><Cell><Data ss:Type="Number">12</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2026-11-21T12:00:00.000</Data><Comment ss:Author="x"><ss:Data>ghi chú</ss:Data></Comment></Cell>
   <Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
  <Row><Cell><Data ss:Type="String">001085012345</Data></Cell><Cell><Data ss:Type="Number">0123</Data></Cell><Cell><Data ss:Type="Number">12345678901234567890</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Lê</B> An</ss:Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T00:00:00.000</Data></Cell></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="Ẩn"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
 <Worksheet ss:Name="Trống"><Table/></Worksheet>
</Workbook>`;

test("a workbook in XML of 2003 is read with its types, merges, fonts and hidden parts", () => {
  const reading = read(workbook);
  expect(reading).toMatchObject({ form: "xml-spreadsheet", rows: 4, faults: [] });
  expect(rows(reading)).toEqual([
    [1, "DANH SÁCH\nNĂM 2027"],
    [4, 12, null, { date: "2026-11-21", serial: 46347.5 }, 2, true, { error: "#N/A" }],
    [5, "001085012345", "0123", "12345678901234567890", "Lê An", "1899-12-31T00:00:00.000"],
  ]);
  const [sheet, hidden] = reading.sheets;
  expect(sheet?.name).toBe("Tập thể & cá nhân");
  expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 4 }]);
  expect(sheet?.hiddenRows).toEqual(new Set([4]));
  expect(sheet?.hiddenColumns).toEqual(new Set([5]));
  expect(sheet?.styles[sheet.rows[0]?.styles?.[0] ?? -1]).toEqual({ font: ".VnTimeH", bold: true, numberFormat: "Short Date" });
  expect(hidden).toMatchObject({ name: "Ẩn", visibility: "hidden" });
});

test("entities of a DOCTYPE are not expanded and nothing is fetched", () => {
  const reading = read(
    `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><html><table><tr><td>&b;&x;<td>&unknown; &amp;lt;<td>&#0;&#xD800;&#150;</table>`,
  );
  expect(rows(reading)).toEqual([[1, "&b;&x;", "&unknown; &lt;", "��–"]]);
});

test("what is not closed ends where the next sign allows, and no row is lost", () => {
  const reading = read("<html><table><tr><td a=\"x>1<td>2<tr><td b='>3<td>4 < 5<tr><td><!-- 6<td>7<tr><td>8");
  expect(rows(reading)).toEqual([
    [1, "1", "2"],
    [2, "3", "4 < 5"],
    [3, "6", "7"],
    [4, "8"],
  ]);
});
