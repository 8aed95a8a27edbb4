import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
} from "chart.js";
import type { Language } from "../../messages/language";
import type { ChartSpec } from "../../model/chartSpec";
import { chartConfiguration, type ChartLook } from "./chartConfiguration";
import { chartLayout, needsNoValueAxis } from "./chartLayout";
import { paintFill } from "./paintFill";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
);

interface DrawOptions {
  /** Size in drawn units; without a height the chart takes what its labels need. */
  readonly width: number;
  readonly height?: number;
  readonly look: ChartLook;
  readonly language: Language;
  readonly title: boolean;
  /** For a picture: names and bars close together, and no axis of values where the bars bear them. */
  readonly tight?: boolean;
  /** Pixels to a drawn unit. */
  readonly pixelRatio: number;
}

/** Size of a chart's text in drawn units. */
const chartFontSize = 11;

/** Height that the chart needs at this width with its bars close together, and whether names under its columns would have to stand upright. */
export function neededRoom(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  width: number,
  font: string,
): { readonly height: number; readonly upright: boolean } {
  return chartLayout(spec, width, measureIn(canvas, font), true);
}

function measureIn(canvas: HTMLCanvasElement, family: string): (text: string) => number {
  const context = canvas.getContext("2d");
  if (context === null) return (text) => text.length * chartFontSize * 0.55;
  return (text) => {
    context.font = `${chartFontSize}px ${family}`;
    return context.measureText(text).width;
  };
}

/** Draws a chart on a canvas and gives the way to take it off. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec, options: DrawOptions): () => void {
  const { width, look, language, title, tight = false, pixelRatio } = options;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas to draw on.");
  const layout = chartLayout(spec, width, measureIn(canvas, look.font), tight);
  const height = options.height ?? layout.height + (title ? chartFontSize + 18 : 0);
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const painted = new Map<string, string | CanvasPattern>();
  const chart = new Chart(
    context,
    chartConfiguration({
      spec,
      layout,
      look,
      language,
      title,
      valueAxis: !(tight && needsNoValueAxis(spec)),
      fontSize: chartFontSize,
      pixelRatio,
      paint: (fill) => {
        const key = `${fill.color}|${fill.pattern ?? ""}`;
        const known = painted.get(key) ?? paintFill(context, fill, pixelRatio);
        painted.set(key, known);
        return known;
      },
    }),
  );
  return () => chart.destroy();
}
