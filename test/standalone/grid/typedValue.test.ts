import { textToEdit, typedValue, type CellBefore } from "../../../src/standalone/grid/typedValue";

const general: CellBefore = { value: null, numberFormat: "General" };
const text: CellBefore = { value: null, numberFormat: "@" };
const day: CellBefore = { value: { date: "2023-06-11", serial: 45088 }, numberFormat: "dd/mm/yyyy" };
const value = (typed: string, before = general, language: "vi" | "en" = "vi") => typedValue(typed, before, language);

test("numbers are read with the marks of the language", () => {
  expect(value("2023")).toEqual({ kind: "value", value: 2023 });
  expect(value("1.234,5")).toEqual({ kind: "value", value: 1234.5 });
  expect(value("1,234.5", general, "en")).toEqual({ kind: "value", value: 1234.5 });
  expect(value("-0,5")).toEqual({ kind: "value", value: -0.5 });
  // In English this is a thousand, in Vietnamese a decimal fraction.
  expect(value("1,234", general, "en")).toEqual({ kind: "value", value: 1234 });
  expect(value("1,234")).toEqual({ kind: "value", value: 1.234 });
  expect(value("12%")).toEqual({ kind: "value", value: 0.12, numberFormat: "0%" });
});

test("what would lose something as a number stays text", () => {
  expect(value("0912345678")).toEqual({ kind: "value", value: "0912345678" });
  expect(value("1234567890123456")).toEqual({ kind: "value", value: "1234567890123456" });
  expect(value("'2023")).toEqual({ kind: "value", value: "2023" });
  expect(value("2023", text)).toEqual({ kind: "value", value: "2023" });
  expect(value("12/CV-HĐTĐ")).toEqual({ kind: "value", value: "12/CV-HĐTĐ" });
});

test("a day is read day first and gets a format that shows it; a bare year in a cell for days stays a year", () => {
  expect(value("11/6/2023")).toEqual({ kind: "value", value: 45088, numberFormat: "dd/mm/yyyy" });
  expect(value("12-06-2023", day)).toEqual({ kind: "value", value: 45089, numberFormat: "dd/mm/yyyy" });
  expect(value("31/2/2023", day)).toEqual({ kind: "value", value: "31/2/2023" });
  expect(value("1/2/1900")).toEqual({ kind: "value", value: "1/2/1900" });
  expect(value("2023", day)).toEqual({ kind: "value", value: 2023, numberFormat: "General" });
});

test("nothing empties the cell, and a formula is refused", () => {
  expect(value("  ")).toEqual({ kind: "value", value: null });
  expect(value("=A1+1")).toEqual({ kind: "formula" });
  expect(value("=")).toEqual({ kind: "value", value: "=" });
});

test.each<[CellBefore, string]>([
  [{ value: "Nguyễn Văn A ", numberFormat: "General" }, "Nguyễn Văn A "],
  [{ value: 1234.5, numberFormat: "#,##0" }, "1234,5"],
  [{ value: 0.07, numberFormat: "0%" }, "7%"],
  [day, "11/06/2023"],
  [{ value: true, numberFormat: "General" }, "TRUE"],
])("what is offered for editing says the same when it is typed again: %j", (before, shown) => {
  expect(textToEdit(before, "vi")).toBe(shown);
  const again = typedValue(shown, before, "vi");
  const same = before === day ? { value: 45088, numberFormat: "dd/mm/yyyy" } : { value: before.value };
  expect(again).toEqual({ kind: "value", ...same });
});
