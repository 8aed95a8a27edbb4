import { cellAddress } from "../model/cell";
import { type Issue, type Severity } from "../model/issue";
import { commandWords, type CommandWords } from "../messages/commandWords";
import { issueSentence } from "../messages/issueSentence";
import { severityName, sheetKindName } from "../messages/names";
import { type CheckResult } from "../workflows/check";
import { type Language } from "../workflows/language";

/** Findings shown of each severity before the rest is only counted. */
const shown = 15;

const severities: readonly Severity[] = ["error", "warning", "info"];

function place({ sheet, row, column }: Issue, words: CommandWords): string {
  if (sheet === null) return "";
  if (row === null) return `[${sheet}] `;
  return `[${sheet}!${column === null ? words.row(row) : cellAddress(row, column)}] `;
}

/** The result of a check or review for a person at a terminal. */
export function checkText(result: CheckResult, tabs: readonly string[], output: string | null, language: Language): string {
  const { plan, asOf, recognition, standing, issues } = result;
  const words = commandWords(language);
  const { required, counted, missing } = standing.totals;
  const lines = [
    plan.title,
    words.standing(asOf, recognition.nominees.length, required, counted, missing),
    words.sheets,
    ...recognition.sheets.map(({ sheet, kind, blocks }) => {
      const records = blocks.reduce((sum, block) => sum + block.records, 0);
      return `  ${sheet}: ${sheetKindName(kind, language)}, ${words.records(records)}`;
    }),
  ];
  for (const severity of severities) {
    const of = issues.filter((issue) => issue.severity === severity);
    // What can be mended in a cell first: numbers still missing are many, and no slip of the list should drown among them.
    const some = [...of.filter(({ sheet }) => sheet !== null), ...of.filter(({ sheet }) => sheet === null)];
    if (some.length === 0) continue;
    lines.push("", `${severityName(severity, language).toUpperCase()}: ${some.length}`);
    lines.push(...some.slice(0, shown).map((issue) => `  ${place(issue, words)}${issueSentence(issue, language)}`));
    if (some.length > shown) lines.push(`  ${words.andMore(some.length - shown)}`);
  }
  if (result.accepted.length + result.stale.length > 0) lines.push("", words.accepted(result.accepted.length, result.stale.length));
  if (output !== null) lines.push("", words.written(output, tabs));
  return lines.join("\n");
}
