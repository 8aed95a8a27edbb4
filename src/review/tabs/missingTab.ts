import type { ReportSheet } from "../../model/reportSheet";
import { calculated, cell, dateSerial, rowRanges } from "../cells";
import type { LedgerLine, LedgerRow } from "../quotaLedger";
import type { ReviewContext } from "../reviewContext";
import { SheetBuilder, signatureHeight } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle, signatureBlock } from "../titleBlock";

interface Gap {
  readonly line: LedgerLine;
  readonly rows: readonly LedgerRow[];
  readonly missing: number;
}

function gaps(lines: readonly LedgerLine[], status: "short" | "in-progress"): readonly Gap[] {
  return lines.flatMap((line) => {
    const rows = line.rows.filter((row) => row.standing.status === status && row.standing.missing > 0);
    return rows.length === 0 ? [] : [{ line, rows, missing: rows.reduce((sum, row) => sum + row.standing.missing, 0) }];
  });
}

/** The periods of a gap one by one; where many follow each other, from the first to the last with their number. */
function periodsText({ line, rows }: Gap, shortPeriod: (period: string) => string): string {
  const runs: LedgerRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && line.rows.indexOf(row) === line.rows.indexOf(before) + 1) run.push(row);
    else runs.push([row]);
  }
  return runs
    .flatMap((run) => {
      const texts = run.map((row) => shortPeriod(row.standing.period));
      return texts.length > 3 ? [`${texts[0] ?? ""} – ${texts.at(-1) ?? ""} (${texts.length})`] : texts;
    })
    .join(", ");
}

/** What is missing, from whom, by when and by which clause: first what is overdue, then what still runs; later periods in one sentence. */
export function missingTab(context: ReviewContext, appendix: number): ReportSheet {
  const { words, ledger } = context;
  const { head, label } = words;
  const lines = [...ledger.leadLines, ...ledger.unitLines];
  const page = new SheetBuilder({
    id: "missing",
    name: context.tabName.missing,
    color: palette.red,
    orientation: "landscape",
    widths: [5, 46, 48, 10, 18, 13, 11],
  });
  appendixTitle(page, context, words.title.missing, appendix);
  const groups = [
    { title: label.missingOverdue, gaps: gaps(lines, "short"), overdue: true },
    { title: label.missingRunning, gaps: gaps(lines, "in-progress"), overdue: false },
  ].filter((group) => group.gaps.length > 0);
  const all = groups.flatMap((group) => group.gaps);
  const missing = all.reduce((sum, gap) => sum + gap.missing, 0);
  page.line(
    ledger.rows.length === 0
      ? words.note.noQuotas
      : all.length === 0
        ? words.note.nothingMissing
        : words.say.missingLead({
            lines: all.length,
            missing,
            overdue: groups
              .filter((g) => g.overdue)
              .flatMap((g) => g.gaps)
              .reduce((sum, gap) => sum + gap.missing, 0),
          }),
    styles.caption,
  );
  if (all.length > 0) {
    page.gap(4);
    page.line(words.note.unitOfCount, styles.unitOfCount, 18);
    const header = page.add(
      [head.index, head.responsible, head.what, head.missing, head.period, head.due, head.clause].map((title) => cell(title, styles.head)),
      34,
    );
    page.repeatRows(header, header);
    page.freeze(header, 2);
    const first = page.next;
    for (const group of groups) {
      page.addWith([cell(group.title, styles.group, page.columns)], 40);
      group.gaps.forEach((gap, index) => {
        const { first: sample } = gap.line;
        const place = sample.field === null ? label.anyField : context.fieldLabel(sample.field);
        const last = gap.rows[gap.rows.length - 1] as LedgerRow;
        const ranges = rowRanges(
          "J",
          gap.rows.map((row) => row.row),
          context.ledgerPrefix,
        );
        const cells = [
          cell(index + 1, styles.index),
          cell(context.owner(sample) + (sample.leads.length > 1 ? ` ${label.shared}` : ""), styles.text),
          cell(`${words.subjects(sample.subjects)} – ${place}${sample.binding === "strive" ? ` (${label.strive})` : ""}`, styles.text),
          calculated(gap.rows.length === 1 ? ranges : `SUM(${ranges})`, gap.missing, styles.missing),
          cell(periodsText(gap, words.shortPeriod), styles.center),
          cell(dateSerial(last.standing.due), styles.date),
          cell(sample.clause?.section ?? "", styles.center),
        ];
        // No page with the total or the signatures alone: the last gap goes with them.
        page.addWith(cells, gap === all.at(-1) ? 60 + signatureHeight : 0);
      });
    }
    const bottom = page.next - 1;
    page.add(
      [
        cell(label.total, styles.totalLabel, 3),
        calculated(`SUM(D${first}:D${bottom})`, missing, styles.totalMissing),
        cell(null, styles.total, 3),
      ],
      22,
    );
  }
  page.endTable();
  const later = ledger.rows.filter((row) => row.standing.status === "not-due");
  if (later.length > 0) {
    page.gap(6);
    page.line(
      words.say.later({
        asked: later.reduce((sum, row) => sum + (row.standing.required ?? 0), 0),
        missing: later.reduce((sum, row) => sum + row.standing.missing, 0),
        periods: [...new Set(later.map((row) => words.shortPeriod(row.standing.period)))].join(", "),
      }),
      styles.note,
    );
  }
  if (all.length > 0) signatureBlock(page, context);
  return page.finish();
}
