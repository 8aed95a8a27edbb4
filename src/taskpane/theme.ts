import {
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type BrandVariants,
  type Theme as FluentTheme,
} from "@fluentui/react-components";
import type { Theme } from "./door";

/** From the red of the flag's cloth, deepened until white text on shade 80 keeps a contrast of 4.5 : 1 and more. */
const brand: BrandVariants = {
  10: "#0b0202",
  20: "#2a0a09",
  30: "#450f0e",
  40: "#5a1210",
  50: "#701512",
  60: "#871815",
  70: "#9e1b17",
  80: "#b3261e",
  90: "#c23a30",
  100: "#cf5044",
  110: "#da6659",
  120: "#e47d70",
  130: "#ec9488",
  140: "#f3aba1",
  150: "#f8c3bc",
  160: "#fcdcd8",
};

const light: FluentTheme = createLightTheme(brand);
const dark: FluentTheme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  // Links stand on grounds up to grey 24 (a row under the pointer): only from shade 130 on do they keep 4.5 : 1 there.
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[130],
  colorBrandForegroundLinkSelected: brand[130],
  // What is missing stands in red on the same ground.
  colorPaletteRedForeground1: "#ec9a9d",
};

/** What the browser draws by itself (scroll bars, the search's cross, dates) follows the theme too. */
export function browserScheme(theme: Theme): "light" | "dark" | "light dark" {
  return theme === "high-contrast" ? "light dark" : theme;
}

/** The Fluent theme for the host's. In high contrast the browser's forced colours do the rest. */
export function fluentTheme(theme: Theme): FluentTheme {
  switch (theme) {
    case "light":
      return light;
    case "dark":
      return dark;
    case "high-contrast":
      return createHighContrastTheme();
  }
}
