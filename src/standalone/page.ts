import type { Engine } from "../engine/engine";
import { startEngine } from "../engine/startEngine";
import type { Language } from "../messages/language";
import { pageWords } from "../messages/pane/pageWords";
import { localTime } from "../taskpane/clock";
import type { Place } from "../taskpane/door";
import { rememberedLanguage, rememberLanguage } from "../taskpane/rememberedLanguage";
import { Session, type TabWritten } from "../taskpane/session/session";
import { startOf } from "../taskpane/startOf";
import { download } from "../taskpane/parts/download";
import { FileClosed, openFile, type OpenedFile } from "./file/openedFile";
import { savedName, savedType } from "./file/savedName";
import { pageDoor } from "./pageDoor";
import { browserStore, holdSession, sessionLives } from "./recovery/browserStore";
import { Recovery, type KeptWork } from "./recovery/recovery";

/** A file with the pane's session over it. */
export interface Opened {
  readonly file: OpenedFile;
  readonly name: string;
  readonly session: Session;
}

/** A place that the pane asked for; `number` tells two requests for the same place apart. */
export interface Shown {
  readonly place: Place;
  readonly focus: boolean;
  /** False for a tab just written: it comes to the front of the sheets, and the pane stays in view where there is room for one of the two. */
  readonly asked: boolean;
  readonly number: number;
}

/** What the page says above everything else. */
export type PageNotice =
  | { readonly kind: "cannot-open"; readonly name: string; readonly error: unknown }
  | { readonly kind: "unsaved"; readonly next: () => Promise<void> }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "forgotten" }
  | { readonly kind: "many-files" };

export interface PageState {
  readonly language: Language;
  readonly opened: Opened | null;
  /** Name of the file that is being opened. */
  readonly opening: string | null;
  readonly notice: PageNotice | null;
  /** Work that an earlier session left behind, while it is on offer. */
  readonly leftover: KeptWork | null;
  /** Number of the state of the file that is shown. */
  readonly revision: number;
  readonly unsaved: boolean;
  readonly shown: Shown | null;
}

/** A revision that no file has: what was recovered was never saved. */
const neverSaved = -1;

const isWorkbook = (name: string) => /\.(xlsx|xlsm|xls|xlsb)$/i.test(name);

/** What goes on on the page, without a picture of it. Its state is replaced, never changed. */
export class Page {
  #state: PageState;
  #engine: Engine | null = null;
  #savedRevision = 0;
  #shows = 0;
  /** True from a click or Enter until the next moment: a place that is asked for then takes the focus, any other does not. */
  #acted = -Infinity;
  #dropped: File[] = [];
  readonly #dropListeners = new Set<() => void>();
  readonly #listeners = new Set<() => void>();
  readonly recovery: Recovery;

  constructor(browserLanguages: readonly string[]) {
    const session = crypto.randomUUID?.() ?? String(Math.random());
    this.recovery = new Recovery(browserStore(), session, sessionLives);
    holdSession(session);
    this.#state = {
      language: rememberedLanguage() ?? pageLanguage(browserLanguages),
      opened: null,
      opening: null,
      notice: null,
      leftover: null,
      revision: 0,
      unsaved: false,
      shown: null,
    };
  }

  readonly state = (): PageState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for work that was left behind and offers it. */
  async begin(): Promise<void> {
    const leftover = await this.recovery.leftover();
    if (leftover !== null) this.#set({ leftover });
  }

  speak(language: Language): void {
    rememberLanguage(language);
    this.#set({ language });
    this.#state.opened?.session.speak(language);
  }

  /** Opens a file that the user chose. With unsaved work, asks first. A file that cannot be opened leaves everything as it was. */
  async open(file: File): Promise<void> {
    await this.#unlessUnsaved(() => this.#openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer())));
  }

  async openSample(): Promise<void> {
    const name = pageWords(this.#state.language).sampleName;
    await this.#unlessUnsaved(() => this.#openBytes(name, async () => (await import("./file/sampleBytes")).sampleBytes()));
  }

  async restore(): Promise<void> {
    const { leftover } = this.#state;
    if (leftover === null) return;
    await this.#unlessUnsaved(async () => {
      await this.#openBytes(leftover.name, async () => leftover.bytes, neverSaved);
      this.#set({ leftover: null });
    });
  }

  async dropLeftover(): Promise<void> {
    this.#set({ leftover: null });
    await this.recovery.discard();
  }

  /**
   * Files dropped on the page: one workbook is opened; lists (and workbooks, while the step that imports is open) go to that step. Lists without a workbook
   * get an empty one.
   */
  async receive(files: readonly File[]): Promise<void> {
    const [first] = files;
    if (first === undefined) return;
    const importing = this.#state.opened?.session.state().view === "import";
    if (!importing && files.length === 1 && isWorkbook(first.name)) return this.open(first);
    if (this.#state.opened === null && files.some(({ name }) => isWorkbook(name))) return this.#set({ notice: { kind: "many-files" } });
    if (this.#state.opened === null) await this.#openBytes(pageWords(this.#state.language).newName, async () => null);
    const session = this.#state.opened?.session;
    if (session === undefined) return;
    this.#dropped.push(...files);
    session.open("import");
    for (const listener of this.#dropListeners) listener();
  }

  /** Saves under a name of its own; the file that was opened stays as it is. */
  async save(): Promise<void> {
    const { opened, language } = this.#state;
    if (opened === null) return;
    const { revision } = opened.file.state;
    const name = savedName(opened.name, pageWords(language).savedSuffix);
    download(name, await opened.file.bytes(), savedType(name));
    this.#savedRevision = revision;
    this.#settle();
    this.#set({ notice: { kind: "saved", name } });
  }

  async forget(): Promise<void> {
    await this.recovery.forget();
    this.#set({ leftover: null, notice: { kind: "forgotten" } });
  }

  dismiss(): void {
    this.#set({ notice: null });
  }

  /** The user clicked or pressed Enter somewhere, at this time in milliseconds. */
  acted(now: number): void {
    this.#acted = now;
  }

  async #unlessUnsaved(next: () => Promise<void>): Promise<void> {
    if (this.#state.unsaved) this.#set({ notice: { kind: "unsaved", next } });
    else await next();
  }

  async #openBytes(name: string, bytes: () => Promise<Uint8Array | null>, savedRevision = 0): Promise<void> {
    if (this.#state.opening !== null) return;
    this.#set({ opening: name, notice: null });
    try {
      this.#take(await openFile(await bytes()), name, savedRevision);
    } catch (error) {
      this.#set({ notice: { kind: "cannot-open", name, error } });
    } finally {
      this.#set({ opening: null });
    }
  }

  /** Puts an opened file in the place of the one before. */
  #take(file: OpenedFile, name: string, savedRevision: number): void {
    const before = this.#state.opened;
    this.#engine ??= startEngine();
    this.#engine.stop();
    before?.file.close();
    this.#savedRevision = savedRevision;
    // Only the first file opens where the address says.
    const start = before === null ? startOf(location.search) : { step: null, stage: null };
    const door = pageDoor(file, name, start, {
      language: this.#state.language,
      show: (place) => this.#show(place),
      changed: () => this.#settle(),
      written: (tabs) => this.#front(tabs),
      openSample: () => this.openSample(),
      droppedFiles: {
        take: () => this.#dropped.splice(0),
        watch: (listener) => {
          this.#dropListeners.add(listener);
          return () => this.#dropListeners.delete(listener);
        },
      },
    });
    const session = new Session(door, this.#engine, this.#state.language);
    session.subscribe(() => {
      const { language } = session.state();
      if (language !== this.#state.language) this.#set({ language });
    });
    this.#set({ opened: { file, name, session }, shown: null });
    this.#settle();
    void session.begin();
  }

  /** After every change of the file: is it unsaved, and if so, is it kept. */
  #settle(): void {
    const { opened } = this.#state;
    if (opened === null) return;
    const { revision } = opened.file.state;
    const unsaved = revision !== this.#savedRevision;
    this.#set({ revision, unsaved });
    if (unsaved) this.recovery.keep(opened.name, localTime(), () => bytesOf(opened.file));
    else this.recovery.done();
  }

  #show(place: Place): void {
    // A click that was just now: the pane asks for a place in the same breath, or after a short look-up.
    this.#set({ shown: { place, focus: performance.now() - this.#acted < 1_000, asked: true, number: ++this.#shows } });
  }

  /** The first of the tabs that were written, in sight at once: what has been done is seen, not only told. */
  #front(tabs: readonly TabWritten[]): void {
    const [first] = tabs;
    if (first === undefined) return;
    const place = { sheet: first.name, row: null, column: null };
    this.#set({ shown: { place, focus: false, asked: false, number: ++this.#shows } });
  }

  #set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

async function bytesOf(file: OpenedFile): Promise<Uint8Array | null> {
  try {
    return await file.bytes();
  } catch (error) {
    if (error instanceof FileClosed) return null;
    throw error;
  }
}

/** The first of the browser's languages that the product speaks; Vietnamese when it speaks none of them. */
export function pageLanguage(browserLanguages: readonly string[]): Language {
  const spoken = browserLanguages.map((one) => one.toLowerCase().split("-")[0]).find((one) => one === "vi" || one === "en");
  return spoken === "en" ? "en" : "vi";
}
