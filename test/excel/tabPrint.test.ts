import { printOfTab, WrittenCheck } from "../../src/excel/tabPrint";
import type { ReportCell, ReportSheet } from "../../src/model/reportSheet";

const tab = (rows: readonly (readonly (ReportCell | null)[])[]): ReportSheet => ({
  id: "by-unit",
  name: "Theo đơn vị",
  widths: [],
  rows: rows.map((cells) => ({ cells })),
  merges: [],
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  freeze: { rows: 0, columns: 0 },
  print: {
    orientation: "portrait",
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    fitToWidth: true,
    centerHorizontally: false,
    pageNumbers: false,
  },
  showGridlines: true,
});

/** Every other row a heading; under each a sum, whose result follows other sheets. */
const headings = Array.from({ length: 40 }, (_, at): readonly (ReportCell | null)[] =>
  at % 2 === 0 ? [{ value: `Xã số ${at}` }, { value: at }] : [{ value: "Cộng" }, { value: 0, formula: "SUM(C:C)" }],
);
const written = printOfTab(tab(headings), false);

/** Whether the tab holds what was written, when `shown` stands where a formula is and `edited` in place of one cell. */
function holds(shown: number, edited?: { readonly row: number; readonly column: number; readonly value: string }): boolean {
  const check = new WrittenCheck(written);
  headings.forEach((cells, at) =>
    cells.forEach((cell, index) => {
      const here = edited?.row === at + 1 && edited.column === index + 1;
      check.add(at + 1, index + 1, here ? edited.value : cell?.formula === undefined ? (cell!.value as string | number) : shown);
    }),
  );
  return check.holds;
}

describe("the print of a tab", () => {
  it("is that of the tab whatever its formulas show", () => {
    expect([holds(0), holds(7)]).toEqual([true, true]);
  });

  it("is another when a cell between two formulas was changed, the first, the last, or one in between", () => {
    for (const row of [1, 21, 39]) expect(holds(7, { row, column: 2, value: "sửa" })).toBe(false);
  });

  it("is another when something was written below or beside", () => {
    for (const [row, column] of [
      [41, 2],
      [40, 3],
    ] as const) {
      const check = new WrittenCheck(written);
      headings.forEach((cells, at) => cells.forEach((cell, index) => check.add(at + 1, index + 1, cell!.value as string | number)));
      check.add(row, column, "thêm");
      expect(check.holds).toBe(false);
    }
  });
});
