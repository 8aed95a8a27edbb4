import type { ChartFill } from "../../model/chartSpec";
import { patternTile, tileSide } from "./patternTile";

/**
 * A fill as a canvas paints it: the colour, or the colour's pattern on white as in the native chart. `scale` is the number of the
 * canvas's own pixels to a drawn unit, so that dots stay sharp. A canvas that gives no pattern gets the colour.
 */
export function paintFill(context: CanvasRenderingContext2D, fill: ChartFill, scale: number): string | CanvasPattern {
  const color = `#${fill.color}`;
  if (fill.pattern === undefined) return color;
  const dot = Math.max(1, Math.round(scale));
  const tile = document.createElement("canvas");
  tile.width = tile.height = tileSide * dot;
  const brush = tile.getContext("2d");
  if (brush === null) return color;
  brush.fillStyle = "#FFFFFF";
  brush.fillRect(0, 0, tile.width, tile.height);
  brush.fillStyle = color;
  patternTile(fill.pattern).forEach((row, y) =>
    row.forEach((set, x) => {
      if (set) brush.fillRect(x * dot, y * dot, dot, dot);
    }),
  );
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern ?? color;
}
