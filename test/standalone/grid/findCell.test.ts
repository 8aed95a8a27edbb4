import type { SheetSnapshot } from "../../../src/model/snapshot";
import type { DrawnSheet } from "../../../src/standalone/file/fileDesk";
import { findCell } from "../../../src/standalone/grid/findCell";
import type { Cell } from "../../../src/standalone/grid/moveCell";
import { sheetGeometry } from "../../../src/standalone/grid/sheetGeometry";

const drawn: DrawnSheet = {
  defaultWidth: 64,
  defaultHeight: 20,
  columns: [],
  heights: new Map(),
  frozen: { rows: 0, columns: 0 },
  gridlines: true,
  tabColor: null,
  charts: [],
  cells: [],
};
const sheet: SheetSnapshot = {
  name: "DS",
  visibility: "visible",
  rows: [
    { row: 2, cells: ["Họ và tên", "Đơn vị"] },
    { row: 4, cells: ["Trần Thị Hạnh", "Trạm y tế  Cam Lộ"] },
    { row: 5, cells: ["Lê Hạnh", null, 1234.5] },
    { row: 9, cells: ["Hạnh (ẩn)"] },
  ],
  styles: [],
  merges: [],
  hiddenRows: new Set([9]),
  hiddenColumns: new Set(),
  filtered: false,
  tables: [],
  ownTab: null,
};
const geometry = sheetGeometry(sheet, drawn, false);
const find = (sought: string, from: Cell, step: 1 | -1 = 1) => findCell(sheet, geometry, sought, from, step, "vi");
const at = (row: number, column: number): Cell => ({ row, column });

test("finds without accents and capitals, row by row, and begins again at the top", () => {
  expect(find("hanh", at(1, 1))).toEqual(at(4, 1));
  expect(find("HẠNH", at(4, 1))).toEqual(at(5, 1));
  expect(find("hanh", at(5, 1))).toEqual(at(4, 1));
  expect(find("y te cam lo", at(4, 1))).toEqual(at(4, 2));
});

test("goes back as it goes on", () => {
  expect(find("hanh", at(4, 1), -1)).toEqual(at(5, 1));
  expect(find("hanh", at(5, 3), -1)).toEqual(at(5, 1));
  expect(find("hanh", at(3, 1), -1)).toEqual(at(5, 1));
  expect(find("đơn", at(1, 1), -1)).toEqual(at(2, 2));
});

test("the only place is found again from itself; what is hidden, and what is nowhere, is not found", () => {
  expect(find("trần", at(4, 1))).toEqual(at(4, 1));
  expect(find("trần", at(4, 1), -1)).toEqual(at(4, 1));
  expect(find("ẩn)", at(1, 1))).toBeNull();
  expect(find("không có ai", at(4, 1))).toBeNull();
  expect(find("  ", at(4, 1))).toBeNull();
});

test("numbers are found as they are shown", () => {
  expect(find("1234,5", at(1, 1))).toEqual(at(5, 3));
});
