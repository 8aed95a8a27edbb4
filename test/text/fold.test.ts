import fc from "../tools/properties";
import { foldKey, hintKey, looseKey } from "../../src/text/fold";
import { memoiseText } from "../../src/text/memoise";
import { settleTone } from "../../src/text/tonePlacement";

test.each([
  ["hoà", "hòa"],
  ["THUỶ", "Thủy"],
  ["khoẻ", "khỏe"],
  ["qúy", "quý"],
  ["gía", "giá"],
  ["tóan", "toán"],
  ["Hòan", "Hoàn"],
  ["Uỷ ban", "ủy ban"],
  ["Sở  Nội\u00a0vụ.", "sở nội vụ"],
  ["Ban Thi đua – Khen thưởng", "Ban Thi đua - Khen thưởng"],
  ["Ia H' Drai", "Ia H’ Drai"],
  ["“Dân vận\nkhéo”", "Dân vận khéo"],
  ["Tập thể".normalize("NFD"), "Tập thể"],
])("%j and %j have one key", (a, b) => {
  expect(foldKey(a)).toBe(foldKey(b));
});

test("accents and đ tell words apart in the strong key, not in the loose one", () => {
  expect(foldKey("Tân Đồng")).not.toBe(foldKey("Tấn Dồng"));
  expect(looseKey("Tân Đồng")).toBe(looseKey("TAN DONG"));
});

test("y and i are one only in the hint key, and only where y is the whole rhyme", () => {
  expect(looseKey("Lý")).not.toBe(looseKey("Lí"));
  expect([hintKey("Lý Mỹ Quý"), hintKey("Thúy"), hintKey("Tây"), hintKey("Nguyễn")]).toEqual(["li mi qui", "thuy", "tay", "nguyen"]);
});

test("words whose tone stands right already, or that are no syllables, stay", () => {
  for (const word of [
    "hoàn",
    "hoàng",
    "thuyền",
    "quỳ",
    "quý",
    "giếng",
    "gìn",
    "gì",
    "khuỷu",
    "ngoằn",
    "đường",
    "tuổi",
    "rượu",
    "niê",
    "krông",
    "ubnd",
  ]) {
    expect(settleTone(word)).toBe(word);
  }
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
      expect(foldKey(foldKey(text))).toBe(foldKey(text));
      expect(looseKey(foldKey(text))).toBe(looseKey(text));
    }),
    { numRuns: 200 },
  );
});

test("a text is computed once while it is in use, and memory is bounded", () => {
  const seen: string[] = [];
  const length = memoiseText((text) => (seen.push(text), text.length), 2);
  expect([length("ab"), length("ab"), length("c"), length("ab"), length("d"), length("e"), length("f")]).toEqual([2, 2, 1, 2, 1, 1, 1]);
  expect(seen).toEqual(["ab", "c", "d", "e", "f"]);
  length("ab");
  expect(seen).toHaveLength(6);
});
