import type { Theme } from "../taskpane/door";

/** How bright a colour such as `#1f1f1f` is, 0 to 1; null for what is no such colour. */
function brightness(color: string | undefined): number | null {
  const digits = /^#([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (digits === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/**
 * The theme of Office, told from the colour of its pane; where Office says nothing or is stale (office-js#6134), the browser's wish. Windows'
 * contrast themes show as forced colours.
 */
export function themeOf(background: string | undefined, browser: { readonly dark: boolean; readonly forced: boolean }): Theme {
  if (browser.forced) return "high-contrast";
  const bright = brightness(background);
  return (bright === null ? browser.dark : bright < 0.5) ? "dark" : "light";
}

export function officeTheme(): Theme {
  const { matchMedia } = window;
  return themeOf((Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor, {
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    forced: matchMedia("(forced-colors: active)").matches,
  });
}

/** Calls back when the browser's or Office's theme changes. Office tells of it in newer versions only; the others are right at the next start. */
export function watchOfficeTheme(listener: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  const type = "officeThemeChanged" as unknown as Office.EventType;
  const told = Office.context.requirements.isSetSupported("OfficeThemeApi", "1.1");
  const document = Office.context.document as Office.Document | undefined;
  if (told) document?.addHandlerAsync(type, listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
    if (told) document?.removeHandlerAsync(type, { handler: listener });
  };
}
