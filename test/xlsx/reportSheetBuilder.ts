import type { ChartSpec } from "../../src/model/chartSpec";
import type { ReportRow, ReportSheet } from "../../src/model/reportSheet";

/** A small report sheet; every test says what it changes. */
export function reportSheet(changes: Partial<ReportSheet> = {}): ReportSheet {
  return {
    id: "by-field",
    name: "Tổng hợp",
    widths: [30, 10, 10],
    rows: [],
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    print: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      centerHorizontally: true,
      pageNumbers: true,
    },
    showGridlines: false,
    ...changes,
  };
}

/** Rows of plain values. */
export function valueRows(...rows: readonly (readonly (string | number | boolean | null)[])[]): ReportRow[] {
  return rows.map((values) => ({ cells: values.map((value) => ({ value })) }));
}

/** Two fields, two series, standing in A4:C6. */
export function chartSpec(kind: ChartSpec["kind"], changes: Partial<ChartSpec> = {}): ChartSpec {
  return {
    id: "c",
    kind,
    title: "Tập thể & cá nhân",
    categories: ["Kinh tế", "Giáo dục"],
    categoriesRef: "A5:A6",
    series: [
      { name: "Tập thể", nameRef: "B4", values: [3, 0], valuesRef: "B5:B6", fill: { color: "1F4E79" } },
      { name: "Cá nhân", nameRef: "C4", values: [12, 5], valuesRef: "C5:C6", fill: { color: "C55A11", pattern: "wdUpDiag" } },
    ],
    categoryTitle: "Lĩnh vực",
    valueTitle: "Số điển hình",
    numberFormat: "0",
    legend: "bottom",
    sentence: 'Kinh tế có nhiều "gương" nhất.',
    anchor: { top: 8, left: 1, bottom: 20, right: 3 },
    ...changes,
  };
}
