import { formatCell } from "../../../src/standalone/grid/formatCell";

const number = (value: number, code: string, language: "vi" | "en" = "vi") => formatCell(value, code, language).text;

describe("numbers in the grid", () => {
  test.each([
    [1234567, "#,##0", "1.234.567"],
    [1234.5, "#,##0.00", "1.234,50"],
    [1234.5, "0", "1235"],
    [0.1234, "0%", "12%"],
    [0.1234, "0.0%", "12,3%"],
    [5, "00", "05"],
    [0, "General", "0"],
    [0.1 + 0.2, "General", "0,3"],
    [12.5, "General", "12,5"],
    [-7, "#,##0;(#,##0)", "(7)"],
    [-7, "#,##0", "-7"],
    [0, '0;-0;"không có"', "không có"],
    [12, '0" điển hình"', "12 điển hình"],
    [3, "#,##0 ;[Red](#,##0)", "3"],
    [1.005, "0.00", "1,01"],
    [-0.001, "0.00", "0,00"],
    [123456, "0.00E+00", "1,23E+05"],
    [2500, "#,##0,", "3"],
    [1.5, "[h]:mm", "36:00"],
    [1e21, "0", "1000000000000000000000"],
  ])("%d under %s reads %s", (value, code, text) => {
    expect(number(value, code)).toBe(text);
  });

  test("bear the marks of English in English", () => {
    expect(number(1234567.5, "#,##0.0", "en")).toBe("1,234,567.5");
  });

  test("stand at the right, words at the left, truth and faults in the middle", () => {
    expect(formatCell(5, "0", "vi").side).toBe("right");
    expect(formatCell("Tập thể", "General", "vi")).toEqual({ text: "Tập thể", side: "left" });
    expect(formatCell(true, "General", "vi")).toEqual({ text: "TRUE", side: "center" });
    expect(formatCell({ error: "#N/A" }, "General", "vi")).toEqual({ text: "#N/A", side: "center" });
    expect(formatCell(null, "0", "vi").text).toBe("");
  });
});

describe("days in the grid", () => {
  const day = { date: "2023-06-05", serial: 45082 } as const;
  test.each([
    ["dd/mm/yyyy", "05/06/2023"],
    ["d/m/yy", "5/6/23"],
    ["mm-dd-yy", "05/06/2023"],
    ["[$-42A]dd/mm/yyyy;@", "05/06/2023"],
    ['"ngày" dd "tháng" mm "năm" yyyy', "ngày 05 tháng 06 năm 2023"],
    ["mmm-yy", "Tháng 6-23"],
    ["yyyy", "2023"],
  ])("under %s read %s", (code, text) => {
    expect(formatCell(day, code, "vi").text).toBe(text);
  });

  test("show the time when the format asks for it, with m for minutes beside hours", () => {
    expect(formatCell({ date: "2023-06-05", serial: 45082.5625 }, "dd/mm/yyyy hh:mm", "vi").text).toBe("05/06/2023 13:30");
    expect(formatCell({ date: "2023-06-05", serial: 45082.5625 }, "h:mm AM/PM", "en").text).toBe("1:30 PM");
  });
});

test("a format of texts puts its words around the text", () => {
  expect(formatCell("A12", '0;0;0;"Số "@', "vi").text).toBe("Số A12");
  expect(formatCell("A12", "@", "vi").text).toBe("A12");
});
