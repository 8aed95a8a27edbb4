import { recordsColumns } from "../../tables/recordsTab";
import { foldKey } from "../../text/fold";
import { type RecordRow, type RecordTable, valueText } from "./recordTable";

/** A value that differs between the earlier list and the corrected one. */
export interface ValueChange {
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

export interface RecordsDifference {
  readonly added: readonly RecordRow[];
  readonly removed: readonly RecordRow[];
  readonly changed: readonly { readonly before: RecordRow; readonly after: RecordRow; readonly changes: readonly ValueChange[] }[];
  /** Records that are the same in both. */
  readonly same: number;
}

const nameHeader = foldKey(recordsColumns.find(({ key }) => key === "name")?.header ?? "");

/**
 * What a corrected list changes. Equal records are matched first; then those of one name, in order; then those that differ in the name alone, so
 * that a name spelled right is a change and not one record lost and one won. Each record is matched once. Linear in the cells.
 */
export function recordsDifference(before: RecordTable, after: RecordTable): RecordsDifference {
  const old = before.rows.map((row) => ({ row, texts: textsOf(before, row) }));
  const now = after.rows.map((row) => ({ row, texts: textsOf(after, row) }));
  const first = matched(old, now, ({ texts }) => whole(texts, false));
  const second = matched(first.old, first.now, ({ texts }) => foldKey(texts.get(nameHeader)?.text ?? ""));
  const third = matched(second.old, second.now, ({ texts }) => whole(texts, true));
  const changed = [...second.pairs, ...third.pairs].map(([one, other]) => ({
    before: one.row,
    after: other.row,
    changes: changesBetween(one.texts, other.texts),
  }));
  return {
    added: third.now.map(({ row }) => row),
    removed: third.old.map(({ row }) => row),
    changed,
    same: first.pairs.length,
  };
}

type Texts = ReadonlyMap<string, { readonly header: string; readonly text: string }>;
interface Read {
  readonly row: RecordRow;
  readonly texts: Texts;
}

function textsOf({ headers }: RecordTable, { values }: RecordRow): Texts {
  const texts = new Map<string, { header: string; text: string }>();
  values.forEach((value, at) => {
    const header = headers[at] ?? "";
    const text = valueText(value);
    if (text !== "") texts.set(foldKey(header) || header, { header, text });
  });
  return texts;
}

function whole(texts: Texts, withoutName: boolean): string {
  const parts = [...texts].filter(([key]) => !withoutName || key !== nameHeader).map(([key, { text }]) => `${key}\u0001${text}`);
  return parts.length === 0 ? "" : parts.sort().join("\u0002");
}

/** Pairs of one key, in order; records with an empty key are paired with none. */
function matched(
  old: readonly Read[],
  now: readonly Read[],
  keyOf: (read: Read) => string,
): { readonly pairs: readonly (readonly [Read, Read])[]; readonly old: readonly Read[]; readonly now: readonly Read[] } {
  const waiting = new Map<string, { readonly reads: Read[]; next: number }>();
  for (const read of old) {
    const key = keyOf(read);
    const queue = waiting.get(key);
    if (queue) queue.reads.push(read);
    else waiting.set(key, { reads: [read], next: 0 });
  }
  const pairs: [Read, Read][] = [];
  const left: Read[] = [];
  const used = new Set<Read>();
  for (const read of now) {
    const key = keyOf(read);
    const queue = key === "" ? undefined : waiting.get(key);
    const earlier = queue?.reads[queue.next];
    if (queue && earlier) {
      queue.next++;
      used.add(earlier);
      pairs.push([earlier, read]);
    } else left.push(read);
  }
  return { pairs, old: old.filter((read) => !used.has(read)), now: left };
}

function changesBetween(before: Texts, after: Texts): readonly ValueChange[] {
  const changes: ValueChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(key), after.get(key)];
    if (one?.text !== other?.text)
      changes.push({ header: other?.header ?? one?.header ?? "", before: one?.text ?? "", after: other?.text ?? "" });
  }
  return changes;
}
