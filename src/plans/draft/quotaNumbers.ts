import { readQuotaSentence, type QuotaPhrase } from "../../clauses/quotaSentence";
import type { Per } from "../../model/period";
import { foldKey } from "../../text/fold";
import { sentencesOf } from "./fieldBlocks";
import type { Paragraph } from "./documentParagraphs";

/** A number that a sentence of the document asks for. */
export interface AskedNumber {
  readonly phrase: QuotaPhrase;
  readonly per: Per;
  readonly strive: boolean;
  /** Units of a register for each of which the number is ("xã, phường"); null when it is for whoever leads. */
  readonly units: string | null;
  /** "các phòng, ban … lựa chọn": a plural that was taken for each of them. */
  readonly plural: boolean;
  readonly sentence: string;
  readonly paragraph: Paragraph;
}

/** How the sentences of one paragraph were read. */
export interface ReadNumbers {
  readonly asked: readonly AskedNumber[];
  /** Sentences that seem to ask for a number which was not understood. */
  readonly unread: readonly string[];
}

const subjectWord =
  "tập thể|cá nhân|hộ gia đình|hộ|gia đình|điển hình|gương|mô hình|hợp tác xã|htx|tổ hợp tác|nông dân|công nhân|doanh nghiệp|doanh nhân|người|khu dân cư|nhân tố|chiến sĩ|trường|thôn|hội viên|đoàn viên";
/** Digits before a kind of subject, or a number in words where one is asked for: "hàng năm gia đình" asks for none. */
const asks = new RegExp(
  `(?:(?<![\\p{L}\\d/.,-])\\d{1,4}|(?<=(?:ít nhất|tối thiểu|không dưới|chọn|giới thiệu|xây dựng|nhân rộng)\\s)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\\s(?:mươi|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))*)\\s*(?:\\([^()]{1,20}\\)\\s*)?(?:${subjectWord})(?![\\p{L}\\p{M}])`,
  "iu",
);
const least = /ít nhất|tối thiểu|không dưới|không ít hơn|trở lên|phấn đấu/iu;
/** What follows the numbers and may hold others. */
const tail =
  /\s+(?:trong (?:phong trào|lĩnh vực|thực hiện|việc|lao động)|về phát triển|thuộc lĩnh vực|gửi |để |và gửi|giai đoạn \d|tiêu biểu cấp|có mô hình)/iu;
const communeUnit =
  /^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|địa phương|thôn|ấp|khóm|bản|làng|tổ dân phố|khu phố|khu dân cư|buôn|chi bộ|chi hội|trường|trường học|phòng|ban|doanh nghiệp)(?: |,|$)/u;
const everyUnits =
  /(?:^|[\s,;(])(?:các)\s+((?:phòng|ban|đơn vị|cơ quan|xã|phường|thôn|địa phương|trường|sở|ngành|đặc khu|tổ dân phố)(?:[,\s]+(?:và\s+)?(?:phòng|ban|đơn vị|cơ quan|xã|phường|thị trấn|thôn|địa phương|trường|sở|ngành|đoàn thể|đặc khu|tổ dân phố))*)(?:\s+(?:trực thuộc|thuộc|trên)[^,;]{0,30})?\s+(?:lựa chọn|xét chọn|giới thiệu|chọn|đăng ký|xây dựng|phát hiện)/iu;

/** "tập thể 10, cá nhân 15": the kind of subject first. */
const asksBehind = new RegExp(`(?<![\\p{L}\\p{M}])(?:tập thể|cá nhân|hộ gia đình|hợp tác xã)\\s*:?\\s*\\d{1,4}(?![\\d/.%])`, "iu");

/** Whether a sentence seems to ask for exemplars by number. */
export function seemsToAsk(sentence: string): boolean {
  return asks.test(sentence) || asksBehind.test(sentence);
}

/** Whether it wants exemplars and gives no number: "một số mô hình". */
export function asksVaguely(sentence: string): boolean {
  return /(?:lựa chọn|chọn|xây dựng|giới thiệu)\s+(?:một số|các|nhiều)\s+(?:điển hình|mô hình|tập thể|cá nhân|gương)/iu.test(sentence);
}

/**
 * The numbers that a paragraph asks for. `above` are the texts it stands under, of which "Hằng năm, …" governs it; `leads` is true when bodies are charged by
 * name, so that "mỗi cơ quan" means them.
 */
export function numbersIn(paragraph: Paragraph, above: readonly string[], leads: boolean): ReadNumbers {
  const asked: AskedNumber[] = [];
  const unread: string[] = [];
  for (const sentence of sentencesOf(paragraph.text)) {
    if (!seemsToAsk(sentence)) continue;
    const phrases = phrasesOf(sentence);
    if (phrases === null) {
      unread.push(sentence);
      continue;
    }
    const before = sentence.slice(0, Math.max(0, sentence.search(asks)));
    const governing = [before, ...above].map(perOpening).find((per) => per !== null) ?? null;
    const plural = everyUnits.exec(sentence)?.[1] ?? null;
    for (const phrase of phrases) {
      const each = unitsOf(phrase, leads);
      asked.push({
        phrase,
        per: phrase.per ?? governing ?? "term",
        strive: /phấn đấu/iu.test(before),
        units: each ?? (leads || phrase.each ? null : plural),
        plural: each === null && !leads && !phrase.each && plural !== null,
        sentence,
        paragraph,
      });
    }
  }
  return { asked, unread };
}

/** The units of a register that a phrase names; "mỗi cơ quan" of named leads is none. */
function unitsOf(phrase: QuotaPhrase, leads: boolean): string | null {
  if (!phrase.each || phrase.unitPer === null) return null;
  return !leads || communeUnit.test(phrase.unitPer) ? phrase.unitPer : null;
}

/** Reads the sentence whole, else without what follows the numbers, else piece by piece; null when no part of it is understood. */
function phrasesOf(sentence: string): readonly QuotaPhrase[] | null {
  const whole = readQuotaSentence(sentence);
  if (whole !== null) return whole;
  const pieces = sentence.split(/;\s+|:\s+/u);
  const read = pieces.map((piece) =>
    seemsToAsk(piece) ? (readQuotaSentence(piece) ?? readQuotaSentence(cutTail(piece)) ?? readFromFirst(piece)) : [],
  );
  if (read.includes(null)) return null;
  const phrases = read.flatMap((one) => one ?? []);
  return phrases.length > 0 ? phrases : null;
}

function cutTail(piece: string): string {
  const first = Math.max(0, piece.search(asks));
  const cut = tail.exec(piece.slice(first));
  return cut ? piece.slice(0, first + cut.index) : piece;
}

/** From the words that open the demand: numbers before it belong to something else. */
function readFromFirst(piece: string): readonly QuotaPhrase[] | null {
  const first = Math.max(0, piece.search(asks));
  const opening = [...piece.slice(0, first).matchAll(/(?:mỗi|từng|hằng|hàng)\s+\p{L}+|ít nhất|tối thiểu|không dưới|từ(?=\s*$)/giu)];
  const start = opening[0]?.index ?? first;
  return readQuotaSentence(cutTail(piece.slice(start)));
}

function perOpening(text: string): Per | null {
  const key = foldKey(text);
  if (/(?:^|[ ])(?:hằng|hàng|mỗi|từng) quý(?: |$)/.test(key)) return "quarter";
  return /^(?:\S+ ){0,2}(?:hằng|hàng|mỗi|từng) năm(?: |$)/.test(key) || /(?:hằng|hàng|mỗi|từng) năm$/.test(key) ? "year" : null;
}

/** Whether the words of a sentence say "at least" at all. */
export function saysLeast(sentence: string): boolean {
  return least.test(sentence);
}
