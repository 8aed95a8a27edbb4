import { columnLetters } from "../model/cell";
import { type Issue } from "../model/issue";
import { type Clause } from "../model/plan";
import { type BlockReading, type SheetReading } from "../model/recognition";
import { type QuotaStanding } from "../model/standing";
import { type WholeCheck } from "../workflows/check";

/** Columns as letters → what each was taken for. */
function mappingOf(block: BlockReading | undefined): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const { column, key } of block?.columns ?? []) if (key !== null) mapping[columnLetters(column)] = key;
  return mapping;
}

function sheetJson(sheet: SheetReading) {
  const first = sheet.blocks.find(({ kind }) => kind === sheet.kind) ?? sheet.blocks[0];
  return {
    name: sheet.sheet,
    kind: sheet.kind,
    header: first?.header.first ?? null,
    rows: sheet.blocks.reduce((sum, { records }) => sum + records, 0),
    mapping: mappingOf(first),
    reason: sheet.other,
    blocks: sheet.blocks.map((block) => ({
      kind: block.kind,
      range: `${columnLetters(block.range.left)}${block.range.top}:${columnLetters(block.range.right)}${block.range.bottom}`,
      header: block.header.first,
      headerLast: block.header.last,
      rows: block.records,
      title: block.title,
      mapping: mappingOf(block),
      doubtful: block.columns.filter(({ certainty }) => certainty === "doubtful").map(({ column }) => columnLetters(column)),
    })),
  };
}

/** A plan that a user wrote may leave a clause's place and words empty: that is no clause. */
function clauseJson(clause: Clause | null) {
  if (clause === null || (clause.section === "" && clause.lines === "" && clause.text === "")) return null;
  return { section: clause.section, lines: clause.lines, text: clause.text };
}

function issueJson(issue: Issue, sentence: (issue: Issue) => string) {
  const { code, severity, sheet, row, column, clause } = issue;
  return {
    code,
    severity,
    sheet,
    row,
    column: column === null ? null : columnLetters(column),
    message: sentence(issue),
    clause: clauseJson(clause),
  };
}

function quotaJson(row: QuotaStanding) {
  return {
    id: row.id,
    field: row.field,
    lead: row.leads.length === 0 ? null : row.leads.join("+"),
    unit: row.unit,
    subjects: row.subjects,
    accepts: row.accepts,
    per: row.per,
    period: row.period,
    required: row.required,
    agreed: row.agreed,
    counted: row.counted,
    missing: row.missing,
    surplus: row.surplus,
    status: row.status,
    clause: clauseJson(row.clause),
  };
}

/** The account of a check or review, as the command line's contract has it (ARCHITECTURE.md). Rows 1-based, columns as letters. */
export function checkJson(result: WholeCheck, tabs: readonly string[], sentence: (issue: Issue) => string) {
  const { plan, asOf, recognition, standing, issues } = result;
  return {
    plan: plan.id,
    asOf,
    sheets: recognition.sheets.map(sheetJson),
    nominees: recognition.nominees.map((nominee) => ({
      name: nominee.name,
      subject: nominee.subject.value,
      field: nominee.field.value,
      lead: nominee.lead.value,
      unit: nominee.unit.value,
      year: nominee.year.value,
      quarter: nominee.quarter.value,
      sheet: nominee.sheet,
      row: nominee.row,
    })),
    issues: issues.map((issue) => issueJson(issue, sentence)),
    accepted: result.accepted.map(({ issue, exception: { reason, on } }) => ({ ...issueJson(issue, sentence), reason, on })),
    quotas: standing.rows.map(quotaJson),
    totals: standing.totals,
    tabs,
  };
}
