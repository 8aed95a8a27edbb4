import fc from "../tools/properties";
import { comparePersonNames, compareVietnamese } from "../../src/text/collation";

test("places sort syllable by syllable, as dictionaries do and ICU does not", () => {
  expect(["Hạ Long", "Hà Nội", "Hạ Hòa", "Hà Giang"].sort(compareVietnamese)).toEqual(["Hà Giang", "Hà Nội", "Hạ Hòa", "Hạ Long"]);
});

test("tones come level, huyền, hỏi, ngã, sắc, nặng; letters in the order of the alphabet", () => {
  expect(["mạ", "má", "mã", "mả", "mà", "ma"].sort(compareVietnamese)).toEqual(["ma", "mà", "mả", "mã", "má", "mạ"]);
  expect(["đa", "ân", "da", "ăn", "an", "ơn", "on", "ôn", "ưa", "ua"].sort(compareVietnamese)).toEqual(
    "an ăn ân da đa on ôn ơn ua ưa".split(" "),
  );
});

test("numbers sort by size and before words", () => {
  expect(["Thôn 10", "Thôn Hạ", "Thôn 2", "Thôn 02"].sort(compareVietnamese)).toEqual(["Thôn 02", "Thôn 2", "Thôn 10", "Thôn Hạ"]);
});

test("people sort by given name, then middle names, then family name", () => {
  expect(["Lê Thị Bình", "Phạm Văn Ân", "Nguyễn Văn An", "Trần An", "Đỗ Anh", "Lê Văn An"].sort(comparePersonNames)).toEqual([
    "Trần An",
    "Lê Văn An",
    "Nguyễn Văn An",
    "Đỗ Anh",
    "Phạm Văn Ân",
    "Lê Thị Bình",
  ]);
});

test("the order is total: antisymmetric and transitive", () => {
  const text = fc.constantFrom(
    "Hà",
    "hà",
    "Hạ",
    "ha",
    "Hà Nội",
    "Hà  Nội",
    "",
    "Đ",
    "D",
    "10",
    "9",
    "H'Hen",
    "ŏ̆",
    "hòa",
    "hoà",
    "Hòa".normalize("NFD"),
  );
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
      if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0) expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});
