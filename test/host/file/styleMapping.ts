import type { BorderLineStyle, BorderSide, CellStyle as FileStyle } from "hucre";
import { type BorderLook, type CellStyle, defaultStyle } from "../book/cellStyle";

const fileColor = (color: string): { rgb: string } => ({ rgb: color.slice(1) });
/** Excel's 64 colours by number, of which files of Excel 97 make use (ECMA-376 part 1, 18.8.27); 0 to 7 are 8 to 15 again. */
const indexed = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF " +
  "660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The colours of the workbook's theme, in the order of the theme's part; cells number the first four the other way round, pair by pair. */
type Theme = readonly string[] | undefined;

function bookColor(
  color: { rgb?: string; theme?: number; tint?: number; indexed?: number } | undefined,
  otherwise: string,
  theme: Theme,
): string {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  const base =
    color?.theme !== undefined
      ? theme?.[color.theme < 4 ? color.theme ^ 1 : color.theme]
      : color?.indexed !== undefined
        ? indexed[color.indexed < 8 ? color.indexed : color.indexed - 8]
        : undefined;
  return base === undefined ? otherwise : `#${tinted(base.slice(-6), color?.tint ?? 0)}`;
}

/** Lighter (up to 1) or darker (down to -1), each part of the colour by itself: within a few steps of Excel's, which goes by luminance. */
function tinted(color: string, tint: number): string {
  const part = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(changed).toString(16).padStart(2, "0");
  };
  return (part(0) + part(2) + part(4)).toUpperCase();
}

/** Excel's pairs of line style and weight against the one word of the file. */
const lines: readonly (readonly [BorderLineStyle, string, string])[] = [
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["double", "Double", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

function bookBorder(side: BorderSide | undefined, theme: Theme): BorderLook | null {
  const line = side && lines.find(([name]) => name === side.style);
  return line ? { style: line[1], weight: line[2], color: bookColor(side.color, "#000000", theme) } : null;
}

function fileBorder(look: BorderLook | null): { side: BorderSide } | null {
  if (!look) return null;
  const line =
    lines.find(([, style, weight]) => style === look.style && weight === look.weight) ?? lines.find(([, style]) => style === look.style);
  return line ? { side: { style: line[0], color: fileColor(look.color) } } : null;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function bookStyle(style: FileStyle | undefined, theme?: Theme): CellStyle {
  if (!style) return defaultStyle;
  const { font, fill, border, alignment } = style;
  const horizontal = alignment?.horizontal === "centerContinuous" ? "CenterAcrossSelection" : capital(alignment?.horizontal ?? "general");
  return {
    numberFormat: style.numFmt ?? "General",
    fontName: font?.name ?? defaultStyle.fontName,
    fontSize: font?.size ?? defaultStyle.fontSize,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline === undefined || font.underline === false ? "None" : font.underline === "double" ? "Double" : "Single",
    strikethrough: font?.strikethrough ?? false,
    fontColor: bookColor(font?.color, "#000000", theme),
    fill: fill?.type === "pattern" && fill.pattern !== "none" ? bookColor(fill.fgColor, "", theme) : "",
    horizontal,
    vertical: capital(alignment?.vertical ?? "bottom"),
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    shrink: alignment?.shrinkToFit ?? false,
    orientation: alignment?.textRotation ?? 0,
    locked: style.protection?.locked ?? true,
    top: bookBorder(border?.top, theme),
    bottom: bookBorder(border?.bottom, theme),
    left: bookBorder(border?.left, theme),
    right: bookBorder(border?.right, theme),
  };
}

export function fileStyle(style: CellStyle): FileStyle | undefined {
  if (style === defaultStyle) return undefined;
  const sides = {
    top: fileBorder(style.top),
    bottom: fileBorder(style.bottom),
    left: fileBorder(style.left),
    right: fileBorder(style.right),
  };
  const border = Object.fromEntries(Object.entries(sides).flatMap(([name, made]) => (made ? [[name, made.side]] : [])));
  const horizontal = style.horizontal === "CenterAcrossSelection" ? "centerContinuous" : style.horizontal.toLowerCase();
  return {
    numFmt: style.numberFormat,
    font: {
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      strikethrough: style.strikethrough,
      ...(style.underline === "None"
        ? {}
        : { underline: style.underline.startsWith("Double") ? ("double" as const) : ("single" as const) }),
      color: fileColor(style.fontColor),
    },
    ...(style.fill === "" ? {} : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: fileColor(style.fill) } }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    alignment: {
      horizontal: horizontal as "left",
      vertical: style.vertical.toLowerCase() as "top",
      wrapText: style.wrap,
      indent: style.indent,
      shrinkToFit: style.shrink,
      ...(style.orientation === 0 ? {} : { textRotation: style.orientation }),
    },
    protection: { locked: style.locked },
  };
}

/** Widths: a file counts characters of the standard font (7 pixels each, and 5 of padding), the book counts points. */
export const widthInPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;
export const widthInCharacters = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);
