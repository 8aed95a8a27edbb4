import { importNoticeSentence } from "../messages/importWords";
import { issueSentence } from "../messages/issueSentence";
import { columnLetters } from "../model/cell";
import type { Severity } from "../model/issue";
import type { ImportPlan, PlannedFile } from "../workflows/import/importPlan";
import type { PlannedSheet } from "../workflows/import/planFile";
import type { Language } from "../workflows/language";

/** Records named in a difference before the rest is only counted. */
const mostNamed = 200;

function mappingOf(sheet: PlannedSheet): Record<string, string> {
  const block = sheet.blocks.find(({ kind }) => kind === sheet.kind) ?? sheet.blocks[0];
  const mapping: Record<string, string> = {};
  for (const { column, key } of block?.columns ?? []) if (key !== null) mapping[columnLetters(column)] = key;
  return mapping;
}

function sheetJson(sheet: PlannedSheet) {
  const { name, kind, imported, header, records, blocks } = sheet;
  return {
    name,
    kind,
    imported,
    header,
    rows: records,
    mapping: mappingOf(sheet),
    columns: blocks.flatMap(({ columns }) =>
      columns
        .filter((column) => column.header !== "")
        .map((column) => ({
          column: columnLetters(column.column),
          header: column.header,
          key: column.key,
          certainty: column.certainty,
        })),
    ),
  };
}

function replacedJson({ replaced, agency }: PlannedFile) {
  if (replaced === null) return null;
  const { batch, difference } = replaced;
  const { added, removed, changed, same } = difference;
  return {
    batch: batch.id,
    agency: batch.agency || agency.name,
    file: batch.file,
    importedOn: batch.importedOn,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    same,
    changes: changed.slice(0, mostNamed).map(({ changes, after }) => ({ row: after.origin.row, changes })),
    // Rows of the corrected file, and of the file that it replaces.
    addedRows: added.slice(0, mostNamed).map(({ origin }) => origin.row),
    removedRows: removed.slice(0, mostNamed).map(({ origin }) => origin.row),
  };
}

interface IssueJson {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

function issuesJson({ notices, issues }: PlannedFile, language: Language): readonly IssueJson[] {
  const letters = (column: number | null): string | null => (column === null ? null : columnLetters(column));
  return [
    ...notices.map((notice) => ({
      code: notice.code,
      severity: notice.severity,
      sheet: notice.sheet,
      row: notice.row,
      column: letters(notice.column),
      message: importNoticeSentence(notice, language),
    })),
    ...issues.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      sheet: issue.sheet,
      row: issue.row,
      column: letters(issue.column),
      message: issueSentence(issue, language),
    })),
  ];
}

/** The account of an import, as the command line's contract has it (ARCHITECTURE.md). Rows 1-based, columns as letters. */
export function importJson(
  plan: ImportPlan,
  about: {
    readonly plan: string;
    readonly output: string;
    readonly tabs: readonly string[];
    /** Path of the file for the sender, by the list's fingerprint. */
    readonly returned: ReadonlyMap<string, string>;
    readonly language: Language;
  },
) {
  return {
    plan: about.plan,
    output: about.output,
    files: plan.files.map((file) => ({
      file: file.file,
      folder: file.folder,
      sha256: file.sha256,
      encoding: file.encoding,
      delimiter: file.delimiter,
      agency: file.agency,
      batch: file.batch,
      sheets: file.sheets.map(sheetJson),
      rows: file.rows,
      written: file.written,
      doubtful: file.doubtful,
      refused: file.refused,
      replaced: replacedJson(file),
      same:
        file.same === null ? null : { batch: file.same.id, file: file.same.file, importedOn: file.same.importedOn, rows: file.same.rows },
      ledger: file.ledger,
      returned: about.returned.get(file.sha256) ?? null,
      issues: issuesJson(file, about.language),
    })),
    questions: plan.questions,
    totals: plan.totals,
    tabs: about.tabs,
  };
}
