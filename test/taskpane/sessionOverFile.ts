import { readFileSync } from "node:fs";
import { Bench } from "../../src/engine/bench";
import type { Engine } from "../../src/engine/engine";
import { jobs, type JobAnswer, type JobName, type JobRequest } from "../../src/engine/jobs";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import type { Door, Place, Start } from "../../src/taskpane/door";
import { Session } from "../../src/taskpane/session/session";
import { openXlsx, type XlsxWorkbook } from "../../src/xlsx/openXlsx";

/** The engine's jobs without a thread of their own. */
export class EngineHere implements Engine {
  readonly #bench = new Bench();
  #taken: WorkbookSnapshot | null = null;
  readonly asked: JobName[] = [];

  async run<J extends JobName>(job: J, request: JobRequest<J>, workbook: WorkbookSnapshot | null): Promise<JobAnswer<J>> {
    this.asked.push(job);
    if (workbook !== null && workbook !== this.#taken) this.#bench.take(workbook);
    this.#taken = workbook ?? this.#taken;
    const run = jobs[job] as unknown as (bench: Bench, asked: unknown, tell: () => void) => Promise<JobAnswer<J>>;
    return run(this.#bench, request, () => undefined);
  }

  stop(): void {
    // Nothing runs longer than a call here.
  }
}

export interface FileDoor extends Door {
  /** What the pane showed to the user, in order. */
  readonly shown: Place[];
  /** Plays a change by the user on a sheet. */
  readonly touch: (sheet: string) => void;
  readonly file: () => XlsxWorkbook;
}

/** A door over a sample file, as the browser page has one. */
export function fileDoor(sample: string, start: Start = { step: null, stage: null }): FileDoor {
  let file = openXlsx(new Uint8Array(readFileSync(`assets/samples/${sample}.xlsx`)));
  const before: Uint8Array[] = [];
  const shown: Place[] = [];
  const listeners = new Set<(sheet: string | null) => void>();
  return {
    kind: "page",
    workbook: {
      read: () => file.read(),
      apply: async (edits) => {
        const bytes = file.save();
        const result = await file.apply(edits);
        before.push(bytes);
        return result;
      },
    },
    start,
    language: "vi",
    theme: () => "light",
    watchTheme: () => () => undefined,
    fileName: async () => `${sample}.xlsx`,
    show: async (place) => {
      shown.push(place);
    },
    watchChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recover: async () => [],
    canUndo: () => before.length > 0,
    undo: async () => {
      file = openXlsx(before.pop()!);
    },
    saveFile: null,
    openSample: null,
    today: () => "2026-11-21",
    now: () => "2026-11-21T08:00:00+07:00",
    shown,
    touch: (sheet) => listeners.forEach((listener) => listener(sheet)),
    file: () => file,
  };
}

export function sessionOver(door: Door): { readonly session: Session; readonly engine: EngineHere } {
  const engine = new EngineHere();
  return { session: new Session(door, engine, "vi"), engine };
}
