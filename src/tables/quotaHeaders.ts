import type { Per, Quarter } from "../model/period";
import type { QuotaSubject } from "../model/subject";
import { foldKey, looseKey } from "../text/fold";
import { readPeriod } from "../text/readPeriod";
import type { QuotaNames } from "./quotaNames";
import { readQuotaNote } from "../clauses/quotaSentence";
import { quotaWords } from "../clauses/quotaWords";

export type QuotaRole =
  | "index"
  | "field"
  | "lead"
  | "unit"
  | "subject"
  | "year"
  | "quarter"
  | "number"
  /** A sum of other columns. */
  | "total"
  | "ratio"
  | "note"
  /** Known and of no account here: "Đánh giá", "Còn thiếu", "Nữ". */
  | "ignored"
  | "unknown";

/** What a column of a quota table means, read from all levels of its header. */
export interface QuotaColumn {
  readonly column: number;
  /** Levels joined by " / ". */
  readonly header: string;
  readonly levels: readonly string[];
  readonly role: QuotaRole;
  /** Null when the header does not say whether the number is asked for or achieved. */
  readonly kind: "asked" | "achieved" | null;
  /** Empty when the header names no type. */
  readonly subjects: readonly QuotaSubject[];
  /** Field id, in a matrix of fields. */
  readonly field: string | null;
  readonly year: number | null;
  readonly quarter: Quarter | null;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly per: Per | null;
  readonly each: boolean;
}

const wordings = {
  index: /^(?:stt|tt|so tt|s tt|so thu tu|no)$/,
  ratio: /^(?:ty le|ti le|phan tram|so voi|th kh|dat ty le)(?: |$)/,
  ignored:
    /^(?:con thieu|thieu|con lai|vuot|thua|chenh lech|tang|giam|danh gia|xep loai|nu|nam gioi|dtts|dan toc|nld|nguoi lao dong|lao dong truc tiep|co quan phoi hop|don vi phoi hop|co quan don vi phoi hop|phoi hop|don vi tinh|dvt|thoi gian|thoi han)(?: |$)/,
  note: /^(?:ghi chu|g chu|luu y|gc|chu thich)(?: |$)/,
  lead: /(?:chu tri|phu trach|dau moi|^giao co quan|^co quan thuc hien|^don vi thuc hien|^co quan don vi thuc hien|^nganh thuc hien|duoc giao$)/,
  field: /(?:linh vuc|phong trao)|^(?:noi dung|nganh)$/,
  unit: /^(?:ten |cac )?(?:don vi|co quan|xa|phuong|thi tran|phong|ban|so|huyen|dia phuong|truong|thon)(?: (?:don vi|co quan|cong tac|xa|phuong|thi tran|phong|ban|nganh|so|huyen|thi xa|thanh pho|dia phuong|dang ky|truc thuoc|va|doan the))*$/,
  /** "Đối tượng giao": whom the number is given to. */
  givenTo: /^(?:doi tuong|noi|cap|dia ban)(?: (?:nhan|duoc))? giao(?: chi tieu| ke hoach)?$|^doi tuong (?:thuc hien|ap dung)$/,
  subject: /^(?:doi tuong|loai doi tuong|loai dien hinh|loai|loai hinh|phan loai|loai hinh dien hinh|tap the ca nhan)$/,
  asked: /(?:^| )(?:chi tieu|ke hoach|kh|ct|giao|so luong|sl|dang ky|yeu cau)(?: |$)/,
  achieved: /(?:^| )(?:thuc hien|th|ket qua|dat|da chon|da lua chon|luy ke|da xay dung|da co|hien co|da binh chon)(?: |$)/,
} as const;
const total = /^(?:(?:tổng cộng|tổng số|tổng|cộng|lũy kế)(?: |$)|cả (?:năm|giai đoạn|nhiệm kỳ)(?: 20\d\d)?$)/;
const plainTotal = /^(?:tong cong|tong so|tong|cong|ca nam)$/;

/** What the columns of a quota table mean. */
export function readQuotaColumns(levels: ReadonlyMap<number, readonly string[]>, names: Pick<QuotaNames, "field">): readonly QuotaColumn[] {
  const columns: QuotaColumn[] = [];
  for (const [column, own] of levels) columns.push(columnOf(column, own, columns, names));
  return columns.map((column) =>
    // "Tổng số" with nothing to sum is the number itself.
    column.role === "total" && detailsOf(column, columns).length === 0 ? { ...column, role: "number" } : column,
  );
}

/** The number columns that a total column of the same row sums. */
export function detailsOf(total: QuotaColumn, columns: readonly QuotaColumn[]): readonly QuotaColumn[] {
  const { span } = total;
  const numbers = columns.filter(
    (one) =>
      one.role === "number" &&
      one !== total &&
      (total.kind === null || one.kind === total.kind) &&
      (total.subjects.length === 0 || total.subjects.includes("any") || one.subjects.join() === total.subjects.join()) &&
      (total.year === null || one.year === total.year) &&
      (span === null || (one.year !== null && one.year >= span.start && one.year <= span.end)) &&
      (total.field === null || one.field === total.field),
  );
  const parent = total.levels.length > 1 ? total.levels[0] : undefined;
  const siblings = parent === undefined || span !== null ? [] : numbers.filter((one) => one.levels[0] === parent);
  const found = siblings.length > 0 ? siblings : numbers;
  return found.some((one) => one.year !== null) ? found.filter((one) => one.year !== null) : found;
}

function columnOf(
  column: number,
  levels: readonly string[],
  before: readonly QuotaColumn[],
  names: Pick<QuotaNames, "field">,
): QuotaColumn {
  const header = levels.join(" / ");
  const keys = levels.map(looseKey);
  const has = (pattern: RegExp): boolean => keys.some((key) => pattern.test(key));
  const blank: QuotaColumn = {
    column,
    header,
    levels,
    role: "unknown",
    kind: null,
    subjects: [],
    field: null,
    year: null,
    quarter: null,
    span: null,
    per: null,
    each: false,
  };
  const [only = ""] = keys;
  if (levels.length === 0) return blank;
  if (keys.length === 1 && wordings.index.test(only) && (only !== "tt" || !before.some((one) => one.role !== "unknown")))
    return { ...blank, role: "index" };
  if (has(wordings.note)) return { ...blank, role: "note" };
  if (has(wordings.ratio) || levels.some((level) => level.includes("%") || /TH\s?\/\s?KH/.test(level))) return { ...blank, role: "ratio" };
  if (has(wordings.ignored)) return { ...blank, role: "ignored" };
  // "Lĩnh vực, cơ quan chủ trì": what each cell names tells.
  if (keys.length === 1 && wordings.givenTo.test(only)) return { ...blank, role: "unit" };
  if (has(wordings.lead) && has(/linh vuc|phong trao/)) return { ...blank, role: "field" };
  if (has(wordings.lead)) return { ...blank, role: "lead" };
  if (keys.length === 1 && foldKey(header) === "năm") return { ...blank, role: "year" };
  if (keys.length === 1 && ["quy", "qui"].includes(only)) return { ...blank, role: "quarter" };
  if (keys.length === 1 && wordings.subject.test(only)) return { ...blank, role: "subject" };

  const named = levels.map(subjectsIn).filter((found) => found.length > 0);
  // "Số lượng điển hình / Tập thể": the type says more than "điển hình" above it.
  const subjects = named.find((found) => !found.includes("any")) ?? named[0] ?? [];
  const says = levels.map(readQuotaNote);
  const periods = levels.map(readPeriod).filter((period) => period !== null);
  const span = periods.find((period) => period.start !== null && period.end !== null);
  const achieved = keys.some((key) => wordings.achieved.test(key) && !/^(?:chi tieu|ke hoach)(?: |$)/.test(key));
  const kind = achieved ? "achieved" : has(wordings.asked) ? "asked" : null;
  const number = {
    ...blank,
    kind,
    subjects,
    field: kind === null || levels.length > 1 ? fieldIn(levels, names) : null,
    year: periods.find((period) => period.year !== null)?.year ?? null,
    quarter: periods.find((period) => period.quarter !== null)?.quarter ?? null,
    span: span ? { start: span.start ?? 0, end: span.end ?? 0 } : null,
    // "Chỉ tiêu giai đoạn 2021-2025"
    per: says.find((said) => said.per !== null)?.per ?? perInShort(levels) ?? (span ? "term" : null),
    each: says.some((said) => said.each),
  } as const;
  if (levels.some((level) => total.test(foldKey(level)) || plainTotal.test(looseKey(level)))) return { ...number, role: "total" };
  if (kind === null && has(wordings.field)) return { ...blank, role: "field" };
  if (kind === null && keys.length === 1 && wordings.unit.test(only)) return { ...blank, role: "unit" };
  const counts =
    kind !== null ||
    subjects.length > 0 ||
    number.year !== null ||
    number.quarter !== null ||
    number.span !== null ||
    number.field !== null;
  return { ...number, role: counts ? "number" : "unknown" };
}

/** "CT/năm": the abbreviation before the slash is no quota word. */
function perInShort(levels: readonly string[]): Per | null {
  const written = levels.map(foldKey).join(" ");
  if (/(?:^| )cả năm(?: |$)/.test(written)) return "year";
  if (/(?:^| )(?:ct|kh|chỉ tiêu|kế hoạch|số lượng|sl) năm(?: |$)(?!\d)/.test(written) && !/(?:19|20)\d\d/.test(written)) return "year";
  return /(?:^| )(?:ct|kh|chỉ tiêu|kế hoạch) quý(?: |$)(?![\di])/.test(written) ? "quarter" : null;
}

/** "Tập thể, cá nhân" → both; a level that says more than types and "điển hình" names none. */
export function subjectsIn(text: string): readonly QuotaSubject[] {
  const words = quotaWords(text).flat();
  const allowed = ["subject", "separator", "slash", "attribute", "label", "open", "close", "dash"];
  if (!words.every((word) => allowed.includes(word.is))) return [];
  const found = [...new Set(words.flatMap((word) => (word.is === "subject" ? [word.subject] : [])))];
  const typed = found.filter((subject) => subject !== "any");
  return typed.length > 0 ? typed : found;
}

function fieldIn(levels: readonly string[], names: Pick<QuotaNames, "field">): string | null {
  for (const level of levels) {
    if (wordings.asked.test(looseKey(level)) || total.test(foldKey(level)) || subjectsIn(level).length > 0 || /^\(?\d/.test(level))
      continue;
    const { value } = names.field(level);
    if (value !== null) return value;
  }
  return null;
}

const awards =
  /(?:bang khen|giay khen|huan chuong|huy chuong|chien si thi dua|cstd|lao dong tien tien|co thi dua|danh hieu|khen thuong|ma so|ky niem chuong|ho ten|ho va ten|ten (?:tap the|ca nhan|dien hinh|doi tuong)|nam sinh|ngay sinh|chuc vu|thanh tich|quyet dinh|trieu dong|kinh phi|von |doanh thu|gia tri|muc thuong)/;
const formula = /^\(?\d{1,2}\s?=\s?\d{1,2}/;

/**
 * How much headers look like those of a quota table, 0 (not at all) to 1: numbers asked or achieved by type, year or field, beside fields, leads or units.
 * Award statistics (domain.md L20, L21), funds (L23) and lists of people get 0. `headers` are the levels by column.
 */
export function looksLikeQuotaHeaders(
  headers: readonly (readonly string[])[],
  names: Pick<QuotaNames, "field"> = { field: () => ({ value: null }) },
): number {
  const levels = new Map(headers.map((levels, place) => [place + 1, levels] as const));
  const columns = readQuotaColumns(levels, names);
  const flat = headers.flat();
  if (flat.some((text) => awards.test(looseKey(text)) || formula.test(text))) return 0;
  const numbers = columns.filter((column) => column.role === "number" || column.role === "total");
  const who = columns.some((column) => column.role === "field" || column.role === "lead" || column.role === "unit");
  if (numbers.length === 0) return 0;
  let score = who ? 0.35 : 0;
  const asked = numbers.some((column) => column.kind === "asked");
  const detailed = numbers.some((column) => column.subjects.length > 0 || column.year !== null || column.field !== null);
  // A lone "Kết quả" may be anything.
  if (asked || (detailed && numbers.some((column) => column.kind !== null))) score += 0.35;
  if (numbers.filter((column) => column.subjects.length > 0).length > 0 && numbers.some((column) => column.kind !== null)) score += 0.2;
  else if (new Set(numbers.map((column) => column.subjects.join())).size > 1) score += 0.2;
  if (numbers.filter((column) => column.year !== null || column.quarter !== null).length > 1) score += 0.2;
  if (numbers.filter((column) => column.field !== null).length > 1) score += 0.3;
  if (columns.some((column) => column.role === "ratio" || column.role === "total" || column.per !== null)) score += 0.1;
  // Counts by type or year alone ("Loại │ Số lượng │ Tỷ lệ") say nothing of who was asked.
  if (!who && !numbers.some((column) => column.field !== null)) return Math.min(0.3, score);
  return Math.min(1, score);
}
