import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { ApplyResult, WorkbookEdit } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbookError";
import type { CellLook } from "../../xlsx/cellLooks";
import { newXlsx, openXlsx, type XlsxWorkbook } from "../../xlsx/openXlsx";
import type { SheetLook } from "../../xlsx/sheetLook";
import { UndoHistory } from "./undoHistory";

/** A sheet's look with those of the workbook's cell formats. */
export interface DrawnSheet extends SheetLook {
  readonly cells: readonly CellLook[];
}

/** Which state of the workbook is on the desk, and how many ways back there are. */
export interface DeskState {
  readonly revision: number;
  readonly levels: number;
}

/** Files beyond this are refused before they are read: with what is unpacked of them, a page would run out of memory. */
export const largestFile = 60 * 1024 * 1024;

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** The opened workbook: its file, what is read of it, and the way back from every change. Lives in a worker where there is one. */
export class FileDesk {
  #workbook: XlsxWorkbook;
  /** The file as it is now; null for an empty workbook that was never a file. */
  #bytes: Uint8Array | null;
  #revision = 0;
  #lastRevision = 0;
  #history = new UndoHistory();
  #read: WorkbookSnapshot | null = null;
  /** Sheets changed since they were last read; all others keep their objects, so that they need not be sent again. */
  #touched = new Set<string>();

  private constructor(workbook: XlsxWorkbook, bytes: Uint8Array | null) {
    this.#workbook = workbook;
    this.#bytes = bytes;
  }

  /** Throws `WorkbookError` for whatever is no sound .xlsx or .xlsm, and `too-large` above `largestFile`. */
  static open(bytes: Uint8Array): FileDesk {
    if (bytes.length > largestFile) throw new WorkbookError("too-large", `${megabytes(bytes.length)} > ${megabytes(largestFile)}`);
    return new FileDesk(openXlsx(bytes), bytes);
  }

  static empty(): FileDesk {
    return new FileDesk(newXlsx(), null);
  }

  get state(): DeskState {
    return { revision: this.#revision, levels: this.#history.length };
  }

  async read(): Promise<WorkbookSnapshot> {
    const fresh = await this.#workbook.read();
    const before = new Map(this.#read?.sheets.map((sheet) => [sheet.name, sheet]));
    const kept = (sheet: SheetSnapshot) => (this.#touched.has(sheet.name) ? sheet : (before.get(sheet.name) ?? sheet));
    this.#read = { sheets: fresh.sheets.map(kept), settings: fresh.settings };
    this.#touched.clear();
    return this.#read;
  }

  async look(sheet: string): Promise<DrawnSheet> {
    return { ...(await this.#workbook.look(sheet)), cells: this.#workbook.cellLooks() };
  }

  async apply(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    const result = await this.#workbook.apply(edits);
    const cells = edits.flatMap((edit) => (edit.kind === "set-cell" ? [edit.sheet] : []));
    const touched = new Set([...cells, ...result.tabs.map(({ name }) => name)]);
    this.#history.push({ revision: this.#revision, bytes: this.#bytes, touched });
    this.#bytes = this.#workbook.save();
    this.#revision = ++this.#lastRevision;
    for (const name of touched) this.#touched.add(name);
    return result;
  }

  /** Takes the last change back. Throws `invalid-edit` when there is none. */
  undo(): void {
    const level = this.#history.pop();
    if (level === null) throw new WorkbookError("invalid-edit", "nothing to undo");
    this.#workbook = level.bytes === null ? newXlsx() : openXlsx(level.bytes);
    this.#bytes = level.bytes;
    this.#revision = level.revision;
    for (const name of level.touched) this.#touched.add(name);
  }

  /** The file as it is now. */
  bytes(): Uint8Array {
    return this.#bytes ?? this.#workbook.save();
  }
}
