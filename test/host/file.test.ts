import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "xlsx";
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
