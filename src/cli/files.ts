import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { WorkbookError } from "../workbook/workbookError";
import { OutputError } from "./commandErrors";

/** Reads a file whole. Throws `WorkbookError("not-found")` when there is none, naming it. */
export function readBytes(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile()) throw new WorkbookError("not-found", "");
  return readFileSync(file);
}

/** Refuses to write over one of the inputs, also through a link or another spelling of its path. */
export function refuseOverwrite(output: string, inputs: readonly string[]): void {
  const real = (file: string) => (existsSync(file) ? realpathSync(file) : path.resolve(file));
  if (inputs.some((input) => real(input) === real(output))) throw new OutputError((words) => words.outputIsInput(output));
}

/** Writes a file whole or not at all: beside its place first, flushed, then renamed. */
export function writeBytes(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) throw new OutputError((words) => words.noFolder(folder));
  const beside = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(beside, "wx");
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw new WorkbookError("not-writable", cause instanceof Error ? cause.message : "", { cause });
  }
}

/** Makes a folder where there is none. Throws `OutputError` when the place cannot be one. */
export function needFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new OutputError((words) => words.noFolder(folder));
    throw error;
  }
}
