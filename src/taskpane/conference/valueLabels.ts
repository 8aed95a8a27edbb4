import type { Chart, Plugin } from "chart.js";

export interface LabelOptions {
  /** By series and point; empty for none. */
  readonly texts: readonly (readonly string[])[];
  readonly place: "above" | "right" | "inside" | "line";
  readonly color: string;
  /** Behind labels that stand inside an area. */
  readonly paper: string;
  readonly font: string;
  readonly fontSize: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True when the box lies over none of the others. */
export function isFree(box: Box, taken: readonly Box[]): boolean {
  return taken.every((one) => box.right <= one.left || box.left >= one.right || box.bottom <= one.top || box.top >= one.bottom);
}

/** Middle of the label for the point of an element that is drawn at `x`, `y`. */
function middle(
  element: {
    readonly x: number;
    readonly y: number;
    tooltipPosition(useFinal?: boolean): { x: number | null; y: number | null };
    getCenterPoint?(): { x: number; y: number };
  },
  { place, fontSize }: LabelOptions,
  width: number,
  series: number,
): { readonly x: number; readonly y: number } {
  switch (place) {
    case "above":
      return { x: element.x, y: element.y - fontSize / 2 - 3 };
    case "right":
      return { x: element.x + width / 2 + 4, y: element.y };
    case "line":
      return series % 2 === 0 ? { x: element.x, y: element.y - fontSize - 1 } : { x: element.x + width / 2 + 8, y: element.y };
    case "inside": {
      const center = element.getCenterPoint?.() ?? element.tooltipPosition(true);
      return { x: center.x ?? element.x, y: center.y ?? element.y };
    }
  }
}

/** Writes each value at its bar, part or point. A label that would lie over an earlier one is left out; the table below has every value. */
export function valueLabels(options: LabelOptions): Plugin {
  return {
    id: "valueLabels",
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx } = chart;
      const taken: Box[] = [];
      ctx.save();
      ctx.font = options.font;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      options.texts.forEach((texts, series) => {
        const { data } = chart.getDatasetMeta(series);
        texts.forEach((text, point) => {
          const element = data[point];
          if (text === "" || element === undefined) return;
          const width = ctx.measureText(text).width;
          const { x, y } = middle(element, options, width, series);
          // Figures beside a bar are lower than their type size; those in an area have a ground of its own height.
          const half = options.place === "right" ? options.fontSize * 0.42 : options.fontSize / 2 + (options.place === "inside" ? 1 : 0);
          const box = { left: x - width / 2 - 2, top: y - half, right: x + width / 2 + 2, bottom: y + half };
          if (!isFree(box, taken)) return;
          taken.push(box);
          if (options.place === "inside") {
            ctx.fillStyle = options.paper;
            ctx.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
          }
          ctx.fillStyle = options.color;
          ctx.fillText(text, x, y + 0.5);
        });
      });
      ctx.restore();
    },
  };
}
