import type { SheetSnapshot } from "../../../src/model/snapshot";
import type { DrawnSheet } from "../../../src/standalone/file/fileDesk";
import { makeAxis } from "../../../src/standalone/grid/axis";
import { mergeIndex } from "../../../src/standalone/grid/mergeIndex";
import { moveCell, topLeft } from "../../../src/standalone/grid/moveCell";
import { rangeBox, runOver, sheetGeometry } from "../../../src/standalone/grid/sheetGeometry";
import { plainLook } from "../../../src/xlsx/cellLooks";

const drawn: DrawnSheet = {
  defaultWidth: 64,
  defaultHeight: 20,
  columns: [{ first: 2, last: 3, width: 100 }],
  heights: new Map([[1, 40]]),
  frozen: { rows: 2, columns: 1 },
  gridlines: true,
  tabColor: null,
  charts: [],
  cells: [plainLook, { ...plainLook, wrap: true }],
};

function sheet(change: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name: "DS",
    visibility: "visible",
    rows: [
      { row: 1, cells: ["Danh sách điển hình"] },
      { row: 3, cells: [1, "Tổ sản xuất số 1", null, 2022] },
      { row: 4, cells: [2, "Tổ sản xuất số 2"] },
    ],
    styles: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    tables: [],
    ownTab: null,
    ...change,
  };
}

const key = (name: string, change: { ctrl?: boolean; shift?: boolean } = {}) => ({
  key: name,
  ctrl: false,
  shift: false,
  page: 10,
  ...change,
});

describe("an axis", () => {
  const axis = makeAxis(6, (number) => number * 10, new Set([2, 3]));
  test("leaves out what is hidden", () => {
    expect([0, 1, 2, 3].map(axis.number)).toEqual([1, 4, 5, 6]);
    expect(axis.length).toBe(10 + 40 + 50 + 60);
    expect([axis.isShown(3), axis.isShown(4), axis.isShown(7)]).toEqual([false, true, false]);
  });
  test("finds a place by number and by pixel", () => {
    expect([axis.index(1), axis.index(2), axis.index(4), axis.index(7)]).toEqual([0, 1, 1, 4]);
    expect([axis.at(-5), axis.at(9), axis.at(10), axis.at(49), axis.at(50), axis.at(9999)]).toEqual([0, 0, 1, 1, 2, 3]);
  });
});

describe("merged ranges", () => {
  test("are found by the rows that they cross, also those over very many rows", () => {
    const short = { top: 70, left: 1, bottom: 71, right: 2 };
    const tall = { top: 2, left: 4, bottom: 90_000, right: 4 };
    const index = mergeIndex([short, tall, { top: 5, left: 5, bottom: 5, right: 5 }]);
    expect(new Set(index.crossing(60, 80))).toEqual(new Set([short, tall]));
    expect(index.crossing(72, 72)).toEqual([tall]);
    expect(index.covering(71, 2)).toBe(short);
    expect(index.covering(71, 3)).toBeNull();
    expect(index.covering(5, 5)).toBeNull();
  });

  test("take the room of all their cells, less what is hidden", () => {
    const geometry = sheetGeometry(sheet({ hiddenRows: new Set([2]) }), drawn, false);
    expect(rangeBox(geometry, { top: 1, left: 1, bottom: 3, right: 2 })).toEqual({ left: 0, top: 0, width: 164, height: 60 });
    expect(
      rangeBox(sheetGeometry(sheet({ hiddenRows: new Set([2]) }), drawn, true), { top: 1, left: 1, bottom: 3, right: 2 }).height,
    ).toBeGreaterThan(60);
  });
});

describe("a sheet's geometry", () => {
  test("knows what stays in view, without the hidden rows", () => {
    expect(sheetGeometry(sheet(), drawn, false).frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheetGeometry(sheet({ hiddenRows: new Set([1]) }), drawn, false).frozen).toEqual({ rows: 1, columns: 1 });
  });

  test("lets a long text run over empty cells as far as the next one that is filled", () => {
    const geometry = sheetGeometry(sheet(), drawn, false);
    expect(runOver(geometry, 3, 1, 150)).toBe(200);
    expect(runOver(geometry, 3, 1, 1000)).toBe(200);
    expect(runOver(geometry, 3, 0, 1000)).toBe(64);
  });

  test("makes a row without a height as tall as its wrapped text needs", () => {
    const long = "Học tập và làm theo tư tưởng, đạo đức, phong cách ".repeat(3);
    const rows = [{ row: 5, cells: [long], styles: [1] }];
    const geometry = sheetGeometry(sheet({ rows }), drawn, false);
    expect(geometry.rows.size(geometry.rows.index(5))).toBeGreaterThan(200);
    expect(geometry.rows.size(geometry.rows.index(6))).toBe(20);
  });
});

describe("the keyboard", () => {
  const geometry = sheetGeometry(sheet({ merges: [{ top: 1, left: 1, bottom: 2, right: 4 }], hiddenRows: new Set([5]) }), drawn, false);
  test("takes a merged range for one cell", () => {
    expect(moveCell(geometry, { row: 1, column: 1 }, key("ArrowDown"))).toEqual({ row: 3, column: 1 });
    expect(moveCell(geometry, { row: 1, column: 1 }, key("ArrowRight"))).toEqual({ row: 1, column: 5 });
    expect(moveCell(geometry, { row: 3, column: 3 }, key("ArrowUp"))).toEqual({ row: 1, column: 1 });
    expect(topLeft(geometry, { row: 2, column: 3 })).toEqual({ row: 1, column: 1 });
  });
  test("passes over hidden rows and stays on the sheet", () => {
    expect(moveCell(geometry, { row: 4, column: 1 }, key("ArrowDown"))).toEqual({ row: 6, column: 1 });
    expect(moveCell(geometry, { row: 3, column: 1 }, key("ArrowLeft"))).toEqual({ row: 3, column: 1 });
  });
  test("leaps with Ctrl to the edge of the data, then to the edge of the sheet", () => {
    expect(moveCell(geometry, { row: 3, column: 1 }, key("ArrowDown", { ctrl: true }))).toEqual({ row: 4, column: 1 });
    expect(moveCell(geometry, { row: 3, column: 2 }, key("ArrowRight", { ctrl: true }))).toEqual({ row: 3, column: 4 });
    expect(moveCell(geometry, { row: 9, column: 3 }, key("End", { ctrl: true }))).toEqual({ row: 4, column: 4 });
    expect(moveCell(geometry, { row: 9, column: 3 }, key("Home", { ctrl: true }))).toEqual({ row: 1, column: 1 });
  });
  test("leaves Tab to the page, so that nobody is caught in the grid", () => {
    expect(moveCell(geometry, { row: 3, column: 1 }, key("Tab"))).toBeNull();
  });
});
