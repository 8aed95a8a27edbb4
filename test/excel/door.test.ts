import { activateSheet, selectCell, workbookName } from "../../src/excel/goTo";
import { watchChanges, type WorkbookChange } from "../../src/excel/watchChanges";
import { newBook } from "../host/book/book";
import { bootClient } from "../host/node/bootClient";
import { profiles } from "../host/profile";
import { LocalExcel } from "../host/protocol/localExcel";

function started() {
  const book = newBook("Danh sách", "Ẩn", "Tổng hợp");
  book.sheets[1]!.visibility = "Hidden";
  book.name = "Danh sách 2025.xlsx";
  const excel = new LocalExcel({ book, profile: profiles.excel2021 });
  const { Excel } = bootClient(excel);
  return { excel, host: { excel: Excel, supports: () => true, deadline: 60, pauses: [] } };
}

test("goes to a cell and to a tab, and leaves a hidden sheet hidden", async () => {
  const { excel, host } = started();
  expect(await selectCell(host, "Tổng hợp", 12, 3)).toBe("shown");
  expect([excel.book.activeSheet, excel.book.sheets[2]!.selection]).toEqual([2, { row: 11, column: 2, rowCount: 1, columnCount: 1 }]);
  expect(await activateSheet(host, "Danh sách")).toBe("shown");
  expect(await selectCell(host, "Ẩn", 1, 1)).toBe("hidden");
  expect([excel.book.activeSheet, excel.book.sheets[1]!.visibility]).toEqual([0, "Hidden"]);
  await expect(selectCell(host, "Không có", 1, 1)).rejects.toMatchObject({ code: "not-found" });
  excel.faults.failRequest(excel.requestsMade + 1, { kind: "refuse", code: "InvalidOperationInCellEditMode" });
  await expect(activateSheet(host, "Danh sách")).rejects.toMatchObject({ code: "editing-cell" });
});

test("knows the name of the file", async () => {
  expect(await workbookName(started().host)).toBe("Danh sách 2025.xlsx");
});

type Handler = (event: object) => Promise<void>;

/** Events of the collection of sheets, and no more: the local Excel plays none. Handlers leave at the next sync after `remove`. */
function fakeEvents() {
  const handlers = { onChanged: new Set<Handler>(), onAdded: new Set<Handler>(), onDeleted: new Set<Handler>() };
  class RequestContext {
    private readonly queued: (() => void)[] = [];
    readonly workbook = {
      worksheets: Object.fromEntries(
        Object.entries(handlers).map(([name, set]) => [
          name,
          {
            add: (handler: Handler) => {
              this.queued.push(() => set.add(handler));
              return { remove: () => this.queued.push(() => set.delete(handler)) };
            },
          },
        ]),
      ),
    };
    sync(): Promise<void> {
      for (const act of this.queued.splice(0)) act();
      return Promise.resolve();
    }
  }
  const host = { excel: { RequestContext }, supports: () => true } as unknown as Parameters<typeof watchChanges>[0];
  return { host, handlers };
}

test("tells of changes by the user and by others, not of the product's own, until it is stopped", async () => {
  const { host, handlers } = fakeEvents();
  const told: WorkbookChange[] = [];
  const stop = await watchChanges(host, (change) => told.push(change));
  const fire = (name: keyof typeof handlers, event: object) => Promise.all([...handlers[name]].map((handler) => handler(event)));
  await fire("onChanged", { worksheetId: "{1}", address: "B2", source: "Local" });
  await fire("onChanged", { worksheetId: "{1}", address: "B3", source: "Local", triggerSource: "ThisLocalAddin" });
  await fire("onChanged", { worksheetId: "{1}", address: "B4", source: "Remote", triggerSource: "Unknown" });
  await fire("onAdded", { worksheetId: "{2}", source: "Local" });
  await fire("onDeleted", { worksheetId: "{2}", source: "Local" });
  expect(told).toEqual([
    { kind: "cells", sheet: "{1}", address: "B2", remote: false },
    { kind: "cells", sheet: "{1}", address: "B4", remote: true },
    { kind: "sheet-added", sheet: "{2}", address: null, remote: false },
    { kind: "sheet-removed", sheet: "{2}", address: null, remote: false },
  ]);
  await stop();
  expect(Object.values(handlers).map((set) => set.size)).toEqual([0, 0, 0]);
});
