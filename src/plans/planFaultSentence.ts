import { cellAddress } from "../model/cell";
import type { PlanFault, PlanFaultCode } from "./planError";
import { scopeWords, subjectWords, type Words } from "./planSheetWords";

type Sentence = (detail: string) => string;

/** A value of the plan in the words in which a plan sheet writes it. */
const worded = (words: Words<string>, value: string): string => words[value]?.[0].toLowerCase() ?? value;

const vietnamese: Record<PlanFaultCode, Sentence> = {
  "not-json": (detail) => `không phải JSON: ${detail}`,
  "too-large": (detail) => `tệp kế hoạch lớn hơn ${detail} byte`,
  "too-deep": (detail) => `lồng nhau quá ${detail} cấp`,
  "too-many": (detail) => `nhiều hơn ${detail} mục`,
  "unknown-key": (detail) => `kế hoạch không có khóa “${detail}”`,
  "forbidden-key": (detail) => `không được dùng khóa “${detail}”`,
  missing: (detail) => `thiếu “${detail}”`,
  "wrong-type": (detail) => `giá trị phải là kiểu ${detail}`,
  "empty-text": () => "không được để trống",
  "text-too-long": (detail) => `dài hơn ${detail} ký tự`,
  "control-character": (detail) => `có ký tự điều khiển: ${detail}`,
  "not-allowed": (detail) => `chỉ nhận: ${detail}`,
  "not-positive-integer": (detail) => `phải là số nguyên dương trong giới hạn, đang là “${detail}”`,
  "bad-id": (detail) => `mã “${detail}” chỉ được có chữ không dấu, số, dấu chấm, gạch ngang và gạch dưới`,
  "bad-date": (detail) => `không có ngày “${detail}”`,
  "bad-quarter": (detail) => `quý phải ghi như 2021-Q4, đang là “${detail}”`,
  "span-reversed": (detail) => `ngày kết thúc trước ngày bắt đầu: ${detail}`,
  "outside-period": (detail) => `“${detail}” nằm ngoài thời gian của kế hoạch`,
  "outside-window": (detail) => `ngày ${detail} nằm ngoài khoảng thời gian của mốc`,
  duplicate: (detail) => `“${detail}” bị lặp lại`,
  "shared-name": (detail) => `tên gọi trùng với mục khác: ${detail}`,
  "unknown-field": (detail) => `không có lĩnh vực “${detail}”`,
  "unknown-agency": (detail) => `không có cơ quan “${detail}”`,
  "unknown-unit-class": (detail) => `không có loại đơn vị “${detail}”`,
  "lead-not-of-field": (detail) => `cơ quan “${detail}” không chủ trì lĩnh vực này`,
  "subject-not-of-field": (detail) => `lĩnh vực này không nhận đối tượng “${worded(subjectWords, detail)}”`,
  "subject-conflict": (detail) => `đối tượng “${worded(subjectWords, detail)}” mâu thuẫn với đối tượng khác của chỉ tiêu`,
  "leads-not-of-scope": (detail) => `số cơ quan không hợp với phạm vi “${worded(scopeWords, detail)}”`,
  "unit-class-not-of-scope": (detail) =>
    `loại đơn vị không hợp với phạm vi “${worded(scopeWords, detail)}”; chỉ ghi loại đơn vị khi phạm vi là “mỗi đơn vị”, và khi ấy phải ghi`,
  "missing-table": (detail) => `bảng “${detail}” chưa có dòng nào`,
  "not-understood": (detail) => `không hiểu “${detail}”`,
};

const english: Record<PlanFaultCode, Sentence> = {
  "not-json": (detail) => `not JSON: ${detail}`,
  "too-large": (detail) => `the plan file is larger than ${detail} bytes`,
  "too-deep": (detail) => `nested deeper than ${detail} levels`,
  "too-many": (detail) => `more than ${detail} items`,
  "unknown-key": (detail) => `a plan has no key "${detail}"`,
  "forbidden-key": (detail) => `the key "${detail}" may not be used`,
  missing: (detail) => `"${detail}" is missing`,
  "wrong-type": (detail) => `the value must be: ${detail}`,
  "empty-text": () => "must not be empty",
  "text-too-long": (detail) => `longer than ${detail} characters`,
  "control-character": (detail) => `holds a control character: ${detail}`,
  "not-allowed": (detail) => `only these values: ${detail}`,
  "not-positive-integer": (detail) => `must be a positive whole number within the limit, is "${detail}"`,
  "bad-id": (detail) => `the id "${detail}" may hold letters, digits, dots, dashes and underscores only`,
  "bad-date": (detail) => `there is no day "${detail}"`,
  "bad-quarter": (detail) => `a quarter is written like 2021-Q4, this is "${detail}"`,
  "span-reversed": (detail) => `the end is before the start: ${detail}`,
  "outside-period": (detail) => `"${detail}" is outside the plan's period`,
  "outside-window": (detail) => `${detail} is outside the milestone's window`,
  duplicate: (detail) => `"${detail}" stands twice`,
  "shared-name": (detail) => `the name belongs to another item too: ${detail}`,
  "unknown-field": (detail) => `there is no field "${detail}"`,
  "unknown-agency": (detail) => `there is no agency "${detail}"`,
  "unknown-unit-class": (detail) => `there is no unit class "${detail}"`,
  "lead-not-of-field": (detail) => `the agency "${detail}" does not lead this field`,
  "subject-not-of-field": (detail) => `this field does not admit the subject "${detail}"`,
  "subject-conflict": (detail) => `the subject "${detail}" conflicts with another of the quota`,
  "leads-not-of-scope": (detail) => `the number of agencies does not fit the scope "${detail}"`,
  "unit-class-not-of-scope": (detail) =>
    `the unit class does not fit the scope "${detail}"; it is given with the scope "each-unit", and only there`,
  "missing-table": (detail) => `the table "${detail}" has no line yet`,
  "not-understood": (detail) => `"${detail}" is not understood`,
};

/** Where a fault is: a cell of the plan's sheet, else the place in the file. */
export function placeText({ path, place }: PlanFault, language: "vi" | "en"): string {
  if (place !== undefined) {
    const cell = cellAddress(place.row, place.column);
    return language === "vi" ? `Ô ${cell}, trang “${place.sheet}”` : `Cell ${cell} of sheet “${place.sheet}”`;
  }
  return path || (language === "vi" ? "Kế hoạch" : "Plan");
}

/** One fault of a plan as a sentence: the place first, then what is wrong there. */
export function planFaultSentence(fault: PlanFault, language: "vi" | "en"): string {
  const sentence = (language === "vi" ? vietnamese : english)[fault.code](fault.detail);
  const place = placeText(fault, language);
  const allowed = fault.allowed ?? [];
  const instead = allowed.length === 0 ? "" : `; ${language === "vi" ? "hãy ghi một trong" : "write one of"}: ${allowed.join(", ")}`;
  return `${place}: ${sentence}${instead}.`;
}
