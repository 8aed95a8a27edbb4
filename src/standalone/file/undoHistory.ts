/** A workbook as it was before a change: its file, and the sheets that the change touched. */
export interface Level {
  /** Number of this state of the workbook; no other state of the session has it. */
  readonly revision: number;
  /** The packed file; null for an empty workbook that was never a file. */
  readonly bytes: Uint8Array | null;
  readonly touched: ReadonlySet<string>;
}

/** Levels and bytes kept at most; the oldest go first, the last one stays whatever its size. */
export const historyLimits = { levels: 50, bytes: 256 * 1024 * 1024 } as const;

/** The ways back, newest last. */
export class UndoHistory {
  #levels: Level[] = [];

  constructor(private readonly limits: { readonly levels: number; readonly bytes: number } = historyLimits) {}

  get length(): number {
    return this.#levels.length;
  }

  push(level: Level): void {
    this.#levels.push(level);
    let bytes = this.#levels.reduce((sum, one) => sum + (one.bytes?.length ?? 0), 0);
    while (this.#levels.length > 1 && (this.#levels.length > this.limits.levels || bytes > this.limits.bytes)) {
      bytes -= this.#levels.shift()?.bytes?.length ?? 0;
    }
  }

  /** The state before the last change, taken off; null when there is no way back. */
  pop(): Level | null {
    return this.#levels.pop() ?? null;
  }
}
