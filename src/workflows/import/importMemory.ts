import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { readKept } from "../kept";
import type { ReadListFile } from "./listFile";
import { contentOf, type FileContent } from "./planFile";
import { type FileChoices, type ReadingGround, readingGround, type Teachings } from "./readFile";
import { senderNamed } from "./senderMapping";
import { type StoredImports, storedImports } from "./storedImports";

interface Known<T> {
  readonly key: string;
  readonly value: T;
}

interface KnownContent {
  readonly ground: ReadingGround;
  readonly said: string;
  readonly content: FileContent;
}

/**
 * What one reckoning of an import leaves for the next: what the workbook holds, and each file as it was understood. Every answer of a person asks for the whole
 * drop again, and concerns few of its files: the others are not understood anew. Files and sheets are known by their identity, all else by what it says.
 */
export class ImportMemory {
  readonly #stored = new WeakMap<WorkbookSnapshot["sheets"], Known<StoredImports>>();
  readonly #grounds = new WeakMap<WorkbookSnapshot["sheets"], Known<ReadingGround>>();
  readonly #contents = new WeakMap<ReadListFile, KnownContent>();

  /** What earlier imports left in a workbook. Throws `RecordsTabError`. */
  stored(workbook: WorkbookSnapshot): StoredImports {
    return known(this.#stored, workbook.sheets, workbook.settings["batches"] ?? "", () => storedImports(workbook));
  }

  /** What the files are read against. The plan's own identity is lost on the way into a worker. */
  ground(workbook: WorkbookSnapshot, plan: Plan, today: IsoDate): ReadingGround {
    const key = JSON.stringify([plan, today, readKept(workbook.settings).kept.choices]);
    return known(this.#grounds, workbook.sheets, key, () => readingGround(workbook, plan, today));
  }

  /** What a file brings; yields the share that is done, nothing when the file is known. */
  *content(file: ReadListFile, ground: ReadingGround, teachings: Teachings, said: FileChoices): Generator<number, FileContent> {
    const { agency, choices, values } = said;
    const spoken = JSON.stringify([agency, choices, values]);
    const there = this.#contents.get(file);
    if (there?.ground === ground && there.said === spoken && taughtAlike(there.content, teachings)) return there.content;
    this.#contents.delete(file);
    const content = yield* contentOf(file, ground, teachings, said);
    this.#contents.set(file, { ground, said: spoken, content });
    return content;
  }
}

/** Whether those whose teachings the file was read by teach the same now. */
function taughtAlike({ understood, agency }: FileContent, { senders, nameless }: Teachings): boolean {
  const { by, anonymous } = understood;
  const now = { sender: agency.name === "" ? null : senderNamed(senders, agency.name), nameless: anonymous ? nameless : null };
  return JSON.stringify(by) === JSON.stringify(now);
}

function known<T>(
  memory: WeakMap<WorkbookSnapshot["sheets"], Known<T>>,
  sheets: WorkbookSnapshot["sheets"],
  key: string,
  make: () => T,
): T {
  const there = memory.get(sheets);
  if (there?.key === key) return there.value;
  const value = make();
  memory.set(sheets, { key, value });
  return value;
}
