import type { ListsRequest, ShownDrop } from "../../../src/engine/listDrop";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { builtinPlan } from "../../../src/plans/builtinPlans";
import { ImportDesk } from "../../../src/taskpane/importing/importDesk";
import type { Session } from "../../../src/taskpane/session/session";

const plan = builtinPlan("quang-tri-2021-2025")!;
const file = (name: string, text = name): File => new File([text], name, { lastModified: 1 });
const found = (...names: readonly string[]) => names.map((name) => ({ file: file(name), folder: "" }));
const drop = { batches: ["b1"], totals: { written: 3 }, files: [], questions: [] } as unknown as ShownDrop;

/** A session whose engine answers with this, and which remembers what it was asked. */
function sessionOf(answer: () => ShownDrop | null) {
  const asked: ListsRequest[] = [];
  const workbook: { now: WorkbookSnapshot } = { now: { sheets: [], settings: {} } };
  const session = {
    door: { today: () => "2023-11-20" },
    state: () => ({ language: "vi", workbook: workbook.now }),
    request: () => ({ plan }),
    workbook: async () => workbook.now,
    work: async (_job: string, work: (tell: () => void) => Promise<unknown>) => work(() => undefined),
    takeIn: async (make: (book: WorkbookSnapshot, tell: () => void) => Promise<unknown>) => {
      await make(workbook.now, () => undefined);
      workbook.now = { sheets: [], settings: { batches: JSON.stringify([{ id: "b1", sha256: "00" }]) } };
      return [{ id: "records", name: "Danh sách đã nhập" }];
    },
    engine: {
      run: async (_job: string, request: ListsRequest) => {
        asked.push(request);
        return answer();
      },
    },
  } as unknown as Session;
  return { session, asked, workbook };
}

describe("the desk on which agencies' files lie", () => {
  it("takes each file once, and leaves out what systems put into folders", () => {
    const { session } = sessionOf(() => drop);
    const desk = new ImportDesk(session);
    desk.take(found("a.csv", "b.csv"));
    desk.take([
      ...found("a.csv"),
      { file: file("Thumbs.db"), folder: "gui" },
      { file: file("c.csv"), folder: "gui" },
      { file: file("~$a.xlsx"), folder: "" },
    ]);
    expect(desk.state().items.map(({ name, folder }) => [name, folder])).toEqual([
      ["a.csv", ""],
      ["b.csv", ""],
      ["c.csv", "gui"],
    ]);
    expect(desk.state()).toMatchObject({ leftOut: 2, stale: true });
  });

  it("gives every pasted table a name of its own, and takes no empty one", () => {
    const desk = new ImportDesk(sessionOf(() => drop).session);
    desk.paste("  \n", (number) => `Bảng ${number}`);
    desk.paste("STT\tTên", (number) => `Bảng ${number}`);
    desk.paste("STT\tTên", (number) => `Bảng ${number}`);
    expect(desk.state().items.map(({ name, source }) => [name, source])).toEqual([
      ["Bảng 1", "STT\tTên"],
      ["Bảng 2", "STT\tTên"],
    ]);
  });

  it("is reckoned anew after every change, and waits for a person after a stop", async () => {
    let answer: ShownDrop | null = drop;
    const { session, asked } = sessionOf(() => answer);
    const desk = new ImportDesk(session);
    desk.take(found("a.csv"));
    await desk.refresh();
    expect(desk.state()).toMatchObject({ drop, stale: false, paused: false });
    const id = desk.state().items[0]!.id;
    desk.choose(id, { charset: "TCVN3" });
    expect(desk.state().stale).toBe(true);
    answer = null;
    await desk.refresh();
    expect(asked.at(-1)?.items[0]?.choices).toEqual({ charset: "TCVN3" });
    expect(desk.state()).toMatchObject({ stale: true, paused: true });
    desk.resume();
    expect(desk.state().paused).toBe(false);
  });

  it("stays stale when something was changed while it was reckoned", async () => {
    let meanwhile = (): void => undefined;
    const { session } = sessionOf(() => {
      meanwhile();
      return drop;
    });
    const desk = new ImportDesk(session);
    desk.take(found("a.csv"));
    meanwhile = () => desk.take(found("b.csv"));
    await desk.refresh();
    expect(desk.state().stale).toBe(true);
  });

  it("keeps answers by sender, also for files whose sender nobody knows, and takes them back", () => {
    const desk = new ImportDesk(sessionOf(() => drop).session);
    desk.answer("Sở Y tế", { columns: [{ header: "Họ tên", key: "name" }] });
    desk.answer("", { values: [{ key: "subject", text: "Người tốt", means: "individual" }] });
    desk.answer("", { values: [{ key: "subject", text: "NGƯỜI TỐT", means: "farmer" }] });
    expect(desk.state().answers).toEqual([
      { agency: "Sở Y tế", columns: [{ header: "Họ tên", key: "name" }], values: [] },
      { agency: "", columns: [], values: [{ key: "subject", text: "NGƯỜI TỐT", means: "farmer" }] },
    ]);
    desk.takeBack("", { key: "subject", text: "Người tốt" });
    desk.takeBack("Sở Y tế", { header: "họ tên" });
    expect(desk.state().answers).toEqual([]);
  });

  it("says what was written until it is undone, and begins anew with the next file", async () => {
    const { session, workbook } = sessionOf(() => drop);
    const desk = new ImportDesk(session);
    desk.take(found("a.csv"));
    await desk.refresh();
    await desk.write();
    expect(desk.state().written).toMatchObject({ batches: ["b1"], totals: { written: 3 } });
    desk.saw(workbook.now, plan);
    expect(desk.state().written).not.toBeNull();
    desk.saw({ sheets: [], settings: {} }, plan);
    expect(desk.state()).toMatchObject({ written: null, stale: true });
    await desk.write();
    desk.take(found("b.csv"));
    expect(desk.state().items.map(({ name }) => name)).toEqual(["b.csv"]);
  });

  it("says that the tab of records cannot be read, and tries again when told to", async () => {
    const { session } = sessionOf(() => {
      throw Object.assign(new Error("gone"), { name: "RecordsTabError" });
    });
    const desk = new ImportDesk(session);
    desk.take(found("a.csv"));
    await desk.refresh();
    expect(desk.state()).toMatchObject({ headersGone: true, paused: true, stale: true, drop: null });
    desk.resume();
    expect(desk.state().paused).toBe(false);
  });

  it("names one sender for several files", () => {
    const desk = new ImportDesk(sessionOf(() => drop).session);
    desk.take(found("a.csv", "b.csv", "c.csv"));
    const [one, , three] = desk.state().items.map(({ id }) => id);
    desk.nameSender(new Set([one!, three!]), "Sở Y tế");
    expect(desk.state().items.map(({ decision }) => decision.agency)).toEqual(["Sở Y tế", undefined, "Sở Y tế"]);
  });

  it("is stale when the workbook or the plan became another", async () => {
    const { session, workbook } = sessionOf(() => drop);
    const desk = new ImportDesk(session);
    desk.take(found("a.csv"));
    await desk.refresh();
    desk.saw(workbook.now, plan);
    expect(desk.state().stale).toBe(false);
    desk.saw(workbook.now, { ...plan });
    expect(desk.state().stale).toBe(true);
  });
});
