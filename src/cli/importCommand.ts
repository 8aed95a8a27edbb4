import path from "node:path";
import { commandWords } from "../messages/commandWords";
import type { Plan } from "../model/plan";
import { choosePlan } from "../workflows/choosePlan";
import { importEdits } from "../workflows/import/importEdits";
import type { FileDecision, ImportPlan } from "../workflows/import/importPlan";
import { planImport } from "../workflows/import/planImport";
import { WorkbookError } from "../workbook/workbookError";
import { openXlsx } from "../xlsx/openXlsx";
import type { ListChoices } from "../lists/readListFile";
import { UsageError } from "./commandErrors";
import { needFolder, readBytes, refuseOverwrite, writeBytes } from "./files";
import { importJson } from "./importJson";
import { importText } from "./importText";
import { charsets, delimiters, listPaths, readListAt } from "./listFiles";
import type { Options } from "./options";
import { writeReturns } from "./returnFiles";

/** What `import` gives back: the text for standard output, notes for standard error, and whether errors were found. */
export interface ImportOutcome {
  readonly output: string;
  readonly notes: readonly string[];
  readonly faulty: boolean;
}

/**
 * `import LIST… --into BOOK.xlsx -o OUT.xlsx`: adds agencies' lists to the workbook's records. Everything is read and decided before the first byte is
 * written; the workbook itself is never written over.
 */
export async function importCommand(options: Options, given: Plan | null, now: Date): Promise<ImportOutcome> {
  const { into, output, operands, language, agency } = options;
  const words = commandWords(language);
  if (operands.length === 0) throw new UsageError(({ needsLists }) => needsLists);
  if (into === null) throw new UsageError(({ needsInto }) => needsInto);
  if (output === null) throw new UsageError(({ needsOutput }) => needsOutput("import"));
  const choices = listChoices(options);
  const bytes = readBook(into);
  const paths = listPaths(operands, [into, output]);
  refuseOverwrite(output, [into, ...paths]);
  const book = openXlsx(bytes);
  const workbook = await book.read();
  const { plan, origin, because } = choosePlan(workbook, given);
  const today = now.toISOString().slice(0, 10);

  const files = [];
  for (const file of paths) files.push(await readListAt(file, choices, language));
  const said: FileDecision = { ...(agency === null ? {} : { agency }), ...(options.replace ? { corrects: true } : {}) };
  const decisions = new Map(files.map((_, at) => [at, said]));
  const planned = planImport({ files, workbook, plan, today, decisions });
  if (options.returns !== null) needFolder(options.returns);
  const edits = importEdits(planned, workbook);
  const tabs = edits.length === 0 ? [] : (await book.apply(edits)).tabs.map(({ name }) => name);
  writeBytes(output, book.save());
  const returned =
    options.returns === null ? new Map<string, string>() : await writeReturns(options.returns, files, planned.files, today, language);

  const notes = origin === "given" || origin === "kept" ? [] : [words.planFound(plan.id, because)];
  const [from, to] = [into, output].map((one) => path.extname(one).toLowerCase());
  if (from !== to) notes.push(words.otherEnding(output, from ?? ""));
  return {
    output: options.json
      ? JSON.stringify(importJson(planned, { plan: plan.id, output, tabs, returned, language }), null, 2)
      : importText(planned, output, tabs, returned, language),
    notes,
    faulty: hasErrors(planned),
  };
}

function hasErrors({ files }: ImportPlan): boolean {
  return files.some(({ issues, notices }) => [...issues, ...notices].some(({ severity }) => severity === "error"));
}

function readBook(into: string): Uint8Array {
  try {
    return readBytes(into);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "not-found") throw new UsageError((words) => words.noInto(into));
    throw error;
  }
}

function listChoices({ charset, delimiter }: Options): ListChoices {
  const named = charset === null ? undefined : charsets.find((one) => one.toLowerCase() === charset.toLowerCase());
  if (charset !== null && named === undefined) throw new UsageError((words) => words.mustBe("--charset", charsets, charset));
  const sign = delimiter === null ? undefined : delimiters.get(delimiter);
  if (delimiter !== null && sign === undefined)
    throw new UsageError((words) => words.mustBe("--delimiter", [",", ";", "|", "tab"], delimiter));
  return { ...(named ? { charset: named } : {}), ...(sign ? { delimiter: sign } : {}) };
}
