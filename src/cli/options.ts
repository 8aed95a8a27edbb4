import { parseArgs } from "node:util";
import { type Language, type ReviewStage } from "../workflows/language";
import { UsageError } from "./commandErrors";

/** What the command line asked for, checked. */
export interface Options {
  readonly command: string;
  readonly operands: readonly string[];
  readonly plan: string | null;
  readonly planFile: string | null;
  readonly asOf: string | null;
  readonly stage: ReviewStage | null;
  readonly output: string | null;
  /** Of `import`: the workbook that takes the lists in, and what is said about them. */
  readonly into: string | null;
  readonly agency: string | null;
  readonly charset: string | null;
  readonly delimiter: string | null;
  /** Files of the same name and sender are corrections, however different. */
  readonly replace: boolean;
  /** Folder for the files that go back to their senders. */
  readonly returns: string | null;
  readonly language: Language;
  readonly json: boolean;
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

function checkedDay(text: string): string {
  const parts = isoDay.exec(text);
  const day = parts ? new Date(`${text}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new UsageError((words) => words.badDay(text));
  }
  return text;
}

function oneOf<T extends string>(name: string, text: string | undefined, allowed: readonly T[]): T | null {
  if (text === undefined) return null;
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw new UsageError((words) => words.mustBe(name, allowed, text));
  return found;
}

/** Reads the arguments after the program's name. Throws `UsageError` for an unknown option, a missing value or an impossible one. */
export function readOptions(args: readonly string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        plan: { type: "string" },
        "plan-file": { type: "string" },
        "as-of": { type: "string" },
        stage: { type: "string" },
        output: { type: "string", short: "o" },
        into: { type: "string" },
        agency: { type: "string" },
        charset: { type: "string" },
        delimiter: { type: "string" },
        returns: { type: "string" },
        replace: { type: "boolean", default: false },
        lang: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '([^']+)'/.exec(problem)?.[1];
    throw new UsageError((words) => (unknown === undefined ? words.badOption(problem) : words.unknownOption(unknown)));
  }
  const { values, positionals } = parsed;
  const [command = "help", ...operands] = positionals;
  if (values.plan !== undefined && values["plan-file"] !== undefined) throw new UsageError((words) => words.onePlanOnly);
  return {
    command: values.help ? "help" : command,
    operands,
    plan: values.plan ?? null,
    planFile: values["plan-file"] ?? null,
    asOf: values["as-of"] === undefined ? null : checkedDay(values["as-of"]),
    stage: oneOf("--stage", values.stage, ["mid-term", "final"]),
    output: values.output ?? null,
    into: values.into ?? null,
    agency: values.agency ?? null,
    charset: values.charset ?? null,
    delimiter: values.delimiter ?? null,
    returns: values.returns ?? null,
    replace: values.replace,
    language: oneOf("--lang", values.lang, ["vi", "en"]) ?? "vi",
    json: values.json,
  };
}
