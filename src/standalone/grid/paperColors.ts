/** Colours of a sheet's paper and its text when the file names none: those of the theme (colorNeutralBackground1 and colorNeutralForeground1). */
export interface Paper {
  readonly back: string;
  readonly text: string;
}

export const lightPaper: Paper = { back: "FFFFFF", text: "242424" };
export const darkPaper: Paper = { back: "292929", text: "FFFFFF" };

/** Least contrast of text that one can read (WCAG 2.2, 1.4.3). */
const readable = 4.5;

/**
 * Colours in which a cell is shown. A fill is the file's own; so is the text's colour where it can be read on what lies under it, else black or white.
 */
export function cellColors(fill: string | null, color: string | null, paper: Paper): Paper {
  const back = fill ?? paper.back;
  if (color !== null && contrast(color, back) >= readable) return { back, text: color };
  if (fill === null) return { back, text: paper.text };
  return { back, text: contrast("000000", fill) >= contrast("FFFFFF", fill) ? "000000" : "FFFFFF" };
}

/** Contrast of two `RRGGBB` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
