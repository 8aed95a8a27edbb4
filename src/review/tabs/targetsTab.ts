import type { ReportSheet } from "../../model/reportSheet";
import { foldKey } from "../../text/fold";
import { cell, dateSerial } from "../cells";
import type { ReviewContext } from "../reviewContext";
import { SheetBuilder } from "../sheetBuilder";
import { palette, styles } from "../style";
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
  let done = 0;
  let open = 0;
  const records = input.recognition.targets.map((record) => ({ record, unit: foldKey(record.unit), title: foldKey(record.title) }));
  input.plan.targets.forEach((target, index) => {
    const names = new Set([target.unit, ...target.unitAliases].map(foldKey));
    const same = records.filter((one) => names.has(one.unit));
    const record = (same.find((one) => one.title === foldKey(target.title)) ?? same[0])?.record;
    if (record?.achieved === true) done += 1;
    if (record === undefined || record.achieved === null) open += 1;
    const status =
      record === undefined || record.achieved === null ? label.targetUnknown : record.achieved ? label.targetDone : label.targetNotDone;
    page.add([
      cell(index + 1, styles.index),
      cell(target.unit, styles.textBold),
      cell(target.title, styles.text),
      cell(context.agencyName(target.lead), styles.text),
      cell(dateSerial(target.deadline), styles.date),
      cell(record !== undefined && record.status !== "" ? `${status}: ${record.status}` : status, styles.center),
      cell(target.clause.section, styles.center),
    ]);
  });
  page.endTable();
  page.gap(6);
  page.line(words.say.targets({ done, all: input.plan.targets.length, open }), styles.caption);
  signatureBlock(page, context);
  return page.finish();
}
