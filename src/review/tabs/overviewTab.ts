import { columnLetters } from "../../model/cell";
import type { ReportSheet } from "../../model/reportSheet";
import type { QuotaStatus } from "../../model/standing";
import { calculated, cell, dateSerial, rowRanges, sheetPrefix } from "../cells";
import { chartFigures, fills, statusFills, subjectFills } from "../chartData";
import { fieldFigures } from "../fieldFigures";
import { mostLacking } from "../mostLacking";
import { narrative } from "../narrative";
import type { LedgerRow } from "../quotaLedger";
import type { ReviewContext } from "../reviewContext";
import { SheetBuilder, type LaidCell } from "../sheetBuilder";
import { palette, styles } from "../style";
import { letterhead } from "../titleBlock";
import { fieldChart } from "./byFieldTab";
import { unitChart } from "./byUnitTab";
import { findingsCountRow } from "./findingsTab";
import { shareText, typeCounts, typeFormula } from "./structureTab";

const statuses: readonly Exclude<QuotaStatus, "no-number">[] = ["met", "in-progress", "short", "not-due"];

function tiles(page: SheetBuilder, all: readonly { readonly figure: LaidCell; readonly label: string; readonly red?: boolean }[]): void {
  const span = page.columns / all.length;
  const gap = { line: "medium", color: palette.white } as const;
  const numbers = all.map(({ figure, red }): LaidCell => {
    const style = {
      ...styles.tileNumber,
      ...(red === true ? { font: { size: 28, bold: true, color: palette.red } } : {}),
      border: { ...styles.tileNumber.border, right: gap },
    };
    return { ...figure, style, span };
  });
  page.add(numbers, 42);
  page.add(
    all.map(({ label }) => cell(label, { ...styles.tileLabel, border: { right: gap } }, span)),
    32,
  );
}

function later(date: string | null, asOf: string): date is string {
  return date !== null && date > asOf;
}

/** Milestones, quota periods and targets that end after the day of the figures, in order. */
function deadlines(
  context: ReviewContext,
): readonly { readonly date: string; readonly event: string; readonly level: string; readonly clause: string }[] {
  const { input, words, ledger } = context;
  const found = new Map<string, { date: string; event: string; level: string; clause: string }>();
  for (const milestone of input.plan.milestones) {
    const date = milestone.anchor ?? milestone.window?.end ?? null;
    if (!later(date, input.asOf)) continue;
    const event = milestone.conferences[0] === undefined ? milestone.title : `${milestone.title}: ${milestone.conferences[0]}`;
    found.set(`m${milestone.id}`, { date, event, level: milestone.level, clause: milestone.clause.section });
  }
  for (const { standing } of ledger.rows)
    if (later(standing.due, input.asOf) && standing.status !== "met")
      found.set(`q${standing.period}`, {
        date: standing.due,
        event: words.label.quotaDue(words.period(standing.period)),
        level: "",
        clause: standing.clause?.section ?? "",
      });
  for (const target of input.plan.targets)
    if (later(target.deadline, input.asOf))
      found.set(`t${target.id}`, {
        date: target.deadline,
        event: `${target.unit}: ${target.title}`,
        level: context.agencyName(target.lead),
        clause: target.clause.section,
      });
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).slice(0, 8);
}

/** The report's first page: letterhead, headline figures, standing, structure, fields, and the dates ahead. */
export function overviewTab(context: ReviewContext): ReportSheet {
  const { words, input, ledger } = context;
  const { tile, label } = words;
  const page = new SheetBuilder({
    id: "overview",
    name: context.tabName.overview,
    color: palette.red,
    orientation: "portrait",
    widths: Array.from({ length: 12 }, () => 7.4),
    besideWidths: [26, 10, 10, 10, 10, 10, 3, 20, 10],
  });
  letterhead(page, context);
  const { totals } = ledger;
  const findings = input.issues.length;
  const findingCells = ["C", "E", "G"].map((column) => `${sheetPrefix(context.tabName.findings)}$${column}$${findingsCountRow}`);
  const accepted = input.accepted?.length ?? 0;
  const acceptedPart = accepted > 0 ? tile.accepted(accepted) : "";
  const found = { figure: calculated(findingCells.join("+"), findings, styles.tileNumber), label: tile.findings + acceptedPart };
  const sum = (column: "asked" | "have" | "missing"): string => `SUM(${context.ledgerRange(column)})`;
  const listed = input.recognition.nominees.length;
  if (ledger.rows.length > 0)
    tiles(page, [
      { figure: calculated(sum("asked"), totals.asked, styles.tileNumber), label: tile.asked },
      { figure: calculated(sum("have"), totals.have, styles.tileNumber), label: tile.have },
      { figure: calculated(sum("missing"), totals.missing, styles.tileNumber), label: tile.missing, red: totals.missing > 0 },
      found,
    ]);
  else
    tiles(page, [
      {
        figure: calculated(`COUNTIFS(${context.listRange("counted")},"${label.yes}")`, context.countedTotal, styles.tileNumber),
        label: tile.have,
      },
      {
        figure: calculated(
          `COUNTIFS(${context.listRange("name")},"?*")`,
          input.recognition.nominees.filter((one) => one.name !== "").length,
          styles.tileNumber,
        ),
        label: tile.listed,
      },
      found,
    ]);
  page.gap(6);
  for (const paragraph of narrative(context)) page.addWith([cell(paragraph, styles.narrative, page.columns)], 0);
  if (listed === 0) page.line(words.note.noNominees, styles.caption);

  // What is owed comes first; where nothing is, the standing of all lines takes its place, as it does where the charts need a new page.
  const owing = mostMissing(page, context);
  const statusFirst = !owing || (!page.fits(standingHeight(context)) && page.fits(statusHeight));
  if (statusFirst) statusTable(page, context);
  page.gap(8);
  standingAndStructure(page, context);
  const fields = fieldFigures(context);
  const chartRows = Math.ceil(5 + mostLacking(fields).length * 1.15);
  if (fields.length > 0) fieldChart(page, context, fields, page.columns, chartRows, chartRows);
  else if (ledger.unitLines.length > 0) unitChart(page, context, page.columns, 1.15);

  if (!statusFirst) statusTable(page, context);

  deadlineTable(page, context);
  return page.finish();
}

/** What is due after the day of the figures; nothing where nothing is. */
function deadlineTable(page: SheetBuilder, context: ReviewContext): void {
  const { head, label } = context.words;
  const ahead = deadlines(context);
  if (ahead.length === 0) return;
  page.keepTogether(ahead.length * 18 + 64);
  page.gap(8);
  page.line(label.ahead, styles.heading, 22);
  page.add(
    [
      cell(head.deadline, styles.head, 2),
      cell(head.event, styles.head, 5),
      cell(head.level, styles.head, 4),
      cell(head.clause, styles.head),
    ],
    32,
  );
  for (const one of ahead)
    page.add([
      cell(dateSerial(one.date), styles.date, 2),
      cell(one.event, styles.text, 5),
      cell(one.level, styles.text, 4),
      cell(one.clause, styles.center),
    ]);
}

/** Points that `statusTable` takes. */
const statusHeight = 8 + 22 + 22 + statuses.length * 18 + 20;

/** How many lines are met, running, short and not due, with their sums. */
function statusTable(page: SheetBuilder, context: ReviewContext): void {
  const { words, ledger } = context;
  const { head, label } = words;
  const { totals } = ledger;
  if (ledger.rows.length === 0) return;
  page.keepTogether(statusHeight);
  page.gap(8);
  page.line(label.statusTable, styles.heading, 22);
  page.add(
    [cell(head.status, styles.head, 4), ...[head.lines, head.asked, head.have, head.missing].map((title) => cell(title, styles.head, 2))],
    22,
  );
  const first = page.next;
  const shown = statuses.filter(
    (status) => context.periodic || status !== "not-due" || ledger.rows.some((row) => row.standing.status === status),
  );
  for (const status of shown) {
    const row = page.next;
    const rows = ledger.rows.filter((one) => one.standing.status === status);
    const total = (pick: (row: (typeof rows)[number]) => number): number => rows.reduce((value, one) => value + pick(one), 0);
    const by = (column: "asked" | "have" | "missing"): string =>
      `SUMIFS(${context.ledgerRange(column)},${context.ledgerRange("status")},$A${row})`;
    page.add(
      [
        cell(words.status[status], styles.text, 4),
        calculated(`COUNTIFS(${context.ledgerRange("status")},$A${row})`, rows.length, styles.count, 2),
        calculated(
          by("asked"),
          total((one) => one.standing.required ?? 0),
          styles.count,
          2,
        ),
        calculated(
          by("have"),
          total((one) => one.standing.counted),
          styles.count,
          2,
        ),
        calculated(
          by("missing"),
          total((one) => one.standing.missing),
          styles.missing,
          2,
        ),
      ],
      18,
    );
  }
  const last = page.next - 1;
  const down = (column: string): string => `SUM(${column}${first}:${column}${last})`;
  page.add(
    [
      cell(label.total, styles.totalLabel, 4),
      calculated(down("E"), ledger.rows.length, styles.total, 2),
      calculated(down("G"), totals.asked, styles.total, 2),
      calculated(down("I"), totals.have, styles.total, 2),
      calculated(down("K"), totals.missing, styles.totalMissing, 2),
    ],
    20,
  );
}

/** Who still owes most and by when: the few lines that a conference talks about first; all are on the tab of what is missing. */
function mostMissing(page: SheetBuilder, context: ReviewContext): boolean {
  const { words, ledger } = context;
  const { head, label } = words;
  const worst = [...ledger.leadLines, ...ledger.unitLines]
    .flatMap((line, order) => {
      const rows = line.rows.filter(
        ({ standing }) => standing.missing > 0 && (standing.status === "short" || standing.status === "in-progress"),
      );
      const missing = rows.reduce((sum, row) => sum + row.standing.missing, 0);
      const due = rows.reduce((last, row) => (row.standing.due > last ? row.standing.due : last), "");
      return rows.length === 0 ? [] : [{ line, rows, missing, due, order }];
    })
    .sort((a, b) => b.missing - a.missing || a.order - b.order)
    .slice(0, 5);
  if (worst.length === 0) return false;
  const rowsOfTable = worst.map(({ line, rows, missing, due }) => {
    const { first } = line;
    const ranges = rowRanges(
      "J",
      rows.map((row) => row.row),
      context.ledgerPrefix,
    );
    return [
      cell(context.owner(first) + (first.leads.length > 1 ? ` ${label.shared}` : ""), styles.text, 5),
      cell(
        `${words.subjects(first.subjects)} – ${first.field === null ? label.anyField : context.fieldLabel(first.field)}`,
        styles.text,
        4,
      ),
      calculated(rows.length === 1 ? ranges : `SUM(${ranges})`, missing, styles.missing),
      cell(dateSerial(due), styles.date, 2),
    ];
  });
  page.addTogether(rowsOfTable, 60, () => {
    page.gap(6);
    page.line(label.mostMissing, styles.heading, 22);
    page.add(
      [
        cell(head.responsible, styles.head, 5),
        cell(head.what, styles.head, 4),
        cell(head.missing, styles.head),
        cell(head.deadline, styles.head, 2),
      ],
      32,
    );
  });
  return true;
}

/** The quota rows by what the chart of their standing tells apart: the period, or the subject where all are for the whole term. */
function standingGroups({ words, ledger, periodic }: ReviewContext): ReadonlyMap<string, readonly LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of ledger.rows) {
    const key = periodic ? words.shortPeriod(row.standing.period) : words.subjects(row.standing.subjects);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Rows of the two charts side by side. */
function standingRows(context: ReviewContext): number {
  return Math.max(11, standingGroups(context).size + 2);
}

function standingHeight(context: ReviewContext): number {
  return standingRows(context) * 18 + 64;
}

/**
 * Two charts side by side: how the quota rows stand, by period or subject; and the structure by subject type. A chart of lines that all stand
 * alike, or of one subject, would be of one colour and tell nothing.
 */
function standingAndStructure(page: SheetBuilder, context: ReviewContext): void {
  const { words, ledger } = context;
  const types = typeCounts(context);
  const standing = new Set(ledger.rows.map((row) => row.standing.status)).size > 1;
  const structure = types.length > 1;
  if (!standing && !structure) {
    if (ledger.rows.length === 0 && types.length === 0) page.line(words.say.noChart, styles.caption);
    return;
  }
  const groups = standingGroups(context);
  const keys = [...groups.keys()];
  const rows = standing ? standingRows(context) : 11;
  page.keepTogether(rows * 18 + 56);
  const place = page.chartRoom(rows);
  const half = structure && standing ? 6 : page.columns;
  const sentences: LaidCell[] = [];
  if (standing) {
    const used = statuses.filter((status) => ledger.rows.some((row) => row.standing.status === status));
    const criterion = context.periodic ? "period" : "subject";
    const category = columnLetters(page.beside);
    const figures = chartFigures(page, place.top, words.label.chartData, {
      categories: keys.map((key) => ({ value: key })),
      series: used.map((status) => ({
        name: words.status[status],
        fill: statusFills[status],
        cells: keys.map((key, index) => ({
          value: (groups.get(key) ?? []).filter((row) => row.standing.status === status).length,
          formula: `COUNTIFS(${context.ledgerRange(criterion)},$${category}${place.top + 2 + index},${context.ledgerRange("status")},"${words.status[status]}")`,
        })),
      })),
    });
    const number = (status: QuotaStatus): number => ledger.rows.filter((row) => row.standing.status === status).length;
    const sentence = words.say.standing({
      met: number("met"),
      inProgress: number("in-progress"),
      short: number("short"),
      notDue: number("not-due"),
      all: ledger.rows.length,
    });
    page.chart({
      id: "standing",
      kind: "percent-stacked-bar",
      title: words.chart.standing,
      ...figures,
      numberFormat: "#,##0;;",
      legend: "bottom",
      sentence,
      anchor: { top: place.top, left: 1, bottom: place.bottom, right: half },
    });
    sentences.push(cell(sentence, styles.caption, half));
  }
  if (structure) {
    const total = types.reduce((sum, one) => sum + one.count, 0);
    const offset = 7;
    const number = columnLetters(page.beside + offset + 1);
    const figures = chartFigures(
      page,
      place.top,
      words.label.chartData,
      {
        categories: types.map((one, index) =>
          shareText(
            words.subject[one.type],
            one.count,
            total,
            `${number}${place.top + 2 + index}`,
            `SUM(${number}$${place.top + 2}:${number}$${place.top + 1 + types.length})`,
          ),
        ),
        series: [
          {
            name: words.head.number,
            fill: fills.have,
            pointFills: types.map((one) => subjectFills[one.type]),
            cells: types.map((one) => ({ value: one.count, formula: typeFormula(context, `"${words.subject[one.type]}"`) })),
          },
        ],
      },
      offset,
    );
    const sentence = words.say.structure({
      total,
      parts: types.map((one) => ({ type: words.subject[one.type], count: one.count, share: one.count / total })),
    });
    page.chart({
      id: "overview-structure",
      kind: "doughnut",
      title: words.chart.structure,
      ...figures,
      numberFormat: "#,##0",
      legend: "right",
      sentence,
      anchor: { top: place.top, left: standing ? half + 1 : 1, bottom: place.bottom, right: page.columns },
    });
    sentences.push(cell(sentence, styles.caption, standing ? page.columns - half : page.columns));
  }
  page.add(sentences);
}
