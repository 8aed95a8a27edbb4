import type { CellRange } from "../model/cell";
import type { ReportSheet } from "../model/reportSheet";
import { freeTableName, tableRange } from "../workbook/reportTables";
import { rangeAddress, renameSheets } from "../workbook/sheetReferences";
import { WorkbookError } from "../workbook/workbookError";
import { addChart } from "./charts";
import { step, type Step } from "./steps";
import { columnCount } from "./writeCells";

/** Excel's limits for texts of a drop-down, in UTF-16 units. */
const titleUnits = 32;
const textUnits = 255;

/** Everything of a tab that does not stand in its cells; small, and plain data, so that it can be kept until a publication is done. */
export interface Frame {
  readonly rows: number;
  readonly columns: number;
  /** Heights in points of runs of rows: first row (1-based), how many, height. */
  readonly heights: readonly (readonly [number, number, number])[];
  readonly tables: readonly { readonly name: string; readonly range: CellRange; readonly style: string }[];
  readonly sheet: Omit<ReportSheet, "rows" | "tables">;
}

/** The frame of a tab, its references to other tabs under the names that those bear. `renames` has lower-case keys. */
export function frameOf(tab: ReportSheet, renames: ReadonlyMap<string, string>): Frame {
  const { rows, tables, ...sheet } = tab;
  const heights: [number, number, number][] = [];
  rows.forEach(({ height }, at) => {
    if (height === undefined) return;
    const points = Math.min(Math.max(height, 0), 409.5);
    const last = heights[heights.length - 1];
    if (last && last[2] === points && last[0] + last[1] === at + 1) last[1]++;
    else heights.push([at + 1, 1, points]);
  });
  return {
    rows: rows.length,
    columns: columnCount(tab),
    heights,
    tables: tables.flatMap((table) => {
      const range = tableRange(table, tab);
      return range ? [{ name: table.name, range, style: table.style ?? "TableStyleLight1" }] : [];
    }),
    sheet: {
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.map((format) =>
        format.kind === "expression" ? { ...format, formula: renameSheets(format.formula, renames) } : format,
      ),
      validations: sheet.validations.map((validation) => ({ ...validation, list: listSource(validation.list, tab.name, renames) })),
    },
  };
}

/** What Excel takes as the source of a drop-down: a reference with "=", or choices with commas between. */
function listSource(list: string | readonly string[], sheet: string, renames: ReadonlyMap<string, string>): string {
  if (typeof list === "string") return `=${renameSheets(list, renames)}`;
  const inside = list.join(",");
  if (inside.length === 0 || inside.length > textUnits || list.some((choice) => choice.includes(",") || choice.startsWith("="))) {
    throw new WorkbookError("invalid-edit", `${sheet}: a drop-down list of at most ${textUnits} characters, its choices without commas`);
  }
  return inside;
}

/**
 * Puts the frame on a sheet whose cells are written, all but print set-up and frozen rows (`polish`). `takenTables` holds lower-case names that no table may take, and gets those given
 * here; null leaves the tables out (a sheet in the making whose cells are copied would take its table's name along).
 */
export function frameSteps(frame: Frame, takenTables: Set<string> | null): Step[] {
  const { sheet: tab } = frame;
  const range = (sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range =>
    sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
  const steps: Step[] = widthRuns(tab.widths).map(({ first, count, points }) =>
    step(2, (sheet) => void (sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = points)),
  );
  for (const [first, count, height] of frame.heights) {
    steps.push(step(2, (sheet) => void (sheet.getRangeByIndexes(first - 1, 0, count, 1).format.rowHeight = height)));
  }
  steps.push(
    step(3, (sheet) => {
      sheet.tabColor = tab.color ? `#${tab.color}` : "";
      sheet.showGridlines = tab.showGridlines;
    }),
  );
  // The newest format comes first for Excel, so the first of the tab is added last.
  for (const format of [...tab.conditionalFormats].reverse()) {
    steps.push(
      step(8, (sheet) => {
        const formats = range(sheet, format.range).conditionalFormats;
        if (format.kind === "data-bar") {
          const bar = formats.add("DataBar").dataBar;
          bar.lowerBoundRule = { type: "Number", formula: "=0" };
          bar.upperBoundRule = { type: "Automatic" };
          bar.positiveFormat.fillColor = `#${format.color}`;
          bar.positiveFormat.borderColor = "#595959";
          bar.positiveFormat.gradientFill = false;
        } else {
          const { custom } = formats.add("Custom");
          custom.rule.formula = `=${format.formula}`;
          if (format.style.fill) custom.format.fill.color = `#${format.style.fill}`;
          if (format.style.color) custom.format.font.color = `#${format.style.color}`;
          if (format.style.bold) custom.format.font.bold = true;
        }
      }),
    );
  }
  for (const validation of tab.validations) {
    steps.push(
      step(5, (sheet) => {
        const made = range(sheet, validation.range).dataValidation;
        made.rule = { list: { inCellDropDown: true, source: validation.list as string } };
        made.ignoreBlanks = true;
        made.errorAlert = {
          showAlert: validation.open !== true,
          style: validation.strict ? "Stop" : "Warning",
          title: cut(validation.errorTitle, titleUnits),
          message: cut(validation.error, textUnits),
        };
        made.prompt = { showPrompt: true, title: cut(validation.promptTitle, titleUnits), message: cut(validation.prompt, textUnits) };
      }),
    );
  }
  for (const table of takenTables === null ? [] : frame.tables) {
    const name = freeTableName(table.name, takenTables!);
    takenTables!.add(name.toLowerCase());
    steps.push(
      step(5, (sheet) => {
        const made = sheet.tables.add(range(sheet, table.range), true);
        made.name = name;
        made.style = table.style;
      }),
    );
  }
  for (const chart of tab.charts) steps.push(step(60 + 25 * chart.series.length, (sheet) => addChart(sheet, chart)));
  return steps;
}

/** Neighbouring columns of one width together. */
function widthRuns(widths: readonly number[]): { first: number; count: number; points: number }[] {
  const runs: { first: number; count: number; points: number }[] = [];
  widths.forEach((characters, column) => {
    const points = widthPoints(characters);
    const last = runs[runs.length - 1];
    if (last?.points === points) last.count++;
    else runs.push({ first: column, count: 1, points });
  });
  return runs;
}

/**
 * Points of a column of so many characters: 7 pixels each with 5 pixels of margin, rounded to whole pixels the way Excel does with the
 * width that stands in a file (ECMA-376 part 1, 18.3.1.13), at 96 pixels an inch.
 */
function widthPoints(characters: number): number {
  const stored = Math.min(Math.floor(((characters * 7 + 5) / 7) * 256), 255 * 256);
  return Math.floor(((stored + 18) / 256) * 7) * 0.75;
}

function cut(text: string | undefined, units: number): string {
  return text === undefined ? "" : text.length > units ? `${text.slice(0, units - 1)}…` : text;
}

/** All cells and charts of a tab. */
export function extentOf({ rows, columns, sheet }: Frame): string {
  return rangeAddress({
    top: 1,
    left: 1,
    bottom: sheet.charts.reduce((most, { anchor }) => Math.max(most, anchor.bottom), Math.max(rows, 1)),
    right: sheet.charts.reduce((most, { anchor }) => Math.max(most, anchor.right), Math.max(columns, 1)),
  });
}
