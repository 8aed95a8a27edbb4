import { cellAddress } from "../../src/model/cell";
import { quotedSheetName, rectangleAddress } from "../host/book/address";
import { type BookChart } from "../host/book/bookChart";
import { type BookSheet } from "../host/book/bookSheet";
import { isCellError } from "../host/book/cell";
import { type BorderLook } from "../host/book/cellStyle";

/** What a tab shows and how it prints, in words that a file and a running Excel share. Numbers of rows and columns in anchors are 0-based. */
export interface TabPicture extends CellsPicture {
  /** In points. */
  readonly widths: readonly number[];
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: {
    readonly paper: string;
    readonly orientation: string;
    /** Top, bottom, left, right, header, footer, in whole millimetres. */
    readonly margins: readonly number[];
    readonly fit: string;
    readonly centred: boolean;
    readonly area: string | null;
    readonly titles: string | null;
    readonly header: string;
    readonly firstHeader: string | null;
    readonly breaks: readonly number[];
  };
  readonly conditional: readonly unknown[];
  readonly validations: readonly unknown[];
  readonly charts: readonly ChartPicture[];
}

export interface CellsPicture {
  /** By address: what the cell holds, its formula, its link and its look. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Lines between cells, whichever of the two bears them. */
  readonly lines: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly tables: readonly string[];
  /** In points, by row number. */
  readonly heights: Readonly<Record<string, number>>;
}

export interface ChartPicture {
  readonly anchor: readonly number[];
  readonly kind: string;
  readonly title: string;
  readonly legend: string;
  readonly gap: string;
  readonly overlap: string;
  readonly hole: string;
  readonly series: readonly SeriesPicture[];
  readonly categoryTitle: string;
  readonly reversed: boolean;
  readonly valueTitle: string;
  readonly valueFormat: string;
  readonly scale: string;
}

export interface SeriesPicture {
  readonly name: string;
  /** The cell with the name; null where the interface tells nothing of it. */
  readonly nameRef: string | null;
  readonly values: string;
  readonly categories: string;
  readonly color: string;
  readonly mark: string;
  /** Number format, place, value shown, percentage shown; empty for no labels. */
  readonly labels: string;
  /** Points whose label is left out. */
  readonly hidden: readonly number[] | null;
}

/** Where two pictures differ, in words: the path, what one has, what the other has. */
export function differences(one: unknown, other: unknown, path = ""): string[] {
  if (typeof one === "object" && one !== null && typeof other === "object" && other !== null) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].flatMap((name) =>
      differences((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name], `${path}/${name}`),
    );
  }
  return one === other ? [] : [`${path}: ${String(one)} ≠ ${String(other)}`];
}

/** Cells that hold something or have a fill, and all lines. */
export function cellsPicture(sheet: BookSheet): CellsPicture {
  const cells: Record<string, unknown> = {};
  const lines: Record<string, string> = {};
  const draw = (edge: string, line: BorderLook | null): void => {
    if (line) lines[edge] = `${line.style} ${line.style === "Double" ? "" : line.weight} ${line.color}`;
  };
  for (const [row, line] of [...sheet.rows].sort((a, b) => a[0] - b[0])) {
    for (const [column, { content, formula, link, style }] of [...line].sort((a, b) => a[0] - b[0])) {
      const { locked: _locked, shrink: _shrink, top, bottom, left, right, ...look } = style;
      draw(`${row + 1} above ${column + 1}`, top);
      draw(`${row + 2} above ${column + 1}`, bottom);
      draw(`${row + 1} left of ${column + 1}`, left);
      draw(`${row + 1} left of ${column + 2}`, right);
      if (content === null && formula === null && style.fill === "") continue;
      const value = content === null || content === "" ? null : isCellError(content) ? content.error : content;
      // A text that begins with "=" is told from a formula; a place may be quoted or not.
      cells[cellAddress(row + 1, column + 1)] = [value, formula, link?.documentReference ?? null, look];
    }
  }
  return {
    cells,
    lines,
    merges: sheet.merges.map((merge) => rectangleAddress(merge)).sort(),
    tables: sheet.tables.map((table) => `${table.name} ${rectangleAddress(table.rectangle)} ${String(table.properties["style"])}`).sort(),
    heights: Object.fromEntries([...sheet.rowHeights].sort((a, b) => a[0] - b[0]).map(([row, height]) => [row + 1, height])),
  };
}

const always = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

export function pictureOfBook(sheet: BookSheet): TabPicture {
  const page = sheet.pageSetup;
  const fixed = (address: string): string => address.replace(`${quotedSheetName(sheet.name)}!`, `${always(sheet.name)}!`);
  return {
    ...cellsPicture(sheet),
    widths: [...sheet.columnWidths].sort((a, b) => a[0] - b[0]).map(([, width]) => width),
    tabColor: sheet.tabColor,
    gridlines: sheet.showGridlines,
    frozen: sheet.frozen,
    print: {
      paper: page.paperSize,
      orientation: page.orientation.toLowerCase(),
      margins: (["top", "bottom", "left", "right", "header", "footer"] as const).map((side) =>
        Math.round((page[`${side}Margin`] / 72) * 25.4),
      ),
      fit: page.zoom.horizontalFitToPages ? `${page.zoom.horizontalFitToPages} × ${page.zoom.verticalFitToPages ?? 0}` : "",
      centred: page.centerHorizontally,
      area: page.printArea && `${always(sheet.name)}!${rectangleAddress(page.printArea, true)}`,
      titles: page.titleRows && `${always(sheet.name)}!${rectangleAddress(page.titleRows, true)}`,
      header: page.headers.defaultForAllPages["centerHeader"] ?? "",
      firstHeader: page.headersState === "FirstAndDefault" ? (page.headers.firstPage["centerHeader"] ?? "") : null,
      breaks: [...sheet.rowBreaks].sort((a, b) => a - b),
    },
    conditional: sheet.conditionalFormats.map((format) => {
      const range = rectangleAddress(format.rectangle);
      return format.type === "DataBar"
        ? { range, kind: "dataBar", color: String(format.bar["fillColor"]).slice(1) }
        : {
            range,
            kind: "expression",
            formula: format.formula.slice(1),
            fill: (format.fill ?? "").slice(1),
            color: String(format.font["color"] ?? "").slice(1),
            bold: format.font["bold"] === true,
          };
    }),
    validations: sheet.validations.map(({ rectangle, rule, prompt, errorAlert }) => ({
      range: rectangleAddress(rectangle),
      list: (rule["list"] as { source: string }).source.replace(/^=/, ""),
      style: String(errorAlert["style"]).toLowerCase(),
      texts: [errorAlert["title"], errorAlert["message"], prompt["title"], prompt["message"]],
    })),
    charts: sheet.charts.map((chart) => chartPicture(sheet, chart, fixed)),
  };
}

const kinds: Readonly<Record<string, string>> = {
  ColumnClustered: "barChart col clustered",
  ColumnStacked: "barChart col stacked",
  BarClustered: "barChart bar clustered",
  BarStacked: "barChart bar stacked",
  BarStacked100: "barChart bar percentStacked",
  LineMarkers: "lineChart",
  Doughnut: "doughnutChart",
};
const places: Readonly<Record<string, string>> = { Center: "ctr", OutsideEnd: "outEnd", Top: "t", Right: "r" };

function chartPicture(sheet: BookSheet, chart: BookChart, fixed: (address: string) => string): ChartPicture {
  const type = String(chart.properties["chartType"]);
  const bars = kinds[type]?.startsWith("bar") === true;
  const ring = type === "Doughnut";
  const [left, top, width, height] = ["left", "top", "width", "height"].map((side) => Number(chart.properties[side])) as [
    number,
    number,
    number,
    number,
  ];
  const at = (distance: number, edge: (index: number) => number): number => {
    let index = 0;
    while (edge(index + 1) <= distance + 0.01) index++;
    return index;
  };
  const cell = (x: number, y: number) => [at(y, (row) => sheet.topOf(row)), at(x, (column) => sheet.leftOf(column))];
  const { properties: category, title: categoryTitle } = chart.categoryAxis;
  const { properties: value, title: valueTitle } = chart.valueAxis;
  const first = chart.series[0]!;
  return {
    anchor: [...cell(left, top), ...cell(left + width, top + height)],
    kind: kinds[type] ?? type,
    title: chart.title["visible"] === true ? String(chart.title["text"]) : "",
    legend: chart.legend["visible"] === true ? String(chart.legend["position"]) : "none",
    gap: bars ? String(first.properties["gapWidth"]) : "",
    overlap: bars ? String(first.properties["overlap"]) : "0",
    hole: ring ? String(first.properties["doughnutHoleSize"]) : "",
    series: chart.series.map((series) => {
      const points = [...series.points].sort((a, b) => a[0] - b[0]).map(([, point]) => point.fill);
      const { labels } = series;
      return {
        name: series.name,
        nameRef: null,
        values: fixed(series.valuesRef ?? ""),
        categories: fixed(series.categoriesRef ?? ""),
        color: points.length > 0 ? points.join(" ") : String(type === "LineMarkers" ? series.line["color"] : series.fill),
        mark: type === "LineMarkers" ? String(series.properties["markerStyle"]).toLowerCase() : "",
        labels:
          series.properties["hasDataLabels"] === true
            ? [
                ring ? "" : labels["numberFormat"],
                ring ? "" : places[String(labels["position"])],
                labels["showValue"] === true ? 1 : 0,
                labels["showPercentage"] === true ? 1 : 0,
              ].join("|")
            : "",
        hidden: null,
      };
    }),
    categoryTitle: ring ? "" : String(categoryTitle["text"]),
    reversed: !ring && category["reversePlotOrder"] === true,
    valueTitle: ring ? "" : String(valueTitle["text"]),
    valueFormat: ring ? "" : String(value["numberFormat"]),
    scale: ring ? "||" : [value["minimum"], value["maximum"], value["majorUnit"]].join("|"),
  };
}
