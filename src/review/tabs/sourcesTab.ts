import { columnLetters } from "../../model/cell";
import type { ReadingSource } from "../../model/nominee";
import type { ReportSheet } from "../../model/reportSheet";
import { cell } from "../cells";
import type { ReviewContext } from "../reviewContext";
import { quotaReading } from "../quotaReading";
import { SheetBuilder, type LaidCell } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle } from "../titleBlock";

const readKeys = ["subject", "field", "lead", "unit", "year", "quarter"] as const;
const direct: ReadonlySet<ReadingSource> = new Set(["cell", "none", "tick"]);

const letterheadPart =
  /^(?:ủy ban|uỷ ban|ubnd|văn phòng|sở |phòng |ban |hội |liên |tỉnh |huyện |thành ủy|đảng|đoàn|mặt trận|công an|bộ |cộng h|độc lập|số:|\(|.{0,20}, ngày )/u;

/** The lines above a table without its letterhead: who issued it is not what it is called. All of them where nothing else is there. */
function withoutLetterhead(title: string): string {
  const parts = title.split(" | ").filter((part) => !letterheadPart.test(part.normalize("NFC").trim().toLocaleLowerCase("vi")));
  return parts.length === 0 ? title : parts.join(" | ");
}

/** Where every figure comes from: plan, files, sheets, columns, inferred values, clauses and how each was read. */
export function sourcesTab(context: ReviewContext): ReportSheet {
  const { words, input } = context;
  const { plan, recognition } = input;
  const { head, label, about } = words;
  const page = new SheetBuilder({
    id: "sources",
    name: context.tabName.sources,
    color: palette.grey,
    orientation: "landscape",
    widths: [9, 30, 24, 34, 30, 14],
  });
  appendixTitle(page, context, words.title.sources, null);
  page.line(label.about, styles.heading, 22);
  const facts: readonly (readonly [string, string])[] = [
    [about.plan, plan.title],
    [about.number, plan.number ?? about.noNumber],
    [about.issuer, plan.issuer],
    [about.period, `${words.day(plan.period.start)} – ${words.day(plan.period.end)}`],
    [about.standingBody, plan.standingBody],
    ...(plan.parentPlan === null ? [] : [[about.parent, plan.parentPlan] as const]),
    [about.asOf, words.day(input.asOf)],
    [about.file, input.source.fileName],
    [about.writtenAt, words.moment(input.source.writtenAt)],
  ];
  for (const [name, value] of facts) page.add([cell(name, styles.textBold, 2), cell(value, styles.text, 4)]);

  const heading = (title: string, heads: readonly LaidCell[]): void => {
    // With the first rows, so that no heading ends a page.
    page.keepTogether(160);
    page.gap(10);
    page.line(title, styles.heading, 22);
    page.add(heads, 32);
  };
  const plain = (...titles: readonly string[]): readonly LaidCell[] => titles.map((one) => cell(one, styles.head));
  heading(label.filesAndSheets, plain(head.index, head.sheet, head.takenFor, head.tableTitle, head.headerRow, head.records));
  recognition.sheets.forEach((sheet, index) => {
    const blocks = sheet.blocks.length > 0 ? sheet.blocks : [null];
    for (const block of blocks)
      page.add([
        cell(index + 1, styles.index),
        cell(sheet.sheet, styles.text),
        cell(block ? words.sheetKind[block.kind] : sheet.other ? words.otherKind[sheet.other] : words.sheetKind[sheet.kind], styles.text),
        cell(withoutLetterhead(block?.title ?? ""), styles.text),
        cell(
          block
            ? block.header.first === block.header.last
              ? String(block.header.first)
              : `${block.header.first}–${block.header.last}`
            : "–",
          styles.center,
        ),
        cell(block?.records ?? "–", styles.count),
      ]);
  });

  const columns = recognition.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => block.columns.map((column) => ({ sheet: sheet.sheet, column }))),
  );
  if (columns.length > 0) {
    heading(label.columnsRead, plain(head.index, head.sheet, head.column, head.headerText, head.meaning, head.certainty));
    columns.forEach(({ sheet, column }, index) =>
      page.add([
        cell(index + 1, styles.index),
        cell(sheet, styles.text),
        cell(columnLetters(column.column), styles.center),
        cell(column.header, styles.text),
        cell(column.key === null ? "–" : words.column[column.key], styles.text),
        cell(words.certainty[column.certainty], styles.center),
      ]),
    );
  }

  const inferred = new Map<string, { sheet: string; key: (typeof readKeys)[number]; source: ReadingSource; count: number }>();
  for (const nominee of recognition.nominees)
    for (const key of readKeys) {
      const { source, value } = nominee[key];
      if (value === null || direct.has(source)) continue;
      const id = `${nominee.sheet}|${key}|${source}`;
      const known = inferred.get(id);
      if (known) known.count += 1;
      else inferred.set(id, { sheet: nominee.sheet, key, source, count: 1 });
    }
  if (inferred.size > 0) {
    heading(label.inferred, [...plain(head.index, head.sheet, head.meaning, head.source), cell(head.number, styles.head, 2)]);
    let index = 0;
    for (const one of inferred.values()) {
      index += 1;
      page.add([
        cell(index, styles.index),
        cell(one.sheet, styles.text),
        cell(words.column[one.key], styles.text),
        cell(words.source[one.source], styles.text),
        cell(one.count, styles.count, 2),
      ]);
    }
  }

  if (plan.quotas.length > 0) {
    heading(label.clauses, [...plain(head.clause, head.field), cell(head.words, styles.head, 2), cell(head.reading, styles.head, 2)]);
    for (const quota of plan.quotas) {
      page.add([
        cell(quota.clause.section, styles.center),
        cell(quota.field === null ? label.anyField : context.fieldLabel(quota.field), styles.text),
        cell(
          quota.clause.text === "" ? "–" : `“${quota.clause.text.replace(/^[“"]|[”"]$/g, "")}”`,
          { ...styles.text, font: { size: 11, italic: true } },
          2,
        ),
        cell(quotaReading(quota, plan, input.language), styles.text, 2),
      ]);
    }
  }
  page.gap(10);
  page.keepTogether(140);
  page.line(label.readings, styles.heading, 22);
  words.note.reading.forEach((reading, index) => page.add([cell(index + 1, styles.index), cell(reading, styles.text, 5)]));
  return page.finish();
}
