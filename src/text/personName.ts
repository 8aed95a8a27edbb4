import { bodyKind } from "./bodyNames";
import { foldWords } from "./fold";
import { memoiseText } from "./memoise";
import { isSurname } from "./surnames";
import { cleanSpaces, toNfc } from "./unicode";

/** Words that no personal name holds, and pairs of words that make a heading, an office or a field of it. */
const notInNames = new Set(foldWords("và của các những trong cho về theo do bởi từ xã huyện tỉnh phường"));
const headingPairs = new Set(
  `tập thể|cá nhân|danh sách|tổng cộng|tổng số|nông nghiệp|kinh tế|xã hội|giáo dục|đào tạo|chủ tịch|phó chủ|giám đốc|phó giám|trưởng phòng|phó phòng|bí thư|phó bí|chức vụ|chức danh|
phong trào|thi đua|lĩnh vực|quốc phòng|an ninh|điển hình|tiên tiến|gia đình|hộ gia|hợp tác|công đoàn|doanh nghiệp|điện thoại|họ tên|văn hóa|nông dân|nông thôn|thanh niên|phụ nữ|công an|y tế|
nội vụ|tư pháp|môi trường|đơn vị|danh hiệu|khen thưởng|ghi chú|thành tích|năm sinh|ngày sinh|giới tính|dân tộc|người lập|quê quán|khoa học|công nghệ|thường trực|kế hoạch|thành phố|công nhân|
công chức|viên chức|cán bộ|nhân dân|lao động|trung ương|cựu chiến|chiến binh|cấp tỉnh|cấp huyện|cơ quan|chủ trì|chỉ tiêu|số lượng|kết quả|thực hiện|bằng khen|giấy khen|ủy ban|hội đồng|
học tập|làm theo|cải cách|hành chính|chuyển đổi|sáng kiến|sáng tạo|hội nhập|phát triển|đối ngoại|tôn giáo|du lịch|thể thao|giao thông|xây dựng|công thương|tài chính|tài nguyên|thanh tra|tiêu biểu|xuất sắc|sản xuất|văn phòng|chuyên viên|kế toán|giáo viên|nhân viên|hiệu trưởng|phó hiệu|trưởng thôn|trưởng ban|phó ban|chánh văn|phó chánh`
    .split("|")
    .map((pair) => foldWords(pair).join(" ")),
);

const placeWords = new Set(
  foldWords("đăk đắk đak ia kon chư ea krông buôn plei plây mường nậm bản huổi pá xã thôn tổ khu ấp sóc phum cư đức phổ"),
);
/** Surnames that begin places of two syllables as often; alone before a given name they prove nothing. */
const placeLikeSurnames = new Set(foldWords("sơn thành quảng danh an thị văn đồng hướng giang điền châu"));
const placesLikeNames = new Set(
  "hà giang|hà nội|hà nam|hà tĩnh|hà tiên|thái nguyên|thái bình|lâm đồng|lâm hà|cao bằng|cao lãnh|ninh bình|ninh thuận|kim sơn|kim bảng|kim thành|lương sơn|lương tài|mai châu|mai sơn|vi xuyên|la gi|lục ngạn|lục nam|tiên phước"
    .split("|")
    .map((place) => foldWords(place).join(" ")),
);

/**
 * One syllable of a name: letters of any Latin alphabet, possibly with a combining mark, an apostrophe ("H'Hen") or a hyphen. The apostrophe ʼ is a
 * letter to Unicode; named beside the others it would give a row of them endlessly many readings.
 */
const syllable = /^\p{Lu}[\p{L}\p{M}]*(?:['’`-][\p{L}\p{M}]+)*['’`]?$/u;
const smallSyllable = /^\p{Ll}[\p{L}\p{M}]*$/u;

const notAfterMiddle = new Set(foldWords("hóa phòng nghệ học thơ thư bản minh trấn xã tứ chính"));

/** "Hội Văn Nam", "Trường Thị Lan": a first word that begins names of bodies too, behind it the middle name of a person, nothing in capitals alone. */
function middleNamed(words: readonly string[], clean: string): boolean {
  if (words.length < 3 || words.length > 4 || (words[1] !== "văn" && words[1] !== "thị")) return false;
  return clean !== clean.toUpperCase() && !notAfterMiddle.has(words[2] ?? "") && clean.split(" ").every((part) => syllable.test(part));
}

/** Headings that are a middle and a given name too, behind a surname that begins no body: "Nguyễn Văn Hóa", "HUỲNH CÔNG AN". */
const pairsOfNames = new Set(
  "văn hóa|văn phòng|công an|công thương|công nhân|thanh tra|thanh niên|tài chính".split("|").map((pair) => foldWords(pair).join(" ")),
);
const beginBodies = new Set(foldWords("phó quản an ban"));

function namedLikeHeading(words: readonly string[]): boolean {
  const [surname = "", middle = "", given = ""] = words;
  if (words.length !== 3 || beginBodies.has(surname) || !pairsOfNames.has(`${middle} ${given}`)) return false;
  return surname !== "đoàn" || middle === "văn";
}

/**
 * Whether a text without form of address could be a person's name: two to six syllables, capitalised or all capitals (a middle name may be
 * small, as typed in haste), letters only. Two syllables, or all capitals, need a known surname or a particle such as A, Y, H'. Judges by
 * form: a place called like a person passes.
 */
export const looksLikePersonName: (text: string) => boolean = memoiseText((text) => {
  const clean = cleanSpaces(toNfc(text));
  const parts = clean.split(" ").map((part) => part.replace(/\.$/, ""));
  if (parts.length < 2 || parts.length > 6 || clean.length > 50) return parts.length === 1 && /^[HYK]['’ʼ`]\p{Lu}\p{Ll}+$/u.test(clean);
  const first = parts[0] ?? "";
  const last = parts[parts.length - 1] ?? "";
  if (!syllable.test(first) || !syllable.test(last)) return false;
  const small = parts.filter((part) => !syllable.test(part));
  if (small.some((part) => !smallSyllable.test(part))) return false;
  const words = foldWords(clean);
  if (bodyKind(words) !== null && !middleNamed(words, clean)) return false;
  const surname = isSurname(first) || /^[HYK]['’ʼ`]/u.test(first);
  if (small.length > 0 && !(surname && small.length === 1 && parts.length >= 3)) return false;
  const asNames = surname && namedLikeHeading(words);
  if (!asNames && words.some((word, place) => notInNames.has(word) || headingPairs.has(`${word} ${words[place + 1] ?? ""}`))) return false;
  const capitals = clean === clean.toUpperCase();
  // "Truong THCS Tran Phu": initials among words.
  if (!capitals && parts.some((part) => /^\p{Lu}{3,}$/u.test(part))) return false;
  if (parts.length === 2 && (placeLikeSurnames.has(words[0] ?? "") || placesLikeNames.has(words.join(" ")))) return false;
  if (surname) return true;
  if (capitals || parts.length === 2) return false;
  return !placeWords.has(words[0] ?? "");
});
