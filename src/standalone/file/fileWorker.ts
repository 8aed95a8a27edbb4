import { joinEdits, type RowsPart } from "../../engine/heavyEdits";
import { ParcelSender } from "../../engine/snapshotParcels";
import { toWire } from "../../engine/wire";
import type { DeskAnswer, DeskOrder, DeskWord } from "./deskWire";
import { FileDesk } from "./fileDesk";

/** The desk's thread: one file, one order after another. */
let desk: FileDesk | null = null;
let order: Promise<void> = Promise.resolve();
const sender = new ParcelSender();
const say = (word: DeskWord, hand: Transferable[] = []) => self.postMessage(word, { transfer: hand });

const opened = (): FileDesk => {
  if (desk === null) throw new Error("The desk was asked before a file was laid on it.");
  return desk;
};

/** Rows that came ahead of the edits that they belong to. */
const ahead: RowsPart[] = [];

async function done(asked: Exclude<DeskOrder, { readonly kind: "rows" }>): Promise<DeskAnswer> {
  switch (asked.kind) {
    case "open":
      desk = asked.bytes === null ? FileDesk.empty() : FileDesk.open(asked.bytes);
      return null;
    case "read":
      for (const parcel of sender.parcels(await opened().read())) say({ kind: "parcel", id: asked.id, parcel });
      return null;
    case "look":
      return opened().look(asked.sheet);
    case "apply":
      return opened().apply(joinEdits(asked.edits, ahead.splice(0)));
    case "undo":
      opened().undo();
      return null;
    case "bytes":
      // A copy that can be handed over: the desk keeps its own for the way back.
      return opened().bytes().slice();
  }
}

self.onmessage = ({ data }: MessageEvent<DeskOrder>) => {
  order = order.then(async () => {
    if (data.kind === "rows") {
      ahead.push(data.part);
      return;
    }
    try {
      const answer = await done(data);
      say({ kind: "done", id: data.id, state: opened().state, answer }, answer instanceof Uint8Array ? [answer.buffer] : []);
    } catch (error) {
      say({ kind: "fault", id: data.id, fault: toWire(error) });
    }
  });
};
