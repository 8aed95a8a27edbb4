import { shortened, textDifference, visibleSpaces, type Stretch } from "../../../src/taskpane/check/textDifference";

const drawn = (stretches: readonly Stretch[]): string => stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");
const difference = (before: string, after: string): readonly [string, string] => {
  const { before: was, after: is } = textDifference(before, after);
  return [drawn(was), drawn(is)];
};

test("a word replaced is marked as a whole, the rest stays", () => {
  expect(difference("UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")).toEqual([
    "[UBMTTQVN] tỉnh",
    "[Ủy ban Mặt trận Tổ quốc Việt Nam] tỉnh",
  ]);
});

test("in a word that is nearly the same only its letters are marked", () => {
  expect(difference("Nông thôn mới kiểu mẩu", "Nông thôn mới kiểu mẫu")).toEqual(["Nông thôn mới kiểu m[ẩ]u", "Nông thôn mới kiểu m[ẫ]u"]);
});

test("spaces taken away are marked where they stood", () => {
  expect(difference("  Nguyễn  Văn A ", "Nguyễn Văn A")).toEqual(["[  ]Nguyễn [ ]Văn A[ ]", "Nguyễn Văn A"]);
});

test("letters composed otherwise differ though they look alike", () => {
  const composed = "Huế";
  const [was, is] = difference(composed.normalize("NFD"), composed);
  expect(is).toBe("Hu[ế]");
  expect(was.normalize("NFC")).toBe("Hu[ế]");
});

test("equal texts have no mark, and an empty one no stretch", () => {
  expect(difference("Sở Y tế", "Sở Y tế")).toEqual(["Sở Y tế", "Sở Y tế"]);
  expect(difference("", "Tập thể")).toEqual(["", "[Tập thể]"]);
});

test("whatever is marked, both texts stay whole, also when they are long", () => {
  const long = Array.from({ length: 900 }, (_, at) => `từ${at}`).join(" ");
  for (const [one, other] of [
    ["TT", "Tập thể"],
    [long, long.replaceAll("từ1", "khác")],
    ["CN", "Cá nhân"],
    ["05/6/2023 ", "5/6/2023"],
  ] as const) {
    const { before, after } = textDifference(one, other);
    expect(before.map(({ text }) => text).join("")).toBe(one);
    expect(after.map(({ text }) => text).join("")).toBe(other);
  }
});

test("odd spaces become visible, the one between two words does not", () => {
  expect(visibleSpaces("  Nguyễn  Văn\u00a0A\t\n")).toBe("··Nguyễn··Văn⍽A→↵");
  expect(visibleSpaces("Mặt trận Tổ quốc")).toBe("Mặt trận Tổ quốc");
  expect(visibleSpaces(" ")).toBe("·");
  expect(visibleSpaces("a\u200bb")).toBe("a▯b");
});

test("a long stretch that stays is shortened towards what changed", () => {
  const text = "x".repeat(100);
  expect(shortened(text, "first", 5)).toBe("…xxxxx");
  expect(shortened(text, "last", 5)).toBe("xxxxx…");
  expect(shortened(text, "middle", 5)).toBe("xxxxx…xxxxx");
  expect(shortened("ngắn", "middle", 5)).toBe("ngắn");
});
