import fc from "../tools/properties";
import type { CellValue } from "../../src/model/snapshot";
import { planImport } from "../../src/workflows/import/planImport";
import { valueText } from "../../src/workflows/import/recordTable";
import { sheetOf } from "../tables/sheetBuilder";
import { emptyBook, listOf, quangTri, today } from "./importBuilder";

const people = ["Lê Thị Hai", "Ông Trần Văn Ba", "Trạm Y tế xã Hải Lệ", "HTX Nông nghiệp An Bình", "Nguyễn Văn An - Giám đốc"];
/** Headers beside number and name: known, personal, unknown, repeated and dangerous ones. */
const headers = [
  "Lĩnh vực",
  "Loại",
  "Năm",
  "Chức vụ, đơn vị công tác",
  "Đơn vị",
  "Thành tích",
  "CCCD",
  "Cột lạ",
  "__proto__",
  "Ghi chú",
  "Thời gian",
];
const headings = ["TẬP THỂ", "CÁ NHÂN", "Khối trường học"];

const cell = fc.constantFrom<(mark: string) => string>(
  () => "",
  (mark) => mark,
  (mark) => `=${mark}`,
  (mark) => `Y tế ${mark}`,
  (mark) => `2023 ${mark}`,
  (mark) => `- ${mark}, Sở Y tế`,
  (mark) => `dòng một\n${mark}`,
);

type Line =
  | { readonly is: "record"; readonly name: string; readonly cells: readonly ((mark: string) => string)[] }
  | { readonly is: "nameless"; readonly cells: readonly ((mark: string) => string)[] }
  | { readonly is: "group"; readonly text: string }
  | { readonly is: "blank" };

const line = (width: number): fc.Arbitrary<Line> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant("record" as const),
        name: fc.constantFrom(...people),
        cells: fc.array(cell, { minLength: width, maxLength: width }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant("nameless" as const), cells: fc.array(cell, { minLength: width, maxLength: width }) }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant("group" as const), text: fc.constantFrom(...headings) }) },
    { weight: 1, arbitrary: fc.constant({ is: "blank" as const }) },
  );

const lists = fc.uniqueArray(fc.constantFrom(...headers), { minLength: 1, maxLength: 6 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    lines: fc.array(line(columns.length), { minLength: 1, maxLength: 25 }),
    letterhead: fc.boolean(),
    total: fc.boolean(),
    signed: fc.boolean(),
  }),
);

/** The list as a sheet, and the marks that stand in its rows of persons. */
function drawnList({ columns, lines, letterhead, total, signed }: typeof lists extends fc.Arbitrary<infer L> ? L : never): {
  readonly rows: readonly (readonly CellValue[])[];
  readonly marks: readonly string[];
} {
  const marks: string[] = [];
  let number = 0;
  const rows: (readonly CellValue[])[] = [
    ...(letterhead ? [["SỞ Y TẾ"], [], ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN"]] : []),
    ["STT", "Họ và tên", ...columns],
    ...lines.map((one, at): readonly CellValue[] => {
      if (one.is === "blank") return [];
      if (one.is === "group") return [null, one.text];
      number++;
      const cells = one.cells.map((write, column) => {
        const mark = `zq${at}k${column}q`;
        const text = write(mark);
        if (text.includes(mark)) marks.push(mark);
        return text;
      });
      return [String(number), one.is === "record" ? one.name : "", ...cells];
    }),
    ...(total ? [["Cộng: 03 người"]] : []),
    ...(signed ? [[null, null, "NGƯỜI LẬP BIỂU"]] : []),
  ];
  return { rows, marks };
}

describe("The account of an imported file", () => {
  it("adds up for every generated list, and no word of a record's row is lost", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { rows, marks } = drawnList(list);
        const plan = planImport({ files: [listOf("ds.csv", sheetOf("ds", rows))], workbook: emptyBook, plan: quangTri, today });
        const [file] = plan.files;
        expect(file!.rows).toBe(file!.written + file!.doubtful + file!.refused);
        expect(plan.records.rows).toHaveLength(file!.written + file!.doubtful);
        expect(plan.setAside).toHaveLength(file!.refused);
        const { rows: filled, ...kinds } = file!.ledger;
        expect(filled).toBe(rows.filter((cells) => cells.some((value) => value !== null && value !== "")).length);
        expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(filled);
        const kept = [
          ...plan.records.rows.flatMap(({ values }) => values.map(valueText)),
          ...plan.setAside.flatMap(({ cells }) => cells.map(valueText)),
        ].join("\u0000");
        expect(marks.filter((mark) => !kept.includes(mark))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("finds persons below the signature and keeps them aside", () => {
    const sheet = sheetOf("ds", [
      ["STT", "Họ và tên", "Lĩnh vực", "Thành tích"],
      ["1", "Lê Thị Hai", "Y tế", "Hiến máu"],
      [null, null, null, "THỦ TRƯỞNG ĐƠN VỊ"],
      [],
      [null, "Trần Văn Ba", "Y tế", "Viết thêm sau chữ ký"],
    ]);
    const [file] = planImport({ files: [listOf("ds.csv", sheet)], workbook: emptyBook, plan: quangTri, today }).files;
    expect(file).toMatchObject({ rows: 2, written: 1, refused: 1, ledger: { record: 1, refused: 1, note: 1, header: 1 } });
  });

  it("keeps a row whose name is an error value aside", () => {
    const sheet = sheetOf("ds", [
      ["STT", "Họ và tên", "Lĩnh vực"],
      [1, "Lê Thị Hai", "Y tế"],
      [2, { error: "#REF!" }, "Y tế"],
    ]);
    const plan = planImport({ files: [{ ...listOf("ds.xlsx", sheet), textOnly: false }], workbook: emptyBook, plan: quangTri, today });
    expect(plan.files[0]).toMatchObject({ rows: 2, refused: 1 });
    expect(plan.setAside[0]!.cells).toEqual([2, "#REF!", "Y tế"]);
  });

  it("counts two tables side by side by their records", () => {
    const sheet = sheetOf("ds", [
      ["STT", "Tên tập thể", "Lĩnh vực", null, "STT", "Họ và tên cá nhân", "Lĩnh vực"],
      ["1", "Trạm Y tế xã Hải Lệ", "Y tế", null, "1", "Lê Thị Hai", "Y tế"],
      ["2", "Trường Mầm non Họa Mi", "Y tế", null, "2", "Trần Văn Ba", "Y tế"],
      [null, null, null, null, "3", "Phan Thị Tư", "Y tế"],
    ]);
    const [file] = planImport({ files: [listOf("ds.csv", sheet)], workbook: emptyBook, plan: quangTri, today }).files;
    expect(file).toMatchObject({ rows: 5, refused: 0, ledger: { rows: 4, record: 3, header: 1 } });
  });

  it("cuts nothing in silence: a cell longer than Excel holds makes its record doubtful", () => {
    const long = "a".repeat(40_000);
    const sheet = sheetOf("ds", [
      ["STT", "Họ và tên", "Lĩnh vực", "Thành tích"],
      ["1", "Lê Thị Hai", "Y tế", long],
      ["2", "", "Y tế", long],
    ]);
    const plan = planImport({ files: [listOf("ds.csv", sheet)], workbook: emptyBook, plan: quangTri, today });
    expect(plan.files[0]).toMatchObject({ rows: 2, doubtful: 1, refused: 1 });
    expect(plan.setAside[0]!.cells.map((value) => valueText(value).length)).toEqual([1, 0, 4, 32_767, 7_233]);
  });
});
