import type { CellValue, DateValue, ErrorValue, ReadStyle, SheetRow } from "../model/snapshot";
import { formatKind, type FormatKind } from "../workbook/formatKind";
import { serialDate } from "../workbook/serialDate";
import type { SheetBlock } from "./readBlocks";
import type { LookAt } from "./readLooks";
import type { SheetShape } from "./sheetShape";

/** Texts that `values` gives for a cell that shows an error. */
const errors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#BLOCKED!",
  "#CONNECT!",
  "#FIELD!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
]);

/** Numbers the looks of a workbook; each is told apart once. */
export class StyleTable {
  readonly #index = new Map<string, number>();
  readonly #kinds = new Map<string, FormatKind>();
  readonly #dates = new Map<number, DateValue | null>();

  constructor(
    readonly styles: ReadStyle[],
    private readonly date1904: boolean,
  ) {}

  index(font: string, bold: boolean, numberFormat: string): number {
    const key = `${font}\n${bold}\n${numberFormat}`;
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const index = this.styles.push({ font, bold, numberFormat }) - 1;
    this.#index.set(key, index);
    return index;
  }

  kind(numberFormat: string): FormatKind {
    let kind = this.#kinds.get(numberFormat);
    if (kind === undefined) this.#kinds.set(numberFormat, (kind = formatKind(numberFormat)));
    return kind;
  }

  /** Equal days share one object. */
  date(serial: number): DateValue | null {
    let date = this.#dates.get(serial);
    if (date === undefined) this.#dates.set(serial, (date = serialDate(serial, this.date1904)));
    return date;
  }
}

/** Rows of a snapshot out of what Excel answered: empty texts are empty cells, serial numbers under a date format are days. */
export function toRows(blocks: readonly SheetBlock[], lookAt: LookAt | null, shape: SheetShape, table: StyleTable): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const block of blocks) {
    block.values.forEach((line, at) => {
      const row = block.row + at;
      const cells: CellValue[] = [];
      const styles: (number | undefined)[] = [];
      line.forEach((raw, index) => {
        if (raw === "" || raw === null) return;
        const column = block.column + index;
        const format = block.formats[at]?.[index] ?? "General";
        while (cells.length < column) {
          cells.push(null);
          styles.push(undefined);
        }
        cells[column] = toCellValue(raw, format, table);
        const look = lookAt?.(row, column);
        styles[column] = table.index(look?.font ?? shape.font ?? "", look?.bold ?? shape.bold ?? false, format);
      });
      if (cells.length > 0) rows.push({ row: row + 1, cells, styles });
    });
  }
  return rows;
}

function toCellValue(raw: unknown, format: string, table: StyleTable): CellValue {
  if (typeof raw === "number") return table.kind(format) === "date" ? (table.date(raw) ?? raw) : raw;
  if (typeof raw === "boolean") return raw;
  const text = String(raw);
  return errors.has(text) ? ({ error: text } satisfies ErrorValue) : text;
}
