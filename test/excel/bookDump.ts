import { type Book } from "../host/book/book";
import { type BookSheet } from "../host/book/bookSheet";

/** Everything that a sheet holds as one text, without the numbers that Excel gives by itself. Equal texts mean equal sheets. */
export function dumpSheet(sheet: BookSheet): string {
  const { id: _id, ...rest } = sheet;
  return JSON.stringify(rest, (key, value: unknown) => {
    if (key === "id") return undefined;
    if (isOf<Map<unknown, unknown>>("Map", value)) return [...value].filter(([, item]) => !isBlank(item)).sort(byFirst);
    if (isOf<Set<unknown>>("Set", value)) return [...value].sort();
    return value;
  });
}

/** Also for copies that `structuredClone` made: they have another constructor than the tests see. */
function isOf<T>(kind: "Map" | "Set", value: unknown): value is T {
  return Object.prototype.toString.call(value) === `[object ${kind}]`;
}

/** Cells and rows that were touched and are as they were at first count for nothing. */
function isBlank(item: unknown): boolean {
  if (isOf<Map<unknown, unknown>>("Map", item)) return [...item.values()].every(isBlank);
  return (
    typeof item === "object" &&
    item !== null &&
    "content" in item &&
    "link" in item &&
    item.content === null &&
    "formula" in item &&
    item.formula === null &&
    item.link === null &&
    "style" in item &&
    JSON.stringify(item.style).includes('"fontName":"Times New Roman","fontSize":12,"bold":false') &&
    JSON.stringify(item.style).includes('"fill":"","horizontal":"General"') &&
    JSON.stringify(item.style).includes('"top":null,"bottom":null,"left":null,"right":null')
  );
}

function byFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]).localeCompare(String(b[0]), "en", { numeric: true });
}

/** The sheets of a book by name. */
export function dumpBook(book: Book): Record<string, string> {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.name, dumpSheet(sheet)]));
}
