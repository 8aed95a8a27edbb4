import { codeOf, started } from "./started";

describe("worksheets", () => {
  it.each([
    ["a name that is taken, in other letters", "danh sách", "ItemAlreadyExists"],
    ["a name over 31 characters", "x".repeat(32), "InvalidArgument"],
    ["a blank name", "  ", "InvalidArgument"],
    ["a forbidden character", "Sơ kết 1/2023", "InvalidArgument"],
    ["an apostrophe at the end", "Sơ kết'", "InvalidArgument"],
    ["a reserved name", "history", "InvalidArgument"],
  ])("refuse %s", async (_what, name, code) => {
    const { Excel, excel } = started(["Danh sách"]);
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(await codeOf(add)).toBe(code);
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(["Danh sách"]);
  });

  it("are added, moved, renamed, hidden and deleted, and found by id after a rename", async () => {
    const { Excel, excel } = started(["Một", "Hai"]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Ba");
      added.load("id");
      await context.sync();
      added.position = 0;
      added.name = "Ba mới";
      added.tabColor = "#1F4E79";
      added.showGridlines = false;
      added.activate();
      worksheets.getItem("Một").visibility = "VeryHidden";
      worksheets.getItem("Hai").delete();
      const again = worksheets.getItem(added.id);
      again.load("name");
      await context.sync();
      expect(again.name).toBe("Ba mới");
    });
    expect(excel.book.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColor, sheet.showGridlines])).toEqual([
      ["Ba mới", "Visible", "#1F4E79", false],
      ["Một", "VeryHidden", "", true],
    ]);
  });

  it("take along, when renamed, all that names them", async () => {
    const { Excel } = started(["Sổ", "Bảng"]);
    await Excel.run(async (context) => {
      const [ledger, table] = [context.workbook.worksheets.getItem("Sổ"), context.workbook.worksheets.getItem("Bảng")];
      ledger.getRange("A1").values = [[5]];
      const cell = table.getRange("A1:B1");
      cell.formulas = [["=sổ!A1*2", '="Sổ!"&Sổ!$A$1']];
      context.workbook.names.add("so_ghi", ledger.getRange("A1"));
      ledger.name = "Sổ ghi 2023";
      cell.load("formulas,values");
      const name = context.workbook.names.getItem("so_ghi");
      name.load("formula,value");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["='Sổ ghi 2023'!A1*2", "=\"Sổ!\"&'Sổ ghi 2023'!$A$1"]], [[10, "Sổ!5"]]]);
      expect([name.formula, name.value]).toEqual(["='Sổ ghi 2023'!$A$1", "'Sổ ghi 2023'!A1"]);
    });
  });

  it("keep one visible, and nothing moves in a protected workbook", async () => {
    const { Excel, excel } = started(["Một"]);
    const remove = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Một").delete();
      await context.sync();
    });
    expect(await codeOf(remove)).toBe("InvalidOperation");
    excel.book.structureProtected = true;
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add("Hai");
      await context.sync();
    });
    expect(await codeOf(add)).toBe("AccessDenied");
  });

  it("set up their print", async () => {
    const { Excel, excel } = started(["Tổng hợp"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Tổng hợp");
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.setPrintMargins("Centimeters", { top: 2, bottom: 2, left: 3, right: 1.5 });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 || undefined };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$5:$6");
      pageLayout.setPrintArea("A1:H40");
      pageLayout.headersFooters.state = "FirstAndDefault";
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
      sheet.horizontalPageBreaks.add("A21");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B6"));
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      pageLayout.load("leftMargin,zoom,orientation");
      await context.sync();
      expect([titles.address, Math.round(pageLayout.leftMargin), pageLayout.zoom.horizontalFitToPages]).toEqual(["'Tổng hợp'!5:6", 85, 1]);
    });
    const sheet = excel.book.sheets[0];
    expect([sheet?.frozen, [...(sheet?.rowBreaks ?? [])], sheet?.pageSetup.headers.defaultForAllPages["centerHeader"]]).toEqual([
      { rows: 6, columns: 2 },
      [20],
      "&P",
    ]);
  });

  it("carry marks, and the workbook carries settings, names and properties", async () => {
    const { Excel } = started(["Bảng 1"]);
    await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Bảng 1");
      sheet.customProperties.add("tab", "by-field");
      workbook.settings.add("plan", "hữu-lũng");
      workbook.settings.add("plan", { id: "huu-lung-2021-2025" });
      workbook.properties.custom.add("run", 3);
      const name = workbook.names.add("_bảng_1", sheet.getRange("A1:C9"));
      name.visible = false;
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      const mark = sheet.customProperties.getItemOrNullObject("TAB");
      const setting = workbook.settings.getItemOrNullObject("plan");
      mark.load("value");
      setting.load("value");
      workbook.names.load("items/name,items/visible,items/value,items/formula,items/type");
      workbook.settings.load("items/key");
      workbook.application.load("calculationMode");
      await context.sync();
      expect([mark.value, setting.value, workbook.application.calculationMode]).toEqual([
        "by-field",
        { id: "huu-lung-2021-2025" },
        "Automatic",
      ]);
      expect(
        workbook.names.items.map(({ name: key, visible, value, formula, type }) => ({
          key,
          visible,
          value: String(value),
          formula: String(formula),
          type,
        })),
      ).toEqual([{ key: "_bảng_1", visible: false, value: "'Bảng 1'!A1:C9", formula: "='Bảng 1'!$A$1:$C$9", type: "Range" }]);
      workbook.names.items[0]!.delete();
      workbook.settings.items[0]!.delete();
      await context.sync();
      workbook.names.add("A1", "x");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });
});

describe("tables", () => {
  it("make their headers texts of their own, and refuse names and places that are taken", async () => {
    const { Excel } = started(["Danh sách"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Danh sách");
      sheet.getRange("A1:D3").values = [
        ["Năm", "Năm", "", 2022],
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ];
      const table = sheet.tables.add("A1:D3", true);
      table.name = "DanhSách";
      table.style = "TableStyleLight9";
      table.showFilterButton = false;
      table.autoFilter.apply("A1:D3", 1, { filterOn: "Values", values: ["2"] });
      table.autoFilter.load("isDataFiltered,enabled");
      sheet.autoFilter.load("enabled");
      const header = table.getHeaderRowRange();
      header.load("values");
      sheet.tables.load("items/name,items/style,items/showFilterButton,count");
      const body = table.getDataBodyRange();
      body.load("address");
      await context.sync();
      expect([table.autoFilter.isDataFiltered, table.autoFilter.enabled, sheet.autoFilter.enabled]).toEqual([true, true, false]);
      expect(header.values).toEqual([["Năm", "Năm2", "Column3", "2022"]]);
      expect([sheet.tables.items.map((one) => [one.name, one.style, one.showFilterButton]), body.address]).toEqual([
        [["DanhSách", "TableStyleLight9", false]],
        "'Danh sách'!A2:D3",
      ]);
      sheet.tables.add("C2:E5", true);
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      const other = sheet.tables.add("A10:B12", true);
      other.name = "danhsách";
      expect(await codeOf(context.sync())).toBe("ItemAlreadyExists");
      other.name = "có dấu cách";
      expect(await codeOf(context.sync())).not.toBe("");
    });
  });
});

describe("charts", () => {
  it("are made from cells and keep what a program sets", async () => {
    const { Excel, excel } = started(["Tổng hợp"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Tổng hợp");
      sheet.getRange("A1:C4").values = [
        ["Lĩnh vực", "Chỉ tiêu", "Đã có"],
        ["Kinh tế", 4, 3],
        ["Văn hoá", 2, 2],
        ["Quốc phòng", 5, 1],
      ];
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns");
      chart.name = "by-field";
      chart.title.text = "Chỉ tiêu và kết quả";
      chart.legend.position = "Bottom";
      chart.setPosition("E2", "L20");
      const done = chart.series.getItemAt(1);
      done.format.fill.setSolidColor("#2E75B6");
      done.hasDataLabels = true;
      done.dataLabels.showValue = true;
      done.dataLabels.numberFormat = "0";
      done.gapWidth = 60;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.title.text = "Số điển hình";
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.chartType = "BarStacked";
      chart.series.load("items/name,items/chartType");
      chart.load("left,top,width,height,name,title/text");
      await context.sync();
      expect(chart.series.items.map((series) => [series.name, series.chartType])).toEqual([
        ["Chỉ tiêu", "BarStacked"],
        ["Đã có", "BarStacked"],
      ]);
      expect([chart.left, chart.top, chart.width, chart.height, chart.name, chart.title.text]).toEqual([
        192,
        15,
        384,
        285,
        "by-field",
        "Chỉ tiêu và kết quả",
      ]);
      const values = sheet.charts.getItem("by-field").series.getItemAt(1).getDimensionValues("Values");
      await context.sync();
      expect(values.value).toEqual([3, 2, 1]);
      const extra = chart.series.add("Còn thiếu");
      extra.setValues(sheet.getRange("B2:B4"));
      extra.setXAxisValues(sheet.getRange("A2:A4"));
      await context.sync();
    });
    const chart = excel.book.sheets[0]?.charts[0];
    expect(chart?.series.map(({ name, valuesRef, categoriesRef, fill }) => ({ name, valuesRef, categoriesRef, fill }))).toEqual([
      { name: "Chỉ tiêu", valuesRef: "'Tổng hợp'!$B$2:$B$4", categoriesRef: "'Tổng hợp'!$A$2:$A$4", fill: null },
      { name: "Đã có", valuesRef: "'Tổng hợp'!$C$2:$C$4", categoriesRef: "'Tổng hợp'!$A$2:$A$4", fill: "#2E75B6" },
      { name: "Còn thiếu", valuesRef: "'Tổng hợp'!$B$2:$B$4", categoriesRef: "'Tổng hợp'!$A$2:$A$4", fill: null },
    ]);
  });

  it("refuse a kind and a word that Excel does not know", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Cột" as "BarClustered", sheet.getRange("A1:B2"), "Columns");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns");
      chart.legend.position = "Under" as "Bottom";
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });
});
