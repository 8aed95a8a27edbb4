import type { QuotaPlace } from "../model/issue";
import type { Suggestion } from "../model/nominee";
import type { SubjectType } from "../model/subject";
import type { Catalogue, Titles } from "./catalogue";
import { formatCount, formatDate, formatList, formatNumber, quoted } from "./format";
import { inferredValues } from "./inferredValues";
import { charsetName, columnName, periodName, sourceName, spanName, subjectName, timeName } from "./names";

const list = (names: readonly string[]): string => formatList(names, "vi");
const either = (names: readonly string[]): string => formatList(names, "vi", "or");
const number = (value: number): string => formatNumber(value, "vi");
/** "Phòng, ban" inside a sentence; "UBND xã" keeps its capitals. */
const small = (name: string): string => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
const subject = (type: SubjectType | "any"): string => small(subjectName(type, "vi"));
const subjects = (types: readonly (SubjectType | "any")[]): string => either(types.map(subject));
const column = (key: Parameters<typeof columnName>[0]): string => quoted(columnName(key, "vi"));
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The nearest known name and what to do with it. */
function nearest(suggestion: Suggestion | null, what: string): string {
  return suggestion === null
    ? `Hãy ghi lại đúng tên ${what} như trong kế hoạch.`
    : `Gần nhất: ${suggestion.title}. Hãy sửa lại hoặc chọn ${what} này.`;
}

/** "Sở Nội vụ, lĩnh vực “Cải cách hành chính”, cá nhân, năm 2022". */
function place(quota: QuotaPlace): string {
  const parts = [
    quota.unit ?? "",
    quota.leads.length > 0 ? list(quota.leads) : "",
    quota.field === null ? "" : `lĩnh vực ${quoted(quota.field)}`,
    quota.subjects.length > 0 && !quota.subjects.includes("any") ? subjects(quota.subjects) : "",
    periodName(quota.per, quota.period, "vi"),
  ];
  return capital(parts.filter((part) => part !== "").join(", "));
}

/** "3 dòng và 1 cột", without the part that is none. */
function hidden(rows: number, columns: number): string {
  const parts = [rows > 0 || columns === 0 ? `${number(rows)} dòng` : "", columns > 0 ? `${number(columns)} cột` : ""];
  return parts.filter((part) => part !== "").join(" và ");
}

const because = { "no-name": "không có tên", unclear: "không rõ là gì" } as const;
const totals = { nominees: "số điển hình", quotas: "số chỉ tiêu", achieved: "số thực hiện" } as const;

export const vietnameseSentences: Catalogue = {
  "workbook/no-nominees": () =>
    "Không tìm thấy danh sách điển hình nào trong sổ tính. Hãy kiểm tra lại tệp, hoặc chỉ rõ trang và dòng tiêu đề của danh sách.",
  "workbook/no-register": ({ evidence }) =>
    `Kế hoạch giao ${formatCount(evidence.quotas)} chỉ tiêu cho từng ${small(evidence.unitClass)}, nhưng sổ tính chưa có danh mục ${small(evidence.unitClass)}. Hãy thêm trang “Đơn vị” liệt kê đủ các đơn vị.`,
  "sheet/unrecognised": ({ sheet, evidence }) =>
    `Trang ${quoted(sheet ?? "")} ${evidence.rows > 0 ? `có ${number(evidence.rows)} dòng nhưng ` : ""}không nhận ra là bảng gì nên chưa được tính. Hãy chọn loại bảng và dòng tiêu đề.`,
  "sheet/hidden-cells": ({ evidence }) =>
    `Có ${hidden(evidence.rows, evidence.columns)} đang ẩn${evidence.filtered ? " (trang đang lọc)" : ""}; số liệu trong đó vẫn được tính. Hãy bỏ ẩn để kiểm tra, xóa nếu không dùng.`,
  "table/missing-column": ({ evidence }) =>
    `Bảng không có cột ${column(evidence.missing)}. Hãy thêm cột này, hoặc chỉ rõ cột nào chứa nội dung đó.`,
  "table/doubtful-column": ({ evidence }) =>
    `Cột ${quoted(evidence.header)} được hiểu là ${column(evidence.key)}, nhưng chưa chắc${
      evidence.alternatives.length > 0 ? `; cũng có thể là ${either(evidence.alternatives.map(column))}` : ""
    }. Hãy xác nhận hoặc chọn lại.`,
  "table/unknown-column": ({ evidence }) =>
    `Không rõ cột ${quoted(evidence.header)} chứa gì nên cột này không được đọc. Hãy chọn nội dung của cột nếu cần dùng.`,
  "table/total-mismatch": ({ evidence }) =>
    `Dòng ${quoted(evidence.text)} ghi ${number(evidence.stated)}, nhưng ${totals[evidence.of]}${
      evidence.subject === null ? "" : ` (${subject(evidence.subject)})`
    } cộng từ các dòng là ${number(evidence.found)}. Hãy kiểm tra các dòng rồi sửa số tổng.`,
  "table/row-left-out": ({ evidence }) =>
    `Dòng ${quoted(evidence.text)} không được tính vì ${because[evidence.because]}. Hãy bổ sung, hoặc xóa dòng nếu thừa.`,
  "table/group-unclear": ({ evidence }) =>
    `Không rõ dòng tiêu đề ${quoted(evidence.text)} chỉ lĩnh vực, đơn vị hay loại đối tượng nào. Hãy ghi lại theo tên trong kế hoạch.`,

  "nominee/missing-name": ({ evidence }) => `Dòng có nội dung ${quoted(evidence.text)} nhưng chưa ghi tên điển hình. Hãy bổ sung tên.`,
  "nominee/missing-subject": ({ evidence }) =>
    `Chưa rõ ${quoted(evidence.name)} là tập thể, cá nhân hay loại đối tượng nào. Hãy ghi loại đối tượng.`,
  "nominee/unknown-subject": ({ evidence }) =>
    `Loại đối tượng ghi ${quoted(evidence.text)}, không hiểu được. Hãy ghi tập thể, cá nhân, hộ gia đình, hợp tác xã hoặc tổ hợp tác.`,
  "nominee/subject-contradiction": ({ evidence }) =>
    `${quoted(evidence.name)} được ghi là ${subject(evidence.subject)}, nhưng tên cho thấy là ${subject(evidence.apparent)}. Hãy kiểm tra lại loại đối tượng.`,
  "nominee/ineligible-subject": ({ evidence }) =>
    `Lĩnh vực ${quoted(evidence.field)} chỉ chọn ${subjects(evidence.eligible)}; ${subject(evidence.subject)} không được tính. Hãy sửa loại đối tượng hoặc lĩnh vực.`,
  "nominee/missing-field": ({ evidence }) =>
    `${quoted(evidence.name)} chưa ghi lĩnh vực, phong trào nên chưa tính vào chỉ tiêu nào. Hãy bổ sung lĩnh vực.`,
  "nominee/unknown-field": ({ evidence }) =>
    `Ô lĩnh vực ghi ${quoted(evidence.text)}, không có trong kế hoạch. ${nearest(evidence.suggestion, "lĩnh vực")}`,
  "nominee/missing-lead": ({ evidence }) =>
    `Lĩnh vực ${quoted(evidence.field)} có nhiều cơ quan chủ trì (${list(evidence.leads)}), nhưng dòng này chưa ghi cơ quan nào. Hãy bổ sung cơ quan chủ trì.`,
  "nominee/unknown-lead": ({ evidence }) =>
    `Ô cơ quan chủ trì ghi ${quoted(evidence.text)}, không có trong kế hoạch. ${nearest(evidence.suggestion, "cơ quan")}`,
  "nominee/lead-not-of-field": ({ evidence }) =>
    `${evidence.lead} không chủ trì lĩnh vực ${quoted(evidence.field)}${
      evidence.leads.length > 0 ? `; kế hoạch giao ${list(evidence.leads)}` : ""
    }. Hãy sửa cơ quan chủ trì hoặc lĩnh vực.`,
  "nominee/missing-unit": ({ evidence }) =>
    `${quoted(evidence.name)} chưa ghi đơn vị, trong khi kế hoạch giao chỉ tiêu cho từng đơn vị. Hãy bổ sung đơn vị.`,
  "nominee/unknown-unit": ({ evidence }) =>
    `Ô đơn vị ghi ${quoted(evidence.text)}, không có trong danh mục đơn vị. ${
      evidence.suggestion === null
        ? "Hãy sửa tên đơn vị, hoặc thêm đơn vị vào danh mục."
        : `Gần nhất: ${evidence.suggestion.title}. Hãy sửa lại, chọn đơn vị này, hoặc thêm vào danh mục.`
    }`,
  "nominee/missing-year": ({ evidence }) => `${quoted(evidence.name)} chưa ghi năm, trong khi chỉ tiêu tính theo năm. Hãy bổ sung năm.`,
  "nominee/missing-quarter": ({ evidence }) => `${quoted(evidence.name)} chưa ghi quý, trong khi chỉ tiêu tính theo quý. Hãy bổ sung quý.`,
  "nominee/missing-achievement": ({ evidence }) => `${quoted(evidence.name)} chưa có tóm tắt thành tích. Hãy bổ sung thành tích.`,
  "nominee/year-impossible": ({ evidence }) =>
    `Ô năm ghi ${quoted(evidence.text)}, không phải là một năm. Hãy ghi đủ bốn chữ số, ví dụ 2023.`,
  "nominee/quarter-impossible": ({ evidence }) => `Ô quý ghi ${quoted(evidence.text)}, không phải là một quý. Hãy ghi I, II, III hoặc IV.`,
  "nominee/outside-plan": ({ evidence }) =>
    evidence.within
      ? `Thời gian là ${timeName(evidence.text, "vi")}; kế hoạch không giao chỉ tiêu cho thời gian này, nên không được tính. Hãy kiểm tra lại năm.`
      : `Thời gian là ${timeName(evidence.text, "vi")}, nằm ngoài giai đoạn của kế hoạch (${spanName(evidence.start, evidence.end, "vi")}), nên không được tính. Hãy kiểm tra lại năm.`,
  "nominee/after-as-of": ({ evidence }) =>
    `Thời gian là ${timeName(evidence.text, "vi")}, sau ngày chốt số liệu ${formatDate(evidence.asOf, "vi")}, nên chưa được tính. Hãy kiểm tra lại thời gian hoặc ngày chốt.`,
  "nominee/duplicate": ({ evidence }) =>
    `${quoted(evidence.name)} trùng với dòng ${evidence.first.row}, trang ${quoted(evidence.first.sheet)} (${quoted(evidence.first.text)}), nên chỉ tính một lần. Hãy xóa một dòng; nếu là hai đối tượng khác nhau, hãy ghi rõ đơn vị hoặc chức vụ.`,
  "nominee/repeated": ({ evidence }) =>
    `${quoted(evidence.name)} còn có ở ${list(evidence.others.map((other) => `dòng ${other.row}, trang ${quoted(other.sheet)} (${quoted(other.text, 40)})`))}, ${
      { fields: "trong lĩnh vực khác", years: "trong năm khác", lists: "trong danh sách khác" }[evidence.how]
    }. Hãy xem có phải cùng một đối tượng và có được chọn nhiều lần không.`,
  "nominee/inferred": ({ column: cell, evidence }) =>
    cell !== null && evidence.rows === 1
      ? `Ô ${column(evidence.key)} để trống; được suy ra theo ${sourceName(evidence.source, "vi")}: ${inferredValues(evidence, "vi")}. Hãy ghi rõ vào ô.`
      : `${columnName(evidence.key, "vi")} của ${number(evidence.rows)} dòng được suy ra theo ${sourceName(evidence.source, "vi")}: ${inferredValues(evidence, "vi")}. Hãy xác nhận, hoặc ghi rõ vào từng dòng.`,

  "cell/error-value": ({ evidence }) => `Ô báo lỗi ${quoted(evidence.text)} nên không có giá trị. Hãy sửa công thức hoặc gõ lại giá trị.`,
  "cell/number-as-text": ({ evidence }) => `Số ${quoted(evidence.text)} đang là chữ, Excel sẽ không cộng. Hãy chuyển ô về dạng số.`,
  "cell/date-as-text": ({ evidence }) =>
    `Ngày ${quoted(evidence.text)} đang là chữ, được hiểu là ${formatDate(evidence.date, "vi")}. Hãy chuyển ô về dạng ngày tháng.`,
  "cell/date-impossible": ({ evidence }) => `Ngày ${quoted(evidence.text)} không có trong lịch. Hãy kiểm tra và ghi lại.`,
  "cell/date-swap": ({ evidence }) =>
    `Ngày ${quoted(evidence.text)} được hiểu là ${formatDate(evidence.date, "vi")}, nhưng có thể bị đảo ngày và tháng (${formatDate(evidence.other, "vi")}). Hãy đối chiếu với văn bản gốc.`,
  "cell/legacy-charset": ({ evidence }) =>
    `${capital(number(evidence.cells))} ô dùng bảng mã cũ ${charsetName(evidence.charset, "vi")}: ${quoted(evidence.text)} đọc là ${quoted(evidence.decoded)}. Hãy xem thử và chấp nhận chuyển sang Unicode.`,
  "cell/mixed-unicode": ({ evidence }) =>
    `${capital(number(evidence.cells))} ô gõ dấu theo Unicode tổ hợp, ví dụ ${quoted(evidence.text)}; Excel coi là khác với chữ dựng sẵn nên lọc và dò tìm sẽ sót. Hãy chấp nhận chuyển sang Unicode dựng sẵn.`,
  "cell/lost-letters": ({ evidence }) =>
    `${quoted(evidence.text)} đã mất chữ có dấu (thành dấu hỏi), không khôi phục được. Hãy xin lại tệp gốc hoặc gõ lại.`,

  "quota/below-plan": ({ evidence }) =>
    `${place(evidence)}: bảng chỉ tiêu ghi ${formatCount(evidence.agreed)}, thấp hơn kế hoạch giao ${formatCount(evidence.required)}. Hãy nâng chỉ tiêu cho bằng kế hoạch.`,
  "quota/above-plan": ({ evidence }) =>
    `${place(evidence)}: bảng chỉ tiêu ghi ${formatCount(evidence.agreed)}, cao hơn kế hoạch giao ${formatCount(evidence.required)}. Nếu đơn vị đăng ký cao hơn thì không cần sửa.`,
  "quota/missing-line": ({ evidence }) =>
    `${place(evidence)}: kế hoạch giao ${formatCount(evidence.required)}, nhưng bảng chỉ tiêu không có dòng này. Hãy bổ sung.`,
  "quota/not-in-plan": ({ evidence }) =>
    `Bảng chỉ tiêu có dòng ${quoted(evidence.text)} (${formatCount(evidence.number)}), nhưng kế hoạch không giao chỉ tiêu này. Hãy kiểm tra lĩnh vực và cơ quan.`,
  "quota/not-compared": ({ evidence }) =>
    `Chỉ tiêu ${quoted(evidence.text)}${evidence.field === null ? "" : `, lĩnh vực ${quoted(evidence.field)},`} không chia theo loại đối tượng, cơ quan hoặc thời gian như kế hoạch, nên chưa so được. Hãy ghi riêng từng số như kế hoạch.`,
  "quota/unknown-field": ({ evidence }) =>
    `Bảng chỉ tiêu ghi ${quoted(evidence.text)}, không có trong kế hoạch. ${nearest(evidence.suggestion, "lĩnh vực")}`,
  "quota/unreadable": ({ evidence }) =>
    `Không đọc được chỉ tiêu ${quoted(evidence.text)}. Hãy ghi một số, ví dụ 05, hoặc “05 tập thể, 10 cá nhân”.`,
  "quota/percent-summed": ({ evidence }) =>
    `Ô ${quoted(evidence.text)} cộng các tỷ lệ phần trăm, kết quả không có nghĩa. Hãy tính tỷ lệ từ tổng số.`,
  "quota/result-differs": ({ evidence }) =>
    `${place(evidence)}: bảng ghi thực hiện ${formatCount(evidence.stated)}, nhưng danh sách chỉ đếm được ${formatCount(evidence.counted)}. Hãy bổ sung danh sách hoặc sửa số thực hiện.`,

  "quota/short": ({ evidence }) =>
    `${place(evidence)}: cần ít nhất ${formatCount(evidence.required)}, ${evidence.counted === 0 ? "chưa có" : `mới có ${formatCount(evidence.counted)}`}, còn thiếu ${formatCount(evidence.missing)} (hạn ${formatDate(evidence.due, "vi")}). Hãy chọn thêm hoặc bổ sung vào danh sách.`,
  "quota/surplus": ({ evidence }) =>
    `${place(evidence)}: kế hoạch ghi ${formatCount(evidence.required)}, danh sách có ${formatCount(evidence.counted)}. Hãy xem có cần chọn lại không; vượt chỉ tiêu không phải là lỗi.`,
  "target/no-row": ({ evidence }) =>
    `Kế hoạch đặt mục tiêu ${evidence.unit} đạt ${quoted(evidence.title)} trước ngày ${formatDate(evidence.deadline, "vi")}, nhưng sổ tính chưa có dòng theo dõi. Hãy bổ sung vào trang “Mục tiêu”.`,
  "target/not-reached": ({ evidence }) =>
    `${evidence.unit} chưa đạt ${quoted(evidence.title)} (hạn ${formatDate(evidence.deadline, "vi")})${
      evidence.status === "" ? "" : `; tình trạng ghi ${quoted(evidence.status)}`
    }. Hãy cập nhật tình trạng hoặc báo cáo nguyên nhân.`,
};

export const vietnameseTitles: Titles = {
  "workbook/no-nominees": "Không có danh sách điển hình",
  "workbook/no-register": "Thiếu danh mục đơn vị",
  "sheet/unrecognised": "Trang không nhận ra",
  "sheet/hidden-cells": "Dòng, cột bị ẩn",
  "table/missing-column": "Thiếu cột",
  "table/doubtful-column": "Cột chưa chắc chắn",
  "table/unknown-column": "Cột không rõ nội dung",
  "table/total-mismatch": "Số tổng không khớp",
  "table/row-left-out": "Dòng không được tính",
  "table/group-unclear": "Dòng tiêu đề nhóm không rõ",
  "nominee/missing-name": "Thiếu tên điển hình",
  "nominee/missing-subject": "Thiếu loại đối tượng",
  "nominee/unknown-subject": "Loại đối tượng không hiểu được",
  "nominee/subject-contradiction": "Loại đối tượng trái với tên",
  "nominee/ineligible-subject": "Loại đối tượng không thuộc lĩnh vực",
  "nominee/missing-field": "Thiếu lĩnh vực",
  "nominee/unknown-field": "Lĩnh vực không có trong kế hoạch",
  "nominee/missing-lead": "Thiếu cơ quan chủ trì",
  "nominee/unknown-lead": "Cơ quan không có trong kế hoạch",
  "nominee/lead-not-of-field": "Cơ quan không chủ trì lĩnh vực",
  "nominee/missing-unit": "Thiếu đơn vị",
  "nominee/unknown-unit": "Đơn vị không có trong danh mục",
  "nominee/missing-year": "Thiếu năm",
  "nominee/missing-quarter": "Thiếu quý",
  "nominee/missing-achievement": "Thiếu thành tích",
  "nominee/year-impossible": "Năm không hợp lệ",
  "nominee/quarter-impossible": "Quý không hợp lệ",
  "nominee/outside-plan": "Ngoài giai đoạn của kế hoạch",
  "nominee/after-as-of": "Sau ngày chốt số liệu",
  "nominee/duplicate": "Trùng hoàn toàn",
  "nominee/repeated": "Tên lặp lại",
  "nominee/inferred": "Nội dung được suy ra",
  "cell/error-value": "Ô báo lỗi",
  "cell/number-as-text": "Số ở dạng chữ",
  "cell/date-as-text": "Ngày ở dạng chữ",
  "cell/date-impossible": "Ngày không có trong lịch",
  "cell/date-swap": "Có thể đảo ngày và tháng",
  "cell/legacy-charset": "Bảng mã cũ",
  "cell/mixed-unicode": "Unicode tổ hợp",
  "cell/lost-letters": "Mất chữ có dấu",
  "quota/below-plan": "Chỉ tiêu thấp hơn kế hoạch",
  "quota/above-plan": "Chỉ tiêu cao hơn kế hoạch",
  "quota/missing-line": "Bảng chỉ tiêu thiếu dòng",
  "quota/not-in-plan": "Chỉ tiêu không có trong kế hoạch",
  "quota/not-compared": "Chỉ tiêu chưa so được với kế hoạch",
  "quota/unknown-field": "Lĩnh vực của chỉ tiêu không có trong kế hoạch",
  "quota/unreadable": "Chỉ tiêu không đọc được",
  "quota/percent-summed": "Cộng tỷ lệ phần trăm",
  "quota/result-differs": "Số thực hiện khác danh sách",
  "quota/short": "Còn thiếu so với chỉ tiêu",
  "quota/surplus": "Vượt số ghi trong kế hoạch",
  "target/no-row": "Mục tiêu chưa được theo dõi",
  "target/not-reached": "Mục tiêu chưa đạt",
};
