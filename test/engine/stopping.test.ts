import type { Engine } from "../../src/engine/engine";
import { LateEngine } from "../../src/engine/lateEngine";
import { PageEngine } from "../../src/engine/pageEngine";
import { Stopped } from "../../src/engine/stopped";
import type { Order, Word } from "../../src/engine/wire";
import { WorkerEngine } from "../../src/engine/workerEngine";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { sheetOf } from "../tables/sheetBuilder";

const workbook = (name: string): WorkbookSnapshot => ({ sheets: [sheetOf(name, [])], settings: {} });
const ask = (engine: Engine, book: WorkbookSnapshot | null = null) => engine.run("findPlan", { given: null }, book);
/** Lets all that was sent so far go through. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A worker that writes down its orders and answers when it is told to. */
class ScriptedWorker {
  readonly orders: Order[] = [];
  isEnded = false;
  onmessage: ((event: { data: Word }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;

  postMessage(order: Order): void {
    structuredClone(order);
    this.orders.push(order);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(id: number): void {
    this.onmessage?.({ data: { kind: "answer", id, answer: { kind: "unknown" } } });
  }

  get jobs(): readonly number[] {
    return this.orders.flatMap((order) => (order.kind === "run" ? [order.id] : []));
  }
}

function scripted(): { readonly engine: WorkerEngine; readonly workers: ScriptedWorker[] } {
  const workers: ScriptedWorker[] = [];
  const engine = new WorkerEngine(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { engine, workers };
}

describe("an engine in a worker", () => {
  it("gives no job to a worker that was stopped before that has drawn breath", async () => {
    const { engine, workers } = scripted();
    const first = ask(engine);
    await settled();
    engine.stop();
    await expect(first).rejects.toThrow(Stopped);
    const second = ask(engine);
    await settled();
    expect(workers[0]!.orders.map(({ kind }) => kind)).toEqual(["run", "stop"]);
    workers[0]!.answer(1);
    await settled();
    expect(workers[0]!.jobs).toEqual([1, 2]);
    workers[0]!.answer(2);
    await expect(second).resolves.toEqual({ kind: "unknown" });
    expect(workers).toHaveLength(1);
  });

  it("ends a worker that is stopped while another job waits for it, and begins the next job in a new one", async () => {
    const { engine, workers } = scripted();
    const first = ask(engine);
    await settled();
    engine.stop();
    const second = ask(engine);
    engine.stop();
    await expect(first).rejects.toThrow(Stopped);
    await expect(second).rejects.toThrow(Stopped);
    expect(workers[0]!.isEnded).toBe(true);
    const third = ask(engine);
    await settled();
    workers[1]!.answer(workers[1]!.jobs[0]!);
    await expect(third).resolves.toEqual({ kind: "unknown" });
  });

  it("says so when a request cannot cross, and goes on with the next", async () => {
    const { engine, workers } = scripted();
    const unsendable = { given: (() => null) as never };
    await expect(engine.run("findPlan", unsendable, null)).rejects.toThrow();
    const next = ask(engine, workbook("Danh sách"));
    await settled();
    expect(workers[1]!.orders.map(({ kind }) => kind)).toEqual(["take", "take", "run"]);
    workers[1]!.answer(workers[1]!.jobs[0]!);
    await expect(next).resolves.toEqual({ kind: "unknown" });
  });
});

it("an engine that is still coming drops the jobs that wait for it", async () => {
  let come: (engine: Engine) => void = () => undefined;
  const engine = new LateEngine(new Promise((resolve) => (come = resolve)));
  const dropped = ask(engine);
  engine.stop();
  const wanted = ask(engine);
  come({ run: (() => Promise.resolve({ kind: "unknown" })) as never, stop: () => undefined });
  await expect(dropped).rejects.toThrow(Stopped);
  await expect(wanted).resolves.toEqual({ kind: "unknown" });
});

it("an engine on the page begins no job that was stopped before", async () => {
  const engine = new PageEngine();
  const dropped = ask(engine, workbook("Một"));
  engine.stop();
  await expect(dropped).rejects.toThrow(Stopped);
  await expect(ask(engine, workbook("Hai"))).resolves.toEqual({ kind: "unknown" });
});
