import type { CheckResult } from "../workflows/check";
import { Bench, type Breath, type Tell } from "./bench";
import { breathing } from "./breathing";
import { splitCheck } from "./checkParcels";
import { isEdits, splitEdits } from "./heavyEdits";
import { jobs } from "./jobs";
import { ParcelReceiver, type SnapshotParcel } from "./snapshotParcels";
import { toWire, type Order, type Word } from "./wire";

/** The engine's thread: keeps the workbook as read, does what is ordered one after another, answers in order. */
const bench = new Bench();
const receiver = new ParcelReceiver();
const say = (word: Word, hand: Transferable[] = []) => self.postMessage(word, { transfer: hand });
let lastStopped = 0;
/** The end of what was ordered so far: while a job draws breath, neither another workbook nor another job comes in between. */
let ordered: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Order>) => {
  if (data.kind === "stop") lastStopped = data.last;
  else ordered = ordered.then(() => (data.kind === "take" ? take(data.parcel) : work(data))).catch(raise);
};

function take(parcel: SnapshotParcel): void {
  const workbook = receiver.take(parcel);
  if (workbook !== null) bench.take(workbook);
}

/** The page learns of a fault outside a job by the worker's error event, which the rejection of a promise does not raise. */
function raise(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

async function work({ id, job, request }: Extract<Order, { readonly kind: "run" }>): Promise<void> {
  try {
    const run = jobs[job] as (bench: Bench, request: unknown, tell: Tell, breath: Breath) => unknown;
    const tell: Tell = (stage, progress) => say({ kind: "stage", id, stage, ...(progress && { progress }) });
    const answer = await run(
      bench,
      request,
      tell,
      breathing(() => id <= lastStopped),
    );
    if (isEdits(answer)) {
      const { light, parts } = splitEdits(answer);
      for (const part of parts()) say({ kind: "rows", id, part });
      say({ kind: "answer", id, answer: light });
    } else if (job === "check") {
      const { light, parcels } = splitCheck(answer as CheckResult);
      for (const parcel of parcels()) say({ kind: "found", id, parcel }, parcel.kind === "nominees" ? [parcel.numbers.buffer] : []);
      say({ kind: "answer", id, answer: light });
    } else say({ kind: "answer", id, answer });
  } catch (error) {
    say({ kind: "fault", id, fault: toWire(error) });
  }
}
