import { readXlsx, writeXlsx } from "hucre/xlsx";
import { newBook } from "../book/book";
import { bookOfFile } from "../file/bookOfFile";
import { fileOfBook } from "../file/fileOfBook";
import { profiles } from "../profile";
import { LocalExcel } from "../protocol/localExcel";
import { answerPane, paneAddress, type PaneMessage } from "./paneMessage";

declare global {
  interface Window {
    /** The Excel that the page plays, for tests and for the curious. */
    localExcel?: { readonly excel: LocalExcel; readonly save: () => Promise<Uint8Array> };
  }
}

/**
 * The page that stands in for Excel on the web: `?pane=URL` is the task pane, `&book=URL` an .xlsx to open,
 * `&excel=excel2021|excel2024|microsoft365|web` the Excel to play.
 */
async function start(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const pane = query.get("pane");
  if (pane === null) throw new Error("The page needs ?pane=URL, the address of the task pane.");
  const bookUrl = query.get("book");
  const book =
    bookUrl === null
      ? newBook()
      : bookOfFile(await readXlsx(new Uint8Array(await (await fetch(bookUrl)).arrayBuffer()), { readStyles: true }));
  const played = query.get("excel") ?? "web";
  if (!(played in profiles)) throw new Error(`No Excel is called "${played}".`);
  const excel = new LocalExcel({ book, profile: profiles[played as keyof typeof profiles] });
  window.localExcel = { excel, save: () => writeXlsx(fileOfBook(excel.book)) };

  const frame = document.createElement("iframe");
  const { origin } = window.location;
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || typeof event.data !== "string") return;
    const message = JSON.parse(event.data) as PaneMessage;
    void answerPane(message, { excel, origin, paneUrl: pane }).then((answer) => {
      if (answer) frame.contentWindow?.postMessage(JSON.stringify(answer), origin);
    });
  });
  frame.title = "Nêu Gương";
  frame.style.cssText = "border: 0; width: 350px; height: 100vh";
  frame.src = paneAddress(pane, origin);
  document.body.append(frame);
}

void start();
