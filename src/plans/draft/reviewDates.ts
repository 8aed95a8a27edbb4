import type { DateSpan, IsoDate } from "../../model/period";
import type { Milestone } from "../../model/plan";
import { isoDate } from "../../text/readDate";
import { romanNumber } from "../../text/romanNumber";
import { cleanSpaces } from "../../text/unicode";
import type { Paragraph } from "./documentParagraphs";

/** A time that a sentence names. */
interface Window {
  readonly window: DateSpan;
  readonly printed: string;
  /** Read from an occasion or a deadline rather than printed. */
  readonly inferred: boolean;
  readonly anchor: IsoDate | null;
}

type Kind = "mid-term" | "final" | "plan-submission";

/**
 * The reviews that a plan dates: "Sơ kết: cấp xã trước ngày 31/5/2028; cấp tỉnh vào dịp … (11/6/1948 - 11/6/2028)", "Quý I, II năm 2025", and the day by which
 * plans are sent. A review without a time ("sơ kết hằng năm") is none of them. `years` are the first and last of the plan's period.
 */
export function reviewDates(
  paragraphs: readonly Paragraph[],
  years: { readonly first: number; readonly last: number },
): readonly Milestone[] {
  const milestones: Milestone[] = [];
  let above = null as { readonly kind: Kind; readonly depth: number } | null;
  for (const paragraph of paragraphs) {
    const { text, section, line } = paragraph;
    const depth = paragraph.depth ?? 99;
    if (above !== null && depth <= above.depth) above = null;
    if (paragraph.cells !== null) continue;
    let lastKind: Kind | null = null;
    for (const cited of text.split(/;\s+|(?<=[.])\s+(?=\p{Lu})/u)) {
      const piece = cited.replace(/số:?\s+\S+\/\S+\s+ngày\s+(?:[\d/]+|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu, " ");
      const kind: Kind | null =
        kindOf(piece) ??
        lastKind ??
        (/^(?:đối với|cấp|ở|các|quý|tháng|ngày|trước|năm|trong|cuối|tổ chức)\s/iu.test(piece) ? (above?.kind ?? null) : null);
      if (kind === null) continue;
      lastKind = kind;
      const time = windowIn(piece);
      if (time === null) continue;
      const [first, last] = [Number(time.window.start.slice(0, 4)), Number(time.window.end.slice(0, 4))];
      if (first < years.first || last > years.last + 1) continue;
      const level = levelIn(piece);
      const title = `${{ "mid-term": "Sơ kết", final: "Tổng kết", "plan-submission": "Gửi kế hoạch" }[kind]}${level === "" ? "" : ` ${level}`}`;
      if (milestones.some((one) => one.kind === kind && one.level === level && one.printed === time.printed)) continue;
      milestones.push({
        id: `M${String(milestones.length + 1).padStart(2, "0")}`,
        kind,
        title: title.length > 120 ? `${title.slice(0, 119)}…` : title,
        level,
        printed: time.printed,
        window: time.window,
        inferred: time.inferred,
        anchor: time.anchor,
        conferences: conferencesIn(piece),
        clause: { section, lines: String(line), text: cleanSpaces(piece).slice(0, 400) },
      });
    }
    if (lastKind !== null && lastKind !== "plan-submission" && paragraph.depth !== null) above = { kind: lastKind, depth };
  }
  return milestones;
}

/** Which review a piece speaks of; that of a year's work or of a movement among others is none. */
function kindOf(piece: string): Kind | null {
  if (/(?:gửi|nộp)(?=\s).{0,120}(?:trước|chậm nhất|xong)/iu.test(piece) && /kế hoạch/iu.test(piece)) return "plan-submission";
  if (/(?:hằng|hàng|mỗi)\s+(?:năm|quý)[^;:]*(?:sơ kết|tổng kết)/iu.test(piece)) return null;
  const bare = piece
    .replace(/(?:phát hiện|bồi dưỡng|xây dựng),?\s+tổng kết,?\s+(?:và\s+)?nhân/giu, " ")
    .replace(
      /dịp\s+(?:sơ kết|tổng kết)|(?:sơ kết|tổng kết)\s+(?:công tác\s+(?:năm|thi đua|tđkt)|năm(?!\s+\d)|chương trình|các phong trào)/giu,
      " ",
    );
  const mid = bare.search(/sơ kết/iu);
  const end = bare.search(/tổng kết/iu);
  if (mid < 0 && end < 0) return null;
  // "sơ kết, tổng kết" together name both, and so none.
  if (mid >= 0 && end >= 0 && Math.abs(mid - end) <= 12) return null;
  return end < 0 || (mid >= 0 && mid < end) ? "mid-term" : "final";
}

function windowIn(piece: string): Window | null {
  // "(11/6/1948 - 11/6/2023)": the anniversary on which the review is held.
  const occasion = /(\d{1,2})\/(\d{1,2})\/((?:19)\d\d)\s*[-–—]\s*(\d{1,2})\/(\d{1,2})\/((?:20)\d\d)/u.exec(piece);
  if (occasion) {
    const day = isoDate(Number(occasion[6]), Number(occasion[5]), Number(occasion[4]));
    if (day !== null)
      return { window: aroundDay(day), printed: printedFrom(piece, /vào dịp|nhân dịp|kỷ niệm/iu), inferred: true, anchor: day };
  }
  const quarters =
    /qu[ýí]\s+((?:iv|i{1,3}|[1-4])(?:\s*(?:,|và|-|–|đến)\s*(?:quý\s+)?(?:iv|i{1,3}|[1-4]))*)\s*(?:\/|-|,?\s*năm\s+)\s*((?:20)\d\d)/iu.exec(
      piece,
    );
  if (quarters) {
    const numbers = [...(quarters[1] ?? "").matchAll(/iv|i{1,3}|[1-4]/giu)].map(([one]) => romanNumber(one) ?? Number(one));
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const window = { start: monthStart(quarters[2] ?? "", first * 3 - 2), end: monthEnd(quarters[2] ?? "", last * 3) };
    return { window, printed: cleanSpaces(quarters[0]), inferred: false, anchor: null };
  }
  const day =
    /(?:(trước|chậm nhất|đến hết|xong trước)\s+)?(?:là\s+)?ngày\s+(\d{1,2})\s*(?:\/|-|\stháng\s)\s*(\d{1,2})\s*(?:\/|-|\snăm\s)\s*((?:20)\d\d)/iu.exec(
      piece,
    );
  if (day) {
    const date = isoDate(Number(day[4]), Number(day[3]), Number(day[2]));
    if (date !== null) {
      const window = { start: day[1] === undefined ? date : `${date.slice(0, 7)}-01`, end: date };
      return { window, printed: cleanSpaces(day[0]), inferred: day[1] !== undefined, anchor: date };
    }
  }
  const half = /6\s+tháng\s+(đầu|cuối)\s+năm\s+((?:20)\d\d)|06\s+tháng\s+(đầu|cuối)\s+năm\s+((?:20)\d\d)/iu.exec(piece);
  if (half) {
    const year = half[2] ?? half[4] ?? "";
    const first = (half[1] ?? half[3]) === "đầu";
    const window = first ? { start: `${year}-06-01`, end: `${year}-07-31` } : { start: `${year}-12-01`, end: `${year}-12-31` };
    return { window, printed: cleanSpaces(half[0]), inferred: true, anchor: null };
  }
  const month = /tháng\s+(\d{1,2})\s*(?:\/|-|\s*năm\s+)\s*((?:20)\d\d)/iu.exec(piece);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    const window = { start: monthStart(month[2] ?? "", Number(month[1])), end: monthEnd(month[2] ?? "", Number(month[1])) };
    return { window, printed: cleanSpaces(month[0]), inferred: false, anchor: null };
  }
  const year = /(?:^|\s)(?:cuối\s+|trong\s+)?năm\s+((?:20)\d\d)(?!\s*[-–—]\s*(?:20)\d\d)/iu.exec(
    piece.replace(/giai đoạn\s+\d{4}\s*[-–—]\s*\d{4}/giu, " "),
  );
  if (year)
    return { window: { start: `${year[1]}-01-01`, end: `${year[1]}-12-31` }, printed: cleanSpaces(year[0]), inferred: true, anchor: null };
  return null;
}

function aroundDay(day: IsoDate): DateSpan {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const before = month === 1 ? `${Number(year) - 1}-12-15` : `${year}-${String(month - 1).padStart(2, "0")}-15`;
  return { start: before, end: monthEnd(year, month) };
}

const monthStart = (year: string, month: number): IsoDate => `${year}-${String(month).padStart(2, "0")}-01`;

function monthEnd(year: string, month: number): IsoDate {
  for (let day = 31; day > 27; day -= 1) {
    const date = isoDate(Number(year), month, day);
    if (date !== null) return date;
  }
  return `${year}-${String(month).padStart(2, "0")}-28`;
}

function printedFrom(piece: string, begin: RegExp): string {
  const at = piece.search(begin);
  return cleanSpaces(at < 0 ? piece : piece.slice(at))
    .replace(/[.;,]+$/, "")
    .slice(0, 300);
}

/** "Đối với cấp tỉnh: …", "cấp xã hoàn thành …". */
function levelIn(piece: string): string {
  const long = /^(?:ở|đối với)\s+([^:]{3,300}?)\s*:/iu.exec(piece)?.[1];
  if (long !== undefined) return cleanSpaces(long);
  return /(?:^|[\s:])(cấp\s+(?:tỉnh|thành phố|huyện|xã|phường|cơ sở))(?=[\s,:.]|$)/iu.exec(piece)?.[1]?.toLowerCase() ?? "";
}

function conferencesIn(piece: string): readonly string[] {
  const found = [...piece.matchAll(/(?:Hội nghị|Đại hội)\s+[^;.,()]{6,140}/gu)].map(([one]) =>
    cleanSpaces(one).replace(/\s+(?:và lựa chọn|ở cơ quan|để|nhằm|đồng thời).*$/iu, ""),
  );
  return [...new Set(found)].slice(0, 4);
}
