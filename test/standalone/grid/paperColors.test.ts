import { cellColors, contrast, darkPaper, lightPaper } from "../../../src/standalone/grid/paperColors";

test("black text without a fill turns light on dark paper, and stays black on white", () => {
  expect(cellColors(null, "000000", lightPaper).text).toBe("000000");
  expect(cellColors(null, "000000", darkPaper).text).toBe(darkPaper.text);
});

test("a fill is the file's own in both themes, with text that can be read on it", () => {
  for (const fill of ["FFFF00", "1F4E79", "808080"]) {
    for (const paper of [lightPaper, darkPaper]) {
      const { back, text } = cellColors(fill, null, paper);
      expect(back).toBe(fill);
      expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
    }
  }
});
