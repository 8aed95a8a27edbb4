import { columnLetters, rectangleAddress } from "../book/address";
import { type Book, newBook } from "../book/book";
import { type Counter, LocalExcel } from "../protocol/localExcel";
import { type Faults } from "../faults";
import { typeIntoCell } from "./typeIntoCell";
import { element } from "./element";
import { giveTheme } from "./officeTheme";
import { openFile, saveFile } from "./pageFile";
import { answerPane, paneAddress, type PaneMessage } from "./paneMessage";
import { sheetView } from "./sheetView";
import { type StandInQuery, standInQuery } from "./standInQuery";
import { toolBar } from "./toolBar";

/** The Excel that the page plays, for tests and for the curious. */
export interface StandIn {
  readonly excel: LocalExcel;
  readonly book: Book;
  readonly counter: Counter;
  readonly faults: Faults;
  /** Opens another workbook and starts the pane anew. */
  open(bytes: Uint8Array, name?: string): Promise<void>;
  save(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    standIn?: StandIn;
  }
}

/** Excel on the web, played: a workbook drawn plainly, and the task pane in a frame, with all that they say to each other. */
async function start(query: StandInQuery): Promise<void> {
  const { origin } = window.location;
  document.documentElement.dataset["theme"] = query.theme;
  const workbook = document.getElementById("workbook")!;
  const paneSide = document.getElementById("pane")!;
  paneSide.style.width = `${query.width}px`;
  let frame = element("iframe", { title: "Task pane" });
  let excel = started(query, query.book === null ? newBook() : await openFile(await fetched(query.book)), query.bookName);

  const startPane = (): void => {
    frame.remove();
    frame = element("iframe", { title: "Task pane", src: paneAddress(query.pane, origin, query.locale) });
    paneSide.append(frame);
  };
  const open = async (bytes: Uint8Array, name = "Book.xlsx"): Promise<void> => {
    excel = started(query, await openFile(bytes), name);
    startPane();
    draw();
  };
  const save = (): Promise<Uint8Array> => saveFile(excel.book);
  const tools = toolBar(() => excel, {
    open: (bytes, name) => void open(bytes, name),
    save: () => void save().then((bytes) => download(bytes, excel.book.name)),
    undo: () => {
      excel.undo();
      draw();
    },
  });

  let isDrawn = true;
  const draw = (): void => {
    if (!isDrawn) return;
    isDrawn = false;
    requestAnimationFrame(() => {
      isDrawn = true;
      if (!excel.isEditingCell) redraw();
    });
  };
  const redraw = (): void => {
    const { book } = excel;
    const sheet = book.sheets[book.activeSheet] ?? book.sheets[0]!;
    const { selection } = sheet;
    const view = sheetView(sheet, selection, {
      choose: (row, column) => {
        sheet.selection = sheet.mergeAt(row, column) ?? { row, column, rowCount: 1, columnCount: 1 };
        draw();
      },
      edit: (row, column) => {
        excel.isEditingCell = true;
        const cell = sheet.cell(row, column);
        return {
          text: cell?.formula ?? (cell && typeof cell.content !== "object" ? String(cell.content) : ""),
          done: (text) => {
            if (text !== null) excel.userEdits(() => typeIntoCell(sheet, row, column, text));
            excel.isEditingCell = false;
            draw();
          },
        };
      },
    });
    const first = sheet.cell(selection.row, selection.column);
    const address = element(
      "div",
      { className: "address" },
      element("b", { textContent: rectangleAddress(selection) }),
      element("span", { textContent: first?.formula ?? (typeof first?.content === "string" ? first.content : "") }),
    );
    address.dataset["selection"] = `${sheet.name}!${columnLetters(selection.column)}${selection.row + 1}`;
    const tabs = book.sheets.map((one, index) => {
      const tab = element("button", {
        textContent: one.name,
        className: one.visibility === "Visible" ? "" : "hidden",
        title: one.visibility,
        onclick: () => {
          book.activeSheet = index;
          draw();
        },
      });
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-selected", String(one === sheet));
      if (one.tabColor !== "") tab.style.boxShadow = `inset 0 -2px ${one.tabColor}`;
      return tab;
    });
    const scrolled = workbook.querySelector(".sheet");
    const [top, left, was] = [scrolled?.scrollTop ?? 0, scrolled?.scrollLeft ?? 0, workbook.dataset["sheet"]];
    tools.refresh();
    const list = element("div", { className: "tabs" }, ...tabs);
    list.setAttribute("role", "tablist");
    workbook.replaceChildren(tools.bar, address, view, list);
    workbook.dataset["sheet"] = sheet.id;
    if (was === sheet.id) view.scrollTo(left, top);
    document.title = `${book.name} – ${excel.profile.name}`;
  };

  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || typeof event.data !== "string") return;
    const message = JSON.parse(event.data) as PaneMessage;
    const asking = frame.contentWindow;
    if (message._actionName === "ContextActivationManager_getAppContextAsync") giveTheme(asking, query.theme);
    void answerPane(message, { excel, origin, paneUrl: new URL(query.pane, origin).href, locale: query.locale }).then((answer) => {
      if (answer) asking?.postMessage(JSON.stringify(answer), origin);
      draw();
    });
  });
  window.standIn = {
    get excel() {
      return excel;
    },
    get book() {
      return excel.book;
    },
    get counter() {
      return excel.counter;
    },
    get faults() {
      return excel.faults;
    },
    open,
    save,
  };
  startPane();
  draw();
}

function started(query: StandInQuery, book: Book, name: string): LocalExcel {
  book.name = name;
  const excel = new LocalExcel({ book, profile: query.profile, keepsUndo: true });
  for (const { request, code } of query.failures) excel.faults.failRequest(request, { kind: "refuse", code });
  excel.faults.delay = query.delay;
  return excel;
}

async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

start(standInQuery(window.location.search)).catch((error: unknown) => {
  document.body.replaceChildren(element("pre", { textContent: String(error) }));
  throw error;
});
