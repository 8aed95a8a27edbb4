import type { CellLook } from "../../xlsx/cellLooks";
import { fontFamily } from "./GridCell";

let context: CanvasRenderingContext2D | null | undefined;
let lastFont = "";

/**
 * The text of a number or day when there is room for it, else a row of "#", as in Excel: a figure that is cut off looks like another figure.
 * `width` is that of the cell, in pixels.
 */
export function fitNumber(text: string, width: number, look: CellLook, font: string): string {
  const room = width - 7 - look.indent * 9;
  const pixels = (look.size * 4) / 3;
  // Digits take half of the height and a little more; only what comes near the edge is measured.
  if (text.length * pixels * 0.7 <= room) return text;
  if (measured(text, pixels, look, font) <= room) return text;
  return "#".repeat(Math.max(1, Math.floor(room / (pixels * 0.55))));
}

function measured(text: string, pixels: number, look: CellLook, font: string): number {
  if (context === undefined) context = document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * pixels * 0.52;
  const wanted = `${look.italic ? "italic " : ""}${look.bold ? "700 " : ""}${pixels}px ${fontFamily(font)}`;
  if (wanted !== lastFont) context.font = lastFont = wanted;
  return context.measureText(text).width;
}
