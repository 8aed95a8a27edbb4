import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import { foldKey } from "../../text/fold";
import { isoDate } from "../../text/readDate";
import { cleanSpaces } from "../../text/unicode";
import { agencyNames } from "./agencyNames";
import type { Paragraph } from "./documentParagraphs";

/** What the head and the first lines of a plan say of it; null and "" where they do not. */
export interface DocumentHead {
  readonly title: string;
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly issuer: string;
  /** Printed as it stands, or put together from a letterhead, the title and the sentence that issues the plan. */
  readonly issuerPrinted: boolean;
  readonly level: Plan["level"] | null;
  readonly place: string;
  readonly period: { readonly start: IsoDate | null; readonly end: IsoDate | null };
  readonly standingBody: string;
  readonly parentPlan: string | null;
  readonly bases: readonly string[];
}

const headParagraphs = 40;
const numberPattern = /(?:^|\s)số\s*:\s*(\d{1,5})\s*\/\s*(KH\s?[-–]\s?[\p{Lu}Đ][\p{L}&/.-]*)/iu;
const datePattern = /,\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const stretch = /(?:giai đoạn|thời kỳ|nhiệm kỳ|05 năm|5 năm|các năm)\s*\(?\s*((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)/iu;
const spokenStretch = /từ năm\s+((?:19|20)\d\d)\s+đến(?: hết)?(?: năm)?\s+((?:19|20)\d\d)/iu;
const area = "(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)";
const properName = "((?:\\p{Lu}[\\p{L}’'-]*)(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3})";
const introduction = /^(?:thực hiện|căn cứ|nhằm|để |tiếp tục|phát huy|triển khai|trên cơ sở|theo |ngày )/u;

/** Reads the head of a plan's document: letterhead, number and day, title, issuer, period, what it is based on. */
export function readHead(paragraphs: readonly Paragraph[]): DocumentHead {
  const at = paragraphs.findIndex(
    ({ text }) => /^kế hoạch(?:\s|$)/iu.test(text) && (text.length <= 12 || text === text.toUpperCase() || /^KẾ HOẠCH\s/u.test(text)),
  );
  const title = titleAfter(paragraphs, at);
  const head = paragraphs.slice(0, Math.max(at, 0));
  const body = paragraphs.slice(Math.max(at, 0), Math.max(at, 0) + headParagraphs);
  const found = firstMatch(head, numberPattern);
  const day = firstMatch(head, datePattern);
  const span = stretch.exec(title) ?? firstMatch(body, stretch) ?? firstMatch(body, spokenStretch);
  const single = /năm\s+((?:19|20)\d\d)\s*$/iu.exec(title);
  const issuer = issuerOf(head, title, body);
  return {
    title,
    number: found ? `${found[1]}/${(found[2] ?? "").replace(/\s/g, "").replace("–", "-")}` : null,
    date: day ? isoDate(Number(day[3]), Number(day[2]), Number(day[1])) : null,
    issuer: issuer.name,
    issuerPrinted: issuer.printed,
    level: levelOf(issuer.name, Number(span?.[2] ?? single?.[1] ?? 2030)),
    place: issuer.place,
    period: span
      ? { start: `${span[1]}-01-01`, end: `${span[2]}-12-31` }
      : single
        ? { start: `${single[1]}-01-01`, end: `${single[1]}-12-31` }
        : { start: null, end: null },
    standingBody: standingBodyOf(paragraphs),
    parentPlan: parentOf(body),
    bases: basesOf(body),
  };
}

function titleAfter(paragraphs: readonly Paragraph[], at: number): string {
  if (at < 0) return "";
  const parts = [(paragraphs[at]?.text ?? "").replace(/^kế hoạch\s*/iu, "")];
  for (const { text, mark, cells } of paragraphs.slice(at + 1, at + 6)) {
    if (mark !== "none" || cells !== null || text.length > 400 || introduction.test(foldKey(text)) || /^\p{Lu}{2,}[.:]/u.test(text)) break;
    parts.push(text);
  }
  return cleanSpaces(parts.join(" "));
}

function firstMatch(paragraphs: readonly Paragraph[], pattern: RegExp): RegExpExecArray | null {
  for (const { text } of paragraphs) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}

function issuerOf(
  head: readonly Paragraph[],
  title: string,
  body: readonly Paragraph[],
): { name: string; printed: boolean; place: string } {
  const inTitle = new RegExp(`${area}\\s+${properName}`, "u").exec(title);
  const letterhead = letterheadOf(head);
  if (letterhead !== null) return { ...letterhead, printed: true };
  const issuing = new RegExp(
    `((?:Văn phòng\\s+)?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Chỉ đạo|Hội đồng[^,;.]{0,40}|Sở\\s[^,;.]{0,60}?))\\s+${area}(?:\\s+${properName})?\\s+(?:ban hành|xây dựng)\\s+(?:[Kk]ế hoạch)`,
    "u",
  );
  const sentence = firstMatch(body, issuing);
  const kind = sentence?.[2] ?? inTitle?.[1];
  const place = sentence?.[3] ?? (inTitle && inTitle[1] === (kind ?? inTitle[1]) ? inTitle[2] : undefined);
  if (kind === undefined) return { name: "", printed: false, place: inTitle?.[2] ?? "" };
  const body1 = (sentence?.[1] ?? "Ủy ban nhân dân").replace(/UBND|Uỷ ban nhân dân/u, "Ủy ban nhân dân");
  const name = cleanSpaces(`${body1} ${kind} ${place ?? ""}`);
  return { name, printed: sentence?.[3] !== undefined, place: place ?? "" };
}

/** "ỦY BAN NHÂN DÂN" over "TỈNH ĐỒNG THÁP"; of a body under another, the lower. */
function letterheadOf(head: readonly Paragraph[]): { name: string; place: string } | null {
  const lines: string[] = [];
  for (const { text } of head) {
    const bare = cleanSpaces(
      text.replace(
        /cộng hòa xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/giu,
        "",
      ),
    );
    if (bare === "" || /\d/.test(bare) || bare !== bare.toUpperCase()) continue;
    lines.push(bare);
  }
  const joined = lines.join(" ");
  const committee =
    /(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+(.+)$/u.exec(joined);
  if (committee) {
    const under = /\s(?=(?:SỞ|BAN|PHÒNG|VĂN PHÒNG|TRUNG TÂM|TRƯỜNG|ỦY BAN|UBND)\s)/u.exec(committee[2] ?? "");
    const place = capitalised(under ? (committee[2] ?? "").slice(0, under.index) : (committee[2] ?? ""));
    const lower = under ? (committee[2] ?? "").slice(under.index).trim() : "";
    const nested = /^(?:ỦY BAN NHÂN DÂN|UBND)/u.test(lower) ? letterheadOf([{ ...(head[0] as Paragraph), text: lower }]) : null;
    if (nested !== null) return nested;
    const name = `Ủy ban nhân dân ${(committee[1] ?? "").toLowerCase()} ${place}`;
    return lower === "" ? { name, place } : { name: `${sentenceCase(lower)} ${(committee[1] ?? "").toLowerCase()} ${place}`, place };
  }
  return null;
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function sentenceCase(name: string): string {
  const small = name.toLowerCase().replace("ubnd", "UBND");
  return small.charAt(0).toUpperCase() + small.slice(1);
}

/** Cities of the central level before the reorganisation of 2025; all others were of the district level, and have ended with it. */
const centralCities = /thành phố (?:hà nội|huế|hải phòng|đà nẵng|hồ chí minh|cần thơ)$/u;

function levelOf(issuer: string, lastYear: number): Plan["level"] | null {
  const key = foldKey(issuer);
  if (key === "") return null;
  if (!/^ủy ban nhân dân /.test(key)) return "office";
  if (/^ủy ban nhân dân (?:xã|phường|thị trấn|đặc khu)/.test(key)) return "commune";
  if (/^ủy ban nhân dân (?:huyện|quận|thị xã)/.test(key)) return "district";
  return key.startsWith("ủy ban nhân dân thành phố") && lastYear <= 2025 && !centralCities.test(key) ? "district" : "province";
}

function standingBodyOf(paragraphs: readonly Paragraph[]): string {
  for (const { text } of paragraphs) {
    const found = /^(.*?)(?:,|\s+là|\s+làm)\s+cơ quan thường trực/iu.exec(text);
    const names = found ? agencyNames((found[1] ?? "").replace(/^(?:giao|đề nghị)\s+/iu, "")) : [];
    const last = names[names.length - 1];
    if (last !== undefined) return last;
  }
  const through = firstMatch(paragraphs, /\(\s*qua\s+([^()]{4,120})\)|\squa\s+([^()]{4,80}?)\s+\(thường trực/iu);
  return agencyNames(through?.[1] ?? through?.[2] ?? "")[0] ?? "";
}

function parentOf(body: readonly Paragraph[]): string | null {
  const found = firstMatch(
    body,
    /Kế hoạch số:?\s+\S+\s+ngày\s+[^;]{6,60}?\s+của\s+[^;,.]+?(?=\s+(?:về|xây dựng|phát hiện|trên)(?=\s)|[;,.]|$)/u,
  );
  return found === null ? null : cleanSpaces(found[0]);
}

function basesOf(body: readonly Paragraph[]): readonly string[] {
  const citation =
    /(?:Chỉ thị|Nghị định|Quyết định|Thông tư|Nghị quyết|Hướng dẫn|Đề án)\s+số:?\s+[^\s,;]+(?:\s+ngày\s+(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?(?:\s+của\s+(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Ban Thường vụ (?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy|Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Nội vụ))?|Luật Thi đua,? khen thưởng/gu;
  const found = body.flatMap(({ text }) => [...text.matchAll(citation)].map(([one]) => cleanSpaces(one).replace("số:", "số")));
  return [...new Set(found)].slice(0, 20);
}
