import type { ColumnKey } from "../model/recognition";
import { editDistance } from "../text/editDistance";
import { foldKey, looseKey } from "../text/fold";
import { memoiseText } from "../text/memoise";
import { headerDictionary, type HeaderEntry } from "./headerDictionary";

export interface HeaderMatch {
  /** Null for a header that is known and not carried into records, or (`certainty` "unknown") not known at all. */
  readonly key: ColumnKey | null;
  readonly certainty: "sure" | "doubtful" | "unknown";
  /** Other meanings, likeliest first. */
  readonly alternatives: readonly (ColumnKey | null)[];
  /** Place of the wording among those of its meaning: 0 the strongest. Of two columns with one meaning the lower keeps it. */
  readonly rank: number;
}

export const unknownHeader: HeaderMatch = { key: null, certainty: "unknown", alternatives: [], rank: 999 };

interface Known {
  readonly entry: HeaderEntry;
  readonly rank: number;
}

const exact = new Map<string, Known>();
const loose = new Map<string, Known>();
for (const entry of headerDictionary) {
  entry.wordings.forEach((wording, rank) => {
    const key = headerKey(wording);
    if (!exact.has(key)) exact.set(key, { entry, rank });
    const looser = looseKey(key);
    if (!loose.has(looser)) loose.set(looser, { entry, rank });
  });
}
const longWordings = [...exact.keys()].filter((key) => key.length >= 8);

/** Comparison key of a header: folded, with "%" and "#" kept as words. */
function headerKey(text: string): string {
  return foldKey(text.replace(/%/g, " phantram ").replace(/#/g, " sohieu "));
}

const brackets = /\([^()]*\)/g;

/** One header text without its context: exact wording, then without brackets, without accents, by its words, by a typing error. */
export const matchHeaderText: (text: string) => HeaderMatch = memoiseText((written) => {
  // "1. Họ và tên", as forms number their questions.
  const text = written.replace(/^\(?\d{1,2}[.)]\s*(?=\p{L})/u, "");
  if (text === "" || text.length > 120) return unknownHeader;
  const key = headerKey(text);
  if (key === "") return unknownHeader;
  const bare = headerKey(text.replace(brackets, " "));
  if (subjectShort.has(bare) && tickNote.test(text)) return { key: "subjectTick", certainty: "sure", alternatives: [], rank: 10 };
  const known = exact.get(key) ?? (bare !== "" ? exact.get(bare) : undefined);
  if (known) return matchOf(known, "sure");
  if (looseKey(key) === key) {
    const unaccented = loose.get(key) ?? loose.get(bare);
    if (unaccented) return matchOf(unaccented, "sure");
  }
  const twice = inTwoLanguages(key);
  if (twice) return twice;
  const byWords = matchByWords(bare === "" ? key : bare) ?? matchByWords(key);
  if (byWords) return byWords;
  if (key.length >= 8) {
    const limit = key.length >= 14 ? 2 : 1;
    for (const wording of longWordings) {
      if (Math.abs(wording.length - key.length) <= limit && editDistance(wording, key, limit) <= limit)
        return matchOf(exact.get(wording)!, "doubtful");
    }
  }
  // Accents lost or wrong in part of a longer header.
  const looser = key.length >= 6 ? loose.get(looseKey(key)) : undefined;
  return looser ? matchOf(looser, "doubtful") : unknownHeader;
});

/** "TT (đánh dấu x)". */
const tickNote = /\((?:đánh dấu|tích|ghi)?\s*(?:dấu\s*)?["“]?x["”]?\)/iu;

/** "Họ và tên / Full name": two wordings of one meaning. */
function inTwoLanguages(key: string): HeaderMatch | null {
  let cut = key.length;
  for (let tail = 1; tail <= 2; tail++) {
    cut = key.lastIndexOf(" ", cut - 1);
    if (cut <= 0) return null;
    const second = exact.get(key.slice(cut + 1));
    const first = second && exact.get(key.slice(0, cut));
    if (first && first.entry.keys[0] === second.entry.keys[0]) return matchOf(first, "sure");
  }
  return null;
}

function matchOf(known: Known, certainty: "sure" | "doubtful"): HeaderMatch {
  const [key = null, ...alternatives] = known.entry.keys;
  return { key, certainty, alternatives, rank: known.rank + (known.entry.weak ? 200 : 0) };
}

/** What words in a longer header say, in this order. A header of prose length says nothing. */
function matchByWords(key: string): HeaderMatch | null {
  const words = key.split(" ");
  if (words.length > 16) return null;
  const padded = ` ${key} `;
  const has = (...phrases: string[]): boolean => phrases.some((phrase) => padded.includes(` ${phrase} `));
  const starts = (...phrases: string[]): boolean => phrases.some((phrase) => padded.startsWith(` ${phrase} `));
  const as = (column: ColumnKey | null, certainty: "sure" | "doubtful" = "sure", ...alternatives: ColumnKey[]): HeaderMatch => ({
    key: column,
    certainty,
    alternatives,
    rank: 50,
  });
  const role = has("chức vụ", "chức danh", "nghề nghiệp");
  const place = has("đơn vị", "cơ quan", "nơi công tác", "địa chỉ", "nơi làm việc");
  if (has("cccd", "cmnd", "cmt", "căn cước", "số điện thoại", "sđt", "số định danh")) return as("sensitive");
  // "Phòng Lao động, Thương binh, Xã hội - Dân tộc" is a body and no header.
  if (has("dân tộc", "tôn giáo", "tài khoản") && words.length <= 6 && !starts("phòng", "ban", "sở", "hội", "ủy ban", "trường"))
    return as("sensitive");
  if (starts("stt", "số thứ tự")) return as("index");
  if (has("chủ trì") && !has("phối hợp") && words.length <= 10) return as("lead");
  if (has("phối hợp") && words.length <= 8) return as(null);
  if (
    starts(
      "họ và tên",
      "họ tên",
      "tên tập thể",
      "tên cá nhân",
      "tên điển hình",
      "tên gương",
      "tên mô hình",
      "tên đối tượng",
      "tên hợp tác xã",
      "tên htx",
      "tên tổ hợp tác",
      "tên tht",
      "tên doanh nghiệp",
      "tên hộ",
      "tên chủ hộ",
    )
  )
    return as("name");
  if (starts("tập thể cá nhân", "cá nhân tập thể", "cá nhân hộ gia đình", "hộ gia đình cá nhân", "tên các tập thể", "tên nhóm"))
    return as("name");
  if (role && place && words.length <= 12) return as("positionUnit");
  if (has("phòng ban đơn vị", "cơ quan đơn vị", "đơn vị công tác") && words.length <= 9) return as("unit", "sure", "positionUnit");
  if (has("trích ngang", "tóm tắt thành tích", "thành tích") && !has("khen thưởng đã")) return as("achievement");
  if (has("năm sinh", "ngày sinh", "sinh năm")) return as("birth");
  if (has("hình thức khen thưởng", "danh hiệu thi đua", "đề nghị khen thưởng") && !has("đã nhận", "đã được", "đã đạt")) return as("award");
  if (has("phong trào thi đua", "lĩnh vực", "phong trào") && words.length <= 10 && !has("số lượng")) return as("field");
  if (starts("chỉ tiêu", "số lượng giao", "kế hoạch giao") && words.length <= 9) return as("quota");
  if (has("kết quả thực hiện", "đã thực hiện", "số lượng đã") && words.length <= 9) return as("achieved");
  if (starts("tỷ lệ", "tỉ lệ") || (has("phantram") && words.length <= 6)) return as("ratio");
  if (starts("số quyết định", "số qđ", "quyết định số", "quyết định công nhận")) return as("decision");
  if (starts("ngày công nhận", "ngày quyết định", "ngày ký")) return as("date");
  // "Thôn, xã, huyện" is a header; "Thôn 2, xã Đăk Rve" is a place.
  if (starts("địa chỉ", "nơi cư trú", "nơi ở", "quê quán") || placeWords.test(key)) return as("address");
  if (starts("chức vụ", "chức danh", "nghề nghiệp") && words.length <= 7) return as("position");
  if (starts("loại đối tượng", "đối tượng", "phân loại") && words.length <= 6) return as("subject", "doubtful");
  if (starts("cấp") && has("công nhận", "khen thưởng", "khen", "quyết định")) return as("level");
  if (starts("ghi chú")) return as("note");
  if (starts("cộng", "tổng cộng", "tổng số") && words.length <= 6) return as("total");
  if (starts("năm") && has("công nhận", "xét", "khen", "giới thiệu", "đăng ký", "đề cử", "đề nghị", "tôn vinh", "bình chọn"))
    return as("year");
  if (starts("thời gian") && words.length <= 6) return as("period", "doubtful", "deadline");
  if (communeWords.test(key) || starts("nơi công tác", "nơi làm việc", "thuộc cơ quan", "thuộc đơn vị")) return as("unit");
  // Who puts somebody forward is a unit and never a name.
  if (starts("đơn vị", "cơ quan", "địa phương") && has("giới thiệu", "đề nghị", "đề xuất", "đăng ký") && words.length <= 7)
    return as("unit");
  if (starts("đơn vị", "cơ quan") && words.length <= 6 && !has("tính")) return as("unit", "doubtful", "name");
  if (starts("mô hình", "việc làm", "cách làm", "nội dung") && words.length <= 8) return as("achievement", "doubtful");
  return null;
}

const placeWords =
  /^(?:thôn|ấp|bản|làng|buôn|khu phố|tổ dân phố)(?: (?:thôn|ấp|bản|làng|buôn|khu phố|tổ dân phố|xã|phường|thị trấn|đặc khu|huyện|tỉnh))*$/u;
/** "Xã, phường, đặc khu", "Tên xã/phường"; "Xã Tân Lập" is a unit and no header. */
const communeWords =
  /^(?:tên |các |ubnd |thuộc )?(?:xã|phường|thị trấn|đặc khu)(?: (?:và|xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố))*$/u;
const birthWords = ["năm sinh", "ngày sinh", "ngày tháng năm sinh", "sinh năm", "ntns", "nam sinh", "ngay sinh"].map(headerKey);
const pastAward = /khen thưởng (?:đã|được)|đã (?:được )?(?:khen|nhận|đạt)|thành tích khen thưởng|danh hiệu đã/u;
const subjectShort = new Set([
  "tt",
  "cn",
  "hgđ",
  "hgd",
  "htx",
  "tht",
  "hộ gđ",
  "hộ",
  "tập thể",
  "cá nhân",
  "hộ gia đình",
  "hợp tác xã",
  "tổ hợp tác",
  "nông dân",
  "công nhân",
  "t thể",
  "c nhân",
  "gđ",
  "dn",
  "nd",
  "tap the",
  "ca nhan",
]);

/** A header word that names a subject type where a tick column may stand: "TT", "CN", "HGĐ", "Hộ gia đình". */
export function namesSubject(text: string): boolean {
  return subjectShort.has(headerKey(text));
}

/** A header of several levels, outermost first, in the light of its parents. `neighbour` is the last level of the next column. */
export function matchHeader(levels: readonly string[], neighbours: readonly string[] = []): HeaderMatch {
  const last = levels[levels.length - 1] ?? "";
  if (levels.length === 0 || last === "") return unknownHeader;
  const key = headerKey(last);
  const parents = levels.slice(0, -1);
  const parentKeys = parents.map(headerKey);
  const under = (test: (parent: string) => boolean): boolean => parentKeys.some(test);
  const sure = (column: ColumnKey | null): HeaderMatch => ({ key: column, certainty: "sure", alternatives: [], rank: 20 });

  if (parents.length === 0) {
    if (key === "tt" && neighbours.some((text) => ["cn", "c nhân", "cá nhân"].includes(headerKey(text)))) return sure("subjectTick");
    return matchHeaderText(last);
  }
  if (key === "nam" || key === "năm" || key === "nữ" || key === "nu") {
    if (under((parent) => birthWords.some((word) => parent.includes(word)) || parent.includes("giới tính")))
      return sure(key.startsWith("nữ") || key === "nu" ? "birthFemale" : "birthMale");
  }
  if (under((parent) => pastAward.test(parent))) return sure(null);
  if (under((parent) => parent.startsWith("tờ trình"))) return sure(null);
  if (under((parent) => parent.startsWith("quyết định"))) {
    if (key.startsWith("số") || key === "qđ") return sure("decision");
    if (key.startsWith("ngày")) return sure("date");
    if (key.startsWith("cấp")) return sure("level");
  }
  const parentMatches = parents.map(matchHeaderText);
  const under2 = (column: ColumnKey): boolean => parentMatches.some((match) => match.key === column && match.certainty !== "unknown");
  if (subjectShort.has(key)) {
    if (under2("quota") || under2("achieved") || under2("ratio") || under2("total"))
      return { ...parentMatches.find((match) => match.key !== null)!, rank: 30 };
    if (under2("subject") || !under2("field")) return sure("subjectTick");
  }
  // "Họ và" over "tên", "Chức vụ," over "đơn vị công tác": one header on several rows.
  const joined = exact.get(headerKey(levels.join(" ")));
  if (joined) return matchOf(joined, "sure");
  if (under2("field")) {
    const own = exact.get(key);
    if (!own || own.entry.keys[0] !== "note") return { key: "fieldTick", certainty: "sure", alternatives: [], rank: 20 };
  }
  const own = matchHeaderText(last);
  if (own.certainty !== "unknown") {
    // "Năm" under a header that is itself a title or a form of award is not the year of the record.
    if (own.key === "year" && under2("award")) return sure(null);
    return own;
  }
  for (const match of [...parentMatches].reverse()) if (match.certainty !== "unknown") return { ...match, rank: match.rank + 30 };
  return unknownHeader;
}
