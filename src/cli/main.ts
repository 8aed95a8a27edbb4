import path from "node:path";
import { commandWords, type CommandWords } from "../messages/commandWords";
import { issueSentence } from "../messages/issueSentence";
import { keptFaultSentence } from "../messages/keptWords";
import { workbookErrorSentence } from "../messages/workbookErrorSentence";
import { type Issue } from "../model/issue";
import { type Plan } from "../model/plan";
import { builtinPlan, builtinPlans } from "../plans/builtinPlans";
import { parsePlanText } from "../plans/parsePlan";
import { PlanError } from "../plans/planError";
import { planFaultSentence } from "../plans/planFaultSentence";
import { defaultAsOf } from "../workflows/asOf";
import { check } from "../workflows/check";
import { choosePlan, PlanUnknownError } from "../workflows/choosePlan";
import { readKept } from "../workflows/kept";
import { RecordsTabError } from "../workflows/import/storedRecords";
import { type Language } from "../workflows/language";
import { findingsEdits, reviewEdits } from "../workflows/review";
import { templateEdits } from "../workflows/templateSheets";
import { WorkbookError } from "../workbook/workbookError";
import { newXlsx, openXlsx } from "../xlsx/openXlsx";
import { checkJson } from "./checkJson";
import { checkText } from "./checkText";
import { OutputError, UsageError } from "./commandErrors";
import { readBytes, refuseOverwrite, writeBytes } from "./files";
import { importCommand } from "./importCommand";
import { type Options, readOptions } from "./options";

/** Nothing wrong found; findings of severity error; not carried out, nothing written. */
type ExitStatus = 0 | 1 | 2;

const print = (text: string) => void process.stdout.write(`${text}\n`);
const tell = (text: string) => void process.stderr.write(`${text}\n`);
const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

function planNamed(id: string): Plan {
  const plan = builtinPlan(id);
  if (plan !== undefined) return plan;
  const known = builtinPlans.map((one) => one.id);
  throw new UsageError((words) => words.unknownPlan(id, known));
}

/** A plan's file that is not there is named as such: the workbook's own errors name the workbook. */
function readPlanFile(file: string): Uint8Array {
  try {
    return readBytes(file);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "not-found") throw new UsageError((words) => words.noPlanFile(file));
    throw error;
  }
}

function givenPlan(options: Options): Plan | null {
  if (options.plan !== null) return planNamed(options.plan);
  if (options.planFile !== null) return parsePlanText(new TextDecoder().decode(readPlanFile(options.planFile)));
  return null;
}

function operand({ command, operands }: Options, what: "plan" | "book"): string {
  const [only, ...more] = operands;
  if (only === undefined) throw new UsageError((words) => words.needsOperand(command, what));
  if (more.length > 0) throw new UsageError((words) => words.tooManyOperands(command, more));
  return only;
}

function neededOutput({ command, output }: Options): string {
  if (output === null) throw new UsageError((words) => words.needsOutput(command));
  return output;
}

function plans(options: Options, words: CommandWords): ExitStatus {
  const list = builtinPlans.map(({ id, title, issuer, period, fields, quotas }) => ({
    id,
    title,
    issuer,
    period,
    fields: fields.length,
    quotas: quotas.length,
  }));
  if (options.json) printJson(list);
  else print(list.map((plan) => `${plan.id}\n  ${plan.title}\n  ${words.planLine(plan.issuer, plan.fields, plan.quotas)}`).join("\n"));
  return 0;
}

function onePlan(options: Options): ExitStatus {
  const plan = planNamed(operand(options, "plan"));
  if (options.json) {
    printJson(plan);
    return 0;
  }
  print(`${plan.id}\n${plan.title}\n${plan.issuer}, ${plan.period.start} – ${plan.period.end}\n`);
  for (const field of plan.fields) {
    print(`${field.order}. ${field.title}`);
    for (const quota of plan.quotas.filter((one) => one.field === field.id)) print(`     ${quota.clause.section}: ${quota.clause.text}`);
  }
  for (const quota of plan.quotas.filter((one) => one.field === null)) print(`– ${quota.clause.section}: ${quota.clause.text}`);
  return 0;
}

async function template(options: Options, words: CommandWords): Promise<ExitStatus> {
  const plan = givenPlan(options);
  if (plan === null) throw new UsageError(({ needsPlan }) => needsPlan);
  const output = neededOutput(options);
  const book = newXlsx();
  const { tabs } = await book.apply(templateEdits(plan));
  writeBytes(output, book.save());
  const names = tabs.map(({ name }) => name);
  if (options.json) printJson({ plan: plan.id, file: output, tabs: names });
  else print(words.templateWritten(output, names));
  return 0;
}

async function checkOrReview(options: Options, words: CommandWords, now: Date): Promise<ExitStatus> {
  const file = operand(options, "book");
  const stage = options.command === "review" ? options.stage : null;
  if (options.command === "review" && stage === null) throw new UsageError(({ needsStage }) => needsStage);
  const output = options.command === "review" ? neededOutput(options) : options.output;
  if (output !== null) refuseOverwrite(output, [file]);
  const book = openXlsx(readBytes(file));
  const snapshot = await book.read();
  const { plan, origin, because } = choosePlan(snapshot, givenPlan(options));
  if (origin === "kept") tell(words.planKept(plan.id));
  else if (origin !== "given") tell(words.planFound(plan.id, because));
  const { kept, faults } = readKept(snapshot.settings);
  for (const fault of faults) tell(keptFaultSentence(fault, options.language));
  const asOf = options.asOf ?? kept.asOf ?? defaultAsOf(plan, stage ?? "check", now.toISOString().slice(0, 10));
  if (options.asOf === null) tell(kept.asOf === null ? words.asOfAssumed(asOf) : words.asOfKept(asOf));
  const result = check(snapshot, plan, asOf, kept.choices, kept.exceptions);
  let tabs: readonly string[] = [];
  if (output !== null) {
    const source = { fileName: path.basename(file), writtenAt: now.toISOString() };
    const edits =
      stage === null ? findingsEdits(result, source, options.language) : reviewEdits(snapshot, result, stage, source, options.language);
    tabs = (await book.apply(edits)).tabs.map(({ name }) => name);
    writeBytes(output, book.save());
    const [from, to] = [file, output].map((one) => path.extname(one).toLowerCase());
    // Excel opens a workbook with macros only as .xlsm, and one without only as .xlsx; a part-preserving copy keeps what it was.
    if (from !== to) tell(words.otherEnding(output, from ?? ""));
  }
  if (options.json) printJson(checkJson(result, tabs, (issue: Issue) => issueSentence(issue, options.language)));
  else print(checkText(result, tabs, output, options.language));
  return result.issues.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function importLists(options: Options): Promise<ExitStatus> {
  const { output, notes, faulty } = await importCommand(options, givenPlan(options), new Date());
  for (const note of notes) tell(note);
  print(output);
  return faulty ? 1 : 0;
}

async function run(options: Options): Promise<ExitStatus> {
  const words = commandWords(options.language);
  switch (options.command) {
    case "plans":
      return plans(options, words);
    case "plan":
      return onePlan(options);
    case "template":
      return template(options, words);
    case "check":
    case "review":
      return checkOrReview(options, words, new Date());
    case "import":
      return importLists(options);
    case "help":
      print(words.usage);
      return 0;
    default:
      throw new UsageError(({ unknownCommand }) => unknownCommand(options.command));
  }
}

/** What to tell the user of an error that the command foresaw; null for a fault of the program. */
function foreseen(error: unknown, language: Language, file: string): string | null {
  const words = commandWords(language);
  if (error instanceof UsageError) return `${error.sentence(words)}\n\n${words.usage}`;
  if (error instanceof OutputError) return error.sentence(words);
  if (error instanceof WorkbookError) return `${file}: ${workbookErrorSentence(error.code, error.detail, language)}`;
  if (error instanceof RecordsTabError) return `${file}: ${words.recordsTabBroken(error.sheet)}`;
  if (error instanceof PlanError) return error.faults.map((fault) => `${file}: ${planFaultSentence(fault, language)}`).join("\n");
  if (error instanceof PlanUnknownError) {
    return [words.planUnknown, ...error.known.map(({ id, title }) => `  --plan ${id}  (${title})`)].join("\n");
  }
  return null;
}

/** The file that an error is about: the plan's, the result's, or the workbook's. */
function fileConcerned(error: unknown, options: Options | null): string {
  const book = (options?.command === "import" ? options.into : options?.operands[0]) ?? "";
  if (error instanceof PlanError) return options?.planFile ?? book;
  return error instanceof WorkbookError && error.code === "not-writable" ? (options?.output ?? book) : book;
}

/** Carries out one command line and gives its exit status. JSON goes to standard output alone; all else to standard error. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  let options: Options | null = null;
  try {
    options = readOptions(args);
    return await run(options);
  } catch (error) {
    const sentence = foreseen(error, options?.language ?? "vi", fileConcerned(error, options));
    if (sentence === null) throw error;
    tell(sentence);
    return 2;
  }
}
