import { looksLikePersonName } from "../../src/text/personName";

test("a name with an apostrophe is one, whichever of the four marks it is", () => {
  for (const mark of ["'", "’", "ʼ", "`"]) expect(looksLikePersonName(`H${mark}Hen Niê`)).toBe(true);
});

test("a row of apostrophes is read once, not in every way in which it could be cut", () => {
  // Before, each of these marks doubled the work: forty would have held the page for hours.
  expect(looksLikePersonName(`Nguyễn Văn A${"ʼ".repeat(30_000)}!`)).toBe(false);
});
