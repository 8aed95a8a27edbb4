import { cellAddress } from "../model/cell";
import type { CellStyle, ReportSheet } from "../model/reportSheet";
import { linkElements, rowElements } from "./cellsXml";
import { conditionalFormatXml } from "./conditionalFormatXml";
import { pageXml } from "./pageXml";
import { rangeAddress } from "../workbook/sheetReferences";
import { validationXml } from "./validationXml";

export interface SheetContext {
  /** Name that the tab bears in the workbook. */
  readonly sheet: string;
  readonly renames: ReadonlyMap<string, string>;
  readonly styleIndex: (style: CellStyle | undefined, quoted: boolean) => number;
  readonly differentialIndex: (style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean }) => number;
  /** Relationship ids of the parts that hang on the sheet. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
  /** True when the workbook counts days from 1904. */
  readonly date1904: boolean;
}

/**
 * A report sheet as a worksheet part, in pieces to be joined. Elements stand in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99);
 * Excel takes any other order for damage. Throws `invalid-edit` for what no sheet can hold.
 */
export function* sheetXml(tab: ReportSheet, context: SheetContext): Generator<string> {
  const { sheet, renames } = context;
  const conditional = conditionalFormatXml(tab.conditionalFormats, context);
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    propertiesXml(tab) +
    `<dimension ref="${dimension(tab)}"/>` +
    viewsXml(tab) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(tab.widths, context.styleIndex(undefined, false)) +
    "<sheetData>"
  );
  const { styleIndex, date1904 } = context;
  yield* rowElements(tab.rows, { sheet, renames, styleIndex, textCells: tableHeaderCells(tab), date1904 });
  const links = linkElements(tab.rows, renames);
  yield (
    "</sheetData>" +
    counted("mergeCells", realMerges(tab)) +
    conditional.elements +
    validationXml(tab.validations, sheet, renames) +
    (links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "") +
    pageXml(tab.print) +
    // Numbers of papers and phones are text on purpose: no green corners.
    `<ignoredErrors><ignoredError sqref="${dimension(tab)}" numberStoredAsText="1"/></ignoredErrors>` +
    (context.drawing ? `<drawing r:id="${context.drawing}"/>` : "") +
    counted(
      "tableParts",
      context.tables.map((id) => `<tablePart r:id="${id}"/>`),
    ) +
    (conditional.extension ? `<extLst>${conditional.extension}</extLst>` : "") +
    "</worksheet>"
  );
}

function propertiesXml(tab: ReportSheet): string {
  const color = tab.color ? `<tabColor rgb="FF${tab.color}"/>` : "";
  const fit = tab.print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : "";
  return color + fit === "" ? "" : `<sheetPr>${color}${fit}</sheetPr>`;
}

/** The corner cells of what is written: `A1:N120`. */
function dimension(tab: ReportSheet): string {
  const columns = tab.rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  return rangeAddress({ top: 1, left: 1, bottom: Math.max(tab.rows.length, 1), right: columns });
}

function viewsXml(tab: ReportSheet): string {
  const grid = tab.showGridlines ? "" : ' showGridLines="0"';
  return `<sheetViews><sheetView${grid} workbookViewId="0"${frozenXml(tab.freeze) || "/>"}</sheetViews>`;
}

/** The frozen pane and the selections that belong to it, the same that Excel writes. */
function frozenXml(freeze: ReportSheet["freeze"]): string {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return "";
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const right = cellAddress(1, columns + 1);
  const below = cellAddress(rows + 1, 1);
  const others =
    active === "bottomRight"
      ? `<selection pane="topRight" activeCell="${right}" sqref="${right}"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`
      : "";
  const first = cellAddress(rows + 1, columns + 1);
  return `><pane${splits} topLeftCell="${first}" activePane="${active}" state="frozen"/>${others}<selection pane="${active}" activeCell="${first}" sqref="${first}"/></sheetView>`;
}

/** Widths as Excel stores them: characters of 7 pixels, plus 5 pixels of margin, in 256ths (18.3.1.13). */
function columnsXml(widths: readonly number[], style: number): string {
  const columns = widths.map((characters, index) => {
    const width = Math.min(Math.floor(((characters * 7 + 5) / 7) * 256) / 256, 255);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

/** A merge of one cell is none, and Excel would repair it. */
function realMerges(tab: ReportSheet): string[] {
  return tab.merges
    .filter((range) => range.top < range.bottom || range.left < range.right)
    .map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
}

/** Where the headers of tables stand: Excel demands text there, also for a year. */
function tableHeaderCells(tab: ReportSheet): Map<number, Set<number>> {
  const cells = new Map<number, Set<number>>();
  for (const { range } of tab.tables) {
    const columns = cells.get(range.top) ?? new Set<number>();
    for (let column = range.left; column <= range.right; column++) columns.add(column);
    cells.set(range.top, columns);
  }
  return cells;
}

function counted(name: string, elements: readonly string[]): string {
  return elements.length > 0 ? `<${name} count="${elements.length}">${elements.join("")}</${name}>` : "";
}
