import type { BorderLine, ReportCell, ReportSheet } from "../model/reportSheet";
import { step, type Step } from "./steps";

/** A block of cells, 0-based, that share one value of one property. */
interface Block {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
}

/** One property of a cell's look: its value as a text (undefined for the default), and how a block gets it. */
interface Plane {
  readonly of: (cell: ReportCell) => string | undefined;
  readonly put: (range: Excel.Range, value: string) => void;
  readonly calls: number;
}

const color = (rgb: string): string => `#${rgb}`;

const numberFormat: Plane = {
  of: ({ style }) => style?.numberFormat,
  put: (range, value) => {
    // One value goes to all cells.
    (range as { numberFormat: unknown }).numberFormat = value;
  },
  calls: 1,
};

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** Looks are written property by property: a column of centred cells is one call, whatever else differs along it. */
const looks: readonly Plane[] = [
  { of: ({ style }) => style?.font?.name, put: ({ format }, value) => void (format.font.name = value), calls: 1 },
  { of: ({ style }) => style?.font?.size?.toString(), put: ({ format }, value) => void (format.font.size = Number(value)), calls: 1 },
  { of: ({ style }) => (style?.font?.bold ? "1" : undefined), put: ({ format }) => void (format.font.bold = true), calls: 1 },
  { of: ({ style }) => (style?.font?.italic ? "1" : undefined), put: ({ format }) => void (format.font.italic = true), calls: 1 },
  // Excel gives a link its own colour and line; ours look as the report says.
  {
    of: ({ style, link }) => (style?.font?.underline ? "Single" : link === undefined ? undefined : "None"),
    put: ({ format }, value) => void (format.font.underline = value as "Single" | "None"),
    calls: 1,
  },
  {
    of: ({ style, link }) => style?.font?.color ?? (link === undefined ? undefined : "000000"),
    put: ({ format }, value) => void (format.font.color = color(value)),
    calls: 1,
  },
  { of: ({ style }) => style?.fill, put: ({ format }, value) => void (format.fill.color = color(value)), calls: 1 },
  {
    of: ({ style }) => style?.horizontal ?? (style?.indent ? "left" : undefined),
    put: ({ format }, value) => void (format.horizontalAlignment = capital(value) as Excel.HorizontalAlignment),
    calls: 1,
  },
  {
    of: ({ style }) => (style?.vertical === "bottom" ? undefined : style?.vertical),
    put: ({ format }, value) => void (format.verticalAlignment = capital(value) as Excel.VerticalAlignment),
    calls: 1,
  },
  { of: ({ style }) => (style?.wrap ? "1" : undefined), put: ({ format }) => void (format.wrapText = true), calls: 1 },
  {
    of: ({ style }) => (style?.indent ? String(style.indent) : undefined),
    put: ({ format }, value) => void (format.indentLevel = Number(value)),
    calls: 1,
  },
  { of: ({ style }) => (style?.border ? JSON.stringify(style.border) : undefined), put: putBorders, calls: 14 },
];

/** Number formats; they stand before the values, because the format "@" decides how a text is taken. */
export function numberFormatSteps(tab: ReportSheet): Step[] {
  return planeSteps(tab, numberFormat);
}

/** Everything else of the looks. The font of all cells is set before. */
export function lookSteps(tab: ReportSheet): Step[] {
  return looks.flatMap((plane) => planeSteps(tab, plane));
}

function planeSteps(tab: ReportSheet, plane: Plane): Step[] {
  const done: { readonly block: Block; readonly value: string }[] = [];
  let open = new Map<string, { readonly block: Block; readonly value: string }>();
  const known = new Map<ReportCell["style"], string | undefined>();
  const valueOf = (cell: ReportCell): string | undefined => {
    // Looks are shared by many cells; only a link makes two cells of one look differ.
    if (cell.link !== undefined) return plane.of(cell);
    if (!known.has(cell.style)) known.set(cell.style, plane.of(cell));
    return known.get(cell.style);
  };
  tab.rows.forEach(({ cells }, row) => {
    const next: typeof open = new Map();
    for (let column = 0; column < cells.length;) {
      const cell = cells[column];
      const value = cell ? valueOf(cell) : undefined;
      let stop = column + 1;
      while (stop < cells.length && (cells[stop] ? valueOf(cells[stop]!) : undefined) === value) stop++;
      if (value !== undefined) {
        const key = `${column} ${stop} ${value}`;
        const above = open.get(key);
        if (above) {
          above.block.rows++;
          next.set(key, above);
        } else {
          const made = { block: { row, column, rows: 1, columns: stop - column }, value };
          done.push(made);
          next.set(key, made);
        }
      }
      column = stop;
    }
    open = next;
  });
  return done.map(({ block, value }) =>
    step(plane.calls, (sheet) => plane.put(sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns), value)),
  );
}

function putBorders(range: Excel.Range, value: string): void {
  const { top, bottom, left, right } = JSON.parse(value) as Partial<Record<"top" | "bottom" | "left" | "right", BorderLine>>;
  const draw = (side: Parameters<Excel.RangeBorderCollection["getItem"]>[0], line: BorderLine | undefined): void => {
    if (!line) return;
    const border = range.format.borders.getItem(side);
    border.style = line.line === "double" ? "Double" : "Continuous";
    if (line.line !== "double") border.weight = line.line === "hair" ? "Hairline" : line.line === "medium" ? "Medium" : "Thin";
    border.color = color(line.color);
  };
  // Lines within the block first, so that its edges win.
  draw("InsideHorizontal", bottom ?? top);
  draw("InsideVertical", right ?? left);
  draw("EdgeTop", top);
  draw("EdgeBottom", bottom);
  draw("EdgeLeft", left);
  draw("EdgeRight", right);
}
