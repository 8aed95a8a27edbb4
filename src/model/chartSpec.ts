/** A fill that can be told apart on a black-and-white print: a colour and an optional pattern over it. */
export interface ChartFill {
  /** `RRGGBB`. */
  readonly color: string;
  /** DrawingML preset pattern, for example `wdUpDiag`, `pct25`, `dkHorz`; absent for a solid fill. */
  readonly pattern?: string;
}

/** A series: its name and values, each with the cells that hold them on the same report sheet (`A1` style ranges). */
export interface ChartSeries {
  readonly name: string;
  readonly nameRef: string;
  readonly values: readonly number[];
  readonly valuesRef: string;
  readonly fill: ChartFill;
  /** Fills by point, for a pie or doughnut. */
  readonly pointFills?: readonly ChartFill[];
  /** Labels of this series; absent: as the chart says. */
  readonly labels?: boolean;
}

/** One chart as data: drawn by Chart.js in the pane, written as a native chart into the workbook. */
export interface ChartSpec {
  readonly id: string;
  readonly kind: "column" | "bar" | "stacked-column" | "stacked-bar" | "percent-stacked-bar" | "doughnut" | "line";
  readonly title: string;
  readonly categories: readonly string[];
  readonly categoriesRef: string;
  readonly series: readonly ChartSeries[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Excel number format of value labels and axis, for example `0` or `0%`. */
  readonly numberFormat: string;
  readonly legend: "none" | "bottom" | "right" | "top";
  /** Upper end of the value axis, when it must not be automatic. */
  readonly maximum?: number;
  /** One computed sentence that says what one sees; also the text alternative. */
  readonly sentence: string;
  /** Place on the sheet: the cells that its corners cover, 1-based. */
  readonly anchor: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
}
