import type { IsoDate } from "../../model/period";
import { foldKey, looseKey } from "../../text/fold";
import type { WorkbookEdit } from "../../workbook/workbook";

/** One file as it was imported: its origin and its counts, and nothing of what stood in it. */
export interface Batch {
  /** Unique in the workbook; the tab of records names it in each row. */
  readonly id: string;
  /** Empty when nobody knows who sent it. */
  readonly agency: string;
  readonly file: string;
  readonly sha256: string;
  readonly importedOn: IsoDate;
  readonly rows: number;
  readonly written: number;
  readonly doubtful: number;
  readonly refused: number;
}

const setting = "batches";

/** The batches that a workbook's settings tell of. What cannot be read is left out: the rows themselves stand on the tab of records. */
export function readBatches(settings: Readonly<Record<string, string>>): readonly Batch[] {
  return parsedList(settings[setting]).flatMap((one): Batch[] => {
    const text = (key: string): string => (typeof one[key] === "string" ? one[key] : "");
    const count = (key: string): number => (typeof one[key] === "number" && Number.isFinite(one[key]) ? one[key] : 0);
    if (text("id") === "" || text("sha256") === "") return [];
    return [
      {
        id: text("id"),
        agency: text("agency"),
        file: text("file"),
        sha256: text("sha256"),
        importedOn: text("importedOn"),
        rows: count("rows"),
        written: count("written"),
        doubtful: count("doubtful"),
        refused: count("refused"),
      },
    ];
  });
}

/** The edit that keeps the batches in the workbook. */
export function batchesEdit(batches: readonly Batch[]): WorkbookEdit {
  return { kind: "set-setting", key: setting, value: batches.length === 0 ? null : JSON.stringify(batches) };
}

/** The objects of a JSON array; none for anything else. A setting is a text in a file that others may have written. */
export function parsedList(text: string | undefined): readonly Readonly<Record<string, unknown>>[] {
  if (text === undefined || text === "") return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === "object" && one !== null) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** A batch's id from its fingerprint: the first eight digits, more where others begin alike. */
export function batchId(sha256: string, taken: ReadonlySet<string>): string {
  for (let length = 8; length <= sha256.length; length += 4) if (!taken.has(sha256.slice(0, length))) return sha256.slice(0, length);
  for (let number = 2; ; number++) if (!taken.has(`${sha256}-${number}`)) return `${sha256}-${number}`;
}

/** Words at the end of a file's name that say "this is the corrected one", without which two names are the same list's. */
const correction =
  /[ ]*(?:sua(?: (?:lan|doi|chua|lai))?(?: \d{1,2})?|chinh sua(?: lan)?(?: \d{1,2})?|da sua|cap nhat(?: lan)?(?: \d{1,2})?|hoan chinh|final|ban cuoi|ban chinh thuc|chinh thuc|moi|new|copy|ban sao|tra lai(?: \d{1,2})?|v\d{1,2}|ban \d{1,2})$/;

/** What stays of a file's name when its ending, accents, "(1)" and words of correction are taken away. */
export function fileStem(name: string): string {
  let stem = looseKey(
    name
      .replace(/\.[^.]{1,5}$/u, "")
      .replace(/\s*\(\d{1,2}\)\s*$/u, "")
      .replace(/_/g, " "),
  );
  for (let before = ""; before !== stem;) {
    before = stem;
    stem = stem.replace(correction, "").trim();
  }
  return stem;
}

/** Whether two names of senders are one. */
export function sameAgency(one: string, other: string): boolean {
  return one !== "" && foldKey(one) === foldKey(other);
}

/**
 * An earlier batch of the same file name. `correction` when enough of its names recur: a fifth where both senders are known and one, half where a
 * sender is not known. Else it is only of the same name: agencies send a new "danh sach.xlsx" each quarter.
 */
export interface EarlierBatch {
  readonly batch: Batch;
  readonly how: "correction" | "same-name";
}

/**
 * Finds the earlier batch that a file may correct; of several the latest. `recurring` tells which part (0 to 1) of the batch's records bear names that the
 * file has too. Senders that are both known and differ are never one.
 */
export function earlierBatch(
  file: { readonly name: string; readonly agency: string },
  batches: readonly Batch[],
  recurring: (batch: Batch) => number,
): EarlierBatch | null {
  const stem = fileStem(file.name);
  if (stem === "") return null;
  for (const batch of [...batches].reverse()) {
    if (fileStem(batch.file) !== stem) continue;
    const one = sameAgency(batch.agency, file.agency);
    if (!one && batch.agency !== "" && file.agency !== "") continue;
    return { batch, how: recurring(batch) >= (one ? 0.2 : 0.5) ? "correction" : "same-name" };
  }
  return null;
}
