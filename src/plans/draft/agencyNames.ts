import { longestName } from "../../text/longestName";
import { cleanSpaces } from "../../text/unicode";

/** First words of the names of bodies that lead and take part; a list is cut only before one of them, as names hold commas and "và" themselves. */
const heads =
  "sở|ban|phòng|văn phòng|vp|hội|hiệp hội|liên hiệp|liên đoàn|liên minh|ủy ban|uỷ ban|ubnd|ubmttq|ubmttqvn|ub mttq|mttq|mặt trận|công an|bộ chỉ huy|bộ chqs|bộ tư lệnh|bch|đồn biên phòng|trung tâm|tỉnh đoàn|thành đoàn|huyện đoàn|huyện đoàn|xã đoàn|đoàn thanh niên|đoàn tncs|đoàn xã|đoàn phường|đoàn luật sư|đoàn khối|công đoàn|báo|đài|cổng thông tin|cục|chi cục|chi hội|bảo hiểm|kho bạc|ngân hàng|thanh tra|tòa án|toà án|viện|trường|bệnh viện|trạm|ban chỉ huy|hợp tác xã|đảng ủy|đảng uỷ|tỉnh ủy|thành ủy|hội đồng|trưởng|thủ trưởng|các|công ty|tổ công nghệ|quỹ|nhà văn hóa|hạt kiểm lâm|điện lực|bưu điện|cơ quan|đơn vị";
const headPattern = new RegExp(`^(?:${heads})(?![\\p{L}\\p{M}])`, "iu");
const cut = new RegExp(`\\s*(?:[,;]|\\s(?:và|cùng với|cùng)(?=\\s))\\s*(?=(?:${heads})(?![\\p{L}\\p{M}]))`, "iu");
/** "các cơ quan, đơn vị liên quan": everybody, and so nobody that a list could name. */
const generic =
  /^(?:các\s+)?(?:cơ quan|đơn vị|sở|ban|ngành|tổ chức|địa phương|đoàn thể|phòng|cấp|hội|doanh nghiệp|trường học|trường)(?:$|\s*[,;]|\s+(?:có |chuyên môn |đơn vị |ban |ngành |đoàn thể |đơn vị, |tổ chức )*(?:liên quan|khác|chức năng|ngành|trên địa bàn|thành viên|trực thuộc)|\s+và\s)/iu;

/** Whether a text begins like the name of a body. */
export function beginsLikeBody(text: string): boolean {
  return headPattern.test(text.trim());
}

/**
 * The bodies that a list names: "Sở Lao động, Thương binh và Xã hội, UBMTTQVN tỉnh" are two, "các cơ quan, đơn vị liên quan" is none.
 * Each as printed, without what stands around it.
 */
export function agencyNames(list: string): readonly string[] {
  const names: string[] = [];
  // One office of two bodies.
  const whole = cleanSpaces(list).replace(/(HĐND|Hội đồng nhân dân)\s+và\s+(UBND|Ủy ban nhân dân)/giu, "$1\u0001$2");
  let rest = whole;
  for (let next = cut.exec(rest); next !== null; next = cut.exec(rest)) {
    names.push(rest.slice(0, next.index));
    rest = rest.slice(next.index + next[0].length);
  }
  names.push(rest);
  const clean = names
    .map((name) => cleanSpaces(name.replaceAll("\u0001", " và ")))
    .filter((name) => name.length <= longestName)
    .map((name) => name.replace(/^(?:và|cùng|với|là)\s+|\s*(?:[,;:.]|\s(?:và|cùng|là))+$/giu, ""))
    .filter((name) => name !== "" && name.length <= 160 && headPattern.test(name) && !generic.test(name) && !/^các\s/iu.test(name));
  return [...new Set(clean)];
}
