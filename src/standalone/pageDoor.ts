import type { Language } from "../messages/language";
import { localTime, today } from "../taskpane/clock";
import type { Door, DroppedFiles, Place, Start, Theme } from "../taskpane/door";
import { download } from "../taskpane/parts/download";
import type { TabWritten } from "../taskpane/session/session";
import type { OpenedFile } from "./file/openedFile";

/** What the page does for the pane. */
export interface PageForDoor {
  readonly language: Language;
  readonly show: (place: Place) => void;
  /** The file was changed or a change was taken back. */
  readonly changed: () => void;
  readonly written: (tabs: readonly TabWritten[]) => void;
  readonly openSample: () => Promise<void>;
  readonly droppedFiles: DroppedFiles;
}

const dark = () => window.matchMedia("(prefers-color-scheme: dark)");
const forced = () => window.matchMedia("(forced-colors: active)");

/** The browser's theme. */
export const pageTheme = (): Theme => (forced().matches ? "high-contrast" : dark().matches ? "dark" : "light");

export function watchPageTheme(listener: () => void): () => void {
  const queries = [dark(), forced()];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

/** The door over a file that is opened on the page. */
export function pageDoor(file: OpenedFile, fileName: string, start: Start, page: PageForDoor): Door {
  return {
    kind: "page",
    workbook: {
      read: () => file.read(),
      apply: async (edits) => {
        const result = await file.apply(edits);
        page.changed();
        page.written(result.tabs);
        return result;
      },
    },
    start,
    language: page.language,
    theme: pageTheme,
    watchTheme: watchPageTheme,
    fileName: async () => fileName,
    show: async (place) => page.show(place),
    // Nobody but the product changes a file that is opened here.
    watchChanges: () => () => undefined,
    recover: async () => [],
    canUndo: () => file.state.levels > 0,
    undo: async () => {
      await file.undo();
      page.changed();
    },
    saveFile: async (name, bytes, type) => download(name, bytes, type),
    openSample: page.openSample,
    droppedFiles: page.droppedFiles,
    today,
    now: localTime,
  };
}
