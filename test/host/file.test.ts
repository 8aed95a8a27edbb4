import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as XLSX from "xlsx";
import { type Book } from "./book/book";
import { loadBook, saveBook } from "./node/xlsxFile";
import { bootClient } from "./node/bootClient";
import { LocalExcel } from "./protocol/localExcel";
import { started } from "./started";

/** A tab as the product writes it, through the genuine client. */
async function writtenTab(): Promise<LocalExcel> {
  const { Excel, excel } = started(["Tổng hợp năm '23"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tổng hợp năm '23");
    sheet.getRange("B2:C2").numberFormat = [["@", "dd/mm/yyyy"]];
    sheet.getRange("A1:C4").values = [
      ["Lĩnh vực", "Mã", "Ngày"],
      ["Kinh tế", "05", 44335],
      ["Văn hoá", "#N/A", "=C2+1"],
      ["Cộng", true, 3.5],
    ];
    sheet.getRange("A6:C6").merge();
    sheet.getRange("A6").values = [["Người lập"]];
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("A1:C1").format.fill.color = "#DDE6F0";
    sheet.getRange("A1:C1").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A:A").format.columnWidth = 150;
    sheet.getRange("4:4").rowHidden = true;
    sheet.tables.add("A1:C4", true).name = "BangTongHop";
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.paperSize = "A4";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.setPrintArea("A1:C6");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("C1:C4"), "Columns");
    chart.title.text = "Kết quả";
    chart.setPosition("E2", "J15");
    context.workbook.names.add("khu_vuc", sheet.getRange("A1:C4"));
    await context.sync();
  });
  return excel;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const relationships = (...items: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${rels}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A user's workbook, as Excel writes one: what a filter hides, rules, a note, a scatter chart with a pattern, a hidden name. */
const users: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml":
    `${head}<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/><sheet name="Kín" sheetId="2" state="veryHidden" r:id="rId2"/></sheets>` +
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Danh sách\'!$A$1:$B$5</definedName>' +
    '<definedName name="_neuguong_tab_figures" hidden="1">Kín!$A$1</definedName><definedName name="ghi_chú" comment="của đơn vị">"xin chào"</definedName></definedNames></workbook>',
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
    ["styles", "styles.xml"],
  ),
  "xl/styles.xml":
    `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="13"/><name val=".VnTime"/></font><font><b/><sz val="12"/><color indexed="10"/><name val=".VnTimeH"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs>' +
    '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf></dxfs></styleSheet>',
  "xl/worksheets/sheet1.xml":
    `${head}<worksheet xmlns="${main}" xmlns:r="${rels}"><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>Năm</t></is></c><c r="B1" t="inlineStr"><is><t>Số</t></is></c></row>` +
    '<row r="2"><c r="A2"><v>2021</v></c><c r="B2"><v>4</v></c></row><row r="3" hidden="1"><c r="A3"><v>2022</v></c><c r="B3"><v>9</v></c></row>' +
    '<row r="4" hidden="1"><c r="A4"><v>2023</v></c><c r="B4"><v>2</v></c></row><row r="5"><c r="A5"><v>2024</v></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>' +
    '<autoFilter ref="A1:B5"><filterColumn colId="0"><filters blank="1"><filter val="2021"/><filter val="2024"/></filters></filterColumn>' +
    '<filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter operator="notEqual" val="9"/></customFilters></filterColumn></autoFilter>' +
    '<conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>5</formula></cfRule><cfRule type="dataBar" priority="2">' +
    '<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF1F4E79"/></dataBar>' +
    `<extLst><ext xmlns:x14="${x14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
    '<dataValidations count="1"><dataValidation type="whole" operator="between" allowBlank="1" showErrorMessage="1" sqref="A2:A5 D2"><formula1>2021</formula1><formula2>2025</formula2></dataValidation></dataValidations>' +
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" useFirstPageNumber="1" firstPageNumber="5" blackAndWhite="1"/>' +
    '<headerFooter differentOddEven="1" alignWithMargins="0"><oddHeader>&amp;LSở&amp;C&amp;"Center,Regular"&amp;P</oddHeader><evenFooter>&amp;RTrang &amp;P</evenFooter></headerFooter>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/>' +
    `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
    '<x14:cfRule type="dataBar" id="{DA7ABA51-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>' +
    '<x14:cfvo type="autoMax"/><x14:borderColor rgb="FF595959"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["drawing", "../drawings/drawing1.xml"]),
  "xl/worksheets/sheet2.xml": `${head}<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  "xl/drawings/drawing1.xml":
    `${head}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>63500</xdr:rowOff></xdr:from>` +
    '<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${rels}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml":
    `${head}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Theo </a:t></a:r><a:r><a:t>năm</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>` +
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="1F4E79"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill></c:spPr>' +
    '<c:val><c:numRef><c:f>\'Danh sách\'!$B$2:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:max val="10"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
};

const usersFile = (): Uint8Array => zipSync(Object.fromEntries(Object.entries(users).map(([name, text]) => [name, strToU8(text)])));

describe("a user's file", () => {
  /** Opened, and opened again after it was saved. */
  async function twice(change: (book: Book) => void = () => undefined): Promise<{ saved: Uint8Array; books: readonly [Book, Book] }> {
    const book = await loadBook(usersFile());
    change(book);
    const saved = await saveBook(book);
    return { saved, books: [book, await loadBook(saved)] };
  }

  it("keeps what a filter hides, with the filter's criteria", async () => {
    for (const book of (await twice()).books) {
      const sheet = book.sheets[0]!;
      expect([...sheet.hiddenRows]).toEqual([2, 3]);
      expect([...sheet.filter!.criteria]).toEqual([
        [0, { filterOn: "Values", values: ["2021", "2024", ""] }],
        [1, { filterOn: "Custom", criterion1: ">1", criterion2: "<>9", operator: "And" }],
      ]);
    }
  });

  it("tells the client which rows a filter hides", async () => {
    const { Excel } = bootClient(new LocalExcel({ book: (await twice()).books[1] }));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.autoFilter.load("isDataFiltered");
      const hidden = ["2:2", "3:4"].map((rows) => sheet.getRange(rows));
      for (const range of hidden) range.load("rowHidden");
      await context.sync();
      expect([sheet.autoFilter.isDataFiltered, ...hidden.map((range) => range.rowHidden)]).toEqual([true, false, true]);
    });
  });

  it("keeps hidden names, very hidden sheets, the standard font, errors of formulas", async () => {
    for (const book of (await twice()).books) {
      expect(book.names).toEqual([
        { name: "_neuguong_tab_figures", formula: "=Kín!$A$1", visible: false, comment: "" },
        { name: "ghi_chú", formula: '="xin chào"', visible: true, comment: "của đơn vị" },
      ]);
      expect(book.sheets.map(({ visibility }) => visibility)).toEqual(["Visible", "VeryHidden"]);
      const [first, second] = [book.sheets[0]!.cell(0, 0)!.style, book.sheets[0]!.cell(0, 1)!.style];
      expect([first.fontName, first.bold, first.fontColor, second.fontName, second.fontSize]).toEqual([
        ".VnTimeH",
        true,
        "#FF0000",
        ".VnTime",
        13,
      ]);
      expect(book.sheets[0]!.cell(4, 1)).toMatchObject({ formula: "=1/0", content: { error: "#DIV/0!" } });
    }
  });

  it("keeps rules for looks and for entries, also those that the local Excel does not play", async () => {
    for (const book of (await twice()).books) {
      const [less, bar] = book.sheets[0]!.conditionalFormats;
      expect(less).toMatchObject({ type: "CellValue", fill: "#FFF2CC", kept: { operator: "lessThan", formula: "5" } });
      expect(bar).toMatchObject({
        type: "DataBar",
        bar: { fillColor: "#1F4E79", borderColor: "#595959", gradientFill: false, lowerBoundRule: { type: "Number", formula: "=0" } },
      });
      expect(book.sheets[0]!.validations.map(({ rectangle, rule }) => [rectangle.column, rule])).toEqual(
        [0, 3].map((column) => [column, { wholeNumber: { formula1: "2021", formula2: "2025", operator: "Between" } }]),
      );
    }
  });

  it("keeps the page", async () => {
    for (const book of (await twice()).books) {
      const { pageSetup, rowBreaks } = book.sheets[0]!;
      expect(pageSetup).toMatchObject({
        paperSize: "A3",
        orientation: "Landscape",
        firstPageNumber: 5,
        blackAndWhite: true,
        leftMargin: 36,
      });
      expect(pageSetup).toMatchObject({ headersState: "OddAndEven", useSheetMargins: false });
      expect([pageSetup.headers.oddPages["leftHeader"], pageSetup.headers.oddPages["centerHeader"]]).toEqual(["Sở", '&"Center,Regular"&P']);
      expect([pageSetup.headers.evenPages["rightFooter"], [...rowBreaks]]).toEqual(["Trang &P", [3]]);
    }
  });

  it("keeps a chart as it was drawn while nobody touches it, and draws it anew with what was changed", async () => {
    const pattern = (saved: Uint8Array): boolean => strFromU8(unzipSync(saved)["xl/charts/chart1.xml"]!).includes("wdUpDiag");
    const kept = await twice();
    expect(pattern(kept.saved)).toBe(true);
    for (const book of kept.books) {
      const [chart] = book.sheets[0]!.charts;
      expect(chart?.properties).toMatchObject({
        name: "Biểu đồ 1",
        chartType: "ColumnClustered",
        left: 144,
        top: 20,
        width: 240,
        height: 190,
      });
      expect([chart?.title["text"], chart?.series[0]?.valuesRef, chart?.valueAxis.properties["maximum"]]).toEqual([
        "Theo năm",
        "'Danh sách'!$B$2:$B$5",
        10,
      ]);
    }
    const changed = await twice((book) => (book.sheets[0]!.charts[0]!.title["text"] = "Theo từng năm"));
    expect([pattern(changed.saved), changed.books[1].sheets[0]!.charts[0]!.title["text"]]).toEqual([false, "Theo từng năm"]);
  });

  it("keeps settings and properties of sheets that an add-in wrote", async () => {
    const { Excel, excel } = started(["Danh sách"]);
    await Excel.run(async (context) => {
      context.workbook.settings.add("plan", { id: "quang-tri", điểm: [1, 2] });
      context.workbook.properties.custom.add("NeuGuong.plan", 'a "b" <c>');
      context.workbook.worksheets.getFirst().customProperties.add("khoá", "giá trị 😀");
      await context.sync();
    });
    const again = await loadBook(await saveBook(excel.book));
    expect([...again.settings]).toEqual([["plan", { id: "quang-tri", điểm: [1, 2] }]]);
    expect([...again.customProperties]).toEqual([["NeuGuong.plan", 'a "b" <c>']]);
    expect([...again.sheets[0]!.customProperties]).toEqual([["khoá", "giá trị 😀"]]);
  });
});

describe("files", () => {
  it("come back as they were written", async () => {
    const bytes = await saveBook((await writtenTab()).book);
    const excel = new LocalExcel({ book: await loadBook(bytes) });
    const { Excel } = bootClient(excel);
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map((one) => one.name)).toEqual(["Tổng hợp năm '23"]);
      const sheet = worksheets.items[0]!;
      const used = sheet.getUsedRange(true);
      const head = sheet.getRange("A1:C1");
      const areas = sheet.getRange("A1:Z99").getMergedAreasOrNullObject();
      const hidden = sheet.getRange("4:4");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      used.load("values,formulas,numberFormat");
      head.load("format/font/bold,format/fill/color");
      areas.load("address");
      hidden.load("rowHidden");
      titles.load("address");
      area.load("address");
      sheet.tables.load("items/name");
      sheet.pageLayout.load("orientation,paperSize,zoom");
      names.load("items/name,items/value");
      await context.sync();
      expect(used.values.slice(0, 2)).toEqual([
        ["Lĩnh vực", "Mã", "Ngày"],
        ["Kinh tế", "05", 44335],
      ]);
      expect([used.values[2]?.[1], used.formulas[2]?.[2], used.values[3]?.slice(1), used.values[5]?.[0]]).toEqual([
        "#N/A",
        "=C2+1",
        [true, 3.5],
        "Người lập",
      ]);
      expect(used.numberFormat[1]).toEqual(["General", "@", "dd/mm/yyyy"]);
      expect([head.format.font.bold, head.format.fill.color, areas.address, hidden.rowHidden]).toEqual([
        true,
        "#DDE6F0",
        "'Tổng hợp năm ''23'!A6:C6",
        true,
      ]);
      expect([sheet.tables.items.map((one) => one.name), titles.address, area.address]).toEqual([
        ["BangTongHop"],
        "'Tổng hợp năm ''23'!1:1",
        "'Tổng hợp năm ''23'!A1:C6",
      ]);
      expect([sheet.pageLayout.orientation, sheet.pageLayout.paperSize, sheet.pageLayout.zoom.horizontalFitToPages]).toEqual([
        "Landscape",
        "A4",
        1,
      ]);
      expect(names.items.map((one) => [one.name, one.value])).toEqual([["khu_vuc", "'Tổng hợp năm ''23'!A1:C4"]]);
    });
  });

  it("are read by an engine that is not ours", async () => {
    const bytes = await saveBook((await writtenTab()).book);
    const sheet = XLSX.read(bytes, { cellNF: true }).Sheets["Tổng hợp năm '23"]!;
    const seen = ["A1", "B2", "C2", "B3", "C3", "B4"].map((at) => {
      const cell = sheet[at] as XLSX.CellObject | undefined;
      return [cell?.t, cell?.f ?? cell?.w ?? cell?.v];
    });
    expect(seen).toEqual([
      ["s", "Lĩnh vực"],
      ["s", "05"],
      ["n", "19/05/2021"],
      ["e", "#N/A"],
      ["n", "C2+1"],
      ["b", "TRUE"],
    ]);
    expect(sheet["!merges"]).toEqual([{ s: { r: 5, c: 0 }, e: { r: 5, c: 2 } }]);
  });

  const soffice = process.env["SOFFICE"] ?? "";
  (existsSync(soffice) ? it : it.skip)("open in LibreOffice, which computes their formulas", async () => {
    const folder = mkdtempSync(join(tmpdir(), "host-file-"));
    try {
      writeFileSync(join(folder, "book.xlsx"), await saveBook((await writtenTab()).book));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync(
        soffice,
        [
          profile,
          "--headless",
          "--convert-to",
          "csv:Text - txt - csv (StarCalc):44,34,76,1",
          "--outdir",
          folder,
          join(folder, "book.xlsx"),
        ],
        {
          stdio: "pipe",
        },
      );
      const text = XLSX.readFile(join(folder, "book.csv"), { raw: true, codepage: 65001 });
      const first = text.Sheets[text.SheetNames[0]!]!;
      expect((first["C3"] as XLSX.CellObject).v).toBe("44336");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
