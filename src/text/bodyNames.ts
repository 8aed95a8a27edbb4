import { foldWords } from "./fold";

/** Beginnings of the names of bodies. */
const bodies =
  `tập thể|trường|trung tâm|trạm|phòng|công ty|cty|tổng công ty|doanh nghiệp|dntn|dn|tập đoàn|ngân hàng|chi nhánh|chi bộ|chi hội|chi đoàn|chi cục|
clb|câu lạc bộ|mô hình|nhóm|đội|tổ|ban|khối|cụm|khoa|lớp|trung đội|đại đội|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|hải đội|hải đoàn|xí nghiệp|nhà máy|hạt|đài|báo|tạp chí|bưu điện|
bưu cục|viễn thông|điện lực|nhân dân|cán bộ và nhân dân|cán bộ nhân dân|nhân dân và cán bộ|cán bộ chiến sĩ|cán bộ công chức|cán bộ giáo viên|công chức viên chức|giáo xứ|giáo họ|chùa|nhà thờ|hội|hiệp hội|liên đoàn|liên minh|công đoàn|nghiệp đoàn|
thôn|bản|buôn|làng|ấp|khóm|xóm|khu phố|khu dân cư|tổ dân phố|khu|kp|tdp|xã|phường|thị trấn|đặc khu|thị xã|huyện|quận|tỉnh|thành phố|ubnd|hđnd|ủy ban|hội đồng|đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|
thị ủy|sở|cục|bộ chỉ huy|bộ đội|bộ tư lệnh|bộ chqs|bch|bchqs|bđbp|đồn|kho bạc|tòa án|viện|viện kiểm sát|văn phòng|vp|bệnh viện|ttyt|thư viện|bảo tàng|nông trường|lâm trường|vườn quốc gia|trại|quỹ|
công an|ca tỉnh|ca huyện|ca xã|ca phường|ca thị trấn|ca thị xã|ca thành phố|ca tp|catp|mttq|ubmttq|ubmttqvn|mặt trận|hnd|hpn|hlhpn|lhpn|hccb|ccb|đtn|lđlđ|huyện đoàn|tỉnh đoàn|xã đoàn|thành đoàn|thị đoàn|đoàn thanh niên|đoàn tn|đoàn tncs|đoàn xã|đoàn phường|đoàn thị trấn|
đoàn khối|đoàn trường|đoàn cơ sở|đoàn kinh tế|dòng họ|tộc họ|tộc|cơ quan|đơn vị|thanh tra|đội ngũ|nhà văn hóa|cơ sở|mầm non|tiểu học|thcs|thpt|hải quan|cửa khẩu|kiểm lâm|bảo hiểm|bhxh|cô nhi viện|
trường học|ban quản lý|bql|kho|trung ương|cảng|nhà trường|học viện|phân hội|phân đội|phân xưởng|tổ chức|dự án|bộ phận|thành viên tổ|điểm trường|cộng đồng|tổ hòa giải|cửa hàng|chợ|đội sản xuất`
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => foldWords(phrase).join(" "));

/** Whether words name a kind of body and no body: "chi bộ", "trường", "công ty". */
export function isBodyKindAlone(words: readonly string[]): boolean {
  const phrase = words.join(" ");
  return beginnings.some(([, phrases]) => phrases.has(phrase));
}

type BodyKind = "household" | "cooperative" | "cooperative-group" | "collective";

/** Beginnings by their words; a kind earlier in the list is stronger than a longer beginning of a later one. */
const beginnings: readonly (readonly [BodyKind, ReadonlySet<string>])[] = [
  ["household", new Set(["hộ", "gia đình", "hgđ", "hộ gia đình", "đại diện hộ", "chủ hộ", "vợ chồng"])],
  ["cooperative", new Set(["htx", "hợp tác xã", "liên hiệp htx", "liên hiệp hợp tác xã", "lh htx", "qtdnd", "quỹ tín dụng nhân dân"])],
  ["cooperative-group", new Set(["tht", "tổ hợp tác", "tổ ht"])],
  ["collective", new Set(bodies)],
];
const firstWords = new Set(beginnings.flatMap(([, phrases]) => [...phrases].map((phrase) => phrase.split(" ")[0])));

/** What kind of body the folded words of a name begin like ("hộ ông", "htx", "trường"), or null. */
export function bodyKind(words: readonly string[]): BodyKind | null {
  if (!firstWords.has(words[0])) return null;
  const starts = [1, 2, 3, 4, 5].slice(0, words.length).map((length) => words.slice(0, length).join(" "));
  return beginnings.find(([, phrases]) => starts.some((start) => phrases.has(start)))?.[0] ?? null;
}
