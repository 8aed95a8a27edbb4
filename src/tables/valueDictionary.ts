import type { SubjectType } from "../model/subject";
import { foldKey, looseKey } from "../text/fold";
import { memoiseText } from "../text/memoise";

const subjectWordings: readonly (readonly [SubjectType, string])[] = [
  [
    "collective",
    "TT|T.thể|T thể|Tập thể|TAPTHE|Tập thể nhỏ|Tập thể lớn|DN|Doanh nghiệp|Công ty|Nhóm|CLB|Câu lạc bộ|Mô hình|Đơn vị|Cơ quan|Tổ chức|Cơ quan, đơn vị|" +
      "Cơ quan Đảng và tổ chức chính trị - xã hội|CQ Đảng và tổ chức CT-XH|Cơ quan hành chính|CQ hành chính|CQ TW trên địa bàn|ĐVSN|Đơn vị sự nghiệp|Trường học|Tập thể điển hình|Tập thể tiêu biểu|Collective|Team",
  ],
  [
    "individual",
    "CN|C.nhân|C nhân|Cá nhân|CANHAN|Cá nhân điển hình|Cá nhân tiêu biểu|Người|Doanh nhân|Lãnh đạo|Người trực tiếp công tác, lao động, học tập, chiến đấu|Người trực tiếp lao động|Cán bộ|Công chức|Viên chức|" +
      "Lãnh đạo cấp bộ, tỉnh|Lãnh đạo vụ, sở, ngành|cấp lãnh đạo từ phó phòng trở lên|cấp lãnh đạo khác|Gương cá nhân|Individual|Person",
  ],
  ["household", "HGĐ|Hộ GĐ|Hộ gia đình|HOGIADINH|Gia đình|Hộ|GĐ|Hộ nông dân|Hộ gia đình nông dân|Household|Family"],
  ["cooperative", "HTX|Hợp tác xã|HOPTACXA|Hợp tác xã nông nghiệp|Cooperative"],
  ["cooperative-group", "THT|Tổ HT|Tổ hợp tác|TOHOPTAC|Tổ hợp tác sản xuất"],
  ["farmer", "Nông dân|ND|NONGDAN|Cá nhân nông dân|Cá nhân (nông dân)|Hội viên nông dân"],
  ["worker", "Công nhân|CONGNHAN|Cá nhân công nhân|Cá nhân (công nhân)|Công nhân lao động|CNLĐ|Người lao động"],
];

const exact = new Map<string, SubjectType>();
const unaccented = new Map<string, SubjectType>();
for (const [type, wordings] of subjectWordings) {
  for (const wording of wordings.split("|")) {
    const key = foldKey(wording);
    if (!exact.has(key)) exact.set(key, type);
    if (!unaccented.has(looseKey(key))) unaccented.set(looseKey(key), type);
  }
}

/** The subject type that a cell names ("TT", "Cá nhân", "HTX", "TAPTHE"), or null (domain.md §2.4). */
export const subjectNamed: (text: string) => SubjectType | null = memoiseText((text) => {
  const key = foldKey(text);
  if (key === "") return null;
  // Without accents, or with a wrong one in a word long enough to be no other: "Tâp thể".
  const loose = looseKey(key);
  const known = exact.get(key) ?? (key.length >= (loose === key ? 3 : 7) ? unaccented.get(loose) : undefined);
  if (known) return known;
  const bare = foldKey(text.replace(/\([^()]*\)/g, " ").replace(/\d+/g, " "));
  const same = exact.get(bare);
  if (same) return same;
  // "CN nữ".
  const unsexed = exact.get(key.replace(/ (?:nữ|nam)$/u, ""));
  if (unsexed) return unsexed;
  for (const [start, type] of beginnings)
    if (key.startsWith(`${start} `) && key.length < 40 && !/\b(?:và|cá nhân|tập thể|hộ gia đình)\b/u.test(key.slice(start.length)))
      return type;
  return null;
});

const beginnings: readonly (readonly [string, SubjectType])[] = [
  ["tập thể", "collective"],
  ["cá nhân", "individual"],
  ["hộ gia đình", "household"],
  ["hợp tác xã", "cooperative"],
  ["tổ hợp tác", "cooperative-group"],
  ["htx", "cooperative"],
  ["tht", "cooperative-group"],
];

const sought: readonly (readonly [RegExp, SubjectType])[] = [
  [/(?:^| )(?:tập thể|tap the)(?= |$)/gu, "collective"],
  [/(?:^| )(?:cá nhân|ca nhan)(?= |$)/gu, "individual"],
  [/(?:^| )(?:hộ gia đình|ho gia dinh|hộ nông dân|gia đình)(?= |$)/gu, "household"],
  [/(?:^| )(?:hợp tác xã|htx|hop tac xa)(?= |$)/gu, "cooperative"],
  [/(?:^| )(?:tổ hợp tác|tht|to hop tac)(?= |$)/gu, "cooperative-group"],
  [/(?:^| )nông dân(?= |$)/gu, "farmer"],
  [/(?:^| )công nhân(?= |$)/gu, "worker"],
];
const headings =
  /^(?:(?:[ivx\d]{1,5}|[a-h]) )?(?:phụ lục(?: [a-z\d]{1,5})? )?(?:(?:danh sách|tổng hợp|trích ngang|gương|giới thiệu|đăng ký|đối với|về|các|những|điển hình tiên tiến|điển hình|tiên tiến|là|thành tích|khen thưởng|đề nghị|biểu dương|tôn vinh) )*/u;

/** The one subject type that a heading lists: "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG …" individual; null for "TẬP THỂ, CÁ NHÂN" and when none is named. */
export const subjectOfHeading: (text: string) => SubjectType | null = memoiseText((text) => {
  const key = foldKey(text);
  if (key === "" || key.length > 200) return null;
  const named = subjectNamed(text);
  if (named) return named;
  const start = headings.exec(key)?.[0].length ?? 0;
  const rest = key.slice(start);
  // Only what stands right behind "Danh sách", joined by "và" or nothing, tells what the rows are.
  const types = new Set<SubjectType>();
  let at = 0;
  for (;;) {
    const found = sought.map(([pattern, type]) => ({ match: matchAt(pattern, rest, at), type })).find((one) => one.match !== null);
    if (!found?.match) break;
    types.add(found.type);
    at += found.match.length;
    const joint = /^ (?:và|hoặc|các|những)(?= )/u.exec(rest.slice(at));
    if (joint) at += joint[0].length;
  }
  if (types.size === 2 && types.has("household") && types.has("farmer")) return "household";
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : null;
});

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  const slice = text.slice(at);
  pattern.lastIndex = 0;
  const found = pattern.exec(slice);
  return found && found.index === 0 ? found[0] : null;
}

const yesMarks = new Set(["x", "×", "v", "✓", "✔", "√", "1", "có", "co", "*", "+", "true", "☑", "✗", "☒", "đ", "l", "ü", "þ"]);
const noMarks = new Set(["-", "–", "—", "--", "//", "0", "không", "khong", ".", "…", "...", "/", "k", "false", "☐", "x̶"]);

const longestMark = Math.max(...[...yesMarks, ...noMarks].map((mark) => mark.length));

/** Whether a tick cell is ticked: "x", "X", "✓", 1, "có"; a written "-", 0, "không" is not. Any other text counts as not understood (null). */
export function isTicked(text: string): boolean | null {
  const mark = text.trim();
  if (mark === "") return false;
  if (mark.length > longestMark) return null;
  const key = mark.toLowerCase();
  if (yesMarks.has(key)) return true;
  return noMarks.has(key) ? false : null;
}

const ditto = new Set([
  '"',
  "''",
  "“",
  "”",
  "〃",
  "nt",
  "-nt-",
  "n/t",
  "n.t",
  "nt.",
  "như trên",
  "nhu tren",
  "- nt -",
  "- nt-",
  "-nt",
  '-"-',
  '" "',
  "-''-",
  "“ ”",
  "id",
  "như trên.",
]);

/** Whether a cell says "same as above" (domain.md §2.4). */
export function isDitto(text: string): boolean {
  return text.length <= 9 && ditto.has(text.trim().toLowerCase());
}

/** Whether a cell is filled in only to say that there is nothing: "-", "//", "không", "…". */
export function isNullMark(text: string): boolean {
  return text.length <= 5 && /^(?:[-–—./…_]{1,5}|không|#n\/a)$/iu.test(text.trim());
}

const awards =
  /^(?:huân chương|huy chương|bằng khen|giấy khen|cờ thi đua|cờ|chiến sĩ thi đua|chiến sỹ thi đua|lao động tiên tiến|tập thể lao động|kỷ niệm chương|huy hiệu|danh hiệu|cstđ|bk|gk|biểu dương|thư khen|tặng|đề nghị tặng|được tặng)(?= |$)/u;

/** "ĐỀ NGHỊ CHỦ TỊCH UBND TỈNH TẶNG BẰNG KHEN", "Trình Thủ tướng Chính phủ khen thưởng". */
const proposedAward =
  /^(?:danh sách )?(?:đề nghị|trình) .{0,80}(?:tặng|khen thưởng|biểu dương|bằng khen|giấy khen|huân chương|danh hiệu|kỷ niệm chương)(?= |$)/u;

/** Whether a heading names a form of award: "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH". */
export function namesAward(text: string): boolean {
  const key = foldKey(text);
  return awards.test(key.replace(/^(?:danh sách |hình thức |đề nghị )+/u, "")) || proposedAward.test(key);
}

const awardKinds =
  /^(?:khen thưởng |khen |theo )?(?:công trạng|thường xuyên|chuyên đề|theo đợt|đợt|đột xuất|cống hiến|quá trình cống hiến|niên hạn|đối ngoại|kháng chiến)(?= |$)/u;

/** Whether a cell names a kind of award: "Công trạng", "Chuyên đề", "Đột xuất" (domain.md §2.3, loaiHinhKT). */
export function namesAwardKind(text: string): boolean {
  return text.length <= 60 && awardKinds.test(foldKey(text));
}

/** Whether a heading names a level: "CẤP HUYỆN". */
export function namesLevel(text: string): boolean {
  return /^(?:cấp|cap|tuyến) (?:tỉnh|huyện|xã|cơ sở|toàn quốc|trung ương|bộ|ngành|quốc gia|thành phố|tinh|huyen|xa|co so)$/u.test(
    foldKey(text),
  );
}
