import type { SheetSnapshot } from "../model/snapshot";
import type { ExcelHost } from "./excelHost";
import { rawOf } from "./inputPrint";
import type { Listed } from "./listWorkbook";
import { readBlocks } from "./readBlocks";
import { readShapes } from "./readSheets";
import { WrittenCheck, type TabPrint } from "./tabPrint";

/** A sheet that the product wrote, by name, and what it wrote. */
export interface WrittenSheet {
  readonly name: string;
  readonly print: TabPrint;
}

/** Those of the sheets that held something else than what was written when they were read. */
export function editedInSnapshot(written: readonly WrittenSheet[], read: readonly SheetSnapshot[]): readonly WrittenSheet[] {
  const byName = new Map(read.map((sheet) => [sheet.name, sheet]));
  return written.filter(({ name, print }) => {
    const sheet = byName.get(name);
    if (sheet === undefined) return false;
    const check = new WrittenCheck(print);
    for (const { row, cells } of sheet.rows) {
      cells.forEach((value, index) => {
        const raw = rawOf(value);
        if (raw !== null) check.add(row, index + 1, raw);
      });
    }
    return !check.holds;
  });
}

/** The name of a sheet that holds something else now than what was written on it; null when all hold that. Reads their values. */
export async function findEdited(host: ExcelHost, listed: Listed, written: readonly WrittenSheet[]): Promise<string | null> {
  const prints = new Map(written.map(({ name, print }) => [name, print]));
  const shapes =
    written.length === 0
      ? []
      : await readShapes(
          host,
          listed.sheets.filter(({ name }) => prints.has(name)),
        );
  const blocks = shapes.length === 0 ? new Map<string, never>() : await readBlocks(host, shapes, "values");
  for (const { id, name } of shapes) {
    const check = new WrittenCheck(prints.get(name)!);
    for (const { row, column, values } of blocks.get(id) ?? []) {
      values.forEach((line, down) =>
        line.forEach((value, along) => {
          if (value !== null) check.add(row + down + 1, column + along + 1, value as string | number | boolean);
        }),
      );
    }
    if (!check.holds) return name;
  }
  return null;
}
