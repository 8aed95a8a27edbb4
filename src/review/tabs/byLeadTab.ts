import type { ReportSheet } from "../../model/reportSheet";
import { calculated, cell, completion } from "../cells";
import { barChartRows, chartFigures, fills } from "../chartData";
import { leadFigures, type LeadFigures } from "../leadFigures";
import { mostLacking } from "../mostLacking";
import type { ReviewContext } from "../reviewContext";
import { SheetBuilder, signatureHeight } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle, signatureBlock } from "../titleBlock";

/** Asked, reached, missing and completion by lead; null when no number belongs to a lead. */
export function byLeadTab(context: ReviewContext, appendix: number): ReportSheet | null {
  const { words } = context;
  if (!context.ledger.leadLines.some((line) => line.first.leads.length > 0)) return null;
  const leads = leadFigures(context);
  const page = new SheetBuilder({
    id: "by-lead",
    name: context.tabName["by-lead"],
    color: palette.navy,
    orientation: "landscape",
    widths: [5, 47, 50, 10, 10, 10, 9, 11],
    besideWidths: [44, 12, 12],
  });
  appendixTitle(page, context, words.title.byLead, appendix);
  const { head } = words;
  // Where not all fit, those with the most to do.
  const shown = mostLacking(leads.map((lead, index) => ({ lead, index, missing: lead.missing })));
  const rows = page.chartRows(barChartRows(shown.length, 2), shown.length + 2);
  const place = page.chartRoom(rows);
  const worst = leads.reduce<LeadFigures | null>((most, lead) => (lead.missing > (most?.missing ?? 0) ? lead : most), null);
  const sentence = words.say.leadsDone({
    done: leads.filter((lead) => lead.missing === 0).length,
    all: leads.length,
    worst: worst?.name ?? null,
    missing: worst?.missing ?? 0,
    sofar: context.input.stage === "mid-term",
    shown: shown.length,
  });
  page.line(sentence, styles.caption);
  page.keepTogether(leads.length * 22 + 140 + signatureHeight);
  // Below the line of the unit and the header.
  const first = page.next + 2;
  const placed = shown.map(({ lead, index }) => ({ lead, at: first + index }));
  const figures = chartFigures(page, place.top, words.label.chartData, {
    categories: placed.map(({ lead, at }) => ({
      formula: `B${at}&" – "&(D${at}-F${at})&"/"&D${at}`,
      value: `${lead.name} – ${lead.asked - lead.missing}/${lead.asked}`,
    })),
    series: [
      {
        name: head.completion,
        fill: fills.have,
        cells: placed.map(({ lead, at }) => ({ value: completionOf(lead), formula: `IF(D${at}=0,0,(D${at}-F${at})/D${at})` })),
      },
    ],
    percent: true,
  });
  page.chart({
    id: "completion-by-lead",
    kind: "bar",
    title: words.chart.completionByLead,
    ...figures,
    numberFormat: "0%",
    legend: "none",
    maximum: 1,
    sentence,
    anchor: { top: place.top, left: 1, bottom: place.bottom, right: page.columns },
  });

  page.line(words.note.unitOfCount, styles.unitOfCount, 18);
  const header = page.add(
    [head.index, head.lead, head.leadOfField, head.asked, head.have, head.missing, head.surplus, head.completion].map((title) =>
      cell(title, styles.head),
    ),
    34,
  );
  page.repeatRows(header, header);
  if (page.next !== first) throw new Error(`Leads start in row ${page.next}, the chart expects ${first}`);
  leads.forEach((lead, index) => {
    const row = page.next;
    const of = (column: "asked" | "have" | "missing" | "surplus"): string =>
      `SUMIFS(${context.ledgerRange(column, true)},${context.ledgerRange("owner", true)},$B${row})`;
    const cells = [
      cell(index + 1, styles.index),
      cell(lead.name, styles.text),
      cell(lead.fields.join("; ") + (lead.shared ? ` ${words.label.shared}` : ""), styles.text),
      calculated(of("asked"), lead.asked, styles.count),
      calculated(of("have"), lead.have, styles.count),
      calculated(of("missing"), lead.missing, styles.missing),
      calculated(of("surplus"), lead.surplus, styles.quiet),
      completion(`D${row}`, `F${row}`, lead.asked, lead.missing, styles.percent),
    ];
    // No page with the total or the signatures alone: the last lead goes with them.
    page.addWith(cells, index === leads.length - 1 ? 90 + signatureHeight : 0);
  });
  const last = page.next - 1;
  const row = page.next;
  const total = (pick: (lead: LeadFigures) => number): number => leads.reduce((sum, lead) => sum + pick(lead), 0);
  const sum = (column: string): string => `SUM(${column}${first}:${column}${last})`;
  page.add(
    [
      cell(words.label.total, styles.totalLabel, 3),
      calculated(
        sum("D"),
        total((lead) => lead.asked),
        styles.total,
      ),
      calculated(
        sum("E"),
        total((lead) => lead.have),
        styles.total,
      ),
      calculated(
        sum("F"),
        total((lead) => lead.missing),
        styles.totalMissing,
      ),
      calculated(
        sum("G"),
        total((lead) => lead.surplus),
        styles.total,
      ),
      completion(
        `D${row}`,
        `F${row}`,
        total((lead) => lead.asked),
        total((lead) => lead.missing),
        styles.totalPercent,
      ),
    ],
    22,
  );
  page.endTable();
  page.gap(6);
  page.line(words.note.surplus, styles.note);
  if (leads.some((lead) => lead.shared)) page.line(words.note.leadOther, styles.note);
  if (context.ledger.unitLines.length > 0) page.line(words.note.unitsApart, styles.note);
  signatureBlock(page, context);
  return page.finish();
}

function completionOf(lead: LeadFigures): number {
  return lead.asked === 0 ? 0 : (lead.asked - lead.missing) / lead.asked;
}
