import { closeSync, existsSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { WorkbookError } from "../workbook/workbookError";

/** Reads a file whole. Throws `WorkbookError("not-found")` when there is none, naming it. */
export function readBytes(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile()) throw new WorkbookError("not-found", file);
  return readFileSync(file);
}

/** Refuses to write over one of the inputs, also through a link or another spelling of its path. */
export function refuseOverwrite(output: string, inputs: readonly string[]): void {
  const real = (file: string) => (existsSync(file) ? realpathSync(file) : path.resolve(file));
  if (inputs.some((input) => real(input) === real(output))) {
    throw new WorkbookError("not-writable", `${output} là tệp đầu vào; hãy đặt tên khác cho tệp kết quả`);
  }
}

/** Writes a file whole or not at all: beside its place first, flushed, then renamed. */
export function writeBytes(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) throw new WorkbookError("not-writable", `${folder} không tồn tại; hãy tạo thư mục trước`);
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
    throw new WorkbookError("not-writable", file, { cause });
  }
}
