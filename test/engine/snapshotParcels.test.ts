import { ParcelReceiver, ParcelSender, type SnapshotParcel } from "../../src/engine/snapshotParcels";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";

function sheet(name: string, rows: number): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: Array.from({ length: rows }, (_, index) => ({
      row: index + 1,
      cells: [index, `dòng ${index}`, { date: "2023-06-05", serial: 45082 }],
    })),
    styles: [],
    merges: [],
    hiddenRows: new Set([2]),
    hiddenColumns: new Set(),
    filtered: false,
    tables: [],
    ownTab: null,
  };
}

/** Sends a workbook as threads do, each parcel copied. */
function send(sender: ParcelSender, receiver: ParcelReceiver, workbook: WorkbookSnapshot) {
  const parcels: SnapshotParcel[] = [];
  let received: WorkbookSnapshot | null = null;
  for (const parcel of sender.parcels(workbook)) {
    parcels.push(parcel);
    received = receiver.take(structuredClone(parcel));
  }
  return { parcels, received };
}

test("a workbook arrives as it was sent, in parcels of which none is large", () => {
  const workbook: WorkbookSnapshot = { sheets: [sheet("DS", 20_000), sheet("Khác", 0)], settings: { plan: "x" } };
  const { parcels, received } = send(new ParcelSender(), new ParcelReceiver(), workbook);
  expect(received).toEqual(workbook);
  const largest = Math.max(...parcels.map((parcel) => (parcel.kind === "rows" ? parcel.rows.length : 0)));
  expect(largest).toBeLessThanOrEqual(4_000);
});

test("a sheet that did not change is not sent again, and keeps its object on the other side", () => {
  const sender = new ParcelSender();
  const receiver = new ParcelReceiver();
  const list = sheet("DS", 50);
  const first = send(sender, receiver, { sheets: [list], settings: {} });
  const second = send(sender, receiver, { sheets: [list, sheet("Tổng quan", 2)], settings: {} });
  expect(second.parcels.filter(({ kind }) => kind === "sheet")).toHaveLength(1);
  expect(second.received?.sheets.map(({ name }) => name)).toEqual(["DS", "Tổng quan"]);
  expect(second.received?.sheets[0]).toBe(first.received?.sheets[0]);
});

test("a sending that was given up half-way does not spoil the next", () => {
  const sender = new ParcelSender();
  const receiver = new ParcelReceiver();
  const workbook: WorkbookSnapshot = { sheets: [sheet("DS", 20_000)], settings: {} };
  let parcels = 0;
  for (const parcel of sender.parcels(workbook)) {
    receiver.take(parcel);
    if (++parcels === 3) break;
  }
  expect(send(sender, receiver, workbook).received).toEqual(workbook);
});
