import { WorkbookError } from "../workbook/workbookError";
import { limits } from "./limits";
import { unescapeCellText, XmlScanner } from "./xml";

/** A text as a cell holds it, and the one font of its runs when all of them name the same (rich text). */
export interface StringItem {
  readonly text: string;
  readonly font: string | null;
}

/** The texts that cells refer to by number. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** By number, only where rich text bears one font throughout. */
  readonly fonts: ReadonlyMap<number, string>;
}

/** Reads the shared strings part; the count that it declares is not trusted. */
export function readSharedStrings(bytes: Uint8Array, partName: string): SharedStrings {
  const scanner = new XmlScanner(bytes, partName);
  const texts: string[] = [];
  const fonts = new Map<number, string>();
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open" || scanner.name !== "si") continue;
    const item = readStringItem(scanner, partName);
    if (item.font !== null) fonts.set(texts.length, item.font);
    texts.push(item.text);
    if (texts.length > limits.cells) throw new WorkbookError("too-large", `${partName}: more than ${limits.cells} texts`);
  }
  return { texts, fonts };
}

/**
 * Reads `<si>` or `<is>`, on whose `open` the scanner stands, to its end: plain text, or the texts of its runs. Phonetic runs (furigana)
 * are no part of the text. Throws `too-large` above Excel's length of a cell.
 */
export function readStringItem(scanner: XmlScanner, partName: string): StringItem {
  const depth = scanner.depth;
  let text = "";
  let font: string | null | undefined;
  let runFont: string | null = null;
  for (;;) {
    const event = scanner.next();
    if (event === "end" || (event === "close" && scanner.depth === depth)) break;
    if (event !== "open") continue;
    if (scanner.name === "rPh" || scanner.name === "phoneticPr") {
      scanner.skip();
    } else if (scanner.name === "r") {
      runFont = null;
    } else if (scanner.name === "rFont") {
      runFont = scanner.attribute("val");
    } else if (scanner.name === "t") {
      const piece = scanner.innerText();
      text += piece;
      if (piece.trim() !== "") font = font === undefined || font === runFont ? runFont : null;
    }
  }
  if (text.length > limits.cellText) {
    text = unescapeCellText(text);
    if (text.length > limits.cellText) throw new WorkbookError("too-large", `${partName}: a text of ${text.length} characters in one cell`);
    return { text, font: font ?? null };
  }
  return { text: unescapeCellText(text), font: font ?? null };
}
