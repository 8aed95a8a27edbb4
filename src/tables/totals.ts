import type { SubjectType } from "../model/subject";
import { foldKey } from "../text/fold";
import { memoiseText } from "../text/memoise";
import { subjectNamed } from "./valueDictionary";

const totalStart = /^(?:tổng cộng|tổng số|tổng|cộng|tong cong|tong so|cong)(?= |$)/u;
const notTotal = /^(?:cộng (?:đồng|hòa|tác|sự)|tổng (?:công|đài|cục|hợp|kết|đội|giám|biên|bí|thanh|liên))(?= |$)/u;
const caption = /^(?:danh sách|ấn định danh sách|ấn định|bảng|biểu) (?:này |trên )?(?:gồm|có|gồm có|này có|này gồm)(?= |$)/u;

/** Whether an unnumbered text is a total or a caption that counts ("Cộng", "Tổng cộng: 38 điển hình", "(Danh sách gồm 12 tập thể …)"). */
export const isTotal: (text: string) => boolean = memoiseText((text) => {
  if (text.length > 200) return false;
  const key = foldKey(text);
  if (notTotal.test(key)) return false;
  if (caption.test(key)) return /\d/.test(key);
  const start = totalStart.exec(key);
  if (!start) return false;
  const rest = key.slice(start[0].length).trim();
  // "Cộng I", "Cộng: 15 tập thể", "Tổng số tập thể"; a person called "Tổng Văn Cộng" goes on with other words.
  return (
    rest === "" ||
    /^(?:\d|[ivx]{1,5}(?: |$)|[a-h](?: |$)|danh sách|mục|phần|toàn|chung|nhóm|khối|số|tập thể|cá nhân|hộ|điển hình|có|là|theo|các|cả|trong|cấp|năm|quý|trang|người|chỉ tiêu|hợp tác|tổ hợp|xã |phường |thị trấn |đặc khu |huyện |lĩnh vực |phong trào |đơn vị |cơ quan )/u.test(
      rest,
    ) ||
    // "Cộng Viễn thông A: 5 người".
    (key.startsWith("cộng") && /\d{1,4} (?:điển hình|tập thể|cá nhân|người|hộ|đơn vị)(?: |$)/u.test(rest))
  );
});

export interface StatedCount {
  readonly number: number;
  /** Null for the whole ("38 điển hình", "15 tập thể, cá nhân"). */
  readonly subject: SubjectType | null;
}

const counted =
  /(\d{1,6})\s*(?:\([^()\d]*\)\s*)?((?:lượt |số )?(?:tập thể|cá nhân|hộ gia đình|hộ|hợp tác xã|htx|tổ hợp tác|tht|nông dân|công nhân|điển hình|gương|trường hợp|người|đơn vị|mô hình|tt|cn)(?:\s*(?:,|và|\/|-|hoặc)\s*(?:tập thể|cá nhân|hộ gia đình|hộ|hợp tác xã|htx|tổ hợp tác|tht)(?![\p{L}]))*)(?![\p{L}])/giu;

/** The counts that a total, caption or group row states: "38 điển hình (14 tập thể, 24 cá nhân)", "TẬP THỂ (05)". */
export const statedCounts: (text: string) => readonly StatedCount[] = memoiseText((text) => {
  const found: StatedCount[] = [];
  for (const [, number = "", thing = ""] of text.matchAll(counted)) {
    const several = /[,/]| và | - | hoặc /iu.test(thing);
    const subject = several || /điển hình|gương|trường hợp|người|đơn vị|mô hình/iu.test(thing) ? null : subjectNamed(thing.trim());
    found.push({ number: Number(number), subject });
  }
  if (found.length > 0) return found;
  const bare = /\(\s*(\d{1,5})\s*\)\s*[:.]?$/u.exec(text) ?? /:\s*(\d{1,5})\s*\.?$/u.exec(text);
  return bare ? [{ number: Number(bare[1]), subject: null }] : [];
});
