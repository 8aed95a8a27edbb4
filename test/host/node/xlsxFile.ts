import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Workbook, WriteOptions } from "hucre";
import { type Book } from "../book/book";
import { bookOfFile } from "../file/bookOfFile";
import { fileOfBook } from "../file/fileOfBook";
import { finishFile } from "../file/finishFile";

type Job = { readonly kind: "read"; readonly input: Uint8Array } | { readonly kind: "write"; readonly input: WriteOptions };

/** The workbook that an .xlsx holds. Rejects when the bytes are none. */
export async function loadBook(bytes: Uint8Array): Promise<Book> {
  return bookOfFile(await inWorker<Workbook>({ kind: "read", input: bytes }), bytes);
}

export async function saveBook(book: Book): Promise<Uint8Array> {
  return finishFile(await inWorker<Uint8Array>({ kind: "write", input: fileOfBook(book) }), book);
}

function inWorker<T>(workerData: Job): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, "hucreWorker.mjs"), { workerData });
    worker.once("message", (answer: T) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once("error", reject);
  });
}
