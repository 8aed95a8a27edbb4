import { quotedSheetName, rectangleAddress } from "../book/address";
import { type BookSeries, newSeries } from "../book/bookChart";
import { type Rectangle } from "../book/rectangle";
import { type HostContext } from "./hostContext";
import { type RangePlace } from "./rangePlace";

export function absoluteAddress(place: RangePlace): string {
  return `${quotedSheetName(place.sheet.name)}!${rectangleAddress(place.rectangle, true)}`;
}

/**
 * The series that Excel finds in a block. The first row holds names and the first column categories where these cells are text or the
 * corner is empty. `Auto` takes the longer side for the categories, and columns when both are equal.
 * Excel's own guess differs between its versions (excel-practice.md §2.7), so programs should always say Columns or Rows.
 */
export function seriesFrom(context: HostContext, source: RangePlace, seriesBy: string, chartType: string): BookSeries[] {
  const { sheet, rectangle } = source;
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rectangle.rowCount >= rectangle.columnCount);
  const at = (line: number, place: number): Rectangle =>
    byColumns
      ? { row: rectangle.row + place, column: rectangle.column + line, rowCount: 1, columnCount: 1 }
      : { row: rectangle.row + line, column: rectangle.column + place, rowCount: 1, columnCount: 1 };
  const isText = (cell: Rectangle): boolean => typeof sheet.cell(cell.row, cell.column)?.content === "string";
  const isEmpty = (cell: Rectangle): boolean => (sheet.cell(cell.row, cell.column)?.content ?? null) === null;
  const lines = byColumns ? rectangle.columnCount : rectangle.rowCount;
  const length = byColumns ? rectangle.rowCount : rectangle.columnCount;
  const named = length > 1 && isText(at(lines - 1, 0));
  const categorised = lines > 1 && (isText(at(0, length - 1)) || (named && isEmpty(at(0, 0))));
  const first = named ? 1 : 0;
  const span = (line: number): Rectangle => {
    const start = at(line, first);
    return byColumns ? { ...start, rowCount: length - first } : { ...start, columnCount: length - first };
  };
  const found: BookSeries[] = [];
  for (let line = categorised ? 1 : 0; line < lines; line++) {
    const header = at(line, 0);
    const series = newSeries(named ? context.plainText(sheet, header.row, header.column) : `Series${found.length + 1}`, chartType);
    series.nameRef = named ? absoluteAddress({ sheet, rectangle: header }) : null;
    series.valuesRef = absoluteAddress({ sheet, rectangle: span(line) });
    series.categoriesRef = categorised ? absoluteAddress({ sheet, rectangle: span(0) }) : null;
    series.properties["plotOrder"] = found.length + 1;
    found.push(series);
  }
  return found;
}
