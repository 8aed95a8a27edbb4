import { agencyNames, beginsLikeBody } from "./agencyNames";

/** Who a sentence charges with a field. */
export interface Assignment {
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  /** Words before it, as in "Điển hình tiên tiến trong phong trào …, giao Sở …". */
  readonly before: string;
  /** Words after the bodies: what they are to do. */
  readonly after: string;
  /** "mỗi cơ quan chủ trì", "mỗi đơn vị": each of the leads on its own. */
  readonly each: boolean;
}

/** The work that bodies are charged with begins here, and their list ends. */
const work =
  /(?:^|[\s,;:(])(?:xem xét|lựa chọn|xét chọn|bình chọn|tuyển chọn|chọn|xây dựng(?!\s+nông thôn mới)|phát hiện|bồi dưỡng|nhân rộng|giới thiệu|triển khai|hướng dẫn|vận động|tuyên truyền|đẩy mạnh|chủ động|căn cứ|theo dõi|tiếp tục|kiểm tra|là cơ quan thường trực|tham mưu|tổ chức|thực hiện|chỉ đạo|đăng ký|có trách nhiệm|mỗi|từng|hằng|hàng|trong đó|ít nhất|tối thiểu|không dưới|phấn đấu|cả giai đoạn|trong cả giai đoạn|bảo đảm|đảm bảo|đề xuất|rà soát|từ)(?=[\s,;:]|$)|[:.](?=\s|$)|;(?=\s(?:mỗi|từng|cả|hằng|hàng|phấn đấu|ít nhất))/u;
const asked = /(?:^|[\s,;:.(-])(giao(?: cho)?|đề nghị|phân công)\s+(?=\p{Lu}|phòng|ban|sở|hội|công an|các)/iu;
const leading =
  /(?:^|[\s,])(?:(?:cùng|đồng|làm|là)\s+)?(?:(?:cơ quan|đơn vị|đầu mối)\s+)?(?:chủ trì|đầu mối|làm đầu mối|phụ trách)(?=[\s,;:.]|$)/iu;
const sharing = /(?:^|[\s,;])phối hợp(?:\s+(?:cùng|với))*(?=[\s,;:.]|$)/iu;
const label = /^(?:cơ quan|đơn vị)?\s*(chủ trì|phối hợp)(?:\s+thực hiện)?\s*:\s*/iu;

/**
 * Reads who leads and who takes part: "Giao Sở Y tế chủ trì, phối hợp với … xem xét lựa chọn …", "Đề nghị Huyện Đoàn xem xét …",
 * "Phòng Nội vụ huyện chủ trì xét chọn …", "Cơ quan chủ trì: Sở …". Null when the sentence charges nobody.
 */
export function readAssignment(sentence: string): Assignment | null {
  const named = label.exec(sentence);
  if (named) {
    const names = agencyNames(sentence.slice(named[0].length));
    const leads = /chủ trì/iu.test(named[1] ?? "");
    return names.length === 0 ? null : { leads: leads ? names : [], partners: leads ? [] : names, before: "", after: "", each: false };
  }
  const giao = asked.exec(sentence);
  const lead = leading.exec(sentence);
  if (giao) return read(sentence.slice(0, giao.index), sentence.slice(giao.index + giao[0].length));
  const share = sharing.exec(sentence);
  const turn = lead ?? share;
  if (turn === null) return beginsLikeBody(sentence) && work.test(sentence) ? read("", sentence) : null;
  const start = bodiesBefore(sentence.slice(0, turn.index));
  return start === null ? null : read(sentence.slice(0, start), sentence.slice(start));
}

function read(before: string, charged: string): Assignment | null {
  const lead = leading.exec(charged);
  const firstWork = work.exec(charged);
  const share = sharing.exec(charged);
  const leadEnd = Math.min(lead?.index ?? charged.length, share?.index ?? charged.length, firstWork?.index ?? charged.length);
  const leads = agencyNames(charged.slice(0, leadEnd));
  if (leads.length === 0) return null;
  let rest = charged.slice(leadEnd).replace(/^[\s,]*xem xét[\s,]*(?=phối hợp)/u, " ");
  // "…: mỗi cơ quan chủ trì, phối hợp với …"
  const each = /^[\s:,;]*(?:mỗi|từng)\s+(?:cơ quan|đơn vị|ngành|tổ chức|hội)/iu.test(rest);
  const partners: string[] = [];
  const sharedAt = sharing.exec(rest);
  const workAt = work.exec(each ? rest.replace(/^[\s:,;]*(?:mỗi|từng)/iu, (found) => " ".repeat(found.length)) : rest);
  if (sharedAt && (workAt === null || sharedAt.index <= workAt.index)) {
    const list = rest.slice(sharedAt.index + sharedAt[0].length);
    const end = work.exec(list);
    partners.push(...agencyNames(end ? list.slice(0, end.index) : list));
    rest = end ? list.slice(end.index) : "";
    // "hướng dẫn Chi hội Doanh nghiệp huyện xem xét": the body that is guided takes part.
    const guided = /^[\s,]*hướng dẫn\s+(.*)$/isu.exec(rest);
    if (guided && beginsLikeBody(guided[1] ?? "")) {
      const then = work.exec(guided[1] ?? "");
      partners.push(...agencyNames((guided[1] ?? "").slice(0, then?.index)));
      rest = then ? (guided[1] ?? "").slice(then.index) : "";
    }
  }
  return { leads, partners: partners.filter((name) => !leads.includes(name)), before, after: rest, each };
}

/** Where the bodies before "chủ trì" begin: after the last colon or at the start, when a body's name stands there. */
function bodiesBefore(text: string): number | null {
  const starts = [0, ...[...text.matchAll(/[:;.]\s+|[”"]\s*[,;:]?\s+/gu)].map((found) => found.index + found[0].length)].reverse();
  for (const start of starts) if (beginsLikeBody(text.slice(start).replace(/^riêng\s+/iu, ""))) return start;
  return null;
}
