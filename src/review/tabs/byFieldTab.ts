import type { ReportSheet } from "../../model/reportSheet";
import { calculated, cell, completion, rowRanges } from "../cells";
import { barChartRows, chartFigures, fills } from "../chartData";
import { fieldFigures, type FieldFigures } from "../fieldFigures";
import { countCodes, type ReviewContext } from "../reviewContext";
import { mostLacking } from "../mostLacking";
import type { LedgerLine } from "../quotaLedger";
import { SheetBuilder, signatureHeight } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle, signatureBlock } from "../titleBlock";

/** Cells of the figures of some ledger lines in one row: asked, have, missing, overdue (where periods differ), surplus, completion. */
export function figureCells(context: ReviewContext, page: SheetBuilder, lines: readonly LedgerLine[], firstColumn: string) {
  const row = page.next;
  const rows = lines.flatMap((line) => line.rows.map((one) => one.row));
  const sum = (column: string): string => {
    const ranges = rowRanges(column, rows, context.ledgerPrefix);
    return rows.length === 1 ? ranges : `SUM(${ranges})`;
  };
  const total = (pick: (line: LedgerLine) => number): number => lines.reduce((value, line) => value + pick(line), 0);
  const asked = total((line) => line.asked);
  const missing = total((line) => line.missing);
  const overdueRows = lines.flatMap((line) => line.rows.filter((one) => one.standing.status === "short").map((one) => one.row));
  const overdue = total((line) => line.overdue);
  const letter = (offset: number): string => String.fromCharCode(firstColumn.charCodeAt(0) + offset);
  return [
    calculated(sum("G"), asked, styles.count),
    calculated(
      sum("I"),
      total((line) => line.have),
      styles.count,
    ),
    calculated(sum("J"), missing, styles.missing),
    ...(context.periodic
      ? [
          overdueRows.length === 0
            ? cell(0, styles.quiet)
            : calculated(`SUM(${rowRanges("J", overdueRows, context.ledgerPrefix)})`, overdue, styles.missing),
        ]
      : []),
    calculated(
      sum("K"),
      total((line) => line.surplus),
      styles.quiet,
    ),
    completion(`${letter(0)}${row}`, `${letter(2)}${row}`, asked, missing, styles.percent),
  ];
}

/** Total of the figure columns over rows of the same tab, never of the percentages. */
export function totalCells(
  context: ReviewContext,
  page: SheetBuilder,
  lines: readonly LedgerLine[],
  firstColumn: string,
  top: number,
  bottom: number,
) {
  const row = page.next;
  const total = (pick: (line: LedgerLine) => number): number => lines.reduce((value, line) => value + pick(line), 0);
  const letter = (offset: number): string => String.fromCharCode(firstColumn.charCodeAt(0) + offset);
  const sum = (offset: number): string => `SUM(${letter(offset)}${top}:${letter(offset)}${bottom})`;
  const shift = context.periodic ? 1 : 0;
  const asked = total((line) => line.asked);
  const missing = total((line) => line.missing);
  return [
    calculated(sum(0), asked, styles.total),
    calculated(
      sum(1),
      total((line) => line.have),
      styles.total,
    ),
    calculated(sum(2), missing, styles.totalMissing),
    ...(context.periodic
      ? [
          calculated(
            sum(3),
            total((line) => line.overdue),
            styles.totalMissing,
          ),
        ]
      : []),
    calculated(
      sum(3 + shift),
      total((line) => line.surplus),
      styles.total,
    ),
    completion(`${letter(0)}${row}`, `${letter(2)}${row}`, asked, missing, styles.totalPercent),
  ];
}

/** Header texts of the figure columns. */
export function figureHeads(context: ReviewContext): readonly string[] {
  const { head } = context.words;
  return [head.asked, head.have, head.missing, ...(context.periodic ? [head.overdue] : []), head.surplus, head.completion];
}

/** The rows of one field on one page, with the `points` that follow them. */
function fieldRows(page: SheetBuilder, context: ReviewContext, figures: FieldFigures, index: number, points: number): void {
  const { words } = context;
  page.keepTogether(Math.max(page.neededHeight(cell(figures.title, styles.text), 2), figures.lines.length * 18) + 4 + points);
  const top = page.next;
  const down = { down: true } as const;
  figures.lines.forEach((line, place) => {
    const subjects = words.subjects(line.first.subjects) + (line.first.binding === "strive" ? ` (${words.label.strive})` : "");
    const owner = context.owner(line.first);
    const before = figures.lines[place - 1];
    // A cell that will be hidden in a merged range stays empty: Excel would throw its text away.
    const said = before !== undefined && context.owner(before.first) === owner;
    page.add([
      { ...cell(place === 0 ? index : null, styles.index), ...down },
      { ...cell(place === 0 ? figures.title : null, styles.text), ...down },
      { ...cell(said ? null : owner + (line.first.leads.length > 1 ? ` ${words.label.shared}` : ""), styles.text), ...down },
      cell(subjects, styles.center),
      ...figureCells(context, page, [line], "E"),
      cell(line.first.clause?.section ?? "", styles.center),
    ]);
  });
  const bottom = page.next - 1;
  page.mergeDown(1, top, bottom);
  page.mergeDown(2, top, bottom);
  let start = top;
  figures.lines.forEach((line, place) => {
    const following = figures.lines[place + 1];
    if (following && context.owner(following.first) === context.owner(line.first)) return;
    page.mergeDown(3, start, top + place);
    start = top + place + 1;
  });
}

/** Asked, reached and missing by field and subject; fields without a number and quotas of units as groups of their own; chart of the fields. */
export function byFieldTab(context: ReviewContext, appendix: number): ReportSheet {
  const { words, ledger, input } = context;
  const { head, label } = words;
  const page = new SheetBuilder({
    id: "by-field",
    name: context.tabName["by-field"],
    color: palette.navy,
    orientation: "landscape",
    widths: [5, 42, 28, 13, 9, 9, 9, ...(context.periodic ? [9] : []), 8, 10, 10],
    besideWidths: [30, 10, 10, 10, 10],
  });
  const columns = page.columns;
  const figureColumns = figureHeads(context).length;
  appendixTitle(page, context, words.title.byField, appendix);
  const fields = fieldFigures(context);
  // The chart stands before the table: the header that Excel repeats is printed only on pages after its row, so never above a chart.
  if (fields.length > 0) {
    const drawn = mostLacking(fields).length;
    fieldChart(page, context, fields, columns, barChartRows(drawn, 2), drawn + 2);
    page.breakHere();
  }
  page.line(words.note.unitOfCount, styles.unitOfCount, 18);
  const header = page.add(
    [head.index, head.field, head.lead, head.subject, ...figureHeads(context), head.clause].map((title) => cell(title, styles.head)),
    36,
  );
  page.repeatRows(header, header);
  if (fields.length === 0) page.freeze(header, 2);

  const units = ledger.unitLines;
  const ownCoverage = input.plan.fields.filter((field) => !fields.some((one) => one.id === field.id));
  const several = Number(fields.length > 0) + Number(units.length > 0) + Number(ownCoverage.length > 0) > 1;
  const firstRow = page.next;
  const all = [...ledger.leadLines, ...units];
  // No page with the total or the signatures alone: the last rows go with them.
  const end = 6 + 18 + 3 * 19 + signatureHeight;
  const total = ownCoverage.length === 0 ? 22 + end : 22;
  if (several && fields.length > 0) page.add([cell(label.fieldGroup, styles.group, columns)], 20);
  fields.forEach((field, index) => {
    const last = index === fields.length - 1 && units.length === 0;
    fieldRows(page, context, field, index + 1, last ? total : 0);
  });
  if (units.length > 0) {
    page.add([cell(label.unitGroup, styles.group, columns)], 20);
    const byClause = new Map<string, LedgerLine[]>();
    for (const line of units) {
      const key = `${line.first.quota ?? ""}|${line.first.unitClass ?? ""}`;
      const group = byClause.get(key);
      if (group) group.push(line);
      else byClause.set(key, [line]);
    }
    let index = 0;
    for (const lines of byClause.values()) {
      const first = (lines[0] as LedgerLine).first;
      const unitClass = input.plan.unitClasses.find((one) => one.id === first.unitClass)?.name ?? label.unitGroup;
      index += 1;
      const cells = [
        cell(index, styles.index),
        cell(first.field === null ? label.anyField : context.fieldTitle(first.field), styles.text),
        cell(label.unitClassQuota(unitClass, new Set(lines.map((line) => line.first.unit)).size), styles.text),
        cell(words.subjects(first.subjects) + (first.binding === "strive" ? ` (${label.strive})` : ""), styles.center),
        ...figureCells(context, page, lines, "E"),
        cell(first.clause?.section ?? "", styles.center),
      ];
      page.addWith(cells, index === byClause.size ? total : 0);
    }
  }
  if (all.length > 0) {
    const bottom = page.next - 1;
    page.add(
      [cell(label.total, styles.totalLabel, 4), ...totalCells(context, page, all, "E", firstRow, bottom), cell(null, styles.total)],
      22,
    );
  }
  if (ownCoverage.length > 0) {
    page.addWith([cell(label.coverageGroup, styles.group, columns)], 40);
    const counts = new Map<string, number>();
    for (const one of context.counting) if (one.counted) counts.set(one.field, (counts.get(one.field) ?? 0) + 1);
    ownCoverage.forEach((field, index) => {
      const title = context.fieldLabel(field.id);
      const cells = [
        cell(index + 1, styles.index),
        cell(field.title, styles.text),
        cell(field.leads.length === 0 ? label.noLead : field.leads.map(context.agencyName).join("; "), styles.text),
        cell(words.subjects(["any"]), styles.center),
        cell(label.noNumber, { ...styles.quiet, font: { size: 9, italic: true, color: palette.grey }, wrap: true }),
        calculated(`COUNTIFS(${context.listRange("countedField")},"${title.replaceAll('"', '""')}")`, counts.get(title) ?? 0, styles.count),
        ...Array.from({ length: figureColumns - 2 }, () => cell("–", styles.quiet)),
        cell(field.clause.section, styles.center),
      ];
      page.addWith(cells, index === ownCoverage.length - 1 ? end + 2 * 19 : 0);
    });
  }
  page.endTable();
  page.gap(6);
  if (all.length > 0) {
    const check = `${countCodes(context, '"CT*"')}`;
    const listed = context.counting.reduce((sum, one) => sum + one.codes.length, 0);
    const beyond = ledger.totals.have - listed;
    const formula = `IF(${`SUM(${context.ledgerRange("have")})`}=${check}${beyond > 0 ? `+${beyond}` : ""},"${label.matches}","${label.differs}")`;
    page.add(
      [cell(label.crossCheck, styles.note, 3), calculated(formula, label.matches, { ...styles.note, font: { size: 11, bold: true } }, 2)],
      18,
    );
    page.line(words.note.surplus, styles.note);
    page.line(words.note.fromLedger(context.tabName.quotas), styles.note);
    if (!context.periodic && input.stage === "mid-term") page.line(words.note.termProgress, styles.note);
  } else page.line(words.note.noQuotas, styles.note);
  if (ownCoverage.length > 0) page.line(words.note.coverage, styles.note);
  if (fields.length === 0) page.line(words.note.noFieldChart, styles.note);
  signatureBlock(page, context);
  return page.finish();
}

/** Chart of asked and reached by field, of many those that miss most, with its sentence beneath; figures beside the printed columns. */
export function fieldChart(
  page: SheetBuilder,
  context: ReviewContext,
  fields: readonly FieldFigures[],
  right: number,
  wanted: number,
  least: number,
): void {
  const { words } = context;
  const shown = mostLacking(fields);
  page.gap(6);
  const rows = page.chartRows(wanted, least);
  const place = page.chartRoom(rows);
  const figures = chartFigures(page, place.top, words.label.chartData, {
    categories: shown.map((field) => ({ value: field.label })),
    series: [
      {
        name: words.head.asked,
        fill: fills.asked,
        cells: shown.map((field) => ({ value: field.asked, formula: `SUM(${rowRanges("G", field.rows, context.ledgerPrefix)})` })),
      },
      {
        name: words.head.have,
        fill: fills.have,
        cells: shown.map((field) => ({ value: field.have, formula: `SUM(${rowRanges("I", field.rows, context.ledgerPrefix)})` })),
      },
    ],
  });
  const worst = fields.reduce<FieldFigures | null>((most, field) => (field.missing > (most?.missing ?? 0) ? field : most), null);
  const sentence = words.say.fieldsDone({
    done: fields.filter((field) => field.missing === 0).length,
    all: fields.length,
    worst: worst?.label ?? null,
    amounts: worst?.amounts ?? [],
    sofar: context.input.stage === "mid-term",
    shown: shown.length,
  });
  page.chart({
    id: "asked-have-by-field",
    kind: "bar",
    title: words.chart.askedHave,
    ...figures,
    valueTitle: words.chart.count,
    numberFormat: "#,##0",
    legend: "top",
    sentence,
    anchor: { top: place.top, left: 1, bottom: place.bottom, right },
  });
  page.line(sentence, styles.caption);
}
