import type { CheckResult } from "../workflows/check";
import { Bench, type Breath, type Tell } from "./bench";
import { breathing } from "./breathing";
import { splitCheck } from "./checkParcels";
import { isEdits, splitEdits } from "./heavyEdits";
import { jobs } from "./jobs";
import { ParcelReceiver } from "./snapshotParcels";
import { toWire, type Order, type Word } from "./wire";

/** The engine's thread: keeps the workbook as read, runs one job after another, answers in order. */
const bench = new Bench();
const receiver = new ParcelReceiver();
const say = (word: Word, hand: Transferable[] = []) => self.postMessage(word, { transfer: hand });
let lastStopped = 0;

self.onmessage = async ({ data }: MessageEvent<Order>) => {
  if (data.kind === "take") {
    const workbook = receiver.take(data.parcel);
    if (workbook !== null) bench.take(workbook);
    return;
  }
  if (data.kind === "stop") {
    lastStopped = data.last;
    return;
  }
  const { id, job, request } = data;
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
};
