import { deflateSync } from "fflate";
import { WorkbookError } from "../workbook/workbookError";
import { crc32 } from "./crc32";
import { inflateBounded } from "./inflateBounded";
import { limits } from "./limits";

/** An entry as it lies in the archive: its packed bytes are copied as they are when nothing in it changes. */
export interface ZipEntry {
  /** With "/" between folders, without a leading one. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked size as the directory declares it. */
  readonly size: number;
  /** DOS time and date as they stood. */
  readonly stamp: number;
  readonly packed: Uint8Array;
}

/** An archive whose directory was read and found sound; nothing is unpacked yet. */
export class Zip {
  readonly #byName = new Map<string, ZipEntry>();

  constructor(readonly entries: readonly ZipEntry[]) {
    for (const entry of entries) this.#byName.set(partKey(entry.name), entry);
  }

  names(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  /** The entry by its name; part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
  entry(name: string): ZipEntry | undefined {
    return this.#byName.get(partKey(name));
  }

  /** Unpacked bytes; throws `WorkbookError` when there is no such entry or it is not what the directory says. */
  read(name: string): Uint8Array {
    const entry = this.entry(name);
    if (!entry) throw new WorkbookError("broken", `no part ${name}`);
    return readEntry(entry);
  }
}

/** The form under which part names are compared. */
export function partKey(name: string): string {
  return name.toLowerCase();
}

/** Unpacks an entry, counting real bytes: never more than declared, and the checksum must agree. */
export function readEntry(entry: ZipEntry): Uint8Array {
  if (entry.size > limits.partBytes) throw new WorkbookError("too-large", `${entry.name}: ${entry.size} bytes unpacked`);
  let bytes: Uint8Array;
  if (entry.method === 0) {
    if (entry.packed.length !== entry.size) throw new WorkbookError("hostile", `${entry.name}: size does not agree with the directory`);
    bytes = entry.packed;
  } else if (entry.method === 8) {
    bytes = inflateBounded(entry.packed, entry.size, entry.name);
  } else {
    throw new WorkbookError("broken", `${entry.name}: compression method ${entry.method}`);
  }
  if (crc32(bytes) !== entry.crc) throw new WorkbookError("broken", `${entry.name}: checksum`);
  return bytes;
}

/** Packs bytes into a new entry; tiny or incompressible contents are stored. The stamp is the zero of DOS time: no clock in our files. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  const deflated = bytes.length > 64 ? deflateSync(bytes, { level: bytes.length > 4_000_000 ? 4 : 6 }) : bytes;
  const smaller = deflated.length < bytes.length;
  return { name, method: smaller ? 8 : 0, crc: crc32(bytes), size: bytes.length, stamp: 0x00210000, packed: smaller ? deflated : bytes };
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;

interface Place {
  readonly entry: Omit<ZipEntry, "packed">;
  readonly packedSize: number;
  readonly offset: number;
}

/**
 * Reads the central directory (APPNOTE 4.3.12, Zip64 4.3.14–16) and checks it before any byte is unpacked: number of entries, declared
 * sizes and ratio, names, places that overlap. Throws `WorkbookError`: `broken` for damage, `too-large`, `encrypted`, `hostile`.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw new WorkbookError("hostile", `${directory.count} parts in the package`);
  const places = readDirectory(view, bytes, directory);
  return new Zip(locate(view, bytes, places, directory.offset));
}

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const plain = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true) };
    const directory = hasLocator(view, at) ? readEnd64(view, at, plain) : plain;
    if (directory.offset + directory.size > at) throw new WorkbookError("broken", "the zip directory is cut off");
    if (directory.count > directory.size / 46) throw new WorkbookError("broken", "the zip directory is too short for its entries");
    return directory;
  }
  throw new WorkbookError("broken", "the zip directory is missing: the file may be cut off");
}

function hasLocator(view: DataView, end: number): boolean {
  return end >= 20 && view.getUint32(end - 20, true) === locator64Signature;
}

function readEnd64(view: DataView, end: number, plain: Directory): Directory {
  const at = readUint64(view, end - 20 + 8);
  if (at + 56 > end || view.getUint32(at, true) !== end64Signature) throw new WorkbookError("hostile", "Zip64 directory out of place");
  const wide = { count: readUint64(view, at + 32), size: readUint64(view, at + 40), offset: readUint64(view, at + 48) };
  // A field of the plain record counts unless it is all ones; where both speak they must agree.
  const agrees =
    (plain.count === 0xffff || plain.count === wide.count) &&
    (plain.size === 0xffffffff || plain.size === wide.size) &&
    (plain.offset === 0xffffffff || plain.offset === wide.offset);
  if (!agrees) throw new WorkbookError("hostile", "two zip directories that disagree");
  return wide;
}

/** A 64-bit number of the file; beyond 2^53 it can only be a lie. */
function readUint64(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true);
  if (high > 0x1fffff) throw new WorkbookError("hostile", "Zip64 size beyond reason");
  return high * 0x100000000 + view.getUint32(at, true);
}

function readDirectory(view: DataView, bytes: Uint8Array, directory: Directory): Place[] {
  const places: Place[] = [];
  const seen = new Set<string>();
  const end = directory.offset + directory.size;
  let total = 0;
  let at = directory.offset;
  while (places.length < directory.count) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw new WorkbookError("broken", "the zip directory is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new WorkbookError("broken", "the zip directory is damaged");
    const name = partName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1) throw new WorkbookError("encrypted", `${name} is encrypted in the zip`);
    const wide = readWide(view, at, at + 46 + nameLength, extraLength);
    const key = partKey(name);
    if (seen.has(key)) throw new WorkbookError("hostile", `two parts named ${name}`);
    seen.add(key);
    total += wide.size;
    if (total > limits.totalBytes) throw new WorkbookError("too-large", "the package declares more than 1 GB unpacked");
    if (wide.size > limits.ratioFrom && wide.size > wide.packedSize * limits.ratio) {
      throw new WorkbookError("hostile", `${name}: ${wide.size} bytes out of ${wide.packedSize}`);
    }
    places.push({
      entry: {
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        size: wide.size,
        stamp: view.getUint32(at + 12, true),
      },
      packedSize: wide.packedSize,
      offset: wide.offset,
    });
    at = next;
  }
  return places;
}

/** Sizes and place of an entry, from its Zip64 extra field where the plain fields are all ones. */
function readWide(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
): { size: number; packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  if (size !== 0xffffffff && packedSize !== 0xffffffff && offset !== 0xffffffff) return { size, packedSize, offset };
  const extraEnd = extraStart + extraLength;
  for (let field = extraStart; field + 4 <= extraEnd;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const stop = Math.min(value + length, extraEnd);
      const take = (): number => {
        if (value + 8 > stop) throw new WorkbookError("hostile", "Zip64 field cut short");
        value += 8;
        return readUint64(view, value - 8);
      };
      if (size === 0xffffffff) size = take();
      if (packedSize === 0xffffffff) packedSize = take();
      if (offset === 0xffffffff) offset = take();
      return { size, packedSize, offset };
    }
    field += 4 + length;
  }
  throw new WorkbookError("hostile", "Zip64 field missing");
}

const utf8 = new TextDecoder();

/** The name as a part name; names that could leave a folder are refused, though nothing is ever unpacked to disk. */
function partName(raw: Uint8Array): string {
  const name = utf8.decode(raw).replace(/\\/g, "/").replace(/^\/+/, "");
  if (name.includes("\0") || /^[A-Za-z]:/.test(name) || name.split("/").includes(".."))
    throw new WorkbookError("hostile", "a part name that leaves its folder");
  if (name === "") throw new WorkbookError("broken", "a part without a name");
  return name;
}

/** Finds each entry's packed bytes behind its local header, and makes sure that no two share bytes (the overlap bomb). */
function locate(view: DataView, bytes: Uint8Array, places: readonly Place[], directoryStart: number): ZipEntry[] {
  const spans: { start: number; end: number }[] = [];
  const entries = places.map(({ entry, packedSize, offset }) => {
    if (offset + 30 > directoryStart || view.getUint32(offset, true) !== localSignature)
      throw new WorkbookError("broken", `${entry.name}: not where the directory says`);
    const nameLength = view.getUint16(offset + 26, true);
    const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
    const end = start + packedSize;
    if (end > directoryStart) throw new WorkbookError("broken", `${entry.name} is cut off`);
    if (partName(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== entry.name)
      throw new WorkbookError("hostile", `${entry.name} bears two names`);
    spans.push({ start: offset, end });
    return { ...entry, packed: bytes.subarray(start, end) };
  });
  spans.sort((a, b) => a.start - b.start);
  let covered = 0;
  for (const span of spans) {
    if (span.start < covered) throw new WorkbookError("hostile", "parts that share their bytes");
    covered = span.end;
  }
  return entries;
}

/**
 * Writes an archive: packed bytes go out as they are, headers are made anew from the entries (sizes in front, no data descriptors).
 * Everything stays below 4 GB, so Zip64 is never needed; throws `too-large` otherwise.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  let total = 22;
  entries.forEach((entry, index) => (total += 76 + 2 * names[index]!.length + entry.packed.length));
  if (total > 0xfffffffe || entries.length > 0xfffe) throw new WorkbookError("too-large", "the workbook would exceed 4 GB");
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    writeCommon(view, at + 4, entry, names[index]!);
    out.set(names[index]!, at + 30);
    at += 30 + names[index]!.length;
    out.set(entry.packed, at);
    at += entry.packed.length;
  });
  const directoryStart = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, names[index]!);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(names[index]!, at + 46);
    at += 46 + names[index]!.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directoryStart, true);
  view.setUint32(at + 16, directoryStart, true);
  return out;
}

/** The 26 bytes that local and central headers have in common, from "version needed" to "extra length". */
function writeCommon(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, name.length === entry.name.length ? 0 : 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}
