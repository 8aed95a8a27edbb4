import type { DocumentText } from "../lists/documentText";
import type { Language } from "../messages/language";
import type { ChartSpec } from "../model/chartSpec";
import type { Issue } from "../model/issue";
import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { ReportSheet } from "../model/reportSheet";
import { draftPlan } from "../plans/draft/draftPlan";
import type { PlanDraft } from "../plans/draft/planDraft";
import { PlanError, type PlanFault } from "../plans/planError";
import { successorPlan } from "../plans/successorPlan";
import { chooseTabNames } from "../workbook/tabNames";
import type { WorkbookEdit } from "../workbook/workbook";
import type { Addressee } from "../workflows/agencyIssues";
import type { CheckResult } from "../workflows/check";
import { choosePlan, PlanUnknownError, type PlanChoice } from "../workflows/choosePlan";
import type { Correction } from "../workflows/correction";
import { offeredCorrections } from "../workflows/corrections";
import type { ReviewStage } from "../workflows/language";
import { ownRows } from "../workflows/ownRows";
import { planSheetEdits } from "../workflows/planSheet";
import { returnEdits, returnSheets } from "../workflows/returnFile";
import { findingsEdits, reviewEdits, reviewText, type ReviewSource } from "../workflows/review";
import { earlierStage, tabNeeds } from "../workflows/reviewParts";
import { templateEdits } from "../workflows/templateSheets";
import type { Bench, Breath, CheckRequest, Tell } from "./bench";
import type { ListsRequest, ReturnListRequest, ShownDrop } from "./listDrop";

/** How the workbook's plan was found, or why it was not. */
export type FoundPlan =
  | { readonly kind: "found"; readonly choice: PlanChoice }
  | { readonly kind: "unknown" }
  /** The workbook holds a plan on a sheet, with faults. */
  | { readonly kind: "faulty"; readonly faults: readonly PlanFault[] };

export interface ReviewRequest extends CheckRequest {
  readonly stage: ReviewStage;
  readonly source: ReviewSource;
  readonly language: Language;
  /** Ids of the tabs wanted; all when absent. Tabs that formulas of these refer to are written too. */
  readonly only?: readonly string[];
}

/** A tab as the pane previews it: without its cells. */
export interface TabPreview {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly charts: readonly ChartSpec[];
  /** Ids of the tabs that its formulas and links point at. */
  readonly needs: readonly string[];
}

export interface ReviewPreview {
  readonly tabs: readonly TabPreview[];
  /** The results in words, by paragraph, for the report itself. */
  readonly text: readonly string[];
  /** Conference of the review that is in the workbook already. */
  readonly earlier: ReviewStage | null;
}

type Job<Request, Answer> = (bench: Bench, request: Request, tell: Tell, breath: Breath) => Answer | Promise<Answer>;

const findPlan: Job<{ readonly given: Plan | null }, FoundPlan> = (bench, { given }) => {
  try {
    return { kind: "found", choice: choosePlan(bench.snapshot, given) };
  } catch (error) {
    if (error instanceof PlanUnknownError) return { kind: "unknown" };
    if (error instanceof PlanError) return { kind: "faulty", faults: error.faults };
    throw error;
  }
};

const check: Job<CheckRequest, CheckResult> = (bench, request, tell) => {
  tell("checking");
  return bench.checked(request);
};

const offerCorrections: Job<CheckRequest, readonly Correction[]> = (bench, request) =>
  offeredCorrections(bench.snapshot, bench.checked(request));

const editsOfReview = (bench: Bench, request: ReviewRequest, tell: Tell): readonly WorkbookEdit[] => {
  tell("checking");
  const result = bench.checked(request);
  tell("laying-out");
  return reviewEdits(bench.snapshot, result, request.stage, request.source, request.language, request.only);
};

const review: Job<ReviewRequest, readonly WorkbookEdit[]> = editsOfReview;

const previewReview: Job<ReviewRequest, ReviewPreview> = (bench, request, tell) => {
  const sheets = editsOfReview(bench, request, tell).flatMap((edit) => (edit.kind === "put-tab" ? [edit.tab] : []));
  const needs = tabNeeds(sheets);
  return {
    tabs: sheets.map(({ id, name, rows, charts }) => ({ id, name, rows: rows.length, charts, needs: needs.get(id) ?? [] })),
    text: reviewText(bench.checked(request), request.stage, request.source, request.language),
    earlier: earlierStage(bench.snapshot),
  };
};

const findings: Job<CheckRequest & { readonly source: ReviewSource; readonly language: Language }, readonly WorkbookEdit[]> = (
  bench,
  request,
) => findingsEdits(bench.checked(request), request.source, request.language);

const template: Job<{ readonly plan: Plan }, readonly WorkbookEdit[]> = (_bench, { plan }) => templateEdits(plan);

const draftedPlan: Job<{ readonly text: string }, PlanDraft> = (_bench, { text }) => draftPlan(text);

const nextPlan: Job<{ readonly plan: Plan; readonly first: number; readonly last: number }, PlanDraft> = (_bench, { plan, first, last }) =>
  successorPlan(plan, { first, last });

const planSheet: Job<{ readonly draft: PlanDraft }, readonly WorkbookEdit[]> = (_bench, { draft }) => planSheetEdits(draft);

/** For whom the file is, under what name, and of which day. */
export interface ReturnRequest extends CheckRequest {
  readonly to: Addressee;
  readonly agency: string;
  readonly fileName: string;
  readonly date: IsoDate;
  readonly language: Language;
}

const sheetsToReturn = (bench: Bench, request: ReturnRequest): readonly ReportSheet[] => {
  const { sheets, issues, readings } = ownRows(bench.snapshot, bench.checked(request), request.to);
  const { agency, fileName, date, language } = request;
  return returnSheets(sheets, issues, language, { agency, fileName, date, readings });
};

/** The sheets for an agency, to be added to the workbook at hand, and the names that they will bear there. */
const returnTabs: Job<ReturnRequest, { readonly edits: readonly WorkbookEdit[]; readonly names: readonly string[] }> = (bench, request) => {
  const edits = sheetsToReturn(bench, request).map((sheet) => ({ kind: "add-sheet" as const, sheet }));
  const { added } = chooseTabNames(
    bench.snapshot.sheets.map(({ name }) => name),
    new Map(),
    edits,
  );
  return { edits, names: [...added.values()] };
};

/** The same sheets as a workbook of their own: the bytes of an .xlsx file. */
const returnFile: Job<ReturnRequest, Uint8Array> = async (bench, request, tell) => {
  tell("laying-out");
  const edits = returnEdits(sheetsToReturn(bench, request));
  tell("packing");
  const { newXlsx } = await import("../xlsx/openXlsx");
  const book = newXlsx();
  await book.apply(edits);
  return book.save();
};

// Reading files needs libraries that no other job needs.
const planLists: Job<ListsRequest, ShownDrop> = async (bench, request, tell, breath) =>
  (await import("./listJobs")).planLists(bench, request, tell, breath);
const importLists: Job<ListsRequest, readonly WorkbookEdit[]> = async (bench, request, tell, breath) =>
  (await import("./listJobs")).importLists(bench, request, tell, breath);
const returnList: Job<ReturnListRequest, Uint8Array> = async (bench, request, tell, breath) =>
  (await import("./listJobs")).returnList(bench, request, tell, breath);
const listIssues: Job<ReturnListRequest, readonly Issue[]> = async (bench, request, tell, breath) =>
  (await import("./listJobs")).listIssues(bench, request, tell, breath);

const documentText: Job<{ readonly bytes: Uint8Array; readonly language: Language }, DocumentText> = async (_bench, { bytes, language }) =>
  (await import("../lists/documentText")).documentText(bytes, language);

/** Everything that may take long, by name. Each job gets the engine's memory, its request, and a way to tell what it is doing. */
export const jobs = {
  findPlan,
  check,
  offerCorrections,
  review,
  previewReview,
  findings,
  template,
  documentText,
  draftedPlan,
  nextPlan,
  planSheet,
  returnTabs,
  returnFile,
  planLists,
  importLists,
  returnList,
  listIssues,
};

export type JobName = keyof typeof jobs;
export type JobRequest<J extends JobName> = Parameters<(typeof jobs)[J]>[1];
export type JobAnswer<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]>>;
