import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReportSheet } from "../../../src/model/reportSheet";
import { FileDesk, largestFile } from "../../../src/standalone/file/fileDesk";
import { UndoHistory } from "../../../src/standalone/file/undoHistory";
import { openXlsx } from "../../../src/xlsx/openXlsx";
import { reportSheet } from "../../xlsx/reportSheetBuilder";

const sample = () => new Uint8Array(readFileSync(path.join(__dirname, "../../../assets/samples/quang-tri.xlsx")));

const tab = (id: string, name: string): ReportSheet => reportSheet({ id, name, rows: [{ cells: [{ value: name }] }] });

const names = async (desk: FileDesk) => (await desk.read()).sheets.map(({ name }) => name);

describe("the desk", () => {
  test("goes back one change after another, to the very bytes that were opened", async () => {
    const bytes = sample();
    const desk = FileDesk.open(bytes);
    const before = await names(desk);
    await desk.apply([{ kind: "put-tab", tab: tab("overview", "Tổng quan") }]);
    await desk.apply([{ kind: "set-setting", key: "plan", value: "x" }]);
    await desk.apply([{ kind: "put-tab", tab: tab("missing", "Còn thiếu") }]);
    expect(await names(desk)).toEqual([...before, "Tổng quan", "Còn thiếu"]);
    expect(desk.state).toEqual({ revision: 3, levels: 3 });
    desk.undo();
    expect(await names(desk)).toEqual([...before, "Tổng quan"]);
    expect((await desk.read()).settings).toMatchObject({ plan: "x" });
    desk.undo();
    desk.undo();
    expect(desk.state).toEqual({ revision: 0, levels: 0 });
    expect(desk.bytes()).toBe(bytes);
    expect(() => desk.undo()).toThrow(/invalid-edit/);
  });

  test("gives a state that comes after an undo a number of its own, so that it is never taken for a saved one", async () => {
    const desk = FileDesk.open(sample());
    await desk.apply([{ kind: "set-setting", key: "plan", value: "x" }]);
    desk.undo();
    await desk.apply([{ kind: "set-setting", key: "plan", value: "y" }]);
    expect(desk.state).toEqual({ revision: 2, levels: 1 });
  });

  test("keeps the objects of sheets that a change did not touch, and reads the touched ones anew", async () => {
    const desk = FileDesk.open(sample());
    const before = await desk.read();
    const [first, second] = before.sheets;
    await desk.apply([{ kind: "set-cell", sheet: first!.name, row: 40, column: 1, value: "thêm" }]);
    const after = await desk.read();
    expect(after.sheets[0]).not.toBe(first);
    expect(after.sheets[0]!.rows.at(-1)?.cells[0]).toBe("thêm");
    expect(after.sheets[1]).toBe(second);
    desk.undo();
    const back = await desk.read();
    expect(back.sheets[0]!.rows).toEqual(first!.rows);
    expect(back.sheets[1]).toBe(second);
  });

  test("saves what stands on it", async () => {
    const desk = FileDesk.open(sample());
    await desk.apply([{ kind: "put-tab", tab: tab("overview", "Tổng quan") }]);
    const again = await openXlsx(desk.bytes()).read();
    expect(again.sheets.at(-1)).toMatchObject({ name: "Tổng quan", ownTab: "overview" });
  });

  test("begins with an empty workbook when there is no file, and finds back to it", async () => {
    const desk = FileDesk.empty();
    await desk.apply([{ kind: "put-tab", tab: tab("overview", "Tổng quan") }]);
    expect(await names(desk)).toEqual(["Tổng quan"]);
    desk.undo();
    expect(await names(desk)).toEqual(["Sheet1"]);
    await desk.apply([{ kind: "put-tab", tab: tab("overview", "Tổng quan") }]);
    expect(await names(desk)).toEqual(["Tổng quan"]);
  });

  test("refuses a file beyond its limit before reading it, and what is no workbook", () => {
    expect(() => FileDesk.open(new Uint8Array(largestFile + 1))).toThrow(/too-large: 61 MB > 60 MB/);
    expect(() => FileDesk.open(new TextEncoder().encode("a;b\n1;2"))).toThrow(/not-xlsx/);
  });
});

describe("the history", () => {
  const level = (revision: number, size: number) => ({ revision, bytes: new Uint8Array(size), touched: new Set<string>() });
  test("forgets the oldest when there are too many or they are too large, never the last", () => {
    const history = new UndoHistory({ levels: 3, bytes: 100 });
    for (let revision = 0; revision < 5; revision++) history.push(level(revision, 10));
    expect(history.length).toBe(3);
    history.push(level(5, 85));
    expect(history.length).toBe(2);
    history.push(level(6, 500));
    expect(history.length).toBe(1);
    expect(history.pop()?.revision).toBe(6);
    expect(history.pop()).toBeNull();
  });
});
