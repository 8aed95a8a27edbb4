import type { WorkbookEdit } from "../../src/workbook/workbook";
import type { Fault } from "../host/faults";
import { fullTab } from "../workbook/contract";
import { dumpBook } from "./bookDump";
import { startedWorkbook } from "./startedWorkbook";

/** A workbook with a sheet of the user's and a tab of ours from before; then a second publication, with a new tab and a setting. */
const former: readonly WorkbookEdit[] = [{ kind: "put-tab", tab: fullTab("Lần một") }];
const edits: readonly WorkbookEdit[] = [
  { kind: "put-tab", tab: fullTab("Lần hai") },
  { kind: "put-tab", tab: fullTab("Lỗi", "issues", "Lỗi") },
  { kind: "set-setting", key: "plan", value: "kon-ray-2023-2025" },
];

async function prepared() {
  const all = startedWorkbook();
  const sheet = all.excel.book.sheets[0]!;
  sheet.makeCell(0, 0).content = "Họ và tên";
  sheet.makeCell(1, 0).content = "Nguyễn Thị Mẫu";
  await all.workbook.apply(former);
  const before = dumpBook(all.excel.book);
  const first = all.excel.requestsMade + 1;
  return { ...all, workbook: all.open(), before, first };
}

/** The same run without faults, done once: what it ends with, and how many actions each of its requests has. */
interface CleanRun {
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
  readonly settings: readonly unknown[];
  readonly actions: readonly number[];
}

let clean: CleanRun;
beforeAll(async () => {
  const { excel, workbook, before } = await prepared();
  const actions: number[] = [];
  const answer = excel.answer.bind(excel);
  excel.answer = (message) => {
    actions.push((message.Body as { Actions: unknown[] }).Actions.length);
    return answer(message);
  };
  await workbook.apply(edits);
  clean = { before, after: dumpBook(excel.book), settings: [...excel.book.customProperties], actions };
});

/** What must hold however a run ended: nothing of the user's touched, every tab the former whole, the new whole, or (a new one) not there. */
async function demandLegal(fault: Fault, request: number) {
  const { excel, workbook, open, before, first } = await prepared();
  excel.faults.failRequest(first + request - 1, fault);
  const outcome = await workbook.apply(edits).then(
    () => "done",
    (error: { code?: string }) => error.code ?? "no code",
  );
  const now = dumpBook(excel.book);
  const said = `request ${request}: ${JSON.stringify(fault)} → ${outcome}`;
  const faults: string[] = [];
  const demand = (holds: boolean, what: string): void => void (holds || faults.push(`${said}: ${what}`));
  demand(now["Danh sách"] === before["Danh sách"], "the user's sheet was changed");
  demand([before["Tổng hợp"], clean.after["Tổng hợp"]].includes(now["Tổng hợp"]), "the tab is neither old nor new");
  demand([undefined, clean.after["Lỗi"]].includes(now["Lỗi"]), "the new tab is not whole");
  demand(
    Object.keys(now).every((name) => name in clean.after),
    `sheets ${Object.keys(now).join()}`,
  );
  demand(
    excel.book.names.every(({ name }) => name.startsWith("_neuguong_tab_")),
    "marks left behind",
  );
  const wanted = outcome === "done" ? [clean.after, clean.settings] : [before, []];
  demand(JSON.stringify([now, [...excel.book.customProperties]]) === JSON.stringify(wanted), "not all or nothing");
  excel.faults.clear();
  await open().apply(edits);
  demand(JSON.stringify(dumpBook(excel.book)) === JSON.stringify(clean.after), "the next run is not the clean run");
  return faults;
}

const requestsOfARun = 9;

test("a publication without faults takes few requests, whatever the size of its tabs", () => {
  expect(clean.actions.length).toBe(requestsOfARun);
  expect(clean.after["Tổng hợp"]).not.toBe(clean.before["Tổng hợp"]);
  expect(clean.settings).toEqual([["NeuGuong.plan", "kon-ray-2023-2025"]]);
});

const kinds: readonly Fault[] = [
  { kind: "refuse", code: "AccessDenied" },
  { kind: "refuse", code: "InvalidOperationInCellEditMode" },
  { kind: "refuse", code: "GeneralException" },
  { kind: "refuse", code: "RequestPayloadSizeLimitExceeded" },
  { kind: "refuse", code: "InvalidArgument" },
  { kind: "lose-answer", code: "ServiceNotAvailable" },
  { kind: "lose-answer", code: "ResponsePayloadSizeLimitExceeded" },
  { kind: "no-answer" },
  { kind: "plain-error", message: "connection lost" },
];

/** Each of the first and last actions, and some between. */
function stops(actions: number): number[] {
  const all = Array.from({ length: actions }, (_, at) => at);
  return all.filter((at) => at < 5 || at >= actions - 7 || at % 31 === 0);
}

test.each(Array.from({ length: requestsOfARun }, (_, at) => at + 1))(
  "whatever goes wrong with request %i, tabs are old or new as a whole and the next run makes them new",
  async (request) => {
    const found: string[] = [];
    for (const fault of kinds) found.push(...(await demandLegal(fault, request)));
    for (const actions of stops(clean.actions[request - 1] ?? 0)) {
      const code = actions % 2 === 0 ? "GeneralException" : "InvalidArgument";
      found.push(...(await demandLegal({ kind: "stop-after", actions, code }, request)));
    }
    expect(found).toEqual([]);
  },
  60_000,
);
