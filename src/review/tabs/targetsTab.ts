import type { ReportSheet } from "../../model/reportSheet";
import { cell, dateSerial } from "../cells";
import type { ReviewContext } from "../reviewContext";
import { SheetBuilder } from "../sheetBuilder";
import { palette, styles } from "../style";
import { targetResults } from "../targetResults";
import { appendixTitle, signatureBlock } from "../titleBlock";

/** The plan's named targets with deadline and what the workbook says of each. */
export function targetsTab(context: ReviewContext, appendix: number): ReportSheet {
  const { words, input } = context;
  const { head, label } = words;
  const page = new SheetBuilder({
    id: "targets",
    name: context.tabName.targets,
    color: palette.navy,
    orientation: "landscape",
    widths: [5, 34, 36, 28, 13, 24, 10],
  });
  appendixTitle(page, context, words.title.targets, appendix);
  const header = page.add(
    [head.index, head.unit, head.targetTitle, head.lead, head.deadline, head.status, head.clause].map((title) => cell(title, styles.head)),
    30,
  );
  page.repeatRows(header, header);
  page.freeze(header, 2);
  const results = targetResults(input);
  results.forEach(({ target, record, achieved }, index) => {
    const status = achieved === null ? label.targetUnknown : achieved ? label.targetDone : label.targetNotDone;
    page.add([
      cell(index + 1, styles.index),
      cell(target.unit, styles.textBold),
      cell(target.title, styles.text),
      cell(context.agencyName(target.lead), styles.text),
      cell(dateSerial(target.deadline), styles.date),
      cell(record !== null && record.status !== "" ? `${status}: ${record.status}` : status, styles.center),
      cell(target.clause.section, styles.center),
    ]);
  });
  page.endTable();
  page.gap(6);
  const done = results.filter(({ achieved }) => achieved === true).length;
  const open = results.filter(({ achieved }) => achieved === null).length;
  page.line(words.say.targets({ done, all: results.length, open }), styles.caption);
  signatureBlock(page, context);
  return page.finish();
}
