import { profiles } from "./profile";
import { codeOf, started } from "./started";

describe("requests of the genuine client", () => {
  it("reads what it wrote, in one request each", async () => {
    const { Excel, excel } = started();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
      range.values = [
        ["Họ và tên", "Năm"],
        ["Nguyễn Thị Mẫu", 2022],
      ];
      range.load("values,address,rowIndex");
      await context.sync();
      expect([range.address, range.rowIndex]).toEqual(["Sheet1!B2:C3", 1]);
      return range.values;
    });
    expect(values).toEqual([
      ["Họ và tên", "Năm"],
      ["Nguyễn Thị Mẫu", 2022],
    ]);
    expect(excel.counter.requests).toBe(2);
  });

  it("can go to another workbook without booting anew", async () => {
    const first = started();
    const second = started(["Khác"]);
    first.connect(second.excel);
    await first.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Khác").getRange("A1").values = [["ở đây"]];
      await context.sync();
    });
    expect([second.excel.book.sheets[0]?.cell(0, 0)?.content, first.excel.counter.requests]).toEqual(["ở đây", 0]);
  });

  it("works in a context of its own, without Excel.run", async () => {
    const { Excel, excel } = started();
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [[1]];
    range.load("values");
    await context.sync();
    expect([range.values, excel.keptReferences, excel.counter.requests]).toEqual([[[1]], 0, 1]);
  });

  it("releases the references that Excel.run kept", async () => {
    const { Excel, excel } = started();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      expect(excel.keptReferences).toBe(1);
    });
    expect(excel.keptReferences).toBe(0);
  });

  it("writes addresses as Excel does", async () => {
    const names = ["Sheet1", "T", "Danh sách", "A1", "R1C1", "2023", "O'Brien", "Điểm_2"];
    const { Excel } = started(names);
    await Excel.run(async (context) => {
      const cells = names.map((name) => context.workbook.worksheets.getItem(name).getRange("B2:C3"));
      cells.forEach((cell) => cell.load("address"));
      const whole = context.workbook.worksheets.getItem("T");
      const [rows, columns] = [whole.getRange("2:5"), whole.getRange("$B:$D")];
      rows.load("address");
      columns.load("address,isEntireColumn");
      await context.sync();
      expect(cells.map((cell) => cell.address.split("!")[0])).toEqual([
        "Sheet1",
        "T",
        "'Danh sách'",
        "'A1'",
        "'R1C1'",
        "'2023'",
        "'O''Brien'",
        "Điểm_2",
      ]);
      expect([cells[6]?.address, rows.address, columns.address, columns.isEntireColumn]).toEqual([
        "'O''Brien'!B2:C3",
        "T!2:5",
        "T!B:D",
        true,
      ]);
    });
  });

  it("will not show a property that was not loaded", async () => {
    const { Excel } = started();
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        range.load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(code).toBe("PropertyNotLoaded");
  });

  it("answers ApiNotFound by name for a member that it does not have", async () => {
    const { Excel } = started();
    const batch = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").shapes.load("items/name");
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.shapes") as unknown });
  });

  it("answers ApiNotFound for a member newer than the Excel it plays", async () => {
    const properties = async (profile: (typeof profiles)[keyof typeof profiles]): Promise<string> => {
      const { Excel, Office } = started(["Sheet1"], profile);
      expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(profile.excelApi >= 14);
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").customProperties.add("mark", "by-field");
        await context.sync();
        return "done";
      });
    };
    expect(await properties(profiles.excel2021)).toBe("done");
    expect(await codeOf(properties({ ...profiles.excel2021, excelApi: 9 }))).toBe("ApiNotFound");
  });

  it("keeps what was done before the action that failed, and says which it was", async () => {
    const { Excel, excel } = started();
    const batch = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("A2:B2").values = [["one"]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
    const sheet = excel.book.sheets[0];
    expect([sheet?.cell(0, 0)?.content, sheet?.cell(1, 0)?.content ?? null, sheet?.cell(2, 0)?.content ?? null]).toEqual([
      "kept",
      null,
      null,
    ]);
  });

  it("tells null objects apart, and does nothing to them", async () => {
    const { Excel, excel } = started();
    await Excel.run(async (context) => {
      const { worksheets, names, settings } = context.workbook;
      worksheets.getItemOrNullObject("Không có").delete();
      const [sheet, name, setting] = [
        worksheets.getItemOrNullObject("SHEET1"),
        names.getItemOrNullObject("x_y"),
        settings.getItemOrNullObject("k"),
      ];
      const used = worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
      sheet.load("name");
      used.load("values");
      await context.sync();
      expect([sheet.isNullObject, sheet.name, name.isNullObject, setting.isNullObject, used.isNullObject]).toEqual([
        false,
        "Sheet1",
        true,
        true,
        true,
      ]);
    });
    expect(excel.book.sheets).toHaveLength(1);
  });

  it("answers ItemNotFound for what is not there", async () => {
    const { Excel } = started();
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Không có").load("name");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });

  it("loads items by page and parts of parts", async () => {
    const { Excel } = started(["Một", "Hai", "Ba"]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Hai").tabColor = "#C00000";
      worksheets.getItem("Hai").visibility = "Hidden";
      worksheets.load("items/name,items/visibility,items/position,items/tabColor,items/id,items/protection/protected");
      await context.sync();
      expect(
        worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position, sheet.tabColor, sheet.protection.protected]),
      ).toEqual([
        ["Một", "Visible", 0, "", false],
        ["Hai", "Hidden", 1, "#C00000", false],
        ["Ba", "Visible", 2, "", false],
      ]);
      const page = worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(page.items.map((sheet) => sheet.name)).toEqual(["Hai"]);
      worksheets.items[0]!.name = "Hai mới";
      await context.sync();
    });
  });

  it("refuses a request and an answer over 5 MB on the web only", async () => {
    const long = "x".repeat(30_000);
    const writeTo = async (profile: (typeof profiles)[keyof typeof profiles], rows: number): Promise<string> => {
      const { Excel, excel } = started(["Sheet1"], profile);
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, rows, 1);
        range.values = Array.from({ length: rows }, () => [long]);
        await context.sync();
        return `${excel.counter.requests} requests`;
      });
    };
    const readFrom = async (profile: (typeof profiles)[keyof typeof profiles]): Promise<string> => {
      const { Excel, excel } = started(["Sheet1"], profile);
      for (let row = 0; row < 200; row++) excel.book.sheets[0]!.makeCell(row, 0).content = long;
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200");
        range.load("values");
        await context.sync();
        return `${range.values.length} rows`;
      });
    };
    expect(await codeOf(writeTo(profiles.web, 200))).toBe("RequestPayloadSizeLimitExceeded");
    expect(await writeTo(profiles.web, 100)).toBe("1 requests");
    expect(await writeTo(profiles.excel2024, 200)).toBe("1 requests");
    expect(await codeOf(readFrom(profiles.web))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await readFrom(profiles.excel2024)).toBe("200 rows");
  });
});

describe("planned faults", () => {
  const write = (Excel_: typeof Excel, sheetName = "Sheet1"): Promise<void> =>
    Excel_.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.getRange("A1").values = [["một"]];
      await context.sync();
      sheet.getRange("A2").values = [["hai"]];
      sheet.getRange("A3").values = [["ba"]];
      await context.sync();
    });
  const column = ({ excel }: ReturnType<typeof started>): unknown[] =>
    [0, 1, 2].map((row) => excel.book.sheets[0]?.cell(row, 0)?.content ?? null);

  it("refuses the k-th request and does nothing of it", async () => {
    const host = started();
    host.excel.faults.failRequest(2, { kind: "refuse", code: "ServiceNotAvailable" });
    expect(await codeOf(write(host.Excel))).toBe("ServiceNotAvailable");
    expect(column(host)).toEqual(["một", null, null]);
  });

  it("stops the k-th request after some actions", async () => {
    const host = started();
    // Each write is two actions or more: reaching the cell and setting it. The first cell of the second request is done by the seventh.
    const done = new Set<string>();
    for (let actions = 0; actions < 12; actions++) {
      const one = started();
      one.excel.faults.failRequest(2, { kind: "stop-after", actions, code: "GeneralException" });
      const outcome = await write(one.Excel).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
      done.add(`${outcome}: ${column(one).filter((value) => value !== null).length}`);
    }
    expect([...done]).toEqual(["GeneralException: 1", "GeneralException: 2", "done: 3"]);
    await write(host.Excel);
    expect(column(host)).toEqual(["một", "hai", "ba"]);
  });

  it("does everything and loses the answer, with a code or without", async () => {
    const coded = started();
    coded.excel.faults.failRequest(2, { kind: "lose-answer", code: "Timeout" });
    expect(await codeOf(write(coded.Excel))).toBe("Timeout");
    expect(column(coded)).toEqual(["một", "hai", "ba"]);
    const plain = started();
    plain.excel.faults.failRequest(1, { kind: "plain-error", message: "the line is dead" });
    expect(await codeOf(write(plain.Excel))).toBe("no code: Error: the line is dead");
    expect(column(plain)).toEqual([null, null, null]);
  });

  it("never answers", async () => {
    const host = started();
    host.excel.faults.failRequest(2, { kind: "no-answer" });
    const first = await Promise.race([
      write(host.Excel).then(() => "answered"),
      new Promise((resolve) => setTimeout(() => resolve("silence"), 30)),
    ]);
    expect(first).toBe("silence");
    expect(column(host)).toEqual(["một", "hai", "ba"]);
  });

  it("lets the user change the workbook between two requests", async () => {
    const host = started(["Sheet1", "Khác"]);
    host.excel.faults.failRequest(2, { kind: "meddle", change: () => host.excel.book.sheets.splice(0, 1) });
    expect(await codeOf(write(host.Excel))).toBe("ItemNotFound");
  });

  it("refuses everything while a cell is being edited", async () => {
    const host = started();
    host.excel.isEditingCell = true;
    expect(await codeOf(write(host.Excel))).toBe("InvalidOperationInCellEditMode");
  });

  it("lets a request that asks so wait until the editing ends", async () => {
    const host = started();
    host.excel.isEditingCell = true;
    const waiting = host.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["sau"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(column(host)).toEqual([null, null, null]);
    host.excel.isEditingCell = false;
    await waiting;
    expect(column(host)).toEqual(["sau", null, null]);
  });
});
