import { isEdits, joinEdits, splitEdits } from "../../src/engine/heavyEdits";
import type { ReportSheet } from "../../src/model/reportSheet";
import type { WorkbookEdit } from "../../src/workbook/workbook";
import { reportSheet } from "../xlsx/reportSheetBuilder";

const tab = (id: string, rows: number): ReportSheet =>
  reportSheet({ id, name: id, rows: Array.from({ length: rows }, (_, index) => ({ cells: [{ value: index }] })) });

const edits: readonly WorkbookEdit[] = [
  { kind: "set-setting", key: "plan", value: "x" },
  { kind: "put-tab", tab: tab("list", 4_321) },
  { kind: "put-tab", tab: tab("short", 3) },
  { kind: "add-sheet", sheet: tab("template", 2_000) },
];

test("edits with large tabs cross in parts of which none is large, and are whole again on the other side", () => {
  const { light, parts } = splitEdits(edits);
  const sent = structuredClone([...parts()]);
  expect(Math.max(...sent.map(({ rows }) => rows.length))).toBeLessThanOrEqual(1_000);
  expect(JSON.stringify(light).length).toBeLessThan(2_500);
  expect(joinEdits(structuredClone(light), sent)).toEqual(edits);
});

test("edits without large tabs cross as they are", () => {
  const small = edits.filter((_, index) => index % 2 === 0);
  expect([...splitEdits(small).parts()]).toEqual([]);
  expect(splitEdits(small).light).toEqual(small);
});

test("other answers of the engine are not taken for edits", () => {
  expect([isEdits(edits), isEdits([]), isEdits([{ id: "list", rows: 3 }]), isEdits({ kind: "found" }), isEdits(null)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
