/** How a kind of chart stands in a file: the element that holds its series, and how they are grouped. */
export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "radarChart" | "scatterChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: string;
  readonly markers?: boolean;
}

const stacks = { Clustered: "clustered", Stacked: "stacked", Stacked100: "percentStacked" } as const;

/** The words of `Excel.ChartType` that the file layer can write. */
export const chartKinds: Readonly<Record<string, ChartKind>> = {
  ...Object.fromEntries(
    (["Column", "Bar"] as const).flatMap((name) =>
      Object.entries(stacks).map(([word, grouping]): [string, ChartKind] => [
        name + word,
        { element: "barChart", direction: name === "Column" ? "col" : "bar", grouping },
      ]),
    ),
  ),
  ...Object.fromEntries(
    (["Line", "LineMarkers", "Area"] as const).flatMap((name) =>
      ["", "Stacked", "Stacked100"].map((word): [string, ChartKind] => [
        name + word,
        {
          element: name === "Area" ? "areaChart" : "lineChart",
          grouping: word === "" ? "standard" : stacks[word as "Stacked"],
          ...(name === "Area" ? {} : { markers: name === "LineMarkers" }),
        },
      ]),
    ),
  ),
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  Radar: { element: "radarChart", grouping: "standard" },
  RadarMarkers: { element: "radarChart", grouping: "marker" },
  RadarFilled: { element: "radarChart", grouping: "filled" },
  XYScatter: { element: "scatterChart", grouping: "lineMarker" },
};

/** Words of Excel's interface against those of the file. */
export const labelPlaces: Readonly<Record<string, string>> = {
  OutsideEnd: "outEnd",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  Center: "ctr",
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  BestFit: "bestFit",
};
export const legendPlaces: Readonly<Record<string, string>> = { Bottom: "b", Top: "t", Left: "l", Right: "r", Corner: "tr" };
export const dashes: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "dot",
};
export const markers: Readonly<Record<string, string>> = {
  None: "none",
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Plus: "plus",
  Dash: "dash",
  Dot: "dot",
};
export const tickLabels: Readonly<Record<string, string>> = { NextToAxis: "nextTo", Low: "low", High: "high", None: "none" };

/** The word of the interface for one of the file. */
export function wordFor(words: Readonly<Record<string, string>>, text: string | null): string | undefined {
  return Object.entries(words).find(([, one]) => one === text)?.[0];
}
