import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Language } from "../../messages/language";
import type { ChartSpec } from "../../model/chartSpec";
import type { ChartLook } from "./chartConfiguration";
import { printLook } from "./printLook";

const useStyles = makeStyles({
  place: {
    width: "100%",
    minHeight: "120px",
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineColor: tokens.colorNeutralStroke2,
    columnRuleColor: tokens.colorNeutralForeground3,
    // A change of the theme shows as the end of this transition.
    transitionProperty: "color",
    transitionDuration: "1ms",
  },
  canvas: { display: "block" },
});

export interface ChartViewProps {
  readonly chart: ChartSpec;
  /** Width in px; absent: as wide as its place. */
  readonly width?: number;
  /** Height in px; absent: what the labels need. */
  readonly height?: number;
  /** Whether the title is drawn above the chart. */
  readonly title?: boolean;
  /** Marks in numbers go by it. */
  readonly language?: Language;
}

const lookOf = (place: HTMLElement): ChartLook => {
  const style = getComputedStyle(place);
  const { color, backgroundColor, outlineColor, columnRuleColor, fontFamily } = style;
  if (style.getPropertyValue("--colorNeutralForeground1") === "") return { ...printLook, font: fontFamily };
  // A contrast theme has no shades between text and paper.
  const contrast = window.matchMedia("(forced-colors: active)").matches;
  const clear = backgroundColor === "transparent" || backgroundColor === "rgba(0, 0, 0, 0)";
  return {
    text: color,
    grid: contrast ? color.replace(/^rgb\((.+)\)$/, "rgba($1, 0.35)") : outlineColor,
    edge: contrast ? color : columnRuleColor,
    paper: clear ? "#FFFFFF" : backgroundColor,
    font: fontFamily,
  };
};

/**
 * A chart drawn by Chart.js as the native one stands on its sheet, in the colours of the theme around it. Needs nothing of the pane. For
 * those who do not see it, it is a picture whose name is its sentence.
 */
export function ChartView({ chart, width, height, title = false, language = "vi" }: ChartViewProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [measured, setMeasured] = useState(0);
  const [theme, setTheme] = useState(0);
  const wide = width ?? measured;
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null || width !== undefined) return;
    const measure = (): void => setMeasured(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  useEffect(() => {
    if (wide < 1) return;
    let alive = true;
    let takeOff = (): void => undefined;
    void import("./drawChart").then(({ drawChart }) => {
      if (!alive || canvas.current === null || place.current === null) return;
      takeOff = drawChart(canvas.current, chart, {
        width: wide,
        ...(height === undefined ? {} : { height }),
        look: lookOf(place.current),
        language,
        title,
        pixelRatio: window.devicePixelRatio,
      });
    });
    return () => {
      alive = false;
      takeOff();
    };
  }, [chart, wide, height, title, language, theme]);
  return (
    <div
      ref={place}
      className={styles.place}
      style={width === undefined ? undefined : { width: `${width}px` }}
      onTransitionEnd={() => setTheme(theme + 1)}
    >
      <canvas ref={canvas} role="img" aria-label={chart.sentence} className={styles.canvas} />
    </div>
  );
}
