import type { BorderLineStyle, BorderSide, CellStyle as FileStyle } from "hucre";
import { type BorderLook, type CellStyle, defaultStyle } from "../book/cellStyle";

const fileColor = (color: string): { rgb: string } => ({ rgb: color.slice(1) });
const bookColor = (color: { rgb?: string } | undefined, otherwise: string): string =>
  color?.rgb === undefined ? otherwise : `#${color.rgb.slice(-6).toUpperCase()}`;

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

function bookBorder(side: BorderSide | undefined): BorderLook | null {
  const line = side && lines.find(([name]) => name === side.style);
  return line ? { style: line[1], weight: line[2], color: bookColor(side.color, "#000000") } : null;
}

function fileBorder(look: BorderLook | null): { side: BorderSide } | null {
  if (!look) return null;
  const line =
    lines.find(([, style, weight]) => style === look.style && weight === look.weight) ?? lines.find(([, style]) => style === look.style);
  return line ? { side: { style: line[0], color: fileColor(look.color) } } : null;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function bookStyle(style: FileStyle | undefined): CellStyle {
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
    fontColor: bookColor(font?.color, "#000000"),
    fill: fill?.type === "pattern" && fill.pattern !== "none" ? bookColor(fill.fgColor, "") : "",
    horizontal,
    vertical: capital(alignment?.vertical ?? "bottom"),
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    shrink: alignment?.shrinkToFit ?? false,
    orientation: alignment?.textRotation ?? 0,
    locked: style.protection?.locked ?? true,
    top: bookBorder(border?.top),
    bottom: bookBorder(border?.bottom),
    left: bookBorder(border?.left),
    right: bookBorder(border?.right),
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
