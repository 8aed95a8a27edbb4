import { columnLetters } from "../book/address";
import { type BookSheet, standardWidth } from "../book/bookSheet";
import { type CellStyle, defaultStyle } from "../book/cellStyle";
import { contains, lastColumn, lastRow, type Rectangle } from "../book/rectangle";
import { shownText } from "../book/shownText";
import { element } from "./element";

/** More is not drawn: the page is for looking, not for working. */
const mostRows = 400;
const mostColumns = 40;

export interface SheetViewEvents {
  readonly choose: (row: number, column: number) => void;
  /** The user begins to type in a cell, and has typed: null when given up. */
  readonly edit: (row: number, column: number) => { readonly text: string; readonly done: (text: string | null) => void };
}

/** The cells of a sheet as a plain table, with their fonts, fills and merges; the chosen cells are framed. */
export function sheetView(sheet: BookSheet, chosen: Rectangle | null, events: SheetViewEvents): HTMLElement {
  const used = sheet.usedRectangle(false);
  const rows = Math.min(Math.max(used ? lastRow(used) + 1 : 0, 20) + 1, mostRows);
  const columns = Math.min(Math.max(used ? lastColumn(used) + 1 : 0, 8) + 1, mostColumns);
  const shown = Array.from({ length: columns }, (_unused, column) => column).filter((column) => !sheet.hiddenColumns.has(column));
  const widths = shown.map((column) => (sheet.columnWidths.get(column) ?? standardWidth) / 0.75);
  const table = element(
    "table",
    {},
    element(
      "colgroup",
      {},
      ...[36, ...widths].map((width) => {
        const made = element("col");
        made.style.width = `${width}px`;
        return made;
      }),
    ),
    element("thead", {}, element("tr", {}, element("th"), ...shown.map((column) => element("th", { textContent: columnLetters(column) })))),
  );
  const body = element("tbody");
  for (let row = 0; row < rows; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    const line = element("tr", {}, element("th", { textContent: String(row + 1) }));
    for (const column of shown) {
      const merge = sheet.mergeAt(row, column);
      if (merge && (merge.row !== row || merge.column !== column)) continue;
      const cell = sheet.cell(row, column);
      const look = sheet.styleAt(row, column);
      const made = element("td", { textContent: cell ? shownText(cell.content, look.numberFormat) : "" });
      made.dataset["at"] = `${columnLetters(column)}${row + 1}`;
      if (merge) {
        made.rowSpan = countShown(merge.row, lastRow(merge), sheet.hiddenRows);
        made.colSpan = countShown(merge.column, Math.min(lastColumn(merge), columns - 1), sheet.hiddenColumns);
      }
      paint(made, look, typeof cell?.content === "number");
      if (chosen && contains(chosen, row, column)) made.className = "chosen";
      made.addEventListener("click", () => events.choose(row, column));
      made.addEventListener("dblclick", () => edit(made, events.edit(row, column)));
      line.append(made);
    }
    body.append(line);
  }
  table.append(body);
  const view = element("div", { className: "sheet" }, table);
  if (used && (lastRow(used) >= mostRows || lastColumn(used) >= mostColumns)) {
    view.append(element("p", { className: "note", textContent: `Drawn: the first ${mostRows} rows and ${mostColumns} columns.` }));
  }
  if (sheet.charts.length > 0) {
    const items = sheet.charts.map((chart) => {
      const kind = String(chart.properties["chartType"]);
      const series = chart.series.map(({ name, valuesRef }) => `${name} (${valuesRef ?? "no cells"})`).join(", ");
      return element("li", { textContent: `▥ ${kind}: ${String(chart.title["text"])} — ${series}` });
    });
    view.append(element("ul", { className: "charts" }, ...items));
  }
  return view;
}

function countShown(first: number, last: number, hidden: ReadonlySet<number>): number {
  let count = 0;
  for (let index = first; index <= last; index++) if (!hidden.has(index)) count++;
  return Math.max(count, 1);
}

function paint({ style }: HTMLElement, look: CellStyle, isNumber: boolean): void {
  if (look.bold) style.fontWeight = "bold";
  if (look.italic) style.fontStyle = "italic";
  if (look.underline !== "None") style.textDecoration = "underline";
  // Black on no fill follows the theme, as in Excel.
  if (look.fontColor !== defaultStyle.fontColor || look.fill !== "") style.color = look.fontColor;
  if (look.fill !== "") style.background = look.fill;
  style.textAlign = look.horizontal === "General" ? (isNumber ? "right" : "left") : look.horizontal.toLowerCase();
  if (look.wrap) style.whiteSpace = "pre-wrap";
}

function edit(cell: HTMLElement, { text, done }: ReturnType<SheetViewEvents["edit"]>): void {
  const input = element("input", { value: text });
  const end = (typed: string | null): void => {
    input.onblur = null;
    done(typed);
  };
  input.onkeydown = ({ key }) => {
    if (key === "Enter") end(input.value);
    if (key === "Escape") end(null);
  };
  input.onblur = () => end(input.value);
  cell.replaceChildren(input);
  input.select();
}
