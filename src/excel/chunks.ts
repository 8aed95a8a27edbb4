/**
 * Bytes of one message that we aim at; Excel on the web refuses 5 MB in either direction. What is foretold is an estimate, and a message
 * that proves too large is halved.
 */
export const messageBytes = 3_500_000;

/** Most cells of one read, however small they are. */
const mostCells = 100_000;

/** A block of rows, 0-based. */
export interface RowBlock {
  readonly start: number;
  readonly count: number;
}

/** Cuts rows into blocks of at most so many bytes; `bytesARow` is an estimate. Never less than one row. */
export function rowBlocks(rows: RowBlock, columns: number, bytesARow: number): RowBlock[] {
  const most = Math.max(1, Math.min(Math.floor(messageBytes / Math.max(1, bytesARow)), Math.floor(mostCells / Math.max(1, columns))));
  const blocks: RowBlock[] = [];
  for (let start = rows.start; start < rows.start + rows.count; start += most) {
    blocks.push({ start, count: Math.min(most, rows.start + rows.count - start) });
  }
  return blocks;
}

/** Two halves; null for a single row, which no request can make smaller. */
export function halves({ start, count }: RowBlock): readonly [RowBlock, RowBlock] | null {
  if (count < 2) return null;
  const first = count >> 1;
  return [
    { start, count: first },
    { start: start + first, count: count - first },
  ];
}

/** Puts things one after another into groups of at most `messageBytes`; a larger thing stands alone. */
export function pack<T>(things: readonly T[], bytes: (thing: T) => number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const size = bytes(thing);
    const last = groups[groups.length - 1];
    if (last && size <= room) {
      last.push(thing);
      room -= size;
    } else {
      groups.push([thing]);
      room = messageBytes - size;
    }
  }
  return groups;
}

/** Bytes of a text in a JSON message, near enough: Vietnamese letters take two or three. */
export function jsonBytes(text: string): number {
  let bytes = 3;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 32 || unit === 34 || unit === 92 ? 3 : unit < 128 ? 1 : unit < 2048 ? 2 : 3;
  }
  return bytes;
}
