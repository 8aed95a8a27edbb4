import { readListFile, readPastedList, type LoadedList } from "../lists/readListFile";
import type { Language } from "../messages/language";
import { isUnreadable } from "../workflows/import/listFile";
import type { Breath, Tell } from "./bench";
import { percentWise } from "./percentWise";
import type { ListItem } from "./listDrop";

/** Files as they were read, by item and choices: what did not change is not read again. */
export class ReadLists {
  readonly #read = new Map<string, { readonly language: string; readonly list: LoadedList }>();

  /** Forgets all files but these. */
  keepOnly(items: readonly ListItem[]): void {
    const wanted = new Set(items.map(keyOf));
    for (const key of this.#read.keys()) if (!wanted.has(key)) this.#read.delete(key);
  }

  /** The lists of these items, read where they were not yet. What was read stays read when the job is stopped. */
  async of(items: readonly ListItem[], language: Language, tell: Tell, breath: Breath): Promise<readonly LoadedList[]> {
    const keys = items.map(keyOf);
    const told = percentWise("reading-files", tell);
    const lists: LoadedList[] = [];
    for (const [at, item] of items.entries()) {
      const known = this.#read.get(keys[at]!);
      if (known !== undefined && (known.language === language || !isUnreadable(known.list.file))) {
        lists.push(known.list);
        continue;
      }
      await breath();
      told({ done: at, of: items.length, part: 0 });
      const list = await load(item, language, (part) => told({ done: at, of: items.length, part }));
      this.#read.set(keys[at]!, { language, list });
      lists.push(list);
    }
    return lists;
  }
}

const keyOf = ({ id, choices }: ListItem): string => JSON.stringify([id, choices]);

async function load(
  { name, folder, source, choices }: ListItem,
  language: Language,
  progress: (share: number) => void,
): Promise<LoadedList> {
  if (typeof source === "string") return readPastedList(source, name, choices, language);
  return readListFile(new Uint8Array(await source.arrayBuffer()), { name, folder }, choices, language, progress);
}
