import type { ReadStyle } from "../model/snapshot";
import { builtInFormat, formatKind, type FormatKind } from "./numberFormats";
import { isTrue } from "./workbookPart";
import { attribute, child, childrenOf, parseXml, type XmlElement } from "./xmlTree";

/** Looks by cell format number (`s` of a cell), and what numbers under them stand for. */
export interface ReadStyles {
  readonly styles: readonly ReadStyle[];
  readonly kinds: readonly FormatKind[];
}

const defaultFont = "Calibri";

/** Looks of a workbook without a styles part. */
export const noStyles: ReadStyles = { styles: [{ font: defaultFont, bold: false, numberFormat: "General" }], kinds: ["number"] };

/** Reads font, boldness and number format of each cell format. */
export function readStyles(bytes: Uint8Array, partName: string): ReadStyles {
  const root = parseXml(bytes, partName);
  const codes = new Map<number, string>();
  for (const element of childrenOf(child(root, "numFmts"), "numFmt")) {
    codes.set(Number(attribute(element, "numFmtId")), attribute(element, "formatCode") ?? "General");
  }
  const fonts = childrenOf(child(root, "fonts"), "font").map(readFont);
  const styles = childrenOf(child(root, "cellXfs"), "xf").map((xf): ReadStyle => {
    const font = fonts[Number(attribute(xf, "fontId") ?? 0)];
    const id = Number(attribute(xf, "numFmtId") ?? 0);
    return { font: font?.name ?? defaultFont, bold: font?.bold ?? false, numberFormat: codes.get(id) ?? builtInFormat(id) };
  });
  if (styles.length === 0) return noStyles;
  const known = new Map<string, FormatKind>();
  const kinds = styles.map((style) => {
    const kind = known.get(style.numberFormat) ?? formatKind(style.numberFormat);
    known.set(style.numberFormat, kind);
    return kind;
  });
  return { styles, kinds };
}

function readFont(font: XmlElement): { name: string; bold: boolean } {
  const name = child(font, "name");
  const bold = child(font, "b");
  return { name: (name && attribute(name, "val")) || defaultFont, bold: bold !== undefined && isTrue(attribute(bold, "val") ?? "1") };
}
