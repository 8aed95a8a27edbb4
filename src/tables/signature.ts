import { foldKey } from "../text/fold";
import { memoiseText } from "../text/memoise";

const endMark = /^(?:\.\/\.?|[=_*~-]{3,}|[.…]{4,})$/;
const onBehalf = /^(?:tm|kt|tl|tuq|q)\s?\.\s?\p{L}/iu;
/** "Đông Hà, ngày 05 tháng 6 năm 2023"; the place may be missing and the numbers left for the pen. */
const placeAndDate = /^(?:.{2,40},\s*)?ngày\s*(?:\d{1,2}|[.…\s]*)\s*tháng\s*(?:\d{1,2}|[.…\s]*)\s*năm(?:\s*(?:\d{2,4}|[.…]+))?\s*$/iu;
const wholeLines = new Set(
  (
    "người lập biểu|người lập|người lập bảng|lập biểu|người tổng hợp|người ghi biểu|kế toán|thủ trưởng đơn vị|thủ trưởng cơ quan|thủ trưởng|thủ trưởng cơ quan đơn vị|" +
    "ký họ tên|ký ghi rõ họ tên|ký tên đóng dấu|ký họ tên đóng dấu|ký ghi rõ họ tên đóng dấu|ký tên|xác nhận của thủ trưởng đơn vị|xác nhận của đơn vị|đại diện đơn vị|" +
    "chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|chánh văn phòng|phó chánh văn phòng|trưởng phòng|phó trưởng phòng|trưởng ban|phó trưởng ban|hiệu trưởng|bí thư|" +
    "chủ tịch hội đồng|cán bộ lập biểu|người duyệt|lãnh đạo đơn vị|thường trực hội đồng|phó giám đốc sở|như trên|hết"
  ).split("|"),
);
const beginnings = [
  "nơi nhận",
  "noi nhan",
  "ký bởi",
  "thời gian ký",
  "người ký",
  "xác nhận của",
  "id hệ thống",
  "lưu vt",
  "người lập biểu",
  "thủ trưởng đơn vị",
];

/** Whether a text belongs to a signature block, a "Nơi nhận" list or an end mark (domain.md §2.1.7). A person or unit never does. */
export const closesList: (text: string) => boolean = memoiseText((text) => {
  if (text === "" || text.length > 160) return false;
  if (endMark.test(text)) return true;
  if (onBehalf.test(text) && text === text.toUpperCase()) return true;
  if (placeAndDate.test(text)) return true;
  const key = foldKey(text);
  if (wholeLines.has(key)) return true;
  return beginnings.some((start) => key === start || key.startsWith(`${start} `));
});
