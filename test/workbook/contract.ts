import type { ChartSpec } from "../../src/model/chartSpec";
import type { ReportSheet } from "../../src/model/reportSheet";
import { cellNumber, type CellValue, type SheetSnapshot } from "../../src/model/snapshot";
import type { Workbook } from "../../src/workbook/workbook";

/** A workbook under test that holds one sheet "Danh sách" with `userValues`, and what its own side says of it. */
export interface Subject {
  readonly workbook: Workbook;
  /** Titles of the native charts on a sheet, in order. */
  readonly chartTitles: (sheet: string) => Promise<readonly string[]>;
  /** Formulas of a sheet by address, without "=". */
  readonly formulas: (sheet: string) => Promise<Readonly<Record<string, string>>>;
}

export const userValues: readonly (readonly (string | number | boolean)[])[] = [
  ["Họ và tên", "Năm", "Đạt"],
  ["Nguyễn Thị Mẫu", 2022, true],
  ["- Tiếp tục", 2023.5, false],
];

const plain = {
  widths: [30, 12],
  merges: [],
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  print: {
    orientation: "landscape",
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    fitToWidth: true,
    repeatRows: { first: 1, last: 2 },
    centerHorizontally: true,
    pageNumbers: true,
    breaksAfter: [4],
  },
  showGridlines: false,
} as const satisfies Partial<ReportSheet>;

const chart: ChartSpec = {
  id: "by-field",
  kind: "stacked-bar",
  title: "Điển hình theo lĩnh vực",
  categories: ["Kinh tế", "Giáo dục"],
  categoriesRef: "A3:A4",
  series: [{ name: "Số điển hình", nameRef: "B2", values: [3, 0], valuesRef: "B3:B4", fill: { color: "1F4E79" } }],
  numberFormat: "0",
  legend: "none",
  sentence: "Kinh tế có ba điển hình.",
  anchor: { top: 6, left: 1, bottom: 16, right: 3 },
};

/** A tab with everything on it; `mark` tells one writing of it from the next. */
export function fullTab(mark = "Tổng hợp", id = "summary", name = "Tổng hợp"): ReportSheet {
  const bold = { font: { bold: true, size: 13 }, horizontal: "center" } as const;
  const line = { line: "thin", color: "000000" } as const;
  const box = { border: { top: line, bottom: line, left: line, right: line }, wrap: true } as const;
  return {
    ...plain,
    id,
    name,
    color: "1F4E79",
    rows: [
      { cells: [{ value: mark, style: bold }], height: 30 },
      {
        cells: [
          { value: "Lĩnh vực", style: box },
          { value: "Số điển hình", style: box },
        ],
      },
      {
        cells: [
          { value: "Kinh tế", style: box, link: "'Danh sách'!A2" },
          { value: 3, style: { ...box, numberFormat: "#,##0" } },
        ],
      },
      {
        cells: [
          { value: "Giáo dục", style: box },
          { value: 0, formula: "COUNTA('Danh sách'!B2:B3)-2", style: box },
        ],
      },
      { cells: [{ value: 44562, style: { numberFormat: "dd/mm/yyyy", fill: "FFF2CC" } }, null] },
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    tables: [{ name: `Bang_${id}`, range: { top: 2, left: 1, bottom: 4, right: 2 }, columns: ["Lĩnh vực", "Số điển hình"] }],
    charts: [chart],
    conditionalFormats: [
      { kind: "data-bar", range: { top: 3, left: 2, bottom: 4, right: 2 }, color: "5B9BD5" },
      { kind: "expression", range: { top: 3, left: 1, bottom: 4, right: 2 }, formula: "$B3=0", style: { fill: "F8CBAD", bold: true } },
    ],
    validations: [
      { range: { top: 3, left: 1, bottom: 4, right: 1 }, list: ["Kinh tế", "Giáo dục"], strict: true, prompt: "Chọn lĩnh vực" },
    ],
    freeze: { rows: 2, columns: 0 },
  };
}

function simpleTab(id: string, name: string, ...texts: readonly (string | number)[]): ReportSheet {
  return { ...plain, id, name, rows: texts.map((value) => ({ cells: [{ value }] })) };
}

const values = (sheet: SheetSnapshot | undefined): (readonly CellValue[])[] => sheet?.rows.map((row) => row.cells) ?? [];

/** What every adapter of the port must do, said once. `open` gives a fresh workbook. */
export function contract(open: () => Promise<Subject>): void {
  const names = async (workbook: Workbook) => (await workbook.read()).sheets.map(({ name, ownTab }) => [name, ownTab]);

  test("reads values as they are, with row numbers and looks", async () => {
    const { workbook } = await open();
    const [sheet] = (await workbook.read()).sheets;
    expect([sheet?.name, sheet?.visibility, sheet?.ownTab, sheet?.filtered]).toEqual(["Danh sách", "visible", null, false]);
    expect(values(sheet)).toEqual(userValues);
    expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(sheet?.styles[sheet.rows[1]!.styles![1]!]?.numberFormat).toBe("General");
  });

  test("puts a tab whole: values, merges, table, chart, mark, and gives its name", async () => {
    const { workbook, chartTitles, formulas } = await open();
    expect(await workbook.apply([{ kind: "put-tab", tab: fullTab() }])).toEqual({ tabs: [{ id: "summary", name: "Tổng hợp" }] });
    const [user, tab] = (await workbook.read()).sheets;
    expect(values(user)).toEqual(userValues);
    expect([tab?.name, tab?.ownTab, tab?.visibility]).toEqual(["Tổng hợp", "summary", "visible"]);
    expect(tab?.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, "Tổng hợp"],
      [2, "Lĩnh vực"],
      [3, "Kinh tế"],
      [4, "Giáo dục"],
      [5, { date: "2022-01-01", serial: 44562 }],
    ]);
    expect(tab?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(tab?.tables).toEqual([{ name: "Bang_summary", range: { top: 2, left: 1, bottom: 4, right: 2 } }]);
    expect(tab?.styles[tab.rows[0]!.styles![0]!]).toEqual({ font: "Times New Roman", bold: true, numberFormat: "General" });
    expect(await chartTitles("Tổng hợp")).toEqual(["Điển hình theo lĩnh vực"]);
    expect(await formulas("Tổng hợp")).toEqual({ B4: "COUNTA('Danh sách'!B2:B3)-2" });
  });

  test("replaces a tab in its place, once and again, and leaves nothing of the former", async () => {
    const { workbook, chartTitles } = await open();
    await workbook.apply([
      { kind: "put-tab", tab: fullTab("Lần một") },
      { kind: "put-tab", tab: simpleTab("issues", "Lỗi", "x") },
    ]);
    await workbook.apply([{ kind: "put-tab", tab: fullTab("Lần hai") }]);
    const second = (await workbook.read()).sheets[1];
    expect(await names(workbook)).toEqual([
      ["Danh sách", null],
      ["Tổng hợp", "summary"],
      ["Lỗi", "issues"],
    ]);
    expect([second?.rows[0]?.cells[0], second?.tables.length, second?.merges.length]).toEqual(["Lần hai", 1, 1]);
    expect(await chartTitles("Tổng hợp")).toEqual(["Điển hình theo lĩnh vực"]);
    await workbook.apply([{ kind: "put-tab", tab: simpleTab("summary", "Tổng hợp", "Chỉ một ô") }]);
    const third = (await workbook.read()).sheets[1];
    expect([values(third), third?.tables, third?.merges]).toEqual([[["Chỉ một ô"]], [], []]);
    expect(await chartTitles("Tổng hợp")).toEqual([]);
  });

  test("leaves a sheet of the user's that bears the name, and points at the tab under the name that it got", async () => {
    const { workbook, formulas } = await open();
    const other = { ...simpleTab("count", "Đếm"), rows: [{ cells: [{ value: 2, formula: "COUNTA('Danh sách'!A:A)" }] }] };
    const { tabs } = await workbook.apply([
      { kind: "put-tab", tab: simpleTab("records", "DANH SÁCH", "Của chương trình") },
      { kind: "put-tab", tab: { ...other, rows: [{ cells: [{ value: 1, formula: "COUNTA('DANH SÁCH'!A:A)" }] }] } },
    ]);
    expect(tabs).toEqual([
      { id: "records", name: "DANH SÁCH (2)" },
      { id: "count", name: "Đếm" },
    ]);
    expect(values((await workbook.read()).sheets[0])).toEqual(userValues);
    expect(await formulas("Đếm")).toEqual({ A1: "COUNTA('DANH SÁCH (2)'!A:A)" });
  });

  test("adds a sheet that is the user's from then on", async () => {
    const { workbook } = await open();
    const edit = { kind: "add-sheet", sheet: simpleTab("nominees", "Mẫu", "Họ và tên") } as const;
    expect(await workbook.apply([edit])).toEqual({ tabs: [{ id: "nominees", name: "Mẫu" }] });
    expect(await workbook.apply([edit])).toEqual({ tabs: [{ id: "nominees", name: "Mẫu (2)" }] });
    expect(await names(workbook)).toEqual([
      ["Danh sách", null],
      ["Mẫu", null],
      ["Mẫu (2)", null],
    ]);
  });

  test("removes a tab of its own and no other", async () => {
    const { workbook } = await open();
    await workbook.apply([{ kind: "put-tab", tab: fullTab() }]);
    expect(await workbook.apply([{ kind: "remove-tab", id: "summary" }])).toEqual({ tabs: [] });
    expect(await names(workbook)).toEqual([["Danh sách", null]]);
    await expect(workbook.apply([{ kind: "remove-tab", id: "summary" }])).rejects.toMatchObject({ code: "not-found" });
    await expect(workbook.apply([{ kind: "remove-tab", id: "Danh sách" }])).rejects.toMatchObject({ code: "not-found" });
  });

  test("writes single cells, and none when one of them cannot be", async () => {
    const { workbook } = await open();
    const set = (row: number, column: number, value: string | number | boolean | null, sheet = "Danh sách") =>
      ({ kind: "set-cell", sheet, row, column, value }) as const;
    await workbook.apply([set(2, 1, "Trần Văn Mẫu"), set(2, 2, 2024), set(3, 3, null), set(4, 2, "0123"), set(2, 1, "Lê Thị Mẫu")]);
    expect(values((await workbook.read()).sheets[0])).toEqual([
      ["Họ và tên", "Năm", "Đạt"],
      ["Lê Thị Mẫu", 2024, true],
      ["- Tiếp tục", 2023.5],
      [null, "0123"],
    ]);
    await expect(workbook.apply([set(1, 1, "x"), set(1, 1, "y", "Không có")])).rejects.toMatchObject({ code: "not-found" });
    for (const bad of [set(0, 1, "x"), set(5, 1, NaN), set(5, 1, "a".repeat(32_768))]) {
      await expect(workbook.apply([set(1, 1, "x"), bad])).rejects.toMatchObject({ code: "invalid-edit" });
    }
    expect((await workbook.read()).sheets[0]?.rows[0]?.cells[0]).toBe("Họ và tên");
  });

  test("tells which cells hold a formula", async () => {
    const { workbook, formulas } = await open();
    const sheet = {
      ...simpleTab("list", "Của tôi"),
      rows: [
        { cells: [{ value: "Họ và tên" }, { value: "=A1" }, { value: 1, formula: "1" }] },
        { cells: [{ value: 2, formula: "1+1" }, { value: "x" }, { value: 3, formula: "A2+1" }] },
      ],
    };
    await workbook.apply([{ kind: "add-sheet", sheet }]);
    const [list, mine] = (await workbook.read()).sheets;
    expect([...(list?.formulaCells ?? ["nobody looked"])]).toEqual([]);
    const places = [cellNumber(1, 3), cellNumber(2, 1), cellNumber(2, 3)];
    expect([...(mine?.formulaCells ?? [])].sort((a, b) => a - b)).toEqual(places);
    expect(await formulas("Của tôi")).toEqual({ C1: "1", A2: "1+1", C2: "A2+1" });
  });

  test("writes over no formula, and writes nothing then; a text that looks like one gives way", async () => {
    const { workbook, formulas } = await open();
    const sheet = {
      ...simpleTab("list", "Của tôi"),
      rows: [{ cells: [{ value: "=A1" }, { value: 2, formula: "1+1" }, { value: "x" }] }],
    };
    await workbook.apply([{ kind: "add-sheet", sheet }]);
    const set = (column: number, value: string | null) => ({ kind: "set-cell", sheet: "Của tôi", row: 1, column, value }) as const;
    for (const value of ["7", null]) {
      await expect(workbook.apply([set(3, "y"), set(2, value)])).rejects.toMatchObject({ code: "formula", detail: "Của tôi!B1" });
    }
    expect(values((await workbook.read()).sheets[1])).toEqual([["=A1", 2, "x"]]);
    await workbook.apply([set(1, "chữ"), set(3, "y")]);
    expect(values((await workbook.read()).sheets[1])).toEqual([["chữ", 2, "y"]]);
    expect(await formulas("Của tôi")).toEqual({ B1: "1+1" });
  });

  test("gives a cell another font and number format, and keeps the rest of its look", async () => {
    const { workbook } = await open();
    const old = { font: { name: ".VnTime", bold: true, size: 14 } } as const;
    const sheet = {
      ...simpleTab("list", "Của tôi"),
      rows: [
        {
          cells: [
            { value: "NguyÔn V¨n A", style: old },
            { value: "2/9/2021", style: old },
          ],
        },
        { cells: [{ value: "TrÇn ThÞ B", style: old }] },
      ],
    };
    await workbook.apply([{ kind: "add-sheet", sheet }]);
    const set = (row: number, column: number, value: string | number, look: { font?: string; numberFormat?: string }) =>
      ({ kind: "set-cell", sheet: "Của tôi", row, column, value, ...look }) as const;
    await workbook.apply([
      set(1, 1, "Nguyễn Văn A", { font: "Times New Roman" }),
      set(1, 2, 44_441, { numberFormat: "dd/mm/yyyy" }),
      set(2, 1, "Trần Thị B", { font: "Times New Roman", numberFormat: "@" }),
      set(9, 5, "05", { font: "Arial", numberFormat: "@" }),
    ]);
    const read = (await workbook.read()).sheets[1]!;
    expect(values(read)).toEqual([
      ["Nguyễn Văn A", { date: "2021-09-02", serial: 44_441 }],
      ["Trần Thị B"],
      [null, null, null, null, "05"],
    ]);
    const looks = read.rows.map(({ styles = [] }) => styles.flatMap((style) => (style === undefined ? [] : [read.styles[style]])));
    expect(looks).toEqual([
      [
        { font: "Times New Roman", bold: true, numberFormat: "General" },
        { font: ".VnTime", bold: true, numberFormat: "dd/mm/yyyy" },
      ],
      [{ font: "Times New Roman", bold: true, numberFormat: "@" }],
      [{ font: "Arial", bold: false, numberFormat: "@" }],
    ]);
    await expect(workbook.apply([set(1, 1, "x", { font: "" })])).rejects.toMatchObject({ code: "invalid-edit" });
  });

  test("refuses cells that are not the user's to correct, and writes beside them", async () => {
    const { workbook, formulas } = await open();
    const sheet = fullTab("Tiêu đề", "nominees", "Của tôi");
    await workbook.apply([
      { kind: "put-tab", tab: fullTab() },
      { kind: "add-sheet", sheet },
    ]);
    const set = (row: number, column: number, value: string, name = "Của tôi") =>
      ({ kind: "set-cell", sheet: name, row, column, value }) as const;
    const refused = [set(3, 1, "trên trang của chương trình", "Tổng hợp"), set(1, 2, "ẩn trong ô gộp"), set(2, 2, "tiêu đề của bảng")];
    for (const edit of refused) {
      await expect(workbook.apply([set(3, 1, "x"), edit])).rejects.toMatchObject({ code: "invalid-edit" });
    }
    await workbook.apply([set(1, 1, "ô gộp"), set(3, 1, "Văn hóa"), set(3, 2, "ba")]);
    const written = (await workbook.read()).sheets.find(({ name }) => name === "Của tôi");
    expect(values(written).map(([first]) => first)).toEqual([
      "ô gộp",
      "Lĩnh vực",
      "Văn hóa",
      "Giáo dục",
      { date: "2022-01-01", serial: 44562 },
    ]);
    expect(written?.rows[2]?.cells[1]).toBe("ba");
    expect(await formulas("Của tôi")).toEqual({ B4: "COUNTA('Danh sách'!B2:B3)-2" });
  });

  test("takes the snapshot that the edits were made from", async () => {
    const { workbook } = await open();
    const readFrom = await workbook.read();
    await workbook.apply([{ kind: "put-tab", tab: fullTab() }], { readFrom });
    expect(await names(workbook)).toEqual([
      ["Danh sách", null],
      ["Tổng hợp", "summary"],
    ]);
  });

  test("keeps settings, long ones too, and forgets them", async () => {
    const { workbook } = await open();
    const long = "Sơn La 🌿 ".repeat(100);
    await workbook.apply([
      { kind: "set-setting", key: "plan", value: "kon-ray-2023-2025" },
      { kind: "set-setting", key: "mapping", value: long },
      { kind: "set-setting", key: "none", value: "" },
    ]);
    expect((await workbook.read()).settings).toEqual({ plan: "kon-ray-2023-2025", mapping: long, none: "" });
    await workbook.apply([
      { kind: "set-setting", key: "mapping", value: "ngắn" },
      { kind: "set-setting", key: "plan", value: null },
    ]);
    expect((await workbook.read()).settings).toEqual({ mapping: "ngắn", none: "" });
  });

  test("text stays text, whatever it looks like", async () => {
    const { workbook, formulas } = await open();
    const texts = [
      "=1+1",
      "+84 912 000 111",
      "-5",
      "- Tiếp tục nhân rộng",
      "@SUM(A1)",
      "0123",
      "12/2023",
      "1-2",
      "50%",
      "TRUE",
      "'nháy",
      "=cmd|'/c'!A1",
    ];
    const more = ["＝1+1", "\t=1+1", " =1+1", "1e5", "#N/A?", "mar 5", "2021-09-02", "10:30", "Kinh tế", "a".repeat(32_767)];
    const all = [...texts, ...more];
    const tab = simpleTab("texts", "Chữ", ...all);
    const asText = {
      ...tab,
      id: "as-text",
      name: "Chữ @",
      rows: all.map((value) => ({ cells: [{ value, style: { numberFormat: "@" } }] })),
    };
    await workbook.apply([
      { kind: "put-tab", tab },
      { kind: "put-tab", tab: asText },
      ...all.map((value, at) => ({ kind: "set-cell", sheet: "Danh sách", row: at + 10, column: 1, value }) as const),
    ]);
    const { sheets } = await workbook.read();
    const column = (sheet: SheetSnapshot | undefined) => values(sheet).map(([first]) => first);
    expect(column(sheets[1])).toEqual(all);
    expect(column(sheets[2])).toEqual(all);
    expect(column(sheets[0]).slice(3)).toEqual(all);
    for (const { name } of sheets) expect(await formulas(name)).toEqual({});
  });

  test.each([
    ["a name that Excel refuses", { ...fullTab(), name: "a/b" }],
    ["a text that no cell holds", simpleTab("x", "X", "a".repeat(32_768))],
    ["a number that is none", simpleTab("x", "X", Infinity)],
    ["a formula with its sign", { ...simpleTab("x", "X"), rows: [{ cells: [{ formula: "=1" }] }] }],
    ["a table whose header differs", { ...fullTab(), tables: [{ ...fullTab().tables[0]!, columns: ["A", "B"] }] }],
    ["a chart over no range", { ...fullTab(), charts: [{ ...chart, categoriesRef: "Tên" }] }],
  ])("refuses %s, and does nothing at all", async (_, tab) => {
    const { workbook } = await open();
    await expect(
      workbook.apply([
        { kind: "put-tab", tab: simpleTab("first", "Trước", "x") },
        { kind: "set-setting", key: "plan", value: "x" },
        { kind: "put-tab", tab },
      ]),
    ).rejects.toMatchObject({ code: "invalid-edit" });
    expect(await names(workbook)).toEqual([["Danh sách", null]]);
    expect((await workbook.read()).settings).toEqual({});
  });
}
