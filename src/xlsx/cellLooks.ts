import { colorOf } from "./themeColors";
import { isTrue } from "./workbookPart";
import { attribute, child, childrenOf, parseXml, type XmlElement } from "./xmlTree";

/** How a cell is drawn, as far as a page shows it. Colours are `RRGGBB`; null means the reader's own. */
export interface CellLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  /** Null: text left, numbers right, as Excel does. */
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  /** Colour of each edge that has a line. */
  readonly border: {
    readonly top: string | null;
    readonly right: string | null;
    readonly bottom: string | null;
    readonly left: string | null;
  };
}

const noBorder: CellLook["border"] = { top: null, right: null, bottom: null, left: null };

export const plainLook: CellLook = {
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  color: null,
  fill: null,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  indent: 0,
  border: noBorder,
};

/** Looks by cell format number, the same numbers as `SheetSnapshot.styles` of the file's own formats. `theme` are the colours of its theme. */
export function cellLooks(bytes: Uint8Array, partName: string, theme: readonly string[]): readonly CellLook[] {
  const root = parseXml(bytes, partName);
  const fonts = childrenOf(child(root, "fonts"), "font").map((font) => fontLook(font, theme));
  const fills = childrenOf(child(root, "fills"), "fill").map((fill) => fillColor(fill, theme));
  const borders = childrenOf(child(root, "borders"), "border").map((border) => borderLook(border, theme));
  return childrenOf(child(root, "cellXfs"), "xf").map((xf) => ({
    ...plainLook,
    ...fonts[Number(attribute(xf, "fontId") ?? 0)],
    fill: fills[Number(attribute(xf, "fillId") ?? 0)] ?? null,
    border: borders[Number(attribute(xf, "borderId") ?? 0)] ?? noBorder,
    ...alignment(child(xf, "alignment")),
  }));
}

function fontLook(font: XmlElement, theme: readonly string[]) {
  const on = (name: string) => {
    const element = child(font, name);
    return element !== undefined && isTrue(attribute(element, "val") ?? "1");
  };
  const sized = child(font, "sz");
  const size = Number(sized === undefined ? 11 : attribute(sized, "val"));
  const underlined = child(font, "u");
  return {
    size: size >= 1 && size <= 409 ? size : 11,
    bold: on("b"),
    italic: on("i"),
    underline: underlined !== undefined && attribute(underlined, "val") !== "none",
    color: colorOf(child(font, "color"), theme),
  };
}

function fillColor(fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = child(fill, "patternFill");
  // Patterns other than solid are thin lines over white: their background colour, as a rule none, is the nearest to them.
  if (pattern === undefined || attribute(pattern, "patternType") === "none" || attribute(pattern, "patternType") === undefined) return null;
  return colorOf(child(pattern, attribute(pattern, "patternType") === "solid" ? "fgColor" : "bgColor"), theme);
}

function borderLook(border: XmlElement, theme: readonly string[]): CellLook["border"] {
  const edge = (...names: readonly string[]): string | null => {
    const element = names.map((name) => child(border, name)).find((found) => found !== undefined);
    const style = element === undefined ? undefined : attribute(element, "style");
    if (element === undefined || style === undefined || style === "none") return null;
    return colorOf(child(element, "color"), theme) ?? "000000";
  };
  return { top: edge("top"), right: edge("right", "end"), bottom: edge("bottom"), left: edge("left", "start") };
}

function alignment(element: XmlElement | undefined): Pick<CellLook, "horizontal" | "vertical" | "wrap" | "indent"> {
  const horizontal = element && attribute(element, "horizontal");
  const vertical = element && attribute(element, "vertical");
  const centred = horizontal === "center" || horizontal === "centerContinuous";
  return {
    horizontal: centred ? "center" : horizontal === "right" ? "right" : horizontal === "left" || horizontal === "justify" ? "left" : null,
    vertical: vertical === "top" ? "top" : vertical === "center" || vertical === "justify" ? "center" : "bottom",
    wrap: horizontal === "justify" || (element !== undefined && isTrue(attribute(element, "wrapText"))),
    indent: Math.min(Number((element && attribute(element, "indent")) ?? 0) || 0, 15),
  };
}
