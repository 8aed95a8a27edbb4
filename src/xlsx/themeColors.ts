import { attribute, child, type XmlElement } from "./xmlTree";

/** Order in which `theme="n"` counts the colours of a theme: the two pairs are swapped against the theme part (18.8.3). */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Colours of Office's own theme, for a file that has none. */
const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The palette that `indexed="n"` counts, from 0 (18.8.27). */
const indexed = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The colours of a theme part, in the order in which cells count them. */
export function themeColors(root: XmlElement | null): readonly string[] {
  const elements = root === null ? undefined : child(root, "themeElements");
  const scheme = elements && child(elements, "clrScheme");
  if (!scheme) return officeTheme;
  return themeOrder.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    const value = color && (attribute(color, "lastClr") ?? attribute(color, "val"));
    return value !== undefined && /^[0-9a-fA-F]{6}$/.test(value) ? value.toUpperCase() : officeTheme[index]!;
  });
}

/** `RRGGBB` of a colour element (`<color rgb|theme|indexed tint>`, 18.8.19); null for an automatic one. */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (element === undefined) return null;
  const rgb = attribute(element, "rgb");
  const themed = attribute(element, "theme");
  const numbered = attribute(element, "indexed");
  let color: string | undefined;
  if (rgb !== undefined)
    color = /^[0-9a-fA-F]{8}$/.test(rgb) ? rgb.slice(2).toUpperCase() : /^[0-9a-fA-F]{6}$/.test(rgb) ? rgb.toUpperCase() : undefined;
  else if (themed !== undefined) color = theme[Number(themed)];
  else if (numbered !== undefined) color = indexed[Number(numbered)];
  if (color === undefined) return null;
  const tint = Number(attribute(element, "tint") ?? 0);
  return tint === 0 || !Number.isFinite(tint) ? color : tinted(color, Math.max(-1, Math.min(1, tint)));
}

/** Darker for a negative tint, lighter for a positive one. Mixing with black or white comes as near to Excel's as a screen needs. */
function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(mixed).toString(16).padStart(2, "0");
  });
  return parts.join("").toUpperCase();
}
