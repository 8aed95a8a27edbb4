import { Bench, type Tell } from "./bench";
import { isEdits, splitEdits } from "./heavyEdits";
import { jobs } from "./jobs";
import { ParcelReceiver } from "./snapshotParcels";
import { toWire, type Order, type Word } from "./wire";

/** The engine's thread: keeps the workbook as read, runs one job after another, answers in order. */
const bench = new Bench();
const receiver = new ParcelReceiver();
const say = (word: Word) => self.postMessage(word);

self.onmessage = async ({ data }: MessageEvent<Order>) => {
  if (data.kind === "take") {
    const workbook = receiver.take(data.parcel);
    if (workbook !== null) bench.take(workbook);
    return;
  }
  const { id, job, request } = data;
  try {
    const run = jobs[job] as (bench: Bench, request: unknown, tell: Tell) => unknown;
    const answer = await run(bench, request, (stage, progress) => say({ kind: "stage", id, stage, ...(progress && { progress }) }));
    if (isEdits(answer)) {
      const { light, parts } = splitEdits(answer);
      for (const part of parts()) say({ kind: "rows", id, part });
      say({ kind: "answer", id, answer: light });
    } else say({ kind: "answer", id, answer });
  } catch (error) {
    say({ kind: "fault", id, fault: toWire(error) });
  }
};
