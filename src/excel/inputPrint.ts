import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { sheetNameKey } from "../workbook/sheetNames";
import type { ExcelHost } from "./excelHost";
import { findMarks } from "./marks";
import type { Listed } from "./listWorkbook";
import { readBlocks } from "./readBlocks";
import { readShapes } from "./readSheets";

/** A running sum over cells in order of rows (FNV-1a over rows, columns and texts, in 32 bits): equal contents give equal sums. */
export class Print {
  #sum = 0x811c9dc5;
  #cells = 0;

  add(row: number, column: number, value: string | number | boolean): void {
    this.#cells++;
    this.#text(`${row}:${column}:${typeof value}:${value}`);
  }

  #text(text: string): void {
    for (let at = 0; at < text.length; at++) this.#sum = Math.imul(this.#sum ^ text.charCodeAt(at), 0x01000193);
  }

  get text(): string {
    return `${this.#cells} ${this.#sum >>> 0}`;
  }
}

/** A value of a snapshot as Excel's `values` gives it; null for an empty cell. */
export function rawOf(value: CellValue): string | number | boolean | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "object") return "serial" in value ? value.serial : value.error;
  return value;
}

/** What stands on each sheet of the user's, by name, as one short text a sheet. Also for a snapshot that was copied from a worker. */
export function printsOfSnapshot(snapshot: WorkbookSnapshot): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  for (const { name, ownTab, rows } of snapshot.sheets) {
    if (ownTab !== null) continue;
    const print = new Print();
    for (const { row, cells } of rows) {
      cells.forEach((value, index) => {
        const raw = rawOf(value);
        if (raw !== null) print.add(row, index + 1, raw);
      });
    }
    prints.set(name, print.text);
  }
  return prints;
}

/**
 * The name of a sheet of the user's that is not what it was when the snapshot was read: changed, added, gone or renamed. Null when all is
 * as it was. Reads values alone, as few messages as fit; looks, widths and filters may differ.
 */
export async function findChanged(host: ExcelHost, listed: Listed, snapshot: WorkbookSnapshot): Promise<string | null> {
  const marks = findMarks(
    listed.names,
    listed.sheets.map(({ name }) => name),
  );
  const unfinished = new Set(marks.staging.map(({ sheet }) => sheet));
  const now = listed.sheets.filter(({ name }) => !marks.own.has(name) && !unfinished.has(name));
  const before = printsOfSnapshot(snapshot);
  const missing = [...before.keys()].find((name) => !now.some((sheet) => sheetNameKey(sheet.name) === sheetNameKey(name)));
  if (missing !== undefined) return missing;
  const added = now.find(({ name }) => !before.has(name));
  if (added) return added.name;
  const shapes = await readShapes(host, now);
  const blocks = await readBlocks(host, shapes, "values");
  for (const { id, name } of shapes) {
    const print = new Print();
    for (const { row, column, values } of blocks.get(id) ?? []) {
      values.forEach((line, down) =>
        line.forEach((value, along) => {
          if (value !== "" && value !== null) print.add(row + down + 1, column + along + 1, value as string | number | boolean);
        }),
      );
    }
    if (print.text !== before.get(name)) return name;
  }
  return null;
}
