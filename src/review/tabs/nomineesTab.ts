import { cellAddress } from "../../model/cell";
import type { Nominee } from "../../model/nominee";
import type { CellStyle, ReportSheet } from "../../model/reportSheet";
import { cell, periodValue, sheetPrefix } from "../cells";
import { firstListRow, type Counting, type ListColumn, type ReviewContext } from "../reviewContext";
import { SheetBuilder, signatureHeight, type LaidCell } from "../sheetBuilder";
import { palette, styles } from "../style";
import { appendixTitle, signatureBlock } from "../titleBlock";

/** Excel holds at most 65,530 links on a sheet. */
const mostLinks = 60_000;

/** Lists to this length get a break at the end of each page, so that where pages end is known and not guessed; Excel holds 1,026 breaks. */
const mostPaged = 600;

const widths: Readonly<Record<ListColumn, number>> = {
  index: 5.5,
  name: 24,
  subject: 10.5,
  field: 20,
  lead: 20,
  unit: 19,
  position: 18,
  achievement: 30,
  year: 7,
  quarter: 6,
  source: 26,
  counted: 8,
  quotaCode: 9,
  countedAs: 13,
  countedField: 26,
  countedPeriod: 10,
  reason: 28,
};

function read(reading: { readonly text: string; readonly value: string | null }): string {
  return reading.value ?? reading.text;
}

function text(value: string, style: CellStyle = styles.text): LaidCell {
  return { value: value === "" ? null : value, style };
}

/** Makes one cell for all rows that say the same under one style: a list repeats its fields, leads, units and codes in every row. */
function sharedCells(): (value: string | number | null, style?: CellStyle) => LaidCell {
  const byStyle = new Map<CellStyle, Map<string | number | null, LaidCell>>();
  return (value, style = styles.text) => {
    let cells = byStyle.get(style);
    if (cells === undefined) byStyle.set(style, (cells = new Map()));
    const said = value === "" ? null : value;
    let known = cells.get(said);
    if (known === undefined) cells.set(said, (known = { value: said, style }));
    return known;
  };
}

type Shared = ReturnType<typeof sharedCells>;

function listCell(
  column: ListColumn,
  nominee: Nominee,
  counting: Counting,
  context: ReviewContext,
  code: number,
  shared: Shared,
): LaidCell {
  const { words } = context;
  switch (column) {
    case "index":
      return cell(nominee.index + 1, styles.index);
    case "name":
      return text(nominee.readableName ?? nominee.name, styles.textBold);
    case "subject":
      return shared(nominee.subject.value === null ? nominee.subject.text : words.subject[nominee.subject.value], styles.center);
    case "field":
      return shared(nominee.field.value === null ? nominee.field.text : context.fieldLabel(nominee.field.value));
    case "lead":
      return shared(nominee.lead.value === null ? nominee.lead.text : context.agencyName(nominee.lead.value));
    case "unit":
      return shared(read(nominee.unit));
    case "position":
      return text(
        [nominee.texts.position?.text, nominee.texts.address?.text].filter((part) => part !== undefined && part !== "").join("; "),
      );
    case "achievement":
      return text(nominee.texts.achievement?.text ?? "");
    case "year":
      return shared(nominee.year.value, styles.center);
    case "quarter":
      return shared(nominee.quarter.value, styles.center);
    case "source": {
      const address = cellAddress(nominee.row, Math.max(1, nominee.nameColumn));
      const shown = `${nominee.sheet}!${address}`;
      if (nominee.index >= mostLinks) return text(shown, styles.helper);
      return { value: shown, style: styles.helperLink, link: `${sheetPrefix(nominee.sheet)}${address}` };
    }
    case "counted":
      return shared(counting.counted ? words.label.yes : null, styles.helperCenter);
    case "quotaCode":
      return shared(counting.codes[code] ?? null, styles.helperCenter);
    case "countedAs":
      return shared(counting.countedAs, styles.helper);
    case "countedField":
      return shared(counting.field, styles.helper);
    case "countedPeriod":
      return shared(counting.period === "" ? null : periodValue(counting.period), styles.helperCenter);
    case "reason":
      return shared(counting.reason, styles.helper);
  }
}

/** The cleaned list as an Excel table, with the helper columns over which the formulas of all other tabs count. */
export function nomineesTab(context: ReviewContext, appendix: number): ReportSheet {
  const { words, input, listColumns, printedListColumns } = context;
  const nominees = input.recognition.nominees;
  const printed = listColumns.slice(0, printedListColumns);
  const helpers = listColumns.slice(printedListColumns);
  const page = new SheetBuilder({
    id: "nominees",
    name: context.tabName.nominees,
    color: palette.gold,
    orientation: "landscape",
    widths: [...printed.map((column) => widths[column]), ...helpers.map((column) => widths[column])],
    printedColumns: printedListColumns,
  });
  appendixTitle(page, context, words.title.nominees[input.stage], appendix);
  page.line(words.say.nominees({ total: nominees.length, counted: context.countedTotal }), styles.caption, 18);
  page.put(page.next - 1, printedListColumns + 1, {
    value: words.label.helperNote,
    style: { font: { size: 10, italic: true, color: palette.grey } },
  });

  let codes = 0;
  const titles = listColumns.map((column) => {
    if (column !== "quotaCode") return words.head[column];
    codes += 1;
    return codes === 1 ? words.head.quotaCode : `${words.head.quotaCode} ${codes}`;
  });
  const header = page.add(
    titles.map((title, index) => cell(title, index < printedListColumns ? styles.head : styles.headHelper)),
    34,
  );
  if (header + 1 !== firstListRow) throw new Error(`The list starts in row ${header + 1}, formulas expect ${firstListRow}`);
  page.repeatRows(header, header);
  page.freeze(header, 2);

  const shared = sharedCells();
  nominees.forEach((nominee, place) => {
    const counting = context.counting[place];
    if (!counting) return;
    let code = -1;
    const cells = listColumns.map((column) => {
      if (column === "quotaCode") code += 1;
      return listCell(column, nominee, counting, context, Math.max(0, code), shared);
    });
    const last = place === nominees.length - 1;
    // Page by page while pages are few; the last row goes with the signatures in any case.
    if (last || nominees.length <= mostPaged) page.addWith(cells, last ? signatureHeight : 0);
    else page.add(cells);
  });
  if (nominees.length === 0)
    page.add(
      listColumns.map((_, index) => cell(null, index < printedListColumns ? styles.text : styles.helper)),
      20,
    );
  page.table({
    name: "DS_dien_hinh",
    range: { top: header, left: 1, bottom: page.next - 1, right: listColumns.length },
    columns: titles,
  });
  if (nominees.length === 0) page.line(words.note.noNominees, styles.caption);
  signatureBlock(page, context);
  return page.finish();
}
