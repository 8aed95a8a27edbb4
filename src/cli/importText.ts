import { commandWords } from "../messages/commandWords";
import { importNoticeSentence } from "../messages/importWords";
import { issueSentence } from "../messages/issueSentence";
import { severityName } from "../messages/names";
import { cellAddress } from "../model/cell";
import type { Severity } from "../model/issue";
import type { ImportPlan, PlannedFile } from "../workflows/import/importPlan";
import type { Language } from "../workflows/language";

/** Findings shown for each file before the rest is only counted. */
const shown = 8;
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The account of an import for a person at a terminal. */
export function importText(
  plan: ImportPlan,
  output: string,
  tabs: readonly string[],
  returned: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = commandWords(language);
  const { files, rows, written, doubtful, refused } = plan.totals;
  return [
    ...plan.files.flatMap((file) => fileLines(file, returned.get(file.sha256), language)),
    words.importTotals(files, rows, written, doubtful, refused),
    tabs.length > 0 ? words.written(output, tabs) : words.importCopied(output),
  ].join("\n");
}

function fileLines(file: PlannedFile, returned: string | undefined, language: Language): readonly string[] {
  const words = commandWords(language);
  const found = [
    ...file.notices.map((notice) => ({ severity: notice.severity, place: placeOf(notice), text: importNoticeSentence(notice, language) })),
    ...file.issues.map((issue) => ({ severity: issue.severity, place: placeOf(issue), text: issueSentence(issue, language) })),
  ].sort((one, other) => order[one.severity] - order[other.severity]);
  return [
    words.importFile(file.file, file.rows, file.written, file.doubtful, file.refused),
    ...found.slice(0, shown).map(({ severity, place, text }) => `  ${severityName(severity, language)}: ${place}${text}`),
    ...(found.length > shown ? [`  ${words.andMore(found.length - shown)}`] : []),
    ...(returned === undefined ? [] : [`  ${words.returned(returned)}`]),
    "",
  ];
}

function placeOf({
  sheet,
  row,
  column,
}: {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}): string {
  if (row === null) return sheet === null ? "" : `[${sheet}] `;
  const cell = column === null ? String(row) : cellAddress(row, column);
  return sheet === null ? `[${cell}] ` : `[${sheet}!${cell}] `;
}
