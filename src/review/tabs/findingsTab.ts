import { cellAddress } from "../../model/cell";
import type { Issue, Severity } from "../../model/issue";
import type { ReportSheet } from "../../model/reportSheet";
import { calculated, cell, dateSerial, sheetPrefix } from "../cells";
import { tabNames, wordsOf } from "../reviewContext";
import type { ReviewInput } from "../reviewInput";
import { SheetBuilder, type LaidCell } from "../sheetBuilder";
import { palette, styles } from "../style";

/** Excel holds at most 65,530 links on a sheet. */
const mostLinks = 60_000;
const severities: readonly Severity[] = ["error", "warning", "info"];

/** Rows of the findings tab that other tabs name. */
export const findingsCountRow = 5;

/** The findings, gravest first, each with a link to its cell and the clause behind it. Stands alone: no formula leaves the tab. */
export function findingsTab(input: ReviewInput): ReportSheet {
  const words = wordsOf(input.language);
  const { head } = words;
  const page = new SheetBuilder({
    id: "findings",
    name: tabNames(input, words, false).findings,
    color: palette.red,
    orientation: "landscape",
    widths: [6, 11, 24, 20, 9, 62, 12],
  });
  page.line(words.title.findings, styles.title, 22);
  page.line(input.plan.title, { ...styles.attached, font: { size: 13 } });
  page.line(words.title.asOf(input.asOf), styles.attached, 18);
  page.gap(6);
  const issues = severities.flatMap((severity) => input.issues.filter((issue) => issue.severity === severity));
  const first = 8;
  const last = Math.max(first, first + issues.length - 1);
  const counts = severities.map((severity) => issues.filter((issue) => issue.severity === severity).length);
  const summary: LaidCell[] = severities.flatMap((severity, index) => [
    cell(words.severity[severity], styles.totalLabel, index === 0 ? 2 : 1),
    calculated(`COUNTIFS($B$${first}:$B$${last},"${words.severity[severity]}")`, counts[index] ?? 0, styles.total),
  ]);
  const row = page.add(summary, 22);
  if (row !== findingsCountRow) throw new Error(`Counts of findings stand in row ${row}, other tabs expect ${findingsCountRow}`);
  page.gap(6);
  const titles = [head.index, head.severity, head.kind, head.sheet, head.cell, head.content, head.clause];
  const header = page.add(
    titles.map((title) => cell(title, styles.head)),
    26,
  );
  page.repeatRows(header, header);
  page.freeze(header, 0);
  issues.forEach((issue, index) => page.add(issueCells(issue, index, input)));
  if (issues.length === 0)
    page.add([
      cell(null, styles.index),
      cell(null, styles.center),
      cell(null, styles.text),
      cell(null, styles.text),
      cell(null, styles.center),
      cell((input.accepted ?? []).length > 0 ? words.note.noOpenFindings : words.note.noFindings, styles.text),
      cell(null, styles.center),
    ]);
  page.table({ name: "DS_kiem_tra", range: { top: header, left: 1, bottom: page.next - 1, right: titles.length }, columns: titles });
  acceptedAppendix(page, input);
  return page.finish();
}

/** The findings that somebody accepted, each with its reason and day; nothing where there are none. */
function acceptedAppendix(page: SheetBuilder, input: ReviewInput): void {
  const accepted = input.accepted ?? [];
  if (accepted.length === 0) return;
  const words = wordsOf(input.language);
  const { head } = words;
  page.gap(14);
  page.line(words.title.accepted, styles.subject, 22);
  page.line(words.note.accepted, styles.note);
  page.gap(6);
  const titles = [
    head.index,
    head.severity,
    head.kind,
    head.sheet,
    head.cell,
    `${head.content}; ${head.acceptedBecause.toLowerCase()}`,
    head.acceptedOn,
  ];
  const header = page.add(
    titles.map((title) => cell(title, styles.head)),
    32,
  );
  accepted.forEach(({ issue, exception }, index) => {
    const cells = issueCells(issue, input.issues.length + index, input);
    const said = `${input.sentence(issue)}\n${head.acceptedBecause}: ${exception.reason}`;
    page.add([cell(index + 1, styles.index), ...cells.slice(1, 5), cell(said, styles.text), cell(dateSerial(exception.on), styles.date)]);
  });
  page.table({ name: "DS_ngoai_le", range: { top: header, left: 1, bottom: page.next - 1, right: titles.length }, columns: titles });
}

function issueCells(issue: Issue, index: number, input: ReviewInput): LaidCell[] {
  const words = wordsOf(input.language);
  const severity = {
    ...styles.center,
    font: { size: 11, bold: issue.severity === "error", ...(issue.severity === "error" ? { color: palette.red } : {}) },
  };
  const place = issue.row === null ? "" : cellAddress(issue.row, issue.column ?? 1);
  const target = issue.sheet === null || index >= mostLinks ? {} : { link: `${sheetPrefix(issue.sheet)}${place === "" ? "A1" : place}` };
  const linked = { ...styles.link, horizontal: "center" as const };
  return [
    cell(index + 1, styles.index),
    cell(words.severity[issue.severity], severity),
    cell(input.issueTitle(issue.code), styles.text),
    cell(issue.sheet ?? words.label.wholeWorkbook, styles.text),
    place === "" || !("link" in target) ? cell(place === "" ? "–" : place, styles.center) : { value: place, style: linked, ...target },
    cell(input.sentence(issue), styles.text),
    cell(issue.clause?.section ?? "", styles.center),
  ];
}
