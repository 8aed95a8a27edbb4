import { deflateSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";

/** An entry of an archive that may lie about itself: what is not said is told truly. */
export interface RawEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Packed bytes in place of those that the content gives. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly extra?: Uint8Array;
  /** What the local header says, when that is something else. */
  readonly localName?: string;
  readonly localSize?: number;
  /** Index of the entry whose bytes this one claims as its own. */
  readonly sharesBytesOf?: number;
  /** Sizes and checksum behind the bytes and not in front of them, as writers of streams do. */
  readonly descriptor?: boolean;
}

/** Puts an archive together byte by byte (APPNOTE 4.3), with whatever the entries pretend. `count` is the number of entries it declares. */
export function rawZip(entries: readonly RawEntry[], changes: { readonly count?: number; readonly before?: Uint8Array } = {}): Uint8Array {
  const pieces: Uint8Array[] = changes.before ? [changes.before] : [];
  let at = changes.before?.length ?? 0;
  const push = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    at += bytes.length;
  };
  const offsets: number[] = [];
  const directory: Uint8Array[] = [];
  for (const entry of entries) {
    const content = typeof entry.content === "string" ? new TextEncoder().encode(entry.content) : (entry.content ?? new Uint8Array(0));
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateSync(content) : content);
    const crc = entry.crc ?? crc32(content);
    const size = entry.size ?? content.length;
    const packedSize = entry.packedSize ?? packed.length;
    const extra = entry.extra ?? new Uint8Array(0);
    const flags = (entry.flags ?? 0) | 0x0800 | (entry.descriptor ? 8 : 0);
    if (entry.sharesBytesOf === undefined) {
      offsets.push(at);
      const local = new TextEncoder().encode(entry.localName ?? entry.name);
      const told = entry.descriptor ? [0, 0, 0] : [crc, packedSize, entry.localSize ?? size];
      push(header(0x04034b50, [20, flags, method], told, [local.length, 0]));
      push(local);
      push(packed);
      if (entry.descriptor) push(header(0x08074b50, [], [crc, packedSize, size], []));
    } else {
      offsets.push(offsets[entry.sharesBytesOf]!);
    }
    const name = new TextEncoder().encode(entry.name);
    const offset = offsets[offsets.length - 1]!;
    directory.push(
      header(0x02014b50, [20, 20, flags, method], [crc, packedSize, size], [name.length, extra.length, 0, 0, 0, 0, 0], [offset]),
    );
    directory.push(name, extra);
  }
  const start = at;
  for (const piece of directory) push(piece);
  const count = changes.count ?? entries.length;
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, at - start, true);
  view.setUint32(16, start, true);
  push(end);
  const out = new Uint8Array(at);
  let to = 0;
  for (const piece of pieces) {
    out.set(piece, to);
    to += piece.length;
  }
  return out;
}

/** Zip64 extra field with these 64-bit numbers. */
export function zip64Field(...numbers: readonly bigint[]): Uint8Array {
  const field = new Uint8Array(4 + 8 * numbers.length);
  const view = new DataView(field.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 8 * numbers.length, true);
  numbers.forEach((number, index) => view.setBigUint64(4 + 8 * index, number, true));
  return field;
}

/** Signature, 16-bit fields, (for file headers: time and date, which are left at zero,) 32-bit fields, 16-bit fields, 32-bit fields. */
function header(
  signature: number,
  shorts: readonly number[],
  longs: readonly number[],
  after: readonly number[],
  last: readonly number[] = [],
): Uint8Array {
  const stamp = shorts.length > 0 ? 4 : 0;
  const bytes = new Uint8Array(4 + 2 * shorts.length + stamp + 4 * longs.length + 2 * after.length + 4 * last.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const short = (value: number): void => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const long = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  long(signature);
  shorts.forEach(short);
  at += stamp;
  longs.forEach(long);
  after.forEach(short);
  last.forEach(long);
  return bytes;
}
