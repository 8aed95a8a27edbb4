import type { PaneState } from "./paneState";

/** The state of the pane, and those who are told when it changes. It is replaced, never changed, so that React sees what is new. */
export class PaneStore {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();

  /** `canUndo` is asked at every change: only the host knows what it can take back. */
  constructor(
    first: PaneState,
    private readonly canUndo: () => boolean,
  ) {
    this.#state = first;
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change, canUndo: this.canUndo() };
    for (const listener of this.#listeners) listener();
  }
}
