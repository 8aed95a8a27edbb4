import { folderWorker } from "../../engine/folderWorker";
import { splitEdits } from "../../engine/heavyEdits";
import { ParcelReceiver } from "../../engine/snapshotParcels";
import { fromWire } from "../../engine/wire";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { ApplyResult, Workbook, WorkbookEdit } from "../../workbook/workbook";
import type { DeskAnswer, DeskOrder, DeskRequest, DeskWord } from "./deskWire";
import type { DeskState, DrawnSheet, FileDesk } from "./fileDesk";

/** A file opened on the page. Every promise rejects with a `WorkbookError` when the file refuses. */
export interface OpenedFile extends Workbook {
  /** Tells this opening of a file from every other. */
  readonly id: number;
  /** As of the last answer. */
  readonly state: DeskState;
  look(sheet: string): Promise<DrawnSheet>;
  undo(): Promise<void>;
  bytes(): Promise<Uint8Array>;
  close(): void;
}

/** The file was closed before its desk could answer. */
export class FileClosed extends Error {
  override name = "FileClosed";
}

/** The browser starts no worker here. */
class NoWorker extends Error {
  override name = "NoWorker";
}

interface Waiting {
  readonly resolve: (answer: DeskAnswer | WorkbookSnapshot) => void;
  readonly reject: (error: Error) => void;
}

let lastId = 0;

/** A file on a desk of another thread. */
class WorkerFile implements OpenedFile {
  readonly id = ++lastId;
  state: DeskState = { revision: 0, levels: 0 };
  #next = 1;
  #alive = false;
  #snapshot: Promise<WorkbookSnapshot> | null = null;
  #received: WorkbookSnapshot | null = null;
  readonly #receiver = new ParcelReceiver();
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<DeskWord>) => this.#hear(data);
    worker.onerror = (event) => this.#fail(this.#alive ? new Error(event.message) : new NoWorker(event.message));
  }

  async open(bytes: Uint8Array | null): Promise<void> {
    await this.#ask({ kind: "open", bytes });
  }

  read(): Promise<WorkbookSnapshot> {
    this.#snapshot ??= this.#ask({ kind: "read" }).then(() => this.#received!);
    return this.#snapshot;
  }

  async look(sheet: string): Promise<DrawnSheet> {
    return (await this.#ask({ kind: "look", sheet })) as DrawnSheet;
  }

  async apply(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    const { light, parts } = splitEdits(edits);
    for (const part of parts()) {
      this.worker.postMessage({ kind: "rows", id: this.#next++, part } satisfies DeskOrder);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const result = (await this.#ask({ kind: "apply", edits: light })) as ApplyResult;
    this.#snapshot = null;
    return result;
  }

  async undo(): Promise<void> {
    await this.#ask({ kind: "undo" });
    this.#snapshot = null;
  }

  async bytes(): Promise<Uint8Array> {
    return (await this.#ask({ kind: "bytes" })) as Uint8Array;
  }

  close(): void {
    this.#fail(new FileClosed());
    this.worker.terminate();
  }

  #ask(asked: DeskRequest): Promise<DeskAnswer | WorkbookSnapshot> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...asked, id } satisfies DeskOrder);
    });
  }

  #hear(word: DeskWord): void {
    this.#alive = true;
    if (word.kind === "parcel") {
      this.#received = this.#receiver.take(word.parcel) ?? this.#received;
      return;
    }
    const waiting = this.#waiting.get(word.id);
    this.#waiting.delete(word.id);
    if (word.kind === "fault") {
      waiting?.reject(fromWire(word.fault));
      return;
    }
    this.state = word.state;
    waiting?.resolve(word.answer);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** A file on a desk of the page's own thread, where the browser allows no worker at all. */
class PageFile implements OpenedFile {
  readonly id = ++lastId;
  #snapshot: Promise<WorkbookSnapshot> | null = null;

  constructor(private readonly desk: FileDesk) {}

  get state(): DeskState {
    return this.desk.state;
  }

  read(): Promise<WorkbookSnapshot> {
    this.#snapshot ??= painted().then(() => this.desk.read());
    return this.#snapshot;
  }

  look(sheet: string): Promise<DrawnSheet> {
    return this.desk.look(sheet);
  }

  async apply(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    await painted();
    const result = await this.desk.apply(edits);
    this.#snapshot = null;
    return result;
  }

  async undo(): Promise<void> {
    await painted();
    this.desk.undo();
    this.#snapshot = null;
  }

  async bytes(): Promise<Uint8Array> {
    return this.desk.bytes();
  }

  close(): void {
    // Nothing runs once nobody asks.
  }
}

/** Lets the page paint what it is about to do. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Opens a file, or an empty workbook for null, in a worker if the browser allows one. Rejects with a `WorkbookError` for a file that cannot be opened. */
export async function openFile(bytes: Uint8Array | null): Promise<OpenedFile> {
  try {
    return await openInWorker(startWorker, bytes);
  } catch (error) {
    if (!(error instanceof NoWorker)) throw error;
    const fromText = await folderWorker("file");
    if (fromText !== null) return openInWorker(fromText, bytes);
    const { FileDesk } = await import("./fileDesk");
    await painted();
    return new PageFile(bytes === null ? FileDesk.empty() : FileDesk.open(bytes));
  }
}

async function openInWorker(start: () => Worker, bytes: Uint8Array | null): Promise<OpenedFile> {
  const file = new WorkerFile(start());
  try {
    await file.open(bytes);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

function startWorker(): Worker {
  try {
    return new Worker(new URL("./fileWorker.ts", import.meta.url), { name: "file" });
  } catch (error) {
    if (error instanceof DOMException) throw new NoWorker(error.message);
    throw error;
  }
}
