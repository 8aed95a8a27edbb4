import { largestKept, Recovery, type KeptWork, type WorkStore } from "../../../src/standalone/recovery/recovery";

/** A store in memory that writes down what was asked of it. */
class FakeStore implements WorkStore {
  work: KeptWork | null = null;
  readonly asked: string[] = [];
  refuses = false;

  async load() {
    this.#ask("load");
    return this.work;
  }
  async keep(work: KeptWork) {
    this.#ask(`keep ${work.bytes.join()}`);
    this.work = work;
  }
  async clear() {
    this.#ask("clear");
    this.work = null;
  }
  #ask(what: string) {
    this.asked.push(what);
    if (this.refuses) throw new DOMException("no", "SecurityError");
  }
}

const at = "2026-01-05T08:00:00+07:00";
const bytes =
  (...values: number[]) =>
  async () =>
    new Uint8Array(values);
const nobodyLives = async () => false;
const left = (session: string): KeptWork => ({ session, name: "DS.xlsx", bytes: new Uint8Array([9]), keptAt: at });

describe("work that is not saved", () => {
  test("is kept after each change; of several in a row the last", async () => {
    const store = new FakeStore();
    const recovery = new Recovery(store, "me", nobodyLives);
    recovery.keep("DS.xlsx", at, bytes(1));
    recovery.keep("DS.xlsx", at, bytes(2));
    recovery.keep("DS.xlsx", at, bytes(3));
    await recovery.settled();
    expect(store.work).toEqual({ session: "me", name: "DS.xlsx", bytes: new Uint8Array([3]), keptAt: at });
    expect(store.asked.length).toBeLessThan(3);
  });

  test("is let go when it is saved", async () => {
    const store = new FakeStore();
    const recovery = new Recovery(store, "me", nobodyLives);
    recovery.keep("DS.xlsx", at, bytes(1));
    await recovery.settled();
    recovery.done();
    await recovery.settled();
    expect(store.work).toBeNull();
  });

  test("of another session is not cleared by one that kept nothing", async () => {
    const store = new FakeStore();
    store.work = left("earlier");
    const recovery = new Recovery(store, "me", nobodyLives);
    recovery.done();
    await recovery.settled();
    expect(store.work).not.toBeNull();
  });

  test("is not kept beyond the limit, and an older state does not stay in its place", async () => {
    const store = new FakeStore();
    const recovery = new Recovery(store, "me", nobodyLives);
    recovery.keep("DS.xlsx", at, bytes(1));
    await recovery.settled();
    recovery.keep("DS.xlsx", at, async () => new Uint8Array(largestKept + 1));
    await recovery.settled();
    expect(store.work).toBeNull();
  });
});

describe("what an earlier session left", () => {
  test("is offered, unless that session lives in another tab", async () => {
    const store = new FakeStore();
    store.work = left("earlier");
    expect(await new Recovery(store, "me", nobodyLives).leftover()).toEqual(left("earlier"));
    expect(await new Recovery(store, "me", async (session) => session === "earlier").leftover()).toBeNull();
  });

  test("is forgotten on demand, and nothing is kept after that", async () => {
    const store = new FakeStore();
    store.work = left("earlier");
    const recovery = new Recovery(store, "me", nobodyLives);
    await recovery.forget();
    recovery.keep("DS.xlsx", at, bytes(1));
    await recovery.settled();
    expect(store.work).toBeNull();
  });
});

test("a browser that refuses storage is asked once and never again, and the work goes on", async () => {
  const store = new FakeStore();
  store.refuses = true;
  const recovery = new Recovery(store, "me", nobodyLives);
  recovery.keep("DS.xlsx", at, bytes(1));
  await recovery.settled();
  recovery.keep("DS.xlsx", at, bytes(2));
  await recovery.settled();
  expect(store.asked).toEqual(["keep 1"]);
  expect(await new Recovery(null, "me", nobodyLives).leftover()).toBeNull();
});
