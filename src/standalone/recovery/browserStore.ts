import type { KeptWork, WorkStore } from "./recovery";

const base = "neu-guong";
const table = "work";
const key = "last";

/** The one entry in IndexedDB; null where the browser has none or forbids the very name. */
export function browserStore(): WorkStore | null {
  try {
    if (typeof indexedDB === "undefined" || indexedDB === null) return null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  return {
    load: () => withTable("readonly", (store) => store.get(key)).then((work) => (isKept(work) ? work : null)),
    keep: (work) => withTable("readwrite", (store) => store.put(work, key)).then(() => undefined),
    clear: () => withTable("readwrite", (store) => store.delete(key)).then(() => undefined),
  };
}

/** Another version of the product may have kept something else. */
function isKept(work: unknown): work is KeptWork {
  const kept = work as Partial<KeptWork> | null | undefined;
  return (
    typeof kept?.session === "string" &&
    typeof kept.name === "string" &&
    kept.bytes instanceof Uint8Array &&
    typeof kept.keptAt === "string"
  );
}

function withTable(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: DOMException | null) => reject(error ?? new DOMException("storage failed", "UnknownError"));
    let opening: IDBOpenDBRequest;
    try {
      opening = indexedDB.open(base, 1);
    } catch (error) {
      reject(error);
      return;
    }
    opening.onupgradeneeded = () => opening.result.createObjectStore(table);
    opening.onerror = () => fail(opening.error);
    opening.onblocked = () => fail(null);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(table, mode);
      const request = act(transaction.objectStore(table));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => {
        database.close();
        fail(transaction.error ?? request.error);
      };
    };
  });
}

const lockName = (session: string) => `neu-guong.session.${session}`;

/** Holds a lock as long as this tab lives, by which others know that its work is not left behind. */
export function holdSession(session: string): void {
  void navigator.locks?.request(lockName(session), () => new Promise(() => undefined));
}

/** True when a tab of this browser holds the session. Where there are no locks, nobody is known to. */
export async function sessionLives(session: string): Promise<boolean> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.some(({ name }) => name === lockName(session));
}
