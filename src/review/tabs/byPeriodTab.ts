import { columnLetters } from "../../model/cell";
import type { ReportSheet } from "../../model/reportSheet";
import { subjectTypes } from "../../model/subject";
import { calculated, cell, completion, periodValue, rowRanges } from "../cells";
import { chartFigures, subjectFills } from "../chartData";
import type { LedgerRow } from "../quotaLedger";
import { ledgerCell, type ReviewContext } from "../reviewContext";
import { SheetBuilder } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle } from "../titleBlock";

interface PeriodRow {
  readonly key: string;
  readonly label: string;
  readonly ledger: readonly LedgerRow[];
}

function periodRows(context: ReviewContext): readonly PeriodRow[] {
  const { input, words } = context;
  const rows = new Map<string, { label: string; ledger: LedgerRow[] }>();
  if (context.quarterly)
    for (const quarter of input.plan.quotaQuarters) rows.set(words.shortPeriod(quarter), { label: quarter, ledger: [] });
  else {
    const first = Number(input.plan.period.start.slice(0, 4));
    const last = Number(input.plan.period.end.slice(0, 4));
    for (let year = first; year <= last; year++) rows.set(String(year), { label: String(year), ledger: [] });
  }
  for (const row of context.ledger.rows) {
    if (row.standing.per === "term") continue;
    const key = words.shortPeriod(row.standing.period);
    const known = rows.get(key);
    if (known) known.ledger.push(row);
    else rows.set(key, { label: row.standing.period, ledger: [row] });
  }
  for (const one of context.counting)
    if (one.counted && !rows.has(one.period))
      rows.set(one.period, { label: one.periodKey === "" ? one.period : one.periodKey, ledger: [] });
  // What names no period comes last.
  const order = (row: PeriodRow): string => (row.key === words.label.noYear ? "9999" : row.label);
  return [...rows].map(([key, row]) => ({ key, ...row })).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** Counted nominees by year or quarter and subject; with yearly or quarterly quotas also asked, missing and a matrix by field. */
export function byPeriodTab(context: ReviewContext, appendix: number): ReportSheet {
  const { words, periodic, quarterly } = context;
  const { head, label } = words;
  const nominees = context.input.recognition.nominees;
  const rows = periodRows(context);
  const counts = new Map<string, number>();
  nominees.forEach((nominee, index) => {
    const one = context.counting[index];
    if (!one?.counted) return;
    const key = `${one.period}|${nominee.subject.value ?? ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const planTypes = new Set(context.input.plan.fields.flatMap((field) => field.subjects));
  const types = subjectTypes.filter((type) => planTypes.has(type) || nominees.some((nominee) => nominee.subject.value === type));
  const yearLines = context.ledger.leadLines.filter((line) => line.first.per === "year");
  const matrixPeriods = [...new Set(yearLines.flatMap((line) => line.rows.map((row) => row.standing.period)))].sort();
  const figureCount = periodic ? 4 : 0;
  const width = Math.max(2 + types.length + 1 + figureCount, yearLines.length > 0 ? 4 + matrixPeriods.length : 0);
  const page = new SheetBuilder({
    id: "by-period",
    name: context.tabName["by-period"],
    color: palette.navy,
    orientation: "landscape",
    widths: [5, yearLines.length > 0 ? 34 : 26, ...Array.from({ length: width - 2 }, () => Math.max(10, Math.min(25, 126 / (width - 2))))],
    besideWidths: [16, ...types.map(() => 12)],
  });
  appendixTitle(page, context, quarterly ? words.title.byQuarter : words.title.byYear, appendix);
  page.line(words.note.unitOfCount, styles.unitOfCount, 18);
  const header = page.add(
    [
      head.index,
      quarterly ? head.quarter : head.year,
      ...types.map((type) => words.subject[type]),
      head.allTotal,
      ...(periodic ? [head.asked, head.have, head.missing, head.completion] : []),
    ].map((title) => cell(title, styles.head)),
    periodic ? 34 : 26,
  );
  page.freeze(header, 2);
  const first = page.next;
  const totalAt = 3 + types.length;
  const letter = (column: number): string => columnLetters(column);
  rows.forEach((period, index) => {
    const row = page.next;
    const of = types.map((type) =>
      calculated(
        `COUNTIFS(${context.listRange("countedPeriod")},$B${row},${context.listRange("subject")},"${words.subject[type]}",${context.listRange("counted")},"${label.yes}")`,
        counts.get(`${period.key}|${type}`) ?? 0,
        styles.quiet,
      ),
    );
    const total = [...types, ""].reduce((sum, type) => sum + (counts.get(`${period.key}|${type}`) ?? 0), 0);
    const ledgerRows = period.ledger.map((one) => one.row);
    const sum = (pick: (one: LedgerRow) => number): number => period.ledger.reduce((value, one) => value + pick(one), 0);
    const asked = sum((one) => one.standing.required ?? 0);
    const missing = sum((one) => one.standing.missing);
    const from = (column: "asked" | "have" | "missing"): string =>
      `SUMIFS(${context.ledgerRange(column)},${context.ledgerRange("period")},$B${row})`;
    page.add(
      [
        cell(index + 1, styles.index),
        cell(periodValue(period.key), styles.center),
        ...of,
        calculated(`COUNTIFS(${context.listRange("countedPeriod")},$B${row},${context.listRange("counted")},"${label.yes}")`, total, {
          ...styles.count,
          font: { size: 11, bold: true },
        }),
        ...(!periodic
          ? []
          : ledgerRows.length === 0
            ? [cell("–", styles.quiet), cell("–", styles.quiet), cell("–", styles.quiet), cell("–", styles.quiet)]
            : [
                calculated(from("asked"), asked, styles.count),
                calculated(
                  from("have"),
                  sum((one) => one.standing.counted),
                  styles.count,
                ),
                calculated(from("missing"), missing, styles.missing),
                completion(`${letter(totalAt + 1)}${row}`, `${letter(totalAt + 3)}${row}`, asked, missing, styles.percent),
              ]),
      ],
      18,
    );
  });
  const last = page.next - 1;
  const row = page.next;
  const down = (column: number): string => `SUM(${letter(column)}${first}:${letter(column)}${last})`;
  const everything = (type: string): number => rows.reduce((sum, period) => sum + (counts.get(`${period.key}|${type}`) ?? 0), 0);
  const periodLedger = rows.flatMap((period) => period.ledger);
  const all = (pick: (one: LedgerRow) => number): number => periodLedger.reduce((sum, one) => sum + pick(one), 0);
  const allAsked = all((one) => one.standing.required ?? 0);
  const allMissing = all((one) => one.standing.missing);
  page.add(
    [
      cell(label.total, styles.totalLabel, 2),
      ...types.map((type, index) => calculated(down(3 + index), everything(type), styles.total)),
      calculated(down(totalAt), context.countedTotal, styles.total),
      ...(periodic
        ? [
            calculated(down(totalAt + 1), allAsked, styles.total),
            calculated(
              down(totalAt + 2),
              all((one) => one.standing.counted),
              styles.total,
            ),
            calculated(down(totalAt + 3), allMissing, styles.totalMissing),
            completion(`${letter(totalAt + 1)}${row}`, `${letter(totalAt + 3)}${row}`, allAsked, allMissing, styles.totalPercent),
          ]
        : []),
    ],
    22,
  );
  page.gap(6);
  if (!periodic) page.line(words.note.severalYears, styles.note);

  if (context.countedTotal === 0) page.line(words.say.noChart, styles.caption);
  else {
    const used = types.filter((type) => everything(type) > 0);
    const withSome = rows.map((period) => ({
      period,
      total: [...types, ""].reduce((sum, type) => sum + (counts.get(`${period.key}|${type}`) ?? 0), 0),
    }));
    const dated = withSome.filter((one) => one.period.key !== label.noYear && one.total > 0);
    const undated = withSome.filter((one) => one.period.key === label.noYear).reduce((sum, one) => sum + one.total, 0);
    const best = dated.reduce<(typeof dated)[number] | null>((most, one) => (one.total > (most?.total ?? 0) ? one : most), null);
    const over = rows.filter((period) => period.ledger.length > 0 && period.ledger.every((one) => one.standing.due < context.input.asOf));
    const overMissing = over.flatMap((period) => period.ledger).reduce((sum, one) => sum + one.standing.missing, 0);
    const sentence =
      words.say.periods({
        total: context.countedTotal - undated,
        undated,
        periods: dated.length,
        best: best === null ? null : /^\d{4}(-Q\d)?$/.test(best.period.label) ? words.period(best.period.label) : best.period.label,
        bestCount: best?.total ?? 0,
        quarters: quarterly,
      }) +
      (over.length > 0
        ? ` ${words.say.periodsDone({ done: over.filter((period) => period.ledger.every((one) => one.standing.missing === 0)).length, due: over.length, missing: overMissing, quarters: quarterly })}`
        : "");
    // Where the list dates nobody there would be one column of all.
    if (used.length > 0 && best !== null) {
      const place = page.chartRoom(page.chartRows(18, 10));
      const figures = chartFigures(page, place.top, label.chartData, {
        categories: rows.map((period) => ({ value: period.key })),
        series: used.map((type) => ({
          name: words.subject[type],
          fill: subjectFills[type],
          cells: rows.map((period, index) => ({
            value: counts.get(`${period.key}|${type}`) ?? 0,
            formula: `${letter(3 + types.indexOf(type))}${first + index}`,
          })),
        })),
      });
      page.chart({
        id: "by-period",
        kind: "stacked-column",
        title: words.chart.byPeriod(quarterly),
        ...figures,
        valueTitle: words.chart.count,
        numberFormat: "#,##0;;",
        legend: "bottom",
        sentence,
        anchor: { top: place.top, left: 1, bottom: place.bottom, right: page.columns },
      });
    }
    page.line(sentence, styles.caption);
  }

  if (yearLines.length > 0) {
    page.breakHere();
    page.line(label.matrix, styles.heading, 24);
    page.add(
      [head.index, head.field, ...matrixPeriods, head.asked, head.missing].map((title) => cell(periodValue(title), styles.head)),
      30,
    );
    yearLines.forEach((line, index) => {
      const name = line.first.field === null ? label.anyField : context.fieldLabel(line.first.field);
      const twin = yearLines.some((other) => other !== line && other.first.field === line.first.field);
      const ledgerRows = line.rows.map((one) => one.row);
      page.add([
        cell(index + 1, styles.index),
        cell(twin ? `${name} – ${context.owner(line.first)}` : name, styles.text),
        ...matrixPeriods.map((period) => {
          const found = line.rows.find((one) => one.standing.period === period);
          if (!found) return cell("–", styles.quiet);
          const status = found.standing.status;
          const style =
            status === "short"
              ? { ...styles.count, font: { size: 11, bold: true, color: palette.red }, fill: "ECECEC" }
              : status === "not-due"
                ? { ...styles.quiet, numberFormat: '#,##0;-#,##0;"·"' }
                : styles.count;
          return calculated(ledgerCell(context, "have", found.row), found.standing.counted, style);
        }),
        calculated(`SUM(${rowRanges("G", ledgerRows, context.ledgerPrefix)})`, line.asked, styles.count),
        calculated(`SUM(${rowRanges("J", ledgerRows, context.ledgerPrefix)})`, line.missing, styles.missing),
      ]);
    });
    page.gap(6);
    page.line(words.note.matrix, styles.note);
    page.line(words.note.fromLedger(context.tabName.quotas), styles.note);
  }
  return page.finish();
}
