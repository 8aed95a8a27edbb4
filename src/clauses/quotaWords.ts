import type { Per } from "../model/period";
import type { QuotaSubject } from "../model/subject";
import { foldKey, looseKey } from "../text/fold";
import { cleanSpaces, toNfc } from "../text/unicode";

/** A word or sign of a quota's wording, by what it does there. `other` is a word that says nothing about numbers. */
export type QuotaWord =
  | { readonly is: "number"; readonly value: number; readonly spelled: boolean; readonly upTo: number | null }
  /** `text`: the words that named it, folded. */
  | { readonly is: "subject"; readonly subject: QuotaSubject; readonly text?: string }
  | { readonly is: "per"; readonly per: Per }
  | { readonly is: "unit"; readonly text: string }
  | { readonly is: Sign };

type Sign =
  /** "ít nhất", "≥" | "trở lên" | a limit that no minimum expresses: "tối đa", "khoảng", "trên", "thiếu". */
  | "at-least"
  | "or-more"
  | "no-minimum"
  /** "mỗi", "từng" | "hằng", "một" before a period. */
  | "every"
  | "from"
  | "to"
  | "dash"
  | "slash"
  | "separator"
  | "colon"
  | "open"
  | "close"
  /** "gồm", "trong đó". */
  | "of-which"
  /** "tiên tiến", "là", "cấp tỉnh". */
  | "attribute"
  /** "Chỉ tiêu", "lựa chọn": may stand before a number. */
  | "label"
  /** What makes the number before it no quota: "điều", "tháng", "%". */
  | "measure"
  /** A year, a date, the number of a document. */
  | "citation"
  /** A number nobody can read: "2,5". */
  | "unreadable"
  | "other";

/** Wordings and what they are; the longest that fits wins. Sources: domain.md §2.4, L15–L19, the quota clauses of the five plans. */
const vocabulary: readonly (readonly [QuotaWord, string])[] = [
  [{ is: "subject", subject: "collective" }, "tập thể|tập thể nhỏ|tt|t thể|doanh nghiệp|công ty|câu lạc bộ|clb|khu dân cư"],
  [{ is: "subject", subject: "individual" }, "cá nhân|cn|c nhân|người|đồng chí|doanh nhân"],
  [{ is: "subject", subject: "household" }, "hộ gia đình|hộ gđ|hgđ|hộ|gia đình|hộ nông dân"],
  [{ is: "subject", subject: "cooperative" }, "hợp tác xã|htx"],
  [{ is: "subject", subject: "cooperative-group" }, "tổ hợp tác|tổ ht|tht"],
  [{ is: "subject", subject: "farmer" }, "nông dân"],
  [{ is: "subject", subject: "worker" }, "công nhân|công nhân lao động"],
  [
    { is: "subject", subject: "any" },
    "điển hình|điển hình tiên tiến|đhtt|gương|tấm gương|gương điển hình|mô hình|nhân tố|gương người tốt việc tốt",
  ],
  [{ is: "at-least" }, "ít nhất|ít nhất là|tối thiểu|tối thiểu là|không dưới|không ít hơn|chí ít"],
  [{ is: "or-more" }, "trở lên"],
  [
    { is: "no-minimum" },
    "tối đa|không quá|nhiều nhất|khoảng|độ|chừng|gần|hơn|trên|dưới|thiếu|còn thiếu|còn|thêm|tăng|tăng thêm|giảm|vượt|thừa|không|chưa|đã có|hiện có|trong số|một trong",
  ],
  [{ is: "every" }, "mỗi|mỗi một|từng|đối với từng|đối với mỗi"],
  [{ is: "per", per: "year" }, "hằng năm|hàng năm|mỗi năm|một năm|từng năm|trong năm|các năm"],
  [{ is: "per", per: "quarter" }, "hằng quý|hàng quý|mỗi quý|một quý|từng quý|trong quý|các quý"],
  [{ is: "per", per: "term" }, "nhiệm kỳ|cả giai đoạn|cả nhiệm kỳ|toàn giai đoạn|cả kỳ|cả thời kỳ"],
  [{ is: "from" }, "từ"],
  [{ is: "to" }, "đến|tới"],
  [{ is: "separator" }, "và|hoặc|cùng"],
  [{ is: "of-which" }, "gồm|bao gồm|trong đó|trong đó có|gồm có"],
  [
    { is: "attribute" },
    "tiên tiến|tiêu biểu|xuất sắc|là|toàn diện|cấp tỉnh|cấp thành phố|cấp huyện|cấp xã|cấp cơ sở|mới|nổi bật|loại|có|cụ thể",
  ],
  [
    { is: "label" },
    "chỉ tiêu|số lượng|số|sl|kh|kế hoạch|ct|tổng số|tổng|cộng|phấn đấu|đạt|lựa chọn|xét chọn|chọn|xây dựng|nhân rộng|giới thiệu|đăng ký|bồi dưỡng|phát hiện|xem xét lựa chọn|được|giao",
  ],
  [
    { is: "measure" },
    "điều|khoản|điểm|tháng|ngày|tuần|giờ|lần|triệu|đồng|tỷ|nghìn|ha|km|tiêu chí|nội dung|nhiệm vụ|phong trào|lĩnh vực|cuộc|đợt|buổi|tin|bài|năm qua|năm tới|bước|khâu|cấp|lớp|phần trăm|trđ",
  ],
];

const unitNouns =
  "đơn vị|cơ quan|ngành|xã|phường|thị trấn|đặc khu|phòng|ban|huyện|thị xã|thành phố|tỉnh|sở|địa phương|thôn|ấp|khóm|khu phố|bản|làng|tổ dân phố|chi bộ|chi hội|hội|đoàn thể|trường|cụm|khối|đầu mối|tổ chức|cơ sở|phòng ban|ban ngành|sở ngành|cơ quan chủ trì|đơn vị chủ trì|hội đoàn thể|doanh nghiệp|công đoàn|cấp";

const units: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

interface Dictionary {
  readonly words: ReadonlyMap<string, QuotaWord>;
  readonly units: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly key: (text: string) => string;
}

/** Every wording twice: as written, and without accents for cells that have none at all ("it nhat 5 tap the"). */
function dictionaryOf(key: (text: string) => string): Dictionary {
  return {
    words: new Map(vocabulary.flatMap(([word, wordings]) => wordings.split("|").map((wording) => [key(wording), word] as const))),
    units: new Set(unitNouns.split("|").map(key)),
    numbers: new Map(Object.entries(units).map(([word, value]) => [key(word), value])),
    key,
  };
}

const accented = dictionaryOf(foldKey);
const plain = dictionaryOf(looseKey);
const longest = 5;

const quoted = /["“”][^"“”]{0,300}["“”]|«[^«»]{0,300}»/gu;
const citations: readonly RegExp[] = [
  // "Covid-19"
  /covid[\s-]?\d+|sars-cov-\d/giu,
  // "số 08-ĐA/TU", "310/KH-UBND", "22/2021/NĐ-CP"
  /(?<!\d)\d+(?:\/\d{4})?\s?[-/]\s?\p{Lu}\p{L}{0,9}\s?[-/]\s?\p{Lu}[\p{L}&]{0,11}/gu,
  /(?<!\p{L})(?:số|lần thứ|thứ)\s\d+(?:[-/]\p{L}+)*/giu,
  /(?<!\p{L})(?:đề án|nghị quyết|chỉ thị|quyết định|công văn|nghị định|thông tư|luật|khoản|mục|phụ lục|biểu|mẫu)\s(?:số\s)?\d+(?:[-/]\p{L}+)*/giu,
  // "27/3/2020", "ngày 27/3", "ngày 01 tháng 6 năm 2023"
  /(?:ngày\s)?(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/giu,
  /ngày\s\d{1,2}(?:\s?[/.-]\s?\d{1,2}|\stháng\s\d{1,2})?(?:\snăm\s\d{4})?/giu,
  /(?<!\p{L})(?<!(?:hằng|hàng|mỗi|một|từng)\s)(?:tháng|quý|quí)\s?(?:\d{1,2}|iv|i{1,3})(?:\s?[/-]\s?\d{4}|\snăm\s\d{4})?(?![\p{L}\d])/giu,
  // "giai đoạn 2021 – 2025", "năm 2023"
  /(?:(?:từ|đến|tới|hết|trước|giai đoạn|các năm|năm)\s){0,3}(?<!\d)(?:19|20)\d\d(?:\s?[-–—/]\s?(?:19|20)\d\d)?(?!\d)/giu,
];
const citation = "\u0001";

/** No clause or cell asks for numbers in a longer text; a cell of Excel may hold a story of 32,767 characters. */
const longestText = 4_000;

/**
 * The words and signs of a text about numbers, sentence by sentence, names of movements in quotation marks left out; none of a text too long to ask for any.
 * Numbers in words are numbers only where a number can stand; "năm" is five or a year by what stands around it.
 */
export function quotaWords(text: string): readonly (readonly QuotaWord[])[] {
  if (text.length > longestText) return [];
  let clean = cleanSpaces(
    toNfc(text)
      .replace(/[*_]+/g, " ")
      .replace(/(?:^|\n)[^\S\n]*[-•+]\s+/g, "; "),
  );
  clean = clean
    .replace(/^;\s/, "")
    .replace(quoted, " ")
    .replace(/(?<!\p{L})([tTcC])\.\s?(?=[tTnN]h)/gu, "$1 ")
    .replace(/(?<!\p{L})đ\/c(?!\p{L})/giu, "đồng chí");
  for (const pattern of citations) clean = clean.replace(pattern, ` ${citation} `);
  clean = clean.replace(/^(?:\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,4}\.)\s?(?=\p{Lu})/u, "");
  const dictionary = looseKey(clean) === foldKey(clean) && !/[^\0-\u007f–—≥]/.test(clean) ? plain : accented;
  return clean.split(/(?<=[\p{L}\d)\]])\.\s+(?=\p{Lu})/u).map((sentence) => settle(lex(sentence, dictionary)));
}

type Raw = QuotaWord | { readonly is: "year-or-five" } | { readonly is: "quarter" };

function lex(sentence: string, dictionary: Dictionary): readonly Raw[] {
  const tokens = sentence.toLowerCase().match(/>\s?=|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s]/gu) ?? [];
  const keys = tokens.map((token) => (/^[\p{L}\p{M}]+$/u.test(token) ? dictionary.key(token) : ""));
  const words: Raw[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? "";
    if (keys[at] === "") {
      words.push(signOf(token));
      at += 1;
      continue;
    }
    const [found, length] = longestAt(keys, at, dictionary);
    words.push(found);
    at += length;
  }
  return words;
}

function signOf(token: string): QuotaWord {
  if (/^\d+$/.test(token)) return { is: "number", value: Number(token), spelled: false, upTo: null };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(token))
    return { is: "number", value: Number(token.replaceAll(".", "")), spelled: false, upTo: null };
  if (/^\d/.test(token)) return { is: "unreadable" };
  if (token === citation) return { is: "citation" };
  if (token === "≥" || /^>\s?=$/.test(token)) return { is: "at-least" };
  if (">≤<~≈".includes(token)) return { is: "no-minimum" };
  if ("-–—÷−".includes(token)) return { is: "dash" };
  if (token === "/") return { is: "slash" };
  if (",;+&.".includes(token)) return { is: "separator" };
  if (":=".includes(token)) return { is: "colon" };
  if ("([".includes(token)) return { is: "open" };
  if (")]".includes(token)) return { is: "close" };
  if (token === "%") return { is: "measure" };
  return { is: "other" };
}

function longestAt(keys: readonly string[], at: number, dictionary: Dictionary): readonly [Raw, number] {
  let unit: readonly [Raw, number] | null = null;
  for (let length = Math.min(longest, keys.length - at); length > 0; length -= 1) {
    const part = keys.slice(at, at + length);
    if (part.includes("")) continue;
    const wording = part.join(" ");
    // "một số điển hình" is no number.
    if (wording === dictionary.key("một số") || wording === dictionary.key("một vài")) return [{ is: "no-minimum" }, length];
    const word = dictionary.words.get(wording);
    if (word) return [word.is === "subject" ? { ...word, text: wording } : word, length];
    if (dictionary.units.has(wording) && !unit) unit = [{ is: "unit", text: wording }, length];
    if (unit) return unit;
  }
  const [value, length] = spelledAt(keys, at, dictionary);
  if (length > 0) {
    if (length === 1 && keys[at] === dictionary.key("năm")) return [{ is: "year-or-five" }, 1];
    return [{ is: "number", value, spelled: true, upTo: null }, length];
  }
  if (keys[at] === dictionary.key("quý") || keys[at] === dictionary.key("quí")) return [{ is: "quarter" }, 1];
  return [{ is: "other" }, 1];
}

/** "hai mươi lăm" → 25, three words. */
function spelledAt(keys: readonly string[], at: number, dictionary: Dictionary): readonly [number, number] {
  const first = dictionary.numbers.get(keys[at] ?? "");
  if (first === undefined) return [0, 0];
  const second = keys[at + 1] ?? "";
  const unitAfter = (place: number): number => {
    const unit = dictionary.numbers.get(keys[place] ?? "");
    return unit !== undefined && unit < 10 ? unit : 0;
  };
  if (first === 10) {
    // "mười năm" is ten years; fifteen is "mười lăm".
    const unit = second === dictionary.key("năm") ? 0 : unitAfter(at + 1);
    return unit > 0 ? [10 + unit, 2] : [10, 1];
  }
  if (second === dictionary.key("mươi") || second === dictionary.key("chục")) {
    const unit = keys[at + 2] === dictionary.key("năm") ? 0 : unitAfter(at + 2);
    return unit > 0 ? [first * 10 + unit, 3] : [first * 10, 2];
  }
  return [first, 1];
}

/** What "năm", "quý" and numbers in words are, by their neighbours; periods after a slash; nouns of units where a subject cannot stand. */
function settle(raw: readonly Raw[]): readonly QuotaWord[] {
  const words: QuotaWord[] = [];
  raw.forEach((word, at) => {
    const before = words[words.length - 1];
    const next = raw[at + 1];
    if (word.is === "year-or-five" || word.is === "quarter") words.push(periodOrFive(word.is, before, next, raw, at));
    // "mỗi doanh nghiệp 2 tập thể", "02/HTX"
    else if (word.is === "subject" && (before?.is === "every" || (before?.is === "slash" && words[words.length - 2]?.is !== "subject")))
      words.push({ is: "unit", text: word.text ?? word.subject });
    else if (word.is === "number" && word.spelled) words.push(numberCanStand(before, next, words) ? word : { is: "other" });
    else words.push(word);
  });
  return words;
}

function periodOrFive(
  is: "year-or-five" | "quarter",
  before: QuotaWord | undefined,
  next: Raw | undefined,
  raw: readonly Raw[],
  at: number,
): QuotaWord {
  const perWord: QuotaWord = { is: "per", per: is === "quarter" ? "quarter" : "year" };
  if (before?.is === "slash" || before?.is === "every") return perWord;
  const oneBefore = raw[at - 1];
  if (oneBefore?.is === "number" && raw[at - 2]?.is === "slash") return perWord;
  if (is === "quarter") return before?.is === "number" ? { is: "measure" } : { is: "other" };
  const five: QuotaWord = { is: "number", value: 5, spelled: true, upTo: null };
  if (before?.is === "number" && raw[at - 1]?.is === "number") return { is: "measure" };
  if (next?.is === "citation") return { is: "citation" };
  if (before?.is === "open" && next?.is === "close") return five;
  if (next?.is === "open" && raw[at + 2]?.is === "number" && raw[at + 3]?.is === "close") return five;
  if (before?.is === "at-least" || before?.is === "to" || before?.is === "dash") return five;
  return next?.is === "subject" ? five : { is: "other" };
}

/** Whether a number in words counts here and is no figure of speech ("là một tập thể đoàn kết"). */
function numberCanStand(before: QuotaWord | undefined, next: Raw | undefined, words: readonly QuotaWord[]): boolean {
  const openers = ["at-least", "label", "unit", "from", "to", "dash", "separator", "colon", "open", "of-which", "per"];
  const opened = before === undefined || openers.includes(before.is);
  const closed = next === undefined || ["subject", "open", "close", "to", "dash", "slash", "or-more", "year-or-five"].includes(next.is);
  if (before?.is === "separator" && !words.some((word) => word.is === "number")) return false;
  return opened && closed;
}
