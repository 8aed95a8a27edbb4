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

interface Answer {
  readonly number: number;
  readonly output?: unknown;
  readonly error?: unknown;
}

const waiting = new Map<number, { readonly resolve: (output: never) => void; readonly reject: (error: unknown) => void }>();
let worker: Worker | undefined;
let jobs = 0;

/** Starting the worker takes longer than most jobs, so one stays for all; it keeps no process alive that has nothing else to do. */
function startWorker(): Worker {
  const started = new Worker(join(__dirname, "hucreWorker.mjs"));
  started.on("message", ({ number, output, error }: Answer) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) started.unref();
    if (error === undefined) asked?.resolve(output as never);
    else asked?.reject(error);
  });
  started.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = undefined;
  });
  return started;
}

function inWorker<T>(job: Job): Promise<T> {
  return new Promise((resolve, reject) => {
    const number = ++jobs;
    waiting.set(number, { resolve, reject });
    worker ??= startWorker();
    worker.ref();
    worker.postMessage({ number, ...job });
  });
}
