import { Bench, type Progress, type Stage } from "../../src/engine/bench";
import { jobs } from "../../src/engine/jobs";
import type { ListItem, ListsRequest } from "../../src/engine/listDrop";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { Stopped } from "../../src/engine/stopped";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { newXlsx, openXlsx } from "../../src/xlsx/openXlsx";

const plan = builtinPlan("quang-tri-2021-2025")!;
const empty: WorkbookSnapshot = { sheets: [], settings: {} };
const quiet = (): void => undefined;
const breath = (): Promise<void> => Promise.resolve();

const list = (...rows: readonly string[]): Blob =>
  new Blob([["SỞ Y TẾ;;;;", "STT;Tên điển hình;Loại đối tượng;Lĩnh vực;Năm", ...rows].join("\r\n")]);
const first = "1;Tổ điều dưỡng Thử Nghiệm;Tập thể;Đổi mới phong cách;2022";
const second = "2;Nguyễn Thị Mẫu;Người tốt;Đổi mới phong cách;2023";

let next = 1;
const item = (name: string, source: Blob | string, more: Partial<ListItem> = {}): ListItem => ({
  id: String(next++),
  name,
  folder: "",
  source,
  choices: {},
  decision: {},
  ...more,
});
const request = (items: readonly ListItem[], more: Partial<ListsRequest> = {}): ListsRequest => ({
  items,
  answers: [],
  plan,
  today: "2023-11-20",
  language: "vi",
  ...more,
});

function benchWith(workbook: WorkbookSnapshot): Bench {
  const bench = new Bench();
  bench.take(workbook);
  return bench;
}

async function written(bench: Bench, asked: ListsRequest): Promise<WorkbookSnapshot> {
  const book = newXlsx();
  await book.apply(await jobs.importLists(bench, asked, quiet, breath));
  return openXlsx(book.save()).read();
}

describe("lists in the engine", () => {
  it("are read one by one, telling how many are done, and shown without their rows", async () => {
    const told: (readonly [Stage, Progress | undefined])[] = [];
    const items = [item("ds.csv", list(first, second)), item("hong.pdf", new Blob(["%PDF-1.7"]))];
    const drop = await jobs.planLists(benchWith(empty), request(items), (stage, progress) => told.push([stage, progress]), breath);
    expect(told).toContainEqual(["reading-files", { done: 1, of: 2, part: 0 }]);
    expect(told).toContainEqual(["comparing-files", { done: 2, of: 2, part: 0 }]);
    expect(drop.files.map(({ item: id }) => id)).toEqual(items.map(({ id }) => id));
    expect(drop.files[0]).toMatchObject({ rows: 2, written: 1, doubtful: 1, refused: 0, faulty: true, why: null });
    expect(drop.files[0]?.agency).toMatchObject({ name: "Sở Y tế", from: "letterhead" });
    expect(drop.files[1]?.why).toContain("PDF");
    expect(drop.totals).toMatchObject({ files: 2, rows: 2, unreadable: 1 });
    expect(JSON.stringify(drop)).not.toContain('"records":{');
  });

  it("are not read again when only an answer changed, and are when the charset is another", async () => {
    const bench = benchWith(empty);
    const one = item("ds.csv", list(first));
    let reads = 0;
    const count = (stage: Stage, progress?: Progress): void => void (stage === "reading-files" && progress?.part === 0 && reads++);
    await jobs.planLists(bench, request([one]), count, breath);
    await jobs.planLists(bench, request([one], { answers: [{ agency: "Sở Y tế", columns: [], values: [] }] }), count, breath);
    expect(reads).toBe(1);
    const drop = await jobs.planLists(bench, request([{ ...one, choices: { charset: "windows-1252" } }]), count, breath);
    expect(reads).toBe(2);
    expect(drop.files[0]?.text).toMatchObject({ charset: "windows-1252", certainty: "chosen" });
  });

  it("are not read again after a Stop", async () => {
    const bench = benchWith(empty);
    const items = [item("mot.csv", list(first)), item("hai.csv", list(second))];
    let breaths = 0;
    const stopped = (): Promise<void> => (++breaths === 2 ? Promise.reject(new Stopped()) : Promise.resolve());
    await expect(jobs.planLists(bench, request(items), quiet, stopped)).rejects.toThrow(Stopped);
    const read: Progress[] = [];
    const note = (stage: Stage, progress?: Progress): void => void (stage === "reading-files" && progress && read.push(progress));
    const drop = await jobs.planLists(bench, request(items), note, breath);
    expect(read.filter(({ part }) => part === 0)).toEqual([{ done: 1, of: 2, part: 0 }]);
    expect(drop.totals).toMatchObject({ files: 2, rows: 2 });
  });

  it("tell how far a single long list is", async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => `${at};Nguyễn Thị Mẫu ${at};Cá nhân;Đổi mới phong cách;2023`);
    const told = new Map<Stage, number[]>();
    const note = (stage: Stage, progress?: Progress): void => {
      if (progress) told.set(stage, [...(told.get(stage) ?? []), progress.done + progress.part]);
    };
    await jobs.planLists(benchWith(empty), request([item("dai.csv", list(...rows))]), note, breath);
    for (const stage of ["reading-files", "comparing-files"] as const) {
      const shares = told.get(stage) ?? [];
      expect(shares.filter((share) => share > 0 && share < 1).length).toBeGreaterThanOrEqual(2);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });

  it("take an answer about a word for all files of the sender, and remember it in the workbook", async () => {
    const bench = benchWith(empty);
    const items = [item("mot.csv", list(first, second)), item("hai.csv", list("1;Trần Văn Ví Dụ;Người tốt;Đổi mới phong cách;2023"))];
    const before = await jobs.planLists(bench, request(items), quiet, breath);
    expect(before.questions).toMatchObject([{ kind: "value", agency: "Sở Y tế", key: "subject", text: "Người tốt", files: [0, 1] }]);
    const answers = [{ agency: "Sở Y tế", columns: [], values: [{ key: "subject" as const, text: "Người tốt", means: "individual" }] }];
    const after = await jobs.planLists(bench, request(items, { answers }), quiet, breath);
    expect(after.questions).toEqual([]);
    expect(after.totals).toMatchObject({ rows: 3, written: 3, doubtful: 0 });
    const book = await written(bench, request(items, { answers }));
    expect(book.settings["senders"]).toContain("Người tốt");
    const nextYear = await jobs.planLists(
      benchWith(book),
      request([item("ba.csv", list("1;Lê Thị Thử;Người tốt;Đổi mới phong cách;2022"))]),
      quiet,
      breath,
    );
    expect(nextYear.files[0]).toMatchObject({ written: 1, doubtful: 0 });
  });

  it("take an answer about a column of a file whose sender nobody knows, and remember nothing", async () => {
    const bench = benchWith(empty);
    const items = [
      item(
        "abc.csv",
        new Blob(["STT,Họ và tên,Loại,Xã thi đua,Năm\n1,Hồ Văn Thử,Nông dân,Hướng Phùng,2022\n2,Lê Thị Thử,Nông dân,Gio Linh,2022"]),
      ),
    ];
    const before = await jobs.planLists(bench, request(items), quiet, breath);
    const asked = before.questions.find((question) => question.kind === "column");
    expect(asked).toMatchObject({ agency: "", header: "Xã thi đua" });
    const answers = [{ agency: "", columns: [{ header: "Xã thi đua", key: "unit" as const }], values: [] }];
    const after = await jobs.planLists(bench, request(items, { answers }), quiet, breath);
    expect(after.questions.some(({ kind }) => kind === "column")).toBe(false);
    expect((await written(bench, request(items, { answers }))).settings["senders"]).toBeUndefined();
  });

  it("show what a corrected list changes, and that the same bytes change nothing", async () => {
    const sent = item("ds.csv", list(first, second));
    const book = await written(benchWith(empty), request([sent]));
    const bench = benchWith(book);
    const again = await jobs.planLists(bench, request([sent]), quiet, breath);
    expect(again.changes).toBe(false);
    expect(again.files[0]?.same).toMatchObject({ file: "ds.csv", rows: 2 });
    const mended = item(
      "ds (sửa lần 1).csv",
      list(first, second.replace("Người tốt", "Cá nhân"), "3;Phạm Thị Thêm;Cá nhân;Đổi mới phong cách;2023"),
    );
    const drop = await jobs.planLists(bench, request([mended]), quiet, breath);
    expect(drop.files[0]?.difference).toMatchObject({ added: 1, changed: 1, removed: 0, same: 1, firstAdded: [{ name: "Phạm Thị Thêm" }] });
    expect(drop.files[0]?.difference?.firstChanged[0]).toMatchObject({ name: "Nguyễn Thị Mẫu" });
  });

  it("leave out a file that a person left out", async () => {
    const kept = item("ds.csv", list(first));
    const skipped = item("khac.csv", list(second), { decision: { skip: true } });
    const drop = await jobs.planLists(benchWith(empty), request([skipped, kept]), quiet, breath);
    expect(drop.files.map(({ item: id }) => id)).toEqual([kept.id]);
  });

  it("go back to the sender with the reasons, also when their rows are in the workbook already, and can be imported again", async () => {
    const sent = item("ds.csv", list(first, second));
    const book = await written(benchWith(empty), request([sent]));
    const bench = benchWith(book);
    const issues = await jobs.listIssues(bench, { ...request([sent]), item: sent.id }, quiet, breath);
    expect(issues.some(({ code }) => code === "nominee/unknown-subject")).toBe(true);
    const bytes = await jobs.returnList(bench, { ...request([sent]), item: sent.id }, quiet, breath);
    const texts = (await openXlsx(bytes).read()).sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    expect(texts).toContain("Lý do");
    expect(texts).toContain("Nguyễn Thị Mẫu");
    const back = await jobs.planLists(bench, request([item("ds - trả lại.xlsx", new Blob([new Uint8Array(bytes)]))]), quiet, breath);
    expect(back.files[0]).toMatchObject({ rows: 2, difference: { same: 2, added: 0, removed: 0 } });
  });

  it("offer the beginning of a sheet in which no header was found", async () => {
    const drop = await jobs.planLists(
      benchWith(empty),
      request([item("la.csv", new Blob(["Nguyễn Văn Thử,giỏi\nTrần Văn Thử,khá\n"]))]),
      quiet,
      breath,
    );
    expect(drop.questions.some(({ kind }) => kind === "header-row")).toBe(true);
    expect(drop.files[0]?.beginnings[0]?.rows[0]).toEqual({ row: 1, text: "Nguyễn Văn Thử | giỏi" });
  });
});
