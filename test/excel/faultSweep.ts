import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { WorkbookError } from "../../src/workbook/workbookError";
import { type Book } from "../host/book/book";
import { copyBook } from "../host/book/copyBook";
import { type Fault } from "../host/faults";
import { calculate } from "../host/formula/calculate";
import { bootClient, type GenuineClient } from "../host/node/bootClient";
import { profiles } from "../host/profile";
import { LocalExcel } from "../host/protocol/localExcel";
import { type RequestBody } from "../host/protocol/message";
import { requestWrites } from "../host/protocol/writes";
import { dumpBook } from "./bookDump";
import { shapeOf, type RequestShape } from "./requestShape";

/** One job under test: the workbook as it stands before, and what is done to it. */
export interface Scenario {
  readonly name: string;
  readonly before: Book;
  readonly act: (workbook: ExcelWorkbook) => Promise<unknown>;
  /** True for a job that mends: it begins with a workbook that is not whole, and is done again until it is. */
  readonly mends?: boolean;
  /** True for a job that writes nothing: what it gives is compared instead. */
  readonly reads?: boolean;
}

/** How the job goes when nothing goes wrong. */
export interface CleanRun {
  readonly before: string;
  readonly after: string;
  /** What the job gave, as a text. */
  readonly gave: string;
  readonly requests: readonly CleanRequest[];
}

export interface CleanRequest {
  readonly shape: RequestShape;
  /** True when the workbook was another afterwards. */
  readonly changes: boolean;
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

/** What a job read or gave as a text, with what its sets and maps hold. */
export const asText = (gave: unknown): string =>
  JSON.stringify(gave, (_, value: unknown) => (value instanceof Set || value instanceof Map ? [...(value as Set<unknown>)] : value)) ?? "";

export async function runClean({ before, act }: Scenario): Promise<CleanRun> {
  const { excel, open } = start(before);
  const requests: CleanRun["requests"][number][] = [];
  const answer = excel.answer.bind(excel);
  const now = (): string => JSON.stringify([wholeBook(excel.book), [...excel.book.settings]]);
  excel.answer = async (message, flags) => {
    const body = message.Body as RequestBody;
    const was = now();
    const answered = await answer(message, flags);
    const changes = now() !== was;
    if (changes && !requestWrites(body)) throw new Error("a request changed the workbook of which nobody would think so");
    requests.push({ shape: shapeOf(body), changes });
    return answered;
  };
  const gave = asText(await act(open()));
  if (leftBehind(excel.book).length > 0) throw new Error(`a clean run leaves behind ${leftBehind(excel.book).join()}`);
  return { before: wholeBook(before), after: wholeBook(excel.book), gave, requests };
}

/**
 * Runs the job with one fault and says in sentences what is wrong then; nothing when all is well. A job that succeeded has done everything,
 * one that failed nothing and says why by the code that the fault means; `recover` finds nothing more to do afterwards, and a second try
 * ends as the clean run does.
 */
export async function findFaults(scenario: Scenario, clean: CleanRun, request: number, fault: Fault): Promise<string[]> {
  const { excel, open } = start(scenario.before);
  excel.faults.failRequest(request, fault);
  let outcome = "done";
  let gave = "";
  const wrong: string[] = [];
  const demand = (holds: boolean, what: string): void => {
    if (!holds)
      wrong.push(`${scenario.name}, request ${request} of ${clean.requests.length}, ${JSON.stringify(fault)} → ${outcome}: ${what}`);
  };
  try {
    gave = asText(await scenario.act(open()));
  } catch (error) {
    outcome = error instanceof WorkbookError ? error.code : `not a WorkbookError: ${String(error)}`;
  }
  demand(outcome === "done" || outcome === meaningOf(fault), "no clear error");
  if (outcome === "done" && scenario.reads) demand(gave === clean.gave, "it read something else");
  excel.faults.clear();
  const wanted = outcome === "done" || scenario.mends ? clean.after : clean.before;
  if (outcome === "done" || !scenario.mends) demand(wholeBook(excel.book) === wanted, "not all or nothing");
  let wrote = false;
  const answer = excel.answer.bind(excel);
  excel.answer = (message, flags) => {
    wrote ||= requestWrites(message.Body as RequestBody);
    return answer(message, flags);
  };
  await open().recover();
  // A dump of a large workbook takes longer than all else: what nobody wrote into is what it was.
  if (wrote || scenario.mends) demand(wholeBook(excel.book) === wanted, "recover changed what was whole");
  demand(leftBehind(excel.book).length === 0, `left behind: ${leftBehind(excel.book).join()}`);
  if (outcome !== "done") {
    const again = await scenario.act(open()).catch((error: unknown) => demand(false, `the second try fails: ${String(error)}`));
    if (scenario.reads) demand(asText(again) === clean.gave, "the second try read something else");
    demand(wholeBook(excel.book) === clean.after, "the second try is not the clean run");
    demand(leftBehind(excel.book).length === 0, `left behind by the second try: ${leftBehind(excel.book).join()}`);
  }
  return wrong;
}

/** What a fault means for the user, when the job cannot go on in spite of it. */
function meaningOf(fault: Fault): string {
  if (fault.kind === "no-answer") return "no-answer";
  if (fault.kind === "plain-error" || fault.kind === "meddle") return "host-fault";
  return meanings[fault.code] ?? "host-fault";
}

const meanings: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ItemNotFound: "changed",
  ServiceNotAvailable: "busy",
};
