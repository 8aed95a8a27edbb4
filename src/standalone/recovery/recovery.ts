/** Work that was not saved, as it is kept on this machine. */
export interface KeptWork {
  /** The session that did the work; another tab's entry is not this one's to clear. */
  readonly session: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO 8601, local time with offset. */
  readonly keptAt: string;
}

/** One entry, on this machine only. Every promise may reject: browsers refuse storage in private windows, frames, or when the disk is full. */
export interface WorkStore {
  load(): Promise<KeptWork | null>;
  keep(work: KeptWork): Promise<void>;
  clear(): Promise<void>;
}

/** Largest file that is kept. */
export const largestKept = 60 * 1024 * 1024;

/**
 * Keeps the work of this session until it is saved, so that a crash or a closed tab does not lose it. Writing is in the background and one at a time; of
 * several states in a row the last is kept. Where the browser refuses, nothing is kept and nothing is said: the work itself goes on.
 */
export class Recovery {
  #store: WorkStore | null;
  #wanted: (() => Promise<KeptWork | null>) | null = null;
  #running: Promise<void> | null = null;
  #holds = false;

  /** `isAlive` tells whether a session still runs in another tab. */
  constructor(
    store: WorkStore | null,
    readonly session: string,
    private readonly isAlive: (session: string) => Promise<boolean>,
  ) {
    this.#store = store;
  }

  /** Work that an earlier session left behind; null when there is none, or when its session still runs in another tab. */
  async leftover(): Promise<KeptWork | null> {
    const work = await this.#tried((store) => store.load());
    if (work === null || work === undefined || work.session === this.session) return null;
    return (await this.isAlive(work.session)) ? null : work;
  }

  /** Keeps the work as it is now. `bytes` is asked for when its turn comes, and gives null when the file was closed by then. */
  keep(name: string, keptAt: string, bytes: () => Promise<Uint8Array | null>): void {
    this.#wanted = async () => {
      const now = await bytes();
      return now === null ? null : { session: this.session, name, bytes: now, keptAt };
    };
    this.#running ??= this.#run();
  }

  /** The user does not want what an earlier session left behind. */
  async discard(): Promise<void> {
    await this.#tried((store) => store.clear());
  }

  /** The work is saved or given up: what this session kept goes. */
  done(): void {
    this.#wanted = async () => null;
    this.#running ??= this.#run();
  }

  /** Deletes whatever is kept, by whomever, and keeps nothing more in this session. */
  async forget(): Promise<void> {
    this.#wanted = null;
    await this.#running;
    await this.#tried((store) => store.clear());
    this.#store = null;
  }

  /** Resolves when all that was asked for is written. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let next = this.#wanted; next !== null; next = this.#wanted) {
      this.#wanted = null;
      const work = await next();
      if (work === null || work.bytes.length > largestKept) {
        // A state too large to keep must not leave an older one behind that looks like it.
        if (this.#holds) await this.#tried((store) => store.clear());
        this.#holds = false;
      } else {
        await this.#tried((store) => store.keep(work));
        this.#holds = true;
      }
    }
    this.#running = null;
  }

  async #tried<T>(act: (store: WorkStore) => Promise<T>): Promise<T | null> {
    if (this.#store === null) return null;
    try {
      return await act(this.#store);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // Refused once, refused for good: no second try at every change.
      this.#store = null;
      return null;
    }
  }
}
