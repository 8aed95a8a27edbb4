import type { ReportSheet } from "../../model/reportSheet";
import { columnLetters } from "../../model/cell";
import { calculated, cell, completion, rowRanges } from "../cells";
import { chartFigures, fills } from "../chartData";
import { mostLacking } from "../mostLacking";
import type { LedgerLine } from "../quotaLedger";
import { ledgerCell, type ReviewContext } from "../reviewContext";
import { SheetBuilder, signatureHeight } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle, signatureBlock } from "../titleBlock";

/** Units by class, each with what it reached in every period; null when no number belongs to a unit. */
export function byUnitTab(context: ReviewContext, appendix: number): ReportSheet | null {
  const { words, input } = context;
  const lines = context.ledger.unitLines;
  if (lines.length === 0) return null;
  const periods = [...new Set(lines.flatMap((line) => line.rows.map((row) => row.standing.period)))].sort();
  const many = periods.length > 6;
  const page = new SheetBuilder({
    id: "by-unit",
    name: context.tabName["by-unit"],
    color: palette.navy,
    orientation: "landscape",
    widths: [5, many ? 28 : 50, ...periods.map(() => (many ? 4.4 : 11)), 10, 10, 10, 8, 11],
    besideWidths: [36, 10, 10],
  });
  appendixTitle(page, context, words.title.byUnit, appendix);
  const { head } = words;
  // Before the table, as on the tab of the fields: a repeated header is never printed above a chart.
  unitChart(page, context, page.columns);
  page.keepTogether(lines.length * 18 + 200 + signatureHeight);
  page.line(words.note.unitOfCount, styles.unitOfCount, 18);
  const header = page.add(
    [
      cell(head.index, styles.head),
      cell(head.unit, styles.head),
      ...periods.map((period) =>
        cell(
          many ? words.shortPeriod(period).replace("/", "\n").replace("\n20", "\n’") : words.shortPeriod(period),
          many ? { ...styles.head, font: { size: 9, bold: true } } : styles.head,
        ),
      ),
      ...[head.asked, head.have, head.missing, head.surplus, head.completion].map((title) => cell(title, styles.head)),
    ],
    36,
  );
  page.repeatRows(header, header);
  const columns = page.columns;
  const askedAt = 3 + periods.length;
  const letter = (offset: number): string => columnLetters(askedAt + offset);
  const byClass = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const key = `${line.first.quota ?? ""}|${line.first.unitClass ?? ""}`;
    const group = byClass.get(key);
    if (group) group.push(line);
    else byClass.set(key, [line]);
  }
  const first = page.next;
  const lastLine = [...byClass.values()].at(-1)?.at(-1);
  const asked = new Set<string>();
  for (const group of byClass.values()) {
    const sample = (group[0] as LedgerLine).first;
    const name = input.plan.unitClasses.find((one) => one.id === sample.unitClass)?.name ?? words.head.unit;
    const number = words.amount({ count: sample.required ?? 0, subjects: sample.subjects });
    asked.add(`${name}: ${number}${sample.binding === "strive" ? ` (${words.label.strive})` : ""}`);
    page.addWith([cell(`${name} – ${number}${sample.binding === "strive" ? ` (${words.label.strive})` : ""}`, styles.group, columns)], 40);
    group.forEach((line, index) => {
      const row = page.next;
      const cells = periods.map((period) => {
        const at = line.rows.find((one) => one.standing.period === period);
        if (!at) return cell("–", styles.quiet);
        const style =
          at.standing.status === "short"
            ? { ...styles.count, font: { size: 11, bold: true, color: palette.red }, fill: "ECECEC" }
            : at.standing.status === "not-due"
              ? { ...styles.quiet, numberFormat: '#,##0;-#,##0;"·"' }
              : styles.count;
        return calculated(ledgerCell(context, "have", at.row), at.standing.counted, style);
      });
      const rows = line.rows.map((one) => one.row);
      const sum = (column: string): string => `SUM(${rowRanges(column, rows, context.ledgerPrefix)})`;
      const cellsOfRow = [
        cell(index + 1, styles.index),
        cell(line.first.unit ?? "", styles.text),
        ...cells,
        calculated(sum("G"), line.asked, styles.count),
        calculated(sum("I"), line.have, styles.count),
        calculated(sum("J"), line.missing, styles.missing),
        calculated(sum("K"), line.surplus, styles.quiet),
        completion(`${letter(0)}${row}`, `${letter(2)}${row}`, line.asked, line.missing, styles.percent),
      ];
      // No page with the total or the signatures alone: the last unit goes with them.
      page.addWith(cellsOfRow, line === lastLine ? 120 + signatureHeight : 0);
    });
  }
  const last = page.next - 1;
  const row = page.next;
  const total = (pick: (line: LedgerLine) => number): number => lines.reduce((sum, line) => sum + pick(line), 0);
  const down = (column: string): string => `SUM(${column}${first}:${column}${last})`;
  page.add(
    [
      cell(words.label.total, styles.totalLabel, 2),
      ...periods.map((period, index) =>
        calculated(
          down(columnLetters(3 + index)),
          lines.reduce((sum, line) => sum + (line.rows.find((one) => one.standing.period === period)?.standing.counted ?? 0), 0),
          styles.total,
        ),
      ),
      calculated(
        down(letter(0)),
        total((line) => line.asked),
        styles.total,
      ),
      calculated(
        down(letter(1)),
        total((line) => line.have),
        styles.total,
      ),
      calculated(
        down(letter(2)),
        total((line) => line.missing),
        styles.totalMissing,
      ),
      calculated(
        down(letter(3)),
        total((line) => line.surplus),
        styles.total,
      ),
      completion(
        `${letter(0)}${row}`,
        `${letter(2)}${row}`,
        total((line) => line.asked),
        total((line) => line.missing),
        styles.totalPercent,
      ),
    ],
    22,
  );
  page.endTable();
  page.gap(6);
  page.line(words.note.periodKinds([...asked].join("; ")), styles.note);
  page.line(words.note.notDueMark, styles.note);
  page.line(words.note.surplus, styles.note);
  signatureBlock(page, context);
  return page.finish();
}

/** Chart of asked and reached by unit, with its sentence beneath; of many units those that miss most. */
export function unitChart(page: SheetBuilder, context: ReviewContext, right: number, rowsPerUnit = 1.45): void {
  const { words } = context;
  const lines = context.ledger.unitLines;
  const ranked = mostLacking(lines);
  const rows = page.chartRows(Math.ceil(Math.max(10, 5 + ranked.length * rowsPerUnit)), ranked.length + 2);
  const place = page.chartRoom(rows);
  const series = (name: string, column: "G" | "I", pick: (line: LedgerLine) => number, fill: (typeof fills)["asked" | "have"]) => ({
    name,
    fill,
    cells: ranked.map((line) => ({
      value: pick(line),
      formula: `SUM(${rowRanges(
        column,
        line.rows.map((one) => one.row),
        context.ledgerPrefix,
      )})`,
    })),
  });
  const figures = chartFigures(page, place.top, words.label.chartData, {
    categories: ranked.map((line) => ({ value: line.first.unit ?? "" })),
    series: [
      series(words.head.asked, "G", (line) => line.asked, fills.asked),
      series(words.head.have, "I", (line) => line.have, fills.have),
    ],
  });
  const worst = lines.reduce<LedgerLine | null>((most, line) => (line.missing > (most?.missing ?? 0) ? line : most), null);
  const sentence = words.say.unitsDone({
    done: lines.filter((line) => line.missing === 0).length,
    all: lines.length,
    worst: worst?.first.unit ?? null,
    missing: worst?.missing ?? 0,
    sofar: context.input.stage === "mid-term",
    shown: ranked.length,
  });
  page.chart({
    id: "asked-have-by-unit",
    kind: "bar",
    title: words.chart.byUnit,
    ...figures,
    valueTitle: words.chart.count,
    numberFormat: "#,##0",
    legend: "top",
    sentence,
    anchor: { top: place.top, left: 1, bottom: place.bottom, right: right },
  });
  page.line(sentence, styles.caption);
}
