import type { Plan } from "../model/plan";
import { issuingBody } from "./issuingBody";
import type { ReviewContext } from "./reviewContext";
import { roman } from "./roman";
import type { SheetBuilder } from "./sheetBuilder";
import { styles } from "./style";

/** Title of an appendix, five rows: number, name, report it belongs to, day of the figures, a gap (Decree 30/2020, appendix I; domain.md §6). */
export function appendixTitle(page: SheetBuilder, context: ReviewContext, title: string, appendix: number | null): void {
  const { words, input } = context;
  page.line(appendix === null ? input.plan.shortTitle : words.title.appendix(roman(appendix)), styles.appendix, 20);
  page.line(title, styles.title);
  page.line(appendix === null ? "" : words.title.attached[input.stage], styles.attached, appendix === null ? 3 : 18);
  page.line(words.title.asOf(input.asOf), styles.attached, 18);
  page.gap(10);
}

/** The place alone, without its level or office: "Văn phòng UBND tỉnh Lào Cai" is signed in Lào Cai. */
function placeOf(plan: Plan): string {
  return (plan.places[0] ?? "").replace(/^.*(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) /iu, "");
}

/** Place and date line with blanks, and the two signatures. */
export function signatureBlock(page: SheetBuilder, context: ReviewContext): void {
  const { words, input } = context;
  const place = words.title.placeDate(placeOf(input.plan), input.asOf.slice(0, 4));
  page.signatures(words.sign.maker, words.sign.head, words.sign.makerHint, words.sign.headHint, place);
}

/** Letterhead of a report: the issuing body on the left, the national title on the right, over twelve even columns. */
export function letterhead(page: SheetBuilder, context: ReviewContext): void {
  const { words, input } = context;
  const left = 5;
  const right = page.columns - left;
  const { superior, lines } = issuingBody(input.plan.issuer);
  page.add([
    { value: lines[0], style: superior ? styles.superior : styles.issuer, span: left },
    { value: words.title.nation, style: styles.nation, span: right },
  ]);
  page.add(
    [
      { value: lines[1], style: styles.issuer, span: left },
      { value: words.title.motto, style: styles.motto, span: right },
    ],
    19,
  );
  const line = styles.rule;
  page.add(
    [
      null,
      null,
      { style: line },
      null,
      null,
      null,
      { style: line },
      { style: line },
      { style: line },
      { style: line },
      { style: line },
      null,
    ],
    6,
  );
  page.add(
    [
      { value: words.title.reportNumber, style: styles.number, span: left },
      { value: words.title.placeDate(placeOf(input.plan), input.asOf.slice(0, 4)), style: styles.placeDate, span: right },
    ],
    20,
  );
  page.gap(12);
  page.line(words.title.report[input.stage], styles.title, 21);
  page.line(words.title.reportSubject(input.plan.title), styles.subject);
  page.add([null, null, null, null, { style: line }, { style: line }, { style: line }, { style: line }], 6);
  page.line(words.title.asOf(input.asOf), styles.attached, 19);
  page.gap(8);
}
