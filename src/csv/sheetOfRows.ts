import type { CellRange } from "../model/cell";
import type { ReadStyle, SheetSnapshot } from "../model/snapshot";
import type { ListRow } from "./delimitedRows";

/** What a table may tell beside its rows. */
export interface SheetExtras {
  readonly merges?: readonly CellRange[];
  readonly styles?: readonly ReadStyle[];
  readonly styled?: ReadonlyMap<number, readonly (number | undefined)[]>;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly visibility?: SheetSnapshot["visibility"];
  /** Cells of an XML workbook bear their types; those of any other file are text, however they were typed. */
  readonly typed?: true;
}

/** A sheet as recognition wants it. */
export function sheetOfRows(name: string, rows: readonly ListRow[], extras: SheetExtras = {}): SheetSnapshot {
  return {
    name,
    visibility: extras.visibility ?? "visible",
    rows: rows.map(({ row, cells }) => {
      const styles = extras.styled?.get(row);
      return styles ? { row, cells, styles } : { row, cells };
    }),
    styles: extras.styles ?? [],
    merges: extras.merges ?? [],
    hiddenRows: extras.hiddenRows ?? new Set(),
    hiddenColumns: extras.hiddenColumns ?? new Set(),
    filtered: false,
    tables: [],
    ...(extras.typed ? {} : { untyped: true as const }),
    ownTab: null,
  };
}

/**
 * Gives names that Excel accepts for tabs, each only once, from names of files: without folder and ending, 31 characters at most.
 */
export function sheetNamer(): (fileName: string) => string {
  const taken = new Set<string>();
  const orders = new Map<string, number>();
  return (fileName) => {
    const base = fileName.replace(/^.*[\\/]/s, "").replace(/\.[A-Za-z]{2,5}$/, "");
    const clean = [
      ...base
        .slice(0, 100)
        .normalize("NFC")
        .replace(/[\\/?*[\]:\u0000-\u001f\ufffe\uffff]/g, "_"),
    ].filter((sign) => !/^[\ud800-\udfff]$/.test(sign));
    let name = fit(clean, 31);
    const first = name.toLowerCase();
    for (let order = orders.get(first) ?? 2; taken.has(name.toLowerCase()); order += 1) {
      name = `${fit(clean, 31 - ` (${order})`.length)} (${order})`;
      orders.set(first, order + 1);
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

function fit(signs: readonly string[], room: number): string {
  let name = "";
  for (const sign of signs) {
    if (name.length + sign.length > room) break;
    name += sign;
  }
  return name.trim().replace(/^'|'$/g, "_") || "_";
}
