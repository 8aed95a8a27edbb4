import fc from "../tools/properties";
import { expandAbbreviations } from "../../src/text/abbreviations";
import { editDistance, oneEditApart } from "../../src/text/editDistance";
import { foldKey } from "../../src/text/fold";
import { nearest, similarity } from "../../src/text/similarity";

const agencies = [
  "Ban Tuyên giáo Tỉnh ủy",
  "Ban Dân vận Tỉnh ủy",
  "Sở Nông nghiệp và Phát triển nông thôn",
  "Sở Giáo dục và Đào tạo",
  "Sở Y tế",
  "Sở Nội vụ",
  "Sở Tư pháp",
  "Sở Lao động, Thương binh và Xã hội",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Kế hoạch và Đầu tư",
  "Liên đoàn Lao động tỉnh",
  "Công an tỉnh",
  "Bộ Chỉ huy quân sự tỉnh",
  "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
  "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
  "Hội Nông dân tỉnh",
  "Hội Cựu Chiến binh tỉnh",
  "Hội Liên hiệp Phụ nữ tỉnh",
  "Liên minh Hợp tác xã tỉnh",
].map((name) => ({ id: name, names: [name] }));

test.each([
  ["Ban Tuyên giáo TU", "ban tuyên giáo tỉnh ủy"],
  ["Ban Tuyên giáo HU", "ban tuyên giáo huyện ủy"],
  ["Sở LĐ-TB&XH", "sở lao động thương binh và xã hội"],
  ["Sở VH,TT&DL", "sở văn hóa thể thao và du lịch"],
  ["P. GD&ĐT", "phòng giáo dục và đào tạo"],
  ["P. Đông Lễ", "phường đông lễ"],
  ["X. Cam Nghĩa", "xã cam nghĩa"],
  ["TT. Hữu Lũng", "thị trấn hữu lũng"],
  ["TT Y tế huyện", "trung tâm y tế huyện"],
  ["Hội HND", "hội nông dân"],
  ["UBMTTQ tỉnh", "ủy ban mặt trận tổ quốc việt nam tỉnh"],
  ["TDĐKXDĐSVH", "toàn dân đoàn kết xây dựng đời sống văn hóa"],
  ["Sở Kế hoạch và Đầu tư", "sở kế hoạch và đầu tư"],
  ["đồng ca thiếu nhi", "đồng ca thiếu nhi"],
])("%s is written out as %s", (short, full) => {
  expect(expandAbbreviations(foldKey(short))).toBe(full);
});

test.each([
  ["Ban TG Tỉnh uỷ", "Ban Tuyên giáo Tỉnh ủy"],
  ["BDV TU", "Ban Dân vận Tỉnh ủy"],
  ["Sở NN", "Sở Nông nghiệp và Phát triển nông thôn"],
  ["So GD&DT", "Sở Giáo dục và Đào tạo"],
  ["SGD&ĐT", "Sở Giáo dục và Đào tạo"],
  ["Sở TP", "Sở Tư pháp"],
  ["Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch"],
  ["Sở Nội vụ tỉnh Quảng Trị", "Sở Nội vụ"],
  ["CA tỉnh", "Công an tỉnh"],
  ["BCHQS tỉnh", "Bộ Chỉ huy quân sự tỉnh"],
  ["BĐBP tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"],
  ["Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
  ["Hội phụ nữ", "Hội Liên hiệp Phụ nữ tỉnh"],
  ["LMHTX", "Liên minh Hợp tác xã tỉnh"],
  ["Hội CCB tỉnh", "Hội Cựu Chiến binh tỉnh"],
])("of the agencies of a province %s is nearest to %s, with a clear lead", (text, name) => {
  const found = nearest(text, agencies);
  expect(found?.name).toBe(name);
  expect(found?.similarity).toBeGreaterThan(0.7);
  expect((found?.similarity ?? 0) - (found?.second ?? 1)).toBeGreaterThan(0.2);
});

test("an agency that is not there stays far from those that are", () => {
  for (const text of ["Sở Xây dựng", "Đoàn Thanh niên", "Văn phòng UBND tỉnh"])
    expect(nearest(text, agencies)?.similarity ?? 0).toBeLessThan(0.7);
  expect(nearest("", agencies)).toBeNull();
  expect(nearest("Sở Y tế", [])).toBeNull();
});

test("a field in short is near the field in full", () => {
  const field = "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh";
  expect(similarity("Học tập và làm theo Bác", field)).toBeGreaterThan(0.75);
  expect(similarity("GD&ĐT", "Giáo dục và Đào tạo")).toBeGreaterThan(0.95);
});

test("names that differ in what matters are not near", () => {
  expect(similarity("Thôn 3", "Thôn 4")).toBeLessThanOrEqual(0.5);
  expect(similarity("Xã Yên Bình", "Xã Hòa Bình")).toBeLessThanOrEqual(0.7);
  expect(similarity("Công an tỉnh", "Công an xã")).toBeLessThanOrEqual(0.7);
  expect(similarity("Phòng Nội vụ", "Sở Nội vụ")).toBeLessThanOrEqual(0.7);
  expect(similarity("Xã Tân Lập", "Xã Tản Lập")).toBeLessThan(similarity("Xa Tan Lap", "Xã Tân Lập"));
});

test("similarity is symmetric, within 0 and 1, and 1 for a text with itself", () => {
  const text = fc.oneof(
    fc.constantFrom(...agencies.map(({ id }) => id), "Thôn 3", "Sở", "BĐBP"),
    fc.string({ unit: "grapheme", maxLength: 20 }),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const near = similarity(a, b);
      expect(near).toBeCloseTo(similarity(b, a), 10);
      expect(near).toBeGreaterThanOrEqual(0);
      expect(near).toBeLessThanOrEqual(1);
      expect(similarity(a, a)).toBe(1);
    }),
    { numRuns: 200 },
  );
});

test("edit distance agrees with the plain matrix, for short and long texts, and stops at its limit", () => {
  const plain = (a: string, b: string): number => {
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
      const current = [row];
      for (let column = 1; column <= b.length; column += 1) {
        const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
        current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
      }
      previous = current;
    }
    return previous[b.length] ?? 0;
  };
  const text = fc.string({ unit: fc.constantFrom("a", "b", "ă"), maxLength: 45 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 45 }), (a, b, limit) => {
      const distance = plain(a, b);
      expect(editDistance(a, b)).toBe(distance);
      expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      expect(oneEditApart(a, b)).toBe(distance === 1);
    }),
    { numRuns: 200 },
  );
});
