import { type BookChart, type BookSeries, type Look } from "../book/bookChart";
import { aBoolean, aColor, aString, between, oneOf } from "./argumentChecks";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { storedProperties } from "./storedProperties";

/** `Excel.ChartFill`: solid colours only; Excel has no getter before ExcelApi 1.16. */
export class ChartFill extends HostObject {
  constructor(
    context: HostContext,
    private readonly put: (color: string | null) => void,
    private readonly current: () => string | null,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartFill";
  }

  setSolidColor(color: unknown): void {
    this.put(aColor(color, "color"));
  }

  getSolidColor(): string {
    return this.current() ?? "";
  }

  clear(): void {
    this.put(null);
  }
}

/** `Excel.ChartFont`. */
export class ChartFont extends HostObject {
  constructor(
    context: HostContext,
    readonly look: Look,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartFont";
  }
}

storedProperties(ChartFont, (object) => object.look, {
  name: aString,
  size: between(1, 409),
  bold: aBoolean,
  italic: aBoolean,
  underline: oneOf("None", "Single"),
  color: aColor,
});

/** `Excel.ChartLineFormat`. */
export class ChartLineFormat extends HostObject {
  constructor(
    context: HostContext,
    readonly look: Look,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartLineFormat";
  }

  clear(): void {
    this.look["lineStyle"] = "None";
  }
}

storedProperties(ChartLineFormat, (object) => object.look, {
  color: aColor,
  lineStyle: oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"),
  weight: between(0, 1584),
});

/** `Excel.ChartBorder`. */
export class ChartBorder extends ChartLineFormat {
  override get className(): string {
    return "ChartBorder";
  }
}

/** `Excel.ChartAreaFormat`. */
export class ChartAreaFormat extends HostObject {
  constructor(
    context: HostContext,
    readonly chart: BookChart,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartAreaFormat";
  }

  get border(): ChartBorder {
    return new ChartBorder(this.context, this.chart.border);
  }

  get fill(): ChartFill {
    const { chart } = this;
    return new ChartFill(
      this.context,
      (color) => (chart.fill = color),
      () => chart.fill,
    );
  }

  get font(): ChartFont {
    return new ChartFont(this.context, this.chart.font);
  }
}

/** `Excel.ChartPlotArea`. */
export class ChartPlotArea extends HostObject {
  constructor(
    context: HostContext,
    private readonly chart: BookChart,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartPlotArea";
  }

  get format(): ChartPlotAreaFormat {
    return new ChartPlotAreaFormat(this.context, this.chart);
  }
}

/** `Excel.ChartPlotAreaFormat`. */
export class ChartPlotAreaFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly chart: BookChart,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartPlotAreaFormat";
  }

  get fill(): ChartFill {
    const { chart } = this;
    return new ChartFill(
      this.context,
      (color) => (chart.plotFill = color),
      () => chart.plotFill,
    );
  }
}

/** `Excel.ChartSeriesFormat`. */
export class ChartSeriesFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly series: BookSeries,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartSeriesFormat";
  }

  get fill(): ChartFill {
    const { series } = this;
    return new ChartFill(
      this.context,
      (color) => (series.fill = color),
      () => series.fill,
    );
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.context, this.series.line);
  }
}

/** `Excel.ChartPointFormat`. */
export class ChartPointFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly series: BookSeries,
    private readonly index: number,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartPointFormat";
  }

  get fill(): ChartFill {
    const { points } = this.series;
    return new ChartFill(
      this.context,
      (color) => points.set(this.index, { fill: color }),
      () => points.get(this.index)?.fill ?? null,
    );
  }
}
