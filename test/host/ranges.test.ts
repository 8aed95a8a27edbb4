import { codeOf, started } from "./started";

/** Puts values into column A, one a row, and gives back values, formulas, texts and number formats. */
async function written(
  values: readonly unknown[],
  format?: string,
): Promise<{ values: unknown[]; formulas: unknown[]; text: unknown[]; numberFormat: unknown[] }> {
  const { Excel } = started();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, values.length, 1);
    if (format !== undefined) range.numberFormat = [[format]].concat(Array.from({ length: values.length - 1 }, () => [format]));
    range.values = values.map((value) => [value]);
    range.load("values,formulas,text,numberFormat");
    await context.sync();
    const first = (block: unknown[][]): unknown[] => block.map((row) => row[0]);
    return {
      values: first(range.values),
      formulas: first(range.formulas),
      text: first(range.text),
      numberFormat: first(range.numberFormat),
    };
  });
}

describe("values put into a range", () => {
  it("become numbers, percentages, dates, logical values and errors where they look like them", async () => {
    const { values, numberFormat } = await written([
      "05",
      "1,200",
      "12.5%",
      "TRUE",
      "2021-05-19",
      "3/4",
      "#N/A",
      "1e3",
      "0,5",
      "31/12/2021",
    ]);
    expect(values).toEqual([5, 1200, 0.125, true, 44335, 45720, "#N/A", 1000, "0,5", "31/12/2021"]);
    expect(numberFormat).toEqual([
      "General",
      "#,##0",
      "0.00%",
      "General",
      "m/d/yyyy",
      "d-mmm",
      "General",
      "0.00E+00",
      "General",
      "General",
    ]);
  });

  it("stay as they are in cells formatted as text", async () => {
    const texts = ["05", "=1+1", "+84 912 345 678", "'quoted", "2021-05-19"];
    expect((await written(texts, "@")).values).toEqual(texts);
    expect((await written([7], "@")).values).toEqual(["7"]);
  });

  it("lose a leading apostrophe and stay text", async () => {
    expect((await written(["'05", "'=1+1", "012345678901"])).values).toEqual(["05", "=1+1", 12345678901]);
  });

  it("become formulas where they start with =", async () => {
    const { values, formulas } = await written(["=SUM(1,2)", "'=SUM(1,2)"]);
    expect(formulas).toEqual(["=SUM(1,2)", "=SUM(1,2)"]);
    expect(values[1]).toBe("=SUM(1,2)");
    expect(values[0]).not.toBe("=SUM(1,2)");
  });

  it("show as their number format says", async () => {
    const { text } = await written([1234.5, 0.25, 44335], "#,##0.0");
    expect(text).toEqual(["1,234.5", "0.3", "44,335.0"]);
    expect((await written([44335], "dd/mm/yyyy")).text).toEqual(["19/05/2021"]);
  });

  it("leave a cell where they are null and clear it where they are empty", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      range.values = [[null, "", "d"]];
      range.load("values,valueTypes");
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[["a", "", "d"]], [["String", "Empty", "String"]]]);
    });
  });

  it("go to every cell when there is one only", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = "x" as unknown as string[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    });
  });

  it.each([
    ["too few rows", [["a", "b"]]],
    ["a ragged row", [["a", "b"], ["c"]]],
    [
      "too many columns",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ],
    [
      "an object",
      [
        ["a", {}],
        ["c", "d"],
      ],
    ],
    [
      "a text over 32,767 characters",
      [
        ["a", "b"],
        ["c", "x".repeat(32_768)],
      ],
    ],
  ])("are refused with InvalidArgument: %s", async (_what, block) => {
    const { Excel } = started();
    const batch = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = block as string[][];
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("InvalidArgument");
  });

  it("arrive whole when the client cuts a large block into pieces", async () => {
    const { Excel, excel } = started();
    const rows = Array.from({ length: 4000 }, (_unused, row) => [`Người ${row}`, row, row % 2 === 0]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 4000, 3);
      range.values = rows;
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    });
    expect(excel.counter.requests).toBeLessThanOrEqual(3);
  });

  it("are refused on a protected sheet, save in unlocked cells", async () => {
    const { Excel, excel } = started();
    const write = (address: string): Promise<string> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [["x"]];
        await context.sync();
        return "written";
      });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    expect(await codeOf(write("A1"))).toBe("AccessDenied");
    expect(await write("B2")).toBe("written");
    expect(excel.book.sheets[0]?.cell(0, 0)?.content ?? null).toBeNull();
  });
});

describe("ranges", () => {
  it("merge, keep the first value only, and say where they are merged", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C1").values = [["Phụ lục", "b", "c"]];
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A1:C1").values = [["Phụ lục I", "b", "c"]];
      const whole = sheet.getRange("A1:D4");
      const merged = whole.getMergedAreasOrNullObject();
      const none = sheet.getRange("A2:D4").getMergedAreasOrNullObject();
      whole.load("values");
      merged.load("address,areas/items/rowIndex,areas/items/columnCount");
      await context.sync();
      expect(whole.values[0]).toEqual(["Phụ lục I", "", "", ""]);
      expect([merged.address, merged.areas.items.map((area) => [area.rowIndex, area.columnCount]), none.isNullObject]).toEqual([
        "Sheet1!A1:C1",
        [[0, 3]],
        true,
      ]);
      sheet.getRange("B1:B2").merge();
      expect(await codeOf(context.sync())).toBe("MergedRangeConflict");
    });
  });

  it("say where their formulas stand, one cell for the whole sheet", async () => {
    const { Excel, excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C3").formulas = [
        [1, "=A1", "'=A1"],
        [2, "=A2", ""],
        [3, "x", "=A3"],
      ];
      const formulasOf = async (address: string): Promise<string | null> => {
        const special = sheet.getRange(address).getSpecialCellsOrNullObject("Formulas");
        special.load("address");
        await context.sync();
        return special.isNullObject ? null : special.address;
      };
      expect(await formulasOf("A1:C3")).toBe("Sheet1!B1:B2,Sheet1!C3");
      expect(await formulasOf("A1:A3")).toBeNull();
      expect(await formulasOf("A1")).toBe("Sheet1!B1:B2,Sheet1!C3");
      excel.book.sheets[0]!.isProtected = true;
      expect(await codeOf(formulasOf("A1:C3"))).toBe("AccessDenied");
    });
  });

  it("know their look, cell by cell and as a whole", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const head = sheet.getRange("A1:B1");
      head.format.font.bold = true;
      head.format.font.name = "Times New Roman";
      head.format.fill.color = "#dde6f0";
      head.format.wrapText = true;
      head.format.horizontalAlignment = "Center";
      head.format.verticalAlignment = "Center";
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      head.format.borders.getItem("EdgeBottom").weight = "Medium";
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("1:1").format.rowHeight = 33;
      const block = sheet.getRange("A1:B2");
      block.load("format/font/bold,format/font/name,format/columnWidth,left");
      head.load("format/fill/color,format/rowHeight,format/wrapText,format/horizontalAlignment,width");
      const bottom = head.format.borders.getItem("EdgeBottom");
      bottom.load("style,weight,color");
      const cells = block.getCellProperties({ address: true, format: { font: { bold: true, name: true }, fill: { color: true } } });
      await context.sync();
      expect([block.format.font.bold, block.format.font.name, block.format.columnWidth]).toEqual([null, null, null]);
      expect([head.format.fill.color, head.format.rowHeight, head.format.wrapText, head.format.horizontalAlignment, head.width]).toEqual([
        "#DDE6F0",
        33,
        true,
        "Center",
        168,
      ]);
      expect([bottom.style, bottom.weight, bottom.color]).toEqual(["Continuous", "Medium", "#000000"]);
      expect(cells.value[0]?.[1]).toEqual({
        address: "Sheet1!B1",
        format: { font: { bold: true, name: "Times New Roman" }, fill: { color: "#DDE6F0" } },
      });
      expect(cells.value[1]?.[0]).toEqual({
        address: "Sheet1!A2",
        format: { font: { bold: false, name: "Calibri" }, fill: { color: "#FFFFFF" } },
      });
    });
  });

  it("take looks by cell, by line and for many places at once", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B2");
      range.setCellProperties([
        [{ format: { font: { bold: true }, borders: { bottom: { style: "Continuous", weight: "Medium" } } } }, {}],
        [{}, { format: { fill: { color: "#FFC7CE" }, horizontalAlignment: "Right" } }],
      ]);
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 90 } }, {}]);
      sheet.getRanges("D1:D3,F5").format.font.color = "#C00000";
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const cells = range.getCellProperties({
        format: { font: { bold: true }, fill: { color: true }, borders: { weight: true, style: true } },
      });
      const far = sheet.getRange("F5");
      far.load("format/font/color");
      await context.sync();
      expect([rows.value, columns.value]).toEqual([
        [
          { rowHidden: false, rowIndex: 0, format: { rowHeight: 30 } },
          { rowHidden: true, rowIndex: 1, format: { rowHeight: 15 } },
        ],
        [
          { columnHidden: false, format: { columnWidth: 90 } },
          { columnHidden: false, format: { columnWidth: 48 } },
        ],
      ]);
      const none = { style: "None", weight: "Thin" };
      const plain = { font: { bold: false }, fill: { color: "#FFFFFF" }, borders: { top: none, bottom: none, left: none, right: none } };
      const lined = { ...plain, font: { bold: true }, borders: { ...plain.borders, bottom: { style: "Continuous", weight: "Medium" } } };
      expect(cells.value.map((line) => line.map((cell) => cell.format))).toEqual([
        [lined, plain],
        [plain, { ...plain, fill: { color: "#FFC7CE" } }],
      ]);
      expect(far.format.font.color).toBe("#C00000");
      range.setCellProperties([[{}], [{}]]);
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });

  it("tell cells with a look from cells with a value", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("E9").format.fill.color = "#FF0000";
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRangeOrNullObject(true)];
      all.load("address");
      values.load("address");
      await context.sync();
      expect([all.address, values.address]).toEqual(["Sheet1!B2:E9", "Sheet1!B2"]);
    });
  });

  it("answer null for the values of a whole column, and refuse five million cells", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const column = sheet.getRange("A:A");
      column.load("values");
      await context.sync();
      expect(column.values).toBeNull();
      sheet.getRange("A1:F1000000").load("values");
      expect(await codeOf(context.sync())).toBe("RangeExceedsLimit");
    });
  });

  it("hide rows, link places, clear and copy", async () => {
    const { Excel } = started(["Nguồn", "Đích"]);
    await Excel.run(async (context) => {
      const source = context.workbook.worksheets.getItem("Nguồn").getRange("A1:B2");
      source.values = [
        ["a", 1],
        ["b", 2],
      ];
      source.getRow(1).rowHidden = true;
      source.getCell(0, 0).hyperlink = { documentReference: "'Đích'!A1", textToDisplay: "a", screenTip: "sang" };
      const target = context.workbook.worksheets.getItem("Đích").getRange("C3");
      target.copyFrom(source);
      const copied = target.getResizedRange(1, 1);
      copied.load("values,address");
      source.load("rowHidden,hyperlink");
      await context.sync();
      expect([copied.address, copied.values, source.rowHidden, source.hyperlink]).toEqual([
        "Đích!C3:D4",
        [
          ["a", 1],
          ["b", 2],
        ],
        null,
        { documentReference: "'Đích'!A1", screenTip: "sang" },
      ]);
      copied.clear("Contents");
      copied.load("values");
      await context.sync();
      expect(copied.values).toEqual([
        ["", ""],
        ["", ""],
      ]);
    });
  });

  it("take data validation and conditional formats", async () => {
    const { Excel, excel } = started(["Danh sách", "Danh mục"]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Danh sách").getRange("B2:B100");
      const choices = context.workbook.worksheets.getItem("Danh mục").getRange("A2:A13");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: choices } };
      range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Lĩnh vực", message: "Hãy chọn trong danh mục." };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#2E75B6";
      const red = range.conditionalFormats.add("Custom");
      red.custom.rule.formula = "=$C2<$D2";
      red.custom.format.fill.color = "#FFC7CE";
      range.dataValidation.load("rule,errorAlert,type");
      range.conditionalFormats.load("items/type");
      await context.sync();
      expect([range.dataValidation.type, range.dataValidation.rule, range.dataValidation.errorAlert.style]).toEqual([
        "List",
        { list: { inCellDropDown: true, source: "='Danh mục'!$A$2:$A$13" } },
        "Warning",
      ]);
      expect(range.conditionalFormats.items.map((format) => format.type)).toEqual(["Custom", "DataBar"]);
      const copy = context.workbook.worksheets.getItem("Danh mục").getRange("D2:D100");
      copy.copyFrom(range);
      copy.conditionalFormats.load("items/type");
      copy.dataValidation.load("rule");
      await context.sync();
      expect([copy.conditionalFormats.items.map((format) => format.type), copy.dataValidation.rule.list?.source]).toEqual([
        ["Custom", "DataBar"],
        "='Danh mục'!$A$2:$A$13",
      ]);
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
    expect(excel.book.sheets[0]?.conditionalFormats.map((format) => [format.formula, format.fill, format.bar["fillColor"]])).toEqual([
      ["=$C2<$D2", "#FFC7CE", "#638EC6"],
      ["", null, "#2E75B6"],
    ]);
  });
});
