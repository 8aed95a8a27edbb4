import { quotedSheetName, rectangleAddress } from "../book/address";
import { type CellStyle } from "../book/cellStyle";
import { standardHeight, standardWidth } from "../book/bookSheet";
import { lastColumn, lastRow } from "../book/rectangle";
import { ExcelError, invalidArgument } from "./excelError";
import { type RangePlace } from "./rangePlace";

type Options = Readonly<Record<string, unknown>>;
type Reader = (style: CellStyle) => unknown;

const readers: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  font: {
    name: (style) => style.fontName,
    size: (style) => style.fontSize,
    bold: (style) => style.bold,
    italic: (style) => style.italic,
    underline: (style) => style.underline,
    strikethrough: (style) => style.strikethrough,
    color: (style) => style.fontColor,
  },
  fill: { color: (style) => (style.fill === "" ? "#FFFFFF" : style.fill) },
  protection: { locked: (style) => style.locked },
};

const direct: Readonly<Record<string, Reader>> = {
  wrapText: (style) => style.wrap,
  horizontalAlignment: (style) => style.horizontal,
  verticalAlignment: (style) => style.vertical,
  indentLevel: (style) => style.indent,
  shrinkToFit: (style) => style.shrink,
  textOrientation: (style) => style.orientation,
};

/** What `Range.getCellProperties` answers: for each cell the parts asked for, by the names asked with. */
export function cellProperties(range: RangePlace, options: unknown): unknown[][] {
  if (typeof options !== "object" || options === null) throw invalidArgument("cellPropertiesLoadOptions");
  const { sheet, rectangle } = range;
  const rows: unknown[][] = [];
  const made = new Map<CellStyle, Record<string, unknown>>();
  for (let row = rectangle.row; row <= lastRow(rectangle); row++) {
    const line: unknown[] = [];
    for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
      const answer: Record<string, unknown> = {};
      for (const [name, wanted] of Object.entries(options)) {
        if (wanted === false || wanted === null || wanted === undefined) continue;
        if (name === "address") {
          answer[name] = `${quotedSheetName(sheet.name)}!${rectangleAddress({ row, column, rowCount: 1, columnCount: 1 })}`;
        } else if (name === "hidden") answer[name] = sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
        else if (name === "hyperlink") answer[name] = sheet.cell(row, column)?.link ?? null;
        else if (name === "format") {
          const style = sheet.styleAt(row, column);
          let format = made.get(style);
          if (!format) made.set(style, (format = formatAnswer(style, wanted as Options)));
          answer[name] = {
            ...format,
            ...("columnWidth" in (wanted as Options) ? { columnWidth: sheet.columnWidths.get(column) ?? standardWidth } : {}),
            ...("rowHeight" in (wanted as Options) ? { rowHeight: sheet.rowHeights.get(row) ?? standardHeight } : {}),
          };
        } else throw new ExcelError("ApiNotFound", `Range.getCellProperties: "${name}" is not implemented by the local Excel.`);
      }
      line.push(answer);
    }
    rows.push(line);
  }
  return rows;
}

/** What `Range.getRowProperties` and `Range.getColumnProperties` answer: for each line whether it is hidden, its index, address and size. */
export function lineProperties({ sheet, rectangle }: RangePlace, line: "row" | "column", options: unknown): unknown[] {
  if (typeof options !== "object" || options === null) throw invalidArgument(`${line}PropertiesLoadOptions`);
  const first = line === "row" ? rectangle.row : rectangle.column;
  const count = line === "row" ? rectangle.rowCount : rectangle.columnCount;
  const size = line === "row" ? "rowHeight" : "columnWidth";
  return Array.from({ length: count }, (_unused, at) => {
    const index = first + at;
    const answer: Record<string, unknown> = {};
    for (const [name, wanted] of Object.entries(options)) {
      if (!wanted) continue;
      if (name === `${line}Index`) answer[name] = index;
      else if (name === `${line}Hidden`) answer[name] = (line === "row" ? sheet.hiddenRows : sheet.hiddenColumns).has(index);
      else if (name === "address") {
        const block = line === "row" ? { ...rectangle, row: index, rowCount: 1 } : { ...rectangle, column: index, columnCount: 1 };
        answer[name] = `${quotedSheetName(sheet.name)}!${rectangleAddress(block)}`;
      } else if (name === "format" && Object.keys(wanted as Options).every((part) => part === size)) {
        answer[name] = {
          [size]: line === "row" ? (sheet.rowHeights.get(index) ?? standardHeight) : (sheet.columnWidths.get(index) ?? standardWidth),
        };
      } else
        throw new ExcelError(
          "ApiNotFound",
          `Range.get${line === "row" ? "Row" : "Column"}Properties: "${name}" is not implemented by the local Excel.`,
        );
    }
    return answer;
  });
}

function formatAnswer(style: CellStyle, options: Options): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (name === "columnWidth" || name === "rowHeight" || !wanted) continue;
    const read = direct[name];
    const group = readers[name];
    if (read) answer[name] = read(style);
    else if (group) {
      const part: Record<string, unknown> = {};
      for (const [member, asked] of Object.entries(wanted as Options)) {
        const reader = group[member];
        if (!asked) continue;
        if (!reader) throw missing(`${name}.${member}`);
        part[member] = reader(style);
      }
      answer[name] = part;
    } else if (name === "borders") answer[name] = bordersAnswer(style, wanted as Options);
    else throw missing(name);
  }
  return answer;
}

/** The options name parts of a border; the answer has them for each side. */
function bordersAnswer(style: CellStyle, options: Options): Record<string, unknown> {
  const parts = Object.entries(options).flatMap(([name, wanted]) => (wanted ? [name] : []));
  const unknown = parts.find((part) => part !== "style" && part !== "weight" && part !== "color");
  if (unknown !== undefined) throw missing(`borders.${unknown}`);
  const answer: Record<string, unknown> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const look = style[side] ?? { style: "None", weight: "Thin", color: "#000000" };
    answer[side] = Object.fromEntries(parts.map((part) => [part, look[part as "style"]]));
  }
  return answer;
}

const missing = (name: string): ExcelError =>
  new ExcelError("ApiNotFound", `Range.getCellProperties: "format.${name}" is not implemented by the local Excel.`);
