import path from "node:path";
import { issueSentence } from "../messages/issueSentence";
import { workbookErrorSentence } from "../messages/workbookErrorSentence";
import { type Plan } from "../model/plan";
import { builtinPlan, builtinPlans } from "../plans/builtinPlans";
import { parsePlanText } from "../plans/parsePlan";
import { PlanError } from "../plans/planError";
import { planFaultSentence } from "../plans/planFaultSentence";
import { defaultAsOf } from "../workflows/asOf";
import { check } from "../workflows/check";
import { choosePlan, PlanUnknownError } from "../workflows/choosePlan";
import { findingsEdits, reviewEdits } from "../workflows/review";
import { templateEdits } from "../workflows/templateSheets";
import { WorkbookError } from "../workbook/workbookError";
import { newXlsx, openXlsx } from "../xlsx/openXlsx";
import { checkJson } from "./checkJson";
import { readBytes, refuseOverwrite, writeBytes } from "./files";
import { type Options, readOptions } from "./options";
import { checkText } from "./checkText";
import { usage, UsageError } from "./usage";

/** Nothing wrong found; findings of severity error; not carried out, nothing written. */
type ExitStatus = 0 | 1 | 2;

const print = (text: string) => void process.stdout.write(`${text}\n`);
const tell = (text: string) => void process.stderr.write(`${text}\n`);
const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

function planNamed(id: string): Plan {
  const plan = builtinPlan(id);
  if (plan === undefined) {
    throw new UsageError(`Không có kế hoạch “${id}”. Các mã có sẵn: ${builtinPlans.map((known) => known.id).join(", ")}.`);
  }
  return plan;
}

function givenPlan(options: Options): Plan | null {
  if (options.plan !== null) return planNamed(options.plan);
  if (options.planFile !== null) return parsePlanText(new TextDecoder().decode(readBytes(options.planFile)));
  return null;
}

function operand(options: Options, what: string): string {
  const [only, ...more] = options.operands;
  if (only === undefined) throw new UsageError(`Lệnh ${options.command} cần ${what}.`);
  if (more.length > 0) throw new UsageError(`Lệnh ${options.command} chỉ nhận một ${what}; thừa: ${more.join(", ")}.`);
  return only;
}

function neededOutput(options: Options): string {
  if (options.output === null) throw new UsageError(`Lệnh ${options.command} cần -o TỆP.xlsx để ghi kết quả.`);
  return options.output;
}

function plans(options: Options): ExitStatus {
  const list = builtinPlans.map(({ id, title, issuer, period, fields, quotas }) => ({
    id,
    title,
    issuer,
    period,
    fields: fields.length,
    quotas: quotas.length,
  }));
  if (options.json) printJson(list);
  else
    print(list.map((plan) => `${plan.id}\n  ${plan.title}\n  ${plan.issuer}; ${plan.fields} lĩnh vực, ${plan.quotas} chỉ tiêu`).join("\n"));
  return 0;
}

function onePlan(options: Options): ExitStatus {
  const plan = planNamed(operand(options, "mã kế hoạch"));
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

async function template(options: Options): Promise<ExitStatus> {
  const plan = givenPlan(options);
  if (plan === null) throw new UsageError("Lệnh template cần --plan MÃ hoặc --plan-file TỆP.");
  const output = neededOutput(options);
  const book = newXlsx();
  const { tabs } = await book.apply(templateEdits(plan));
  writeBytes(output, book.save());
  if (options.json) printJson({ plan: plan.id, file: output, tabs: tabs.map(({ name }) => name) });
  else print(`Đã ghi sổ mẫu ${output}: ${tabs.map(({ name }) => name).join(", ")}.`);
  return 0;
}

async function checkOrReview(options: Options, today: string, now: string): Promise<ExitStatus> {
  const file = operand(options, "sổ .xlsx");
  const stage = options.command === "review" ? options.stage : null;
  if (options.command === "review" && stage === null) throw new UsageError("Lệnh review cần --stage mid-term hoặc --stage final.");
  const output = options.command === "review" ? neededOutput(options) : options.output;
  if (output !== null) refuseOverwrite(output, [file]);
  const book = openXlsx(readBytes(file));
  const snapshot = await book.read();
  const { plan, origin, because } = choosePlan(snapshot, givenPlan(options));
  if (origin !== "given") tell(`Kế hoạch: ${plan.id} (nhận ra từ: ${because.join("; ")}). Dùng --plan để chọn kế hoạch khác.`);
  const asOf = options.asOf ?? defaultAsOf(plan, stage ?? "check", today);
  if (options.asOf === null) tell(`Số liệu tính đến ${asOf}. Dùng --as-of để chọn ngày khác.`);
  const result = check(snapshot, plan, asOf);
  let tabs: readonly string[] = [];
  if (output !== null) {
    const source = { fileName: path.basename(file), writtenAt: now };
    const edits =
      stage === null ? findingsEdits(result, source, options.language) : reviewEdits(snapshot, result, stage, source, options.language);
    tabs = (await book.apply(edits)).tabs.map(({ name }) => name);
    writeBytes(output, book.save());
  }
  const sentence = (issue: Parameters<typeof issueSentence>[0]) => issueSentence(issue, options.language);
  if (options.json) printJson(checkJson(result, tabs, sentence));
  else print(checkText(result, tabs, output, options.language));
  return result.issues.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function run(options: Options): Promise<ExitStatus> {
  const now = new Date();
  switch (options.command) {
    case "plans":
      return plans(options);
    case "plan":
      return onePlan(options);
    case "template":
      return template(options);
    case "check":
    case "review":
      return checkOrReview(options, now.toISOString().slice(0, 10), now.toISOString());
    case "import":
      throw new UsageError(
        "Lệnh import (nhập danh sách CSV, văn bản của các cơ quan) chưa có trong bản này. Hãy chép danh sách thành một trang của sổ .xlsx rồi dùng check.",
      );
    case "help":
      print(usage);
      return 0;
    default:
      throw new UsageError(`Không có lệnh “${options.command}”.`);
  }
}

/** What to tell the user of an error that the command foresaw; null for a fault of the program. */
function foreseen(error: unknown, language: "vi" | "en"): string | null {
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  if (error instanceof WorkbookError) return workbookErrorSentence(error.code, error.detail, language);
  if (error instanceof PlanError) return error.faults.map((fault) => planFaultSentence(fault, language)).join("\n");
  if (error instanceof PlanUnknownError) {
    const known = error.known.map(({ id, title }) => `  --plan ${id}  (${title})`).join("\n");
    return `Sổ không cho biết theo kế hoạch nào. Hãy chạy lại với một trong các kế hoạch sau, hoặc --plan-file TỆP.json:\n${known}`;
  }
  return null;
}

/** Carries out one command line and gives its exit status. JSON goes to standard output alone; all else to standard error. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  let language: "vi" | "en" = "vi";
  try {
    const options = readOptions(args);
    language = options.language;
    return await run(options);
  } catch (error) {
    const words = foreseen(error, language);
    if (words === null) throw error;
    tell(words);
    return 2;
  }
}
