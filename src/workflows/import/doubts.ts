import { issueTitle } from "../../messages/issueSentence";
import { importTabWords } from "../../messages/importWords";
import { uncountedReason } from "../../messages/names";
import type { Issue, IssueCode } from "../../model/issue";
import type { Nominee, Reading } from "../../model/nominee";
import type { SheetReading } from "../../model/recognition";
import type { Standing, UncountedReason } from "../../model/standing";
import { isErrorValue } from "../../model/snapshot";
import { lostLetters } from "../../text/lostLetters";
import { isBlank } from "./recordTable";
import type { SourceSheet } from "./sourceSheet";

/** Findings about a list as a whole or about quotas: no row is to blame for them. */
const aboutRows = /^(?:nominee|cell)\//;

/** Reasons for which a record fills no quota that are faults of the record; being later than today is none. */
const faults: ReadonlySet<UncountedReason> = new Set([
  "no-field",
  "no-subject",
  "subject-not-eligible",
  "no-lead",
  "wrong-lead",
  "no-unit",
  "unit-not-registered",
  "no-period",
  "outside-period",
]);

/** Severities below which a finding makes no record doubtful. */
const grave = ({ severity }: Issue): boolean => severity !== "info";

/** Findings of each row that make a record doubtful, and of each cell, so that a heading's fault reaches all its rows. */
interface Findings {
  readonly rows: ReadonlyMap<string, ReadonlySet<IssueCode>>;
  readonly cells: ReadonlyMap<string, ReadonlySet<IssueCode>>;
}

function findings(issues: readonly Issue[]): Findings {
  const rows = new Map<string, Set<IssueCode>>();
  const cells = new Map<string, Set<IssueCode>>();
  const add = (map: Map<string, Set<IssueCode>>, key: string, code: IssueCode): void => {
    const there = map.get(key);
    if (there) there.add(code);
    else map.set(key, new Set([code]));
  };
  for (const issue of issues) {
    if (!grave(issue) || !aboutRows.test(issue.code) || issue.row === null) continue;
    add(rows, `${issue.sheet}|${issue.row}`, issue.code);
    if (issue.column !== null) add(cells, `${issue.sheet}|${issue.row}|${issue.column}`, issue.code);
  }
  return { rows, cells };
}

/** Gives for each nominee the reasons for doubt, in Vietnamese, without repetition; empty when it is sound. */
export function doubtsOf(
  issues: readonly Issue[],
  standing: Standing,
  readings: readonly SheetReading[],
): (nominee: Nominee, source: SourceSheet) => readonly string[] {
  const { rows, cells } = findings(issues);
  const uncounted = new Map(standing.uncounted.map(({ nominee, reason }) => [nominee, reason]));
  const doubtful = new Map(
    readings.map((reading) => [
      reading.sheet,
      reading.blocks.map(({ columns }) =>
        columns.filter(({ certainty, key }) => certainty === "doubtful" && key !== null && key !== "sensitive" && key !== "index"),
      ),
    ]),
  );
  return (nominee, source) => {
    const codes = new Set<IssueCode>(rows.get(`${nominee.sheet}|${nominee.row}`));
    for (const reading of readingsOf(nominee)) {
      if (reading.row === 0 || reading.row === nominee.row) continue;
      for (const code of cells.get(`${nominee.sheet}|${reading.row}|${reading.column}`) ?? []) codes.add(code);
    }
    const { grid } = source;
    if (grid.filled(nominee.row).some((column) => isErrorValue(grid.value(nominee.row, column)))) codes.add("cell/error-value");
    if (grid.filled(nominee.row).some((column) => mayBeLost(grid.text(nominee.row, column)))) codes.add("cell/lost-letters");
    const reasons = [...codes].map((code) => issueTitle(code, "vi"));
    const reason = uncounted.get(nominee.index);
    if (codes.size === 0 && reason !== undefined && faults.has(reason)) reasons.push(uncountedReason(reason, "vi"));
    for (const { column, header } of doubtful.get(nominee.sheet)?.[nominee.block] ?? [])
      if (!isBlank(source.kept(nominee.row, column))) reasons.push(importTabWords.doubtfulColumn(header));
    return [...new Set(reasons)];
  };
}

function mayBeLost(text: string): boolean {
  return (text.includes("?") || text.includes("\ufffd")) && lostLetters(text);
}

function readingsOf(nominee: Nominee): readonly Reading<unknown>[] {
  const { subject, field, lead, unit, year, quarter, date, texts } = nominee;
  return [subject, field, lead, unit, year, quarter, date, ...Object.values(texts)];
}
