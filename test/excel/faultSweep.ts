import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { WorkbookError } from "../../src/workbook/workbookError";
import { type Book } from "../host/book/book";
import { copyBook } from "../host/book/copyBook";
import { type Fault } from "../host/faults";
import { calculate } from "../host/formula/calculate";
import { bootClient, type GenuineClient } from "../host/node/bootClient";
import { profiles } from "../host/profile";
import { LocalExcel } from "../host/protocol/localExcel";
import { dumpBook } from "./bookDump";

/** One job under test: the workbook as it stands before, and what is done to it. */
export interface Scenario {
  readonly name: string;
  readonly before: Book;
  readonly act: (workbook: ExcelWorkbook) => Promise<unknown>;
  /** True for a job that mends: it begins with a workbook that is not whole, and is done again until it is. */
  readonly mends?: boolean;
}

/** How the job goes when nothing goes wrong. */
export interface CleanRun {
  readonly before: string;
  readonly after: string;
  /** Number of actions of each request. */
  readonly actions: readonly number[];
}

let client: GenuineClient | undefined;

/** An Excel over a copy of the book, tied to one client that is booted once. */
function start(book: Book) {
  const excel = new LocalExcel({ book: copyBook(book), profile: profiles.web, thisYear: 2025 });
  client ??= bootClient(excel);
  client.connect(excel);
  const { Excel, Office } = client;
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  const open = (): ExcelWorkbook => new ExcelWorkbook({ excel: Excel, supports, deadline: 40, pauses: [0, 0, 0] });
  return { excel, open };
}

/** Everything that a user or another program can find in a workbook; of the journal only that its pieces are there. */
function wholeBook(book: Book): string {
  calculate(book);
  const names = book.names.map(({ name, formula }) => `${name} ${formula}`).sort();
  return JSON.stringify([dumpBook(book), names, [...book.customProperties].sort()]);
}

/** What must never stay behind: sheets in the making, marks of them, pieces of a journal that no head names. */
function leftBehind(book: Book): string[] {
  const marks = book.names.filter(({ name }) => !name.startsWith("_neuguong_tab_")).map(({ name }) => name);
  const hidden = book.sheets.filter(({ visibility, name }) => visibility !== "Visible" || name.startsWith("~")).map(({ name }) => name);
  const head = JSON.parse(String(book.settings.get("NeuGuong.journal") ?? "{}")) as {
    done?: { generation: number; pieces: number } | null;
    writing?: unknown;
  };
  const named = new Set(["NeuGuong.journal"]);
  for (let piece = 1; piece <= (head.done?.pieces ?? 0); piece++) named.add(`NeuGuong.journal.${head.done!.generation}.${piece}`);
  const keys = [...book.settings.keys()];
  const missing = [...named].filter((key) => !keys.includes(key) && keys.length > 0);
  return [...marks, ...hidden, ...keys.filter((key) => !named.has(key)), ...missing, ...(head.writing ? ["a write that was begun"] : [])];
}

export async function runClean({ before, act }: Scenario): Promise<CleanRun> {
  const { excel, open } = start(before);
  const actions: number[] = [];
  const answer = excel.answer.bind(excel);
  excel.answer = (message, flags) => {
    actions.push((message.Body as { Actions: unknown[] }).Actions.length);
    return answer(message, flags);
  };
  await act(open());
  if (leftBehind(excel.book).length > 0) throw new Error(`a clean run leaves behind ${leftBehind(excel.book).join()}`);
  return { before: wholeBook(before), after: wholeBook(excel.book), actions };
}

/**
 * Runs the job with one fault and says in sentences what is wrong then; nothing when all is well. A job that succeeded has done everything,
 * one that failed nothing, `recover` finds nothing more to do afterwards, and a second try ends as the clean run does.
 */
export async function findFaults(scenario: Scenario, clean: CleanRun, request: number, fault: Fault): Promise<string[]> {
  const { excel, open } = start(scenario.before);
  excel.faults.failRequest(request, fault);
  let outcome = "done";
  const wrong: string[] = [];
  const demand = (holds: boolean, what: string): void => {
    if (!holds)
      wrong.push(`${scenario.name}, request ${request} of ${clean.actions.length}, ${JSON.stringify(fault)} → ${outcome}: ${what}`);
  };
  try {
    await scenario.act(open());
  } catch (error) {
    outcome = error instanceof WorkbookError ? error.code : `not a WorkbookError: ${String(error)}`;
  }
  demand(/^[a-z-]+$/.test(outcome), "no clear error");
  excel.faults.clear();
  const wanted = outcome === "done" || scenario.mends ? clean.after : clean.before;
  if (outcome === "done" || !scenario.mends) demand(wholeBook(excel.book) === wanted, "not all or nothing");
  await open().recover();
  demand(wholeBook(excel.book) === wanted, "recover changed what was whole");
  demand(leftBehind(excel.book).length === 0, `left behind: ${leftBehind(excel.book).join()}`);
  if (outcome !== "done") {
    await scenario.act(open()).catch((error: unknown) => demand(false, `the second try fails: ${String(error)}`));
    demand(wholeBook(excel.book) === clean.after, "the second try is not the clean run");
    demand(leftBehind(excel.book).length === 0, `left behind by the second try: ${leftBehind(excel.book).join()}`);
  }
  return wrong;
}

/** What Excel and the line to it can answer instead of doing what it was asked. */
export const kinds: readonly Fault[] = [
  { kind: "refuse", code: "InvalidOperationInCellEditMode" },
  { kind: "refuse", code: "AccessDenied" },
  { kind: "refuse", code: "GeneralException" },
  { kind: "refuse", code: "RequestPayloadSizeLimitExceeded" },
  { kind: "refuse", code: "InvalidArgument" },
  { kind: "refuse", code: "ItemNotFound" },
  { kind: "refuse", code: "ServiceNotAvailable" },
  { kind: "lose-answer", code: "ServiceNotAvailable" },
  { kind: "lose-answer", code: "ResponsePayloadSizeLimitExceeded" },
  { kind: "lose-answer", code: "Timeout" },
  { kind: "no-answer" },
  { kind: "plain-error", message: "connection lost" },
];

/** Numbers of actions after which a request is cut off: the first and last ones, and one of so many between. */
export function stops(actions: number, oneOf: number): number[] {
  return Array.from({ length: actions }, (_, at) => at).filter((at) => at < 2 || at >= actions - 4 || at % oneOf === 0);
}
