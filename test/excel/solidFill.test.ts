import { solidFill } from "../../src/excel/solidFill";
import { fills, statusFills, subjectFills } from "../../src/review/chartData";

/** How bright a colour is on a black-and-white print, 0 to 255 (ITU-R BT.601). */
function brightness(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

test("a solid fill stays, a pattern becomes the tint that it looks like from afar", () => {
  expect(solidFill({ color: "1F3A5F" })).toBe("#1F3A5F");
  expect(solidFill({ color: "000000", pattern: "pct25" })).toBe("#BFBFBF");
  expect(solidFill({ color: "9B1C1C", pattern: "dkHorz" })).toBe("#CD8E8E");
  expect(solidFill({ color: "9B1C1C", pattern: "unheardOf" })).toBe("#CD8E8E");
});

test.each([
  ["asked and reached", [fills.asked, fills.have]],
  ["reached and missing", [fills.have, fills.missing]],
  ["reached and left", [fills.have, fills.left]],
  ["met, in progress, short, not due", [statusFills.met, statusFills.short, statusFills["in-progress"], statusFills["not-due"]]],
  [
    "collectives, individuals, households, cooperatives",
    [subjectFills.collective, subjectFills.household, subjectFills.individual, subjectFills.cooperative],
  ],
])("%s stay apart on a black-and-white print", (_, series) => {
  const grey = series.map((fill) => brightness(solidFill(fill)));
  for (const [index, one] of grey.entries()) for (const other of grey.slice(index + 1)) expect(Math.abs(one - other)).toBeGreaterThan(9);
});
