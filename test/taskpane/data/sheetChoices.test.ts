import { withChoice, withColumn, withHeaderRow, withKind } from "../../../src/taskpane/data/sheetChoices";

const list = { kind: "nominees", headerRow: 4, columns: { 3: "unit" } } as const;

test("a choice about one sheet leaves those about others as they are", () => {
  expect(withChoice({ "Y tế": list }, "Sở NN", { kind: "other" })).toEqual({ "Y tế": list, "Sở NN": { kind: "other" } });
});

test("a sheet about which nothing is chosen any more is left to recognition", () => {
  expect(withChoice({ "Y tế": list }, "Y tế", null)).toEqual({});
  expect(withChoice({ "Y tế": list }, "Y tế", {})).toEqual({});
  expect(withChoice({ "Y tế": list }, "Y tế", { columns: {} })).toEqual({});
});

test("another kind or header row drops the meanings chosen for columns, which belonged to the former", () => {
  expect(withKind(list, "units")).toEqual({ kind: "units", headerRow: 4 });
  expect(withKind(list, null)).toEqual({ headerRow: 4 });
  expect(withHeaderRow(list, 6)).toEqual({ kind: "nominees", headerRow: 6 });
  expect(withHeaderRow(list, null)).toEqual({ kind: "nominees" });
});

test("a column is given a meaning, ignored, or left to recognition", () => {
  expect(withColumn(list, 5, "field").columns).toEqual({ 3: "unit", 5: "field" });
  expect(withColumn(list, 3, null).columns).toEqual({ 3: null });
  expect(withColumn(list, 3, undefined).columns).toEqual({});
});
