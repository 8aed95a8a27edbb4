import { jsonBytes, pack } from "./chunks";
import { idempotentRequest, type ExcelHost } from "./excelHost";
import { emptyJournal, parseJournal, type Journal } from "./journal";
import type { Listed } from "./listWorkbook";
import { headKey } from "./marks";

/** Where a journal lies. The journal of a write that is being done stands beside that of the one before until all is written. */
export interface JournalPlace {
  readonly generation: number;
  readonly pieces: number;
}

export interface JournalHead {
  /** The last write that was done; null before the first. */
  readonly done: JournalPlace | null;
  /** A write of user's cells that was begun: its undo entry says how to take it back. */
  readonly writing: JournalPlace | null;
}

const pieceUnits = 30_000;

const pieceKey = (generation: number, piece: number): string => `${headKey}.${generation}.${piece}`;
const keysOf = (place: JournalPlace | null): string[] =>
  place ? Array.from({ length: place.pieces }, (_, at) => pieceKey(place.generation, at + 1)) : [];

/** The head as its setting gives it; an empty one for anything that is no head of ours. */
export function parseHead(text: unknown): JournalHead {
  const none: JournalHead = { done: null, writing: null };
  if (typeof text !== "string") return none;
  try {
    return { ...none, ...(JSON.parse(text) as Partial<JournalHead>) };
  } catch (error) {
    if (error instanceof SyntaxError) return none;
    throw error;
  }
}

/** Puts a journal beside the present one and says where; nothing points at it yet. */
export async function writePieces(host: ExcelHost, text: string, head: JournalHead): Promise<JournalPlace> {
  const generation = Math.max(head.done?.generation ?? 0, head.writing?.generation ?? 0) + 1;
  const pieces: { key: string; text: string }[] = [];
  for (let at = 0; at < text.length; at += pieceUnits) {
    pieces.push({ key: pieceKey(generation, pieces.length + 1), text: text.slice(at, at + pieceUnits) });
  }
  for (const group of pack(pieces, (piece) => jsonBytes(piece.text) + 500)) {
    await idempotentRequest(host, (context) => {
      for (const piece of group) context.workbook.settings.add(piece.key, piece.text);
      return () => undefined;
    });
  }
  return { generation, pieces: pieces.length };
}

/**
 * Queues the head, then the going of every piece that it does not name: cut off between the two, nothing that a head names is missing.
 * May be done twice: `keys` are those that are there.
 */
export function queueHead(context: Excel.RequestContext, head: JournalHead, keys: Listed["settingKeys"]): void {
  queueBareHead(context, head, keys);
  queueStrayPieces(context, head, keys);
}

/** Queues the head alone; one that names no journal goes. */
export function queueBareHead(context: Excel.RequestContext, head: JournalHead, keys: Listed["settingKeys"]): void {
  const { settings } = context.workbook;
  if (head.done || head.writing) settings.add(headKey, JSON.stringify(head));
  else if (keys.includes(headKey)) settings.getItem(headKey).delete();
}

/** Queues the going of every piece among `keys` that the head does not name. */
export function queueStrayPieces(context: Excel.RequestContext, head: JournalHead, keys: Listed["settingKeys"]): void {
  const kept = new Set([...keysOf(head.done), ...keysOf(head.writing)]);
  for (const key of keys) if (key.startsWith(`${headKey}.`) && !kept.has(key)) context.workbook.settings.getItem(key).delete();
}

/** True when both heads name the same journals. */
export function isSameHead(one: JournalHead, other: JournalHead): boolean {
  return [...keysOf(one.done), "", ...keysOf(one.writing)].join() === [...keysOf(other.done), "", ...keysOf(other.writing)].join();
}

/** True when pieces lie about that no head names: a write was given up before it began. */
export function hasStrayPieces({ settingKeys, journal }: Listed): boolean {
  const { done, writing } = parseHead(journal);
  const kept = new Set([...keysOf(done), ...keysOf(writing)]);
  return settingKeys.some((key) => key.startsWith(`${headKey}.`) && !kept.has(key));
}

/** The journal at a place; an empty one when a piece is missing or unreadable. */
export async function readJournal(host: ExcelHost, place: JournalPlace | null): Promise<Journal> {
  const texts: string[] = [];
  for (const group of pack(keysOf(place), () => pieceUnits * 3)) {
    const read = await idempotentRequest(host, (context) => {
      const asked = group.map((key) => {
        const setting = context.workbook.settings.getItemOrNullObject(key);
        setting.load("value");
        return setting;
      });
      return () => asked.map((setting) => (setting.isNullObject ? "" : String(setting.value)));
    });
    texts.push(...read);
  }
  return (place && parseJournal(texts.join(""))) ?? emptyJournal;
}
