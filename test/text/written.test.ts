import fc from "../tools/properties";
import { readDate } from "../../src/text/readDate";
import { readNumber } from "../../src/text/readNumber";
import { readPeriod } from "../../src/text/readPeriod";
import { romanNumber } from "../../src/text/romanNumber";

test.each([
  ["7.100", 7100, ""],
  ["1,0", 1, ""],
  ["1.250,5", 1250.5, ""],
  ["1,250.5", 1250.5, ""],
  ["1.250", 1250, ""],
  ["1,250", 1.25, ""],
  ["1,250,000", 1250000, ""],
  ["1 250", 1250, ""],
  ["05", 5, ""],
  ["0.65", 0.65, ""],
  ["0.650", 0.65, ""],
  ["-3", -3, ""],
  ["2,5 ha", 2.5, "ha"],
  ["350 trđ/năm", 350, "trđ/năm"],
  ["02 hộ", 2, "hộ"],
  ["120 m2", 120, "m2"],
  ["0,65%", 0.65, "%"],
])("%s is %d %s", (text, value, unit) => {
  expect(readNumber(text)).toEqual({ value, unit, percent: unit === "%" });
});

test.each(["", "x", "5-10", "12/3", "≥ 02", "12.345.67", "2,5 ha; 12 con", "01-02 mô hình", "1,2,3", "3 A 5"])(
  "%j is no number",
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test("numbers written the Vietnamese way come back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
      const text = `${String(whole).replace(/\B(?=(\d{3})+$)/g, ".")},${String(part).padStart(2, "0")}`;
      expect(readNumber(text)?.value).toBeCloseTo(whole + part / 100, 6);
    }),
  );
});

test.each([
  ["05/6/2023", "2023-06-05", "day", "2023-05-06"],
  ["05.06.2023", "2023-06-05", "day", "2023-05-06"],
  ["15/6/2023", "2023-06-15", "day", null],
  ["6/6/2023", "2023-06-06", "day", null],
  ["04/15/2023", "2023-04-15", "day", null],
  ["25 /6/2021", "2021-06-25", "day", null],
  ["2023-06-05", "2023-06-05", "day", null],
  ["2023-06-05T08:30:00Z", "2023-06-05", "day", null],
  ["08:30 15/06/2023", "2023-06-15", "day", null],
  ["15/06/2023 08:30:00", "2023-06-15", "day", null],
  ["ngày 05 tháng 6 năm 2023", "2023-06-05", "day", null],
  ["Quảng Trị, ngày 5 tháng 6 năm 2023", "2023-06-05", "day", null],
  ["tháng 6/2023", "2023-06-01", "month", null],
  ["6/2023", "2023-06-01", "month", null],
  ["năm 2022", "2022-01-01", "year", null],
  ["29/02/2024", "2024-02-29", "day", null],
])("%s is %s, known to the %s, or else %s", (text, date, precision, other) => {
  expect(readDate(text)).toEqual({ date, precision, other, twoDigitYear: false });
});

test("a year of two digits is told as such", () => {
  expect(readDate("5-6-23")).toEqual({ date: "2023-06-05", precision: "day", other: "2023-05-06", twoDigitYear: true });
  expect(readDate("20/11/75")).toMatchObject({ date: "1975-11-20", twoDigitYear: true });
});

test("dates that no calendar has, and texts that are no dates", () => {
  for (const text of ["31/02/2023", "29/02/2023", "15/13/2023", "2023-02-30", "13/2023", "ngày 31 tháng 4 năm 2023", "01/01/0203"]) {
    expect([text, readDate(text)]).toEqual([text, { impossible: true }]);
  }
  for (const text of ["", "05/06", "640/2021", "12/QĐ-UBND", "An", "1.250", "202", "5-10"])
    expect([text, readDate(text)]).toEqual([text, null]);
});

test.each([
  ["Quý II/2023", 2023, 2, null, null],
  ["Q2-2023", 2023, 2, null, null],
  ["2023-Q4", 2023, 4, null, null],
  ["quý 2 năm 2023", 2023, 2, null, null],
  ["QUÝ IV NĂM 2021", 2021, 4, null, null],
  ["Quý I", null, 1, null, null],
  ["năm 2022", 2022, null, null, null],
  ["6 tháng đầu năm 2023", 2023, null, null, null],
  ["quý I, II năm 2023", 2023, null, null, null],
  ["DANH SÁCH ĐIỂN HÌNH GIAI ĐOẠN 2021 – 2025", null, null, 2021, 2025],
  ["từ năm 2022 đến năm 2025", null, null, 2022, 2025],
  ["Quý Hợp 2023", 2023, null, null, null],
])("%s: year %s, quarter %s, stretch %s to %s", (text, year, quarter, start, end) => {
  expect(readPeriod(text)).toEqual({ year, quarter, start, end });
});

test.each(["", "II", "năm 2021, 2022", "Nguyễn Văn Quý", "Quý ông"])("%j names no period", (text) => {
  expect(readPeriod(text)).toBeNull();
});

test("roman numerals, well formed only", () => {
  expect(["I", "II.", "iv)", "IX", "XIV", "XL", "MCMXC"].map(romanNumber)).toEqual([1, 2, 4, 9, 14, 40, 1990]);
  expect(["", "IIII", "VX", "A", "1", "IL", "."].map(romanNumber)).toEqual([null, null, null, null, null, null, null]);
});
