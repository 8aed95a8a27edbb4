import type { ReportSheet } from "../../model/reportSheet";
import { calculated, cell, dateSerial, periodValue } from "../cells";
import { countCodes, firstLedgerRow, type ReviewContext } from "../reviewContext";
import { SheetBuilder } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle } from "../titleBlock";

/** The ledger: every number of the plan with its code, so that each summed figure can be followed to the names behind it. */
export function quotasTab(context: ReviewContext): ReportSheet {
  const { words, ledger } = context;
  const page = new SheetBuilder({
    id: "quotas",
    name: context.tabName.quotas,
    color: palette.grey,
    orientation: "landscape",
    widths: [8, 27, 30, 15, 11, 12, 9, 11, 9, 9, 8, 14, 10],
  });
  appendixTitle(page, context, words.title.quotas, null);
  page.line(ledger.rows.length === 0 ? words.note.noQuotas : words.note.fromList(context.tabName.nominees), styles.note);
  const { head } = words;
  const titles = [
    head.code,
    head.field,
    head.owner,
    head.subject,
    head.period,
    head.due,
    head.asked,
    head.agreed,
    head.have,
    head.missing,
    head.surplus,
    head.status,
    head.clause,
  ];
  const header = page.add(
    titles.map((title) => cell(title, styles.head)),
    34,
  );
  if (header + 1 !== firstLedgerRow) throw new Error(`The ledger starts in row ${header + 1}, formulas expect ${firstLedgerRow}`);
  page.repeatRows(header, header);
  page.freeze(header, 1);
  for (const { code, row, standing } of ledger.rows) {
    const asked = standing.required ?? 0;
    // A named target may fill a number without standing in the list.
    const beyond = standing.counted - standing.nominees.length;
    const counting = countCodes(context, `$A${row}`) + (beyond > 0 ? `+${beyond}` : "");
    const fixed = standing.status === "not-due" || standing.status === "no-number";
    const status = words.status[standing.status];
    const unmet = standing.status !== "met" ? status : words.status[standing.due < context.input.asOf ? "short" : "in-progress"];
    page.add([
      cell(code, styles.center),
      cell(standing.field === null ? words.label.anyField : context.fieldLabel(standing.field), styles.text),
      cell(context.owner(standing), styles.text),
      cell(words.subjects(standing.subjects), styles.center),
      cell(periodValue(words.shortPeriod(standing.period)), styles.center),
      cell(dateSerial(standing.due), styles.date),
      cell(asked, styles.count),
      cell(standing.agreed, styles.count),
      calculated(counting, standing.counted, styles.count),
      calculated(`MAX(0,G${row}-I${row})`, Math.max(0, asked - standing.counted), styles.missing),
      calculated(`MAX(0,I${row}-G${row})`, Math.max(0, standing.counted - asked), styles.quiet),
      fixed ? cell(status, styles.center) : calculated(`IF(I${row}>=G${row},"${words.status.met}","${unmet}")`, status, styles.center),
      cell(standing.clause?.section ?? "", styles.center),
    ]);
  }
  if (ledger.rows.length === 0)
    page.add(
      titles.map(() => cell(null, styles.text)),
      20,
    );
  else {
    const { firstRow, lastRow, totals } = ledger;
    const sum = (column: string): string => `SUM(${column}${firstRow}:${column}${lastRow})`;
    page.add([
      cell(words.label.total, styles.totalLabel, 6),
      calculated(sum("G"), totals.asked, styles.total),
      cell(null, styles.total),
      calculated(sum("I"), totals.have, styles.total),
      calculated(sum("J"), totals.missing, styles.totalMissing),
      calculated(sum("K"), totals.surplus, styles.total),
      cell(null, styles.total, 2),
    ]);
  }
  return page.finish();
}
