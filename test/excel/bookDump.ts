import { type Book } from "../host/book/book";
import { type BookSheet } from "../host/book/bookSheet";
import { type Cell } from "../host/book/cell";
import { defaultStyle, type CellStyle } from "../host/book/cellStyle";

/** Everything that a sheet holds as one text, without the numbers that Excel gives by itself. Equal texts mean equal sheets. */
export function dumpSheet(sheet: BookSheet): string {
  const { id: _id, rows, ...rest } = sheet;
  const around = JSON.stringify(rest, (key, value: unknown) => {
    if (key === "id") return undefined;
    if (isOf<Map<unknown, unknown>>("Map", value)) return [...value].sort(byFirst);
    if (isOf<Set<unknown>>("Set", value)) return [...value].sort();
    return value;
  });
  const cells: string[] = [];
  for (const [row, line] of inOrder(rows)) for (const [column, cell] of inOrder(line)) cells.push(cellText(row, column, cell));
  return [...cells.filter((text) => text !== ""), around].join("\n");
}

/** Looks are shared between cells and never changed in place, so each becomes a text once. */
const styleTexts = new WeakMap<CellStyle, { readonly text: string; readonly plain: boolean }>();

const defaultText = JSON.stringify(defaultStyle);

function styleText(style: CellStyle): { readonly text: string; readonly plain: boolean } {
  let known = styleTexts.get(style);
  if (!known) {
    const text = JSON.stringify(style);
    const plain =
      text === defaultText ||
      (text.includes('"fontName":"Times New Roman","fontSize":12,"bold":false') &&
        text.includes('"fill":"","horizontal":"General"') &&
        text.includes('"top":null,"bottom":null,"left":null,"right":null'));
    styleTexts.set(style, (known = { text, plain }));
  }
  return known;
}

/** Empty for a cell that was touched and is as it was at first. */
function cellText(row: number, column: number, { content, formula, style, link, ...rest }: Cell): string {
  const { text, plain } = styleText(style);
  if (plain && content === null && formula === null && link === null) return "";
  return `${row},${column} ${JSON.stringify([content, formula, link, rest])} ${text}`;
}

function inOrder<T>(lines: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...lines].sort(([a], [b]) => a - b);
}

/** Also for copies that `structuredClone` made: they have another constructor than the tests see. */
function isOf<T>(kind: "Map" | "Set", value: unknown): value is T {
  return typeof value === "object" && value !== null && Object.prototype.toString.call(value) === `[object ${kind}]`;
}

function byFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]).localeCompare(String(b[0]), "en", { numeric: true });
}

/** The sheets of a book by name. */
export function dumpBook(book: Book): Record<string, string> {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.name, dumpSheet(sheet)]));
}
