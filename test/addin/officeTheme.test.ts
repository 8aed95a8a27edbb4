import { themeOf } from "../../src/addin/officeTheme";

const browser = { dark: false, forced: false };

test("Office's own colour decides between light and dark", () => {
  expect(themeOf("#ffffff", { ...browser, dark: true })).toBe("light");
  expect(themeOf("#262626", browser)).toBe("dark");
});

test("where Office says nothing, the browser's wish decides", () => {
  expect(themeOf(undefined, browser)).toBe("light");
  expect(themeOf(undefined, { ...browser, dark: true })).toBe("dark");
  expect(themeOf("white", { ...browser, dark: true })).toBe("dark");
});

test("forced colours come before all", () => {
  expect(themeOf("#ffffff", { dark: false, forced: true })).toBe("high-contrast");
});
