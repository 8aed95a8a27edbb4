import type { ExcelHost } from "../excel/excelHost";
import type { ExcelWorkbook } from "../excel/excelWorkbook";
import { localTime, today } from "../taskpane/clock";
import type { Door } from "../taskpane/door";
import { download } from "../taskpane/parts/download";
import { startOf } from "../taskpane/startOf";
import { WorkbookError } from "../workbook/workbookError";
import { officeTheme, watchOfficeTheme } from "./officeTheme";

/** The door to the running Excel. */
export function excelDoor(): Door {
  const host: ExcelHost = {
    excel: Excel,
    supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
  };
  // The pane shows itself while the part that speaks to Excel is still on its way.
  let workbook: ExcelWorkbook | null = null;
  const opened = import("../excel/excelWorkbook").then((room) => (workbook = new room.ExcelWorkbook(host)));
  const sheets = import("../excel/goTo");
  return {
    kind: "excel",
    workbook: {
      read: async () => (await opened).read(),
      apply: async (edits, options) => (await opened).apply(edits, options),
    },
    start: startOf(location.search),
    language: Office.context.displayLanguage.toLowerCase().startsWith("vi") ? "vi" : "en",
    theme: officeTheme,
    watchTheme: watchOfficeTheme,
    fileName: async () => (await sheets).workbookName(host),
    show: async ({ sheet, row, column }) => {
      const { activateSheet, selectCell } = await sheets;
      const shown = await (row === null ? activateSheet(host, sheet) : selectCell(host, sheet, row, column ?? 1));
      return shown === "hidden" ? shown : undefined;
    },
    watchChanges: (listener) => {
      // Without events the pane works all the same: a publication compares the sheets with what was read.
      const watching = import("../excel/watchChanges")
        .then((room) => room.watchChanges(host, () => listener(null)))
        .catch((error: unknown) => {
          if (error instanceof WorkbookError) return null;
          throw error;
        });
      return () => void watching.then((stop) => stop?.());
    },
    recover: async () => (await opened).recover(),
    canUndo: () => workbook?.canUndo ?? false,
    undo: async () => {
      await (await opened).undo();
    },
    forgetUndo: async () => (await opened).forgetUndo(),
    // Office's desktop web views drop downloads without a word (office-js#1511, #4421); on the web the pane is an ordinary page.
    saveFile:
      Office.context.platform === Office.PlatformType.OfficeOnline ? async (name, bytes, type) => download(name, bytes, type) : null,
    openSample: null,
    today,
    now: localTime,
  };
}
