import type { SheetRow, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";

/**
 * A piece of a workbook on its way between two threads. A workbook of 100,000 rows in one message holds a page still for as long as the browser
 * copies it; in parcels no copy is longer than a frame. A sheet that the other side already has is not sent again.
 */
export type SnapshotParcel =
  | { readonly kind: "sheet"; readonly id: number; readonly head: Omit<SheetSnapshot, "rows"> }
  | { readonly kind: "rows"; readonly id: number; readonly rows: readonly SheetRow[] }
  | { readonly kind: "end"; readonly sheets: readonly number[]; readonly settings: WorkbookSnapshot["settings"] };

/** Cells in a parcel of rows: some 5 ms of copying. */
const cellsOfParcel = 15_000;

/**
 * Packs workbooks for one receiver. A sheet is known by the identity of its snapshot: who reads a workbook anew keeps the object of a sheet that
 * did not change. Both sides remember the sheets of the last workbook alone.
 */
export class ParcelSender {
  #ids: ReadonlyMap<SheetSnapshot, number> = new Map();
  #next = 1;

  *parcels(workbook: WorkbookSnapshot): Generator<SnapshotParcel> {
    const ids = new Map<SheetSnapshot, number>();
    for (const sheet of workbook.sheets) {
      const known = this.#ids.get(sheet);
      const id = known ?? this.#next++;
      ids.set(sheet, id);
      if (known !== undefined) continue;
      const { rows, ...head } = sheet;
      yield { kind: "sheet", id, head };
      for (let from = 0; from < rows.length;) {
        let to = from;
        for (let cells = 0; to < rows.length && (to === from || cells < cellsOfParcel); to++) cells += rows[to]!.cells.length + 1;
        yield { kind: "rows", id, rows: rows.slice(from, to) };
        from = to;
      }
    }
    this.#ids = ids;
    yield { kind: "end", sheets: [...ids.values()], settings: workbook.settings };
  }
}

/** Puts the parcels of one sender together again, in the order in which they were packed. */
export class ParcelReceiver {
  #sheets = new Map<number, SheetSnapshot>();
  readonly #rows = new Map<number, SheetRow[]>();

  /** The workbook when this parcel was its last, else null. */
  take(parcel: SnapshotParcel): WorkbookSnapshot | null {
    switch (parcel.kind) {
      case "sheet": {
        const rows: SheetRow[] = [];
        this.#rows.set(parcel.id, rows);
        this.#sheets.set(parcel.id, { ...parcel.head, rows });
        return null;
      }
      case "rows": {
        const rows = this.#rows.get(parcel.id);
        if (rows === undefined) throw new Error(`Rows of sheet ${parcel.id} came before the sheet.`);
        for (const row of parcel.rows) rows.push(row);
        return null;
      }
      case "end": {
        const sheets = new Map(parcel.sheets.map((id) => [id, this.#needed(id)]));
        this.#sheets = sheets;
        this.#rows.clear();
        return { sheets: [...sheets.values()], settings: parcel.settings };
      }
    }
  }

  #needed(id: number): SheetSnapshot {
    const sheet = this.#sheets.get(id);
    if (sheet === undefined) throw new Error(`Sheet ${id} was never sent.`);
    return sheet;
  }
}
