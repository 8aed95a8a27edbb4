import type { ReportSheet } from "../../model/reportSheet";
import { columnLetters } from "../../model/cell";
import { subjectTypes, type SubjectType } from "../../model/subject";
import { calculated, cell } from "../cells";
import { barChartRows, chartFigures, fills, subjectFills } from "../chartData";
import type { ReviewContext } from "../reviewContext";
import { SheetBuilder } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle } from "../titleBlock";

/** Counted nominees by subject type, largest plan order first; null stands for an unknown type. */
export function typeCounts(context: ReviewContext): readonly { type: SubjectType; count: number }[] {
  const counts = new Map<SubjectType, number>();
  context.input.recognition.nominees.forEach((nominee, index) => {
    const type = nominee.subject.value;
    if (type !== null && context.counting[index]?.counted) counts.set(type, (counts.get(type) ?? 0) + 1);
  });
  return subjectTypes.flatMap((type) => {
    const count = counts.get(type) ?? 0;
    return count > 0 ? [{ type, count }] : [];
  });
}

/** COUNTIFS of the counted nominees of a type; `criterion` is a cell or a quoted text. */
export function typeFormula(context: ReviewContext, criterion: string): string {
  return `COUNTIFS(${context.listRange("subject")},${criterion},${context.listRange("counted")},"${context.words.label.yes}")`;
}

/** A part with its number and share as one text, for the legend of a ring: small parts have no room for a label. */
export function shareText(name: string, count: number, total: number, cellOf: string, totalOf: string): { value: string; formula: string } {
  return {
    value: `${name} ${count} (${Math.round((100 * count) / total)}%)`,
    formula: `"${name} "&${cellOf}&" ("&IF(${totalOf}=0,0,ROUND(100*${cellOf}/${totalOf},0))&"%)"`,
  };
}

/** Structure by subject, by field and subject, and what is listed but does not count. */
export function structureTab(context: ReviewContext, appendix: number): ReportSheet {
  const { words, input } = context;
  const { head, label } = words;
  const types = typeCounts(context);
  const total = types.reduce((sum, one) => sum + one.count, 0);
  const page = new SheetBuilder({
    id: "structure",
    name: context.tabName.structure,
    color: palette.navy,
    orientation: "landscape",
    widths: [5, 44, ...Array.from({ length: Math.max(5, types.length + 2) }, () => Math.min(16, 100 / Math.max(5, types.length + 2)))],
    besideWidths: [30, ...types.map(() => 12)],
  });
  const columns = page.columns;
  appendixTitle(page, context, words.title.structure, appendix);
  page.line(label.typeTable, styles.heading, 22);
  page.add(
    [head.index, head.type, head.number, head.share].map((title) => cell(title, styles.head)),
    24,
  );
  const first = page.next;
  const last = first + Math.max(types.length, 1) - 1;
  types.forEach((one, index) => {
    const row = page.next;
    page.add([
      cell(index + 1, styles.index),
      cell(words.subject[one.type], styles.text),
      calculated(typeFormula(context, `$B${row}`), one.count, styles.count),
      calculated(`IF(C$${last + 1}=0,"",C${row}/C$${last + 1})`, one.count / total, styles.percent),
    ]);
  });
  if (types.length === 0) page.add([cell(null, styles.index), cell("–", styles.text), cell(0, styles.count), cell("", styles.percent)]);
  page.add(
    [cell(label.total, styles.totalLabel, 2), calculated(`SUM(C${first}:C${last})`, total, styles.total), cell(null, styles.total)],
    22,
  );
  page.gap(6);
  const sentence = words.say.structure({
    total,
    parts: types.map((one) => ({ type: words.subject[one.type], count: one.count, share: one.count / total })),
  });
  if (types.length === 0) page.line(words.say.noChart, styles.caption);
  // A ring of one part tells nothing that the table does not.
  else if (types.length === 1) page.line(sentence, styles.caption);
  else {
    const place = page.chartRoom(page.chartRows(15, 10));
    const figures = chartFigures(page, place.top, label.chartData, {
      categories: types.map((one, index) => shareText(words.subject[one.type], one.count, total, `C${first + index}`, `C$${last + 1}`)),
      series: [
        {
          name: head.number,
          fill: fills.have,
          pointFills: types.map((one) => subjectFills[one.type]),
          cells: types.map((one, index) => ({ value: one.count, formula: `C${first + index}` })),
        },
      ],
    });
    page.chart({
      id: "structure",
      kind: "doughnut",
      title: words.chart.structure,
      ...figures,
      numberFormat: "#,##0",
      legend: "right",
      sentence,
      anchor: { top: place.top, left: 1, bottom: place.bottom, right: Math.min(columns, 5) },
    });
    page.line(sentence, styles.caption);
  }

  const counts = new Map<string, number>();
  const byField = new Map<string, number>();
  input.recognition.nominees.forEach((nominee, index) => {
    const one = context.counting[index];
    if (!one?.counted) return;
    const key = `${one.field}|${nominee.subject.value ?? ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    byField.set(one.field, (byField.get(one.field) ?? 0) + 1);
  });
  const rows = input.plan.fields.map((field) => context.fieldLabel(field.id));
  if ((byField.get(label.noField) ?? 0) > 0) rows.push(label.noField);
  if (rows.length === 0) uncountedTable(page, context);
  else {
    // With little above it, the table goes on below; a ring has a page of its own with its table.
    if (types.length > 1) page.breakHere();
    else page.keepTogether(120);
    page.gap(8);
    page.line(label.fieldTypeTable, styles.heading, 22);
    page.add(
      [head.index, head.field, ...types.map((one) => words.subject[one.type]), head.allTotal, head.share].map((title) =>
        cell(title, styles.head),
      ),
      34,
    );
    const top = page.next;
    const bottom = top + rows.length - 1;
    const totalColumn = columnLetters(3 + types.length);
    rows.forEach((name, index) => {
      const row = page.next;
      const count = byField.get(name) ?? 0;
      const field = `${context.listRange("countedField")},$B${row}`;
      page.add([
        cell(index + 1, styles.index),
        cell(name, styles.text),
        ...types.map((one) =>
          calculated(
            `COUNTIFS(${field},${context.listRange("subject")},"${words.subject[one.type]}",${context.listRange("counted")},"${label.yes}")`,
            counts.get(`${name}|${one.type}`) ?? 0,
            styles.quiet,
          ),
        ),
        calculated(`COUNTIFS(${field})`, count, styles.count),
        calculated(
          `IF(${totalColumn}$${bottom + 1}=0,"",${totalColumn}${row}/${totalColumn}$${bottom + 1})`,
          context.countedTotal === 0 ? "" : count / context.countedTotal,
          styles.percent,
        ),
      ]);
    });
    page.add(
      [
        cell(label.total, styles.totalLabel, 2),
        ...types.map((one, index) =>
          calculated(`SUM(${columnLetters(3 + index)}${top}:${columnLetters(3 + index)}${bottom})`, one.count, styles.total),
        ),
        calculated(`SUM(${totalColumn}${top}:${totalColumn}${bottom})`, context.countedTotal, styles.total),
        cell(null, styles.total),
      ],
      22,
    );
    uncountedTable(page, context);
    page.gap(6);
    if (context.countedTotal > 0) {
      const drawn = largest(rows, (name) => byField.get(name) ?? 0);
      const chartRows = page.chartRows(barChartRows(drawn.length, 2), drawn.length + 5);
      const place = page.chartRoom(chartRows);
      const figures = chartFigures(page, place.top, label.chartData, {
        categories: drawn.map((name) => ({ value: name })),
        series: types.map((one, place) => ({
          name: words.subject[one.type],
          fill: subjectFills[one.type],
          cells: drawn.map((name) => ({
            value: counts.get(`${name}|${one.type}`) ?? 0,
            formula: `${columnLetters(3 + place)}${top + rows.indexOf(name)}`,
          })),
        })),
      });
      const best = rows.reduce((most, name) => ((byField.get(name) ?? 0) > (byField.get(most) ?? 0) ? name : most), rows[0] ?? "");
      const sentence = words.say.fieldShare({
        best,
        bestCount: byField.get(best) ?? 0,
        share: (byField.get(best) ?? 0) / context.countedTotal,
        empty: rows.filter((name) => !byField.has(name)).length,
        all: rows.length,
        shown: drawn.length,
      });
      page.chart({
        id: "field-share",
        kind: "stacked-bar",
        title: words.chart.fieldShare,
        ...figures,
        numberFormat: "#,##0",
        legend: "top",
        valueTitle: words.chart.count,
        sentence,
        anchor: { top: place.top, left: 1, bottom: place.bottom, right: columns },
      });
      page.line(sentence, styles.caption);
    }
  }
  return page.finish();
}

/** Most fields whose parts can be read in one chart. */
const mostStacks = 20;

/** All of few; of many the largest, in the order in which they came. */
function largest(names: readonly string[], count: (name: string) => number): readonly string[] {
  if (names.length <= mostStacks) return names;
  const best = new Set([...names].sort((a, b) => count(b) - count(a)).slice(0, mostStacks));
  return names.filter((name) => best.has(name));
}

/** What is listed but does not count, by reason. */
function uncountedTable(page: SheetBuilder, context: ReviewContext): void {
  const { head, label } = context.words;
  const reasons = new Map<string, number>();
  for (const one of context.counting) if (one.reason !== "") reasons.set(one.reason, (reasons.get(one.reason) ?? 0) + 1);
  if (reasons.size > 0) {
    page.keepTogether(60 + reasons.size * 20);
    page.gap(8);
    page.line(label.uncountedTable, styles.heading, 22);
    page.add(
      [head.index, head.reason, head.number].map((title) => cell(title, styles.head)),
      24,
    );
    [...reasons].forEach(([reason, count], index) => {
      const row = page.next;
      page.add([
        cell(index + 1, styles.index),
        cell(reason, styles.text),
        calculated(`COUNTIFS(${context.listRange("reason")},$B${row})`, count, styles.count),
      ]);
    });
  }
}
