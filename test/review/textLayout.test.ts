import { columnPixels, countLines, linesHeight } from "../../src/review/textLayout";

test("a short text takes one line, a long one as many as its width asks", () => {
  const pixels = columnPixels([40]);
  expect(countLines("Dạy tốt – Học tốt", 11, false, pixels)).toBe(1);
  const long = "Điển hình tiên tiến trong phong trào thi đua ".repeat(4);
  const lines = countLines(long.trim(), 11, false, pixels);
  expect(lines).toBeGreaterThanOrEqual(3);
  expect(lines).toBeLessThanOrEqual(5);
  expect(countLines(long.trim(), 11, false, columnPixels([80]))).toBeLessThan(lines);
});

test("line breaks and words longer than the line are counted", () => {
  expect(countLines("một\nhai\nba", 11, false, 400)).toBe(3);
  expect(countLines("x".repeat(100), 11, false, 100)).toBeGreaterThan(5);
  expect(linesHeight(200, 12)).toBe(409);
});
