import fc from "../tools/properties";
import { cleanSpaces, hasInvisible, isTidy, toNfc, unicodeForm } from "../../src/text/unicode";

const words = ["Nguyễn", "Trường", "hợp", "ĐIỂN HÌNH", "quyết", "Hồ", "thủy", "Đắk", "H'Hen Niê", "Kbuôr", "ŏ̆", "ơ̆"];

test("a tone written before its circumflex is put in order, which plain NFC does not do", () => {
  expect("e\u0301\u0302".normalize("NFC")).not.toBe("ế");
  expect([toNfc("e\u0301\u0302"), toNfc("tâ\u0323p"), toNfc("tạ\u0302p"), toNfc("o\u0301\u031b")]).toEqual(["ế", "tập", "tập", "ớ"]);
});

test("decomposed and compound forms become one, whatever the word", () => {
  fc.assert(
    fc.property(fc.constantFrom(...words), (word) => {
      expect(toNfc(word.normalize("NFD"))).toBe(word.normalize("NFC"));
      expect(toNfc(toNfc(word))).toBe(toNfc(word));
    }),
  );
});

test("Ð and Ɖ become Đ where a Vietnamese letter stands, and nowhere else", () => {
  expect(["Ðoàn", "QÐ-UBND", "ÐIỂN HÌNH", "Ð/c Lê", "Ɖơn vị"].map(toNfc)).toEqual(["Đoàn", "QĐ-UBND", "ĐIỂN HÌNH", "Đ/c Lê", "Đơn vị"]);
  expect(["xÐt", "það", "maður"].map(toNfc)).toEqual(["xÐt", "það", "maður"]);
});

test("nothing else changes: spaces, signs, other scripts", () => {
  for (const text of ["a\u00a0b", "  “x” – y ", "½ №", "日本", "ﬁ", ""]) expect(toNfc(text)).toBe(text);
});

test.each([
  ["An 12", "plain"],
  ["Nguyễn Văn An", "precomposed"],
  ["Đ", "precomposed"],
  ["Nguyễn".normalize("NFD"), "decomposed"],
  [`Nguyễn ${"Thị Hồng".normalize("NFD")}`, "mixed"],
  ["Tâ\u0323p thể", "mixed"],
  ["Ŏ̆", "precomposed"],
] as const)("%j is %s", (text, form) => {
  expect(unicodeForm(text)).toBe(form);
});

test("invisible characters are seen and cleaned", () => {
  expect(cleanSpaces("\ufeff Lê\u00a0Văn\u200b \t\r\nE ")).toBe("Lê Văn E");
  expect(["a\u00a0b", "a\u200bb", "a\nb", "a\u00adb", "\ufeffa"].map(hasInvisible)).toEqual([true, true, true, true, true]);
  expect(["Lê Văn E", "", "a  b"].map(hasInvisible)).toEqual([false, false, false]);
});

test("a soft hyphen goes from Unicode text and stays where it may be the ư of TCVN3", () => {
  expect(cleanSpaces("Nguy\u00adễn")).toBe("Nguyễn");
  expect(cleanSpaces("L\u00adu V¨n")).toBe("L\u00adu V¨n");
});

test("a text that is surely tidy is in the product's form already: one space between words, no look-alike, nothing decomposed", () => {
  expect(["Nguyễn Văn An", "Sở GD&ĐT – năm 2023…", ""].map(isTidy)).toEqual([true, true, true]);
  expect([" Hà", "Hà  Nội", "Hà\u00a0Nội", "Ha\u0300", "Ðăk Rve", "hai\ndòng", "\u200bHà"].map(isTidy)).not.toContain(true);
  const letter = fc.constantFrom(..."aAđĐÐđàạ\u0300\u0323 \u00a0\t\n\u200b\u00adươŏ–…ð".split(""));
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
      fc.pre(isTidy(text));
      expect(
        text
          .normalize("NFC")
          .replace(/[\s\u200b]+/g, " ")
          .trim(),
      ).toBe(text);
      expect(cleanSpaces(toNfc(text))).toBe(text);
    }),
    { numRuns: 200 },
  );
});
