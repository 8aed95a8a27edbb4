import { windows1252Bytes } from "../text/legacyTables";
import type { Container } from "./decodeContainer";
import type { ListRow } from "./delimitedRows";
import type { ListSample } from "./listReading";

const most = 5;
const longest = 40;
const shown = new Map([...windows1252Bytes].map(([letter, byte]) => [byte, letter]));

/** Pieces of a Unicode list beside what a program without its charset shows, from different columns where there are some. */
export function listSamples(rows: readonly ListRow[], container: Container): readonly ListSample[] {
  const samples: ListSample[] = [];
  const seen = new Set<string>();
  const columns = new Map<number, number>();
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (typeof cell !== "string" || (columns.get(column) ?? 0) >= 2 || !/[^\u0000-\u007f]/.test(cell)) continue;
      const after = cell.slice(0, longest);
      if (seen.has(after)) continue;
      seen.add(after);
      columns.set(column, (columns.get(column) ?? 0) + 1);
      samples.push({ before: container === "single-byte" ? after : asBytes(after, container), after });
      if (samples.length === most) return samples;
    }
    if (samples.length > 0 && cells.length === 0) break;
  }
  return samples;
}

/** The bytes of a text as windows-1252 shows them; control characters as a dot. */
function asBytes(text: string, container: Exclude<Container, "single-byte">): string {
  const bytes: number[] = [];
  if (container === "utf-8") bytes.push(...new TextEncoder().encode(text));
  else
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      bytes.push(...(container === "utf-16le" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
    }
  return bytes.map((byte) => (byte < 0x20 || byte === 0x7f ? "·" : (shown.get(byte) ?? String.fromCharCode(byte)))).join("");
}
