import fc from "../tools/properties";
import { decodeLegacy, detectCharset, isLegacyText, lostLetters, type LegacyCharset } from "../../src/text/legacyCharset";
import { tcvn3Letters, vniLetters } from "../../src/text/legacyTables";

const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const small = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))), "đ"].filter(
  (letter) => !/[a-z]/.test(letter),
);
const capitals = small.map((letter) => letter.toUpperCase());

/** Header words of domain.md §5.4.4: Unicode, then TCVN3, VNI and UTF-8 bytes read as windows-1252. */
const headers: readonly (readonly [string, string, string, string])[] = [
  ["Họ và tên", "Hä vµ tªn", "Hoï vaø teân", "Há»\u008d vÃ\u00a0 tÃªn"],
  ["Tên tập thể", "Tªn tËp thÓ", "Teân taäp theå", "TÃªn táº\u00adp thá»ƒ"],
  ["Chức vụ", "Chøc vô", "Chöùc vuï", "Chá»©c vá»¥"],
  ["Đơn vị công tác", "§¬n vÞ c«ng t¸c", "Ñôn vò coâng taùc", "Ä\u0090Æ¡n vá»‹ cÃ´ng tÃ¡c"],
  ["Tóm tắt thành tích", "Tãm t¾t thµnh tÝch", "Toùm taét thaønh tích", "TÃ³m táº¯t thÃ\u00a0nh tÃ\u00adch"],
  ["Hình thức khen thưởng", "H×nh thøc khen th\u00adëng", "Hình thöùc khen thöôûng", "HÃ¬nh thá»©c khen thÆ°á»Ÿng"],
  ["Danh hiệu", "Danh hiÖu", "Danh hieäu", "Danh hiá»‡u"],
  ["Hợp tác xã", "Hîp t¸c x·", "Hôïp taùc xaõ", "Há»£p tÃ¡c xÃ£"],
  ["Ngày sinh", "Ngµy sinh", "Ngaøy sinh", "NgÃ\u00a0y sinh"],
  ["Năm sinh", "N¨m sinh", "Naêm sinh", "NÄƒm sinh"],
  ["Lĩnh vực", "LÜnh vùc", "Lónh vöïc", "LÄ©nh vá»±c"],
  ["Chỉ tiêu", "ChØ tiªu", "Chæ tieâu", "Chá»‰ tiÃªu"],
  ["Kết quả", "KÕt qu¶", "Keát quaû", "Káº¿t quáº£"],
  ["Tỷ lệ", "Tû lÖ", "Tyû leä", "Tá»· lá»‡"],
  ["Địa chỉ", "§Þa chØ", "Ñòa chæ", "Ä\u0090á»‹a chá»‰"],
  ["Tổng cộng", "Tæng céng", "Toång coäng", "Tá»•ng cá»™ng"],
  ["Người lập biểu", "Ng\u00adêi lËp biÓu", "Ngöôøi laäp bieåu", "NgÆ°á»\u009di láº\u00adp biá»ƒu"],
  ["Thủ trưởng đơn vị", "Thñ tr\u00adëng ®¬n vÞ", "Thuû tröôûng ñôn vò", "Thá»§ trÆ°á»Ÿng Ä‘Æ¡n vá»‹"],
];
const correct = [
  "Ban Tuyên giáo Tỉnh ủy",
  "Sở Nông nghiệp và Phát triển nông thôn",
  "Hà Thanh",
  "cán bộ",
  "Trần Thị Hoà",
  "Hòa Bình",
  "Tập thể",
  "Cá nhân",
  "Hợp tác xã Cam Nghĩa",
  "H'Hen Niê",
  "A Thút",
  "Kbuôr",
  "Ia H’ Drai",
  "5 µm – 15°",
  "trò chơi",
  "công cô",
  "Quý",
  "Đông Hà",
];

test("knows 67 small and 67 capital accented letters", () => {
  expect(small).toHaveLength(67);
  expect(capitals).toHaveLength(67);
});

test("every small letter and the seven capitals with a byte of their own come back from TCVN3", () => {
  const bytes = new Map([...tcvn3Letters].map(([shown, letter]) => [letter, shown]));
  for (const letter of [...small, ..."ĂÂÊÔƠƯĐ"]) expect(decodeLegacy(bytes.get(letter) ?? "", "TCVN3")).toBe(letter);
  expect(bytes.size).toBe(74);
});

test("in a capital font of TCVN3 every small letter is its capital", () => {
  const bytes = new Map([...tcvn3Letters].map(([shown, letter]) => [letter, shown]));
  for (const letter of small) expect(decodeLegacy(bytes.get(letter) ?? "", "TCVN3", true)).toBe(letter.toUpperCase());
});

test("all 134 letters come back from VNI, also between other letters", () => {
  const shown = new Map([...vniLetters].map(([text, letter]) => [letter, text]));
  for (const letter of [...small, ...capitals]) {
    expect(decodeLegacy(shown.get(letter) ?? "", "VNI")).toBe(letter);
    expect(decodeLegacy(`t${shown.get(letter) ?? ""}n`, "VNI")).toBe(`t${letter}n`);
  }
  expect(shown.size).toBe(134);
  expect(decodeLegacy("HOÄI NOÂNG DAÂN, Aùnh", "VNI")).toBe("HỘI NÔNG DÂN, Ánh");
});

test.each(headers)("%s is found and read in three wrong guises", (unicode, tcvn3, vni, utf8) => {
  expect(decodeLegacy(tcvn3, "TCVN3")).toBe(unicode);
  expect(decodeLegacy(vni, "VNI")).toBe(unicode);
  expect(decodeLegacy(utf8, "utf8-as-latin1")).toBe(unicode);
});

test.each([
  ["TCVN3", 1],
  ["VNI", 2],
  ["utf8-as-latin1", 3],
] as const)("a column of headers in %s is found to be so, whole", (charset, place) => {
  const found = detectCharset(headers.map((row) => row[place]));
  expect(found).toMatchObject({ charset, sample: headers[0]?.[place] });
  expect(found?.share).toBeGreaterThan(0.8);
});

test.each(headers)("%s comes back when its UTF-8 was read as windows-1252 twice", (unicode, _tcvn3, _vni, utf8) => {
  const bytes = new TextEncoder().encode(utf8);
  const shown = [...bytes].map((byte) => ["€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "", "", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ"][byte - 128] || String.fromCharCode(byte)); // prettier-ignore
  expect(decodeLegacy(shown.join(""), "utf8-as-latin1")).toBe(unicode);
});

test("a column of headers that went wrong twice is found to be so", () => {
  const twice = ["Háº¡n cháº¿", "Danh hiá»‡u", "Chá»©c vá»¥", "Ghi chÃº"].map((once) =>
    [...new TextEncoder().encode(once)].map((byte) => String.fromCharCode(byte)).join(""),
  );
  expect(detectCharset(twice)).toMatchObject({ charset: "utf8-as-latin1" });
});

test("a list of names in .VnTime is found even when many words could be either", () => {
  const column = ["NguyÔn V¨n An", "TrÇn ThÞ Cóc", "Lª Céng", "Ph¹m ThÞ Hång", "Nam"];
  expect(detectCharset(column)).toMatchObject({ charset: "TCVN3" });
  expect(column.map((text) => decodeLegacy(text, "TCVN3"))).toEqual(["Nguyễn Văn An", "Trần Thị Cúc", "Lê Cộng", "Phạm Thị Hồng", "Nam"]);
});

test("windows-1258 shown as windows-1252 gets its combining tones back, composed", () => {
  const column = ["NguyêÞn Vãn An", "Tâòp thêÒ", "Hôòi Nông dân", "ðiêÒn hiÌnh tiên tiêìn"];
  expect(detectCharset(column)).toMatchObject({ charset: "windows-1258" });
  expect(column.map((text) => decodeLegacy(text, "windows-1258"))).toEqual([
    "Nguyễn Văn An",
    "Tập thể",
    "Hội Nông dân",
    "điển hình tiên tiến",
  ]);
});

test("a column of sexes needs one word only", () => {
  expect(detectCharset(["Nam", "N÷", "N÷"])).toMatchObject({ charset: "TCVN3" });
});

test("correct Vietnamese, other languages and signs are no legacy charset, alone or together", () => {
  const foreign = [
    "Théâtre de l'été",
    "où",
    "Noël à la crème brûlée",
    "naïve façade",
    "garçon",
    "Müller & Söhne",
    "Köln",
    "niño",
    "São Paulo",
    "Haïti",
    "µm",
    "© 2023 ®",
    "§ 5",
    "« Nam »",
  ];
  for (const text of [...correct, ...foreign]) expect([text, detectCharset([text])]).toEqual([text, null]);
  expect(detectCharset(correct)).toBeNull();
  expect(detectCharset(foreign)).toBeNull();
});

test("a font alone does not make Unicode text legacy", () => {
  expect(detectCharset(["Sở Nội vụ", "Tập thể"], [".VnTime"])).toBeNull();
});

test("in a mixed column each text is judged, and Unicode texts come back unchanged", () => {
  const column = ["NguyÔn V¨n An", "Hoàng Thị Lan", "TrÇn ThÞ B×nh", "Ngô Văn Hải"];
  const found = detectCharset(column);
  expect(found).toMatchObject({ charset: "TCVN3", share: 0.5 });
  expect(column.map((text) => isLegacyText(text, "TCVN3"))).toEqual([true, false, true, false]);
  expect(decodeLegacy("Hoàng Thị Lan", "TCVN3")).toBe("Hoàng Thị Lan");
});

test("any column encoded in VNI or TCVN3 decodes to itself and is never taken for Unicode wholly", () => {
  const words = ["Nguyễn", "Trần", "Thị", "Hồng", "Phạm", "đơn vị", "tập thể", "Hợp tác xã", "xã Hướng Hóa", "nông thôn mới", "điển hình"];
  const encoders: readonly (readonly [LegacyCharset, Map<string, string>])[] = [
    ["TCVN3", new Map([...tcvn3Letters].map(([a, b]) => [b, a]))],
    ["VNI", new Map([...vniLetters].map(([a, b]) => [b, a]))],
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 12 }),
      fc.constantFrom(...encoders),
      (texts, [charset, letters]) => {
        const encoded = texts.map((text) => [...text].map((letter) => letters.get(letter) ?? letter).join(""));
        expect(encoded.map((text) => decodeLegacy(text, charset))).toEqual(texts);
        if (new Set(texts).size >= 5) expect(detectCharset(encoded)?.charset).toBe(charset);
      },
    ),
    { numRuns: 150 },
  );
});

test.each(["Nguy?n V?n An", "H?i ??ng", "?ng Ích", "Th� Bình", "C?ng an t?nh"])("%s has lost letters", (text) => {
  expect(lostLetters(text)).toBe(true);
});

test.each(["Đã hoàn thành chưa?", "Nguyễn Văn An", "(?)", "? ", "https://vi.du/trang?so=1", "5 ? 6"])("%s has not", (text) => {
  expect(lostLetters(text)).toBe(false);
});

test("a column of words that are Vietnamese both ways is not decoded a second time beside texts that were converted", () => {
  expect(detectCharset(["Cá nhân"], [".VnTime"])).toMatchObject({ charset: "TCVN3" });
  expect(detectCharset(["Cá nhân"], [".VnTime"], true)).toBeNull();
  expect(isLegacyText("Cá nhân", "TCVN3")).toBe(true);
  expect(isLegacyText("Cá nhân", "TCVN3", true)).toBe(false);
  expect(isLegacyText("C¸ nh©n", "TCVN3", true)).toBe(true);
});
